// Everything that a client can get wrong with a command: each has a name, a status and a code of its own; none is a 5xx, none writes.
import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import t, { type Test } from "tap";
import { bodyBytesMax } from "./limits.ts";
import { type Answer, building, type CommandService, commandService, news, province, withBuilding } from "./under-test.ts";

const agree = "/v1/commitments/other/agree";
const service = await withBuilding(await commandService());
t.teardown(() => service.close());
const { post } = service;

interface Row {
  readonly name: string;
  readonly path?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly status: number;
  readonly code: string;
  /** Of the first error. */
  readonly at?: string;
}

const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
const withField = (text: string): string => JSON.stringify(building).replace(/^\{/, `{${text},`);

const rows: readonly Row[] = [
  { name: "malformed JSON", body: '{"kind":', status: 400, code: "MALFORMED_JSON" },
  { name: "an empty body that says it is JSON", body: "", status: 400, code: "MALFORMED_JSON" },
  { name: "JSON with a comma too many", body: '{"kind":"x",}', status: 400, code: "MALFORMED_JSON" },
  { name: "a key that stands twice", body: withField('"due":"2024"'), status: 400, code: "DUPLICATE_KEY", at: "#/due" },
  {
    name: "a key that stands twice, deep inside",
    body: '{"a":[{"b":1},{"c":{"d":1,"e":2,"d":3}}]}',
    status: 400,
    code: "DUPLICATE_KEY",
    at: "#/a/1/c/d",
  },
  { name: "a key that stands twice, once escaped", body: '{"due":1,"d\\u0075e":2}', status: 400, code: "DUPLICATE_KEY", at: "#/due" },
  { name: "bytes that are no UTF-8", body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), status: 400, code: "INVALID_UTF8" },
  { name: "an unknown field", body: { ...building, colour: "red" }, status: 422, code: "INVALID_BODY", at: "#/colour" },
  {
    name: "an unknown field, deep inside",
    body: { ...building, value: { ...building.value, rate: 1 } },
    status: 422,
    code: "INVALID_BODY",
    at: "#/value/rate",
  },
  { name: "a wrong type", body: { ...building, obligors: "quang-nam" }, status: 422, code: "INVALID_BODY", at: "#/obligors" },
  { name: "a body that is no object", body: "[]", status: 422, code: "INVALID_BODY", at: "#" },
  { name: "a body that is null", body: "null", status: 422, code: "INVALID_BODY", at: "#" },
  { name: "null for absent", body: { ...building, due: null }, status: 422, code: "INVALID_BODY", at: "#/due" },
  {
    name: "a unit that there is not",
    path: "/v1/indicators/le-thanh/define",
    body: { name: { en: "Turnover" }, unit: "USD million", aggregation: "flow" },
    status: 422,
    code: "UNKNOWN_UNIT",
    at: "#/unit",
  },
  { name: "wrong EDTF as text", body: { ...building, due: "2023-13" }, status: 422, code: "INVALID_BODY", at: "#/due" },
  { name: "wrong EDTF in the object", body: { ...building, due: { edtf: "soon" } }, status: 422, code: "INVALID_BODY", at: "#/due/edtf" },
  {
    name: "a day that the calendar does not have",
    body: { ...building, due: "2023-02-30" },
    status: 422,
    code: "INVALID_BODY",
    at: "#/due",
  },
  {
    name: "money with more digits than its currency has",
    body: { ...building, value: { amount: "10.5", currency: "VND", qualifier: "exact" } },
    status: 422,
    code: "INVALID_BODY",
    at: "#/value/amount",
  },
  {
    name: "a negative amount",
    body: { ...building, value: { amount: "-1", currency: "VND", qualifier: "exact" } },
    status: 422,
    code: "INVALID_BODY",
    at: "#/value/amount",
  },
  {
    name: "an amount as a number",
    body: { ...building, value: { amount: 10, currency: "VND", qualifier: "exact" } },
    status: 422,
    code: "INVALID_BODY",
    at: "#/value/amount",
  },
  {
    name: "an unknown currency",
    body: { ...building, value: { amount: "1", currency: "XXQ", qualifier: "exact" } },
    status: 422,
    code: "INVALID_BODY",
    at: "#/value/currency",
  },
  {
    name: "an unknown party",
    body: { ...building, beneficiaries: [{ partyId: "sekong" }, { partyId: "nobody" }] },
    status: 422,
    code: "UNKNOWN_REFERENCE",
    at: "#/beneficiaries/1/partyId",
  },
  {
    name: "an unknown source",
    body: { ...building, claims: [{ sourceId: "no-paper", locator: "p" }] },
    status: 422,
    code: "UNKNOWN_REFERENCE",
    at: "#/claims/0/sourceId",
  },
  {
    name: "a party that is part of an unknown one",
    path: "/v1/parties/dac-chung/register",
    body: { ...province("huyện Đắc Chưng", "LA"), level: "district", partOf: "nowhere" },
    status: 422,
    code: "UNKNOWN_REFERENCE",
    at: "#/partOf",
  },
  { name: "a date that lies ahead", body: { ...building, occurredOn: "2024" }, status: 422, code: "DATE_AHEAD" },
  { name: "more than 256 KiB", body: JSON.stringify({ ...building, x: "x".repeat(bodyBytesMax) }), status: 413, code: "BODY_TOO_LARGE" },
  {
    name: "another media type",
    headers: { "content-type": "text/plain" },
    body: JSON.stringify(building),
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
  },
  {
    name: "a form",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "kind=x",
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
  },
  {
    name: "JSON in another charset",
    headers: { "content-type": "application/json; charset=latin1" },
    body: "{}",
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
  },
  { name: "a media type that is none", headers: { "content-type": "json" }, body: "{}", status: 415, code: "UNSUPPORTED_MEDIA_TYPE" },
  { name: "an unknown thing", path: "/v1/commitments/nothing/start", body: {}, status: 404, code: "UNKNOWN_THING" },
  {
    name: "an unknown thing, whatever If-Match says",
    path: "/v1/commitments/nothing/start",
    body: {},
    headers: { "if-match": '"3"' },
    status: 404,
    code: "UNKNOWN_THING",
  },
  {
    name: "accepting a hand-over that nobody recorded",
    path: "/v1/commitments/building/accept-handover",
    body: { acceptedBy: { partyId: "sekong" }, occurredOn: "2023-09-14" },
    status: 409,
    code: "HANDOVER_NOT_RECORDED",
  },
  { name: "agreeing twice", path: "/v1/commitments/building/agree", body: building, status: 409, code: "ALREADY_RECORDED" },
  { name: "an id with a slash", path: "/v1/commitments/a%2Fb/agree", body: building, status: 422, code: "INVALID_ID" },
  { name: "an id with NUL", path: "/v1/commitments/a%00b/agree", body: building, status: 422, code: "INVALID_ID" },
  { name: "an id of 65 characters", path: `/v1/commitments/${"a".repeat(65)}/agree`, body: building, status: 422, code: "INVALID_ID" },
  { name: "an id of 300 characters", path: `/v1/commitments/${"a".repeat(300)}/agree`, body: building, status: 422, code: "INVALID_ID" },
  { name: "an id in capitals", path: "/v1/commitments/Building/agree", body: building, status: 422, code: "INVALID_ID" },
  { name: "an id that ends with a hyphen", path: "/v1/commitments/a-/agree", body: building, status: 422, code: "INVALID_ID" },
  { name: "__proto__", body: withField('"__proto__":{"x":1}'), status: 400, code: "FORBIDDEN_KEY", at: "#/__proto__" },
  {
    name: "__proto__, deep inside and escaped",
    body: '{"a":[{"\\u005f_proto__":1}]}',
    status: 400,
    code: "FORBIDDEN_KEY",
    at: "#/a/0/__proto__",
  },
  { name: "constructor", body: withField('"constructor":{"prototype":{}}'), status: 400, code: "FORBIDDEN_KEY", at: "#/constructor" },
  { name: "NUL in a text", body: { ...building, title: { en: "a\0b" } }, status: 422, code: "UNSTORABLE_TEXT", at: "#/title/en" },
  { name: "NUL in a key", body: '{"a\\u0000":1}', status: 422, code: "UNSTORABLE_TEXT" },
  { name: "a lone surrogate in a text", body: withField('"note":"\\ud800"'), status: 422, code: "UNSTORABLE_TEXT", at: "#/note" },
  { name: "a lone surrogate in a key", body: '{"\\udc00":1}', status: 422, code: "UNSTORABLE_TEXT" },
  { name: "deep nesting", body: deep(33), status: 400, code: "TOO_DEEP" },
  { name: "very deep nesting", body: "[".repeat(100_000) + "]".repeat(100_000), status: 400, code: "TOO_DEEP" },
  { name: "a number of 10,000 digits", body: `{"count":${"9".repeat(10_000)}}`, status: 422, code: "UNSTORABLE_NUMBER", at: "#/count" },
  { name: "a whole number that loses digits", body: '{"count":9007199254740993}', status: 422, code: "UNSTORABLE_NUMBER", at: "#/count" },
  { name: "a query parameter that is unknown", path: `${agree}?validateonly=true`, body: building, status: 400, code: "INVALID_QUERY" },
  { name: "a query parameter that is empty", path: `${agree}?validateOnly=`, body: building, status: 400, code: "INVALID_QUERY" },
  { name: "a query parameter without a value", path: `${agree}?validateOnly`, body: building, status: 400, code: "INVALID_QUERY" },
  { name: "a query parameter of the wrong form", path: `${agree}?validateOnly=1`, body: building, status: 400, code: "INVALID_QUERY" },
  {
    name: "a query parameter given twice",
    path: `${agree}?validateOnly=true&validateOnly=true`,
    body: building,
    status: 400,
    code: "INVALID_QUERY",
  },
  { name: "an Idempotency-Key that is empty", body: building, headers: { "idempotency-key": "" }, status: 400, code: "INVALID_HEADER" },
  { name: "an Idempotency-Key of empty quotes", body: building, headers: { "idempotency-key": '""' }, status: 400, code: "INVALID_HEADER" },
  { name: "an Idempotency-Key with one quote", body: building, headers: { "idempotency-key": '"k' }, status: 400, code: "INVALID_HEADER" },
  {
    name: "an Idempotency-Key of 256 characters",
    body: building,
    headers: { "idempotency-key": "k".repeat(256) },
    status: 400,
    code: "INVALID_HEADER",
  },
  {
    name: "an Idempotency-Key that is not ASCII",
    body: building,
    headers: { "idempotency-key": "ké" },
    status: 400,
    code: "INVALID_HEADER",
  },
  { name: "an If-Match without quotes", body: building, headers: { "if-match": "3" }, status: 400, code: "INVALID_HEADER" },
  { name: "an If-Match list that is broken", body: building, headers: { "if-match": '"1" "2"' }, status: 400, code: "INVALID_HEADER" },
  { name: "an If-None-Match without quotes", body: building, headers: { "if-none-match": "x" }, status: 400, code: "INVALID_HEADER" },
  { name: "an actor that is blank", body: building, headers: { "camket-actor": " " }, status: 400, code: "INVALID_HEADER" },
  { name: "an actor of 101 characters", body: building, headers: { "camket-actor": "a".repeat(101) }, status: 400, code: "INVALID_HEADER" },
  {
    name: "an actor with a control character",
    body: building,
    headers: { "camket-actor": "a\u200bb" },
    status: 400,
    code: "INVALID_HEADER",
  },
  {
    name: "an actor who claims to be a policy",
    body: building,
    headers: { "camket-actor": "policy:succeed" },
    status: 400,
    code: "INVALID_HEADER",
  },
];

t.test("each kind of bad input has a status and a code of its own, and writes nothing", async (t) => {
  const before = await service.store.head();
  for (const { name, path = agree, body, headers = {}, status, code, at } of rows) {
    const answer = await post(path, body, headers);
    t.equal(answer.status, status, `${name}: ${status}`);
    t.equal(answer.json.code, code, `${name}: ${code}`);
    isProblem(t, answer, name);
    if (at !== undefined) t.equal(answer.json.errors[0].pointer, at, `${name}: at ${at}`);
  }
  t.equal(await service.store.head(), before);
});

function isProblem(t: Test, { headers, json, status }: Answer, name: string): void {
  t.match(headers["content-type"], /^application\/problem\+json/, name);
  t.match(json, { type: /^\/problems\/[a-z0-9-]+$/, title: /./, status, detail: /./, instance: /^request-/ }, name);
  t.equal(json.type, `/problems/${json.code.toLowerCase().replaceAll("_", "-")}`, name);
  t.notMatch(JSON.stringify(json), /node_modules|\.ts:|at [A-Za-z]+ \(/, `${name}: no stack`);
}

t.test("a refusal carries its facts as fields", async (t) => {
  const twice = await post("/v1/commitments/building/agree", building);
  const [agreed] = await service.store.readStream("commitment-building", { limit: 1 });
  t.equal(twice.json.eventId, agreed?.id);

  const cancelled = await post("/v1/commitments/cancelled/agree", building);
  t.equal(cancelled.status, 201);
  t.equal((await post("/v1/commitments/cancelled/cancel", { reason: "no funds", occurredOn: "2023-09-14" })).status, 200);
  const start = await post("/v1/commitments/cancelled/start", { occurredOn: "2023-09-15" });
  t.match(start, { status: 409, json: { code: "ENDED", eventId: /^[0-9a-f-]{36}$/ } }, "starting after a cancellation");
});

t.test("each wrong field is named, with a sentence that helps", async (t) => {
  const { json } = await post(agree, { title: {}, obligors: [{ partyId: "A" }], due: "2023-13", kind: "castle", x: 1, y: 2 });
  const errors = new Map(json.errors.map((error: { pointer: string }) => [error.pointer, error]));
  t.match(errors.get("#/due"), { detail: /"2023-13" is not an EDTF date/ });
  t.match(errors.get("#/kind"), { code: "NOT_ALLOWED", detail: /construction-gift/ });
  t.match(errors.get("#/obligors/0/partyId"), { detail: /"A" is not an id/ });
  t.match(errors.get("#/title"), { detail: /at least one of vi, en, lo, km/ });
  t.match(errors.get("#/x"), { code: "UNKNOWN_FIELD" });
  t.match(errors.get("#/y"), { code: "UNKNOWN_FIELD" });
  const missing = await post("/v1/commitments/building/hand-over", { by: { partyId: "quang-nam" } });
  t.match(missing.json.errors, [{ pointer: "#/to", code: "MISSING" }]);
});

t.test("thousands of wrong fields are not all named", async (t) => {
  const body = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`x${index}`, 1]));
  const { status, json } = await post(agree, body);
  t.equal(status, 422);
  t.ok(json.errors.length <= 50);
  t.ok(json.detail.length <= 1_000);
});

t.test("a slip in the name of a field is told which field is meant", async (t) => {
  const { json } = await post("/v1/commitments/slip/agree", { ...building, valeu: { amount: "1" } });
  t.match(json.errors, [{ pointer: "#/valeu", code: "UNKNOWN_FIELD", detail: 'there is no field "valeu" here: did you mean "value"?' }]);
  const nested = await post("/v1/commitments/slip/agree", { ...building, obligors: [{ partyId: "quang-nam", nameaswritten: "x" }] });
  t.match(nested.json.errors, [{ pointer: "#/obligors/0/nameaswritten", detail: /did you mean "nameAsWritten"\?$/ }]);
});

t.test("what looks like a duplicate key inside a text is none", async (t) => {
  const title = { en: 'said "due": twice, \\"due\\": and "kind" :', vi: "\\" };
  const { status, json } = await post("/v1/commitments/quoting/agree?validateOnly=true", { ...building, title });
  t.equal(status, 200);
  t.strictSame(json.events[0].data.title, title);
});

t.test("a command without a body and without a media type has the empty body", async (t) => {
  t.equal((await post("/v1/commitments/building/start?validateOnly=true")).status, 200);
});

t.test("an event that grows too large for the log is 413, in a dry run too", async (t) => {
  const claims = Array.from({ length: 46 }, () => ({ sourceId: "nhandan", locator: "x", quote: "ສະຫ".repeat(600) }));
  const long = {
    targetEventId: (await firstEvent("commitment-building")).id,
    changes: [{ field: "/due", right: "2024" }],
    reason: "x",
    claims,
  };
  // Up to the limit: a claim's locator takes up to 500 characters.
  for (const claim of claims) claim.locator = "x".repeat(Math.min(500, bodyBytesMax - Buffer.byteLength(JSON.stringify(long))));
  t.equal(Buffer.byteLength(JSON.stringify(long)), bodyBytesMax - 1, "the body itself is within its limit");
  for (const query of ["?validateOnly=true", ""]) {
    const { status, json } = await post(`/v1/commitments/building/correct${query}`, long);
    t.match({ status, code: json.code }, { status: 413, code: "BODY_TOO_LARGE" });
  }
});

const firstEvent = async (stream: string) => {
  const [event] = await service.store.readStream(stream, { limit: 1 });
  if (!event) throw new Error(`${stream} is empty`);
  return event;
};

t.test("over a real connection", async (t) => {
  await service.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = service.app.server.address() as AddressInfo;

  t.test("a body that is far too large still gets its answer", async (t) => {
    for (const body of ["x".repeat(8_000_000), new Blob(["x".repeat(8_000_000)]).stream()]) {
      const answer = await fetch(`http://127.0.0.1:${port}${agree}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
        duplex: "half",
      } as RequestInit);
      t.equal(answer.status, 413);
      t.equal(((await answer.json()) as { code: string }).code, "BODY_TOO_LARGE");
    }
  });

  t.test("an address with .. in it is not resolved into another", async (t) => {
    for (const path of [
      "/v1/parties/../register",
      "/v1/parties/%2e%2e/register",
      "/v1/parties/quang-nam/../register",
      "/v1/parties//register",
    ]) {
      const status = await rawPost(port, path, JSON.stringify(province("x")));
      t.ok(status === 404 || status === 422, `${path}: ${status}`);
    }
  });
});

function rawPost(port: number, path: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: "127.0.0.1",
        port,
        path,
        method: "POST",
        agent: false,
        headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

t.test("random bytes and random JSON are never a fault of ours", async (t) => {
  const service: CommandService = await commandService();
  t.teardown(() => service.close());
  await service.post("/v1/sources/nhandan/register", news);
  let seed = 20230915;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const valid = JSON.stringify(building);
  for (let round = 0; round < 400; round++) {
    const bytes = Buffer.from(valid);
    for (let change = 0; change <= random(4); change++) bytes[random(bytes.length)] = random(256);
    const { status } = await service.post("/v1/commitments/x/agree", bytes);
    if (status >= 500) t.fail(`round ${round}: ${status} for ${bytes.toString("latin1")}`);
  }
  t.pass();
});
