// A span of the log by when it was recorded: from an instant on and before another. A day stands for its beginning as the first and for its end as the
// last, so that the same day twice is that day. As `knownAt` has it, an event counts as recorded with the latest instant of it and all before it.
import { type Day, endOfDay, isDay } from "@camket/domain";
import { instantAt, instantOf, type Ledger, lastKnownBy } from "./knowledge.ts";
import { type Refused, wrongParameter } from "./refused.ts";
import type { Sql } from "./statements.ts";

export interface RecordedRange {
  /** An instant or a day, as the client wrote it. */
  readonly recordedFrom?: string;
  readonly recordedTo?: string;
}

/** Places in the log: after the one, up to and with the other. */
export interface Span {
  readonly after: number;
  readonly until: number;
}

/** The instants, in milliseconds since 1970, after which it begins and up to which it goes; absent: it is open there. */
export interface RecordedInstants {
  readonly after?: number;
  readonly until?: number;
}

/** @throws Refused where an end is neither a day nor an instant, or nothing lies between them */
export function recordedInstants({ timeZone }: Pick<Ledger, "timeZone">, { recordedFrom, recordedTo }: RecordedRange): RecordedInstants {
  const lastBefore = (parameter: keyof RecordedRange, text: string, ofDay: (day: Day) => number): number => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return instantOf(text, parameter) - 1;
    if (isDay(text)) return ofDay(text);
    throw wrongParameter(parameter, "WRONG_FORM", `"${text}" is no day of the calendar`);
  };
  const beforeDay = (day: Day) => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds - 1;
  const after = recordedFrom === undefined ? undefined : lastBefore("recordedFrom", recordedFrom, beforeDay);
  const until = recordedTo === undefined ? undefined : lastBefore("recordedTo", recordedTo, (day) => Date.parse(endOfDay(day, timeZone)));
  if (after !== undefined && until !== undefined && after >= until)
    throw wrongParameter("recordedFrom", "WRONG_FORM", `${recordedFrom} is after \`recordedTo\`, ${recordedTo}: nothing lies between them`);
  return { ...(after === undefined ? {} : { after }), ...(until === undefined ? {} : { until }) };
}

/** @param latest the last instant of which anything can be asked. @throws Refused with what is allowed */
export function beginsByThen({ recordedFrom }: RecordedRange, { after }: RecordedInstants, latest: number): void {
  if (after === undefined || after < latest) return;
  const detail = `nothing is recorded yet from "${recordedFrom}" on: at the latest ${instantAt(latest)}`;
  throw wrongParameter("recordedFrom", "TOO_LATE", detail, { latest: instantAt(latest) });
}

export const endsTooEarly = ({ recordedTo }: RecordedRange, earliest: string): Refused =>
  wrongParameter("recordedTo", "TOO_EARLY", `"${recordedTo}" lies before the ledger's first event: at the earliest ${earliest}`, {
    earliest,
  });

/** @param now the present instant. @throws Refused with what is allowed */
export function recordedBetween(sql: Sql, ledger: Ledger, range: RecordedRange, now: string): Span {
  const instants = recordedInstants(ledger, range);
  const { after, until: to } = instants;
  const head = sql.get("SELECT seq, known_at FROM event ORDER BY seq DESC LIMIT 1") as { seq: number; known_at: number };
  beginsByThen(range, instants, Math.max(Date.parse(now), head.known_at));
  const until = to === undefined ? head.seq : lastKnownBy(sql, to);
  if (until === 0) throw endsTooEarly(range, String(sql.get("SELECT recorded_at FROM event WHERE seq = 1")?.recorded_at));
  return { after: after === undefined ? 0 : lastKnownBy(sql, after), until };
}
