// How a problem stands in the description of the API: its shape, and which codes an answer of that status can bear. The codes are for readers
// and for tests; an answer is not refused for bearing another, since a problem must reach whoever caused it.
import * as z from "zod";
import { problemMediaType } from "./problem.ts";

const Part = z.looseObject({
  pointer: z.string().optional().meta({ description: "Where in the body: a JSON pointer as a URI fragment." }),
  parameter: z.string().optional().meta({ description: "Which query parameter." }),
  header: z.string().optional().meta({ description: "Which header." }),
  cell: z.string().optional().meta({ description: "Which cell of a table, as spreadsheets name it: `C7`; `sheet` and `column` say more." }),
  code: z.string(),
  detail: z.string(),
  limit: z.number().optional().meta({ description: "The most or the least that is allowed, of what is too large or too small." }),
  counts: z.enum(["characters", "items"]).optional().meta({ description: "What the limit counts; absent: it is the figure itself." }),
});

export const ProblemSchema = z
  .looseObject({
    type: z.string().meta({ description: "The page that explains it.", examples: ["/problems/handover-not-recorded"] }),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string().meta({ examples: ["HANDOVER_NOT_RECORDED"] }),
    instance: z.string().optional().meta({ description: "The request's id." }),
    errors: z.array(Part).optional(),
  })
  .meta({ id: "Problem", description: "Problem details (RFC 9457). The facts of a refusal stand in fields of their own." });

/**
 * An entry of a route's `response`. `codes` are kebab-case names of a catalogue; what every address can answer is added where the API is described.
 * @example { 404: problemAnswer("There is no such thing.", ["unknown-thing"]) }
 */
export const problemAnswer = (description: string, codes: readonly string[] = []) => ({
  description,
  codes,
  content: { [problemMediaType]: { schema: ProblemSchema } },
});
