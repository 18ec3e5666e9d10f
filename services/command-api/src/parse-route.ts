// POST /v1/parse: what a paper writes (10,6 tỷ đồng, trước ngày 30/9/2023) as the values that commands take, for forms and imports. It writes
// nothing and asks no store; what it cannot read it refuses, with where it stopped.
import { Reading, readables, readText, readTextLengthMax } from "@camket/domain";
import { edgeProblem, ProblemError } from "@camket/platform";
import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { refuseQuery } from "./query.ts";
import { malformedBody, problemAnswer, unstorableBody } from "./route-schema.ts";
import { checkAgainst } from "./validation.ts";

const ParseBody = z.strictObject({
  text: z
    .string()
    .max(readTextLengthMax, {
      error: (issue) => `A text of ${String(issue.input).length} characters is too long: at most ${readTextLengthMax}`,
    })
    .meta({ description: "What is to be read, as it is written", examples: ["khoảng 20 tỷ đồng"] }),
  as: z.enum(readables).meta({ description: "What it is to be read as; without it, whatever it can be" }).exactOptional(),
});

const ParseAnswer = z.strictObject({ readings: z.array(Reading).meta({ description: "One, or one of each kind that it can be" }) });

export function parseRoute(app: FastifyInstance): void {
  app.post("/v1/parse", { schema }, async (request, reply) => {
    refuseQuery(request.query as Record<string, unknown>);
    const checked = checkAgainst(ParseBody, request.body);
    if ("problem" in checked) throw new ProblemError(checked.problem);
    const answer = readText(checked.body.text, checked.body.as);
    if ("readings" in answer) return reply.send(answer);
    const { detail, ...facts } = answer.misread;
    throw new ProblemError(
      edgeProblem("not-understood", detail, { facts: { ...facts }, errors: [{ pointer: "#/text", code: "NOT_UNDERSTOOD", detail }] }),
    );
  });
}

const bodyExample = { text: "trước ngày 30/9/2023" };

const schema = {
  operationId: "parse",
  tags: ["commands"],
  summary: "Read an amount, a quantity or a date as people write it",
  description:
    "Vietnamese and English, figures and words: `10,6 tỷ đồng`, `gần 197 triệu USD`, `30 cán bộ`, `trước ngày 30/9/2023`, `quý II/2024`, " +
    "`before 2023-09-30`. A reading's `value` goes into a command as it stands. It never guesses: rubbish, something left over, two values, " +
    "a missing currency, a day that the calendar does not have and a figure that says two things are refused with `NOT_UNDERSTOOD`, `offset` " +
    "and `rest`, and with a `reason` where it is a common one (`currency-expected`, `no-such-day`, `no-such-month`, `two-senses`); of a figure that says two things `either` has both readings, and of a text that is clearly no kind `tried` says of each why not. Nothing is recorded.",
  body: ParseBody,
  bodyExample,
  response: {
    200: { description: "What it says.", content: { "application/json": { schema: ParseAnswer, example: readText(bodyExample.text) } } },
    400: problemAnswer("Malformed: JSON, a query parameter.", [...malformedBody, "invalid-query"]),
    413: problemAnswer("Too large.", ["body-too-large"]),
    415: problemAnswer("Not JSON by its media type.", ["unsupported-media-type"]),
    422: problemAnswer("Not understood, or a wrong body.", ["not-understood", "invalid-body", ...unstorableBody]),
  },
};
