// What operators decide about the views is recorded, so that every process that keeps views obeys it, and so that a later reader of the log sees why
// a view shows what it shows. It says nothing of the things themselves: to take a fact back there is `withdraw-event`.
import * as z from "zod";
import { Reason } from "../values/index.ts";
import type { LedgerEventDefinition } from "./definition.ts";

export const operationsStream = "ledger-operations";

// The names are a storage format. What is written before anything is done is a request, and is called so: whether a stream goes on, or views were built
// and differed, each process finds for itself. A discard is a decision, which holds by being written, and is of one event: its stream goes on.

/** A stream that a view stopped to follow at an event which it could not take. */
const ParkedStream = z.strictObject({
  view: z
    .string()
    .min(1)
    .max(100)
    .meta({ description: "The view that stopped to follow the stream, by its name.", examples: ["commitment"] }),
  stream: z
    .string()
    .min(1)
    .max(200)
    .meta({ description: "The stream that waits there.", examples: ["commitment-dac-chung-police-building"] }),
  eventId: z.uuid().meta({
    description: "The event at which it waits. The decision is about this one: where the stream waits at another, it changes nothing.",
  }),
  reason: Reason.meta({ description: "Why it was decided so." }),
});

export const ParkedStreamReplayRequested = ParkedStream;
export type ParkedStreamReplayRequested = z.infer<typeof ParkedStreamReplayRequested>;
export const ParkedEventDiscarded = ParkedStream;
export type ParkedEventDiscarded = z.infer<typeof ParkedEventDiscarded>;

export const ViewsRebuildRequested = z.strictObject({
  viewsVersion: z.int().min(1).meta({ description: "The version of the views that are to be built anew." }),
  reason: Reason.meta({ description: "Why they are to be." }),
});
export type ViewsRebuildRequested = z.infer<typeof ViewsRebuildRequested>;

const operation = { stream: operationsStream, timing: "record", schemaVersion: 1, upcasters: {} } as const;
const waiting = {
  view: "commitment",
  stream: "commitment-dac-chung-police-building",
  eventId: "5f0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
};

export const parkedStreamReplayRequested: LedgerEventDefinition = {
  ...operation,
  type: "ParkedStreamReplayRequested",
  summary:
    "An operator asks that a parked stream be tried again, from the event at which it waits. Where that fails again, it stays parked.",
  data: ParkedStreamReplayRequested,
  example: { ...waiting, reason: "the program that can read it is running now" },
};

export const parkedEventDiscarded: LedgerEventDefinition = {
  ...operation,
  type: "ParkedEventDiscarded",
  summary:
    "An operator had a view go on without the event at which a stream was parked. The event stays in the log and in the history of its thing, struck out with the reason.",
  data: ParkedEventDiscarded,
  example: { ...waiting, reason: "written by a test program, says nothing of the building" },
};

export const viewsRebuildRequested: LedgerEventDefinition = {
  ...operation,
  type: "ViewsRebuildRequested",
  summary:
    "An operator asks that the views be built anew from the log. Each process that keeps views of that version does so once, beside those that serve, compares a sample of the old with the new, and has the new take their place.",
  data: ViewsRebuildRequested,
  example: { viewsVersion: 10, reason: "the yearly comparison with the log found a difference" },
};
