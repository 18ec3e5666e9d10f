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

/** @param corridors those that stand apart come one by one, the others by their corridors; absent: these do not matter */
export function groupedRows(sql: Sql, chosen: Clauses, grouping: Grouping, corridors?: Corridors): readonly GroupedRow[] {
  if (!corridors) return grouped(sql, chosen, grouping).map((row) => ({ row }));
  const { apart, of, place, at } = corridors;
  const params = { ...chosen.params, apart: JSON.stringify(apart) };
  const isApart = "IN (SELECT value FROM json_each(:apart))";
  const others = apart.length === 0 ? chosen : { where: [...chosen.where, `r.id NOT ${isApart}`], params };
  const rows = sql.placing(place, () => grouped(sql, others, grouping, { place: "placed(r.ends)" }));
  const together = rows.map((row) => ({ row, corridors: at(Number(row.place)) }));
  if (apart.length === 0) return together;
  const single = grouped(sql, { where: [...chosen.where, `r.id ${isApart}`], params }, grouping, { ends: "r.ends", id: "r.id" });
  return [...together, ...single.map((row) => ({ row, corridors: of(String(row.ends), String(row.id)) }))];
}

function grouped(sql: Sql, chosen: Clauses, { by, sums }: Grouping, more: Readonly<Record<string, string>> = {}): readonly Row[] {
  const keys = [...by.map((name) => [name, `r.${name}`] as const), ...Object.entries(more)];
  return sql.all(
    `SELECT ${[...keys.map(([name, key]) => `${key} AS "${name}"`), "count(*) AS commitments", ...sums].join(", ")}
     FROM commitment r WHERE ${chosen.where.join(" AND ")} GROUP BY ${keys.map(([, key]) => key).join(", ")}`,
    chosen.params,
  );
}
