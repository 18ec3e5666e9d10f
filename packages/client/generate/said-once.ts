// The API's description with everything said once, so that the types made from it are short. As the service gives it, every operation spells
// out its parameters and its ten answers, nearly all of them alike. What an operation means stays as it was; only examples are left out,
// which no type can hold, and the operations' ids, which name their bodies instead: with ids, every operation would be written twice.

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };
type Operation = {
  readonly operationId?: string;
  readonly parameters?: readonly JsonObject[];
  readonly requestBody?: JsonObject;
  readonly responses?: Readonly<Record<string, JsonObject>>;
} & JsonObject;
type Components = Record<string, Record<string, Json>>;

interface Document {
  readonly openapi: string;
  readonly info: JsonObject;
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: Components;
}

/** An OpenAPI 3.1 document, as `/openapi.json` answers it. */
export type Description = Readonly<Record<string, unknown>>;

/**
 * The same API. Parameters, bodies and answers stand under `components` and are referred to; paths and schemas are in alphabetical order, so that it
 * does not matter in which order a process came to know its routes.
 */
export function saidOnce(description: Description): Description {
  const { openapi, info, paths = {}, components } = withoutExamples(description as JsonObject) as unknown as Document;
  const shared: Components = {};
  const shareParameter = sharing(shared, "parameters");
  const shareResponse = sharing(shared, "responses");
  const shareBody = sharing(shared, "requestBodies");
  const operation = ({ operationId, tags, requestBody, ...rest }: Operation): JsonObject => ({
    ...rest,
    ...(requestBody ? { requestBody: shareBody(String(operationId).replace(/ChoosingTheId$/, ""), requestBody) } : {}),
    ...(rest.parameters ? { parameters: rest.parameters.map((parameter) => shareParameter(String(parameter.name), parameter)) } : {}),
    responses: mapped(rest.responses ?? {}, (response, status) => shareResponse(`Answer${status}`, response)),
  });
  const operations = mapped(sorted(paths), (methods) => mapped(sorted(methods), operation));
  return { openapi, info, paths: operations, components: { ...shared, schemas: sorted(components?.schemas ?? {}) } };
}

/** Puts equal parts in one place, under the wished name or, where another part bears that, with a number behind it: the reference to it. */
function sharing(shared: Components, section: string): (wished: string, part: JsonObject) => JsonObject {
  const names = new Map<string, string>();
  const taken: Record<string, Json> = {};
  shared[section] = taken;
  return (wished, part) => {
    const key = `${wished} ${JSON.stringify(part)}`;
    let name = names.get(key);
    if (name === undefined) {
      name = wished;
      for (let number = 2; Object.hasOwn(taken, name); number += 1) name = `${wished}.${number}`;
      names.set(key, name);
      taken[name] = part;
    }
    return { $ref: `#/components/${section}/${name}` };
  };
}

/** Without `example` and `examples`, but with the properties that are called so. */
function withoutExamples(value: Json, named = false): Json {
  if (Array.isArray(value)) return value.map((one) => withoutExamples(one));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => named || (name !== "example" && name !== "examples"));
  return Object.fromEntries(kept.map(([name, one]) => [name, withoutExamples(one, !named && name === "properties")]));
}

const sorted = <Value>(map: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));

const mapped = <From, To>(map: Readonly<Record<string, From>>, change: (value: From, name: string) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value, name)]));
