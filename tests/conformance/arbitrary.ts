// Values that a JSON schema of the API's description allows, with those that its examples show among them. What the schema cannot say (rules between
// fields, what is in the register) is left to chance: a request may be refused, but never by a fault of the service.
import fc from "fast-check";
import type { Json } from "./description.ts";

export interface Known {
  /** The named schemas of the description. */
  readonly schemas: Readonly<Record<string, Json>>;
  /** Ids of things that the register has. */
  readonly ids: readonly string[];
}

/** Stands for the id of the n-th event that is known when the request is sent. */
export const eventIdOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
export const eventIdPattern = /00000000-0000-4000-8000-(\d{12})/g;

const depthMax = 7;
const optionalMax = 4;

/** Gives the arbitrary of a schema; equal schemas share one. */
export function arbitraries({ schemas, ids }: Known): (schema: Json) => fc.Arbitrary<unknown> {
  const made = new Map<string, fc.Arbitrary<unknown>>();

  function of(schema: Json, depth: number): fc.Arbitrary<unknown> {
    const key = `${Math.min(depth, depthMax)} ${JSON.stringify(schema)}`;
    const known = made.get(key) ?? withExamples(schema, depth);
    made.set(key, known);
    return known;
  }

  function withExamples(schema: Json, depth: number): fc.Arbitrary<unknown> {
    const examples = [...(schema.examples ?? []), ...(schema.example === undefined ? [] : [schema.example])];
    const own = shaped(schema, depth);
    return examples.length === 0 ? own : fc.oneof({ arbitrary: fc.constantFrom(...examples), weight: 2 }, { arbitrary: own, weight: 3 });
  }

  function shaped(schema: Json, depth: number): fc.Arbitrary<unknown> {
    if (schema.$ref) return of(schemas[schema.$ref.split("/").at(-1)], depth + 1);
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return fc.oneof(...choices.map((choice: Json) => of(choice, depth + 1)));
    switch (schema.type) {
      case "string":
        return text(schema, ids);
      case "integer":
        return fc.integer({ min: Math.max(schema.minimum ?? 0, -1e6), max: Math.min(schema.maximum ?? 1e6, 1e6) });
      case "number":
        return fc.double({ min: schema.minimum ?? schema.exclusiveMinimum ?? -1e9, max: schema.maximum ?? 1e9, noNaN: true });
      case "boolean":
        return fc.boolean();
      case "array":
        return depth >= depthMax
          ? fc.constant([])
          : fc.array(of(schema.items ?? {}, depth + 1), {
              minLength: schema.minItems ?? 0,
              maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 3, 3)),
            });
      case "object":
        return object(schema, depth);
      default:
        return fc.jsonValue({ maxDepth: 2 });
    }
  }

  /** With what is required, and a few of the other fields. */
  function object({ properties = {}, required = [], additionalProperties }: Json, depth: number): fc.Arbitrary<unknown> {
    const optional = Object.keys(properties).filter((name) => !required.includes(name));
    const fields = (names: readonly string[]) =>
      fc.record(Object.fromEntries(names.map((name) => [name, of(properties[name], depth + 1)])));
    const named =
      depth >= depthMax
        ? fields(required)
        : fc.subarray(optional, { maxLength: Math.min(optionalMax, optional.length) }).chain((some) => fields([...required, ...some]));
    if (typeof additionalProperties !== "object" || depth >= depthMax) return named;
    return fc.dictionary(fc.stringMatching(/^[a-z]{2}$/), of(additionalProperties, depth + 1), { minKeys: 1, maxKeys: 2 });
  }

  return (schema) => of(schema, 0);
}

function text({ pattern, format, minLength = 0, maxLength = 40 }: Json, ids: readonly string[]): fc.Arbitrary<string> {
  if (format === "uuid") return fc.oneof(fc.nat({ max: 200 }).map(eventIdOf), fc.uuid());
  if (format === "uri" || format === "uri-reference") return fc.stringMatching(/^https:\/\/[a-z]{1,9}\.vn\/[a-z0-9%?=&;-]{0,20}$/);
  if (format === "date") return day;
  if (pattern?.startsWith("^[a-z0-9](?:[a-z0-9-]"))
    return fc.oneof({ arbitrary: fc.constantFrom(...ids), weight: 3 }, fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/));
  if (pattern === "^\\d{4}-\\d{2}-\\d{2}$") return day;
  // fast-check makes no text for a pattern that looks ahead; what is left without it is wider.
  if (pattern) return fc.stringMatching(new RegExp(pattern.replace(/\(\?=[^)]*\)/g, "")));
  const words = fc.string({ unit: letter, minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) });
  return fc.oneof(words, fc.constantFrom(...ids), day);
}

/** Few, since fast-check takes a while to know all that there are: of the languages spoken here, and such as texts are cut and escaped at. */
const letter = fc.constantFrom(..."abcXYZ019 -_./\\\"'<&\n\tđĐơưếợ", "ກຳ", "ឃ្មុំ", "e\u0301", "👩‍👩‍👧", "\u202e");

export const day = fc
  .date({ min: new Date("2010-01-01"), max: new Date("2032-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
