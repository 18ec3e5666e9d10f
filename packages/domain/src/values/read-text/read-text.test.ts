// What officers and papers write, read as their readers mean it; what says nothing, or two things, refused where it does so.
import fc from "fast-check";
import t from "tap";
import { addDays, boundsOf, daysBetween, FuzzyDate, Money, minorUnits, Quantity } from "../index.ts";
import { type Readable, type Reading, readText, readTextLengthMax } from "./index.ts";

/** Random values for each property that takes long, or as many as `CAMKET_TEST_RUNS` says. */
const runs = (few: number): number => Number(process.env.CAMKET_TEST_RUNS ?? few);

/** A reading in one line: `10600000000 VND exact`, `30 person exact`, `2023-09-30 before`. */
function line(reading: Reading): string {
  switch (reading.as) {
    case "money": {
      const { amount, currency, qualifier, lower, upper } = reading.value;
      return [amount, currency, qualifier, ...(qualifier === "range" ? [`${lower}..${upper}`] : [])].join(" ");
    }
    case "quantity":
      return [reading.value.value, reading.value.unit, reading.value.qualifier].join(" ");
    case "date": {
      const { edtf = "–", bound, boundInclusive } = reading.value;
      return [edtf, ...(bound ? [bound] : []), ...(boundInclusive ? [boundInclusive] : [])].join(" ");
    }
    default:
      return reading satisfies never;
  }
}

function read(text: string, as?: Readable): string {
  const answer = readText(text, as);
  return "readings" in answer ? answer.readings.map(line).join(" | ") : `misread at ${answer.misread.offset}: ${answer.misread.detail}`;
}

t.test("amounts of money", async (t) => {
  const table: [text: string, reads: string][] = [
    ["10,6 tỷ đồng", "10600000000 VND exact"],
    ["khoảng 20 tỷ đồng", "20000000000 VND circa"],
    ["trên 913 triệu USD", "913000000 USD at-least"],
    ["gần 197 triệu USD", "197000000 USD at-most"],
    ["hơn 132 triệu USD", "132000000 USD at-least"],
    ["9,5 tỉ USD", "9500000000 USD exact"],
    ["ước đạt 118 triệu USD", "118000000 USD estimated"],
    ["ước khoảng 118 triệu USD", "118000000 USD estimated"],
    ["trị giá khoảng 20 tỷ đồng", "20000000000 VND circa"],
    ["từ 5 đến 7 tỷ đồng", "5000000000 VND range 5000000000..7000000000"],
    ["5-7 tỷ đồng", "5000000000 VND range 5000000000..7000000000"],
    ["5 – 7 tỷ đồng", "5000000000 VND range 5000000000..7000000000"],
    ["từ 500 triệu đến 1 tỷ đồng", "500000000 VND range 500000000..1000000000"],
    ["từ 500.000 đồng đến 1 triệu đồng", "500000 VND range 500000..1000000"],
    ["từ 1 đến 2 nghìn tỷ đồng", "1000000000000 VND range 1000000000000..2000000000000"],
    ["từ 10 tỷ đồng trở lên", "10000000000 VND at-least"],
    ["không quá 500 triệu kíp", "500000000 LAK at-most"],
    ["10.600.000.000 đồng", "10600000000 VND exact"],
    ["10 600 000 000 đồng", "10600000000 VND exact"],
    ["10,600,000,000 VND", "10600000000 VND exact"],
    ["1.234.567,89 USD", "1234567.89 USD exact"],
    ["1,234,567.89 USD", "1234567.89 USD exact"],
    ["10.6 tỷ đồng", "10600000000 VND exact"],
    ["1.234 đồng", "1234 VND exact"],
    ["1.000 đồng", "1000 VND exact"],
    ["1,000 USD", "1000 USD exact"],
    ["10,50 USD", "10.50 USD exact"],
    ["0 đồng", "0 VND exact"],
    ["10 tỷ 600 triệu đồng", "10600000000 VND exact"],
    ["1,2 nghìn tỷ đồng", "1200000000000 VND exact"],
    ["một nghìn hai trăm tỷ đồng", "1200000000000 VND exact"],
    ["hai tỷ rưỡi đồng", "2500000000 VND exact"],
    ["mười lăm triệu riel", "15000000 KHR exact"],
    ["hai mươi mốt triệu nhân dân tệ", "21000000 CNY exact"],
    ["5 triệu baht", "5000000 THB exact"],
    ["3 triệu euro", "3000000 EUR exact"],
    ["2 triệu đô la Mỹ", "2000000 USD exact"],
    ["500.000₫", "500000 VND exact"],
    ["10.6 billion VND", "10600000000 VND exact"],
    ["USD 5m", "5000000 USD exact"],
    ["US$5 million", "5000000 USD exact"],
    ["over USD 913 million", "913000000 USD at-least"],
    ["between 5 and 7 billion VND", "5000000000 VND range 5000000000..7000000000"],
    ["USD 5 to USD 7 million", "5000000 USD range 5000000..7000000"],
    ["500 JPY", "500 JPY exact"],
    ["500-1.000 USD", "500 USD range 500..1000"],
    ["5.000-7.000 USD", "5000 USD range 5000..7000"],
    ["từ 5 USD đến 7.000 USD", "5 USD range 5..7000"],
    ["1.000 tỷ đồng", "1000000000000 VND exact"],
    ["1.250 tỷ đồng", "1250000000000 VND exact"],
    ["1,250 tỷ đồng", "1250000000 VND exact"],
    ["1.250 triệu USD", "1250000000 USD exact"],
    ["1.250 bn đồng", "1250000000000 VND exact"],
    ["2.500 tỷ kíp", "2500000000000 LAK exact"],
    ["từ 1.250 đến 2.500 tỷ đồng", "1250000000000 VND range 1250000000000..2500000000000"],
    ["15,5 tỷ đồng (khoảng 600.000 USD)", "15500000000 VND exact"],
    ["5-7 tỷ đồng (tương đương 200.000-280.000 USD)", "5000000000 VND range 5000000000..7000000000"],
    ["10.600.000.000 đồng (bằng chữ: mười tỷ sáu trăm triệu đồng)", "10600000000 VND exact"],
    ["10 tỷ đồng (5-7.000 USD)", "10000000000 VND exact"],
    ["từ 0 đến 7.000 USD", "0 USD range 0..7000"],
  ];
  for (const [text, reads] of table) t.equal(read(text, "money"), reads, text);
  for (const [text, reads] of table) t.equal(read(text), reads, `${text}, whatever it may be`);
});

t.test("quantities", async (t) => {
  const table: [text: string, reads: string][] = [
    ["801 m²", "801 m² exact"],
    ["801m2", "801 m² exact"],
    ["801,5 mét vuông", "801.5 m² exact"],
    ["30 cán bộ", "30 person exact"],
    ["05 cán bộ", "5 person exact"],
    ["1.000 người", "1000 person exact"],
    ["ba mươi học viên", "30 person exact"],
    ["30 đồng chí", "30 person exact"],
    ["năm người", "5 person exact"],
    ["một nghìn hai trăm linh năm người", "1205 person exact"],
    ["hơn 825 mộ", "825 grave at-least"],
    ["23 trụ điện cao thế", "23 pylon exact"],
    ["44,71 km", "44.71 km exact"],
    ["180 person-months", "180 person-month exact"],
    ["67%", "67 percent exact"],
    ["10 tấn", "10 t exact"],
    ["10 tấn gạo", "10 tấn gạo exact"],
    ["10 TẤN  GẠO trở lên", "10 tấn gạo at-least"],
    ["5 km đường", "5 km đường exact"],
    ["44,71 km đường dây", "44.71 km đường dây exact"],
    ["10 tonnes of rice", "10 tonnes of rice exact"],
    ["1.250 nghìn km", "1250000 km exact"],
    ["sáu tháng", "6 month exact"],
    ["năm năm", "5 year exact"],
    ["hai mươi năm", "20 year exact"],
    ["một trăm năm", "100 year exact"],
  ];
  for (const [text, reads] of table) t.equal(read(text), reads, text);
});

t.test("dates", async (t) => {
  const table: [text: string, reads: string][] = [
    ["trước 30/9/2023", "2023-09-30 before"],
    ["trước ngày 30/9/2023", "2023-09-30 before"],
    ["đến hết ngày 30/9/2023", "2023-09-30 by"],
    ["chậm nhất ngày 30/9/2023", "2023-09-30 by"],
    ["đến hết quý II/2024", "2024-34 by"],
    ["sau năm 2023", "2023 after"],
    ["từ 3-9-2025", "2025-09-03 after yes"],
    ["kể từ ngày 1/1/2024 trở đi", "2024-01-01 after yes"],
    ["quý II/2024", "2024-34"],
    ["quý 4 năm 2023", "2023-36"],
    ["Q1/2023", "2023-33"],
    ["nửa đầu năm 2024", "2024-40"],
    ["6 tháng đầu năm 2024", "2024-40"],
    ["sáu tháng cuối năm 2024", "2024-41"],
    ["5 tháng đầu năm 2025", "2025-01/2025-05"],
    ["trong 10 tháng đầu năm 2025", "2025-01/2025-10"],
    ["giai đoạn 2022-2025", "2022/2025"],
    ["giai đoạn từ 2022 đến 2025", "2022/2025"],
    ["nhiệm kỳ 2020-2025", "2020/2025"],
    ["từ năm 2022 đến năm 2025", "2022/2025"],
    ["2022 – 2025", "2022/2025"],
    ["tháng 9/2023", "2023-09"],
    ["tháng chín năm 2023", "2023-09"],
    ["tháng năm năm 2023", "2023-05"],
    ["tháng tư năm 2023", "2023-04"],
    ["9/2023", "2023-09"],
    ["khoảng tháng 9/2023", "2023-09~"],
    ["năm 2023", "2023"],
    ["trong năm 2023", "2023"],
    ["cuối năm 2023", "2023"],
    ["đến cuối năm 2023", "2023 by"],
    ["đầu tháng 9 năm 2023", "2023-09"],
    ["ngày 29-8-2022", "2022-08-29"],
    ["29.8.2022", "2022-08-29"],
    ["ngày 14 tháng 9 năm 2023", "2023-09-14"],
    ["02/03/2023", "2023-03-02"],
    ["Ngày 13/9", "XXXX-09-13"],
    ["ngày 28-11", "XXXX-11-28"],
    ["29/2", "XXXX-02-29"],
    ["từ ngày 27 đến 28-11", "XXXX-11-27/XXXX-11-28"],
    ["từ ngày 26/12 đến ngày 29/12/2024", "2024-12-26/2024-12-29"],
    ["26-29/12/2024", "2024-12-26/2024-12-29"],
    ["từ ngày 26-12 đến 29-12/2024", "2024-12-26/2024-12-29"],
    ["ngày 1-5/2025", "2025-05-01"],
    ["ngày 1-5/6/2025", "2025-06-01/2025-06-05"],
    ["tháng 1-5/2025", "2025-01/2025-05"],
    ["tháng 9-10/2023", "2023-09/2023-10"],
    ["12/2023 - 3/2024", "2023-12/2024-03"],
    ["quý II đến quý III/2024", "2024-34/2024-35"],
    ["mùa xuân năm 2024", "2024-21"],
    ["mùa khô 2025-2026", "–"],
    ["trước mùa mưa 2025", "– before"],
    ["the 2025–2026 dry season", "–"],
    ["2023-09", "2023-09"],
    ["before 2023-09-30", "2023-09-30 before"],
    ["by the end of 2023", "2023 by"],
    ["14 September 2023", "2023-09-14"],
    ["Sept. 14, 2023", "2023-09-14"],
    ["from 2022 to 2025", "2022/2025"],
    ["the second quarter of 2024", "2024-34"],
    ["../2023-09-14", "../2023-09-14"],
    ["202X", "202X"],
    ["after 2024-21", "2024-21 after"],
    ["[1667, 1668]", "[1667, 1668]"],
  ];
  for (const [text, reads] of table) t.equal(read(text, "date"), reads, text);
  for (const [text, reads] of table) t.equal(read(text), reads, `${text}, whatever it may be`);
});

t.test("the months of the dry season stand in no source, so it has no days", async (t) => {
  const answer = readText("mùa khô 2025-2026", "date");
  t.match(answer, { readings: [{ value: { text: "mùa khô 2025-2026" }, described: { precision: "unknown" } }] });
  t.strictSame("readings" in answer && answer.readings[0]?.as === "date" && boundsOf(answer.readings[0].value), { precision: "unknown" });
});

t.test("what is not understood is refused, with where it begins", async (t) => {
  const table: [text: string, rest: string, says: RegExp][] = [
    ["", "", /nothing to read/],
    ["xin chào", "xin chào", /expected, not "xin chào"/],
    ["10,6 tỷ", "", /a currency \(as đồng, USD, kíp\) is expected/],
    ["20 rúp", "rúp", /a currency .* is expected, not "rúp"/],
    ["10 tỷ đồng xong", "xong", /"xong" is left over after the amount/],
    ["10 tỉ USD/năm", "/năm", /"\/năm" is left over/],
    ["10 tỷ đồng và 5 tỷ đồng", "và 5 tỷ đồng", /two amounts/],
    ["10 tỷ đồng (5 tỷ đồng)", "(5 tỷ đồng)", /two amounts are no amount: give each by itself/],
    ["10 tỷ đồng (vốn vay)", "vốn vay)", /an amount is expected, not "vốn vay\)"/],
    ["10 tỷ đồng (5 USD", "", /the end of the brackets is expected/],
    ["10 tỷ đồng (5 USD) (6 USD)", "(6 USD)", /left over after the amount/],
    ["năm 2024 đạt 202 triệu USD", "đạt 202 triệu USD", /left over after the date/],
    ["30 cán bộ lãnh đạo", "lãnh đạo", /left over after the quantity/],
    ["10 tấn xong", "xong", /left over after the quantity/],
    ["200 tấn gạo/năm", "/năm", /left over after the quantity/],
    ["30 người gạo", "gạo", /left over after the quantity/],
    ["5 tỷ 700 đồng", "700 đồng", /not "700 đồng"/],
    ["hai triệu ba trăm đồng", "ba trăm đồng", /not "ba trăm đồng"/],
    ["10,65 đồng", "10,65 đồng", /2 decimals, but VND has none/],
    ["1.000.000,00 đồng", "1.000.000,00 đồng", /2 decimals, but VND has none/],
    ["1,5 người", "1,5 người", /1.5 is no whole number of "person"/],
    ["5-7 người", "5-7 người", /a quantity holds one figure, not a range/],
    ["khoảng 5-7 tỷ đồng", "khoảng 5-7 tỷ đồng", /"circa" and a range are two statements/],
    ["từ 7 đến 5 tỷ đồng", "7 đến 5 tỷ đồng", /begins with 7000000000, more than its end 5000000000/],
    ["từ 500.000 đến 1 triệu đồng", "500.000 đến 1 triệu đồng", /more than its end/],
    ["5 USD đến 7 triệu kíp", "7 triệu kíp", /one currency, not USD and LAK/],
    [`${"9".repeat(31)} đồng`, `${"9".repeat(31)} đồng`, /too long: at most 30 digits/],
    [`${"9".repeat(25)} tỷ đồng`, `${"9".repeat(25)} tỷ đồng`, /too long: at most 30 digits/],
    ["31/2/2023", "31/2/2023", /month 2 of 2023 has no day 31/],
    ["2023-02-30", "2023-02-30", /month 2 of 2023 has no day 30/],
    ["09/30/2023", "09/30/2023", /no month 30; dates are read day\/month\/year/],
    ["30/9/23", "30/9/23", /four digits for the year/],
    ["tháng 9/23", "/23", /"23" is no year/],
    ["tháng 13/2023", "tháng 13/2023", /no month 13/],
    ["tháng năm 2023", "2023", /left over after the date/],
    ["ngày 14", "", /the month of the day is expected/],
    ["từ 29/12 đến 3/1/2025", "29/12 đến 3/1/2025", /begins on 2025-12-29, after its end/],
    ["15-5/2025", "15-5/2025", /15 before a month is a day of it or the first of two months/],
    ["12-1/2025", "12-1/2025", /12 before a month is a day of it or the first of two months/],
    ["từ ngày 1 đến tháng 5/2025", "ngày 1 đến tháng 5/2025", /1 before a month is a day of it/],
    ["1-5/2025 xong", "xong", /left over after the date/],
    ["5-7.000 USD/năm", "/năm", /left over after the amount/],
    ["từ 26/12/2024 đến 29/12", "", /the year of the end is expected/],
    ["tháng 9 - 2023", "tháng 9 - 2023", /the year of the first date is missing/],
    ["5 không trăm đồng", "không trăm đồng", /not "không trăm đồng"/],
    ["trong 30 ngày", "30 ngày", /a length of time is no date/],
    ["trước cuối năm 2023", "cuối năm 2023", /nobody says when a part of a year/],
    ["2023-24", "2023-24", /a season in EDTF and years to most people: write 2023\/2024/],
    ["mùa khô 2022-2025", "2022-2025", /a season passes from one year into the next/],
    ["mùa khô", "", /the year of the season is expected/],
    ["giai đoạn 2023", "", /the end of the period is expected/],
    ["5 tháng đầu năm", "năm", /the year of these months is missing/],
    ["trước 0001", "0001", /outside the years 0001 to 9999/],
    ["x".repeat(600), "x".repeat(100), /600 characters is too long: at most 500/],
  ];
  for (const [text, rest, says] of table) {
    const answer = readText(text);
    if (!t.ok("misread" in answer, text) || !("misread" in answer)) continue;
    t.equal(answer.misread.rest, rest, text);
    t.equal(answer.misread.offset, text.length - rest.length, text);
    t.match(answer.misread.detail, says, text);
  }
  t.match(read("1,2,3 km", "quantity"), /misread at 0: a figure with thousands in threes/);
  t.match(read("sáu tháng", "date"), /a length of time is no date/);
  t.match(read("từ 2025 đến nay", "date"), /misread at 12/);
});

t.test("a comma or point before three digits says two things, unless what is counted decides, or a Vietnamese word", async (t) => {
  for (const [text, one, other] of [
    ["1.234 km", "1234 km exact", "1.234 km exact"],
    ["1,234 km", "1.234 km exact", "1234 km exact"],
    ["2.500 billion VND", "2500000000000 VND exact", "2500000000 VND exact"],
    ["2,500 million kip", "2500000 LAK exact", "2500000000 LAK exact"],
  ] as const) {
    const answer = readText(text);
    if (!t.ok("misread" in answer, text) || !("misread" in answer)) continue;
    t.strictSame(answer.misread.either?.map(line), [one, other], text);
    t.match(answer.misread.detail, /says two things/);
  }
  for (const text of ["1.234 người", "1.234 đồng", "0,125 km", "1.234,5 km", "12.3456 km", "1234.567 km"]) {
    t.ok("readings" in readText(text), text);
  }
});

t.test("a number before a month is a day of it, or the first of two months", async (t) => {
  for (const [text, months, day] of [
    ["1-5/2025", "2025-01/2025-05", "2025-05-01"],
    ["1 – 5/2025", "2025-01/2025-05", "2025-05-01"],
    ["từ 3-9/2025", "2025-03/2025-09", "2025-09-03 after yes"],
    ["khoảng 1-5/2025", "2025-01~/2025-05~", "2025-05-01~"],
  ] as const) {
    const answer = readText(text);
    t.strictSame("misread" in answer && answer.misread.either?.map(line), [months, day], text);
  }
  for (const text of ["15-5/2025", "12-1/2025", "từ ngày 1 đến tháng 5/2025"]) {
    const answer = readText(text);
    t.notOk("misread" in answer && answer.misread.either, `${text} is offered nothing`);
  }
});

t.test("the lower end of a range may leave out the thousands that the upper one writes", async (t) => {
  for (const [text, ...either] of [
    ["5-7.000 USD", "5 USD range 5..7000", "5000 USD range 5000..7000"],
    ["5-7.000 USD (150 triệu đồng)", "5 USD range 5..7000", "5000 USD range 5000..7000"],
    ["USD 5-7,000", "5 USD range 5..7000", "5000 USD range 5000..7000"],
    ["từ 5 đến 7 000 000 đồng", "5 VND range 5..7000000", "5000000 VND range 5000000..7000000"],
    [
      "5-7.000 billion VND",
      "5000000000 VND range 5000000000..7000000000000",
      "5000000000000 VND range 5000000000000..7000000000000",
      "5000000000 VND range 5000000000..7000000000",
    ],
  ] as const) {
    const answer = readText(text);
    t.strictSame("misread" in answer && answer.misread.either?.map(line), either, text);
  }
});

t.test("a text is read alike composed and decomposed, with any blanks and in capitals, and kept as it was", async (t) => {
  for (const text of ["10,6 tỷ đồng", "khoảng 20 tỷ đồng", "trước ngày 30/9/2023", "sáu tháng", "quý II/2024", "801 m²"]) {
    for (const other of [
      text.normalize("NFD"),
      text.replaceAll(" ", "\u00a0"),
      ` ${text.replaceAll(" ", "  ")}\n`,
      text.toUpperCase().replaceAll("M²", "m²"),
    ]) {
      t.equal(read(other), read(text), JSON.stringify(other));
      const answer = readText(other);
      t.equal("readings" in answer && answer.readings[0]?.text, other);
    }
  }
  for (const text of ["10,6 tỷ đồng", "15,5 tỷ đồng (khoảng 600.000 USD)"]) t.match(readText(text), { readings: [{ value: { text } }] });
  t.match(readText("trước 30/9/2023"), {
    readings: [{ value: { text: "trước 30/9/2023" }, described: { latestSure: "2023-09-29", latest: "2023-09-30" } }],
  });
});

// Writers of what the reader reads: figures and words as a Vietnamese clerk writes them.

const onesWords = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** 0 to 999 in words; `whole`: with its hundreds even where there are none, as after thousands. */
function groupWords(n: number, whole: boolean): string[] {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor((n % 100) / 10), n % 10];
  const words = hundreds > 0 || whole ? [onesWords[hundreds] ?? "", "trăm"] : [];
  if (tens === 0) return [...words, ...(ones === 0 ? [] : [...(words.length > 0 ? ["linh"] : []), onesWords[ones] ?? ""])];
  const last = ones === 0 ? [] : [ones === 1 && tens > 1 ? "mốt" : ones === 5 ? "lăm" : (onesWords[ones] ?? "")];
  return [...words, ...(tens === 1 ? ["mười"] : [onesWords[tens] ?? "", "mươi"]), ...last];
}

function inWords(n: number): string {
  const groups = [1e9, 1e6, 1e3, 1].map((scale) => Math.floor(n / scale) % 1000);
  const named = ["tỷ", "triệu", "nghìn", ""];
  const words = groups.flatMap((group, i) => {
    const above = groups.slice(0, i).some((earlier) => earlier > 0);
    return group === 0 ? [] : [...groupWords(group, above), ...(named[i] ? [named[i]] : [])];
  });
  return words.join(" ");
}

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ".");

t.test("what is written of an amount, in figures or in words, reads as that amount", async () => {
  const amounts = fc.oneof(fc.integer({ min: 1, max: 999_999_999_999 }), fc.integer({ min: 1, max: 999 }));
  fc.assert(
    fc.property(amounts, (n) => read(`${grouped(n)} đồng`) === `${n} VND exact` && read(`${n} VND`) === `${n} VND exact`),
    { numRuns: runs(1_000) },
  );
  fc.assert(
    fc.property(amounts, (n) => {
      // the last three digits after a million need their thousands said, which no clerk does without some
      const said = n % 1_000 === 0 || n < 1_000 || n % 1_000_000 >= 1_000;
      return !said || read(`${inWords(n)} đồng`) === `${n} VND exact`;
    }),
    { numRuns: runs(1_000) },
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom("triệu", "tỷ"), (n, cents, scale) => {
      const money = readText(`khoảng ${n},${String(cents).padStart(2, "0")} ${scale} đồng`);
      const hundredths = BigInt(n * 100 + cents) * (scale === "tỷ" ? 10_000_000n : 10_000n);
      const value = "readings" in money && money.readings[0]?.as === "money" ? money.readings[0].value : undefined;
      return value?.qualifier === "circa" && minorUnits(value.amount, "VND") === hundredths;
    }),
  );
});

t.test("what is written of a day, a month, a quarter, reads as that", async () => {
  const day = fc.integer({ min: 0, max: daysBetween("1950-01-01", "2099-12-31") }).map((days) => addDays("1950-01-01", days));
  fc.assert(
    fc.property(day, (iso) => {
      const [year = "", month = "", dayOfMonth = ""] = iso.split("-");
      const [m, d] = [Number(month), Number(dayOfMonth)];
      const quarter = Math.floor((m - 1) / 3);
      return (
        [`${d}/${m}/${year}`, `${d}-${m}-${year}`, `ngày ${d} tháng ${m} năm ${year}`, `ngày ${dayOfMonth}/${month}/${year}`].every(
          (text) => read(text) === iso && read(`trước ${text}`) === `${iso} before` && read(`đến ${text}`) === `${iso} by`,
        ) &&
        read(`tháng ${m}/${year}`) === `${year}-${month}` &&
        read(`quý ${["I", "II", "III", "IV"][quarter]}/${year}`) === `${year}-${33 + quarter}` &&
        read(`${d}/${m}`) === `XXXX-${month}-${dayOfMonth}`
      );
    }),
    { numRuns: runs(1_000) },
  );
});

const pieces = fc.constantFrom(
  ..."0123456789,.-–/ %$~đ²",
  ..."từ đến khoảng trên gần ngày tháng năm quý mùa khô tỷ triệu nghìn trăm mươi mười linh rưỡi hai ba lăm đồng USD usd kíp người m km".split(
    " ",
  ),
  ..."giai đoạn|trở lên|đầu năm|cuối|2023|2023-09|10,6|1.234|before|by|from|to|September|XXXX|202X|II|\u0301|\u{1f600}|\ud800|\u0000".split(
    "|",
  ),
);
/** The characters of `unit: "binary"` in the same order, without the table of all of them, which takes a second to build. */
const codePoints = fc.nat(0x10f7ff).map(
  (n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800),
  (text) => {
    const point = String(text).codePointAt(0) ?? 0;
    if (String.fromCodePoint(point) !== text) throw new Error("more than one character");
    return point < 0xd800 ? point : point - 0x800;
  },
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((list) => list.join(" ")),
  fc.array(pieces, { maxLength: 30 }).map((list) => list.join("")),
  fc.string({ unit: codePoints, maxLength: readTextLengthMax + 20 }),
);

t.test("no text makes the reader throw, and what it reads a command takes", async (t) => {
  let found = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const answer = readText(text);
      if ("misread" in answer) {
        const { detail, rest, offset } = answer.misread;
        return detail.length > 0 && detail.length < 1_000 && text.slice(offset) === rest;
      }
      found += 1;
      const schemas = { money: Money, quantity: Quantity, date: FuzzyDate };
      return answer.readings.every(({ as, value }) => JSON.stringify(schemas[as].parse(value)) === JSON.stringify(value));
    }),
    { numRuns: 10_000 },
  );
  t.ok(found > 20, `${found} of them could be read`);
});

t.test("a hostile text of full length costs no more than a few milliseconds of the processor", async (t) => {
  const hostile = [
    "1.",
    "1 ",
    "1 000 ",
    "1-",
    "1/",
    "1,000.",
    "một ",
    "trăm ",
    "mười nghìn ",
    "tỷ",
    "từ ",
    "đ",
    "o\u0302\u0301",
    "ngày ",
    "2023-",
    "[2023,",
    "1 đồng (",
    "XXXX-",
  ]
    .map((piece) => piece.repeat(Math.ceil(readTextLengthMax / piece.length)).slice(0, readTextLengthMax))
    .flatMap((text) => [text, `1${text.slice(1)}`, `từ ${text.slice(3)}`]);
  for (const text of hostile) readText(text);
  // Of the processor alone: what else runs beside it must not count.
  const start = process.threadCpuUsage();
  for (let round = 0; round < 10; round++) for (const text of hostile) readText(text);
  const eachMs = process.threadCpuUsage(start).user / 1e3 / (10 * hostile.length);
  t.ok(eachMs < 5, `${eachMs.toFixed(2)} ms each`);
});
