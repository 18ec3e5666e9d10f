import { catalogue } from "../../words/catalogue.ts";

export const conflictsWords = catalogue({
  en: {
    finding: (open: number, resolved: number) =>
      `${open === 1 ? "1 conflict between papers is" : `${open} conflicts between papers are`} open, ${resolved} ${resolved === 1 ? "is" : "are"} resolved.`,
    alsoContradictions: (n: number) => `${n === 1 ? "1 contradiction stands" : `${n} contradictions stand`} in what was recorded itself.`,
    list: "Where papers contradict each other",
    unsaid: "the claim does not stand any more",
    about: "about",
    relied: "relied on",
    resolved: "Resolved",
    recorded: "Recorded",
    contradictions: "What cannot all be true of what was recorded",
    contradictionsMore: (shown: number, total: number) => `The first ${shown} of ${total}.`,
    none: "No paper contradicts another here.",
  },
  vi: {
    finding: (open: number, resolved: number) => `${open} thông tin trái ngược giữa các nguồn chưa giải quyết, ${resolved} đã giải quyết.`,
    alsoContradictions: (n: number) => `${n} điểm mâu thuẫn trong chính các bản ghi.`,
    list: "Các nguồn trái ngược nhau ở đâu",
    unsaid: "dẫn nguồn này không còn hiệu lực",
    about: "về",
    relied: "được chọn",
    resolved: "Đã giải quyết",
    recorded: "Ghi nhận",
    contradictions: "Các bản ghi không thể cùng đúng",
    contradictionsMore: (shown: number, total: number) => `${shown} dòng đầu trong số ${total}.`,
    none: "Không có nguồn nào trái ngược nhau.",
  },
});
