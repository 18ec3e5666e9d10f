import { catalogue } from "../../words/catalogue.ts";

export const commitmentWords = catalogue({
  en: {
    title: "Commitments",
    commitment: "Commitment",
    due: "Due",
    stage: "Stage",
    onTime: "On time",
    between: "From → to",
    value: "Value",
    none: "No commitment is like this.",
    counted: (n: number) => (n === 1 ? "1 commitment" : `${n} commitments`),
    noOwner: "no owner",
    atRisk: "at risk",
    notAccepted: "not accepted yet",
    disputed: "disputed",
  },
  vi: {
    title: "Cam kết",
    commitment: "Cam kết",
    due: "Thời hạn",
    stage: "Giai đoạn",
    onTime: "Tiến độ",
    between: "Bên cam kết → thụ hưởng",
    value: "Giá trị",
    none: "Không có cam kết nào như vậy.",
    counted: (n: number) => `${n} cam kết`,
    noOwner: "chưa giao cơ quan",
    atRisk: "có rủi ro",
    notAccepted: "bên kia chưa xác nhận",
    disputed: "có ý kiến không thống nhất",
  },
});
