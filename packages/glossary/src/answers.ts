// Words that only answers and filters use: they are computed, and no command takes them.
import {
  courseStandings,
  fallings,
  fulfilments,
  giftSteps,
  permitStandings,
  readables,
  reasonKinds,
  recurringStandings,
} from "@camket/domain";
import { ofWords, section } from "./section.ts";

export const answers = [
  section("What fulfils a commitment", fulfilments, {
    "hand-over": ["its hand-over", "bàn giao"],
    disbursements: ["funds disbursed up to its value", "giải ngân đủ giá trị"],
    completions: [
      "as many completed as seats were granted, or as enrolled where none were",
      "số người hoàn thành đủ số suất được cấp (hoặc số nhập học)",
    ],
    "permit-steps": ["all permit steps granted", "hoàn tất các bước cấp phép"],
    occurrence: ["an occurrence held", "đã tổ chức"],
    delivery: ["its delivery", "hoàn thành việc đã hứa"],
    never: ["never as a whole", "không hoàn thành trọn vẹn (việc thường xuyên)"],
  }),
  ofWords("Owner: whether an agency is charged with it", {
    named: ["a named agency", "đã giao cơ quan cụ thể"],
    unnamed: ["an agency without a name", "đã giao nhưng chưa nêu tên cơ quan"],
    none: ["nobody", "chưa giao"],
  }),
  ofWords("Hand-overs", {
    unaccepted: ["not accepted by the other side yet", "bên kia chưa xác nhận tiếp nhận"],
  }),
  ofWords("Payments that do not count towards a value", {
    "set-back": ["it lies before a reopening", "phát sinh trước khi mở lại"],
    "no-rate": ["in another currency, with no rate to that of the value", "khác loại tiền, không có tỷ giá"],
  }),
  ofWords("Duties at a renewal", {
    "carried-over": ["carried over", "được chuyển tiếp"],
    dropped: ["dropped", "bị loại bỏ"],
    unplaced: ["neither carried over nor dropped", "chưa xác định"],
  }),
  ofWords("Groups of a review", {
    "carried-over": ["carried over from the session before", "tồn từ kỳ họp trước"],
    new: ["new since then", "mới phát sinh"],
    settled: ["settled since then", "đã giải quyết"],
  }),
  section("Reasons in a review", reasonKinds, {
    rescheduled: ["its due date moved", "đã lùi thời hạn"],
    suspended: ["it was suspended", "đã tạm dừng"],
    blocked: ["the work is blocked", "gặp vướng mắc"],
    "at-risk": ["it is at risk", "có rủi ro"],
    reviewed: ["what a side said of it", "ý kiến đánh giá của một phía"],
  }),
  ofWords("Entries of the calendar", {
    due: ["a commitment is due", "cam kết đến hạn"],
    "respond-by": ["a request is to be answered", "hạn trả lời đề nghị"],
    end: ["an agreement ends", "thoả thuận hết hạn"],
    meeting: ["a meeting", "cuộc họp"],
  }),
  ofWords("Differences between two moments", {
    appeared: ["there now, and not before", "mới xuất hiện"],
    gone: ["not there any more", "không còn"],
    stage: ["moved to another stage", "chuyển giai đoạn"],
    "handed-over": ["handed over", "đã bàn giao"],
    accepted: ["its hand-over accepted", "đã được tiếp nhận"],
    standing: ["the standing of an agreement", "hiệu lực thoả thuận thay đổi"],
    rescheduled: ["its date moved", "đã dời thời hạn"],
    period: ["the period of an agreement", "thời hạn thoả thuận thay đổi"],
    "possibly-overdue": ["become possibly overdue", "có thể đã quá hạn"],
    overdue: ["become overdue", "đã quá hạn"],
    revalued: ["its value changed", "đã điều chỉnh giá trị"],
    renamed: ["a party bears another name", "đã đổi tên"],
    ended: ["a party has ended", "đã chấm dứt"],
    retracted: ["a source is not to be relied on any more", "nguồn đã bị rút"],
    observed: ["another last figure of an indicator", "có số liệu mới"],
    corrected: ["corrected", "đã đính chính"],
    withdrawn: ["withdrawn", "đã rút lại"],
  }),
  ofWords("Conflicts between sources", {
    open: ["open", "chưa giải quyết"],
    resolved: ["resolved", "đã giải quyết"],
  }),
  ofWords("Comparisons of an indicator", {
    preceding: ["with the period before", "so với kỳ trước"],
    "year-before": ["with the same period a year before", "so với cùng kỳ năm trước"],
    inexact: ["a figure is not exact", "có số liệu không chính xác"],
    "status-differs": ["the figures are not equally settled", "mức độ chính thức của số liệu khác nhau"],
    gap: ["a period in between is missing", "thiếu số liệu của kỳ ở giữa"],
  }),
  ofWords("Contradictions", {
    renewal: ["several agreements that renew the same one", "nhiều thỏa thuận cùng thay thế một thỏa thuận"],
    succession: ["a party that went into several at once", "một bên được ghi là sáp nhập vào nhiều bên"],
    ring: ["parties that belong to each other in a ring", "các bên trực thuộc lẫn nhau thành vòng"],
    acceptance: [
      "the commitment was recorded for another request, or for none",
      "cam kết được ghi cho đề nghị khác hoặc không cho đề nghị nào",
    ],
    "commitment-missing": [
      "the commitment that a request says it became is not there",
      "chưa có cam kết mà đề nghị được ghi là đã trở thành",
    ],
    "answered-twice": ["several answers of one request stand", "một đề nghị có nhiều trả lời còn hiệu lực"],
    "acceptance-withdrawn": [
      "the acceptance of a request was withdrawn, and its commitment stands on",
      "bản ghi chấp thuận đề nghị đã bị hủy nhưng cam kết vẫn còn",
    ],
  }),
  section("Whether an event falls into a period", fallings, {
    certainly: ["certainly", "chắc chắn"],
    possibly: ["possibly", "có thể"],
  }),
  section("What a text is read as", readables, {
    money: ["an amount of money", "số tiền"],
    quantity: ["a quantity", "số lượng"],
    date: ["a date", "ngày, thời hạn"],
  }),
  section("How far a gift has come", giftSteps, {
    "not-certain": ["nothing certain yet", "chưa chắc chắn"],
    ended: ["ended before a hand-over", "chấm dứt trước khi bàn giao"],
    pledged: ["pledged", "đã hứa tặng"],
    built: ["built or ready", "đã hoàn thành, chưa bàn giao"],
    "handed-over": ["handed over", "đã bàn giao"],
    accepted: ["accepted by the other side", "bên kia đã tiếp nhận"],
  }),
  section("Where a course stands", courseStandings, {
    "not-certain": ["nothing certain yet", "chưa chắc chắn"],
    open: ["open", "đang thực hiện"],
    completed: ["completed", "đã hoàn thành"],
    ended: ["ended before all completed", "chấm dứt khi chưa đủ số người hoàn thành"],
  }),
  section("Where a chain of permit steps stands", permitStandings, {
    "not-certain": ["nothing certain yet", "chưa chắc chắn"],
    "not-submitted": ["no step submitted", "chưa nộp hồ sơ"],
    waiting: ["waiting for an answer", "đang chờ trả lời"],
    refused: ["a step was refused", "có bước bị từ chối"],
    granted: ["all steps granted", "đã cấp phép đủ các bước"],
    delivered: ["done though a step waits, or without any", "đã hoàn thành dù còn bước đang chờ hoặc không có bước nào"],
    ended: ["ended before that", "chấm dứt trước đó"],
  }),
  section("Where a recurring duty stands", recurringStandings, {
    "not-certain": ["nothing certain yet", "chưa chắc chắn"],
    current: ["current", "đang duy trì"],
    over: ["its period is over", "đã hết thời hạn"],
    ended: ["ended", "đã chấm dứt"],
  }),
  ofWords("Columns of the money board", {
    corridor: ["corridor", "tuyến hợp tác"],
    countries: ["pair of countries", "cặp nước"],
    kind: ["kind", "loại cam kết"],
    stage: ["stage", "giai đoạn"],
  }),
];
