import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import t from "tap";
import { bodyBytesMax, uploadBytesMax, uploadLinesMax, uploadsMax } from "./limits.ts";
import { building, type CommandService, commandService, news, province, withBuilding } from "./under-test.ts";

const begun = async (t: { teardown(work: () => unknown): void }, build = true): Promise<CommandService> => {
  const service = build ? await withBuilding(await commandService()) : await commandService();
  t.teardown(() => service.close());
  return service;
};

t.test("a line each in, a line each out, in the same order; each line may build on those before it", async (t) => {
  const service = await begun(t, false);
  const { status, headers, lines } = await service.upload([
    { path: "parties/quang-nam/register", body: province("tỉnh Quảng Nam") },
    { path: "parties/sekong/register", body: province("tỉnh Sê Kông", "LA") },
    { path: "sources/nhandan/register", body: news },
    { path: "commitments/building/agree", key: "k1", body: building },
    { path: "commitments/building/start", body: { occurredOn: "../2023-09-14" } },
    { path: "commitments/building/deliver" },
    { path: "commitments/agree", key: "k2", body: building },
  ]);
  t.equal(status, 200);
  t.match(headers["content-type"], /^application\/x-ndjson/);
  t.strictSame(
    lines.map(({ line, status }) => [line, status]),
    [
      [1, 201],
      [2, 201],
      [3, 201],
      [4, 201],
      [5, 200],
      [6, 200],
      [7, 201],
    ],
  );
  t.match(lines[3], { answer: { id: "building", revision: 0, position: /^test\./, events: [{ type: "CommitmentAgreed" }] } });
  t.strictSame(Object.keys(lines[3]), ["line", "status", "answer"]);
});

t.test("a bad line gets its own answer and the others go on", async (t) => {
  const service = await begun(t);
  const { lines } = await service.upload([
    "not json",
    { path: "commitments/building/start", body: { x: 1 } },
    { path: "commitments/building/fly", body: {} },
    { path: "commitments/Building/start", body: {} },
    { path: "/v2/commitments/building/start", body: {} },
    { path: "commitments/start", body: {} },
    { body: {} },
    { path: "commitments/building/start", verb: "POST" },
    { path: "commitments/building/start", key: "é" },
    { path: "commitments/building/start", ifMatch: '"9"' },
    '{"path":"commitments/building/start","body":{"note":"a","note":"b"}}',
    '{"path":"commitments/building/start","body":{"note":"\\u0000"}}',
    { path: "commitments/building/accept-handover", body: { acceptedBy: { partyId: "sekong" } } },
    { path: "commitments/building/start", body: "start" },
    { path: "commitments/building/start", key: "k", ifMatch: 0, body: { note: "ground broken" } },
    { path: "commitments/building/start", key: "k", body: { note: "another" } },
  ]);
  t.strictSame(
    lines.map(({ status, problem }) => [status, problem?.code]),
    [
      [400, "MALFORMED_JSON"],
      [422, "INVALID_BODY"],
      [404, "UNKNOWN_PATH"],
      [422, "INVALID_ID"],
      [404, "UNKNOWN_PATH"],
      [404, "UNKNOWN_PATH"],
      [422, "INVALID_LINE"],
      [422, "INVALID_LINE"],
      [422, "INVALID_LINE"],
      [412, "STALE_REVISION"],
      [400, "DUPLICATE_KEY"],
      [422, "UNSTORABLE_TEXT"],
      [409, "HANDOVER_NOT_RECORDED"],
      [422, "INVALID_BODY"],
      [200, undefined],
      [422, "IDEMPOTENCY_KEY_REUSED"],
    ],
  );
  t.match(lines[0].problem.detail, /^this is not JSON: /);
  t.match(lines[1].problem.errors, [{ pointer: "#/x", detail: /^there is no field "x" here: there are note, occurredOn, / }]);
  t.match(lines[2].problem, { detail: /^commitments have no command "fly": .*hand-over/, commands: /deliver/ });
  t.equal(lines[10].problem.errors[0].pointer, "#/note", "as a request of its own would say");
  t.match(lines[8].problem.errors, [{ pointer: "#/key" }]);
  t.equal(await service.count("commitment-building"), 2);
});

t.test("an upload can be sent again whole: its keys find what was done", async (t) => {
  const service = await begun(t);
  const given = Array.from({ length: 200 }, (_, n) => ({
    path: `parties/district-${n % 50}/${n < 50 ? "register" : "place-under"}`,
    key: `row-${n}`,
    body: n < 50 ? { ...province(`huyện ${n}`), level: "district" } : { partOf: n % 2 === 0 ? "quang-nam" : "sekong", occurredOn: "2020" },
  }));
  const first = await service.upload(given);
  const again = await service.upload(given);
  t.equal(again.text, first.text);
  t.equal(
    first.lines.filter(({ status }) => status < 300).length,
    new Set(first.lines.filter(({ status }) => status < 300).map(({ line }) => line)).size,
  );
});

t.test("what runs side by side comes out as if one by one", async (t) => {
  const steps = (n: number): readonly unknown[] => [
    { path: `parties/p${n}/register`, key: `${n}a`, body: { ...province(`x ${n}`), ...(n > 0 ? { partOf: `p${n - 1}` } : {}) } },
    {
      path: `commitments/c${n}/agree`,
      key: `${n}b`,
      body: { ...building, obligors: [{ partyId: `p${n}` }], beneficiaries: [], claims: [] },
    },
    { path: `commitments/c${n}/accept-handover`, key: `${n}c`, body: { acceptedBy: { partyId: `p${n}` } } },
    { path: `commitments/c${n}/hand-over`, key: `${n}d`, body: { by: { partyId: `p${n}` }, to: { partyId: `p${n + 1}` } } },
    { path: `commitments/c${n}/accept-handover`, key: `${n}e`, body: { acceptedBy: { partyId: `p${n}` } } },
  ];
  const given = Array.from({ length: 60 }, (_, n) => steps(n)).flat();
  const together = await begun(t, false);
  const single = await begun(t, false);
  const { lines } = await together.upload(given);
  for (const [index, line] of given.entries()) {
    const { lines: alone } = await single.upload([line]);
    t.strictSame([lines[index].status, lines[index].problem?.code], [alone[0].status, alone[0].problem?.code], `line ${index + 1}`);
  }
});

t.test("blank lines count and give nothing; a last line needs no end; CRLF is read", async (t) => {
  const service = await begun(t);
  const line = (note: string) => JSON.stringify({ path: "commitments/building/report-progress", body: { narrative: note } });
  const { lines } = await service.upload(["", `${line("a")}\r`, "  ", line("b")]);
  t.strictSame(
    lines.map(({ line }) => line),
    [2, 4],
  );
  t.strictSame((await service.upload([])).lines, []);
});

t.test("a line that is too long is answered and skipped", async (t) => {
  const service = await begun(t);
  const long = JSON.stringify({ path: "commitments/building/start", body: { note: "x".repeat(bodyBytesMax) } });
  const { lines } = await service.upload([long, { path: "commitments/building/start" }, long]);
  t.strictSame(
    lines.map(({ line, status, problem }) => [line, status, problem?.code]),
    [
      [1, 413, "BODY_TOO_LARGE"],
      [2, 200, undefined],
      [3, 413, "BODY_TOO_LARGE"],
    ],
  );
});

t.test("beyond the limits of an upload the first line that was not read says so, and nothing more is done", async (t) => {
  const service = await begun(t);
  const { lines } = await service.upload([
    ...Array.from({ length: uploadLinesMax }, () => "x"),
    { path: "commitments/building/start" },
    "x",
  ]);
  t.equal(lines.length, uploadLinesMax + 1);
  t.match(lines.at(-1), { line: uploadLinesMax + 1, status: 413, problem: { code: "UPLOAD_TOO_LARGE", linesMax: uploadLinesMax } });

  const wide = JSON.stringify({ path: "x", body: "y".repeat(bodyBytesMax - 100) });
  const bytes = await service.upload(Array.from({ length: Math.ceil(uploadBytesMax / wide.length) + 5 }, () => wide));
  t.match(bytes.lines.at(-1), { status: 413, problem: { code: "UPLOAD_TOO_LARGE", bytesMax: uploadBytesMax } });
  t.ok(bytes.lines.length < uploadBytesMax / wide.length + 1);
  t.equal(await service.count("commitment-building"), 1);
});

t.test("Prefer: return=minimal holds for every line", async (t) => {
  const service = await begun(t);
  const { headers, lines } = await service.upload([{ path: "commitments/building/start" }], { prefer: "return=minimal" });
  t.equal(headers["preference-applied"], "return=minimal");
  t.strictSame(Object.keys(lines[0].answer), ["id", "revision", "position", "correlationId"]);
});

t.test("another media type is 415, a query parameter 400, a bad actor 400", async (t) => {
  const service = await begun(t);
  const give = (headers: Record<string, string>, query = "") => service.post(`/v1/commands${query}`, "{}\n", headers);
  t.match(await give({ "content-type": "application/json" }), { status: 415, json: { code: "UNSUPPORTED_MEDIA_TYPE" } });
  const ndjson = { "content-type": "application/x-ndjson" };
  t.match(await give(ndjson, "?validateOnly=true"), { status: 400, json: { code: "INVALID_QUERY" } });
  t.match(await give({ ...ndjson, "camket-actor": "" }), { status: 400, json: { code: "INVALID_HEADER" } });
});

t.test("over a real connection", async (t) => {
  const service = await begun(t);
  await service.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = service.app.server.address() as AddressInfo;
  const open = () =>
    httpRequest({
      host: "127.0.0.1",
      port,
      path: "/v1/commands",
      method: "POST",
      agent: false,
      headers: { "content-type": "application/x-ndjson" },
    });
  const line = (n: number) => `${JSON.stringify({ path: `parties/p${n}/register`, key: `n${n}`, body: province(`x ${n}`) })}\n`;

  t.test("an answer comes before the next line is sent", async (t) => {
    const upload = open();
    upload.write(line(0));
    const answer = await new Promise<AsyncIterable<Buffer>>((resolve, reject) => upload.on("response", resolve).on("error", reject));
    let seen = "";
    for await (const chunk of answer) {
      seen += chunk;
      if (seen.split("\n").length === 2) upload.write(line(1));
      if (seen.split("\n").length === 3) upload.end();
    }
    t.equal(seen.trim().split("\n").length, 2);
  });

  t.test("a client that reads nothing until it has sent all gets every answer", async (t) => {
    const upload = open();
    const answered = new Promise<AsyncIterable<Buffer>>((resolve, reject) => upload.on("response", resolve).on("error", reject));
    for (let n = 0; n < 3_000; n++) upload.write(line(n));
    upload.end();
    const answer = await answered;
    let text = "";
    for await (const chunk of answer) text += chunk;
    t.equal(text.trim().split("\n").length, 3_000);
  });

  t.test("a client that goes away in the middle leaves whole lines behind and a service that goes on", async (t) => {
    const written = async () => (await service.store.readAll({ limit: 10_000 })).length;
    const before = await written();
    const upload = open();
    upload.on("error", () => {});
    upload.on("response", (answer) => answer.on("error", () => {}).resume());
    for (let n = 5_000; n < 5_050; n++) upload.write(line(n));
    upload.write(line(6_000).slice(0, 20));
    await new Promise((resolve) => setTimeout(resolve, 200));
    upload.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    t.equal(await written(), before + 50);
    t.equal((await service.post("/v1/commitments/building/start", {})).status, 200);
  });
});

t.test("uploads at once are bounded: one more is told so, and may come again", async (t) => {
  const { app } = await begun(t, false);
  const headers = { "content-type": "application/x-ndjson" };
  const bodies = Array.from({ length: uploadsMax }, () => new PassThrough());
  const open = bodies.map((payload) => app.inject({ method: "POST", url: "/v1/commands", headers, payload }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const line = JSON.stringify({ path: "parties/quang-nam/register", body: province("tỉnh Quảng Nam") });
  const more = await app.inject({ method: "POST", url: "/v1/commands", headers, payload: line });
  t.match(more.json(), { status: 503, code: "BUSY" });
  t.equal(more.headers["retry-after"], "1");
  for (const body of bodies) body.end(`${line}\n`);
  t.strictSame(
    (await Promise.all(open)).map(({ statusCode }) => statusCode),
    Array(uploadsMax).fill(200),
  );
  t.equal((await app.inject({ method: "POST", url: "/v1/commands", headers, payload: line })).statusCode, 200);
});
