// What the API refuses, in words of the page. Its own sentences are English and name the case at hand; in Vietnamese a sentence stands before them
// that says what it comes to.
import type { FieldProblem } from "@camket/command-api";
import { type Content, html } from "../html.ts";
import { type Language, textLanguage } from "../words/language.ts";
import { valueProblemVi } from "./value-problem.ts";

/** By the code of a field's problem, where its case is more than the code tells. */
const ofFields: Readonly<Record<string, string>> = {
  NOT_UNDERSTOOD: "Không hiểu được nội dung này.",
  WRONG_FORM: "Viết chưa đúng dạng.",
  WRONG_TYPE: "Viết chưa đúng dạng.",
  INVALID: "Nội dung chưa hợp lệ.",
  TOO_LARGE: "Quá dài hoặc quá lớn.",
  TOO_SMALL: "Quá ngắn hoặc quá nhỏ.",
};

/** By the code of a refusal. */
const ofRefusals: Readonly<Record<string, string>> = {
  UNKNOWN_THING: "Không có hồ sơ này.",
  FILE_EMPTY: "Tệp không có nội dung: hãy xem đã chọn đúng tệp chưa.",
  FILE_TYPE_REFUSED: "Không nhận loại tệp này. Chỉ nhận PDF, tệp văn phòng, ảnh và văn bản thuần.",
  FILE_TOO_LARGE: "Tệp quá lớn: nhiều nhất 25 MiB.",
  FILE_CUT_OFF: "Tệp chưa được gửi hết. Hãy gửi lại.",
  NOT_ONE_FILE: "Hãy chọn đúng một tệp.",
  MALFORMED_FORM: "Không đọc được biểu mẫu đã gửi. Hãy gửi lại.",
  TABLE_TOO_LARGE: "Bảng tính quá lớn: hãy chia thành nhiều bảng.",
  TABLE_TYPE_REFUSED: "Không nhận loại tệp này. Chỉ nhận .xlsx và CSV (UTF-8).",
  TABLE_UNREADABLE: "Không đọc được bảng tính này.",
  MALFORMED_TABLE: "Bảng có chỗ sai nên chưa đọc được; chưa ghi dòng nào.",
  ALREADY_RECORDED: "Việc này đã được ghi nhận. Nếu bản ghi đó sai, hãy đính chính.",
  ENDED: "Hồ sơ đã kết thúc trước thời điểm này.",
  SUSPENDED: "Hồ sơ đang tạm dừng ở thời điểm này.",
  NOTHING_TO_LIFT: "Không có việc tạm dừng hay kết thúc nào để gỡ.",
  STAGE_NOT_REACHED: "Chưa có nội dung nào cho thấy đã đến giai đoạn đó.",
  HANDOVER_NOT_RECORDED: "Chưa ghi nhận việc bàn giao. Hãy ghi bàn giao trước, ngày nào cũng được.",
  FULFILMENT_NOT_RECORDED: "Chưa ghi nhận việc hoàn thành nên chưa thể xác nhận.",
  AGENCY_NOT_ASSIGNED: "Cơ quan này chưa từng được giao.",
  MILESTONE_SCHEDULED: "Mốc này đã được đặt.",
  MILESTONE_NOT_SCHEDULED: "Không có mốc này.",
  MILESTONE_SETTLED: "Mốc này đã đạt đến mức đó hoặc hơn.",
  UNKNOWN_MILESTONE: "Mốc được chờ chưa được đặt.",
  DEPENDENCY_CYCLE: "Mốc sẽ chờ chính nó.",
  PERMIT_STEP_SUBMITTED: "Bước này đã được nộp.",
  PERMIT_STEP_NOT_SUBMITTED: "Chưa có bước này.",
  PERMIT_STEP_ANSWERED: "Bước này đã có trả lời.",
  OCCURRENCE_RECORDED: "Lần này đã được ghi nhận.",
  EVIDENCE_ATTACHED: "Tài liệu này đã được đính kèm.",
  EVIDENCE_DIFFERS: "Văn bản lưu ở đây khác với thông tin đã ghi.",
  EVIDENCE_NOT_ATTACHED: "Tài liệu được nêu chưa được đính kèm.",
  DISPUTE_RECORDED: "Ý kiến này đã được ghi nhận.",
  DISPUTE_NOT_RECORDED: "Không có ý kiến này.",
  DISPUTE_SETTLED: "Ý kiến này đã được giải quyết.",
  REQUEST_ANSWERED: "Đề nghị đã có trả lời.",
  BEFORE_SUBMISSION: "Khi đó đề nghị chưa được gửi.",
  COMMITMENT_RECORDED: "Đã có cam kết mang mã này với nội dung khác.",
  STILL_USED: "Các sự kiện khác dựa vào sự kiện này; hãy xử lý chúng trước.",
  ALREADY_WITHDRAWN: "Bản ghi này đã bị hủy.",
  WITHDRAWAL_FINAL: "Việc hủy bản ghi không thể hủy lại. Hãy ghi lại sự việc.",
  NOT_CORRECTABLE: "Loại bản ghi này không đính chính được: hãy hủy hoặc ghi lại.",
  UNKNOWN_EVENT: "Không có sự kiện này trong lịch sử của hồ sơ.",
  UNKNOWN_REFERENCE: "Có hồ sơ được nêu chưa có trong sổ đăng ký.",
  NOT_STATED: "Thiếu nội dung bắt buộc của hồ sơ mới.",
  DATE_AHEAD: "Ngày xảy ra chưa đến: chỉ ghi nhận việc đã xảy ra.",
  NO_CHANGE: "Nội dung này không thay đổi gì.",
  INVALID_FIELD: "Không có mục này trong sự kiện.",
  TOO_FAR: "Có quá nhiều hồ sơ liên quan phải đọc; hãy nêu ít hơn.",
  ALREADY_RENEWED: "Thỏa thuận đã được thay thế.",
  NOT_ITS_RENEWAL: "Thỏa thuận mới không ghi là thay thế thỏa thuận này.",
  CARRIED_AND_DROPPED: "Có cam kết vừa được chuyển tiếp vừa bị loại bỏ.",
  NOT_ITS_DUTY: "Có cam kết không thuộc bên hoặc thỏa thuận này.",
  DUTY_NOT_OPEN: "Có cam kết không còn mở nên không loại bỏ hoặc hoàn thành được.",
  NOT_A_PREPARATION: "Chỉ cam kết chuẩn bị ký kết mới được hoàn thành bằng thỏa thuận.",
  PREPARATION_FULFILLED: "Việc chuẩn bị đó đã hoàn thành.",
  NOT_LONGER: "Gia hạn phải kết thúc muộn hơn thời hạn hiện tại.",
  NOT_A_PARTY: "Bên này không phải là một bên của thỏa thuận.",
  PART_OF_ITSELF: "Một bên không thể trực thuộc chính nó.",
  NAMES_ITSELF: "Phải nêu hồ sơ khác, không phải chính hồ sơ này.",
  NAMED_TWICE: "Cùng một nội dung được nêu hai lần.",
  ALREADY_BEGUN: "Bên này đã có trong sổ đăng ký.",
  PARTY_ENDED: "Bên này đã kết thúc hoạt động.",
  PARTY_NOT_BEGUN: "Khi đó bên này chưa thành lập.",
  ALREADY_SUCCEEDED: "Bên này đã có bên kế thừa.",
  ALREADY_RETRACTED: "Nguồn này đã được gỡ bỏ.",
  CLAIM_RECORDED: "Nguồn đã có thông tin mang mã này.",
  CONFLICT_RECORDED: "Mâu thuẫn thông tin này đã được ghi nhận.",
  ALREADY_RESOLVED: "Mâu thuẫn thông tin này đã được giải quyết.",
  SIDE_NOT_THERE: "Phía này không dự cuộc họp.",
  PARTY_NOT_THERE: "Bên này không dự cuộc họp.",
  MEETING_NOT_HELD: "Chưa ghi nhận cuộc họp đã diễn ra.",
  MINUTES_AGREED: "Phía này đã thống nhất biên bản.",
  COMMUNIQUE_ISSUED: "Thông cáo đã được ra.",
  UNKNOWN_UNIT: "Không có đơn vị tính này.",
  TARGET_SET: "Kỳ này đã có mục tiêu.",
  OBSERVATION_REPORTED: "Chỉ tiêu đã có số liệu mang mã này.",
  OBSERVATION_NOT_REPORTED: "Chưa có số liệu này.",
  PERIOD_AHEAD: "Kỳ này chưa bắt đầu: số liệu chỉ có thể là ước tính.",
  STATUS_SET_BACK: "Số liệu chính thức không thể trở lại mức kém chính thức hơn.",
};

/** A sentence, and beside it what the API says of the case. */
const inWords = (said: string | undefined, detail: string, language: Language): Content =>
  textLanguage(language) === "vi"
    ? html`${said}${said && " "}<span lang="en" class=${said && "detail"}>${unmarked(detail)}</span>`
    : unmarked(detail);

/** Marks of code are for programmers. */
const unmarked = (detail: string): string => detail.replaceAll("`", "");

/** Said by a page itself, in the page's language. */
const ofPages: readonly string[] = ["NOT_FOUND_BY_NAME", "SEVERAL_OF_THIS_NAME", "NOT_OF_THIS_FORM"];

export function fieldProblemText({ field, ...problem }: FieldProblem, language: Language): Content {
  const { code, value, detail } = problem;
  if (ofPages.includes(code)) return detail;
  const whole = textLanguage(language) === "vi" ? valueProblemVi(problem, field) : undefined;
  if (whole !== undefined) return whole;
  const said = code === "NOT_UNDERSTOOD" && value !== undefined ? `Không hiểu được “${value}”.` : ofFields[code];
  return inWords(said, detail, language);
}

/** @param isTold the facts of the case stand beside it: the English sentence would only say them again */
export function refusalText(code: string | undefined, detail: string, language: Language, isTold = false): Content {
  const said = code === undefined ? undefined : ofRefusals[code];
  if (isTold && said !== undefined && textLanguage(language) === "vi") return said;
  return inWords(said, detail, language);
}
