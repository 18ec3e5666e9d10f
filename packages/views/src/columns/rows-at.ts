// Which rows of a register hold at a moment: four comparisons each, whatever the moment.
import type { Clauses } from "../clauses.ts";
import type { Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { type Remembered, remember } from "../remember.ts";
import type { Sql } from "../statements.ts";
import { dayNumber } from "./held-column.ts";
import type { HeldDefinition, HeldTable } from "./held-table.ts";

type At = Pick<Moment, "validAt" | "seq">;

/** In order. Those of the last moments are kept: a page asks several boards at one. */
export function rowsAt(table: Pick<HeldTable<HeldDefinition>, "size" | "takenIn" | "columns">, moment: At): Uint32Array {
  const { seq, validAt } = moment;
  const known = lastMoments.get(table) ?? remember(viewLimits.momentsKeptMax, Number.POSITIVE_INFINITY);
  lastMoments.set(table, known);
  const key = `${table.takenIn} ${seq} ${validAt}`;
  const rows = known.get(key) ?? scan(table, moment);
  known.set(key, rows, 1);
  return rows;
}

/** By the register. */
const lastMoments = new WeakMap<object, Remembered<Uint32Array>>();

function scan({ size, columns }: Pick<HeldTable<HeldDefinition>, "size" | "columns">, { validAt, seq }: At): Uint32Array {
  const [validFrom, validTo] = [columns.valid_from.numbers, columns.valid_to.numbers];
  const [knownFrom, knownTo] = [columns.known_from.numbers, columns.known_to.numbers];
  const day = dayNumber(validAt);
  const rows = new Uint32Array(size);
  let count = 0;
  for (let row = 1; row < size; row++)
    if (
      (knownTo[row] as number) > seq &&
      (validTo[row] as number) > day &&
      (validFrom[row] as number) <= day &&
      (knownFrom[row] as number) <= seq
    )
      rows[count++] = row;
  return rows.slice(0, count);
}

/** Those that SQL chooses, as one text of all numbers, which reads faster than as many rows. */
export function rowsBySql(sql: Sql, table: string, { where, params }: Clauses): Uint32Array {
  const rows = sql.get(`SELECT json_group_array(r.row) AS rows FROM ${table} r WHERE ${where.join(" AND ")}`, params)?.rows;
  return Uint32Array.from(JSON.parse(String(rows)) as readonly number[]).sort();
}
