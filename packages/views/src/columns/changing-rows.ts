// Which rows of a moment began, or changed a word, within a span of days: told by the columns of boards, where these are in memory anyway. It is the same
// that SQL tells from the table (differing-candidates.ts), without going through an index that has no place for the moment.
import { addDaysWithin, type StreamName } from "@camket/domain";
import type { Moment } from "../knowledge.ts";
import type { Sql } from "../statements.ts";
import { commitmentsInMemory } from "./commitments.ts";
import { dayNumber } from "./held-column.ts";
import { requestsInMemory } from "./requests.ts";
import { rowsAt } from "./rows-at.ts";

export interface Changing {
  readonly id: string;
  /** The last such day of it. */
  readonly day: string;
}

/** After the one day, up to and with the other, at which the rows are read. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const inMemory = { commitment: commitmentsInMemory, request: requestsInMemory } as const;

/** Nothing where not all of the register is in memory. */
export function changingInMemory(
  sql: Sql,
  name: StreamName,
  { from, to }: Days,
  { seq }: Pick<Moment, "seq">,
): readonly Changing[] | undefined {
  const table = name in inMemory ? inMemory[name as keyof typeof inMemory](sql) : undefined;
  if (!table) return undefined;
  const { id, valid_from, possibly_overdue_from, overdue_from } = table.columns;
  const [begins, possibly, overdue] = [valid_from.numbers, possibly_overdue_from.numbers, overdue_from.numbers];
  const [after, until] = [dayNumber(from), dayNumber(to)];
  const later = (day: number, last: number): number => (day > last && day <= until ? day : last);
  const changing: Changing[] = [];
  const rows = rowsAt(table, { seq, validAt: to });
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n] as number;
    const last = later(overdue[row] as number, later(possibly[row] as number, later(begins[row] as number, after)));
    if (last > after) changing.push({ id: id.words.at(id.numbers[row] as number) as string, day: addDaysWithin("1970-01-01", last) });
  }
  return changing;
}
