// The periods that figures are of: which are the same, which comes later, and which is compared with which.
import { EVER, firstDayAfter } from "../stream/timeline.ts";
import { dayOf, daysInMonth } from "../values/day.ts";
import { type Bounds, boundsOf, type Day, daysBetween, type FuzzyDate, foldText } from "../values/index.ts";

/** How a period is told from others, and where it stands among them. */
interface Place {
  /** The same for two periods that mean the same days, as surely: `2024` and `2024-01/2024-12`. Of words alone, whatever case and diacritics. */
  readonly key: string;
  /** Its earliest day; before every day where it has none. */
  readonly begins: Day | typeof EVER;
  /** Sorts by the end of the period, then by its beginning; one without days, or none at all, comes first. */
  readonly sort: string;
}

/** By the period itself, which all folds of an indicator share. */
const places = new WeakMap<FuzzyDate, Place>();

function placeOf(period: FuzzyDate | undefined): Place {
  if (!period) return nowhere;
  let place = places.get(period);
  if (!place) {
    const { earliest = "", latest = earliest, certainEarliest, certainLatest }: Partial<Bounds> = boundsOf(period);
    place = {
      begins: earliest || EVER,
      key: latest ? [earliest, latest, certainEarliest, certainLatest].join("/") : (period.edtf ?? foldText(period.text ?? "")),
      sort: `${latest || noDay} ${earliest}`,
    };
    places.set(period, place);
  }
  return place;
}

/** Before every day. */
const noDay = "----------";
const nowhere: Place = { begins: EVER, key: "", sort: `${noDay} ` };

export const periodBegins = (period: FuzzyDate | undefined): Day | typeof EVER => placeOf(period).begins;
export const periodKey = (period: FuzzyDate | undefined): string => placeOf(period).key;
export const periodSort = (period: FuzzyDate | undefined): string => placeOf(period).sort;

/** A period both ends of which are certain: nothing is derived from others. */
export interface Span {
  readonly earliest: Day;
  readonly latest: Day;
  /** Periods are compared with those of the same precision and length: `year 12 months`, `day 1 days`. */
  readonly kind: string;
}

export function spanOf(period: FuzzyDate | undefined): Span | undefined {
  if (!period) return undefined;
  const { earliest, latest, certainEarliest, certainLatest, precision } = boundsOf(period);
  if (earliest === undefined || latest === undefined || earliest !== certainEarliest || latest !== certainLatest) return undefined;
  return { earliest, latest, kind: `${precision} ${lengthOf(earliest, latest)}` };
}

function lengthOf(earliest: Day, latest: Day): string {
  if (!earliest.endsWith("-01") || !endsMonth(latest)) return `${daysBetween(earliest, latest) + 1} days`;
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return `${months(latest) - months(earliest) + 1} months`;
}

const endsMonth = (day: Day): boolean => Number(day.slice(8)) === daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

/** The same part of the year before; the end of a month stays one. */
export function yearBefore({ earliest, latest }: Span): Pick<Span, "earliest" | "latest"> {
  const before = (day: Day, isEnd: boolean): Day => {
    const [year, month, date] = day.split("-").map(Number) as [number, number, number];
    const last = daysInMonth(year - 1, month);
    return dayOf(year - 1, month, isEnd && endsMonth(day) ? last : Math.min(date, last));
  };
  return { earliest: before(earliest, earliest === latest), latest: before(latest, true) };
}

/** Whether the one begins on the day after the other, which ends before it begins. */
export const follows = (later: Span, earlier: Span): boolean => firstDayAfter(earlier.latest) === later.earliest;
