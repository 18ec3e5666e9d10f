// What their board reads of the register of requests.
import type { Sql } from "../statements.ts";
import { type HeldTable, heldTable, takeInNow, wholeOf } from "./held-table.ts";

const definition = {
  table: "request",
  all: {
    id: "text",
    ends: "text",
    open: "number",
    stage: "word",
    level: "word",
    waiting_on: "text",
    schedule_fixed: "word",
    possibly_overdue_from: "day",
    overdue_from: "day",
    submitted_sort: "day",
  },
  parts: {},
} as const;

export type HeldRequests = HeldTable<typeof definition>;

const kept = (sql: Sql): HeldRequests => sql.kept("held requests", () => heldTable(sql, definition));

/** With all that the question sees. */
export function heldRequests(sql: Sql): HeldRequests {
  const requests = kept(sql);
  takeInNow(requests);
  return requests;
}

/** With all that the question sees, where next to nothing of it is still to be taken in; nothing else. */
export const requestsInMemory = (sql: Sql): HeldRequests | undefined => wholeOf(kept(sql));

/** Some more of them before anybody asks. @returns whether that is all */
export const takeInRequests = (sql: Sql, rowsMax: number): boolean => kept(sql).takeIn(rowsMax);
