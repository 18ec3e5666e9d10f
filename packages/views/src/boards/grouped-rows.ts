// Rows of the register of commitments grouped by columns and, where asked for, by the corridors in which they stand: SQLite groups and sums, in one
// pass over the index made for the board; the few rows that come out are what a board adds up. Adding in any order gives the same sums.
import type { Clauses } from "../clauses.ts";
import type { Corridor, Corridors } from "../corridor-ends.ts";
import type { Sql } from "../statements.ts";

export type Row = Readonly<Record<string, unknown>>;

export interface Grouping {
  /** Columns to group by, in the order of the index. */
  readonly by: readonly string[];
  /** What is summed, as SQL over the row `r`, each with its name. */
  readonly sums: readonly string[];
}

export interface GroupedRow {
  /** The columns grouped by, the sums, and `commitments`: how many there are. */
  readonly row: Row;
  /** Where asked for: none where they stand in none. */
  readonly corridors?: readonly Corridor[];
}

/** @param corridors absent: these do not matter */
export function groupedRows(sql: Sql, chosen: Clauses, grouping: Grouping, corridors?: Corridors): readonly GroupedRow[] {
  if (!corridors) return grouped(sql, chosen, grouping).map((row) => ({ row }));
  const { values, params, place, at } = corridors;
  const all = { where: chosen.where, params: { ...chosen.params, ...params } };
  const rows = sql.placing(place, () => grouped(sql, all, grouping, { place: `placed(${values.join(", ")})` }));
  return rows.map((row) => ({ row, corridors: at(Number(row.place)) }));
}

/** The same of counts by corridors, row by row and without a sorting: several times as fast where there are nearly as many groups as rows. */
export function countedRows(
  sql: Sql,
  chosen: Clauses,
  by: readonly string[],
  /** Conditions, by the names under which the rows that fulfil them are counted. */
  conditions: Readonly<Record<string, string>>,
  { values, params, place, at }: Corridors,
): readonly GroupedRow[] {
  const names = Object.keys(conditions);
  const byPlace = new Map<number, Map<string, Record<string, unknown>>>();
  sql.each(
    [...values, ...by.map((name) => `r.${name}`), ...Object.values(conditions)],
    `commitment r WHERE ${chosen.where.join(" AND ")}${by.length > 0 ? ` GROUP BY r.${by[0]}` : ""}`,
    { ...chosen.params, ...params },
    (ends, apart, ...rest) => {
      const here = place(ends as number, apart as string | null);
      const groups = byPlace.get(here) ?? new Map<string, Record<string, unknown>>();
      byPlace.set(here, groups);
      const keys = rest.slice(0, by.length);
      const key = keys.join(" ");
      const row = groups.get(key) ?? begun(by, keys, names);
      groups.set(key, row);
      row.commitments = (row.commitments as number) + 1;
      for (let n = 0; n < names.length; n++) {
        const name = names[n] as string;
        row[name] = (row[name] as number) + (rest[by.length + n] as number);
      }
    },
  );
  return [...byPlace].flatMap(([here, groups]) => [...groups.values()].map((row) => ({ row, corridors: at(here) })));
}

const begun = (by: readonly string[], keys: readonly unknown[], names: readonly string[]): Record<string, unknown> => ({
  ...Object.fromEntries(by.map((name, n) => [name, keys[n]])),
  commitments: 0,
  ...Object.fromEntries(names.map((name) => [name, 0])),
});

function grouped(sql: Sql, chosen: Clauses, { by, sums }: Grouping, more: Readonly<Record<string, string>> = {}): readonly Row[] {
  const keys = [...by.map((name) => [name, `r.${name}`] as const), ...Object.entries(more)];
  return sql.all(
    `SELECT ${[...keys.map(([name, key]) => `${key} AS "${name}"`), "count(*) AS commitments", ...sums].join(", ")}
     FROM commitment r WHERE ${chosen.where.join(" AND ")} GROUP BY ${keys.map(([, key]) => key).join(", ")}`,
    chosen.params,
  );
}
