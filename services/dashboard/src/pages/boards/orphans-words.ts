import { catalogue } from "../../words/catalogue.ts";

export const orphansWords = catalogue({
  en: {
    finding: (duties: number, parties: number) =>
      `${duties === 1 ? "1 open duty has" : `${duties} open duties have`} nobody left to keep ${duties === 1 ? "it" : "them"}, since ${parties === 1 ? "1 party" : `${parties} parties`} ended without a successor for ${duties === 1 ? "it" : "them"}.`,
    nobody: "Every open duty has somebody to keep it.",
    parties: "Whose duties they were",
    party: "Party",
    ended: "How it ended",
    since: (day: string) => `on ${day}`,
    passedTo: "Where they went",
    duties: "Duties",
    list: "Duties that nobody is left to keep",
    lost: "Nobody goes on for",
    remedy: "A duty leaves this board when its function is transferred to a party that lives:",
    none: "When a party ends and nobody goes on for it, its open duties stand here.",
    more: (shown: number, total: number) => `The first ${shown} of ${total}.`,
  },
  vi: {
    finding: (duties: number, parties: number) =>
      `${duties} nghĩa vụ còn mở không còn bên thực hiện, do ${parties} bên đã chấm dứt mà không có bên kế thừa.`,
    nobody: "Mọi nghĩa vụ còn mở đều có bên thực hiện.",
    parties: "Nghĩa vụ của bên nào",
    party: "Bên",
    ended: "Chấm dứt thế nào",
    since: (day: string) => `ngày ${day}`,
    passedTo: "Đã chuyển cho",
    duties: "Nghĩa vụ",
    list: "Nghĩa vụ không còn bên thực hiện",
    lost: "Bên không có kế thừa",
    remedy: "Nghĩa vụ ra khỏi bảng này khi chức năng được chuyển cho một bên đang tồn tại:",
    none: "Khi một bên chấm dứt mà không có bên kế thừa, các nghĩa vụ còn mở của bên đó sẽ được liệt kê ở đây.",
    more: (shown: number, total: number) => `${shown} dòng đầu trong số ${total}.`,
  },
});
