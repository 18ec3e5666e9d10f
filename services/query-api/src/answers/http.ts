// How an answer stands in OpenAPI: by its schema, with the schema's own example.
import type * as z from "zod";

export { problemAnswer } from "@camket/platform";

export const jsonAnswer = (description: string, schema: z.ZodType) => ({ description, content: { "application/json": { schema } } });
