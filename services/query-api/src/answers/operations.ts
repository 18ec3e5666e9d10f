// What operators ask of the views: how far they have come, and what waits in them.
import { viewLimits } from "@camket/views";
import * as z from "zod";
import { CloudEvent, cloudEventExample } from "./cloud-event.ts";
import { AsOf, asOfExample } from "./shared.ts";

const Rebuild = z.object({
  phase: z.enum(["reading", "folding", "following", "comparing", "switching", "switched", "failed"]).meta({
    description:
      "In their order: the log is read, streams are folded, the log is followed, old and new are compared, the new take the place.",
  }),
  wantedBy: z.string().meta({
    description: "The id of the event by which it was wanted or, of views that lacked one of before, at which that was seen; and why:",
  }),
  reason: z.string(),
  beganAt: z.string(),
  events: z.int().meta({ description: "Events that the new views hold, …" }),
  of: z.int().meta({ description: "… of as many." }),
  checked: z
    .object({
      things: z.int().meta({ description: "Things of a sample that were folded from the log, …" }),
      rows: z.int().meta({ description: "… and rows in which the new views say what that gives." }),
      leftOut: z.int().optional().meta({ description: "Things of the sample that were not, for want of time. Absent: none." }),
    })
    .optional()
    .meta({
      description:
        "The new views, held against the log alone, and their file read whole. Where anything of it is wrong, they never take the place (`failed`).",
    }),
  compared: z
    .union([
      z.object({
        seq: z.int().meta({ description: "At that event." }),
        things: z.int().meta({ description: "Those of which all was compared; of all others the number of rows." }),
        rows: z.int(),
        differences: z.int().meta({ description: "What the old views had otherwise than the log gives it." }),
        told: z
          .array(z.object({ table: z.string(), row: z.string(), text: z.string() }))
          .meta({ description: `The first ${viewLimits.differencesToldMax} of them.` }),
        leftOut: z.int().optional().meta({ description: "Tables that were not compared, for want of time. Absent: none." }),
      }),
      z.object({ why: z.string().meta({ description: "Why nothing was compared." }) }),
    ])
    .optional()
    .meta({
      description:
        "Old views and new. Where they differ the old ones are wrong: of what is compared, the new ones were held against the log.",
    }),
  switchedAt: z.string().optional(),
  heldMs: z.int().optional().meta({ description: "Milliseconds for which questions were held meanwhile." }),
  failed: z.string().optional().meta({ description: "Why it came to nothing; the old views go on." }),
});

export const Projections = z
  .object({
    viewsVersion: z.int().meta({ description: "The version of all views; a program of another version builds its own beside them." }),
    ok: z.boolean().meta({ description: "They can be read, follow the log, and hold all that it held when the process started." }),
    detail: z.string().meta({ description: "The same in a sentence." }),
    events: z.int().meta({ description: "Events that they hold: the checkpoint, as a number …" }),
    position: z.string().optional().meta({ description: "… and as a position. Absent: none." }),
    lag: z
      .object({
        events: z.int().meta({ description: "Events of the log that they do not hold yet." }),
        more: z.boolean().meta({ description: "There are more than are counted." }),
        seconds: z.number().meta({ description: "The age of the first of them." }),
        askedSecondsAgo: z
          .int()
          .optional()
          .meta({ description: "How long ago the log said so. Absent: just now; else it does not answer." }),
      })
      .optional()
      .meta({ description: "How far they are behind the log, as it is last known. Absent: not known yet." }),
    eventsPerSecond: z.number().optional().meta({ description: "How fast they have taken events lately." }),
    cutOff: z.string().optional().meta({ description: "Why nothing has come from the log for a while. Absent: it comes." }),
    stalledForSeconds: z
      .number()
      .optional()
      .meta({ description: "For how long nothing was taken though the log had gone on, and no failure said why. Absent: that is not so." }),
    parked: z.int().meta({ description: "Streams that wait in a view: `/v1/operations/parked` lists them." }),
    rebuild: Rebuild.optional().meta({
      description: "Of the views that were last built anew beside these. Absent: that was not wanted since the process started.",
    }),
  })
  .meta({
    id: "Projections",
    examples: [
      {
        ...{ viewsVersion: 10, ok: true, detail: "at 812", events: 812, position: "camket.812" },
        ...{ lag: { events: 0, more: false, seconds: 0 }, parked: 0 },
      },
    ],
  });

const parked = {
  view: z.string().meta({ description: "The view that stopped to follow the stream." }),
  stream: z.string(),
  event: CloudEvent.meta({ description: "The event at which it waits, with what was recorded." }),
  error: z.string().meta({ description: "Why the view could not take it." }),
  attempts: z.int().meta({ description: "How often it was tried: when it came, and at each replay since." }),
  waiting: z.int().meta({ description: "Events of the stream that are in the log and not in the view, this one among them." }),
};
const parkedExample = {
  view: "commitment",
  stream: "commitment-dac-chung-police-building",
  event: cloudEventExample,
  error: "event 5f0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11: unknown type MoonMoved",
  attempts: 1,
  waiting: 2,
};

export const ParkedStream = z
  .object({ ...parked, asOf: AsOf })
  .meta({ id: "ParkedStream", examples: [{ ...parkedExample, asOf: asOfExample }] });

export const ParkedStreams = z
  .object({
    items: z
      .array(z.object(parked))
      .meta({ description: `Those that wait longest first; the first ${viewLimits.parkedShownMax}, of as many as \`total\` says.` }),
    total: z.int(),
    asOf: AsOf,
  })
  .meta({ id: "ParkedStreams", examples: [{ items: [parkedExample], total: 1, asOf: asOfExample }] });
