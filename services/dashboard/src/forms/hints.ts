// What helps whoever fills in a field: how people may write it, and where it matters. By the field, or by the command and the field.

import type { CellForm, Column } from "@camket/command-api";
import type { Said } from "@camket/glossary";
import { type Language, textLanguage } from "../words/language.ts";

const said: Readonly<Record<string, Said>> = {
  occurredOn: [
    "As the source says it: 14/9/2023, before 30/9/2023, September 2023. Left empty: today.",
    "Ghi như trong nguồn: 14/9/2023, trước 30/9/2023, tháng 9/2023. Để trống là ngày hôm nay.",
  ],
  due: [
    "By when it is to be kept: 30/9/2023, before 30/9/2023, quarter III/2023, 2023.",
    "Ví dụ: 30/9/2023, trước ngày 30/9/2023, quý III/2023, năm 2023.",
  ],
  value: ["As people write it: 10.6 billion VND, about 20 billion VND.", "Ghi như thường viết: 10,6 tỷ đồng, khoảng 20 tỷ đồng."],
  quantity: ["A figure with its unit: 30 persons, 12 km, 801 m².", "Con số kèm đơn vị: 30 người, 12 km, 801 m²."],
  kind: ["It says by what the commitment counts as kept.", "Loại quyết định việc cam kết được coi là hoàn thành khi nào."],
  obligors: ["Who has to keep it. A joint duty names both sides.", "Bên phải thực hiện. Việc chung thì ghi cả hai bên."],
  beneficiaries: ["Who gets it; may be none.", "Bên được hưởng; có thể không có."],
  edtf: [
    "2023, 2023-09, 2023-09-14, ../2023-09-14 (by then), 2022/2025, 2023~ (about).",
    "2023, 2023-09, 2023-09-14, ../2023-09-14 (chậm nhất), 2022/2025, 2023~ (khoảng).",
  ],
  milestoneId: ["Of a-z, 0-9 and hyphens: foundation.", "Gồm a-z, 0-9 và dấu gạch nối: phan-mong."],
  stepId: ["Of a-z, 0-9 and hyphens: border-committee.", "Gồm a-z, 0-9 và dấu gạch nối: uy-ban-bien-gioi."],
  claims: ["Which paper says so, and where in it.", "Văn bản, bản tin nào nêu việc này và nêu ở đâu."],
  locator: ["Paragraph, page, clause: paragraph 7.", "Đoạn, trang, điều khoản: đoạn 7."],
  "saidBy.name": ["The person whose words they are.", "Người đã phát biểu nội dung đó."],
  agency: ["Of an agency that is not registered give the name alone.", "Cơ quan chưa đăng ký thì chỉ ghi tên."],
  meetingId: ["At which meeting the word was given.", "Cuộc họp tại đó cam kết được đưa ra."],
  agreementId: ["Under which agreement.", "Thuộc thỏa thuận nào."],
  minutesRef: ["Number and date of the minutes of the hand-over.", "Số, ngày của biên bản bàn giao."],
  "commitments/hand-over:to": ["The other side accepts it by an entry of its own.", "Việc bên kia tiếp nhận được ghi bằng một mục riêng."],
  defects: ["What was found wanting at the acceptance.", "Những điểm chưa đạt khi tiếp nhận."],
  "commitments/deliver:quantity": ["How much was delivered, where it is not all.", "Số đã hoàn thành, nếu chưa phải toàn bộ."],
  "commitments/reschedule:due": ["The new due date; the first stays in the record.", "Thời hạn mới; thời hạn cũ vẫn được lưu."],
  agreedWith: ["The side that agreed to the new date, where one did.", "Phía đã đồng ý với thời hạn mới (nếu có)."],
  narrative: ["What was done, and what comes next.", "Việc đã làm và việc sắp tới."],
  percent: ["0 to 100, where somebody gave it.", "Từ 0 đến 100, nếu có người nêu."],
  blockers: ["What the work waits for, and on whom.", "Việc đang vướng ở đâu, chờ ai."],
  seats: ["How many people may come.", "Số người được cấp suất."],
  duration: ["P6M is six months, P1Y one year.", "P6M là sáu tháng, P1Y là một năm."],
  "requests/submit:to": ["Whom the request is put to, also where another decides.", "Bên nhận đề nghị, kể cả khi cấp khác quyết định."],
  decider: ["Where it is not the one that was asked.", "Chỉ ghi khi không phải bên được đề nghị."],
  respondBy: ["Before 30/9/2023; left empty where no answer is due by a day.", "Ví dụ: trước 30/9/2023; để trống nếu không nêu thời hạn."],
  answer: [
    "What was answered, where it is neither a yes nor a no: those have forms of their own.",
    "Nội dung trả lời khi không phải là chấp thuận hay từ chối: hai việc đó có biểu mẫu riêng.",
  ],
  period: [
    "From and to: 2022–2025, 2022/2027. Left empty: no end is known.",
    "Ví dụ: 2022–2025, 2022/2027. Để trống nếu không rõ thời hạn.",
  ],
  parties: ["Two at least.", "Ít nhất hai bên."],
  renews: ["The agreement that this one takes the place of.", "Thỏa thuận được thỏa thuận này thay thế."],
  fulfils: ["Commitments to prepare an agreement that are kept by this.", "Các cam kết chuẩn bị ký kết nay đã hoàn thành."],
  "agreements/renew:successorId": [
    "It was signed, and names this one as renewed.",
    "Thỏa thuận đó đã được ký và ghi là thay thế thỏa thuận này.",
  ],
  carriedOver: ["Open commitments that go on under the new agreement.", "Các cam kết còn mở tiếp tục theo thỏa thuận mới."],
  "agreements/renew:dropped": ["Commitments that end with it, each with its reason.", "Các cam kết không tiếp tục, kèm lý do từng việc."],
  targetEventId: ["Which entry of its history.", "Chọn mục trong lịch sử."],
  "changes.field": ["With what stands there now.", "Kèm nội dung đang ghi."],
  right: ["As people write it. Left empty: the field is taken out.", "Ghi như thường viết. Để trống thì bỏ nội dung ở mục này."],
  "commitments/correct:reason": [
    "Why what was recorded is wrong. The original stays visible.",
    "Vì sao nội dung đã ghi là sai. Bản ghi gốc vẫn được lưu.",
  ],
  partOf: ["The party that it is under.", "Bên cấp trên trực tiếp."],
  country: ["Two letters: VN, LA, KH.", "Hai chữ cái: VN, LA, KH."],
  side: ["Two letters: VN, LA, KH.", "Hai chữ cái: VN, LA, KH."],
  language: ["vi, en, lo, km.", "vi, en, lo, km."],
  publishedOn: ["The day that stands on it.", "Ngày ghi trên văn bản, bản tin."],
  eventOn: ["Where it differs from the day of publication.", "Chỉ ghi khi khác ngày đăng."],
  uri: [
    "Of a paper that is stored here, the address that storing it gave; else a web address.",
    "Văn bản lưu tại đây: địa chỉ nhận được khi lưu; văn bản khác: địa chỉ trên mạng.",
  ],
  sha256: ["64 digits, as storing the paper gave them.", "64 ký tự, nhận được khi lưu văn bản."],
  instruction: ["What the agency is charged with.", "Việc được giao cho cơ quan."],
  "meetings/review-commitment:note": ["Why, and what next.", "Lý do và hướng xử lý."],
  sectors: ["Five-digit codes with ; between them.", "Mã năm chữ số, cách nhau bằng dấu ;"],
};

/** By how a field is written, where nothing is said of the field itself. */
const ofForms: Readonly<Partial<Record<CellForm, Said>>> = {
  day: ["A day: 14/9/2023.", "Một ngày: 14/9/2023."],
  date: [
    "As people write it: 14/9/2023, before 30/9/2023, quarter II/2024, 2023.",
    "Ví dụ: 14/9/2023, trước 30/9/2023, quý II/2024, năm 2023.",
  ],
  money: ["As people write it: 10.6 billion VND.", "Ghi như thường viết: 10,6 tỷ đồng."],
  quantity: ["A figure with its unit: 30 persons.", "Con số kèm đơn vị: 30 người."],
  list: ["Several with ; between them.", "Nhiều mục cách nhau bằng dấu ;"],
};

/** What a schema says of every field of a kind is no help with one of them. */
const isGeneral =
  /^(?:Why\.|Where\.|Plain text|An id:|A registered party|An agency:|A country|A calendar day|A date as far|An amount of money|How many of what|A kind of thing)/;

/** In the page's language; in English what the schema says, where nothing better is known; undefined where there is none. */
export function hintOf(language: Language, path: string, command: string, column?: Pick<Column, "form" | "meaning">): string | undefined {
  const steps = path.split(".").filter((step) => !/^(?:#|\d+)$/.test(step));
  const whole = steps.join(".");
  const words: Said | undefined =
    said[`${command}:${whole}`] ??
    said[whole] ??
    said[steps.slice(-2).join(".")] ??
    said[steps.at(-1) as string] ??
    (column && ofForms[column.form]);
  if (words) return words[textLanguage(language) === "vi" ? 1 : 0];
  const meaning = column?.meaning;
  return textLanguage(language) === "en" && meaning !== undefined && !isGeneral.test(meaning) ? meaning.replaceAll("`", "") : undefined;
}
