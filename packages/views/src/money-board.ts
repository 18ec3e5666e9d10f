// The money board: what the commitments of a list come to, by kind, stage and corridor, each currency for itself. One commitment can stand in
// several corridors, so corridors do not add up; the totals over all are there beside them. Nothing is converted but by a rate that is named.
import { addTotals, type Converted, convert, decimalOf, type Money, type MoneyTotal, type Rate, totals } from "@camket/domain";
import { checkThing } from "./check-thing.ts";
import { type CommitmentFilters, commitmentList } from "./commitment.ts";
import { countryEnds, provinceEnds } from "./corridor-ends.ts";
import { type Asked, type Ledger, type Moment, resolveMoment } from "./knowledge.ts";
import { momentRows } from "./list.ts";
import { unitsOf } from "./money-columns.ts";
import type { Params, Sql } from "./statements.ts";

/** `corridor`: pairs of provinces; `countries`: pairs of countries. One of the two at a time. */
export const moneyDimensions = ["corridor", "countries", "kind", "stage"] as const;
export type MoneyDimension = (typeof moneyDimensions)[number];

export interface MoneyQuestion extends Asked {
  readonly filters: CommitmentFilters;
  readonly by: readonly MoneyDimension[];
  /** Into one currency, by these rates. */
  readonly convert?: { readonly currency: string; readonly rates: readonly Rate[] };
}

export interface MoneyGroup {
  readonly corridor?: readonly [string, string];
  readonly kind?: string;
  /** Absent for commitments of which nothing is certain. */
  readonly stage?: string;
  readonly commitments: number;
  /** Of them, those that name no value. */
  readonly withoutValue: number;
  readonly totals: readonly MoneyTotal[];
}

export interface MoneyBoard extends Omit<MoneyGroup, "corridor" | "kind" | "stage"> {
  readonly groups: readonly MoneyGroup[];
  /** The totals over all, in one currency, where that was asked for. */
  readonly converted?: Converted;
  readonly asOf: Moment["asOf"];
}

export function moneyBoard(
  sql: Sql,
  ledger: Ledger,
  { filters, by, convert: into, ...asked }: MoneyQuestion,
): { board: MoneyBoard; moment: Moment } {
  const moment = resolveMoment(sql, ledger, asked);
  for (const { sourceId } of into?.rates ?? []) checkThing(sql, "rate", "source", sourceId);
  const { where, params } = commitmentList.clauses(sql, filters, moment);
  const chosen = [momentRows(sql, "commitment", moment), ...where].join(" AND ");
  const all = { ...params, seq: moment.seq, validAt: moment.validAt };
  const plain = by.filter((dimension) => dimension === "kind" || dimension === "stage");
  const ends = by.includes("corridor") ? provinceEnds(sql, moment) : by.includes("countries") ? countryEnds(sql, moment) : undefined;
  const groups = ends
    ? summed(sql, corridorRows(chosen), ["a", "b", ...plain], { ...all, ...ends })
    : summed(sql, `SELECT r.* FROM commitment r WHERE ${chosen}`, plain, all);
  const [over = nothing] = summed(sql, `SELECT r.* FROM commitment r WHERE ${chosen}`, [], all);
  const converted = into && convert(over.totals, into.currency, into.rates);
  return { board: { ...over, ...(converted ? { converted } : {}), groups: by.length === 0 ? [] : groups, asOf: moment.asOf }, moment };
}

const nothing = { commitments: 0, withoutValue: 0, totals: [] };

/**
 * The rows, once for each corridor in which they stand: one end obliged, the other obliged or benefiting, of two countries. Those that stand in
 * none come once without.
 */
const corridorRows = (chosen: string): string => `
  SELECT pair.a, pair.b, r.* FROM commitment r LEFT JOIN (
    WITH party_end AS MATERIALIZED (
      SELECT value ->> 0 AS key, value ->> 1 AS name, value ->> 2 AS country FROM json_each(:ends))
    SELECT DISTINCT r.row, min(one.name, two.name) AS a, max(one.name, two.name) AS b
    FROM commitment r
    JOIN commitment_link o ON o.row = r.stated_row AND o.role = 'obligor'
    JOIN party_end one ON one.key = '1' || o.value
    JOIN commitment_link w ON w.row = r.stated_row AND w.role IN ('obligor', 'beneficiary')
    JOIN party_end two ON two.key = (w.role = 'obligor') || w.value
    WHERE two.country <> one.country AND ${chosen} AND r.id NOT IN (SELECT value FROM json_each(:judged))
    UNION SELECT r.row, p.value ->> 1, p.value ->> 2 FROM json_each(:pairs) p JOIN commitment r ON r.id = p.value ->> 0 WHERE ${chosen}
  ) pair ON pair.row = r.row WHERE ${chosen}`;

function summed(sql: Sql, rows: string, keys: readonly string[], params: Params): MoneyGroup[] {
  const named = keys.map((key) => `x.${key}`).join(", ");
  const grouped = [...keys.map((key) => `x.${key}`), "x.currency", "x.exact", "x.amount_high IS NULL"].join(", ");
  const found = sql.all(
    `WITH x AS MATERIALIZED (${rows})
     SELECT ${named === "" ? "" : `${named},`} x.currency, x.exact, x.amount_high IS NULL AS by_text, count(*) AS parts,
       sum(x.amount_high) AS amount_high, sum(x.amount_low) AS amount_low,
       count(x.lower_high) AS lowers, sum(x.lower_high) AS lower_high, sum(x.lower_low) AS lower_low,
       count(x.upper_high) AS uppers, sum(x.upper_high) AS upper_high, sum(x.upper_low) AS upper_low,
       CASE WHEN x.currency IS NOT NULL AND x.amount_high IS NULL THEN json_group_array(x.stated_row) END AS stated_rows
     FROM x GROUP BY ${grouped}`,
    params,
  );
  const groups = new Map<string, MoneyGroup>();
  for (const row of found) {
    const key = JSON.stringify(keys.map((name) => row[name]));
    const group = groups.get(key) ?? { ...labels(row, keys), ...nothing };
    const parts = Number(row.parts);
    groups.set(key, {
      ...group,
      commitments: group.commitments + parts,
      withoutValue: group.withoutValue + (row.currency === null ? parts : 0),
      totals: row.currency === null ? group.totals : addTotals(group.totals, row.stated_rows === null ? [totalOf(row)] : byText(sql, row)),
    });
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function labels(row: Readonly<Record<string, unknown>>, keys: readonly string[]): Pick<MoneyGroup, "corridor" | "kind" | "stage"> {
  const { a, b, kind, stage } = row;
  return {
    ...(keys.includes("a") && a !== null ? { corridor: [String(a), String(b)] as const } : {}),
    ...(keys.includes("kind") ? { kind: String(kind) } : {}),
    ...(keys.includes("stage") && stage !== null ? { stage: String(stage) } : {}),
  };
}

function totalOf(row: Readonly<Record<string, unknown>>): MoneyTotal {
  const currency = String(row.currency);
  const parts = Number(row.parts);
  const sum = (name: string) => decimalOf(unitsOf(row[`${name}_high`], row[`${name}_low`]), currency);
  return {
    currency,
    amount: sum("amount"),
    ...(row.exact === 1 ? { exact: parts, approximate: 0 } : { exact: 0, approximate: parts }),
    ...(Number(row.lowers) === parts ? { lower: sum("lower") } : {}),
    ...(Number(row.uppers) === parts ? { upper: sum("upper") } : {}),
  };
}

/** Values too large for the columns are added up from what the rows state, each as often as it stands. */
function byText(sql: Sql, row: Readonly<Record<string, unknown>>): MoneyTotal[] {
  const wanted = String(row.stated_rows);
  return totals(
    sql
      .all("SELECT s.shown FROM json_each(:wanted) one JOIN commitment_stated s ON s.row = one.value", { wanted })
      .map(({ shown }) => (JSON.parse(String(shown)) as { value: Money }).value),
  );
}
