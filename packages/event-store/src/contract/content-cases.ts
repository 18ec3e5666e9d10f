// Contract: what is kept is what was given, in every script and shape of the domain, and what cannot be kept faithfully is refused.
import type { Json, JsonObject, RecordedEvent } from "../port.ts";
import { hear, ids, outcome, type RunCase } from "./fixture.ts";

const vietnamese = "Trụ sở công an huyện Đắc Chưng";
const contents: Record<string, JsonObject> = {
  nothing: {},
  "Vietnamese, composed (NFC)": { title: vietnamese.normalize("NFC") },
  "Vietnamese, decomposed (NFD)": { title: vietnamese.normalize("NFD") },
  Lao: { title: "ແຂວງເຊກອງ", place: "ເມືອງດາກຈຶງ" },
  Khmer: { title: "ខេត្តរតនគិរី", place: "ស្រុកអណ្តូងមាស" },
  "names of keys in every script": { "trụ sở": 1, ສັນຍາ: { ປີ: 2026 }, កិច្ចព្រមព្រៀង: [{ ឆ្នាំ: "២០២៦" }], "🤝": null },
  "one key in two forms": { ["ế".normalize("NFC")]: "composed", ["ế".normalize("NFD")]: "decomposed" },
  "signs beyond the first plane": { text: "🤝🏽 👨‍👩‍👧 𠮷 𝔠" },
  "text from right to left, and signs without width": { text: "\u202eشكرا\u202c \u200b\u200d\ufeff\u2060" },
  "empty strings, empty lists, empty objects, null": { a: "", b: [], c: {}, d: null, "": "an empty name" },
  "booleans and numbers": { t: true, f: false, n: 0, i: -42, d: 0.1, e: 1e21, s: 5e-324, m: Number.MAX_SAFE_INTEGER },
  "numbers at the edges": {
    all: [
      ...[-0, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, Number.EPSILON, Number.MIN_SAFE_INTEGER, 2 ** 53, 2 ** 63, 2 ** 64],
      ...[1e-7, 123_456_789.123_456_79, 0.1 + 0.2, 1 / 3, 1e20, 1e21, 4_294_967_296, -2_147_483_649],
    ],
  },
  "money as text": { value: { amount: "10600000000.00", currency: "VND" }, large: "9".repeat(60), small: "0.000000000000000001" },
  "controls, quotes and backslashes": { text: "a\u0000b\u001f\u007f\u2028\u2029\"'\\ \\ud800 \r\n\t" },
  "controls, quotes and backslashes in names": {
    "a\u0000b": 1,
    "\n": 2,
    '"': 3,
    "\\": 4,
    "\u2028": 5,
    "\\u0041": 6,
    "a.b": 7,
    $x: 8,
    "/": 9,
  },
  "every sign of one byte": { text: String.fromCharCode(...Array.from({ length: 256 }, (_, i) => i)) },
  "names that objects own": JSON.parse('{"__proto__":{"x":1},"constructor":2,"toString":"3","hasOwnProperty":null,"toJSON":4}'),
  "texts that look like something else": { a: "null", b: "1", c: "true", d: "{}", e: "2026-01-02T03:04:05.678Z", f: "-", g: " ", h: "NaN" },
  "keys in an order of their own": { z: 1, a: 2, M: 3, "10": 4, "9": 5, é: 6, _: 7, A: { b: 1, a: 2 } },
  "lists in lists": { a: [[1, [2, [3, []]]], { b: [{ c: [null, "", false] }] }] },
  "a depth of a thousand": nested(1_000),
  "a list of ten thousand": { all: Array.from({ length: 10_000 }, (_, i) => (i % 3 === 0 ? null : i % 3 === 1 ? i / 7 : `${i}`)) },
  "five thousand keys": Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`khoá ${(i * 7_919) % 5_000}`, i])),
  "a long text": { text: "Cam kết ".repeat(10_000) },
  "a long name of a key": { ["ຄໍາໝັ້ນສັນຍາ ".repeat(1_000)]: true },
};

function nested(depth: number): JsonObject {
  let inner: JsonObject = { end: "ຈົບ" };
  for (let i = 0; i < depth; i++) inner = i % 2 === 0 ? { in: inner } : { in: [inner] };
  return inner;
}

export function contentCases(run: RunCase): void {
  for (const [name, data] of Object.entries(contents)) {
    run(`data and metadata come back as they were given, to the letter: ${name}`, async (c) => {
      const from = await c.mark();
      const given = { ...c.event(name, data), metadata: data };
      await c.store.append(c.stream(), [given], { expectedRevision: "no-stream" });
      const text = JSON.stringify(data);
      const held = {
        "from the stream": (await c.store.readStream(c.stream()))[0],
        "from the stream, backwards": (await c.store.readStream(c.stream(), { direction: "backwards" }))[0],
        "from the log": (await c.store.readAll({ from, filter: { on: "stream", prefixes: [c.stream("thing")] } }))[0],
        "from a subscription": (await hear(c, { after: from }, (h) => h.events.length === 1)).events[0],
      };
      for (const [where, event] of Object.entries(held)) {
        c.t.ok(JSON.stringify(event?.data) === text, `data, ${where}`);
        c.t.ok(JSON.stringify(event?.metadata) === text, `metadata, ${where}`);
      }
    });
  }

  run(
    "data come back equal after a restart",
    async (c) => {
      const given = Object.entries(contents).map(([name, data]) => c.event(name, data));
      const half = Math.ceil(given.length / 2);
      await c.store.append(c.stream(), given.slice(0, half), { expectedRevision: "no-stream" });
      await c.store.append(c.stream(), given.slice(half), { expectedRevision: half - 1 });
      const store = await c.reopen();
      const held = await store.readStream(c.stream());
      c.t.same(ids(held), ids(given));
      for (const [i, name] of Object.keys(contents).entries()) {
        c.t.ok(JSON.stringify(held[i]?.data) === JSON.stringify(given[i]?.data), name);
      }
    },
    "reopen",
  );

  run("what one reader does to an event that it was given does not reach the next", async (c) => {
    await c.store.append(c.stream(), [c.event("a", { list: [1, { deep: "kept" }] })], { expectedRevision: "no-stream" });
    const [first] = (await c.store.readStream(c.stream())) as [RecordedEvent];
    const text = JSON.stringify(first);
    (first.data.list as Json[]).push("changed");
    first.metadata.recordedAt = "never";
    const [second] = await c.store.readStream(c.stream());
    c.t.equal(JSON.stringify(second), text);
  });

  run("names of streams and types come back as given", async (c) => {
    const names = ["commitment-đắc-chưng", "ສັນຍາ", "កិច្ចព្រមព្រៀង", "a b/c?d=e&f", 'it\'s "quoted"', "🤝"];
    const from = await c.mark();
    for (const name of names) await c.store.append(c.stream(name), [c.event(name, {}, name)], { expectedRevision: "no-stream" });
    for (const name of names) {
      const [held] = await c.store.readStream(c.stream(name));
      c.t.same([held?.stream, held?.type], [c.stream(name), name]);
      const filtered = await c.store.readAll({ from, filter: { on: "type", prefixes: [name] } });
      c.t.ok(
        filtered.some((e) => e.id === held?.id),
        `${name} is found by its own prefix`,
      );
    }
  });

  run("what JSON cannot keep is refused", async (c) => {
    const cycle: { me?: unknown } = {};
    cycle.me = cycle;
    const bad: Record<string, unknown> = {
      "a lone surrogate": { text: "a\ud800b" },
      "a lone surrogate in a name": { "\udfff": 1 },
      "two halves in the wrong order": { text: "\udc00\ud800" },
      "a lone surrogate after a backslash": { text: "\\\ud800" },
      "a number that is none": { n: Number.NaN },
      "infinity, deep inside": { a: [{ b: Number.POSITIVE_INFINITY }] },
      "undefined in a list": { a: [undefined] },
      "a bigint": { n: 1n },
      "a cycle": cycle,
      "a list at the top": [],
      "null at the top": null,
      "text at the top": "x",
      "nothing at all": undefined,
    };
    for (const [name, value] of Object.entries(bad)) {
      for (const part of ["data", "metadata"]) {
        const event = { ...c.event(name), [part]: value as JsonObject };
        c.t.equal(await outcome(c.store.append(c.stream(), [event], { expectedRevision: "any" })), "invalid-append", `${name} in ${part}`);
      }
    }
    c.t.same(await c.store.readStream(c.stream()), []);
  });
}
