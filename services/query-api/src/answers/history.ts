// An event of a thing's history as it is answered.
import { DescribedDate } from "@camket/domain";
import * as z from "zod";
import { Named, PartyNamed } from "./shared.ts";
import { Step, stepExample } from "./step.ts";

const Actor = z.looseObject({ id: z.string(), assurance: z.string() });

const Claim = z.looseObject({
  sourceId: z.string(),
  locator: z.string().optional(),
  quote: z.string().optional(),
  saidBy: z.looseObject({ name: z.string(), office: z.string(), partyId: z.string().optional() }).optional(),
  confidence: z.string().optional(),
  extractor: z.string().optional(),
  retracted: z.literal(true).optional().meta({ description: "The source is not to be relied on any more." }),
});

/** What came later and says that this event is wrong. */
const amendment = { eventId: z.string(), recordedAt: z.string(), actor: Actor, reason: z.string() };
const Correction = z.looseObject({
  ...amendment,
  changes: z.array(z.looseObject({ field: z.string(), wrong: z.unknown().optional(), right: z.unknown().optional() })),
});

const itemExample = {
  id: "5f0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
  type: "ImplementationStarted",
  revision: 1,
  position: "camket.7",
  recordedAt: "2023-09-15T02:00:00.000Z",
  occurredOn: { edtf: "../2023-09-14", bound: "by", precision: "day", latest: "2023-09-14" },
  possibleFrom: "2022-08-29",
  certainFrom: "2022-08-29",
  actor: { id: "local", assurance: "declared" },
  claims: [{ sourceId: "nhandan-2023-09-15", locator: "paragraph 7" }],
  commandId: "9b0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
  correlationId: "9b0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
  data: {},
  corrections: [
    {
      eventId: "6f0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a12",
      recordedAt: "2023-11-10T02:00:00.000Z",
      actor: { id: "local", assurance: "declared" },
      reason: "ground-breaking date published",
      changes: [{ field: "/occurredOn", right: "2022-08-29" }],
    },
  ],
  corrected: { occurredOn: { edtf: "2022-08-29" } },
};

export const HistoryItem = z
  .looseObject({
    id: z.string().meta({ description: "The event's id, a UUID: what `correct` and `withdraw-event` point at." }),
    type: z.string(),
    revision: z.int(),
    position: z.string(),
    recordedAt: z.string(),
    occurredOn: DescribedDate.optional().meta({ description: "As recorded; statements about the record have none." }),
    possibleFrom: z
      .string()
      .optional()
      .meta({ description: "The first day by which it may have happened, as it now reads; absent: open." }),
    certainFrom: z.string().optional().meta({ description: "The first day by which it has." }),
    actor: Actor,
    onBehalfOf: z.looseObject({ partyId: z.string() }).optional(),
    side: z.string().optional(),
    claims: z.array(Claim),
    data: z.record(z.string(), z.unknown()).meta({ description: "The facts as recorded." }),
    corrections: z.array(Correction).optional(),
    corrected: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: "The whole body as the corrections leave it, beside what was recorded." }),
    withdrawn: z.looseObject(amendment).optional(),
    discarded: z.looseObject(amendment).optional().meta({
      description:
        "An operator had the views go on without it, since they cannot take it: the thing is what the other events make of it. Its days are absent where it cannot be read.",
    }),
    parties: z.array(PartyNamed).optional().meta({
      description: "The parties that it names, in its facts, claims and corrections, with their names as of the act. Absent: none.",
    }),
    named: Named.meta({ description: "The other things that it names, and how each is called at the moment. Absent: none." }),
  })
  .meta({
    id: "HistoryItem",
    examples: [itemExample],
  });

export const StepItem = HistoryItem.extend({ step: Step }).meta({ id: "StepItem", examples: [{ ...itemExample, step: stepExample }] });
