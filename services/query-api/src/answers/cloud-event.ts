// An event as it is answered to whoever follows the changes (`@camket/views`, cloud-event.ts), and a page of them.
import { DescribedDate } from "@camket/domain";
import { viewLimits } from "@camket/views";
import * as z from "zod";

export const cloudEventExample = {
  specversion: "1.0" as const,
  id: "5f0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
  source: "/ledgers/00000000-0000-4000-8000-00000000cafe",
  type: "ProjectHandedOver",
  subject: "commitments/dac-chung-police-building",
  time: "2023-11-10T02:00:00.000Z",
  recordedtime: "2023-11-10T02:00:00.000Z",
  datacontenttype: "application/json" as const,
  sequence: "0000000000000012",
  correlationid: "9b0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
  data: {
    position: "camket.12",
    revision: 4,
    recordedAt: "2023-11-10T02:00:00.000Z",
    occurredOn: { edtf: "2023-11-05", precision: "day" as const, earliest: "2023-11-05", latest: "2023-11-05" },
    actor: { id: "local", assurance: "declared" },
    claims: [{ sourceId: "baoquangnam-2023-11" }],
    commandId: "9b0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
    facts: { by: { partyId: "quang-nam" }, to: { partyId: "dac-chung-police" } },
  },
};

export const CloudEvent = z
  .looseObject({
    specversion: z.literal("1.0"),
    id: z.string().meta({ description: "The event's id, a UUID: what `correct` and `withdraw-event` point at." }),
    source: z.string().meta({ description: "The ledger, `/ledgers/{ledgerId}`." }),
    type: z.string(),
    subject: z
      .string()
      .meta({ description: "The thing as in paths, `commitments/dac-chung-police-building`; `ledger/main`: the ledger itself." }),
    time: z.string().optional().meta({
      description: "When it was recorded. When it happened stands in `data.occurredOn`, since an instant cannot say a fuzzy day.",
    }),
    recordedtime: z.string().optional().meta({ description: "The same." }),
    datacontenttype: z.literal("application/json"),
    sequence: z
      .string()
      .meta({ description: "Its number in the log, from 1 on and without gaps, with leading zeros, so that texts sort." }),
    correlationid: z.string().optional().meta({ description: "The same for all that came of one request." }),
    causationid: z.string().optional().meta({ description: "The id of the event that called for this one." }),
    data: z.looseObject({
      position: z.string().meta({ description: "Its place in the log: whoever has seen it goes on with it as `after`." }),
      revision: z.int(),
      recordedAt: z.string().optional(),
      occurredOn: z
        .union([DescribedDate, z.record(z.string(), z.unknown())])
        .optional()
        .meta({ description: "When it happened, with the days that it may mean; statements about the record have none." }),
      actor: z.looseObject({ id: z.string() }).optional(),
      claims: z.array(z.looseObject({})),
      commandId: z.string().optional(),
      facts: z.record(z.string(), z.unknown()).meta({ description: "The facts as recorded, as `docs/reference/commands.md` has them." }),
    }),
  })
  .meta({
    id: "CloudEvent",
    description: "An event as it was recorded, as CloudEvents 1.0 JSON. It never changes.",
    examples: [cloudEventExample],
  });

export const EventsPage = z
  .object({
    items: z
      .array(CloudEvent)
      .meta({ description: "In the order of the log, or newest first. A page may have fewer than asked for, or none, and lead on." }),
    after: z.string().meta({
      description:
        "Where to come back: what lies before it was looked at, whether or not the filter left it out. Newest first: the last event of the log when the first page was read.",
    }),
    next: z.string().optional().meta({ description: "The address of the next page, while more are there." }),
    total: z.int().optional().meta({
      description: "With `Prefer: return=total-count`: how many match in all, wherever the page begins; absent where not all were counted.",
    }),
    totals: z
      .object({
        events: z.int(),
        complete: z.boolean().meta({
          description: `False: there may be more; ${viewLimits.changesFoundMax} are counted at most and, by ids or by the days on which they happened, those among the first ${viewLimits.changesCountedMax} that the other filters find.`,
        }),
      })
      .optional()
      .meta({ description: "With `Prefer: return=total-count`." }),
  })
  .meta({ id: "EventsPage", examples: [{ items: [cloudEventExample], after: "camket.12" }] });
