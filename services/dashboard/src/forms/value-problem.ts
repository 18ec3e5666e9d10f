// What is wrong with a value that somebody typed, in Vietnamese, with the value: by the code and the facts of the problem, never by its English
// sentence. Forms and tables say it alike.
import type { FieldProblem } from "@camket/command-api";
import { count } from "../parts/money.ts";

export type ValueProblem = Omit<FieldProblem, "field" | "detail">;

/** @param name of the field or column, `claims.0.language`; undefined where nothing is known beyond the code */
export function valueProblemVi({ code, value = "", reason, limit, counts }: ValueProblem, name = ""): string | undefined {
  const said = value === "" ? "Nội dung này" : `“${value}”`;
  if (reason !== undefined) return ofReasons[reason](said);
  if (limit !== undefined && (code === "TOO_LARGE" || code === "TOO_SMALL")) {
    const bound = `${code === "TOO_LARGE" ? "nhiều nhất" : "ít nhất"} ${count(limit, "vi")}`;
    if (counts !== undefined) return `${code === "TOO_LARGE" ? "Quá dài" : "Chưa đủ"}: ${bound} ${counts === "items" ? "mục" : "ký tự"}.`;
    return `${said} nằm ngoài khoảng cho phép: ${code === "TOO_LARGE" ? "lớn nhất" : "nhỏ nhất"} là ${count(limit, "vi")}.`;
  }
  const how = howToWrite(name);
  if (code === "NOT_UNDERSTOOD" && how !== undefined) return `Không hiểu được ${said}: ${how}`;
  if (isOfForm(code)) {
    if (/(?:^|\.)currency$/.test(name)) return `${said} không phải là mã tiền tệ: viết như VND, USD, LAK, KHR.`;
    if (/(?:^|\.)edtf$/.test(name)) return `${said} không phải là ngày theo EDTF: viết như 2023, 2023-09, 2023-09-14.`;
    if (/(?:^|\.)duration$/.test(name)) return `${said} không phải là khoảng thời gian: viết như P6M (6 tháng), P2Y (2 năm).`;
    if (/(?:^|\.)language$/.test(name)) return `${said} không phải là mã ngôn ngữ: viết như vi, en, lo, km.`;
    if (/(?:^|\.)(?:uri|url)$/.test(name)) return `${said} không phải là địa chỉ: viết đủ, bắt đầu bằng https://.`;
  }
  return ofCodes[code]?.(said);
}

/** Of fields that take what people write. */
function howToWrite(name: string): string | undefined {
  const last = name.split(".").findLast((step) => !/^\d+$/.test(step)) ?? "";
  if (dateFields.includes(last)) return "viết như 14/9/2023, tháng 9/2023, quý III/2023, trước ngày 30/9/2023.";
  if (last === "value" || last === "amount") return "viết như 10,6 tỷ đồng, khoảng 20 tỷ đồng, 5.000 USD.";
  return last === "quantity" ? "viết như 30 người, 23 cột điện." : undefined;
}

const dateFields: readonly string[] = [
  ...["occurredOn", "due", "period", "respondBy", "window", "plannedFor", "publishedOn", "eventOn", "retrievedOn", "date"],
];

const isOfForm = (code: string): boolean => code === "WRONG_FORM" || code === "INVALID";

const ofReasons: Readonly<Record<NonNullable<ValueProblem["reason"]>, (said: string) => string>> = {
  "currency-expected": (said) => `Chưa rõ đơn vị tiền tệ của ${said}: ghi thêm, ví dụ đồng, USD, kíp.`,
  "no-such-day": (said) => `${said}: lịch không có ngày này. Ngày viết theo thứ tự ngày/tháng/năm.`,
  "no-such-month": (said) => `${said}: lịch không có tháng này. Ngày viết theo thứ tự ngày/tháng/năm.`,
  "two-senses": (said) => `${said} có thể hiểu theo hai cách: hãy viết rõ hơn.`,
  "no-number": (said) => `${said} không phải là số: viết như 12 hoặc 12.5.`,
  "no-day": (said) => `${said} không phải là một ngày: viết như 14/9/2023.`,
};

/** Sentences that say all there is to say of the case. */
const ofCodes: Readonly<Record<string, (said: string) => string>> = {
  MISSING: () => "Phải ghi nội dung này.",
  REQUIRED: () => "Phải ghi nội dung này.",
  NOT_STATED: () => "Phải ghi nội dung này.",
  NOT_ALLOWED: (said) => `${said} không thuộc các lựa chọn cho phép.`,
  INVALID_ID: (said) => `${said} không phải là mã: mã gồm 1 đến 64 ký tự a-z, 0-9 và dấu gạch nối ở giữa.`,
  SAID_TWICE: () => "Nội dung này được ghi hai lần: chỉ điền một chỗ.",
  UNKNOWN_THING: (said) => `${said} không có trong sổ đăng ký.`,
  UNKNOWN_REFERENCE: (said) => `${said} không có trong sổ đăng ký.`,
  NOT_RECORDED: (said) => `${said} không có trong sổ đăng ký.`,
  ...Object.fromEntries(
    ["PARTY", "SOURCE", "AGREEMENT", "COMMITMENT", "INDICATOR", "MEETING", "REQUEST"].map((one) => [
      `UNKNOWN_${one}`,
      (said: string) => `${said} không có trong sổ đăng ký.`,
    ]),
  ),
  UNKNOWN_UNIT: (said) => `${said} không phải là đơn vị tính có trong sổ đăng ký.`,
  DATE_AHEAD: (said) => `${said} là ngày chưa đến: chỉ ghi nhận việc đã xảy ra.`,
  NAMED_TWICE: (said) => `${said} đã được ghi ở trên.`,
  UNKNOWN_COLUMN: (said) => `Mẫu không có cột ${said}.`,
  UNKNOWN_COMMAND: (said) => `Không có lệnh ${said}.`,
  UNKNOWN_FIELD: () => "Lệnh của dòng này không dùng cột này: để trống ô.",
  COLUMN_TWICE: (said) => `Cột ${said} xuất hiện hai lần.`,
  ITEM_TOO_HIGH: (said) => `${said}: số thứ tự trong danh sách quá lớn.`,
  NO_COMMAND_COLUMN: () => "Bảng thiếu cột command, nơi mỗi dòng ghi lệnh của mình.",
  NO_HEADER: () => "Bảng không có dòng tiêu đề.",
  ROW_TWICE: () => "Dòng này trùng với một dòng ở trên.",
  TIME_OF_DAY: (said) => `${said} có cả giờ: chỉ ghi ngày.`,
  FORMULA: () => "Ô chứa công thức: sao chép rồi dán lại thành giá trị.",
  CELL_ERROR: () => "Ô chứa lỗi của bảng tính: ghi giá trị.",
  MERGED_CELLS: () => "Các ô bị gộp: hãy bỏ gộp ô.",
  HIDDEN_ROW: () => "Dòng có nội dung nhưng bị ẩn: cho hiện ra hoặc xóa đi.",
  HIDDEN_COLUMN: () => "Cột có nội dung nhưng bị ẩn: cho hiện ra hoặc xóa đi.",
  PERCENT_FORMAT: () => "Ô hiển thị phần trăm: đặt định dạng General và ghi riêng con số.",
  DATE_FORMAT: () => "Ô chứa ngày nhưng không hiển thị đủ ngày, tháng, năm.",
  DATE_RANGE: () => "Ngày trong ô nằm ngoài khoảng mà bảng tính tính đúng: viết ngày bằng chữ.",
};
