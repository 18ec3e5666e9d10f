// Contract: what is kept is what was given, in every script and shape of the domain, and what cannot be kept faithfully is refused.
import type { JsonObject } from "../port.ts";
import { outcome, type RunCase } from "./fixture.ts";

const vietnamese = "Trụ sở công an huyện Đắc Chưng";
const contents: Record<string, JsonObject> = {
  nothing: {},
  "Vietnamese, composed (NFC)": { title: vietnamese.normalize("NFC") },
  "Vietnamese, decomposed (NFD)": { title: vietnamese.normalize("NFD") },
  Lao: { title: "ແຂວງເຊກອງ", place: "ເມືອງດາກຈຶງ" },
  Khmer: { title: "ខេត្តរតនគិរី", place: "ស្រុកអណ្តូងមាស" },
  "signs beyond the first plane": { text: "🤝🏽 👨‍👩‍👧 𠮷 𝔠" },
  "empty strings, empty lists, empty objects, null": { a: "", b: [], c: {}, d: null, "": "an empty name" },
  "booleans and numbers": { t: true, f: false, n: 0, i: -42, d: 0.1, e: 1e21, s: 5e-324, m: Number.MAX_SAFE_INTEGER },
  "money as text": { value: { amount: "10600000000.00", currency: "VND" }, large: "9".repeat(60), small: "0.000000000000000001" },
  "controls, quotes and backslashes": { text: "a\u0000b\u001f\u007f\u2028\u2029\"'\\ \\ud800 \r\n\t" },
  "names that objects own": JSON.parse('{"__proto__":{"x":1},"constructor":2,"toString":"3","hasOwnProperty":null}'),
  "lists in lists": { a: [[1, [2, [3, []]]], { b: [{ c: [null, "", false] }] }] },
  "a depth of a hundred": nested(100),
  "a long text": { text: "Cam kết ".repeat(10_000) },
};

function nested(depth: number): JsonObject {
  return depth === 0 ? { end: "ຈົບ" } : { in: nested(depth - 1) };
}

export function contentCases(run: RunCase): void {
  run("data and metadata of every shape and script come back equal, from the stream and from the log", async (c) => {
    const start = (await c.store.append(c.stream("start"), [c.event("start")], { expectedRevision: "no-stream" })).position;
    const given = Object.entries(contents).map(([name, data]) => ({ ...c.event(name, data), metadata: { copy: data } }));
    for (const [i, event] of given.entries()) {
      await c.store.append(c.stream(), [event], { expectedRevision: i === 0 ? "no-stream" : i - 1 });
    }
    const fromStream = await c.store.readStream(c.stream());
    const fromLog = (await c.store.readAll({ from: start })).slice(1);
    for (const [i, name] of Object.keys(contents).entries()) {
      const text = JSON.stringify(given[i]?.data);
      c.t.equal(JSON.stringify(fromStream[i]?.data), text, `${name}: data, from the stream`);
      c.t.equal(JSON.stringify(fromStream[i]?.metadata), JSON.stringify(given[i]?.metadata), `${name}: metadata, from the stream`);
      c.t.equal(JSON.stringify(fromLog[i]?.data), text, `${name}: data, from the log`);
    }
    c.t.equal(fromStream[1]?.data.title, vietnamese.normalize("NFC"));
    c.t.not(fromStream[2]?.data.title, fromStream[1]?.data.title, "the two forms of a text stay two");
  });

  run(
    "data come back equal after a restart",
    async (c) => {
      const given = Object.entries(contents).map(([name, data]) => c.event(name, data));
      await c.store.append(c.stream(), given.slice(0, -1), { expectedRevision: "no-stream" });
      const store = await c.reopen();
      const held = await store.readStream(c.stream());
      c.t.same(
        held.map((e) => JSON.stringify(e.data)),
        given.slice(0, -1).map((e) => JSON.stringify(e.data)),
      );
    },
    "reopen",
  );

  run("names of streams and types come back as given", async (c) => {
    const names = ["commitment-đắc-chưng", "ສັນຍາ", "កិច្ចព្រមព្រៀង", "a b/c?d=e&f", 'it\'s "quoted"', "🤝"];
    for (const name of names) await c.store.append(c.stream(name), [c.event(name, {}, name)], { expectedRevision: "no-stream" });
    for (const name of names) {
      const [held] = await c.store.readStream(c.stream(name));
      c.t.same([held?.stream, held?.type], [c.stream(name), name]);
      const filtered = await c.store.readAll({ filter: { on: "type", prefixes: [name] } });
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
