import { catalogue } from "../../words/catalogue.ts";

export const calendarWords = catalogue({
  en: {
    title: "Calendar",
    of: (month: string) => `Calendar: ${month}`,
    finding: (n: number, days: number, sometime: number) =>
      n === 0
        ? "Nothing is due, ends or meets in this month."
        : `${n} ${n === 1 ? "entry" : "entries"} in this month: ${days} on certain days, ${sometime} on some day of a longer time.`,
    more: (shown: number, total: number) =>
      `The first ${shown} of ${total} are shown. Narrow the calendar, or take all of them as a table.`,
    previous: "Previous month",
    next: "Next month",
    thisMonth: "This month",
    lastBefore: (month: string) => `Last entries before: ${month}`,
    nextAfter: (month: string) => `Next entries: ${month}`,
    month: "Month",
    show: "Show",
    sometime: "Some day within",
    onDays: "On their days",
    nothingOnDays: "Nothing stands on a day of this month.",
    due: "due",
    milestone: "milestone",
    "respond-by": "answer by",
    end: "ends",
    meeting: "meeting",
    subscribe: "Take it into your own calendar",
    subscribeHow:
      "Calendar programs follow this address and renew themselves: in Google Calendar “Other calendars” – “From URL”, in Outlook “Add calendar” – “Subscribe from web”, on a phone as a subscribed calendar. It has the filters of this page and the whole year around the day asked about.",
    ics: "Address of the calendar (iCalendar)",
  },
  vi: {
    title: "Lịch",
    of: (month: string) => `Lịch ${month}`,
    finding: (n: number, days: number, sometime: number) =>
      n === 0
        ? "Trong tháng không có thời hạn, ngày hết hiệu lực hay cuộc họp nào."
        : `Trong tháng có ${n} mục: ${days} mục có ngày cụ thể, ${sometime} mục rơi vào một ngày nào đó trong khoảng dài hơn.`,
    more: (shown: number, total: number) => `Chỉ hiển thị ${shown} mục đầu trong số ${total}. Hãy lọc thêm hoặc tải toàn bộ dạng bảng.`,
    previous: "Tháng trước",
    next: "Tháng sau",
    thisMonth: "Tháng này",
    lastBefore: (month: string) => `Gần nhất trước đó có mục: ${month}`,
    nextAfter: (month: string) => `Gần nhất sau đó có mục: ${month}`,
    month: "Tháng",
    show: "Xem",
    sometime: "Vào một ngày trong khoảng",
    onDays: "Theo ngày",
    nothingOnDays: "Không có mục nào vào một ngày cụ thể trong tháng.",
    due: "đến hạn",
    milestone: "mốc",
    "respond-by": "hạn trả lời",
    end: "hết hiệu lực",
    meeting: "họp",
    subscribe: "Đưa vào lịch của mình",
    subscribeHow:
      "Các chương trình lịch theo dõi địa chỉ này và tự cập nhật: trong Google Calendar chọn “Lịch khác” – “Từ URL”, trong Outlook chọn “Thêm lịch” – “Đăng ký từ web”, trên điện thoại thêm lịch đăng ký. Lịch áp dụng bộ lọc của trang này và gồm cả năm quanh ngày đang xem.",
    ics: "Địa chỉ lịch (iCalendar)",
  },
});
