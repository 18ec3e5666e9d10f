// The typed client against the service over HTTP: what its how-to shows, what it weighs, and that its types are those of the API.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import * as client from "@camket/client";
import { areTypesOf } from "@camket/client/generate";
import t from "tap";
import { openRegister } from "./register.ts";
import * as example from "./typed-client-example.ts";

const { answerOf, CamketProblem, createCamket, itemsOf } = client;
const fileOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const register = await openRegister("2023-11-10");
t.teardown(register.close);
await register.app.listen({ host: "127.0.0.1", port: 0 });
const baseUrl = `http://127.0.0.1:${(register.app.server.address() as AddressInfo).port}`;
const camket = example.camketAt(baseUrl);

t.test("the how-to shows the code that runs here", async (t) => {
  const blocks = [...fileOf("docs/how-to/use-the-typed-client.md").matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block]) => block);
  t.equal(blocks.join("\n"), fileOf("tests/journey/typed-client-example.ts"));
});

t.test("a gift is recorded once, however often it is sent, and read back by whoever waits for it", async (t) => {
  await example.registerParties(camket);
  await example.registerParties(camket);
  const roof = await example.recordGift(camket, "school-roof", "Roof of the boarding school");
  t.equal(await example.recordGift(camket, "school-roof", "Roof of the boarding school"), roof);
  t.equal(await example.stageOf(camket, "school-roof", roof), "agreed");
  t.equal(await example.acceptHandover(camket, "school-roof"), "nothing was handed over yet");
});

t.test("a list is read to its end, page after page, and no further than it is wanted", async (t) => {
  const last = await example.recordGift(camket, "clinic", "Clinic of Lamam");
  t.strictSame(await example.giftsBetween(camket, last), ["clinic", "school-roof"]);

  let pages = 0;
  const ask = (more: { cursor?: string }) => {
    pages += 1;
    return camket.GET("/v1/commitments", { params: { query: { after: last, limit: "1", ...more } } });
  };
  for await (const { id } of itemsOf(ask)) {
    t.equal(id, "clinic");
    break;
  }
  t.equal(pages, 1);
  const ids: string[] = [];
  for await (const { id } of itemsOf(ask)) ids.push(id);
  t.strictSame(ids, ["clinic", "school-roof"]);
  t.equal(pages, 3);
});

t.test("a refusal carries its code, its status, its facts and what is wrong where", async (t) => {
  const path = { id: "school-roof" };
  const reopen = camket.POST("/v1/commitments/{id}/reopen", { params: { path }, body: { stage: "verified", reason: "a slip" } });
  await t.rejects(answerOf(reopen), {
    name: "CamketProblem",
    message: /agreed/,
    status: 409,
    code: "STAGE_NOT_REACHED",
    errors: [{ pointer: "#/stage" }],
    facts: { stage: "verified", reached: "agreed" },
  });
  const { data, error } = await camket.GET("/v1/commitments/{id}", { params: { path: { id: "unknown" } } });
  t.equal(data, undefined);
  t.match(error, { status: 404, code: "UNKNOWN_THING" });
});

t.test("an answer of something in between is a problem, too, with its status alone", async (t) => {
  const behind = createCamket({ baseUrl, fetch: async () => new Response("<h1>Bad gateway</h1>", { status: 502 }) });
  const lost = answerOf(behind.GET("/livez"));
  await t.rejects(lost, { name: "CamketProblem", message: "status 502", status: 502, code: undefined, errors: [], facts: {} });
});

t.test("a table is text by its type, too", async (t) => {
  const table = camket.GET("/v1/parties", { headers: { accept: "text/csv" }, parseAs: "text" });
  t.equal((await answerOf(table)).split("\r\n").length, 4, "a header, two parties, and nothing behind the last line");
});

t.test("commands carry the name of who gives them", async (t) => {
  const { items } = await answerOf(camket.GET("/v1/commitments/{id}/history", { params: { path: { id: "school-roof" } } }));
  t.match(items, [{ actor: { id: "officer-7" } }]);
});

t.test("what the API does not have does not compile", async (t) => {
  const path = { id: "school-roof" };
  // @ts-expect-error: a field that is misspelt
  t.notOk((await camket.POST("/v1/commitments/{id}/start", { params: { path }, body: { occuredOn: "2023" } })).data);
  // @ts-expect-error: a field that is missing
  t.notOk((await camket.POST("/v1/parties/register", { body: { level: "province" } })).data);
  // @ts-expect-error: a filter that is misspelt
  t.notOk((await camket.GET("/v1/commitments", { params: { query: { corridr: "quang-nam~sekong" } } })).data);
  // @ts-expect-error: an address without its id
  t.notOk((await camket.GET("/v1/commitments/{id}")).data);
});

t.test("npm run client writes a package that stands on no other, weighs 3 kB at most, and runs", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "camket-client-"));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [fileURLToPath(new URL("../../infra/generate/client-package.ts", import.meta.url)), folder]);
  const files = readdirSync(folder);
  for (const file of files.filter((name) => name.endsWith(".d.ts")))
    for (const [, module = ""] of readFileSync(join(folder, file), "utf8").matchAll(/^(?:import|export) .* from ["'](.*)["'];?$/gm))
      t.ok(files.includes(module.replace(/^\.\/(.*)\.js$/, "$1.d.ts")), `${file} finds ${module}`);
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const script = readFileSync(join(folder, exports.default), "utf8");
  t.ok(gzipSync(script, { level: 9 }).byteLength <= 3_000, `${gzipSync(script, { level: 9 }).byteLength} bytes`);
  const bundled: typeof client = await import(pathToFileURL(join(folder, exports.default)).href);
  t.strictSame(Object.keys(bundled), Object.keys(client));
  const behind = bundled.createCamket({ baseUrl });
  const ids: string[] = [];
  for await (const { id } of bundled.itemsOf((more) => behind.GET("/v1/parties", { params: { query: { limit: "1", ...more } } })))
    ids.push(id);
  t.strictSame(ids.sort(), ["quang-nam", "sekong"]);
  const lost = bundled.answerOf(behind.GET("/v1/parties/{id}", { params: { path: { id: "nobody" } } }));
  await t.rejects(lost, { name: "CamketProblem", code: "UNKNOWN_THING" });
  t.type(await lost.catch((problem) => problem), bundled.CamketProblem);
  t.notOk((await lost.catch((problem) => problem)) instanceof CamketProblem, "it is the bundle's own");
});

t.test("its types are those of the API as the service describes it", async (t) => {
  const { json } = await register.app.inject("/openapi.json");
  t.ok(areTypesOf(fileOf("packages/client/src/schema.d.ts"), json()), "packages/client/src/schema.d.ts is stale: run npm run generate");
});
