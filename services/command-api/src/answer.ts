// What a command answers: the id, the new revision, the position that a read can wait for, and the events. Made from the events alone, so
// that a repeat, which finds them in the stream, gives the first answer again, byte for byte.
import { type EventMetadata, tagPosition } from "@camket/domain";
import type { NewEvent, RecordedEvent } from "@camket/event-store";
import * as z from "zod";

const Loose = z.record(z.string(), z.unknown());

export const EventAnswer = z
  .object({
    id: z.string().meta({ description: "A UUID. `correct` and `withdraw-event` name the event by it." }),
    type: z.string().meta({ examples: ["ProjectHandedOver"] }),
    revision: z.number().meta({ description: "Its place in the thing's own history, from 0." }),
    position: z.string().optional().meta({ description: "Its place in the whole log; absent in a dry run." }),
    recordedAt: z.string().meta({ description: "When it was recorded: RFC 3339, UTC." }),
    occurredOn: Loose.optional().meta({ description: "When it happened, as far as that is known; `defaulted` where nobody said." }),
    actor: Loose.meta({ description: "Who gave the command, and how that is known." }),
    onBehalfOf: Loose.optional(),
    side: z.string().optional(),
    claims: z.array(Loose).meta({ description: "Where the fact comes from." }),
    data: Loose.meta({ description: "The facts, as given; what `decide` adds stands with them." }),
  })
  .meta({ id: "RecordedEvent", description: "An event as it stands in the log." });

export const CommandAnswer = z
  .object({
    id: z.string().meta({ description: "The thing's id." }),
    revision: z.number().meta({ description: "The thing's revision after the command; the `ETag` says the same." }),
    position: z.string().optional().meta({ description: "For `after=` of a read, which then shows this write. Absent in a dry run." }),
    correlationId: z.string().optional().meta({
      description:
        "Of the request: `GET /v1/events?correlation=` finds all that it caused, what policies gave for it, too. Absent in a dry run.",
    }),
    validateOnly: z.literal(true).optional().meta({ description: "Nothing was written: this is what would be." }),
    policies: z
      .array(
        z.object({
          policy: z.string(),
          command: z.string().meta({ examples: ["commitments/seminar/cancel"] }),
          code: z.string().optional().meta({ description: "Why it was not recorded; absent: it was, or this is a dry run." }),
          detail: z.string().optional(),
        }),
      )
      .optional()
      .meta({
        description:
          "The commands on other things that this one called for, and what became of each; of a dry run, those that would follow.",
      }),
    events: z.array(EventAnswer).optional().meta({ description: "What the command wrote; absent with `Prefer: return=minimal`." }),
  })
  .meta({ id: "CommandAnswer", description: "What a command came to." });
export type CommandAnswer = z.infer<typeof CommandAnswer>;

/** One append has one position, its last event's, here and wherever the events are shown. */
export function answerOf(id: string, events: readonly RecordedEvent[], tag: string): CommandAnswer {
  const last = events.at(-1) as RecordedEvent;
  const position = tagPosition(tag, last.position);
  const { correlationId } = last.metadata;
  return {
    id,
    revision: last.revision,
    position,
    ...(typeof correlationId === "string" ? { correlationId } : {}),
    events: events.map((event) => eventAnswer(event, event.revision, position)),
  };
}

/** `revision` is the stream's last one; absent: the command would begin it. */
export function dryAnswerOf(id: string, events: readonly NewEvent[], revision: number | undefined): CommandAnswer {
  const first = (revision ?? -1) + 1;
  return {
    id,
    revision: first + events.length - 1,
    validateOnly: true,
    events: events.map((event, index) => eventAnswer(event, first + index)),
  };
}

function eventAnswer({ id, type, data, metadata }: NewEvent, revision: number, position?: string) {
  const { recordedAt, occurredOn, actor, onBehalfOf, side, claims } = metadata as unknown as EventMetadata;
  return {
    id,
    type,
    revision,
    ...(position === undefined ? {} : { position }),
    recordedAt,
    ...(occurredOn ? { occurredOn: { ...occurredOn } } : {}),
    actor: { ...actor },
    ...(onBehalfOf ? { onBehalfOf: { ...onBehalfOf } } : {}),
    ...(side === undefined ? {} : { side }),
    claims: claims as unknown as Record<string, unknown>[],
    data,
  };
}
