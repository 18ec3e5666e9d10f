// In which form a list, a board or a report is answered: the suffix of the address says so, else `Accept` (RFC 9110 §12).
import { edgeProblem, ProblemError, preferred, tableTypes } from "@camket/platform";
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from "fastify";
import * as z from "zod";
import { problemAnswer } from "./answers/http.ts";
import { headers, notModified } from "./ask.ts";

/** By suffix. */
export const mediaTypes = { json: "application/json", ...tableTypes } as const;
export type Form = keyof typeof mediaTypes;
export type TableForm = Exclude<Form, "json">;
const forms = Object.keys(mediaTypes) as readonly Form[];

/** Mounts the address and, for each form, the same with its suffix, which the description of the API leaves out. */
export function everyForm(
  app: FastifyInstance,
  path: string,
  schema: FastifySchema,
  answer: (request: FastifyRequest, reply: FastifyReply, form: Form) => Promise<FastifyReply>,
): void {
  app.get(path, { schema }, async (request, reply) => {
    reply.header("vary", "Accept");
    return answer(request, reply, formWished(request.headers.accept));
  });
  for (const form of forms) {
    app.get(`${path}.${form}`, { schema: { ...schema, hide: true } as FastifySchema }, async (request, reply) =>
      answer(request, reply, form),
    );
  }
}

/** @throws ProblemError where `Accept` allows none */
function formWished(accept: string | undefined): Form {
  const wished = preferred(accept, Object.values(mediaTypes));
  const form = forms.find((one) => mediaTypes[one] === wished);
  if (form) return form;
  throw new ProblemError(edgeProblem("not-acceptable", `this address answers as ${Object.values(mediaTypes).join(", ")}`));
}

/** How a route that answers in every form stands in OpenAPI. A table is written down before it leaves, which can fail. */
export const inEveryForm = (description: string, schema: z.ZodType) => ({
  headers: headers.extend({
    "camket-actor": z.string().optional().meta({ description: "Of a table: who takes it; `local` without it." }),
  }),
  response: {
    200: answerInEveryForm(description, schema),
    ...notModified,
    400: problemAnswer("A query parameter is unknown, or has the wrong form or value; or, of a table, a header.", [
      ...["invalid-query", "invalid-cursor", "invalid-position", "invalid-header"],
    ] as const),
    406: problemAnswer("`Accept` allows none of the forms.", ["not-acceptable"]),
    503: problemAnswer("Not reached yet, or busy, or it cannot be written down now that a table leaves; `Retry-After` says when.", [
      ...["not-caught-up", "busy", "unreadable", "unavailable", "outcome-unknown"],
    ] as const),
  },
});

const answerInEveryForm = (description: string, schema: z.ZodType) => ({
  description: `${description} \`.json\`, \`.csv\` or \`.xlsx\` after the path asks for a form whatever \`Accept\` says.`,
  content: {
    [mediaTypes.json]: { schema },
    [mediaTypes.csv]: { schema: z.string().meta({ description: "A table (RFC 4180), in UTF-8 with a byte order mark." }) },
    [mediaTypes.xlsx]: { schema: z.any().meta({ type: "string", format: "binary", description: "The same table as a workbook." }) },
  },
});
