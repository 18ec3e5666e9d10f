// The query parameters of the changes.
import { eventTypes, Slug, type Thing, things } from "@camket/domain";
import type { ChangesFilter } from "@camket/views";
import * as z from "zod";
import { day, inOrder, listOf, momentParams, oneOrMore, pageParams, present } from "../query-params.ts";

const instantOrDay = z.string().min(1).max(40);
const ids = oneOrMore(z.string().min(1).max(100));

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
    subject: oneOrMore(
      z
        .string()
        .max(100)
        .regex(
          new RegExp(`^(?:${[...things, "ledger"].join("|")})/[a-z0-9]+(?:-+[a-z0-9]+)*$`),
          "a thing as in paths, commitments/dac-chung-police-building",
        ),
    )
      .optional()
      .meta({
        description: "Of these things, each as in paths: several histories on one axis.",
        examples: ["commitments/dac-chung-police-building"],
      }),
    type: oneOrMore(z.enum(eventTypes.toSorted() as [string, ...string[]]))
      .optional()
      .meta({ description: "Of that type.", examples: ["ProjectHandedOver"] }),
    actor: oneOrMore(z.string().min(1).max(120))
      .optional()
      .meta({ description: "Recorded by them: the `id` of the event's `actor`, letter by letter.", examples: ["local"] }),
    onBehalfOf: oneOrMore(Slug)
      .optional()
      .meta({ description: "Recorded for that party.", examples: ["quang-nam"] }),
    command: ids.optional().meta({ description: "Written by that command: the event's `commandId`." }),
    correlation: ids.optional().meta({
      description: "Of one request with all that it caused: `correlationId` of the command's answer, `correlationid` of an event.",
    }),
    causation: ids.optional().meta({ description: "Called for by that event: its `id`." }),
    recordedFrom: instantOrDay.optional().meta({
      description:
        "Recorded at that instant (RFC 3339) or later; a day: from its beginning on, in the ledger's time zone. Counted as `knownAt` counts.",
      examples: ["2023-10-01"],
    }),
    recordedTo: instantOrDay.optional().meta({
      description: "Recorded before that instant; a day: up to its end, so that the same day twice is that day.",
      examples: ["2023-12-31"],
    }),
    occurredFrom: day.meta({
      description:
        "May have happened on that day or later, by `occurredOn` as it was recorded. Statements about the record have no such day.",
      examples: ["2023-01-01"],
    }),
    occurredTo: day.meta({ description: "May have happened on that day or earlier.", examples: ["2023-12-31"] }),
    sort: z
      .enum(["position", "-position"])
      .optional()
      .meta({ description: "Order; `-position`: the last recorded first. Absent: the order of the log." }),
    limit: pageParams.limit,
    cursor: pageParams.cursor.meta({ description: "With `sort=-position`, where to go on: taken from `next`, with the same filters." }),
  })
  .superRefine(inOrder("occurredFrom", "occurredTo"))
  .refine(({ thing, id }) => id === undefined || thing !== undefined, {
    path: ["thing"],
    message: "an id is found among things of one sort: say which",
  })
  .refine(({ sort, cursor }) => cursor === undefined || sort === "-position", {
    path: ["cursor"],
    message: "in the order of the log a page goes on by `after`",
  });
export type EventsQuery = z.output<typeof EventsQuery>;

export const EventQuery = z.strictObject({
  ...momentParams,
  validAt: momentParams.validAt.meta({
    description:
      "The day at which its thing is seen before and after it. Absent: the day of its recording or, where its effect lies ahead, the first on which it certainly has happened.",
    examples: ["2023-11-10"],
  }),
});

export const changesFilterOf = (query: EventsQuery): ChangesFilter =>
  present({
    thing: query.thing,
    id: query.id,
    subjects: listOf(query.subject),
    types: listOf(query.type),
    actors: listOf(query.actor),
    onBehalfOf: listOf(query.onBehalfOf),
    commands: listOf(query.command),
    correlations: listOf(query.correlation),
    causations: listOf(query.causation),
    occurredFrom: query.occurredFrom,
    occurredTo: query.occurredTo,
  });

/** What a page takes and a stream that lasts does not, each with why. */
export const notLive: Readonly<Partial<Record<keyof EventsQuery, string>>> = {
  limit: "a live stream has no pages: leave it out",
  sort: "a live stream has the order of the log: leave it out",
  cursor: "a live stream has no pages: say where it begins by `after`",
  recordedFrom: "a live stream begins at a position: say it by `after`",
  recordedTo: "a live stream has no end: leave it out",
};
