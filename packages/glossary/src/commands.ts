// The verbs: each command of each thing. Law 70/2020/QH14 gives those of agreements.
import { commands, type Thing, things } from "@camket/domain";
import { ofWords, type Said, section } from "./section.ts";

const common: Readonly<Record<string, Said>> = {
  correct: ["correct what an event says", "đính chính"],
  "withdraw-event": ["withdraw an event recorded in error", "hủy bản ghi sai"],
  reclassify: ["change who may see it", "đổi phạm vi phổ biến"],
};
const agencies: Readonly<Record<string, Said>> = {
  "assign-agency": ["assign an agency", "giao cơ quan"],
  "reassign-agency": ["charge another agency in place of one", "giao lại cho cơ quan khác"],
  "release-agency": ["release an agency", "thôi giao nhiệm vụ cho cơ quan"],
};

const verbsFor = (title: string, thing: Thing, said: Readonly<Record<string, Said>>) =>
  section(
    title,
    commands.filter((command) => command.thing === thing).map(({ name }) => name),
    said,
  );

const verbsOf = [
  verbsFor("Commands of parties", "parties", {
    register: ["register a party", "đăng ký bên"],
    "record-alias": ["record another spelling of its name", "ghi nhận cách viết khác của tên"],
    rename: ["rename", "đổi tên"],
    "place-under": ["place under another", "chuyển về trực thuộc"],
    merge: ["merge into a new one", "sáp nhập thành bên mới"],
    succeed: ["record what it went into", "ghi nhận bên kế thừa"],
    split: ["split", "chia tách"],
    dissolve: ["dissolve", "giải thể"],
    "transfer-function": ["transfer a function", "chuyển giao chức năng, nhiệm vụ"],
    ...common,
  }),
  verbsFor("Commands of sources", "sources", {
    register: ["register a source", "đăng ký nguồn"],
    retract: ["retract", "gỡ bỏ nguồn"],
    "extract-claim": ["extract a claim", "trích thông tin từ nguồn"],
    "record-conflict": ["record a conflict of claims", "ghi nhận thông tin trái ngược giữa các nguồn"],
    "resolve-conflict": ["resolve a conflict", "giải quyết thông tin trái ngược"],
    ...common,
  }),
  verbsFor("Commands of agreements", "agreements", {
    "open-negotiation": ["open the negotiation", "mở đàm phán"],
    sign: ["sign", "ký kết"],
    "enter-into-force": ["enter into force", "có hiệu lực"],
    amend: ["amend, supplement", "sửa đổi, bổ sung"],
    extend: ["extend", "gia hạn"],
    "suspend-implementation": ["suspend the implementation", "tạm đình chỉ thực hiện"],
    "resume-implementation": ["resume the implementation", "tiếp tục thực hiện"],
    "succeed-party": ["succeed a party", "thay thế bên ký kết do kế thừa"],
    "withdraw-party": ["withdraw (a party)", "rút khỏi"],
    renew: ["renew by another agreement", "ký thỏa thuận mới thay thế"],
    terminate: ["terminate", "chấm dứt hiệu lực"],
    ...agencies,
    ...common,
  }),
  verbsFor("Commands of commitments", "commitments", {
    propose: ["propose", "đề xuất"],
    pledge: ["pledge", "hứa, cam kết (một bên)"],
    agree: ["agree", "thống nhất"],
    "grant-scholarship": ["grant scholarships", "cấp học bổng"],
    link: ["link to an agreement, a meeting or a request", "gắn với thỏa thuận, cuộc họp hoặc đề nghị"],
    prepare: ["start the preparation", "bắt đầu chuẩn bị"],
    start: ["start the implementation", "khởi công, bắt đầu thực hiện"],
    "report-progress": ["report progress", "báo cáo tiến độ"],
    "assess-risk": ["assess the risk", "đánh giá rủi ro"],
    "schedule-milestone": ["schedule a milestone", "đặt mốc tiến độ"],
    "reschedule-milestone": ["move the due date of a milestone", "điều chỉnh thời hạn của mốc"],
    "meet-milestone": ["a milestone was met", "đạt mốc tiến độ"],
    "partly-meet-milestone": ["a milestone was partly met", "đạt một phần mốc tiến độ"],
    "miss-milestone": ["a milestone was not met", "không đạt mốc tiến độ"],
    "waive-milestone": ["waive a milestone", "miễn mốc tiến độ"],
    "submit-permit-step": ["submit a step of the permit chain", "nộp hồ sơ một bước cấp phép"],
    "grant-permit-step": ["a step was granted", "cấp phép một bước"],
    "refuse-permit-step": ["a step was refused", "từ chối một bước cấp phép"],
    "commit-funds": ["commit funds", "bố trí kinh phí"],
    "disburse-funds": ["disburse funds", "giải ngân"],
    "record-expenditure": ["record an expenditure", "ghi nhận chi tiêu"],
    enrol: ["enrol people", "nhập học"],
    complete: ["people completed", "hoàn thành khóa học"],
    "hold-occurrence": ["an occurrence was held", "tổ chức một lần"],
    "miss-occurrence": ["an occurrence was missed", "không tổ chức một lần"],
    deliver: ["deliver", "hoàn thành"],
    "hand-over": ["hand over", "bàn giao"],
    "accept-handover": ["accept the hand-over", "tiếp nhận bàn giao"],
    verify: ["verify that it was kept", "nghiệm thu, xác nhận thực hiện"],
    "attach-evidence": ["attach evidence", "đính kèm tài liệu chứng minh"],
    dispute: ["dispute what is recorded", "nêu ý kiến không thống nhất"],
    "settle-dispute": ["settle a dispute", "giải quyết ý kiến không thống nhất"],
    reschedule: ["move the due date", "điều chỉnh thời hạn"],
    revalue: ["change the value", "điều chỉnh giá trị"],
    suspend: ["suspend", "tạm dừng"],
    resume: ["resume", "tiếp tục"],
    cancel: ["cancel", "hủy bỏ"],
    decline: ["decline", "từ chối"],
    lapse: ["lapse", "hết hiệu lực do không thực hiện"],
    supersede: ["another took its place", "thay thế bằng cam kết khác"],
    close: ["close", "đóng"],
    reopen: ["reopen", "mở lại"],
    ...agencies,
    ...common,
  }),
  verbsFor("Commands of requests", "requests", {
    submit: ["submit", "gửi đề nghị"],
    acknowledge: ["acknowledge", "tiếp nhận"],
    escalate: ["pass upwards", "trình cấp trên"],
    accept: ["accept", "chấp thuận"],
    "accept-partly": ["accept in part", "chấp thuận một phần"],
    decline: ["decline", "từ chối"],
    answer: ["answer otherwise", "trả lời"],
    withdraw: ["withdraw", "rút đề nghị"],
    lapse: ["lapse", "không còn cần trả lời"],
    ...agencies,
    ...common,
  }),
  verbsFor("Commands of meetings", "meetings", {
    schedule: ["schedule", "lên lịch"],
    hold: ["hold", "tổ chức"],
    "review-commitment": ["a side assesses a commitment", "kiểm điểm, đánh giá cam kết"],
    "agree-minutes": ["agree the minutes", "thống nhất biên bản"],
    "issue-communique": ["issue a communiqué", "ra thông cáo"],
    ...common,
  }),
  verbsFor("Commands of indicators", "indicators", {
    define: ["define", "xác định chỉ tiêu"],
    "set-target": ["set a target", "đặt mục tiêu"],
    "report-observation": ["report a figure", "báo cáo số liệu"],
    "revise-observation": ["revise a figure", "điều chỉnh số liệu"],
    ...common,
  }),
];

/** The events, by the verbs of their commands. */
const events = ofWords(
  "Events",
  Object.fromEntries([
    ["LedgerOpened", ["the first event of a log", "đã mở sổ"]],
    ...commands.map(({ thing, name, event }): [string, Said] => {
      const said = verbsOf[things.indexOf(thing)]?.words as ReadonlyMap<string, Said>;
      const [, vi] = said.get(name) as Said;
      return [event.type, [`the event of \`${name}\``, `đã ${vi}`]];
    }),
  ]),
);

export const verbs = [...verbsOf, events];
