// Requests from the API's description: as an operation describes them, and then, as often as not, with something wrong: in the body, in its bytes,
// in the query, in a header, in the method or in the path.
import fc from "fast-check";
import { arbitraries, day, type Known } from "./arbitrary.ts";
import type { Json } from "./description.ts";

export interface FuzzRequest {
  readonly method: string;
  /** As in the description, `/v1/parties/{id}`; absent where the method or the path was spoilt. */
  readonly route: string | undefined;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

type Spoil = (request: FuzzRequest) => FuzzRequest;

export function requestsOf(description: Json, ids: readonly string[]): fc.Arbitrary<FuzzRequest> {
  const known: Known = { schemas: description.components.schemas, ids };
  const of = arbitraries(known);
  const operations = Object.entries<Json>(description.paths).flatMap(([route, verbs]) =>
    Object.entries<Json>(verbs).map(([verb, operation]) => asDescribed(verb.toUpperCase(), route, operation, of)),
  );
  return fc
    .tuple(fc.oneof(...operations), fc.oneof({ arbitrary: fc.constant<Spoil>((request) => request), weight: 5 }, ...spoils))
    .map(([request, spoil]) => spoil(request));
}

function asDescribed(
  method: string,
  route: string,
  { parameters = [], requestBody }: Json,
  of: (schema: Json) => fc.Arbitrary<unknown>,
): fc.Arbitrary<FuzzRequest> {
  const placed = (where: string) => parameters.filter((parameter: Json) => parameter.in === where);
  const given = ({ name, schema, example }: Json): fc.Arbitrary<unknown> =>
    special[name] ?? of(example === undefined ? schema : { ...schema, examples: [example] });
  const some = (where: string) =>
    fc
      .subarray(placed(where) as Json[], { maxLength: Math.min(2, placed(where).length) })
      .chain((chosen) => fc.tuple(...chosen.map((one) => given(one).map((value) => [one.name, value] as const))));
  const steps: fc.Arbitrary<(readonly [string, unknown])[]> = fc.tuple(
    ...placed("path").map((one: Json) => given(one).map((value) => [one.name, value] as const)),
  );
  const bodies: fc.Arbitrary<{ type: string; bytes: Buffer } | undefined> = requestBody
    ? fc.oneof(...Object.entries<Json>(requestBody.content).map(([type, content]) => bodyOf(type, content, of)))
    : fc.constant(undefined);
  return fc.tuple(steps, some("query"), some("header"), bodies).map(([path, query, headers, body]) => {
    const params = query.flatMap(([name, value]) => [value].flat().map((one) => `${name}=${encodeURIComponent(wellFormed(one))}`));
    const filled = path.reduce((text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(wellFormed(value))), route);
    return {
      method,
      route,
      path: params.length > 0 ? `${filled}?${params.join("&")}` : filled,
      headers: {
        ...Object.fromEntries(headers.map(([name, value]) => [name, headerSafe(String(value))])),
        ...(body ? { "content-type": body.type } : {}),
      },
      body: body?.bytes,
    };
  });
}

const wellFormed = (value: unknown): string => String(value).toWellFormed();
/** What Node lets through in a header. */
const headerSafe = (text: string): string => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, "?");

/** What the description says of these in words only. `wait` is short: nobody writes while a request waits. */
const special: Readonly<Record<string, fc.Arbitrary<string>>> = {
  prefer: fc.constantFrom("return=minimal", "return=total-count", "wait=0", "wait=0, return=total-count", "respond-async", "wait=x"),
  "if-match": fc.oneof(
    fc.nat({ max: 5 }).map((n) => `"${n}"`),
    fc.constantFrom("*", '"3.abc"', 'W/"1"'),
  ),
  "if-none-match": fc.oneof(
    fc.nat({ max: 5 }).map((n) => `"${n}"`),
    fc.constantFrom("*", '"0.x", "1"'),
  ),
  "idempotency-key": fc.oneof(
    fc.nat({ max: 20 }).map((n) => `key-${n}`),
    fc.constantFrom('"quoted"', "a key with spaces"),
  ),
  accept: fc.constantFrom("*/*", "application/json", "text/html", "text/csv", "text/event-stream", "image/png", "text/*;q=0.1", "x"),
  traceparent: fc.constantFrom("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "00-x"),
  limit: fc.constantFrom("1", "3", "500", "999999999", "0"),
  knownAt: fc.oneof(day, fc.constantFrom("2023-12-01T00:00:00Z", "2024-06-01T09:00:00+07:00", "2020-01-01T00:00")),
};

function bodyOf(type: string, { schema, example }: Json, of: (schema: Json) => fc.Arbitrary<unknown>) {
  const examples = [...(example === undefined ? [] : [example]), ...(schema.examples ?? [])];
  if (type === "application/json")
    return fc
      .oneof(...(examples.length > 0 ? [fc.constantFrom(...examples)] : []), of(schema))
      .map((value) => ({ type, bytes: Buffer.from(JSON.stringify(value)) }));
  if (type === "multipart/form-data")
    return fc
      .tuple(
        fc.constantFrom("file", "other"),
        fc.oneof(fc.string(), fc.constant("%PDF-1.7\n%%EOF\n"), fc.constant("a,b\n1,2\n")),
        fc.integer({ min: 0, max: 2 }),
      )
      .map(([name, content, parts]) => {
        const part = `--xyz\r\nContent-Disposition: form-data; name="${name}"; filename="p"\r\n\r\n${content}\r\n`;
        return { type: `${type}; boundary=xyz`, bytes: Buffer.from(`${part.repeat(parts)}--xyz--\r\n`) };
      });
  const texts = examples.filter((one): one is string => typeof one === "string");
  return fc
    .oneof(
      ...(texts.length > 0 ? [fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 }).map((lines) => lines.join(""))] : []),
      fc.string(),
    )
    .map((text) => ({ type, bytes: Buffer.from(text) }));
}

/** In place of a value of the body, at a place that a number chooses. */
const junk: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    "",
    " ",
    -1,
    1e308,
    2 ** 53,
    true,
    [],
    {},
    "\u0000",
    "\ud800",
    "x".repeat(3_000),
    "2023-02-30",
    "../..",
    "ở ư ợ",
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

const spoils: readonly fc.Arbitrary<Spoil>[] = [
  fc.tuple(fc.nat({ max: 50 }), junk).map(([at, value]) => inJson((root) => replaced(root, at, value))),
  fc.tuple(fc.nat({ max: 50 }), junk).map(([at, value]) => inJson((root) => replaced(root, at, [value, value]))),
  fc
    .tuple(fc.constantFrom("extra", "__proto__", "constructor", "occurredOn", "claims"), junk)
    .map(([name, value]) =>
      inJson((root) =>
        isObject(root) ? JSON.parse(`{"${name}":${JSON.stringify(value)},${JSON.stringify(root).slice(1)}`.replace(",}", "}")) : value,
      ),
    ),
  fc.nat({ max: 200 }).map((length) => inBytes((bytes) => bytes.subarray(0, length))),
  fc
    .tuple(fc.nat({ max: 200 }), fc.uint8Array({ minLength: 1, maxLength: 4 }))
    .map(([at, some]) => inBytes((bytes) => Buffer.concat([bytes.subarray(0, at), some, bytes.subarray(at)]))),
  fc
    .constantFrom("{}", "", "[".repeat(5_000), '{"a":1,"a":2}', "\ufeff{}", "1e999", '"\\ud800"')
    .map((text) => inBytes(() => Buffer.from(text))),
  fc
    .constantFrom("text/plain", "application/xml", "application/json; charset=utf-16", "application/x-ndjson", "multipart/form-data", "")
    .map(
      (type): Spoil =>
        (request) => ({ ...request, headers: { ...request.headers, "content-type": type } }),
    ),
  fc
    .tuple(
      fc.constantFrom(
        "idempotency-key",
        "if-match",
        "if-none-match",
        "camket-actor",
        "prefer",
        "accept",
        "x-request-id",
        "last-event-id",
        "traceparent",
        "range",
      ),
      fc.oneof(fc.string({ maxLength: 300 }), fc.constantFrom('"', "a".repeat(5_000), "policy:x", "\t")),
    )
    .map(
      ([name, value]): Spoil =>
        (request) => ({ ...request, headers: { ...request.headers, [name]: headerSafe(value) } }),
    ),
  fc
    .tuple(
      fc.constantFrom("validAt", "knownAt", "after", "limit", "cursor", "sort", "text", "validateOnly", "nope", "a[b]", "%zz"),
      fc.oneof(fc.string(), fc.constantFrom("%", "%00", "a&a=b", "0x10", "-1", "9999-99-99", "x".repeat(5_000))),
    )
    .map(
      ([name, value]): Spoil =>
        (request) => ({ ...request, path: `${request.path}${request.path.includes("?") ? "&" : "?"}${name}=${addressSafe(value)}` }),
    ),
  fc.constantFrom("DELETE", "PUT", "PATCH", "OPTIONS", "GET", "POST", "HEAD").map(
    (method): Spoil =>
      (request) => ({ ...request, method, route: method === request.method ? request.route : undefined }),
  ),
  fc.oneof(fc.string(), fc.constantFrom("%", "%00", "..", "%2F", "x".repeat(600), "%ff")).map(
    (step): Spoil =>
      (request) => ({ ...request, route: undefined, path: `${request.path.split("?", 1)[0]}/${addressSafe(step)}` }),
  ),
];

const addressSafe = (text: string): string =>
  text.replace(/[^\x21-\x7e]/g, (char) => encodeURIComponent(char.toWellFormed())).replaceAll("#", "");

const isObject = (value: Json): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

const inBytes =
  (change: (bytes: Buffer) => Buffer): Spoil =>
  (request) =>
    request.body === undefined ? request : { ...request, body: change(request.body) };

const inJson = (change: (root: Json) => Json): Spoil =>
  inBytes((bytes) => {
    try {
      return Buffer.from(JSON.stringify(change(JSON.parse(bytes.toString()))));
    } catch {
      return bytes;
    }
  });

/** The value with its n-th part, counted over again where it has fewer, in another's place. */
function replaced(root: Json, at: number, by: Json): Json {
  const places: [Json, string | number][] = [];
  const look = (node: Json) => {
    if (typeof node !== "object" || node === null) return;
    for (const key of Array.isArray(node) ? node.keys() : Object.keys(node)) {
      places.push([node, key]);
      look(node[key]);
    }
  };
  look(root);
  if (places.length === 0) return by;
  const [node, key] = places[at % places.length] as [Json, string | number];
  node[key] = by;
  return root;
}
