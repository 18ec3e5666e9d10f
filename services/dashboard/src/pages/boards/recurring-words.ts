import { catalogue } from "../../words/catalogue.ts";

export const recurringWords = catalogue({
  en: {
    finding: (never: number, current: number, held: number, missed: number) =>
      `Of ${never} of ${current} current duties no occurrence is recorded; of all, ${held} ${held === 1 ? "was" : "were"} held and ${missed} missed.`,
    occurrences: "Occurrences",
    held: "held",
    missed: "missed",
    expected: "expected",
    withoutExpected: (n: number) => `Of ${n === 1 ? "1 duty" : `${n} duties`} nobody said how many are expected.`,
    shortOf: (n: number) => `${n} fewer were held than expected, in periods that are over.`,
    by: "Between whom",
    duties: "Duties",
    standing: "Where it stands",
    period: "Period",
    lastHeld: "Last held",
    never: "never yet",
    neverHeld: "Never held",
    none: "No recurring duty is recorded here.",
  },
  vi: {
    finding: (never: number, current: number, held: number, missed: number) =>
      `${never} trên ${current} việc định kỳ còn hiệu lực chưa ghi nhận lần thực hiện nào; tổng cộng đã tổ chức ${held} lần, bỏ lỡ ${missed} lần.`,
    occurrences: "Số lần thực hiện",
    held: "đã tổ chức",
    missed: "bỏ lỡ",
    expected: "dự kiến",
    withoutExpected: (n: number) => `${n} việc không nêu số lần dự kiến.`,
    shortOf: (n: number) => `Thiếu ${n} lần so với dự kiến trong các kỳ đã hết.`,
    by: "Giữa các bên",
    duties: "Việc định kỳ",
    standing: "Tình trạng",
    period: "Thời hạn",
    lastHeld: "Lần gần nhất",
    never: "chưa lần nào",
    neverHeld: "Chưa lần nào",
    none: "Chưa ghi nhận việc định kỳ nào.",
  },
});
