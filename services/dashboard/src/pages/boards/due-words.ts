import { catalogue } from "../../words/catalogue.ts";

export const dueWords = catalogue({
  en: {
    finding: (overdue: number, open: number, possibly: number, soon: number, within: number) =>
      `${overdue} of ${open} open commitments ${overdue === 1 ? "is" : "are"} certainly overdue, ${possibly} possibly; ${soon} ${soon === 1 ? "falls" : "fall"} due within ${within} days.`,
    oldest: (days: string) => `The oldest is ${days} days late.`,
    open: "open",
    overdue: "certainly overdue",
    possiblyOverdue: "possibly overdue",
    dueSoon: (days: number) => `due in ${days} days`,
    later: "due later",
    noDay: "on no certain day",
    atRisk: "at risk",
    soonIs: "Soon is within",
    within: (days: number) => `${days} days`,
    drawn: "Due dates against the day",
    drawnSaid: (n: number) =>
      n === 1
        ? "The due date of 1 commitment against the day asked about."
        : `The due dates of ${n} commitments against the day asked about.`,
    howToRead:
      "A date that can be read in several ways is a span; the stroke is the day after which it is certainly overdue, and an inferred date has none.",
    list: "What is open, by its due date",
    earliest: (said: string) => `by the earliest reading ${said}`,
    latest: (said: string) => `by the latest ${said}`,
    notCertain: "not certain",
    left: (days: string) => (days === "1" ? "1 day left" : `${days} days left`),
    past: (days: string) => (days === "1" ? "1 day past" : `${days} days past`),
    today: "the last day",
    noOwner: "nobody",
    papers: "Paper",
    besides: "of what became of it:",
    more: (n: number) => `and ${n} more`,
    none: "Nothing is open here.",
  },
  vi: {
    finding: (overdue: number, open: number, possibly: number, soon: number, within: number) =>
      `${overdue} trên ${open} cam kết còn mở đã chắc chắn quá hạn, ${possibly} có thể đã quá hạn; ${soon} đến hạn trong ${within} ngày tới.`,
    oldest: (days: string) => `Lâu nhất đã quá hạn ${days} ngày.`,
    open: "còn mở",
    overdue: "chắc chắn quá hạn",
    possiblyOverdue: "có thể đã quá hạn",
    dueSoon: (days: number) => `đến hạn trong ${days} ngày`,
    later: "đến hạn sau đó",
    noDay: "không có ngày cụ thể",
    atRisk: "có rủi ro",
    soonIs: "Sắp đến hạn là trong vòng",
    within: (days: number) => `${days} ngày`,
    drawn: "Thời hạn so với ngày đang xét",
    drawnSaid: (n: number) => `Thời hạn của ${n} cam kết so với ngày đang xét.`,
    howToRead:
      "Thời hạn có nhiều cách hiểu được vẽ thành một khoảng; vạch đậm là ngày mà sau đó chắc chắn quá hạn; thời hạn suy ra thì không có vạch.",
    list: "Cam kết còn mở, theo thời hạn",
    earliest: (said: string) => `hiểu theo ngày sớm nhất: ${said}`,
    latest: (said: string) => `theo ngày muộn nhất: ${said}`,
    notCertain: "chưa chắc chắn",
    left: (days: string) => `còn ${days} ngày`,
    past: (days: string) => `quá ${days} ngày`,
    today: "ngày cuối cùng",
    noOwner: "chưa giao",
    papers: "Văn bản",
    besides: "về diễn biến sau đó:",
    more: (n: number) => `và ${n} văn bản khác`,
    none: "Không có cam kết nào còn mở.",
  },
});
