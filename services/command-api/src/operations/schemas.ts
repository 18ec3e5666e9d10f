// The bodies of operators' decisions, and how their routes stand in OpenAPI.
import {
  exportsStream,
  type LedgerEventDefinition,
  LedgerExportRequested,
  ledgerExportRequested,
  operationsStream,
  Text,
  viewsRebuildRequested,
  WholeExport,
} from "@camket/domain";
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
export const Taken = z.strictObject({
  what: WholeExport.meta({ description: "`log`: its events, as `camket export` writes them; `backup`: a copy of its store." }),
  reason: LedgerExportRequested.shape.reason
    .unwrap()
    .meta({ description: "What it is taken for, in at most 2,000 characters." })
    .exactOptional(),
});

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
    409: problemAnswer("Nothing waits there, or another event, or it was decided already.", ["not-parked", "already-decided"]),
  },
});

export const rebuildSchema = {
  operationId: "rebuildViews",
  tags: ["operations"],
  summary: "Have all views built anew from the log",
  description:
    `Records \`${viewsRebuildRequested.type}\` in the stream \`${operationsStream}\`: every process whose views have the version of this one builds them ` +
    "anew beside those that serve, which go on until the new ones have come as far. `/v1/operations/projections` tells how that goes.",
  ...request(Rebuilt, (viewsRebuildRequested.example as { readonly reason: string }).reason),
  response: answers(viewsRebuildRequested),
};

const { "camket-actor": actor, prefer, traceparent } = commandHeaders.shape;
const exportExample = { what: "log", reason: "for the audit of 2026" };

export const exportSchema = {
  operationId: "recordExport",
  tags: ["operations"],
  summary: "Record that the whole log is taken, before it is",
  description:
    `Records \`${ledgerExportRequested.type}\` in the stream \`${exportsStream}\`: who takes the log or a copy of it, and when. \`camket export\` and \`camket backup\` ask this ` +
    "of the service that owns the log, and read it then; whoever copies it in another way says so here first. Tables are recorded by themselves. Each time is a fact of its own: " +
    "there is no `Idempotency-Key`, and what is sent again is recorded again.",
  headers: z.object({ "camket-actor": actor, prefer, traceparent }),
  body: Taken,
  bodyExample: exportExample,
  response: exportAnswers(),
};

function request(body: z.ZodType, reason: string) {
  return { headers: commandHeaders, querystring: commandQuery, body, bodyExample: { reason } };
}

/** Without what comes of a key, of a precondition and of views that are asked. */
function exportAnswers() {
  const { 400: malformed, 413: tooLarge, 415: otherType } = answers(ledgerExportRequested);
  const example = { ...exportExample, format: "ndjson" };
  return {
    201: {
      description: "Recorded; `Location` has the event, up to which the log is to be taken at least.",
      content: json({ ...ledgerExportRequested, example }),
    },
    400: malformed,
    413: tooLarge,
    415: otherType,
    422: problemAnswer("Understood, but wrong.", ["invalid-body", ...unstorableBody]),
    503: problemAnswer("It cannot be written now, and nothing may leave; `Retry-After` says when.", [
      "busy",
      "unavailable",
      "outcome-unknown",
    ]),
  };
}

function json(definition: LedgerEventDefinition) {
  return {
    "application/json": {
      schema: CommandAnswer,
      get example() {
        return exampleAnswer(definition);
      },
    },
  };
}

function answers(definition: LedgerEventDefinition) {
  return {
    200: { description: "A dry run: what would be recorded.", content: json(definition) },
    201: {
      description: "Recorded; `Location` has the event. With `after=` of its `position` a read waits until the views obey it.",
      content: json(definition),
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

function exampleAnswer({ type, stream, schemaVersion, example }: LedgerEventDefinition): CommandAnswer {
  const metadata = {
    schemaVersion,
    recordedAt: "2026-02-03T04:59:58.120Z",
    actor: { id: "nguyen.van.a", assurance: "declared" },
    claims: [],
    correlationId: "4bf92f3577b34da6a3ce929d0e0e4736",
  };
  const event = { id: "9d1c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11", stream, revision: 3, position: "812", type };
  return answerOf(stream.replace("ledger-", ""), [{ ...event, data: { ...example }, metadata }], "camket");
}
