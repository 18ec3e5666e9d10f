import { catalogue } from "../../words/catalogue.ts";

export const correctionsWords = catalogue({
  en: {
    finding: (corrections: number, withdrawals: number) =>
      `${corrections === 1 ? "1 event was" : `${corrections} events were`} put right, ${withdrawals} withdrawn. The originals stay in the history.`,
    list: "What was put right, the last recorded first",
    target: "Event",
    what: "What was wrong, and what is right",
    why: "Why",
    by: "Recorded",
    nothing: "nothing",
    withdrawn: "withdrawn",
    noLonger: "itself withdrawn: it holds no more",
    original: (at: string) => `recorded ${at}`,
    none: "Nothing was corrected or withdrawn here. To correct an event, open it in the history of its thing.",
  },
  vi: {
    finding: (corrections: number, withdrawals: number) =>
      `${corrections} sự kiện đã được đính chính, ${withdrawals} bản ghi đã hủy. Bản gốc vẫn giữ trong lịch sử.`,
    list: "Các lần đính chính, mới nhất trước",
    target: "Sự kiện",
    what: "Nội dung sai và nội dung đúng",
    why: "Lý do",
    by: "Ghi nhận",
    nothing: "không có",
    withdrawn: "đã hủy",
    noLonger: "bản đính chính này đã bị hủy, không còn hiệu lực",
    original: (at: string) => `ghi nhận ${at}`,
    none: "Chưa có đính chính hoặc hủy bản ghi nào. Muốn đính chính một sự kiện, hãy mở sự kiện đó trong lịch sử của hồ sơ.",
  },
});
