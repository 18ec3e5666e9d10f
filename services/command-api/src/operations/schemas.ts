// The bodies of operators' decisions, and how their routes stand in OpenAPI.
import { type LedgerEventDefinition, operationsStream, Text, viewsRebuilt } from "@camket/domain";
import { problemAnswer } from "@camket/platform";
import * as z from "zod";
import { answerOf, CommandAnswer } from "../answer.ts";
import { commandHeaders, commandQuery, malformedBody, unstorableBody } from "../route-schema.ts";

const Reason = Text(1_000)
  .min(3, { error: "A reason of fewer than 3 characters says nothing" })
  .meta({ description: "Why, in 3 to 1,000 characters: it stands in the log, and in the history of the thing." });

export const Decided = z.strictObject({
  reason: Reason,
  eventId: z
    .uuid()
    .meta({ description: "The event at which the stream waits, as it was read: where it waits at another by now, nothing is decided." })
    .exactOptional(),
});
export const Rebuilt = z.strictObject({ reason: Reason });

export const decideSchema = (name: "replay" | "discard", definition: LedgerEventDefinition) => ({
  operationId: `${name}ParkedStream`,
  tags: ["operations"],
  summary: name === "replay" ? "Have a parked stream tried again" : "Have a view go on without the event at which a stream waits",
  description:
    `Records \`${definition.type}\` in the stream \`${operationsStream}\`, which the views of every process obey. ` +
    (name === "replay"
      ? "Where the event still cannot be taken, the stream stays parked, with one attempt more."
      : "The event stays in the log, and the history of its thing shows it struck out with the reason. A program that can read the event takes it when it builds its views anew: to take a fact back there is `withdraw-event`."),
  params: z.object({
    view: z.string().meta({ description: "The view, by its name.", examples: ["commitment"] }),
    stream: z.string().meta({ description: "The stream that waits there.", examples: ["commitment-dac-chung-police-building"] }),
  }),
  ...request(Decided, (definition.example as { readonly reason: string }).reason),
  response: {
    ...answers(definition),
    404: problemAnswer("There is no such view.", ["unknown-view"]),
    409: problemAnswer("Nothing waits there, or another event.", ["not-parked"]),
  },
});

export const rebuildSchema = {
  operationId: "rebuildViews",
  tags: ["operations"],
  summary: "Have all views built anew from the log",
  description:
    `Records \`${viewsRebuilt.type}\` in the stream \`${operationsStream}\`: every process whose views have the version of this one builds them ` +
    "anew beside those that serve, which go on until the new ones have come as far. `/v1/operations/projections` tells how that goes.",
  ...request(Rebuilt, (viewsRebuilt.example as { readonly reason: string }).reason),
  response: answers(viewsRebuilt),
};

function request(body: z.ZodType, reason: string) {
  return { headers: commandHeaders, querystring: commandQuery, body, bodyExample: { reason } };
}

function answers(definition: LedgerEventDefinition) {
  const json = {
    "application/json": {
      schema: CommandAnswer,
      get example() {
        return exampleAnswer(definition);
      },
    },
  };
  return {
    200: { description: "A dry run: what would be recorded.", content: json },
    201: {
      description: "Recorded; `Location` has the event. With `after=` of its `position` a read waits until the views obey it.",
      content: json,
    },
    400: problemAnswer("Malformed: JSON, a header, a query parameter.", [...malformedBody, "invalid-header", "invalid-query"]),
    412: problemAnswer("`If-Match` or `If-None-Match` does not hold of the decisions so far.", ["stale-revision"]),
    413: problemAnswer("Too large.", ["body-too-large"]),
    415: problemAnswer("Not JSON by its media type.", ["unsupported-media-type"]),
    422: problemAnswer("Understood, but wrong.", ["invalid-body", ...unstorableBody, "idempotency-key-reused"]),
    503: problemAnswer("The views are being built, or busy, or the store cannot be used now; `Retry-After` says when.", [
      ...["not-caught-up", "busy", "unavailable", "outcome-unknown", "unreadable"],
    ] as const),
  };
}

function exampleAnswer({ type, schemaVersion, example }: LedgerEventDefinition): CommandAnswer {
  const metadata = {
    schemaVersion,
    recordedAt: "2026-02-03T04:59:58.120Z",
    actor: { id: "nguyen.van.a", assurance: "declared" },
    claims: [],
    correlationId: "4bf92f3577b34da6a3ce929d0e0e4736",
  };
  const event = { id: "9d1c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11", stream: operationsStream, revision: 3, position: "812", type };
  return answerOf("operations", [{ ...event, data: { ...example }, metadata }], "camket");
}
