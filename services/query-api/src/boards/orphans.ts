// The board of orphaned duties: its parameters, its answer, its table.
import { partyEnds } from "@camket/domain";
import * as z from "zod";
import { CommitmentItem, commitmentItemExample } from "../answers/commitment.ts";
import { pageFields } from "../answers/page-fields.ts";
import { asOfExample, PartyNamed } from "../answers/shared.ts";
import { commitmentDaysInOrder, commitmentFilterParams, commitmentFiltersOf } from "../queries/commitment.ts";
import { listParams, momentParams, sortOf } from "../query-params.ts";
import { orphanColumns } from "../tables/orphans.ts";
import { defineBoard } from "./board.ts";

const { orphaned: _, ...filters } = commitmentFilterParams;

const OrphansQuery = z
  .strictObject({
    ...filters,
    sort: sortOf("due", "id", "title", "stage").meta({
      description: "Order of the items; `-` before it for the other direction. Absent: due.",
    }),
    ...listParams,
    ...momentParams,
  })
  .superRefine(commitmentDaysInOrder);

const ended = z
  .object({ as: z.enum(partyEnds), since: z.string().meta({ description: "The first day on which it has ended." }) })
  .optional()
  .meta({ description: "How it ended. Absent: it lives, and gave its functions to one that has ended." });

const Lost = PartyNamed.extend({
  ended,
  passedTo: z
    .array(PartyNamed.extend({ ended }))
    .optional()
    .meta({ description: "Where the duty went before nobody was left: the last on its way. Absent: nowhere." }),
});

export const OrphanItem = CommitmentItem.extend({
  lost: z.array(Lost).meta({ description: "Of those obliged, the ones that nobody goes on for." }),
}).meta({ id: "OrphanItem" });

const { value: __, ...promised } = commitmentItemExample;
const lost = {
  partyId: "ea-sup",
  names: { vi: "huyện Ea Súp" },
  level: "district",
  country: "VN",
  ended: { as: "dissolved", since: "2025-07-01" },
} as const;

const OrphansAnswer = z
  .object({
    duties: z.int().meta({ description: "How many." }),
    ways: z
      .array(z.object({ as: z.enum([...partyEnds, "functions-transferred"]), duties: z.int() }))
      .meta({ description: "By how those obliged ended; a duty lost in two ways counts under each." }),
    parties: z
      .object({
        total: z.int(),
        items: z.array(Lost.extend({ duties: z.int() })).meta({ description: "Those with most duties first; of more than 200 the first." }),
      })
      .meta({ description: "By the party that was obliged; a duty lost with two of them counts under each." }),
    items: z.array(OrphanItem),
    ...pageFields,
  })
  .meta({
    id: "OrphansBoard",
    description: "Open duties that nobody is left to keep.",
    examples: [
      {
        duties: 1,
        ways: [{ as: "dissolved", duties: 1 }],
        parties: { total: 1, items: [{ ...lost, duties: 1 }] },
        items: [{ ...promised, lost: [lost] }],
        asOf: asOfExample,
      },
    ],
  });

export const orphans = defineBoard({
  name: "orphans",
  operationId: "getOrphansBoard",
  summary: "Read which open duties nobody is left to keep, and why",
  description:
    "Of one of those obliged, or of whom its duty went to, nobody lives who goes on for it in that duty: it was dissolved, split without an allocation, or merged or transferred into one that has ended itself. Transferring its functions takes its duties off this board.",
  query: OrphansQuery,
  answer: OrphansAnswer,
  table: { columns: orphanColumns },
  isPaged: true,
  question: (query) => ({ filters: commitmentFiltersOf(query as Parameters<typeof commitmentFiltersOf>[0]) }),
});
