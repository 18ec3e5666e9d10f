// The board of gifts (buildings, goods): how many were pledged and, of them, built, handed over and accepted by the other side, with what they
// are worth. Each step counts those that went further, so that the numbers fall from step to step.
import { type GiftStep, giftSteps } from "@camket/domain";
import { oneOf } from "../clauses.ts";
import type { CommitmentFilters } from "../commitment.ts";
import type { Ledger } from "../knowledge.ts";
import type { Sql } from "../statements.ts";
import { type Adding, type ConcernQuestion, concernBoard, listOf } from "./concern-board.ts";
import type { GroupedRow } from "./grouped-rows.ts";
import { moneySums, summedRow, sumsOf } from "./money-sums.ts";

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
    grouping: { by: ["gift_step", "currency", "exact"], sums: moneySums },
    begin: () => giftCounts(sql),
  });

/** From the first to the furthest; those that ended, and those of which nothing is certain, are counted beside. */
const steps = { pledged: "pledged", built: "built", handedOver: "handed-over", accepted: "accepted" } as const satisfies Record<
  string,
  GiftStep
>;

function giftCounts(sql: Sql): Adding {
  const beside = { ended: 0, notCertain: 0 };
  const reached = Object.entries(steps).map(([name, step]) => ({ name, rank: giftSteps.indexOf(step), sums: sumsOf(sql) }));
  return {
    add(one: GroupedRow) {
      const row = summedRow(one);
      const step = one.row.gift_step as GiftStep;
      if (step === "ended") beside.ended += row.commitments;
      else if (step === "not-certain") beside.notCertain += row.commitments;
      else for (const { rank, sums } of reached) if (giftSteps.indexOf(step) >= rank) sums.add(row);
    },
    counts: () => ({ ...beside, ...Object.fromEntries(reached.map(({ name, sums }) => [name, sums.counts()])) }),
  };
}
