// Things read at two moments, and how the rows that hold there differ; what was corrected or withdrawn between the two is counted.
import type { StreamName } from "@camket/domain";
import { type Differing, differenceOf, differingColumns, type RowThen } from "./difference-of.ts";
import { type Place, span } from "./differing-candidates.ts";
import { takenByRegister } from "./discarded.ts";
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import type { ListRow } from "./list.ts";
import { listOfThing } from "./lists.ts";
import type { Sql } from "./statements.ts";

export interface Different {
  readonly place: Place;
  /** The row of what it states, its title among it, at the second moment or, where it is gone, at the first. */
  readonly stated: number;
  readonly changes: readonly Differing[];
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
    compareRows(
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

/** Of things of one sort, those that differ, each with how. */
export function compareRows(sql: Sql, name: StreamName, places: readonly Place[], moments: readonly [At, At]): readonly Different[] {
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

/** What the page calls a thing. */
export function titleOf(sql: Sql, { place, stated }: Different): unknown {
  const { title, names, name } = JSON.parse(
    String(sql.get(`SELECT shown FROM ${place.name}_stated WHERE row = :stated`, { stated })?.shown),
  );
  return title ?? names ?? name;
}
