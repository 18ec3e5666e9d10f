// One page of a register at one moment: filters, order, cursor. Written once for all registers; what differs is in each one's own file.
import { tagPosition } from "@camket/domain";
import type { Clauses } from "./clauses.ts";
import { readCursor, sealOf, writeCursor } from "./cursor.ts";
import { overRows, presentAt, rowsAt } from "./interval.ts";
import { type Asked, type Ledger, type Moment, resolveMoment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { Refused, wrongParameter } from "./refused.ts";
import type { Params, Sql } from "./statements.ts";

export interface ListQuestion<Filters> extends Asked {
  readonly filters: Filters;
  /** One of the list's sorts, `-` before it for the other direction. */
  readonly sort?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly total?: boolean;
  /** No items, only where the list goes on after so many. */
  readonly bare?: boolean;
}

/** A row as a list shows it: the columns asked for, and what the row states. */
export interface ListRow {
  readonly id: string;
  readonly shown: Readonly<Record<string, unknown>>;
  readonly [column: string]: unknown;
}

export interface ListDefinition<Filters> {
  readonly table: string;
  /** Where it is not the list of its table: that its cursors are its own. */
  readonly name?: string;
  /** Column by the name that clients use; each has its indexes in the register. */
  readonly sorts: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly clauses: (sql: Sql, filters: Filters, moment: Moment) => Clauses;
  /** The rows that the filters leave at the moment, where columns in memory tell them sooner than SQL does. */
  readonly rows?: (sql: Sql, filters: Filters, moment: Moment) => ChosenRows | undefined;
  readonly items: (sql: Sql, rows: readonly ListRow[], moment: Moment) => readonly Record<string, unknown>[];
}

/** Rows of a register, and the thing of each. */
export interface ChosenRows {
  readonly rows: Uint32Array;
  readonly idOf: (row: number) => string;
}

export interface Page {
  readonly items: readonly Record<string, unknown>[];
  readonly next?: string;
  readonly total?: number;
  readonly asOf: Moment["asOf"];
}

export function listPage<Filters>(
  sql: Sql,
  ledger: Ledger,
  list: ListDefinition<Filters>,
  question: ListQuestion<Filters>,
): { page: Page; moment: Moment } {
  const { filters, limit } = question;
  const sort = question.sort ?? "id";
  const descending = sort.startsWith("-");
  const column = list.sorts[descending ? sort.slice(1) : sort];
  if (column === undefined) throw wrongParameter("sort", "UNKNOWN", `"${sort}" is none of ${Object.keys(list.sorts).join(", ")}`);
  const seal = sealOf([
    ledger.ledgerId,
    ledger.tag,
    list.name ?? list.table,
    filters,
    sort,
    question.validAt ?? "",
    question.knownAt ?? "",
  ]);
  const cursor = question.cursor === undefined ? undefined : readCursor(question.cursor, seal);
  const moment = cursor ? goOn(sql, ledger, question, cursor) : resolveMoment(sql, ledger, question);

  const inMemory = list.rows?.(sql, filters, moment);
  const first = inMemory && column === "id" ? { descending, count: limit + 1, after: cursor?.after[1] } : undefined;
  const { where, params } =
    inMemory && (first || inMemory.rows.length <= viewLimits.rowsFewMax)
      ? amongRows(first ? firstById(inMemory, first) : inMemory.rows)
      : // Of very many SQL finds a page sooner, since it goes in the order of the list until that is full.
        atMoment(sql, list, filters, moment);
  const chosen = where.join(" AND ");
  const order = column === "id" ? ["r.id"] : [`r.${column}`, "r.id"];
  const beyond = descending ? "<" : ">";
  const after = !cursor ? [] : column === "id" ? [`r.id ${beyond} :afterId`] : [`(r.${column}, r.id) ${beyond} (:afterValue, :afterId)`];
  const all = { ...params, seq: moment.seq, validAt: moment.validAt };
  const rows = sql.all(
    `SELECT ${["id", "stated_row", ...list.columns].map((name) => `r.${name}`).join(", ")}, r.${column} AS sort_value FROM ${list.table} r
     WHERE ${[chosen, ...after].join(" AND ")} ORDER BY ${order.map((one) => (descending ? `${one} DESC` : one)).join(", ")} LIMIT :count`,
    { ...all, count: limit + 1, ...(cursor ? { afterValue: cursor.after[0], afterId: cursor.after[1] } : {}) },
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    page: {
      items: question.bare ? [] : list.items(sql, withStated(sql, list.table, shown), moment),
      ...(rows.length > limit && last
        ? { next: writeCursor({ validAt: moment.validAt, seq: moment.seq, after: [last.sort_value as string, String(last.id)] }, seal) }
        : {}),
      ...(question.total ? { total: inMemory?.rows.length ?? countOf(sql, list.table, chosen, all) } : {}),
      asOf: moment.asOf,
    },
    moment,
  };
}

function atMoment<Filters>(sql: Sql, { table, clauses }: ListDefinition<Filters>, filters: Filters, moment: Moment): Clauses {
  const { where, params } = clauses(sql, filters, moment);
  return { where: [momentRows(sql, table, moment), ...where], params };
}

const countOf = (sql: Sql, table: string, chosen: string, params: Params): number =>
  Number(sql.get(`SELECT count(*) AS n FROM ${table} r WHERE ${chosen}`, params)?.n);

/** Of the row `r`: that it is one of them. */
export const amongRows = (rows: Uint32Array): Clauses => ({
  where: ["r.row IN (SELECT value FROM json_each(:rows))"],
  params: { rows: JSON.stringify([...rows]) },
});

/** So many of them, the first in the order of their ids after that one. */
function firstById({ rows, idOf }: ChosenRows, { descending, count, after }: First): Uint32Array {
  const comesBefore = (a: string, b: string) => (descending ? a > b : a < b);
  const first: { readonly row: number; readonly id: string }[] = [];
  for (const row of rows) {
    const id = idOf(row);
    if (after !== undefined && !comesBefore(after, id)) continue;
    if (first.length === count && !comesBefore(id, first[count - 1]?.id as string)) continue;
    let [from, to] = [0, first.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (comesBefore(id, first[middle]?.id as string)) to = middle;
      else from = middle + 1;
    }
    first.splice(from, 0, { row, id });
    if (first.length > count) first.pop();
  }
  return Uint32Array.from(first, ({ row }) => row);
}

interface First {
  readonly descending: boolean;
  readonly count: number;
  readonly after: string | undefined;
}

/** What the rows state is read after they are chosen: for one page, not for all that had to be sorted. */
function withStated(sql: Sql, table: string, rows: readonly Record<string, unknown>[]): ListRow[] {
  const wanted = JSON.stringify([...new Set(rows.map((row) => Number(row.stated_row)))]);
  const stated = new Map(
    sql
      .all(`SELECT row, shown FROM ${table}_stated WHERE row IN (SELECT value FROM json_each(:wanted))`, { wanted })
      .map(({ row, shown }) => [Number(row), String(shown)]),
  );
  return rows.map((row) => ({ ...row, id: String(row.id), shown: JSON.parse(stated.get(Number(row.stated_row)) as string) }));
}

/**
 * The first day on which each thing may have been there, as known at the moment, or, where that is open, on which it certainly was: the day of
 * the act that its parties are named by.
 */
export function beganOn(sql: Sql, table: string, rows: readonly Pick<ListRow, "id">[], { seq }: Moment): readonly (string | undefined)[] {
  const found = new Map(
    sql
      .all(
        `SELECT r.id, CASE min(r.valid_from) WHEN '' THEN min(CASE WHEN r.stage IS NOT NULL THEN r.valid_from END) ELSE min(r.valid_from) END AS day FROM json_each(:ids) wanted JOIN ${table} r ON r.id = wanted.value
         WHERE r.known_from <= :seq AND r.known_to > :seq GROUP BY r.id`,
        { ids: JSON.stringify(rows.map(({ id }) => id)), seq },
      )
      .map(({ id, day }) => [String(id), day === null ? undefined : String(day)]),
  );
  return rows.map(({ id }) => found.get(id));
}

/** Later pages are read at the moment of the first, whatever was written meanwhile. */
export function goOn(sql: Sql, ledger: Ledger, asked: Asked, { validAt, seq }: { validAt: string; seq: number }): Moment {
  const at = sql.get("SELECT position FROM event WHERE seq = :seq", { seq });
  if (!at) throw new Refused({ code: "not-caught-up", detail: "These views have not reached the cursor's moment yet." });
  const head = resolveMoment(sql, ledger, { now: asked.now });
  if (head.seq === seq) return { ...head, validAt, asOf: { ...head.asOf, validAt } };
  const position = tagPosition(ledger.tag, String(at.position));
  return resolveMoment(sql, ledger, { now: asked.now, validAt, knownAt: position });
}

/**
 * Which rows hold at the moment. At the head, from the day on which all is over that was over when it was recorded, these are among the rows of
 * the partial indexes, however far ahead others begin.
 */
export const momentRows = (sql: Sql, table: string, moment: Moment): string => (isPresent(sql, table, moment) ? presentAt : rowsAt("r"));

/** Whether the partial indexes tell all that holds at the moment ({table}_over). */
export function isPresent(sql: Sql, table: string, { isHead, validAt }: Moment): boolean {
  if (!isHead) return false;
  const over = sql.get(`SELECT max(valid_to) AS day FROM ${table} WHERE ${overRows}`);
  return validAt >= String(over?.day ?? "");
}
