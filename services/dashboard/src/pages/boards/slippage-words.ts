import { catalogue } from "../../words/catalogue.ts";

export const slippageWords = catalogue({
  en: {
    finding: (moved: number, days: string) =>
      `${moved === 1 ? "1 commitment has" : `${moved} commitments have`} had the due date moved, by ${days} days altogether.`,
    findingOf: (moved: number, known: number, days: string) =>
      `${moved === 1 ? "1 commitment has" : `${moved} commitments have`} had the due date moved; the ${known} of which the days can be told by ${days} days altogether.`,
    notMoved: "No due date was moved.",
    notLate: "A date that was moved is not late: whether it is on time stands beside it.",
    drawn: "From the first due date to the one that holds",
    first: "first",
    now: "now",
    list: "Whose due date was moved",
    firstDue: "First due",
    dueNow: "Due now",
    times: "Times moved",
    days: "Days",
    later: (n: string) => (n === "1" ? "1 day later" : `${n} days later`),
    earlier: (n: string) => (n === "1" ? "1 day earlier" : `${n} days earlier`),
    same: "the same end",
    unknown: "cannot be told",
    reason: "Last move and why",
    none: "Nobody has moved a due date here. When one is moved, the first date, the days and the reason stand here.",
  },
  vi: {
    finding: (moved: number, days: string) => `${moved} cam kết đã được dời thời hạn, tổng cộng ${days} ngày.`,
    findingOf: (moved: number, known: number, days: string) =>
      `${moved} cam kết đã được dời thời hạn; ${known} cam kết tính được số ngày, tổng cộng ${days} ngày.`,
    notMoved: "Chưa có thời hạn nào bị dời.",
    notLate: "Dời thời hạn không có nghĩa là chậm: tiến độ được ghi ở cột bên cạnh.",
    drawn: "Từ thời hạn ban đầu đến thời hạn hiện nay",
    first: "ban đầu",
    now: "hiện nay",
    list: "Cam kết đã dời thời hạn",
    firstDue: "Thời hạn ban đầu",
    dueNow: "Thời hạn hiện nay",
    times: "Số lần dời",
    days: "Số ngày",
    later: (n: string) => `muộn hơn ${n} ngày`,
    earlier: (n: string) => `sớm hơn ${n} ngày`,
    same: "cùng ngày cuối",
    unknown: "không tính được",
    reason: "Lần dời gần nhất và lý do",
    none: "Chưa có cam kết nào dời thời hạn. Khi có, trang này cho biết thời hạn ban đầu, số ngày dời và lý do.",
  },
});
