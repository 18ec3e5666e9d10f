// Two moments compared: which things differ between them, and how. What was recorded between the two is found by its events, what the passing of days
// alone changed by the days of the rows; each such thing is then read at both moments. The last that was recorded, or came about, comes first.
import { endOfDay, localDay, nextDay, previousDay, type StreamName, type Thing } from "@camket/domain";
import { checkThing } from "./check-thing.ts";
import type { CommitmentFilters } from "./commitment.ts";
import { type Differing, differenceOf, differingColumns, type RowThen } from "./difference-of.ts";
import { takenByRegister } from "./discarded.ts";
import { streamsOf } from "./event.ts";
import { rowsAt } from "./interval.ts";
import { instantAt, type Ledger, lastKnownBy, type Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { type ListRow, momentRows } from "./list.ts";
import { listOfThing, lists, thingOf } from "./lists.ts";
import type { Sql } from "./statements.ts";

/** Those of lists of commitments; where one of them says nothing of another sort of thing, that sort is left out. */
export interface ComparedFilters extends CommitmentFilters {
  /** These alone. */
  readonly things?: readonly Thing[];
  /** Of that thing alone. */
  readonly id?: string;
  /** That differ in one of these. */
  readonly as?: readonly string[];
}

/** Which filters say something of each sort of thing. */
const knownFilters: Readonly<Record<StreamName, readonly (keyof CommitmentFilters)[] | "all">> = {
  commitment: "all",
  agreement: ["party", "corridor", "agency", "sector", "source", "text"],
  request: ["party", "corridor", "agency", "schedule", "open", "owner", "meeting", "dueFrom", "dueTo", "source", "text"],
  meeting: ["party", "corridor", "source", "text"],
  party: ["source", "text"],
  source: ["text"],
  indicator: ["source", "text"],
};

/** Where a thing stands in the order: the number of its last event between the moments, or of the last one before the day that changed it. */
export interface Place {
  readonly seq: number;
  /** Of a thing that the passing of days alone changed: the day. */
  readonly day: string;
  readonly name: StreamName;
  readonly id: string;
}

export interface Different {
  readonly place: Place;
  /** The row of what it states, its title among it, at the second moment or, where it is gone, at the first. */
  readonly stated: number;
  readonly changes: readonly Differing[];
}

interface Part {
  /** From after that place on. */
  readonly after?: Place | undefined;
  /** It will be read to its end. */
  readonly isWhole?: boolean;
  /** Events in which things are looked for first. */
  readonly eventsMin?: number;
}

/** All that differ and match the filters at one of the moments, the latest first, from after a place on; whoever reads no further pays no further. */
export function* differingThings(
  sql: Sql,
  ledger: Ledger,
  moments: readonly [Moment, Moment],
  { things, id, as, ...filters }: ComparedFilters,
  { after, isWhole, eventsMin = viewLimits.comparedEventsMin }: Part = {},
): Generator<Different> {
  const asked = Object.entries(filters).flatMap(([filter, value]) => (value === undefined ? [] : [filter]));
  const names = (Object.keys(lists) as readonly StreamName[]).filter((name) => {
    const known = knownFilters[name];
    return (things?.includes(thingOf[name]) ?? true) && (known === "all" || asked.every((one) => known.includes(one as never)));
  });
  if (id !== undefined) for (const name of names) checkThing(sql, "id", name, id);
  const seqOfDay = seqBeforeDay(sql, ledger);
  const found = new Map<StreamName, ReadonlySet<string>>();
  const matching = (name: StreamName): ReadonlySet<string> => {
    const known = found.get(name) ?? matchingOf(sql, name, filters, moments);
    found.set(name, known);
    return known;
  };
  const { comparedAtOnceMin, comparedAtOnceMax } = viewLimits;
  // Few that match are looked at themselves, of many those that changed.
  const isFew = asked.length > 0 && id === undefined && names.every((name) => matching(name).size <= comparedAtOnceMax);
  const onlyOf = (name: StreamName): readonly string[] | undefined => (id !== undefined ? [id] : isFew ? [...matching(name)] : undefined);
  const placesDownTo = (floor: Floor | undefined): readonly Place[] =>
    names
      .flatMap((name) => {
        const its = [...candidates(sql, name, onlyOf(name), moments, seqOfDay, floor)];
        return asked.length === 0 || isFew || its.length === 0 ? its : its.filter((place) => matching(name).has(place.id));
      })
      .sort(compare);
  // A first page is quick; whoever reads on reads much.
  let count: number = comparedAtOnceMin;
  let last = after;
  for (const floor of isWhole || isFew || id !== undefined ? [undefined] : floors(sql, ledger, moments, seqOfDay, after, eventsMin)) {
    const places = placesDownTo(floor).filter((place) => last === undefined || compare(place, last) > 0);
    for (let at = 0; at < places.length; at += count, count = Math.min(count * 4, comparedAtOnceMax)) {
      const some = places.slice(at, at + count);
      const differing = new Map<Place, Different>();
      for (const [name, its] of Map.groupBy(some, (place) => place.name))
        for (const one of compareSome(sql, name, its, moments)) differing.set(one.place, one);
      for (const place of some) {
        const one = differing.get(place);
        if (one && (as === undefined || one.changes.some((change) => as.includes(change.as)))) yield one;
      }
    }
    last = places.at(-1) ?? last;
  }
}

/** How far down the order things are looked for: places after that event and, as `day` says it of days, after that day. */
interface Floor {
  readonly seq: number;
  readonly day: string;
}

/** Ever lower ones, the last of which is none: the order begins with the latest, and a page wants few. */
function* floors(
  sql: Sql,
  { timeZone }: Ledger,
  moments: readonly [Moment, Moment],
  seqOfDay: (day: string) => number,
  after: Place | undefined,
  eventsMin: number,
): Generator<Floor | undefined> {
  const [first, last] = span(moments.map(({ seq }) => seq));
  const [from, to] = span(moments.map(({ validAt }) => validAt));
  const ends = [...(first === last ? [] : [[first, last]]), ...(from === to ? [] : [[seqOfDay(nextDay(from)), seqOfDay(to)]])] as const;
  const [lowest, highest] = [Math.min(...ends.map(([low = 0]) => low)), Math.max(...ends.map(([, high = 0]) => high))];
  const begun = after === undefined ? 0 : Math.max(0, highest - after.seq);
  for (let events = eventsMin; ; events *= 8) {
    const seq = highest - begun - events;
    if (!(seq > lowest)) break;
    const known = sql.get("SELECT known_at FROM event WHERE seq = :seq", { seq: seq + 1 });
    yield { seq, day: localDay(instantAt(Number(known?.known_at)), timeZone) };
  }
  yield undefined;
}

function compare(a: Place, b: Place): number {
  if (a.seq !== b.seq) return b.seq - a.seq;
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The last event that was known before the day began. */
function seqBeforeDay(sql: Sql, { timeZone }: Ledger): (day: string) => number {
  const known = new Map<string, number>();
  return (day) => {
    const seq = known.get(day) ?? lastKnownBy(sql, Date.parse(endOfDay(previousDay(day), timeZone)));
    known.set(day, seq);
    return seq;
  };
}

/** Things that may differ: with an event between the two, or with a day between them on which something of them changes. Each stands at its first place. */
function candidates(
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
  for (const row of sql.all(changingSql(name, only !== undefined), { from, to, seq: moments[1].seq, only: JSON.stringify(only ?? []) })) {
    const [id, day] = [String(row.id), String(row.day)];
    const place = { seq: seqOfDay(day), day, name, id };
    const known = places.get(id);
    if (!known || compare(place, known) < 0) places.set(id, place);
  }
  return places.values();
}

const span = <Value extends string | number>(two: readonly Value[]): readonly [Value, Value] => {
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

/** What differs in one thing between two knowledges of one day. */
export function changesBetween(
  sql: Sql,
  name: StreamName,
  id: string,
  validAt: string,
  seqs: readonly [number, number],
): readonly Differing[] {
  const place = { seq: seqs[1], day: "", name, id };
  return (
    compareSome(
      sql,
      name,
      [place],
      [
        { validAt, seq: seqs[0] },
        { validAt, seq: seqs[1] },
      ],
    )[0]?.changes ?? []
  );
}

/** What is needed of a moment to read rows at it. */
type At = Pick<Moment, "validAt" | "seq">;

function compareSome(sql: Sql, name: StreamName, places: readonly Place[], moments: readonly [At, At]): readonly Different[] {
  const ids = JSON.stringify(places.map(({ id }) => id));
  const [before, now] = readStated(
    sql,
    name,
    moments.map((moment) => rowsThen(sql, name, ids, moment)),
  );
  const amended = amendedOf(sql, name, ids, span(moments.map(({ seq }) => seq)));
  return places.flatMap((place) => {
    const { id } = place;
    const [then, today] = [before.get(id), now.get(id)];
    // What came later than both days may have been corrected between the two: it is there on neither.
    if (!then && !today) return [];
    const changes = [...differenceOf(name, then, today), ...(amended.get(id) ?? [])];
    return changes.length === 0 ? [] : [{ place, stated: Number((today ?? (then as RowThen)).row.stated_row), changes }];
  });
}

type Rows = ReadonlyMap<string, RowThen>;

/** The rows at a moment, without what they state ({name}_by_id). */
function rowsThen(sql: Sql, name: StreamName, ids: string, { seq, validAt }: At): Rows {
  const columns = [...new Set(["id", "stated_row", ...listOfThing(name).columns, ...(differingColumns[name] ?? [])])].map(
    (one) => `r.${one}`,
  );
  const rows = sql.all(
    `SELECT ${columns.join(", ")} FROM json_each(:ids) wanted JOIN ${name} r ON r.id = wanted.value WHERE ${rowsAt("r")}`,
    { ids, seq, validAt },
  );
  return new Map(rows.map((row) => [String(row.id), { row: { ...row, shown: {} } as unknown as ListRow, validAt }]));
}

/** With what they state where that is not the same at both moments, which is all that is compared of it; few of many things state something else. */
function readStated(sql: Sql, name: StreamName, [before, now]: readonly Rows[]): readonly [Rows, Rows] {
  const [first, second] = [before as Rows, now as Rows];
  const restated = [...first.keys()].filter((id) => second.has(id) && statedRow(first, id) !== statedRow(second, id));
  if (restated.length === 0) return [first, second];
  const wanted = JSON.stringify(restated.flatMap((id) => [statedRow(first, id), statedRow(second, id)]));
  const stated = sql.all(`SELECT row, shown FROM ${name}_stated WHERE row IN (SELECT value FROM json_each(:wanted))`, { wanted });
  const shown = new Map(stated.map((one) => [Number(one.row), JSON.parse(String(one.shown))]));
  const withStated = (rows: Rows): Rows => {
    const read = restated.map((id) => {
      const { row, validAt } = rows.get(id) as RowThen;
      return [id, { row: { ...row, shown: shown.get(Number(row.stated_row)) }, validAt }] as const;
    });
    return new Map([...rows, ...read]);
  };
  return [withStated(first), withStated(second)];
}

const statedRow = (rows: Rows, id: string): number => Number(rows.get(id)?.row.stated_row);

/** What the page calls a thing. */
export function titleOf(sql: Sql, { place, stated }: Different): unknown {
  const { title, names, name } = JSON.parse(
    String(sql.get(`SELECT shown FROM ${place.name}_stated WHERE row = :stated`, { stated })?.shown),
  );
  return title ?? names ?? name;
}

/** All of the sort that match at one of the moments. */
function matchingOf(sql: Sql, name: StreamName, filters: CommitmentFilters, moments: readonly Moment[]): ReadonlySet<string> {
  const ids = moments.flatMap((moment) => {
    const { where, params } = lists[name].clauses(sql, filters as never, moment);
    const { seq, validAt } = moment;
    return sql.all(`SELECT r.id FROM ${name} r WHERE ${[momentRows(sql, name, moment), ...where].join(" AND ")}`, {
      ...params,
      seq,
      validAt,
    });
  });
  return new Set(ids.map(({ id }) => String(id)));
}

/** How many events of each were corrected or withdrawn between the two (event_by_stream). */
function amendedOf(
  sql: Sql,
  name: StreamName,
  ids: string,
  [after, until]: readonly [number, number],
): ReadonlyMap<string, readonly Differing[]> {
  if (after === until) return new Map();
  const rows = sql.all(
    `SELECT wanted.value AS id, e.type, count(*) AS n FROM json_each(:ids) wanted JOIN event e ON e.stream = '${name}-' || wanted.value
     WHERE e.type IN ('FactCorrected', 'EventWithdrawn') AND +e.seq > :after AND +e.seq <= :until AND ${takenByRegister}
     GROUP BY 1, 2 ORDER BY 1, 2 DESC`,
    { ids, after, until },
  );
  const amended = rows.map(({ id, type, n }) => ({
    id: String(id),
    differing: { as: type === "FactCorrected" ? "corrected" : "withdrawn", count: Number(n) } as const,
  }));
  return new Map([...Map.groupBy(amended, ({ id }) => id)].map(([id, its]) => [id, its.map(({ differing }) => differing)]));
}
