// What boards read of the register of commitments: some 100 bytes a row, and room to grow.
import type { Sql } from "../statements.ts";
import { type HeldTable, heldTable, takeInNow, wholeOf } from "./held-table.ts";

const definition = {
  table: "commitment",
  all: {
    id: "text",
    stated_row: "number",
    kind: "word",
    tally: "number",
    ends: "number",
    charges: "number",
    coverage: "word",
    due_from: "day",
    possibly_overdue_from: "day",
    overdue_from: "day",
    handed_over_earliest: "day",
    handed_over_latest: "day",
  },
  parts: {
    money: {
      columns: {
        currency: "word",
        exact: "number",
        amount_high: "count",
        amount_low: "count",
        lower_high: "count",
        lower_low: "count",
        upper_high: "count",
        upper_low: "count",
      },
      stated: true,
    },
    gifts: { columns: { gift_step: "word" } },
    courses: {
      columns: {
        course: "word",
        programme: "text",
        institution: "text",
        seats_granted: "count",
        seats_enrolled: "count",
        seats_completed: "count",
        seats_dropped: "count",
        person_months: "count",
      },
    },
    permits: { columns: { permit: "word", permit_authority: "text", permit_since: "day" } },
    recurring: { columns: { recurring: "word", held: "count", missed: "count", expected: "count" } },
  },
} as const;

export type HeldCommitments = HeldTable<typeof definition>;

const kept = (sql: Sql): HeldCommitments => sql.kept("held commitments", () => heldTable(sql, definition));

/** With all that the question sees. @throws Refused where more than so many rows of it are still to be taken in */
export function heldCommitments(sql: Sql, rowsMax?: number): HeldCommitments {
  const commitments = kept(sql);
  takeInNow(commitments, rowsMax);
  return commitments;
}

/** With all that the question sees, where next to nothing of it is still to be taken in; nothing else. */
export const commitmentsInMemory = (sql: Sql): HeldCommitments | undefined => wholeOf(kept(sql));

/** Some more of them before anybody asks: some 10 ms. @returns whether that is all */
export const takeInCommitments = (sql: Sql, rowsMax: number): boolean => kept(sql).takeIn(rowsMax);

/** The rows of the things, whatever the moment, each with the id (commitment_by_id). */
export function rowsOf(sql: Sql, ids: readonly string[]): readonly (readonly [row: number, id: string])[] {
  if (ids.length === 0) return [];
  return sql
    .all("SELECT r.row, r.id FROM json_each(:ids) wanted JOIN commitment r ON r.id = wanted.value", { ids: JSON.stringify(ids) })
    .map(({ row, id }) => [Number(row), String(id)] as const);
}
