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

/** A choice of parties by its number and, of a commitment of which a part was moved by itself, its id. */
export interface Standing {
  readonly ends: number;
  readonly apart: string | null;
}

/** A sum that lists how each commitment of a group stands: to list costs next to nothing, where to group by it would sort all rows. */
export const listed = (corridors: Corridors): string => listedAs("standing", corridors);

const listedAs = (name: string, { values: [ends, apart] }: Corridors, which?: string): string =>
  `group_concat(CASE WHEN ${apart} IS NULL THEN ${ends} ELSE ${ends} || ' ' || ${apart} END)${which ? ` FILTER (WHERE ${which})` : ""} AS "${name}"`;

/** How the commitments of a row stand that was grouped with `listed` among its sums. */
export const standingIn = (row: Row, name = "standing"): readonly Standing[] =>
  row[name] === null ? [] : String(row[name]).split(",").map(standingOf);

function standingOf(text: string): Standing {
  const blank = text.indexOf(" ");
  return blank < 0 ? { ends: Number(text), apart: null } : { ends: Number(text.slice(0, blank)), apart: text.slice(blank + 1) };
}

/** The same of counts by corridors, from lists of how commitments stand: several times as fast where there are nearly as many groups as rows. */
export function countedRows(
  sql: Sql,
  chosen: Clauses,
  by: readonly string[],
  /** Conditions, by the names under which the rows that fulfil them are counted. */
  conditions: Readonly<Record<string, string>>,
  corridors: Corridors,
): readonly GroupedRow[] {
  const names = Object.keys(conditions);
  const sums = [listed(corridors), ...names.map((name) => listedAs(name, corridors, conditions[name]))];
  const rows = grouped(sql, { where: chosen.where, params: { ...chosen.params, ...corridors.params } }, { by, sums });
  return rows.flatMap((row) => {
    const byPlace = new Map<number, Record<string, unknown>>();
    const keys = Object.fromEntries(by.map((name) => [name, row[name]]));
    const none = Object.fromEntries(names.map((name) => [name, 0]));
    const at = ({ ends, apart }: Standing) => {
      const place = corridors.place(ends, apart);
      const counts = byPlace.get(place) ?? { ...keys, commitments: 0, ...none };
      byPlace.set(place, counts);
      return counts;
    };
    for (const standing of standingIn(row)) {
      const counts = at(standing);
      counts.commitments = (counts.commitments as number) + 1;
    }
    for (const name of names)
      for (const standing of standingIn(row, name)) {
        const counts = at(standing);
        counts[name] = (counts[name] as number) + 1;
      }
    return [...byPlace].map(([place, counts]) => ({ row: counts, corridors: corridors.at(place) }));
  });
}

function grouped(sql: Sql, chosen: Clauses, { by, sums }: Grouping, more: Readonly<Record<string, string>> = {}): readonly Row[] {
  const keys = [...by.map((name) => [name, `r.${name}`] as const), ...Object.entries(more)];
  return sql.all(
    `SELECT ${[...keys.map(([name, key]) => `${key} AS "${name}"`), "count(*) AS commitments", ...sums].join(", ")}
     FROM commitment r WHERE ${chosen.where.join(" AND ")}${keys.length > 0 ? ` GROUP BY ${keys.map(([, key]) => key).join(", ")}` : ""}`,
    chosen.params,
  );
}
