// One page of what is no register of things: claims in conflict, corrections. The order is the board's own and has no two alike, so that the last
// one shown says where the next page begins; later pages are read at the moment of the first, as those of lists are.
import { type Cursor, readCursor, sealOf, writeCursor } from "../cursor.ts";
import { type Ledger, type Moment, resolveMoment } from "../knowledge.ts";
import { goOn, type ListQuestion, type Page } from "../list.ts";
import type { Sql } from "../statements.ts";

export type After = Cursor["after"];

export interface Keyset<Filters, Row> {
  /** Of the board: a cursor of one never leads into another. */
  readonly name: string;
  /** At most so many, after that one, in the board's order. */
  readonly rows: (filters: Filters, moment: Moment, after: After | undefined, count: number) => readonly Row[];
  readonly keyOf: (row: Row) => After;
  readonly items: (rows: readonly Row[], moment: Moment) => readonly Record<string, unknown>[];
  readonly total: (filters: Filters, moment: Moment) => number;
}

export function keysetPage<Filters, Row>(
  sql: Sql,
  ledger: Ledger,
  { name, rows, keyOf, items, total }: Keyset<Filters, Row>,
  question: Omit<ListQuestion<Filters>, "sort">,
): { page: Page; moment: Moment } {
  const { filters, limit, validAt, knownAt } = question;
  const seal = sealOf([ledger.ledgerId, ledger.tag, name, filters, validAt ?? "", knownAt ?? ""]);
  const cursor = question.cursor === undefined ? undefined : readCursor(question.cursor, seal);
  const moment = cursor ? goOn(sql, ledger, question, cursor) : resolveMoment(sql, ledger, question);
  const found = rows(filters, moment, cursor?.after, limit + 1);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    page: {
      items: question.bare ? [] : items(shown, moment),
      ...(found.length > limit && last
        ? { next: writeCursor({ validAt: moment.validAt, seq: moment.seq, after: keyOf(last) }, seal) }
        : {}),
      ...(question.total ? { total: total(filters, moment) } : {}),
      asOf: moment.asOf,
    },
    moment,
  };
}
