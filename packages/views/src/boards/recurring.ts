// The board of duties that return (patrols, exchanges, visits): occurrences held and missed, and how many were expected in the period, where that
// was said. How many should have been held by some day within the period nobody said: only once it is over does the board say how many are short.
import { oneOf } from "../clauses.ts";
import { heldCommitments } from "../columns/commitments.ts";
import type { CommitmentFilters } from "../commitment.ts";
import type { Ledger } from "../knowledge.ts";
import type { Sql } from "../statements.ts";
import { type ConcernQuestion, type Counts, concernBoard, listOf } from "./concern-board.ts";

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
    part: "recurring",
    choose(_, { standing, ...filters }) {
      const { numbers, words } = heldCommitments(sql).parts.recurring.columns.recurring;
      return { filters, ...(standing && { fits: (place) => standing.includes(words.at(numbers[place] as number) ?? "") }) };
    },
    counts: recurringCounts,
  });

function recurringCounts(sql: Sql): Counts {
  const { recurring, held, missed, expected } = heldCommitments(sql).parts.recurring.columns;
  return (places) => {
    const standings = { current: 0, over: 0, ended: 0, notCertain: 0 };
    const occurrences = { held: 0, missed: 0, expected: 0, short: 0 };
    let withoutExpected = 0;
    let neverHeld = 0;
    for (const place of places) {
      const standing = recurring.words.at(recurring.numbers[place] as number);
      standings[standing === "not-certain" ? "notCertain" : (standing as keyof typeof standings)] += 1;
      const [were, should] = [held.numbers[place] as number, expected.numbers[place] as number];
      occurrences.held += were;
      occurrences.missed += missed.numbers[place] as number;
      if (standing === "current" && were === 0) neverHeld += 1;
      if (Number.isNaN(should)) withoutExpected += 1;
      else {
        occurrences.expected += should;
        if (standing === "over") occurrences.short += Math.max(should - were, 0);
      }
    }
    return { standings, occurrences, withoutExpected, neverHeld };
  };
}
