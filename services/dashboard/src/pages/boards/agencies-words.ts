import { catalogue } from "../../words/catalogue.ts";

export const agenciesWords = catalogue({
  en: {
    finding: (nobody: number, open: number, unnamed: number) =>
      `${nobody} of ${open} open commitments ${nobody === 1 ? "has" : "have"} nobody charged with ${nobody === 1 ? "it" : "them"}, ${unnamed} an agency that no paper names.`,
    owners: "Who is charged with what is open",
    workload: "What each agency is charged with",
    agency: "Agency",
    unnamed: "Agencies known by their words alone",
    overdue: "Overdue",
    possiblyOverdue: "Possibly overdue",
    dueSoon: (days: number) => `Due in ${days} days`,
    atRisk: "At risk",
    kept: "Kept",
    all: "All",
    roles: "As",
    notAdded:
      "A commitment counts for every agency charged with it: the rows do not add up. What the parts of an agency are charged with stands in rows of their own; its list shows both.",
    more: (shown: number, total: number) => `The first ${shown} of ${total}; narrow the board to see the others.`,
    none: "No agency is charged with anything yet.",
  },
  vi: {
    finding: (nobody: number, open: number, unnamed: number) =>
      `${nobody} trên ${open} cam kết còn mở chưa giao cho cơ quan nào, ${unnamed} đã giao nhưng chưa nêu tên cơ quan.`,
    owners: "Ai phụ trách các cam kết còn mở",
    workload: "Khối lượng việc của từng cơ quan",
    agency: "Cơ quan",
    unnamed: "Các cơ quan chưa nêu tên cụ thể",
    overdue: "Quá hạn",
    possiblyOverdue: "Có thể quá hạn",
    dueSoon: (days: number) => `Đến hạn trong ${days} ngày`,
    atRisk: "Có rủi ro",
    kept: "Đã thực hiện",
    all: "Tất cả",
    roles: "Vai trò",
    notAdded:
      "Một cam kết được tính cho mọi cơ quan phụ trách, vì vậy không cộng các dòng với nhau. Việc của đơn vị trực thuộc đứng ở dòng riêng; danh sách của cơ quan cấp trên gồm cả hai.",
    more: (shown: number, total: number) => `${shown} dòng đầu trong số ${total}; hãy lọc để xem các dòng khác.`,
    none: "Chưa giao việc cho cơ quan nào.",
  },
});
