// The slippage board: its parameters, its answer, its table.
import { DescribedDate } from "@camket/domain";
import * as z from "zod";
import { CommitmentItem, commitmentItemExample } from "../answers/commitment.ts";
import { AsOf, asOfExample } from "../answers/shared.ts";
import { commitmentDaysInOrder, commitmentFilterParams, commitmentFiltersOf } from "../queries/commitment.ts";
import { listParams, momentParams, sortOf } from "../query-params.ts";
import { slippageTableColumns } from "../tables/slippage.ts";
import { defineBoard } from "./board.ts";

const SlippageQuery = z
  .strictObject({
    ...commitmentFilterParams,
    sort: sortOf("days", "id", "title").meta({
      description:
        "Order; `-` before it for the other direction. Absent: `-days`, those moved furthest first. Of those moved by days that cannot be told, none is said to be moved further than another.",
    }),
    ...listParams,
    ...momentParams,
  })
  .superRefine(commitmentDaysInOrder);

export const SlippageItem = CommitmentItem.extend({
  slippage: z.object({
    firstDue: DescribedDate.optional().meta({ description: "The due date that held first. Absent: there was none before the first move." }),
    timesRescheduled: z.int(),
    daysSlipped: z.int().optional().meta({
      description:
        "Days from the end of the first due date to the end of the one that holds; negative: brought forward. Absent where either has no end.",
    }),
    lastMove: z.object({ eventId: z.string(), occurredOn: DescribedDate, reason: z.string() }),
  }),
}).meta({ id: "SlippageItem" });

const { value: _, ...itemExample } = commitmentItemExample;
const on = (edtf: string) => ({ edtf, bound: "on", precision: "day", earliest: edtf, latest: edtf }) as const;

const SlippageAnswer = z
  .object({
    moved: z.int().meta({ description: "How many commitments had their due date moved." }),
    daysKnown: z.int().meta({ description: "Of them, those of which the days can be told." }),
    daysSlipped: z.int().meta({ description: "What those come to; a date brought forward counts against the others." }),
    items: z.array(SlippageItem),
    next: z.string().optional().meta({ description: "The address of the next page; absent on the last." }),
    total: z.int().optional().meta({ description: "With `Prefer: return=total-count`." }),
    asOf: AsOf,
  })
  .meta({
    id: "SlippageBoard",
    description: "Whose due dates were moved, how often, how far and why. Rescheduled is not late: `schedule` says whether it is on time.",
    examples: [
      {
        moved: 1,
        daysKnown: 1,
        daysSlipped: 182,
        items: [
          {
            ...itemExample,
            slippage: {
              firstDue: on("2023-12-31"),
              timesRescheduled: 1,
              daysSlipped: 182,
              lastMove: {
                eventId: "019b0000-0000-7000-8000-000000000000",
                occurredOn: on("2023-12-20"),
                reason: "flood on the access road",
              },
            },
          },
        ],
        asOf: asOfExample,
      },
    ],
  });

export const slippage = defineBoard({
  name: "slippage",
  operationId: "getSlippageBoard",
  summary: "Read whose due dates were moved, how often and how far",
  description:
    "A page of commitments whose due date was moved, with the first due date and the reason of the last move, and what all come to.",
  query: SlippageQuery,
  answer: SlippageAnswer,
  table: { columns: slippageTableColumns },
  isPaged: true,
  question: (query) => ({ filters: commitmentFiltersOf(query) }),
});
