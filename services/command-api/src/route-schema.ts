// The OpenAPI entry of a command's route, made from its entry of the catalogue. Fastify validates nothing by it: the body is checked once,
// in `giveCommand`, and headers and query where they are read. The answers are serialised by it.
import { type CommandDefinition, ofEveryCommand, type RejectionKind, rejections, type Thing } from "@camket/domain";
import { problemAnswer } from "@camket/platform";
import * as z from "zod";
import { CommandAnswer } from "./answer.ts";
import { exampleAnswer, exampleIds } from "./example-answer.ts";
import { keyCharsMax } from "./limits.ts";

export { ProblemSchema, problemAnswer } from "@camket/platform";

export const commandHeaders = z.object({
  "idempotency-key": z
    .string()
    .optional()
    .meta({ description: `1 to ${keyCharsMax} printable ASCII characters. The same key and body give the first answer again.` }),
  "if-match": z.string().optional().meta({ description: 'The ETag that the thing must have, as an answer gave it: `"0"`.' }),
  "if-none-match": z.string().optional().meta({ description: "`*`: there must be no such thing yet." }),
  "camket-actor": z.string().optional().meta({ description: "Who gives the command; `local` without it." }),
  prefer: z.string().optional().meta({ description: "`return=minimal` leaves the events out." }),
  traceparent: z.string().optional().meta({ description: "W3C trace context; its trace id is kept as the event's correlation id." }),
});

export const commandQuery = z.object({
  validateOnly: z.enum(["true", "false"]).optional().meta({ description: "true: a dry run. It fails if and only if the real one would." }),
});

const idOf = (thing: Thing) =>
  z.string().meta({ description: "The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens.", examples: [exampleIds[thing]] });

/** `chosen`: the route without an id, which chooses it. */
export function routeSchema(definition: CommandDefinition, chosen: boolean) {
  const { thing, name, begins, body, example, summary, description } = definition;
  const json = {
    schema: CommandAnswer,
    // For the description of the API alone: no start waits for all of them.
    get example() {
      return exampleAnswer(definition);
    },
  };
  const answer = (description: string) => ({ description, content: { "application/json": json } });
  const can = codesOf(definition);
  const refusals = definition.rejections.map((code) => `\`${code}\``).join(", ");
  return {
    operationId: camel(thing, name, ...(chosen ? ["choosing-the-id"] : [])),
    tags: [thing],
    summary: chosen ? `${summary}, under an id chosen for it` : summary,
    description: `${description}\n\nNeeds \`${definition.capability}\`.${refusals ? ` May be refused with ${refusals}.` : ""}`,
    ...(chosen ? {} : { params: z.object({ id: idOf(thing) }) }),
    headers: commandHeaders,
    querystring: commandQuery,
    body,
    // zod leaves the examples of a schema that transforms out of OpenAPI, and dates do; the description of the API takes it from here.
    bodyExample: example,
    response: {
      200: answer(begins ? "Accepted; the thing was there already. Also a dry run." : "Accepted. Also a dry run."),
      ...(begins ? { 201: answer("Accepted; the thing begins with it.") } : {}),
      400: problemAnswer("Malformed: JSON, a header, a query parameter.", [...malformedBody, "invalid-header", "invalid-query"]),
      ...(can.missing.length > 0 ? { 404: problemAnswer("There is no such thing.", can.missing) } : {}),
      409: problemAnswer("The domain says no.", can.refused),
      412: problemAnswer("`If-Match` or `If-None-Match` does not hold.", ["stale-revision"]),
      413: problemAnswer("Too large.", ["body-too-large"]),
      415: problemAnswer("Not JSON by its media type.", ["unsupported-media-type"]),
      422: problemAnswer("Understood, but wrong.", [
        ...can.invalid,
        ...(chosen ? [] : ["invalid-id"]),
        ...unstorableBody,
        "idempotency-key-reused",
      ]),
      503: problemAnswer("Busy, or the store cannot be used now; `Retry-After` says when.", [
        "busy",
        "unavailable",
        "outcome-unknown",
        "unreadable",
      ]),
    },
  };
}

/** What reading a JSON body can come to, whatever it is for: 400 and 422. */
export const malformedBody = ["malformed-json", "duplicate-key", "invalid-utf8", "too-deep", "forbidden-key"] as const;
export const unstorableBody = ["unstorable-text", "unstorable-number"] as const;

/** The refusals that a command can give, by their kind. */
function codesOf({ begins, rejections: own }: CommandDefinition): Readonly<Record<RejectionKind, readonly string[]>> {
  const all = [...new Set(["invalid-body" as const, ...ofEveryCommand, ...own])].filter((code) => !(begins && code === "unknown-thing"));
  const of = (kind: RejectionKind) => all.filter((code) => rejections[code].kind === kind);
  return { missing: of("missing"), refused: of("refused"), invalid: of("invalid") };
}

const camel = (...words: readonly string[]): string => words.join("-").replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
