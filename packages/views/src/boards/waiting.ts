// On whom all open requests wait, as seen by a party or a country: on us, or, of those in which we take part, on somebody else. As many as the lists of the same
// name have (waiting-on.ts), told by the columns in memory, which say who asks, who is asked and who has to act; of what is left the links tell where an
// agency of ours takes part.
import { boxesOf } from "../box-columns.ts";
import { heldRequests } from "../columns/requests.ts";
import { rowsAt } from "../columns/rows-at.ts";
import type { Moment } from "../knowledge.ts";
import type { Sql } from "../statements.ts";
import { workedOut } from "../worked-out.ts";

export interface Waiting {
  readonly waitingOnUs: number;
  readonly waitingOnThem: number;
}

export function openRequestsWaiting(sql: Sql, ours: ReadonlySet<string>, moment: Moment): Waiting {
  const requests = heldRequests(sql);
  const { open, waiting_on } = requests.columns;
  const isOnUs = workedOut(waiting_on.words.size, (party) => ours.has(waiting_on.words.at(party) ?? ""));
  const isOurs = lyingWith(sql, ours);
  const counts = { waitingOnUs: 0, waitingOnThem: 0 };
  const left: number[] = [];
  for (const row of rowsAt(requests, moment)) {
    if (open.numbers[row] !== 1) continue;
    if (isOnUs(waiting_on.numbers[row] as number)) counts.waitingOnUs += 1;
    else if (isOurs(row)) counts.waitingOnThem += 1;
    else left.push(row);
  }
  return { ...counts, waitingOnThem: counts.waitingOnThem + withOurAgency(sql, left, ours) };
}

/** Whether a request of a row lies in a box of ours: whether one of ours asks, is asked, has it passed on to it, or alone can say yes. */
export function lyingWith(sql: Sql, ours: ReadonlySet<string>): (row: number) => boolean {
  const { ends } = heldRequests(sql).columns;
  const isOurs = workedOut(ends.words.size, (number) => {
    const its = boxesOf(ends.words.at(number) as string);
    return ours.has(its.out) || its.in.some((id) => ours.has(id));
  });
  return (row) => isOurs(ends.numbers[row] as number);
}

/** the primary key of request_link */
function withOurAgency(sql: Sql, rows: readonly number[], ours: ReadonlySet<string>): number {
  if (rows.length === 0) return 0;
  const found = sql.get(
    `SELECT count(DISTINCT r.row) AS n FROM json_each(:rows) wanted CROSS JOIN request r ON r.row = wanted.value
     CROSS JOIN request_link l ON l.row = r.stated_row AND l.role = 'agency' WHERE +l.value IN (SELECT value FROM json_each(:ours))`,
    { rows: JSON.stringify(rows), ours: JSON.stringify([...ours]) },
  );
  return Number(found?.n);
}
