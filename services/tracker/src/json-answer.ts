// How an answer in JSON stands in OpenAPI, with an example of it.
import type * as z from "zod";

export const jsonAnswer = <Schema extends z.ZodType>(description: string, schema: Schema, example: z.output<Schema>) => ({
  description,
  content: { "application/json": { schema, example } },
});
