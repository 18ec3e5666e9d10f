// The commands that every stream has: correct a fact, withdraw an event recorded in error, change who may see the thing.
import * as z from "zod";
import { Text, Visibility } from "../values/index.ts";
import { type CommandDefinition, defineCommand, type StreamName, type Thing } from "./command.ts";
import type { RejectionCode } from "./rejections.ts";
import { common } from "./standing.ts";

const TargetEventId = z.uuid().meta({ description: "The id of an event of this thing, as its history and the command's answer give it." });
const exampleEvent = "0b8f2c1e-6f0a-5f0e-9c55-4d3b8a1f2e7d";

const Change = z
  .strictObject({
    field: z
      .string()
      .min(2)
      .max(300)
      .meta({ description: "JSON pointer (RFC 6901) into the event's body as it was given.", examples: ["/occurredOn", "/value/amount"] }),
    right: z.unknown().optional().meta({ description: "The right value; absent: the field is removed." }),
  })
  .meta({ description: "One field set right. What was wrong is recorded beside it." });

/** What is asked of a command alone, never of an event that reads anew: whether it begins, what covers it. */
const ofCommandsAlone: readonly RejectionCode[] = ["not-stated", "already-recorded", "already-begun", "ended", "suspended"];

/**
 * @param own the stream's own commands: an event that reads anew, by a correction or by a withdrawal, is asked what those are
 * @param anewAlone what only such an event is asked
 */
export function commonCommands(
  stream: StreamName,
  thing: Thing,
  own: readonly CommandDefinition[],
  anewAlone: readonly RejectionCode[] = [],
): readonly CommandDefinition[] {
  const askedAgain = own.flatMap(({ rejections }) => rejections).filter((code) => !ofCommandsAlone.includes(code));
  const and = (...codes: readonly RejectionCode[]) => [...new Set([...codes, ...anewAlone, ...askedAgain])];
  return [
    defineCommand(stream, thing, {
      name: "correct",
      event: common.corrected,
      timing: "record",
      right: "correct",
      summary: "Correct what an event says",
      description:
        "The original stays; from now on the event reads as corrected. Anything in its body can be corrected, `/occurredOn` too, by the rules that its command is asked. Refused too where an event that would no longer be lifted or set back contradicts others by now: `restores` names it.",
      fields: {
        targetEventId: TargetEventId,
        changes: z.array(Change).min(1).max(50).meta({
          description:
            "What is set right: `field` is a JSON pointer into the event's body as it was given, `right` the value that stands there from now on. Without `right` the field is removed.",
        }),
        reason: Text(2000).meta({ description: "Why it was wrong." }),
      },
      example: {
        targetEventId: exampleEvent,
        changes: [{ field: "/occurredOn", right: "2022-08-29" }],
        reason: "ground-breaking date published",
      },
      rejections: and(
        "unknown-event",
        "already-withdrawn",
        "not-correctable",
        "invalid-field",
        "invalid-body",
        "not-stated",
        "no-change",
        "still-used",
      ),
    }),
    defineCommand(stream, thing, {
      name: "withdraw-event",
      event: common.withdrawn,
      timing: "record",
      right: "correct",
      summary: "Withdraw an event recorded in error",
      description:
        "The event stays in history, struck out, and counts no longer. Final: record the fact again if it holds after all. Refused where an event that would hold again, or read as it did before, contradicts others by now: `restores` names it.",
      fields: { targetEventId: TargetEventId, reason: Text(2000).meta({ description: "Why it was recorded in error." }) },
      example: { targetEventId: exampleEvent, reason: "recorded for the wrong building" },
      rejections: and("unknown-event", "already-withdrawn", "withdrawal-final", "still-used"),
    }),
    defineCommand(stream, thing, {
      name: "reclassify",
      event: common.visibility,
      timing: "record",
      right: "classify",
      summary: "Change who may see it",
      description: "The present visibility guards every moment of the thing, past ones too.",
      fields: { visibility: Visibility },
      example: { visibility: "public" },
      rejections: ["no-change"],
    }),
  ];
}
