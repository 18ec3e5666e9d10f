// What parties and promises are called: provinces of three countries by their own names, and words from which titles are made.

export type CountryCode = "VN" | "LA" | "KH";

export const countries: Readonly<Record<CountryCode, { readonly id: string; readonly names: Readonly<Record<string, string>> }>> = {
  VN: { id: "viet-nam", names: { vi: "Việt Nam", en: "Viet Nam" } },
  LA: { id: "laos", names: { vi: "Lào", en: "Laos", lo: "ລາວ" } },
  KH: { id: "cambodia", names: { vi: "Campuchia", en: "Cambodia", km: "កម្ពុជា" } },
};

const listed = (text: string): readonly string[] => text.split(",").map((name) => name.trim());

/** Those at the borders first: the ledger tells the most of them. */
const vietnamese = listed(
  "Quảng Nam, Kon Tum, Gia Lai, Đắk Lắk, Đắk Nông, Quảng Trị, Thừa Thiên Huế, Quảng Bình, Hà Tĩnh, Nghệ An, Thanh Hóa, Sơn La, Điện Biên, Bình Phước, Tây Ninh, Long An, Đồng Tháp, An Giang, Kiên Giang, Quảng Ngãi, Bình Định, Đà Nẵng, Phú Yên, Khánh Hòa, Ninh Thuận, Bình Thuận, Lâm Đồng, Bình Dương, Đồng Nai, Bà Rịa - Vũng Tàu, Hồ Chí Minh, Tiền Giang, Bến Tre, Trà Vinh, Vĩnh Long, Cần Thơ, Hậu Giang, Sóc Trăng, Bạc Liêu, Cà Mau, Hà Nội, Hải Phòng, Hải Dương, Hưng Yên, Thái Bình, Nam Định, Hà Nam, Ninh Bình, Bắc Ninh, Bắc Giang, Quảng Ninh, Lạng Sơn, Cao Bằng, Bắc Kạn, Thái Nguyên, Tuyên Quang, Hà Giang, Lào Cai, Yên Bái, Lai Châu, Phú Thọ, Vĩnh Phúc, Hòa Bình",
);
const lao = listed(
  "Xekong:ເຊກອງ, Attapeu:ອັດຕະປື, Salavan:ສາລະວັນ, Champasak:ຈຳປາສັກ, Savannakhet:ສະຫວັນນະເຂດ, Khammouane:ຄຳມ່ວນ, Bolikhamxay:ບໍລິຄຳໄຊ, Xiangkhouang:ຊຽງຂວາງ, Houaphanh:ຫົວພັນ, Luang Prabang:ຫຼວງພະບາງ, Phongsaly:ຜົ້ງສາລີ, Oudomxay:ອຸດົມໄຊ, Luang Namtha:ຫຼວງນ້ຳທາ, Bokeo:ບໍ່ແກ້ວ, Xayaboury:ໄຊຍະບູລີ, Vientiane:ວຽງຈັນ, Xaysomboun:ໄຊສົມບູນ, Vientiane Capital:ນະຄອນຫຼວງວຽງຈັນ",
);
const khmer = listed(
  "Ratanakiri:រតនគិរី, Stung Treng:ស្ទឹងត្រែង, Mondulkiri:មណ្ឌលគិរី, Preah Vihear:ព្រះវិហារ, Kratie:ក្រចេះ, Tboung Khmum:ត្បូងឃ្មុំ, Svay Rieng:ស្វាយរៀង, Prey Veng:ព្រៃវែង, Kandal:កណ្ដាល, Takeo:តាកែវ, Kampot:កំពត, Kep:កែប, Preah Sihanouk:ព្រះសីហនុ, Koh Kong:កោះកុង, Kampong Speu:កំពង់ស្ពឺ, Kampong Chhnang:កំពង់ឆ្នាំង, Kampong Cham:កំពង់ចាម, Kampong Thom:កំពង់ធំ, Pursat:ពោធិ៍សាត់, Battambang:បាត់ដំបង, Pailin:ប៉ៃលិន, Banteay Meanchey:បន្ទាយមានជ័យ, Oddar Meanchey:ឧត្ដរមានជ័យ, Siem Reap:សៀមរាប, Phnom Penh:ភ្នំពេញ",
);

export interface Place {
  readonly name: string;
  readonly country: CountryCode;
  readonly names: Readonly<Record<string, string>>;
}

const twice = (country: CountryCode, language: string, all: readonly string[]): readonly Place[] =>
  all.map((text) => {
    const [name = "", own = ""] = text.split(":");
    return { name, country, names: { vi: `tỉnh ${name}`, en: `${name} province`, [language]: own } };
  });

export const provinces: readonly Place[] = [
  ...vietnamese.map((name) => ({ name, country: "VN" as const, names: { vi: `tỉnh ${name}`, en: `${plain(name)} province` } })),
  ...twice("LA", "lo", lao),
  ...twice("KH", "km", khmer),
];

/** Without diacritics, and đ as d. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}

export const slugOf = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Districts are named by one of each. */
export const districtWords: Readonly<Record<CountryCode, readonly [readonly string[], readonly string[]]>> = {
  VN: [
    listed("Đắc, Ea, Krông, Nam, Bắc, Hòa, Phước, Tân, Bình, Long, An, Sa"),
    listed("Chưng, Súp, Giang, Trà, Sơn, Lộc, Thạnh, Phú, Minh, Hà, Thầy, Pa"),
  ],
  LA: [listed("Muang, Xe, Sam, Dak, Phu, Nong"), listed("Kalum, Lamam, Xay, Tha Teng, Vong, Cheung")],
  KH: [listed("Koh, Ou, Srae, Bar, Lum, Andoung"), listed("Nhek, Yadav, Kaev, Phat, Ambel, Meas")],
};

/** Units of a province or district. */
export const offices: readonly (readonly [vi: string, en: string])[] = [
  ["Công an", "Police"],
  ["Sở Ngoại vụ", "Department of Foreign Affairs"],
  ["Sở Y tế", "Department of Health"],
  ["Sở Giáo dục và Đào tạo", "Department of Education"],
  ["Sở Giao thông vận tải", "Department of Transport"],
  ["Sở Nông nghiệp", "Department of Agriculture"],
  ["Bộ đội Biên phòng", "Border Guard"],
  ["Ban Quản lý khu kinh tế", "Economic Zones Board"],
  ["Trường Chính trị", "Political School"],
  ["Bệnh viện đa khoa", "General Hospital"],
];

export const ministries: readonly (readonly [vi: string, en: string])[] = [
  ["Bộ Ngoại giao", "Ministry of Foreign Affairs"],
  ["Bộ Quốc phòng", "Ministry of Defence"],
  ["Bộ Công an", "Ministry of Public Security"],
  ["Bộ Kế hoạch và Đầu tư", "Ministry of Planning and Investment"],
  ["Bộ Giao thông vận tải", "Ministry of Transport"],
  ["Bộ Y tế", "Ministry of Health"],
  ["Ủy ban Biên giới", "National Border Committee"],
];

/** What a promise of each kind is of. */
export const subjects: Readonly<Record<string, readonly (readonly [vi: string, en: string])[]>> = {
  "construction-gift": [
    ["Nhà làm việc Công an", "Office building of the police"],
    ["Trường tiểu học hữu nghị", "Friendship primary school"],
    ["Trung tâm kiểm soát bệnh tật", "Disease-control centre"],
    ["Trạm kiểm soát biên phòng", "Border guard post"],
    ["Đường nối cửa khẩu", "Road to the border gate"],
    ["Công trình nước sạch", "Clean water works"],
  ],
  "goods-in-kind": [
    ["Máy móc và thiết bị y tế", "Medical machines and equipment"],
    ["Gạo cứu trợ", "Relief rice"],
    ["Máy tính cho trường học", "Computers for schools"],
    ["Giống lúa và phân bón", "Rice seed and fertiliser"],
  ],
  "grant-in-cash": [
    ["Hỗ trợ kinh phí khắc phục lũ lụt", "Funds for flood relief"],
    ["Hỗ trợ xóa đói giảm nghèo", "Funds against poverty"],
  ],
  scholarship: [
    ["Học bổng trung cấp lý luận chính trị", "Scholarships for the intermediate political course"],
    ["Học bổng đại học y khoa", "Scholarships for medical studies"],
    ["Học bổng tiếng Việt", "Scholarships for the Vietnamese language"],
  ],
  "training-course": [
    ["Bồi dưỡng cán bộ hải quan", "Training of customs officers"],
    ["Tập huấn kỹ thuật trồng cà phê", "Training in growing coffee"],
  ],
  "infrastructure-permit": [
    ["Cấp phép đường dây 500 kV", "Permits for the 500 kV line"],
    ["Cấp phép cột mốc và đường tuần tra", "Permits for markers and patrol roads"],
    ["Cấp phép thủy điện", "Permits for the hydropower plant"],
  ],
  "survey-or-inspection": [
    ["Khảo sát rừng", "Survey of the forest"],
    ["Kiểm tra mốc giới", "Inspection of the border markers"],
  ],
  "information-sharing": [["Trao đổi thông tin phòng chống ma túy", "Sharing of information against drugs"]],
  "policy-facilitation": [["Tạo thuận lợi cho doanh nghiệp", "Easier conditions for firms"]],
  "joint-task": [
    ["Tháo gỡ vướng mắc tại cửa khẩu", "Removing obstacles at the border gate"],
    ["Tuyến du lịch chung", "A common tourism route"],
  ],
  "unilateral-plan": [["Xây dựng cửa khẩu số", "Digital border gate"]],
  "event-or-commemoration": [["Kỷ niệm quan hệ hữu nghị", "Commemoration of friendship"]],
  "agreement-preparation": [["Chuẩn bị biên bản thỏa thuận hợp tác", "Preparing the memorandum of cooperation"]],
  "recurring-cooperation": [
    ["Tuần tra song phương", "Joint border patrol"],
    ["Tìm kiếm và hồi hương hài cốt liệt sĩ", "Search for and return of remains"],
  ],
};

export const reasons: readonly string[] = [
  "lũ lụt làm hỏng đường vào",
  "flood on the access road",
  "giá vật liệu tăng",
  "funds came late",
  "border gates closed",
  "chờ ý kiến của bộ",
  "the design was changed",
];
