// A span of the log by when it was recorded: from an instant on and before another. A day stands for its beginning as the first and for its end as the
// last, so that the same day twice is that day. As `knownAt` has it, an event counts as recorded with the latest instant of it and all before it.
import { type Day, endOfDay, isDay } from "@camket/domain";
import { instantAt, instantOf, type Ledger, lastKnownBy } from "./knowledge.ts";
import { wrongParameter } from "./refused.ts";
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

/** @param now the present instant. @throws Refused with what is allowed */
export function recordedBetween(sql: Sql, { timeZone }: Ledger, { recordedFrom, recordedTo }: RecordedRange, now: string): Span {
  const lastBefore = (parameter: keyof RecordedRange, text: string, ofDay: (day: Day) => number): number => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return instantOf(text, parameter) - 1;
    if (isDay(text)) return ofDay(text);
    throw wrongParameter(parameter, "WRONG_FORM", `"${text}" is no day of the calendar`);
  };
  const beforeDay = (day: Day) => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds - 1;
  const from = recordedFrom === undefined ? undefined : lastBefore("recordedFrom", recordedFrom, beforeDay);
  const to = recordedTo === undefined ? undefined : lastBefore("recordedTo", recordedTo, (day) => Date.parse(endOfDay(day, timeZone)));
  if (from !== undefined && to !== undefined && from >= to)
    throw wrongParameter("recordedFrom", "WRONG_FORM", `${recordedFrom} is after \`recordedTo\`, ${recordedTo}: nothing lies between them`);
  const head = sql.get("SELECT seq, known_at FROM event ORDER BY seq DESC LIMIT 1") as { seq: number; known_at: number };
  const latest = Math.max(Date.parse(now), head.known_at);
  if (from !== undefined && from >= latest) {
    const detail = `nothing is recorded yet from "${recordedFrom}" on: at the latest ${instantAt(latest)}`;
    throw wrongParameter("recordedFrom", "TOO_LATE", detail, { latest: instantAt(latest) });
  }
  const until = to === undefined ? head.seq : lastKnownBy(sql, to);
  if (until === 0) {
    const earliest = String(sql.get("SELECT recorded_at FROM event WHERE seq = 1")?.recorded_at);
    const detail = `"${recordedTo}" lies before the ledger's first event: at the earliest ${earliest}`;
    throw wrongParameter("recordedTo", "TOO_EARLY", detail, { earliest });
  }
  return { after: from === undefined ? 0 : lastKnownBy(sql, from), until };
}
