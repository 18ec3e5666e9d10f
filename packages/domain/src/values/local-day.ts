// Which day an instant falls on in a time zone, and when that day ends there.
// recordedAt becomes a day for every event that is folded, so the offsets of a zone are asked of Temporal once per day (UTC)
// and remembered; the rest is whole numbers. It never reads a clock: the instant is given.
import { remembering } from "./bounded-map.ts";
import { calendarHas, type Day, dayNumber, dayOfNumber, isDay, twoDigits } from "./day.ts";

const dayMs = 86_400_000;
/** A ledger has one zone; tests and moves have a few. */
const rememberedZonesMax = 8;
/** UTC days of a zone: 44 years, about 4 MB where all are asked for; a ledger that is read stream by stream goes to and fro between its days. */
const rememberedDaysMax = 16_384;

/** From `fromMs` on (since 1970, UTC) the zone is `offsetMs` ahead of UTC. */
interface Stretch {
  fromMs: number;
  offsetMs: number;
}

/** Of a zone: the stretches of a UTC day by its number, the first begins with it. Throws a RangeError for an unknown zone. */
const stretchesOf = remembering(rememberedZonesMax, (zone: string) =>
  remembering(rememberedDaysMax, (utcDay: number) => stretchesOfDay(zone, utcDay)),
);

function stretchesOfDay(zone: string, utcDay: number): Stretch[] {
  const fromMs = utcDay * dayMs;
  let at = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(zone);
  const stretches: Stretch[] = [{ fromMs, offsetMs: at.offsetNanoseconds / 1_000_000 }];
  for (;;) {
    const transition = at.getTimeZoneTransition("next");
    if (transition === null || transition.epochMilliseconds >= fromMs + dayMs) return stretches;
    stretches.push({ fromMs: transition.epochMilliseconds, offsetMs: transition.offsetNanoseconds / 1_000_000 });
    at = transition;
  }
}

function localDayNumber(instantMs: number, timeZone: string): number {
  let offsetMs = 0;
  for (const stretch of stretchesOf(timeZone)(Math.floor(instantMs / dayMs))) {
    if (stretch.fromMs <= instantMs) offsetMs = stretch.offsetMs;
  }
  return Math.floor((instantMs + offsetMs) / dayMs);
}

/**
 * The day of an instant in an IANA time zone: `localDay("2023-09-14T17:30:00Z", "Asia/Ho_Chi_Minh")` is `2023-09-15`.
 * `instant` is RFC 3339 in UTC (`Z`). Throws a RangeError for another text or an unknown zone.
 */
export function localDay(instant: string, timeZone: string): Day {
  return dayOfNumber(localDayNumber(instantMsOf(instant), timeZone));
}

/**
 * The last millisecond that still belongs to the day in that zone, RFC 3339 in UTC:
 * `endOfDay("2023-09-14", "Asia/Ho_Chi_Minh")` is `2023-09-14T16:59:59.999Z`.
 * Where a change of clocks leaves the day and comes back to it, the later end; where it skips the day, the end of the day before.
 */
export function endOfDay(day: Day, timeZone: string): string {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day`);
  const number = dayNumber(day);
  const candidatesMs: number[] = [];
  for (let utcDay = number - 1; utcDay <= number + 2; utcDay++) {
    for (const { fromMs, offsetMs } of stretchesOf(timeZone)(utcDay)) {
      candidatesMs.push((number + 1) * dayMs - offsetMs - 1, fromMs - 1);
    }
  }
  const lastMs = Math.max(...candidatesMs.filter((ms) => localDayNumber(ms, timeZone) <= number));
  return Temporal.Instant.fromEpochMilliseconds(lastMs).toString({ fractionalSecondDigits: 3 });
}

/** Whether `name` is a time zone of the IANA database, written as it stands there: `Asia/Ho_Chi_Minh`, `UTC`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(name)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId === name;
  } catch {
    return false;
  }
}

const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;

function instantMsOf(instant: string): number {
  const [hour, minute, second] = [twoDigits(instant, 11), twoDigits(instant, 14), twoDigits(instant, 17)];
  if (!instantShape.test(instant) || !calendarHas(instant) || hour > 23 || minute > 59 || second > 59) {
    throw new RangeError(`"${instant.slice(0, 40)}" is not an instant: write RFC 3339 in UTC, as 2023-09-14T02:00:00.000Z`);
  }
  const ms = instant.length === 20 ? 0 : Number(instant.slice(20, -1).padEnd(3, "0").slice(0, 3));
  return dayNumber(instant) * dayMs + hour * 3_600_000 + minute * 60_000 + second * 1_000 + ms;
}
