import { catalogue } from "../../words/catalogue.ts";

export const commitmentWords = catalogue({
  en: {
    title: "Commitments",
    commitment: "Commitment",
    due: "Due",
    stage: "Stage",
    onTime: "On time",
    from: "From",
    to: "To",
    value: "Value",
    kind: "Kind",
    owner: "Owner",
    none: "No commitment is like this.",
  },
  vi: {
    title: "Cam kết",
    commitment: "Cam kết",
    due: "Thời hạn",
    stage: "Giai đoạn",
    onTime: "Tiến độ",
    from: "Bên cam kết",
    to: "Bên thụ hưởng",
    value: "Giá trị",
    kind: "Loại",
    owner: "Cơ quan",
    none: "Không có cam kết nào như vậy.",
  },
});
