// What a question means by `validAt` and `knownAt`: a day T, and K as a place in the log. The answer is then a pure function of
// (T, K, the place that the views have reached). `docs/time.md`, "K and T".
import { type Day, endOfDay, isBeyond, isDay, localDay, tagPosition, untagPosition } from "@camket/domain";
import { digestOf } from "./digest.ts";
import { Refused, wrongParameter } from "./refused.ts";
import type { Sql } from "./statements.ts";

export interface Ledger {
  readonly ledgerId: string;
  readonly timeZone: string;
  readonly tag: string;
}

/** As the client wrote them; absent where it did not. */
export interface Asked {
  readonly validAt?: string;
  readonly knownAt?: string;
  /** The present instant, RFC 3339 UTC: from the caller's clock. */
  readonly now: string;
}

export interface Moment {
  readonly validAt: Day;
  /** K: the events up to this one are known. */
  readonly seq: number;
  /** Whether that is all the views have. */
  readonly isHead: boolean;
  /** Whether K is an instant so young that an event of before it may still be on its way. */
  readonly unsettled: boolean;
  /** `digest` is that of the events known at K. */
  readonly asOf: { readonly validAt: Day; readonly knownAt: string; readonly position: string; readonly digest: string };
}

/** An instant this young may yet get company: a command stamps its event before the store has it. */
export const settledAfterMs = 10_000;

const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

interface Known {
  readonly seq: number;
  readonly knownAt: string;
  /** The day that stands in for an absent `validAt`. */
  readonly day: Day;
  readonly unsettled?: boolean;
}

/** @throws Refused with what is allowed */
export function resolveMoment(sql: Sql, ledger: Ledger, asked: Asked): Moment {
  const head = placeOf(sql, "SELECT seq, known_at FROM event ORDER BY seq DESC LIMIT 1");
  if (!head) throw new Refused({ code: "not-caught-up", detail: "The views hold no event yet." });
  const known = resolveKnown(sql, ledger, asked, head);
  const validAt = asked.validAt ?? known.day;
  if (!isDay(validAt)) throw wrongParameter("validAt", "WRONG_FORM", `"${validAt}" is no day of the calendar: write YYYY-MM-DD`);
  const position = String(sql.get("SELECT position FROM event WHERE seq = :seq", { seq: known.seq })?.position);
  return {
    validAt,
    seq: known.seq,
    isHead: known.seq === head.seq,
    unsettled: known.unsettled ?? false,
    asOf: { validAt, knownAt: known.knownAt, position: tagPosition(ledger.tag, position), digest: digestOf(sql, known.seq) },
  };
}

function resolveKnown(sql: Sql, { timeZone, tag }: Ledger, { knownAt, now }: Asked, head: Place): Known {
  const headAt = instantAt(head.knownAt);
  const lastDay = localDay(headAt, timeZone);
  const today = localDay(now, timeZone);
  const latest = { seq: head.seq, knownAt: headAt, day: later(today, lastDay) };
  if (knownAt === undefined || knownAt === today) return latest;

  if (/^\d{4}-\d{2}-\d{2}$/.test(knownAt)) {
    if (!isDay(knownAt)) throw wrongParameter("knownAt", "WRONG_FORM", `"${knownAt}" is no day of the calendar`);
    if (knownAt > later(today, lastDay)) throw tooLate(knownAt, later(today, lastDay));
    const end = endOfDay(knownAt, timeZone);
    return { seq: lastBy(sql, Date.parse(end), head, knownAt), knownAt: end, day: knownAt };
  }
  if (isInstant(knownAt)) {
    const ms = instantOf(knownAt, "knownAt");
    const nowMs = Date.parse(now);
    if (ms > Math.max(nowMs, head.knownAt)) throw tooLate(knownAt, nowMs > head.knownAt ? now : headAt);
    const at = instantAt(ms);
    return { seq: lastBy(sql, ms, head, knownAt), knownAt: at, day: localDay(at, timeZone), unsettled: nowMs - ms < settledAfterMs };
  }
  const position = untagPosition(tag, knownAt);
  if ("wrong" in position)
    throw position.wrong === "tag"
      ? otherLedger(knownAt)
      : wrongParameter(
          "knownAt",
          "WRONG_FORM",
          `"${knownAt}" is neither an RFC 3339 instant, nor a day YYYY-MM-DD, nor a position of an answer`,
        );
  // event_by_position
  const at = placeOf(sql, "SELECT seq, known_at FROM event WHERE position = :position", { position: position.position });
  if (!at && isBeyond(firstPosition(sql), position.position)) throw tooEarly(sql, knownAt);
  if (!at)
    throw tooLate(knownAt, tagPosition(tag, String(sql.get("SELECT position FROM event WHERE seq = :seq", { seq: head.seq })?.position)));
  const seq = wholeAppend(sql, at.seq, head.seq);
  if (seq === 0) throw tooEarly(sql, knownAt);
  const at2 = instantAt(placeOf(sql, "SELECT seq, known_at FROM event WHERE seq = :seq", { seq })?.knownAt ?? at.knownAt);
  return { seq, knownAt: at2, day: localDay(at2, timeZone) };
}

interface Place {
  readonly seq: number;
  readonly knownAt: number;
}

function placeOf(sql: Sql, text: string, params: Record<string, string | number> = {}): Place | undefined {
  const row = sql.get(text, params);
  return row && { seq: Number(row.seq), knownAt: Number(row.known_at) };
}

function lastBy(sql: Sql, ms: number, head: Place, knownAt: string): number {
  if (head.knownAt <= ms) return head.seq;
  const last = lastNotAfter(sql, ms, head);
  if (last === 0) throw tooEarly(sql, knownAt);
  return wholeAppend(sql, last, head.seq);
}

/** The last event whose running maximum of `recordedAt` is not after the instant; the maximum never falls, so halving finds it. 0: none is. */
function lastNotAfter(sql: Sql, ms: number, head: Place): number {
  if (head.knownAt <= ms) return head.seq;
  let before = 0;
  for (let after = head.seq; before + 1 < after; ) {
    const middle = (before + after) >> 1;
    const row = sql.get("SELECT known_at FROM event WHERE seq = :seq", { seq: middle });
    if (Number(row?.known_at) <= ms) before = middle;
    else after = middle;
  }
  return before;
}

/** The number of the last event that was known by the instant, milliseconds since 1970; 0: none was. */
export function lastKnownBy(sql: Sql, ms: number): number {
  const head = placeOf(sql, "SELECT seq, known_at FROM event ORDER BY seq DESC LIMIT 1");
  return head ? lastNotAfter(sql, ms, head) : 0;
}

/** What was written at once is known at once: a place inside an append stands for the append before it. */
function wholeAppend(sql: Sql, seq: number, head: number): number {
  const commandOf = (at: number) => sql.get("SELECT command_id FROM event WHERE seq = :seq", { seq: at })?.command_id ?? undefined;
  const command = commandOf(seq);
  if (seq === head || command === undefined || commandOf(seq + 1) !== command) return seq;
  let at = seq;
  while (at > 0 && commandOf(at) === command) at--;
  return at;
}

function otherLedger(knownAt: string): Refused {
  const detail = `knownAt: ${knownAt} is a position of another ledger, or of another copy of this one`;
  return new Refused({ code: "invalid-position", detail, errors: [{ parameter: "knownAt", code: "WRONG_POSITION", detail }] });
}

const firstPosition = (sql: Sql): string => String(sql.get("SELECT position FROM event WHERE seq = 1")?.position);

const tooLate = (knownAt: string, latest: string): Refused =>
  wrongParameter("knownAt", "TOO_LATE", `"${knownAt}" is not known yet: at the latest ${latest}`, { latest });

function tooEarly(sql: Sql, knownAt: string): Refused {
  const first = String(sql.get("SELECT recorded_at FROM event WHERE seq = 1")?.recorded_at);
  return wrongParameter("knownAt", "TOO_EARLY", `"${knownAt}" lies before the ledger's first event: at the earliest ${first}`, {
    earliest: first,
  });
}

const isInstant = (text: string): boolean => instantShape.test(written(text));

/** A plus sign that was not escaped in the address arrives as a space. */
const written = (text: string): string => text.replace(/ (?=\d{2}:\d{2}$)/, "+");

/** Milliseconds since 1970 of an RFC 3339 instant. @throws Refused */
export function instantOf(text: string, parameter: string): number {
  if (!isInstant(text)) throw wrongParameter(parameter, "WRONG_FORM", `"${text}" is neither an RFC 3339 instant nor a day YYYY-MM-DD`);
  try {
    return Temporal.Instant.from(written(text)).epochMilliseconds;
  } catch {
    throw wrongParameter(parameter, "WRONG_FORM", `"${written(text)}" is no instant of the calendar`);
  }
}

export const instantAt = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(ms).toString({ fractionalSecondDigits: 3 });
const later = (a: string, b: string): string => (a > b ? a : b);
