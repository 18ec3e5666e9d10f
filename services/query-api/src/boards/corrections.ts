// The board of corrections: its parameters, its answer, its table.
import { type Amendment, amendments } from "@camket/views";
import * as z from "zod";
import { About, pageFields } from "../answers/page-fields.ts";
import { asOfExample, PartyShown } from "../answers/shared.ts";
import { CorrectionsQuery, correctionFiltersOf } from "../queries/record-boards.ts";
import { correctionColumns, correctionRows } from "../tables/corrections.ts";
import { defineBoard } from "./board.ts";

export const CorrectionItem = z
  .object({
    eventId: z.string().meta({ description: "The event that corrects or withdraws." }),
    as: z.enum(Object.keys(amendments) as [Amendment, ...Amendment[]]),
    about: About.meta({ description: "The thing of which it is an event." }),
    target: z
      .object({ eventId: z.string(), type: z.string().optional(), recordedAt: z.string().optional() })
      .meta({ description: "The event that was corrected or withdrawn." }),
    recordedAt: z.string(),
    by: z.looseObject({ id: z.string() }).meta({ description: "Who recorded it." }),
    onBehalfOf: PartyShown.optional(),
    reason: z.string(),
    changes: z
      .array(
        z.object({
          field: z.string().meta({ description: "A JSON pointer into the event's facts." }),
          from: z.unknown().optional().meta({ description: "What stood there. Absent: nothing." }),
          to: z.unknown().optional().meta({ description: "What stands there since. Absent: nothing." }),
        }),
      )
      .optional()
      .meta({ description: "Of a correction, field by field." }),
    withdrawnBy: z
      .string()
      .optional()
      .meta({ description: "The event that withdrew this correction: it holds no more. Absent: it holds." }),
  })
  .meta({ id: "CorrectionItem" });

const count = z.int();

const CorrectionsAnswer = z
  .object({
    corrections: count.meta({ description: "How many events put others right." }),
    withdrawals: count.meta({ description: "How many say that another was recorded in error." }),
    things: z.array(z.object({ thing: z.string(), corrections: count, withdrawals: count })).meta({ description: "By the kind of thing." }),
    items: z.array(CorrectionItem).meta({ description: "The last recorded first." }),
    ...pageFields,
  })
  .meta({
    id: "CorrectionsBoard",
    description:
      "What was put right and what was taken back, by whom, when and why. The original is never lost: the thing's history has it.",
    examples: [
      {
        corrections: 1,
        withdrawals: 0,
        things: [{ thing: "commitment", corrections: 1, withdrawals: 0 }],
        items: [
          {
            eventId: "8c2cbe4c-1d31-5f6a-9a2f-2d9f4b9a7c11",
            as: "correction",
            about: {
              thing: "commitment",
              id: "dac-chung-police-building",
              title: { en: "Office building of the Đắc Chưng district police" },
            },
            target: {
              eventId: "5f0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
              type: "ImplementationStarted",
              recordedAt: "2023-09-15T02:00:00.000Z",
            },
            recordedAt: "2023-11-10T02:00:00.000Z",
            by: { id: "local", assurance: "declared" },
            reason: "ground-breaking date published",
            changes: [{ field: "/occurredOn", from: { edtf: "../2023-09-14" }, to: { edtf: "2022-08-29" } }],
          },
        ],
        asOf: asOfExample,
      },
    ],
  });

export const corrections = defineBoard({
  name: "corrections",
  operationId: "getCorrectionsBoard",
  summary: "Read what was corrected and withdrawn, by whom, when and why",
  description:
    "Statements about the record: they hold on every day from when they are known. Those recorded in a month: `recordedFrom`, `recordedTo`.",
  query: CorrectionsQuery,
  answer: CorrectionsAnswer,
  table: { columns: correctionColumns, itemsOf: correctionRows },
  isPaged: true,
  question: (query) => ({ filters: correctionFiltersOf(query) }),
});
