// Things that may differ between two moments: what was recorded between the two is found by its events, what the passing of days alone changed by the
// days of the rows. Each has its place in the order of the answer; whether it differs, its rows tell: compare-rows.ts.
import { endOfDay, previousDay, type StreamName } from "@camket/domain";
import { type Changing, changingInMemory, type Days } from "./columns/changing-rows.ts";
import { streamsOf } from "./event.ts";
import { type Ledger, lastKnownBy, type Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import type { Sql } from "./statements.ts";

/** Where a thing stands in the order: the number of its last event between the moments, or of the last one before the day that changed it. */
export interface Place {
  readonly seq: number;
  /** Of a thing that the passing of days alone changed: the day. */
  readonly day: string;
  readonly name: StreamName;
  readonly id: string;
}

/** How far down the order things are looked for: places after that event and, as `day` says it of days, after that day. */
export interface Floor {
  readonly seq: number;
  readonly day: string;
}

/** The latest first. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.seq !== b.seq) return b.seq - a.seq;
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The last event that was known before the day began. */
export function seqBeforeDay(sql: Sql, { timeZone }: Ledger): (day: string) => number {
  const known = new Map<string, number>();
  return (day) => {
    const seq = known.get(day) ?? lastKnownBy(sql, Date.parse(endOfDay(previousDay(day), timeZone)));
    known.set(day, seq);
    return seq;
  };
}

/** Things that may differ: with an event between the two, or with a day between them on which something of them changes. Each stands at its first place. */
export function candidates(
  sql: Sql,
  name: StreamName,
  only: readonly string[] | undefined,
  moments: readonly [Moment, Moment],
  seqOfDay: (day: string) => number,
  floor: Floor = { seq: 0, day: "" },
): Iterable<Place> {
  const places = new Map<string, Place>();
  const [after, until] = span(moments.map((moment) => moment.seq));
  for (const { stream, seq } of streamsBetween(sql, name, only, [Math.max(after, Math.min(floor.seq, until)), until])) {
    const id = String(stream).slice(name.length + 1);
    places.set(id, { seq: Number(seq), day: "", name, id });
  }
  const [first, to] = span(moments.map(({ validAt }) => validAt)) as [string, string];
  const [, from] = span<string>([first, floor.day]);
  if (from >= to) return places.values();
  for (const { id, day } of changing(sql, name, only, { from, to }, moments[1])) {
    const place = { seq: seqOfDay(day), day, name, id };
    const known = places.get(id);
    if (!known || comparePlaces(place, known) < 0) places.set(id, place);
  }
  return places.values();
}

/** The lower of the two first. */
export const span = <Value extends string | number>(two: readonly Value[]): readonly [Value, Value] => {
  const [a, b] = two as readonly [Value, Value];
  return a <= b ? [a, b] : [b, a];
};

/** Of few events the events themselves are read, of many the index that holds no more than their streams (event_by_stream). */
function streamsBetween(
  sql: Sql,
  name: StreamName,
  only: readonly string[] | undefined,
  [after, until]: readonly [number, number],
): readonly Record<string, unknown>[] {
  if (after === until) return [];
  if (only !== undefined)
    return sql.all(
      `SELECT e.stream, max(e.seq) AS seq FROM json_each(:only) wanted JOIN event e ON e.stream = '${name}-' || wanted.value
       WHERE +e.seq > :after AND +e.seq <= :until GROUP BY e.stream`,
      { only: JSON.stringify(only), after, until },
    );
  const many = until - after > viewLimits.eventsFewMax;
  return sql.all(
    `SELECT stream, max(seq) AS seq FROM event ${many ? "INDEXED BY event_by_stream" : ""}
     WHERE ${many ? "" : "+"}stream >= :first AND ${many ? "" : "+"}stream < :beyond AND ${many ? "+" : ""}seq > :after AND ${many ? "+" : ""}seq <= :until
     GROUP BY stream`,
    { first: streamsOf(`${name}-`).from, beyond: streamsOf(`${name}-`).before, after, until },
  );
}

/** What began between the days, or changed a word: few are asked for by their ids, of all those that boards hold in memory these tell. */
function changing(sql: Sql, name: StreamName, only: readonly string[] | undefined, days: Days, { seq }: Moment): readonly Changing[] {
  const held = only === undefined ? changingInMemory(sql, name, days, { seq }) : undefined;
  if (held) return held;
  return sql
    .all(changingSql(name, only !== undefined), { ...days, seq, only: JSON.stringify(only ?? []) })
    .map(({ id, day }) => ({ id: String(id), day: String(day) }));
}

/** Days on which a word of a row changes, though the row stays. */
const wordDays: Readonly<Partial<Record<StreamName, readonly string[]>>> = {
  commitment: ["possibly_overdue_from", "overdue_from"],
  request: ["possibly_overdue_from", "overdue_from"],
  agreement: ["current_from", "expired_from", "end_sort"],
};

/** Rows that hold on the later day and did not on the earlier ({name}_by_valid_from), or whose word changed between ({name}_by_possibly_overdue_from_overdue_from). */
function changingSql(name: StreamName, isSome: boolean): string {
  const known = `${isSome ? "r.id IN (SELECT value FROM json_each(:only)) AND " : ""}r.known_from <= :seq AND r.known_to > :seq AND r.valid_from <= :to AND r.valid_to > :to`;
  const plus = isSome ? "+" : "";
  const within = (column: string) => `${plus}r.${column} > :from AND ${plus}r.${column} <= :to`;
  const days = wordDays[name] ?? [];
  const began = `SELECT r.id, r.valid_from AS day FROM ${name} r WHERE ${within("valid_from")} AND ${known}`;
  const words = days.map((column) =>
    // It expires on the day after its end.
    column === "end_sort"
      ? `SELECT r.id, date(r.end_sort, '+1 day') FROM ${name} r WHERE ${plus}r.end_sort >= :from AND ${plus}r.end_sort < :to AND ${known}`
      : `SELECT r.id, r.${column} FROM ${name} r WHERE ${days[0] === "possibly_overdue_from" ? `${plus}r.possibly_overdue_from <= :to AND ` : ""}${within(column)} AND ${known}`,
  );
  return `SELECT id, max(day) AS day FROM (${[began, ...words].join(" UNION ALL ")}) GROUP BY id`;
}
