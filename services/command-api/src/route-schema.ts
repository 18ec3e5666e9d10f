// The OpenAPI entry of a command's route, made from its entry of the catalogue. Fastify validates nothing by it: the body is checked once,
// in `giveCommand`, and headers and query where they are read. The answers are serialised by it.
import { type CommandDefinition, ofEveryCommand, type RejectionKind, rejections } from "@camket/domain";
import { problemAnswer } from "@camket/platform";
import * as z from "zod";
import { CommandAnswer } from "./answer.ts";
import { keyCharsMax } from "./limits.ts";

export { ProblemSchema, problemAnswer } from "@camket/platform";


const headers = z.object({
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

const querystring = z.object({
  validateOnly: z.enum(["true", "false"]).optional().meta({ description: "true: a dry run. It fails if and only if the real one would." }),
});

const Id = z.string().meta({ description: "The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens." });

/** `chosen`: the route without an id, which chooses it. */
export function routeSchema(definition: CommandDefinition, chosen: boolean) {
  const { thing, name, begins, body, example, summary, description } = definition;
  const example200 = exampleAnswer(definition);
  const refusals = definition.rejections.map((code) => `\`${code}\``).join(", ");
  return {
    operationId: camel(thing, name, ...(chosen ? ["choosing-the-id"] : [])),
    tags: [thing],
    summary: chosen ? `${summary}, under an id chosen for it` : summary,
    description: `${description}\n\nNeeds \`${definition.capability}\`.${refusals ? ` May be refused with ${refusals}.` : ""}`,
    ...(chosen ? {} : { params: z.object({ id: Id }) }),
    headers,
    querystring,
    body,
    // zod leaves the examples of a schema that transforms out of OpenAPI, and dates do; the description of the API takes it from here.
    bodyExample: example,
    response: {
      200: answer(begins ? "Accepted; the thing was there already. Also a dry run." : "Accepted. Also a dry run."),
      ...(begins ? { 201: answer("Accepted; the thing begins with it.") } : {}),
      400: problemAnswer("Malformed: JSON, a header, a query parameter."),
      404: problemAnswer("There is no such thing."),
      409: problemAnswer("The domain says no."),
      412: problemAnswer("`If-Match` or `If-None-Match` does not hold."),
      413: problemAnswer("Too large."),
      415: problemAnswer("Not JSON by its media type."),
      422: problemAnswer("Understood, but wrong."),
      500: problemAnswer("A fault of ours."),
      503: problemAnswer("Busy, or the store cannot be used now; `Retry-After` says when."),
    },
  };
}

const camel = (...words: readonly string[]): string => words.join("-").replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
