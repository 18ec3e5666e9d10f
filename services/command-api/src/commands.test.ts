import type { OperatedViews } from "@camket/domain";
import { readWholeStream } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { logTo, settableClock } from "@camket/platform";
import Fastify from "fastify";
import t from "tap";
import { operationsApi } from "./operations/routes.ts";
import { type Answer, building, type CommandService, commandService, news, province, withBuilding } from "./under-test.ts";

const start = "/v1/commitments/building/start";
const begun = async (t: { teardown(work: () => unknown): void }): Promise<CommandService> => {
  const service = await withBuilding(await commandService());
  t.teardown(() => service.close());
  return service;
};

t.test("a command that begins a thing answers 201, where it is, its revision, its position and its events", async (t) => {
  const service = await begun(t);
  const { status, headers, json } = await service.post("/v1/commitments/second/agree", building, { "camket-actor": "Nguyễn Văn A" });
  t.equal(status, 201);
  t.match(headers, { location: "/v1/commitments/second", etag: '"0"' });
  t.match(json, { id: "second", revision: 0, position: /^test\.\d+$/ });
  t.match(json.events, [
    {
      id: /^[0-9a-f-]{36}$/,
      type: "CommitmentAgreed",
      revision: 0,
      position: json.position,
      recordedAt: "2023-09-15T02:00:00.000Z",
      occurredOn: { edtf: "../2023-09-14" },
      actor: { id: "Nguyễn Văn A", assurance: "declared" },
      claims: building.claims,
      data: { kind: "construction-gift", due: { edtf: "2023" }, value: building.value },
    },
  ]);
});

t.test("a command on what is there answers 200 and no Location; without a date it happened on the day of recording", async (t) => {
  const service = await begun(t);
  service.clock.set("2023-09-15T18:00:00Z");
  const { status, headers, json } = await service.post(start, {});
  t.equal(status, 200);
  t.equal(headers.location, undefined);
  t.match(
    { headers, json },
    { headers: { etag: '"1"' }, json: { revision: 1, events: [{ actor: { id: "local", assurance: "declared" } }] } },
  );
  t.strictSame(json.events[0].occurredOn, { edtf: "2023-09-16", defaulted: true }, "the day of the ledger's time zone");
});

t.test("what stands in the log is the facts and, beside them, who gave the command and which", async (t) => {
  const service = await begun(t);
  const trace = "4bf92f3577b34da6a3ce929d0e0e4736";
  const headers = { "idempotency-key": "k1", traceparent: `00-${trace}-00f067aa0ba902b7-01` };
  await service.post(start, { side: "VN", onBehalfOf: { partyId: "quang-nam" }, claims: building.claims }, headers);
  const [event] = await service.store.readStream("commitment-building", { direction: "backwards", limit: 1 });
  t.strictSame(event?.data, {});
  t.strictSame(Object.keys(event?.metadata ?? {}), [
    "schemaVersion",
    "recordedAt",
    "occurredOn",
    "actor",
    "onBehalfOf",
    "side",
    "claims",
    "commandId",
    "bodyHash",
    "correlationId",
  ]);
  t.match(event?.metadata, { schemaVersion: 1, correlationId: trace, bodyHash: /^[0-9a-f]{64}$/, commandId: /^[0-9a-f-]{36}$/ });
});

t.test("without an id one is chosen: by the key, so that a repeat finds the same thing, else at random", async (t) => {
  const service = await begun(t);
  const once = await service.post("/v1/commitments/agree", building, { "idempotency-key": "row 1" });
  t.equal(once.status, 201);
  t.match(once.json.id, /^[a-z0-9-]{36}$/);
  t.equal(once.headers.location, `/v1/commitments/${once.json.id}`);
  const again = await service.post("/v1/commitments/agree", building, { "idempotency-key": "row 1" });
  t.match(again, { status: 201, headers: { "idempotent-replayed": "true" } });
  t.equal(again.json.id, once.json.id);
  const other = await service.post("/v1/commitments/agree", building, { "idempotency-key": "row 1", "camket-actor": "somebody else" });
  t.not(other.json.id, once.json.id, "a key is its caller's own");
  const random = await service.post("/v1/commitments/agree", building);
  t.not(random.json.id, (await service.post("/v1/commitments/agree", building)).json.id);
});

t.test("the same key and body give the first answer again, byte for byte, for ever", async (t) => {
  const service = await begun(t);
  const first = await service.post(start, { note: "ground broken" }, { "idempotency-key": "k1" });
  service.clock.advance(86_400_000);
  await service.post("/v1/commitments/building/deliver", {});
  for (const key of ["k1", '"k1"']) {
    const again = await service.post(start, '{ "note": "ground \\u0062roken" }', { "idempotency-key": key, "if-match": '"0"' });
    t.equal(again.status, first.status, "before If-Match is asked");
    t.equal(again.text, first.text);
    t.match(again.headers, { "idempotent-replayed": "true", etag: first.headers.etag });
  }
  t.equal(first.headers["idempotent-replayed"], undefined);
  t.equal(await service.count("commitment-building"), 3);
});

t.test("the same key with another body is refused, and names the event that used it", async (t) => {
  const service = await begun(t);
  const first = await service.post(start, { note: "a" }, { "idempotency-key": "k1" });
  const other = await service.post(start, { note: "b" }, { "idempotency-key": "k1" });
  t.match(other, { status: 422, json: { code: "IDEMPOTENCY_KEY_REUSED", eventId: first.json.events[0].id } });
  t.equal(
    (await service.post("/v1/commitments/building/deliver", {}, { "idempotency-key": "k1" })).status,
    200,
    "another target is another command",
  );
  t.equal(await service.count("commitment-building"), 3);
});

t.test("a refusal is not kept: the same key may try again once the reason is gone", async (t) => {
  const service = await begun(t);
  const accept = () =>
    service.post("/v1/commitments/building/accept-handover", { acceptedBy: { partyId: "sekong" } }, { "idempotency-key": "k" });
  t.equal((await accept()).status, 409);
  await service.post("/v1/commitments/building/hand-over", { by: { partyId: "quang-nam" }, to: { partyId: "sekong" } });
  t.match(await accept(), { status: 200, headers: { "idempotent-replayed": undefined } });
});

t.test("64 at once with one key and one body write once and all get the same answer", async (t) => {
  const service = await begun(t);
  const answers = await Promise.all(Array.from({ length: 64 }, () => service.post(start, {}, { "idempotency-key": "k" })));
  t.strictSame(new Set(answers.map(({ status }) => status)), new Set([200]));
  t.equal(new Set(answers.map(({ text }) => text)).size, 1);
  t.equal(await service.count("commitment-building"), 2);
});

t.test("64 at once with one key and other bodies write once; the others are told so", async (t) => {
  const service = await begun(t);
  const answers = await Promise.all(
    Array.from({ length: 64 }, (_, n) => service.post(start, { note: `n${n}` }, { "idempotency-key": "k" })),
  );
  t.equal(answers.filter(({ status }) => status === 200).length, 1);
  t.equal(answers.filter(({ json }) => json.code === "IDEMPOTENCY_KEY_REUSED").length, 63);
  t.equal(await service.count("commitment-building"), 2);
});

t.test("two processes on one log give one key's answer alike", async (t) => {
  const store = openSqliteStore({ file: ":memory:" });
  const one = await withBuilding(await commandService(store));
  const two = await commandService(store);
  t.teardown(() => two.app.close());
  t.teardown(() => one.close());
  for (let round = 0; round < 20; round++) {
    two.clock.advance(1_000);
    const body = { percent: round, narrative: "x" };
    const given = [one, two, one, two].map((service) =>
      service.post("/v1/commitments/building/report-progress", body, { "idempotency-key": `k${round}` }),
    );
    const answers = await Promise.all(given);
    t.equal(new Set(answers.map(({ text }) => text)).size, 1, `round ${round}`);
  }
  t.equal(await one.count("commitment-building"), 21);
});

t.test("64 at once without a key on one thing are all recorded, one after the other", async (t) => {
  const service = await begun(t);
  const answers = await Promise.all(
    Array.from({ length: 64 }, (_, n) => service.post("/v1/commitments/building/report-progress", { narrative: `news ${n}` })),
  );
  t.ok(answers.every(({ status }) => status === 200));
  t.strictSame(
    answers.map(({ json }) => json.revision).sort((a, b) => a - b),
    Array.from({ length: 64 }, (_, n) => n + 1),
  );
});

t.test("64 at once that begin the same thing: one does", async (t) => {
  const service = await begun(t);
  const answers = await Promise.all(
    Array.from({ length: 64 }, () => service.post("/v1/parties/gia-lai/register", province("tỉnh Gia Lai"))),
  );
  t.equal(answers.filter(({ status }) => status === 201).length, 1);
  t.equal(answers.filter(({ json }) => json.code === "ALREADY_RECORDED").length, 63);
});

t.test("If-Match holds for the revision that was read, by a command's ETag or a read's", async (t) => {
  const service = await begun(t);
  const give = (ifMatch: string) => service.post("/v1/commitments/building/report-progress", { narrative: "x" }, { "if-match": ifMatch });
  t.match(await give('"0"'), { status: 200, headers: { etag: '"1"' } });
  t.match(await give('"1.a3f9-_"'), { status: 200 });
  t.match(await give('"7", W/"2" , "2"'), { status: 200 });
  t.match(await give("*"), { status: 200 });
  t.match(await give('"2"'), { status: 412, json: { code: "STALE_REVISION", revision: 4 }, headers: { etag: '"4"' } });
  t.match(await give('W/"4"'), { status: 412 }, "a weak tag fits no strong comparison");
  t.match(await give('"of-another"'), { status: 412 });
  t.equal(await service.count("commitment-building"), 5);
});

t.test("of 64 at once with the same If-Match one is recorded, the others learn the current revision", async (t) => {
  const service = await begun(t);
  const give = (n: number) => service.post("/v1/commitments/building/report-progress", { narrative: `n${n}` }, { "if-match": '"0"' });
  const answers = await Promise.all(Array.from({ length: 64 }, (_, n) => give(n)));
  t.equal(answers.filter(({ status }) => status === 200).length, 1);
  t.equal(answers.filter(({ status, json }) => status === 412 && json.revision === 1).length, 63);
});

t.test("If-None-Match: * begins a thing and never adds to one", async (t) => {
  const service = await begun(t);
  const propose = (id: string) => service.post(`/v1/commitments/${id}/propose`, building, { "if-none-match": "*" });
  t.equal((await propose("new-one")).status, 201);
  t.match(await propose("building"), { status: 412, json: { code: "STALE_REVISION", revision: 0 } });
  const none = await service.post("/v1/commitments/none-yet/agree", building, { "if-match": '"0"' });
  t.match(none, { status: 412, json: { revision: undefined } }, "If-Match on what does not exist");
});

t.test("a dry run answers the events that would be written, and writes nothing", async (t) => {
  const service = await begun(t);
  const head = await service.store.head();
  const dry = await service.post("/v1/commitments/second/agree?validateOnly=true", building, { "idempotency-key": "k" });
  t.match(dry, {
    status: 200,
    json: { id: "second", revision: 0, validateOnly: true, events: [{ type: "CommitmentAgreed", revision: 0 }] },
  });
  t.equal(dry.json.position, undefined);
  t.equal(await service.store.head(), head);
  const real = await service.post("/v1/commitments/second/agree?validateOnly=false", building, { "idempotency-key": "k" });
  t.equal(real.status, 201);
  t.equal(real.json.events[0].id, dry.json.events[0].id, "with a key the very same events");
});

t.test("a dry run fails if and only if the real one would", async (t) => {
  const service = await begun(t);
  const given: readonly [string, unknown, Record<string, string>?][] = [
    ["building/accept-handover", { acceptedBy: { partyId: "sekong" } }],
    ["building/agree", building],
    ["nothing/start", {}],
    ["third/agree", { ...building, due: "soon" }],
    ["third/agree", { ...building, obligors: [{ partyId: "nobody" }] }],
    ["building/start", {}, { "if-match": '"9"' }],
    ["building/start", {}],
    [
      "building/correct",
      { targetEventId: "00000000-0000-4000-8000-000000000000", changes: [{ field: "/due", right: "2024" }], reason: "x" },
    ],
  ];
  const outcome = ({ status, json }: Answer) => ({ fails: status >= 400 ? status : false, code: json.code });
  for (const [path, body, headers] of given) {
    const dry = await service.post(`/v1/commitments/${path}?validateOnly=true`, body, headers);
    const real = await service.post(`/v1/commitments/${path}`, body, headers);
    t.strictSame(outcome(dry), outcome(real), path);
  }
});

t.test("a dry run of what was done already gives the first answer, as the real one would", async (t) => {
  const service = await begun(t);
  const real = await service.post(start, {}, { "idempotency-key": "k" });
  const dry = await service.post(`${start}?validateOnly=true`, {}, { "idempotency-key": "k" });
  t.equal(dry.text, real.text);
});

t.test("Prefer: return=minimal leaves the events out and says so; what is unknown in Prefer is ignored", async (t) => {
  const service = await begun(t);
  const brief = await service.post(start, {}, { prefer: "respond-async, return=minimal; x=1, wait=5" });
  t.strictSame(Object.keys(brief.json), ["id", "revision", "position", "correlationId"]);
  t.equal(brief.headers["preference-applied"], "return=minimal");
  const whole = await service.post("/v1/commitments/building/deliver", {}, { prefer: "return=representation, return=minimalist" });
  t.equal(whole.json.events.length, 1);
  t.equal(whole.headers["preference-applied"], undefined);
  t.equal((await service.post(start, { x: 1 }, { prefer: "return=minimal" })).json.errors.length, 1, "a problem stays whole");
});

t.test("a malformed traceparent is ignored; the request's id stands in for it", async (t) => {
  const service = await begun(t);
  await service.post(start, {}, { traceparent: "00-00000000000000000000000000000000-00f067aa0ba902b7-01" });
  const [event] = await service.store.readStream("commitment-building", { direction: "backwards", limit: 1 });
  t.match(event?.metadata.correlationId, /^request-\d+$/);
});

t.test("an actor's name arrives as its bytes are sent: in UTF-8", async (t) => {
  const service = await begun(t);
  const { json } = await service.post(start, {}, { "camket-actor": Buffer.from("ນາງ ຄຳ").toString("latin1") });
  t.equal(json.events[0].actor.id, "ນາງ ຄຳ");
  const wrong = await service.post(start, {}, { "camket-actor": "caf\xe9" });
  t.match(wrong, { status: 400, json: { code: "INVALID_HEADER" } });
});

t.test("what corrections name must exist too", async (t) => {
  const service = await begun(t);
  const [agreed] = await service.store.readStream("commitment-building", { limit: 1 });
  const correct = (partyId: string) =>
    service.post("/v1/commitments/building/correct", {
      targetEventId: agreed?.id,
      changes: [{ field: "/obligors/0/partyId", right: partyId }],
      reason: "misread",
    });
  t.match(await correct("nobody"), { status: 422, json: { code: "UNKNOWN_REFERENCE", errors: [{ code: "UNKNOWN_PARTY" }] } });
  t.equal((await correct("sekong")).status, 200);
});

t.test("a party that is registered a moment later is found: a no is not remembered", async (t) => {
  const service = await begun(t);
  const district = { ...province("huyện Đắc Chưng", "LA"), level: "district", partOf: "attapeu" };
  t.equal((await service.post("/v1/parties/dac-chung/register", district)).status, 422);
  await service.post("/v1/parties/attapeu/register", province("tỉnh Attapeu", "LA"));
  t.equal((await service.post("/v1/parties/dac-chung/register", district)).status, 201);
});

t.test("each failure of the store has its problem, and nobody is told more than is known", async (t) => {
  const { OutcomeUnknown, StoreBusy, StoreUnavailable } = await import("@camket/event-store");
  const store = openSqliteStore({ file: ":memory:" });
  let failure: Error | undefined;
  const append: typeof store.append = async (...given) => {
    if (failure) throw failure;
    return store.append(...given);
  };
  const service = await commandService({ ...store, append });
  t.teardown(() => service.close());
  await service.post("/v1/sources/nhandan/register", news);
  const give = () => service.post("/v1/parties/quang-nam/register", province("tỉnh Quảng Nam"), { "idempotency-key": "k" });
  for (const [error, code] of [
    [new StoreBusy("full"), "BUSY"],
    [new StoreUnavailable("the disk is full"), "UNAVAILABLE"],
    [new OutcomeUnknown("lost"), "OUTCOME_UNKNOWN"],
  ] as const) {
    failure = error;
    t.match(await give(), { status: 503, json: { code }, headers: { "retry-after": /^\d+$/ } });
  }
  failure = new Error("secret of ours");
  const bug = await give();
  t.match(bug, { status: 500, json: { code: "INTERNAL_ERROR" } });
  t.notMatch(bug.text, /secret/);
  failure = undefined;
  t.equal((await give()).status, 201, "the same key tries again");
});

t.test("every command of the catalogue has its route, and its own example passes its schema", async (t) => {
  const { commands } = await import("@camket/domain");
  const service = await begun(t);
  for (const { thing, name, begins, body, example } of commands) {
    t.ok(service.app.hasRoute({ method: "POST", url: `/v1/${thing}/:id/${name}` }), `${thing}/${name}`);
    t.equal(service.app.hasRoute({ method: "POST", url: `/v1/${thing}/${name}` }), begins);
    t.ok(body.safeParse(example).success, `${thing}/${name}: example`);
  }
});

t.test("the log holds every stream from revision 0 without a gap, whatever was refused", async (t) => {
  const service = await begun(t);
  await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      service.post(
        "/v1/commitments/building/report-progress",
        n % 3 === 0 ? { narrative: "" } : { narrative: `n${n}` },
        n % 5 === 0 ? { "if-match": `"${n}"` } : {},
      ),
    ),
  );
  const events = await readWholeStream(service.store, "commitment-building");
  t.strictSame(
    events.map(({ revision }) => revision),
    events.map((_, index) => index),
  );
});

t.test("a chain of things is followed 200 steps and no further, and a renewal may name more duties than that", async (t) => {
  const service = await begun(t);
  const part = (n: number) =>
    service.post(`/v1/parties/part-${n}/register`, { ...province(`part ${n}`), ...(n > 0 ? { partOf: `part-${n - 1}` } : {}) });
  for (const n of [0, 1]) await part(n);
  // The others are laid into the log: as commands, each would be held against all that stand above it.
  const [second] = await service.store.readStream("party-part-1");
  if (!second) throw new Error("part-1 was not registered");
  const { type, data, metadata } = second;
  for (let n = 2; n < 200; n++) {
    const id = `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
    const event = { id, type, data: { ...data, partOf: `part-${n - 1}` }, metadata };
    await service.store.append(`party-part-${n}`, [event], { expectedRevision: "no-stream" });
  }
  t.equal((await part(200)).status, 201, "200 stand above it");
  t.match(await part(201), { status: 409, json: { code: "TOO_FAR", looksMax: 200 } }, "201 stand above it");
  t.equal((await service.post("/v1/parties/part-201/register", { ...province("part"), partOf: "part-199" })).status, 201);

  const sign = (id: string, more: object) =>
    service.post(`/v1/agreements/${id}/sign`, { title: { en: id }, parties: [{ partyId: "part-0" }, { partyId: "part-1" }], ...more });
  await sign("old", {});
  await sign("next", { renews: "old" });
  const duties = Array.from({ length: 300 }, (_, n) => `duty-${n}`);
  for (const id of duties) await service.post(`/v1/commitments/${id}/agree`, { ...building, agreementId: "old" });
  const { status } = await service.post("/v1/agreements/old/renew", { successorId: "next", carriedOver: duties, dropped: [] });
  t.equal(status, 200);
});

t.test("what was withdrawn whole is referred to no more, though it was before, until it begins again", async (t) => {
  const service = await begun(t);
  const registered = await service.post("/v1/parties/zz/register", province("tỉnh Z"));
  const agree = (id: string, more: object) => service.post(`/v1/commitments/${id}/agree`, { ...building, ...more });
  const named = { obligors: [{ partyId: "zz" }] };
  t.equal((await agree("first", named)).status, 201);
  const withdraw = { targetEventId: registered.json.events[0].id, reason: "a double" };
  t.equal((await service.post("/v1/parties/zz/withdraw-event", withdraw)).status, 200);
  t.match(await agree("second", named), {
    status: 422,
    json: {
      code: "UNKNOWN_REFERENCE",
      errors: [{ pointer: "#/obligors/0/partyId", code: "UNKNOWN_PARTY", detail: /all of party "zz" was withdrawn/ }],
    },
  });
  t.equal((await service.post("/v1/commitments/first/start", {})).status, 200, "what named it before goes on");
  const begunAnew = await commandService(service.store);
  t.equal(
    (await begunAnew.post("/v1/commitments/second/agree", { ...building, ...named })).status,
    422,
    "also by a process that never saw it go",
  );
  await begunAnew.app.close();
  t.equal((await service.post("/v1/parties/zz/register", province("tỉnh Z"))).status, 200);
  t.equal((await agree("second", named)).status, 201);
});

t.test("of two operators who decide about one event at once, on two processes, one is told what the other decided", async (t) => {
  const store = openSqliteStore({ file: ":memory:" });
  t.teardown(() => store.close());
  const eventId = "00000000-0000-4000-8000-0000000000ee";
  const decided = () => store.readStream("ledger-operations");
  /** A process whose views hold the log up to there, and in which the stream waits. */
  const processWith = async (asOf: string) => {
    const views: OperatedViews = { version: 1, names: ["commitment"], waitsAt: async () => ({ eventId, asOf: `test.${asOf}` }) };
    const app = Fastify();
    await app.register(
      operationsApi({ store, ledger: { tag: "test" }, clock: settableClock("2023-09-15T02:00:00Z"), log: logTo("silent") }, views),
    );
    t.teardown(() => app.close());
    return async (name: "replay" | "discard", actor: string) => {
      const url = `/v1/operations/parked/commitment/commitment-moon/${name}`;
      const answer = await app.inject({
        method: "POST",
        url,
        headers: { "camket-actor": actor },
        payload: { reason: `${actor} wants it` },
      });
      return { status: answer.statusCode, json: answer.json() };
    };
  };
  const [here, there] = [await processWith("0"), await processWith("0")];
  const answers = await Promise.all([here("replay", "operator-1"), there("discard", "operator-2")]);
  const taken = answers.find(({ status }) => status === 201)?.json;
  const [event] = taken.events;
  t.match(
    answers.find(({ status }) => status === 409)?.json,
    {
      code: "ALREADY_DECIDED",
      waitsAt: eventId,
      decided: { id: event.id, type: event.type, reason: event.data.reason, actor: event.actor.id, position: taken.position },
    },
    "with what was decided, by whom and where it stands",
  );
  t.match(
    await here("replay", "operator-3"),
    { status: 409, json: { decided: { id: event.id } } },
    "and so is whoever comes after, for the same, too",
  );
  t.equal((await decided()).length, 1);
  const obeyed = await processWith("1");
  t.equal((await obeyed("discard", "operator-2")).status, 201, "what waits again once the views obeyed is decided on anew");
});
