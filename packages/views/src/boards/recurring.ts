// The board of duties that return (patrols, exchanges, visits): occurrences held and missed, and how many were expected in the period, where that
// was said. How many should have been held by some day within the period nobody said: only once it is over does the board say how many are short.
import { oneOf } from "../clauses.ts";
import type { CommitmentFilters } from "../commitment.ts";
import type { Ledger } from "../knowledge.ts";
import type { Sql } from "../statements.ts";
import { type Adding, type ConcernQuestion, concernBoard, listOf } from "./concern-board.ts";

export interface RecurringFilters extends CommitmentFilters {
  /** Where the duties stand. */
  readonly standing?: readonly string[];
}

const duties = listOf<RecurringFilters>({
  name: "recurring",
  column: "recurring",
  columns: ["held", "missed", "expected", "last_held"],
  sorts: { held: "held", missed: "missed" },
  clauses: (_sql, { standing }) => oneOf("recurring", standing),
  facts: ({ recurring, held, missed, expected, last_held }, facts) => ({
    standing: recurring,
    ...facts.recurring,
    occurrences: {
      held,
      missed,
      ...(expected === null ? {} : { expected }),
      ...(expected !== null && recurring === "over" ? { short: Math.max(Number(expected) - Number(held), 0) } : {}),
      ...(last_held === null ? {} : { lastHeldOn: JSON.parse(String(last_held)) }),
    },
  }),
});

export const recurringBoard = (sql: Sql, ledger: Ledger, question: ConcernQuestion<RecurringFilters>) =>
  concernBoard(sql, ledger, duties, question, {
    grouping: {
      by: ["recurring"],
      sums: [
        "sum(r.held) AS held",
        "sum(r.missed) AS missed",
        "sum(r.expected) AS expected",
        "count(r.expected) AS with_expected",
        "sum(r.held = 0) AS never",
        "sum(max(r.expected - r.held, 0)) AS short",
      ],
    },
    begin: recurringCounts,
  });

function recurringCounts(): Adding {
  const standings = { current: 0, over: 0, ended: 0, notCertain: 0 };
  const occurrences = { held: 0, missed: 0, expected: 0, short: 0 };
  let withoutExpected = 0;
  let neverHeld = 0;
  return {
    add({ row }) {
      const commitments = Number(row.commitments);
      standings[row.recurring === "not-certain" ? "notCertain" : (row.recurring as keyof typeof standings)] += commitments;
      occurrences.held += Number(row.held);
      occurrences.missed += Number(row.missed);
      occurrences.expected += Number(row.expected ?? 0);
      if (row.recurring === "over") occurrences.short += Number(row.short ?? 0);
      if (row.recurring === "current") neverHeld += Number(row.never);
      withoutExpected += commitments - Number(row.with_expected);
    },
    counts: () => ({ standings, occurrences, withoutExpected, neverHeld }),
  };
}
