// The board of gifts (buildings, goods): how many were pledged and, of them, built, handed over and accepted by the other side, with what they
// are worth. Each step counts those that went further, so that the numbers fall from step to step.
import { type GiftStep, giftSteps } from "@camket/domain";
import { oneOf } from "../clauses.ts";
import { heldCommitments } from "../columns/commitments.ts";
import type { CommitmentFilters } from "../commitment.ts";
import type { Ledger } from "../knowledge.ts";
import type { Sql } from "../statements.ts";
import { type ConcernQuestion, type Counts, concernBoard, listOf } from "./concern-board.ts";
import { sumsOf } from "./money-sums.ts";

export interface GiftFilters extends CommitmentFilters {
  /** How far they have come, exactly. */
  readonly step?: readonly string[];
}

const gifts = listOf<GiftFilters>({
  name: "gifts",
  column: "gift_step",
  columns: [],
  clauses: (_sql, { step }) => oneOf("gift_step", step),
  facts: ({ gift_step }, { gift }) => ({ step: gift_step, ...gift }),
});

export const giftsBoard = (sql: Sql, ledger: Ledger, question: ConcernQuestion<GiftFilters>) =>
  concernBoard(sql, ledger, gifts, question, {
    part: "gifts",
    choose(_, { step, ...filters }) {
      const { numbers, words } = heldCommitments(sql).parts.gifts.columns.gift_step;
      return { filters, ...(step && { fits: (place) => step.includes(words.at(numbers[place] as number) ?? "") }) };
    },
    counts: giftCounts,
  });

/** From the first to the furthest; those that ended, and those of which nothing is certain, are counted beside. */
const steps = { pledged: "pledged", built: "built", handedOver: "handed-over", accepted: "accepted" } as const satisfies Record<
  string,
  GiftStep
>;

function giftCounts(sql: Sql): Counts {
  const { rows, columns } = heldCommitments(sql).parts.gifts;
  const { numbers, words } = columns.gift_step;
  const stepOf = Array.from({ length: words.size }, (_, number) => words.at(number) as GiftStep);
  const named = Object.entries(steps).map(([name, step]) => ({ name, rank: giftSteps.indexOf(step) }));
  const furthest = stepOf.map((step) => named.findLastIndex(({ rank }) => giftSteps.indexOf(step) >= rank));
  const beginSums = sumsOf(sql);
  return (places) => {
    const beside = { ended: 0, notCertain: 0 };
    // Each at the furthest step that it has reached.
    const reached: readonly number[][] = named.map(() => []);
    for (const place of places) {
      const number = numbers[place] as number;
      if (stepOf[number] === "ended") beside.ended += 1;
      else if (stepOf[number] === "not-certain") beside.notCertain += 1;
      else reached[furthest[number] as number]?.push(rows[place] as number);
    }
    const sums = beginSums();
    const fromTheFurthest = named
      .map(({ name }, n) => ({ name, its: reached[n] as number[] }))
      .toReversed()
      .map(({ name, its }) => {
        sums.add(Uint32Array.from(its));
        return [name, sums.counts()] as const;
      });
    return { ...beside, ...Object.fromEntries(fromTheFurthest.toReversed()) };
  };
}
