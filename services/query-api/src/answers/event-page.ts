// One event as its page answers it (`@camket/views`, event-page.ts).
import { LocalizedText } from "@camket/domain";
import { viewLimits } from "@camket/views";
import * as z from "zod";
import { CloudEvent, cloudEventExample } from "./cloud-event.ts";
import { HistoryItem } from "./history.ts";
import { AsOf, asOfExample } from "./shared.ts";
import { Step } from "./step.ts";

const someOf = (description: string) =>
  z
    .object({ total: z.int(), items: z.array(CloudEvent) })
    .meta({ description: `${description} The first ${viewLimits.eventsBesideMax}; \`links\` leads to all.` });

const address = (description: string) => z.string().optional().meta({ description });

export const EventPage = z
  .object({
    event: CloudEvent,
    stored: z
      .object({
        stream: z.string().meta({ description: "The stream of the log that holds it." }),
        bodyHash: z.string().optional().meta({ description: "SHA-256 of the command's body, in the form of RFC 8785." }),
        schemaVersion: z.object({
          stored: z.int().optional().meta({ description: "In which version of its form it is stored …" }),
          read: z.int().optional().meta({ description: "… and as which it is read. Absent: this program cannot read it." }),
        }),
        data: z
          .record(z.string(), z.unknown())
          .optional()
          .meta({ description: "The facts as stored, where they are read as another version." }),
      })
      .meta({ description: "How the log holds it." }),
    thing: z
      .object({
        thing: z.string(),
        id: z.string(),
        title: LocalizedText.optional().meta({ description: "Its title or names on that day; absent where it is not there." }),
        previous: z.string().optional().meta({ description: "The id of the event before this one in its history." }),
        next: z.string().optional().meta({ description: "The id of the one after it, as far as that was known." }),
        knownBefore: z
          .string()
          .optional()
          .meta({ description: "The position just before it was recorded, for `knownAt`. Absent: the thing was not there." }),
        knownAfter: z.string().meta({ description: "The position at which it is known, with all that was recorded at once with it." }),
      })
      .optional()
      .meta({ description: "The thing that it is of. Absent: the ledger itself, or nothing that this program can read." }),
    entry: HistoryItem.optional().meta({
      description: "The same as the history of its thing has it, with what corrected or withdrew it by now. Absent with `thing`.",
    }),
    amends: CloudEvent.optional().meta({ description: "Of a correction or a withdrawal: the event that it is about." }),
    step: Step.optional(),
    cause: CloudEvent.optional().meta({ description: "The event that called for it. Absent: a person gave the command." }),
    effects: someOf("The events that it called for."),
    request: someOf("All events of the request that it came of, itself among them."),
    links: z.object({
      thing: address("Its thing, by what is known now."),
      before: address("Its thing by what was known before the event, on the day of `step`. Absent: it began with it."),
      after: address("The same by what was known with it."),
      history: address("Its thing's history."),
      steps: address("Its thing, event by event."),
      request: address("All events of its request."),
      effects: z.string().meta({ description: "All events that it called for." }),
    }),
    revision: z.int().meta({ description: "Its place in its thing's history, from 0." }),
    asOf: AsOf,
  })
  .meta({
    id: "EventPage",
    examples: [
      {
        event: cloudEventExample,
        stored: { stream: "commitment-dac-chung-police-building", schemaVersion: { stored: 1, read: 1 } },
        effects: { total: 0, items: [] },
        request: { total: 1, items: [cloudEventExample] },
        links: { effects: `/v1/events?causation=${cloudEventExample.id}` },
        revision: 4,
        asOf: asOfExample,
      },
    ],
  });
