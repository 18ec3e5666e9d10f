// The calendar as iCalendar (RFC 5545): an all-day event an entry, which spans the days that its date can mean and says so. A program that comes back
// knows each by its UID, which stays while dates move. All-day events need no time zone.
import { type Language, lastDay, nextDay } from "@camket/domain";
import type { CalendarEntry } from "@camket/views";
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type * as z from "zod";
import type { CalendarItem } from "./answers/calendar.ts";
import { inLanguage, written } from "./tables/columns.ts";

type Item = z.output<typeof CalendarItem>;

export interface CalendarFile {
  readonly items: readonly Item[];
  /** There are more than these. */
  readonly isCut: boolean;
  readonly ledgerId: string;
  /** The instant by which all this was known. */
  readonly knownAt: string;
  readonly language: Language | undefined;
  /** The page of the thing: a person follows it. */
  readonly addressOf: (item: Item) => string;
}

interface Words {
  readonly name: string;
  readonly cut: (count: number) => string;
  readonly entries: Readonly<Record<CalendarEntry, string>>;
  readonly written: string;
  readonly oneOf: (earliest: string | undefined, latest: string) => string;
  readonly uncertain: string;
}

const english: Words = {
  name: "Camket: dates of commitments",
  cut: (count) => `The first ${count} entries of more: ask for one party, one corridor or fewer days.`,
  entries: { due: "Due", milestone: "Milestone", "respond-by": "Answer by", end: "Agreement ends", meeting: "Meeting" },
  written: "As written",
  oneOf: (earliest, latest) => (earliest === undefined ? `By ${latest}` : `One or more of the days from ${earliest} to ${latest}`),
  uncertain: "The date is approximate, uncertain or inferred",
};

const vietnamese: Words = {
  name: "Camket: lịch cam kết",
  cut: (count) => `Chỉ gồm ${count} mục đầu: hãy chọn một bên, một tuyến hoặc ít ngày hơn.`,
  entries: { due: "Đến hạn", milestone: "Mốc", "respond-by": "Hạn trả lời", end: "Thoả thuận hết hạn", meeting: "Cuộc họp" },
  written: "Nguyên văn",
  oneOf: (earliest, latest) => (earliest === undefined ? `Chậm nhất ${latest}` : `Trong khoảng ${earliest} đến ${latest}`),
  uncertain: "Ngày ước chừng, chưa chắc hoặc suy đoán",
};

export function iCalendarOf({ items, isCut, ledgerId, knownAt, language, addressOf }: CalendarFile): string {
  const words = language === "vi" ? vietnamese : english;
  const calendar = ical({
    name: words.name,
    prodId: { company: "camket", product: "calendar", language: language === "vi" ? "VI" : "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ...(isCut ? { description: words.cut(items.length) } : {}),
  });
  for (const item of items) {
    const { thing, id, as, title, milestone, earliest, latest, certain, status } = item;
    calendar.createEvent({
      id: `${[thing, id, as, ...(milestone ? [milestone.id] : [])].join("-")}@${ledgerId}`,
      stamp: new Date(knownAt),
      start: utc(earliest ?? latest),
      // No day follows the last of the calendar: without an end an event is of the day on which it starts.
      end: latest === lastDay ? null : utc(nextDay(latest)),
      allDay: true,
      summary: `${words.entries[as]}: ${inLanguage(title, language)}${milestone ? ` – ${milestone.name}` : ""}`,
      description: tellingOf(item, words),
      status: certain ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [as, ...(status === undefined ? [] : [status])].map((name) => ({ name })),
      url: addressOf(item),
    });
  }
  // The package leaves the last line without its end (RFC 5545 §3.1).
  return `${calendar.toString()}\r\n`;
}

/** Of a day the package writes the date that it is in UTC. */
const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

function tellingOf({ earliest, latest, certain, date }: Item, words: Words): string {
  const isSpan = earliest !== latest;
  const told = written(date);
  return [
    ...(told === undefined ? [] : [`${words.written}: ${told}`]),
    ...(isSpan ? [words.oneOf(earliest, latest)] : []),
    ...(certain || isSpan ? [] : [words.uncertain]),
  ].join("\n");
}
