// A route's zod schemas as its entry in OpenAPI: what zod and fastify-type-provider-zod leave out of it (the example of a body whose schema
// transforms, the examples of answers, the codes of problems) is put back here.
import { upperSnake } from "@camket/platform";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import * as z from "zod";

type Route = Parameters<typeof jsonSchemaTransform>[0];

/** An entry of a route's `response`, as routes write it. */
interface Answer {
  readonly codes?: readonly string[];
  readonly content?: Readonly<Record<string, { readonly schema: z.ZodType; readonly example?: unknown }>>;
}

interface Described {
  readonly schema: unknown;
}
type DescribedAnswers = Readonly<Record<string, { readonly content?: Readonly<Record<string, Described>> }>>;

export function describeRoute(route: Route): ReturnType<typeof jsonSchemaTransform> {
  const { schema, url } = jsonSchemaTransform(route);
  const { bodyExample, body, response, ...rest } = schema as { bodyExample?: unknown; body?: object; response?: DescribedAnswers };
  const written = (route.schema as { response?: Readonly<Record<string, Answer>> } | undefined)?.response ?? {};
  return {
    schema: {
      ...rest,
      ...(body ? { body: bodyExample === undefined ? body : { ...body, examples: [bodyExample] } } : {}),
      ...(response ? { response: mapValues(response, (answer, status) => describeAnswer(answer, written[status] ?? {})) } : {}),
    } as ReturnType<typeof jsonSchemaTransform>["schema"],
    url,
  };
}

function describeAnswer(answer: DescribedAnswers[string], { codes, content = {} }: Answer) {
  if (!answer.content) return answer;
  const described = mapValues(answer.content, ({ schema }, mediaType) => {
    const written = content[mediaType];
    const example = written?.example ?? (written?.schema instanceof z.ZodType ? exampleOf(written.schema) : undefined);
    return {
      schema: codes && codes.length > 0 ? withCodes(schema, codes.map(upperSnake)) : schema,
      ...(example === undefined ? {} : { example }),
    };
  });
  return { ...answer, content: described };
}

const exampleOf = (schema: z.ZodType): unknown => (schema.meta()?.examples as readonly unknown[] | undefined)?.[0];

/** A problem's schema, with the codes that it can bear there. */
export const withCodes = (schema: unknown, codes: readonly string[]) => ({
  allOf: [schema, { type: "object", properties: { code: { enum: [...codes] } } }],
});

export const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (value: From, key: string) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
