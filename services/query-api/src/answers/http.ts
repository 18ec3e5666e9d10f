// How an answer or a problem stands in OpenAPI.
import { problemMediaType } from "@camket/platform";
import * as z from "zod";

export const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string(),
    instance: z.string().optional(),
    errors: z.array(z.looseObject({ parameter: z.string().optional(), code: z.string(), detail: z.string() })).optional(),
  })
  .meta({ description: "Problem details (RFC 9457). The facts of a refusal stand in fields of their own." });

export const jsonAnswer = (description: string, schema: z.ZodType) => ({ description, content: { "application/json": { schema } } });
export const problemAnswer = (description: string) => ({ description, content: { [problemMediaType]: { schema: Problem } } });
