// The due window: its parameters, its answer, its table.
import { agencyRoles, DescribedDate, LocalizedText } from "@camket/domain";
import * as z from "zod";
import { CommitmentItem, commitmentItemExample } from "../answers/commitment.ts";
import { AsOf, asOfExample, PartyShown } from "../answers/shared.ts";
import { statusCounts, withinShown } from "../answers/status-boards.ts";
import { commitmentDaysInOrder, commitmentFilterParams } from "../queries/commitment.ts";
import { statusQuestion, within } from "../queries/status-boards.ts";
import { listParams, momentParams, sortOf } from "../query-params.ts";
import { dueColumns } from "../tables/due.ts";
import { defineBoard } from "./board.ts";
import { SlippageItem } from "./slippage.ts";

const DueQuery = z
  .strictObject({
    within,
    ...commitmentFilterParams,
    sort: sortOf("due", "id", "title", "stage").meta({ description: "Order; `-` before it for the other direction. Absent: due." }),
    ...listParams,
    ...momentParams,
  })
  .superRefine(commitmentDaysInOrder);

const Reading = z.object({
  day: z.string().meta({ description: "The last day on which it is in time." }),
  daysLeft: z.int().meta({ description: "Days until then; negative: days since." }),
});

const Papers = z
  .object({
    total: z.int(),
    items: z.array(
      z.object({
        sourceId: z.string(),
        ofPromise: z.boolean().meta({
          description: "Whether an event that made the promise or moved its due date names it; the others speak of what became of it.",
        }),
        title: LocalizedText.optional().meta({ description: "Absent where the source is not there at the moment." }),
        publisher: z.string().optional(),
        publishedOn: DescribedDate.optional(),
      }),
    ),
  })
  .meta({ description: "The sources that its events name: how many, and the first two, those of the promise itself before the others." });

export const DueItem = CommitmentItem.extend({
  agencies: z.array(z.object({ agency: PartyShown, role: z.enum(agencyRoles) })).meta({ description: "Those charged with it." }),
  papers: Papers,
  slippage: SlippageItem.shape.slippage.optional().meta({
    description: "How its due date was moved: the papers named first may speak of the first one alone. Absent: it never was.",
  }),
  endsEarliest: Reading.optional().meta({ description: "By the earliest reading of its due date. Absent: it has none, or no end." }),
  endsLatest: Reading.optional().meta({
    description: "By the latest reading. Absent: it has none, its end is not certain, or it may be kept or over already.",
  }),
}).meta({ id: "DueItem" });

const { open, overdue, possiblyOverdue, dueSoon } = statusCounts;
const { value: _, ...itemExample } = commitmentItemExample;

const DueAnswer = z
  .object({
    within: withinShown,
    open,
    overdue,
    possiblyOverdue,
    dueSoon,
    later: z.int().meta({ description: "Open, and due later than soon." }),
    noDay: z.int().meta({ description: "Open, and due on a date without a last day, as `soon`: there is no day on which it is late." }),
    noDate: z
      .int()
      .meta({ description: "Open, and without a due date, or recurring: that is never late as a whole, whatever its due date." }),
    atRisk: z.int().meta({ description: "Of all that is open: last assessed as one to watch or of high risk." }),
    items: z.array(DueItem).meta({ description: "What is open, by the last day of the due date." }),
    next: z.string().optional().meta({ description: "The address of the next page; absent on the last." }),
    total: z.int().optional().meta({ description: "With `Prefer: return=total-count`." }),
    asOf: AsOf,
  })
  .meta({
    id: "DueBoard",
    description:
      "What is open, by when it is due. `overdue`, `possiblyOverdue`, `dueSoon`, `later`, `noDay` and `noDate` add up to `open`.",
    examples: [
      {
        within: 90,
        open: 1,
        overdue: 0,
        possiblyOverdue: 0,
        dueSoon: 0,
        later: 1,
        noDay: 0,
        noDate: 0,
        atRisk: 0,
        items: [
          {
            ...itemExample,
            agencies: [{ agency: { nameAsWritten: "Ban Quản lý các Khu công nghiệp" }, role: "lead" }],
            papers: { total: 1, items: [{ sourceId: "nhandan-2023-09-15", ofPromise: true, publisher: "Nhân Dân" }] },
            endsEarliest: { day: "2023-12-31", daysLeft: 91 },
            endsLatest: { day: "2023-12-31", daysLeft: 91 },
          },
        ],
        asOf: asOfExample,
      },
    ],
  });

export const due = defineBoard({
  name: "due",
  operationId: "getDueBoard",
  summary: "Read what is overdue, may be, and is due soon",
  description:
    "Counts over all that is open, and a page of it with the agencies charged and the days left by both readings of the due date. One part of the window: `schedule=overdue`, `schedule=possibly-overdue`, `dueWithin=90`, `atRisk=true`.",
  query: DueQuery,
  answer: DueAnswer,
  table: { columns: dueColumns },
  isPaged: true,
  question: statusQuestion,
});
