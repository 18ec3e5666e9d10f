// The renewal board: its parameters, its answer, its table.
import { agreementStages, LocalizedText, stages, standings } from "@camket/domain";
import * as z from "zod";
import { AgreementItem, agreementExample } from "../answers/agreement.ts";
import { pageFields } from "../answers/page-fields.ts";
import { asOfExample } from "../answers/shared.ts";
import { AgreementQuery, agreementFiltersOf } from "../queries/agreement.ts";
import { sortOf } from "../query-params.ts";
import { renewalColumns } from "../tables/renewals.ts";
import { defineBoard } from "./board.ts";

const RenewalsQuery = z.strictObject({
  ...AgreementQuery.shape,
  sort: sortOf("end", "id", "title").meta({
    description: "Order of the items; `-` before it for the other direction. Absent: end, the period that is over first.",
  }),
});

const stageOf = (all: readonly string[]) => z.enum(all as readonly [string, ...string[]]).optional();

export const RenewalItem = AgreementItem.extend({
  daysPast: z.int().optional().meta({ description: "Days since the period, read at its earliest, was over. Absent before." }),
  chain: z
    .object({
      position: z.int().meta({ description: "1: it renews none." }),
      length: z.int().meta({ description: "With all that it goes back to and all that renewed it since." }),
    })
    .meta({ description: "Where it is in its chain of renewals." }),
  openDuties: z.int().meta({ description: "Open commitments under it, those carried over to it counted." }),
  renewal: z
    .object({
      prepared: z.boolean().meta({ description: "Something of the two is there." }),
      preparations: z
        .array(z.object({ id: z.string(), title: LocalizedText, stage: stageOf(stages) }))
        .meta({ description: "Open commitments under it to prepare an agreement." }),
      by: z
        .array(z.object({ id: z.string(), title: LocalizedText, stage: stageOf(agreementStages), standing: z.enum(standings) }))
        .meta({ description: "Agreements that say that they renew it." }),
    })
    .meta({ description: "What is under way to renew it." }),
}).meta({ id: "RenewalItem" });

const RenewalsAnswer = z
  .object({
    agreements: z.int().meta({ description: "How many." }),
    standings: z
      .array(z.object({ standing: z.enum(standings), agreements: z.int() }))
      .meta({ description: "By the word of their standing on the day asked about; those that there are." }),
    gaps: z.int().meta({ description: "Expired, and nothing that is certainly signed renews them." }),
    items: z.array(RenewalItem),
    ...pageFields,
  })
  .meta({
    id: "AgreementsBoard",
    description: "How agreements stand, and which have to be renewed when.",
    examples: [
      {
        agreements: 1,
        standings: [{ standing: "current", agreements: 1 }],
        gaps: 0,
        items: [
          {
            ...agreementExample,
            chain: { position: 1, length: 1 },
            openDuties: 1,
            renewal: {
              prepared: true,
              preparations: [{ id: "memoranda-2026-2030", title: { en: "Memoranda for 2026 to 2030" }, stage: "agreed" }],
              by: [],
            },
          },
        ],
        asOf: asOfExample,
      },
    ],
  });

export const agreements = defineBoard({
  name: "agreements",
  operationId: "getAgreementsBoard",
  summary: "Read which agreements have to be renewed, and what is under way for it",
  description:
    "Counts by standing, and a page of the agreements by the end of their period: days left or gone, place in the chain of renewals, open duties, and the gap where one expired without a renewal.",
  query: RenewalsQuery,
  answer: RenewalsAnswer,
  table: { columns: renewalColumns },
  isPaged: true,
  question: (query) => ({ filters: agreementFiltersOf(query as z.output<typeof AgreementQuery>) }),
});
