// The query parameters of the changes.
import { commands, ledgerEvents, Slug, type Thing, things } from "@camket/domain";
import type { ChangesFilter } from "@camket/views";
import * as z from "zod";
import { listOf, oneOrMore, pageParams, present } from "../query-params.ts";

export const eventTypes = [...new Set([...ledgerEvents.map(({ type }) => type), ...commands.map(({ event }) => event.type)])].sort();

export const EventsQuery = z
  .strictObject({
    after: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .meta({
        description:
          "What came after this position: `after` of a page, the `id` of a live event, or `asOf.position` of any answer. Absent: all.",
        examples: ["camket.12"],
      }),
    thing: z
      .enum([...things, "ledger"] as [Thing, ...Thing[], "ledger"])
      .optional()
      .meta({ description: "Of these things alone; `ledger`: what the ledger says of itself.", examples: ["commitments"] }),
    id: Slug.optional().meta({ description: "Of that thing alone; needs `thing`.", examples: ["dac-chung-police-building"] }),
    type: oneOrMore(z.enum(eventTypes as [string, ...string[]]))
      .optional()
      .meta({ description: "Of that type.", examples: ["ProjectHandedOver"] }),
    limit: pageParams.limit,
  })
  .refine(({ thing, id }) => id === undefined || thing !== undefined, {
    path: ["thing"],
    message: "an id is found among things of one sort: say which",
  });
export type EventsQuery = z.output<typeof EventsQuery>;

export const changesFilterOf = ({ thing, id, type }: EventsQuery): ChangesFilter => present({ thing, id, types: listOf(type) });
