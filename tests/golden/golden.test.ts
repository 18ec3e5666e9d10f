// Every version of every event ever written is read for ever: the files in v1 were written by programs of their time and are never changed.
import { readdirSync, readFileSync } from "node:fs";
import { commands, decodeEvent, type LogEvent, ledgerEvents, type StreamName, timelines } from "@camket/domain";
import t from "tap";
import { replay, timeZone } from "./replay.ts";
import { playStories } from "./stories.ts";

const folder = new URL("./v1/", import.meta.url);
const files = readdirSync(folder)
  .filter((file) => /-[0-9]+\.json$/.test(file))
  .sort();

interface Golden extends Omit<LogEvent, "id" | "revision"> {
  readonly stream: string;
  readonly metadata: { readonly schemaVersion: number; readonly [field: string]: unknown };
}
const goldenOf = (file: string): Golden => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const eventOf = (golden: Golden, revision = 0): LogEvent => ({
  ...golden,
  id: `00000000-0000-4000-8000-${String(revision).padStart(12, "0")}`,
  revision,
});

t.test("there is a file for every version of every event that the program can write", (t) => {
  const ofLedger = ledgerEvents.map((event) => ({ stream: "ledger", event }));
  for (const { stream, event } of [...commands, ...ofLedger])
    for (let version = 1; version <= event.schemaVersion; version++) {
      const file = `${stream}-${event.type}-${version}.json`;
      t.ok(files.includes(file), `${file}: \`node tests/golden/write.ts\` writes it`);
    }
  t.end();
});

for (const file of files)
  t.test(`${file} reads as it did`, (t) => {
    const golden = goldenOf(file);
    const [stream, type, version] = file.replace(/\.json$/, "").split("-");
    t.equal(golden.type, type);
    t.equal(golden.metadata.schemaVersion, Number(version));
    const recorded = decodeEvent(eventOf(golden), timeZone);
    t.equal(recorded.recordedOn, "2026-02-03");
    // An older version says beside it what it must read as now.
    const reads = `${file.replace(/\.json$/, "")}.reads.json`;
    t.strictSame(
      recorded.data,
      readdirSync(folder).includes(reads) ? goldenOf(reads) : golden.data,
      "nothing of what was recorded is lost",
    );

    // A correction lays its changes over what was given, without what was recorded beside it; the whole must still pass the command's schema.
    const ofLedger = ledgerEvents.find((one) => stream === "ledger" && one.type === golden.type);
    if (ofLedger) {
      t.equal(golden.stream, ofLedger.stream);
      t.strictSame(ofLedger.data.parse(recorded.data), recorded.data, "it passes the event's own schema");
      return t.end();
    }
    const definition = commands.find((one) => one.stream === stream && one.event.type === type);
    if (["FactCorrected", "EventWithdrawn", "VisibilityChanged"].includes(golden.type)) return t.end();
    const { was: _was, lifts: _lifts, setsBack: _setsBack, countries: _countries, ...given } = recorded.data;
    const { occurredOn, claims, onBehalfOf, side } = recorded.metadata;
    const { defaulted: _, ...on } = (occurredOn ?? {}) as { defaulted?: true };
    const body = {
      ...given,
      ...(occurredOn ? { occurredOn: on } : {}),
      ...(claims.length > 0 ? { claims } : {}),
      ...(onBehalfOf ? { onBehalfOf } : {}),
      ...(side ? { side } : {}),
    };
    const parsed = definition?.body.safeParse(body);
    t.ok(parsed?.success, parsed?.error?.message ?? "it passes the command's schema");
    t.end();
  });

t.test("the log of all stories, as it was written, comes to the things that it came to then", (t) => {
  const text = (file: string) => readFileSync(new URL(file, folder), "utf8");
  const log = text("log.ndjson")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const things = replay(log);
  // A later program may say more of a thing, never less and nothing else.
  for (const [stream, thing] of Object.entries(JSON.parse(text("things.json")))) t.match(things[stream], thing as object, stream);
  t.equal(new Set(log.map(({ stream }) => stream)).size, Object.keys(things).length);
  t.end();
});

t.test("the stories still happen as they did: the domain accepts every step", (t) => {
  const types = new Set(playStories().map(({ stream, event }) => `${stream.slice(0, stream.indexOf("-"))}-${event.type}`));
  for (const { stream, event } of commands) t.ok(types.has(`${stream}-${event.type}`), `${stream} ${event.type}`);
  t.end();
});

t.test("all events of a stream fold together, whatever their order", (t) => {
  for (const stream of Object.keys(timelines) as StreamName[]) {
    const history = files
      .filter((file) => file.startsWith(`${stream}-`))
      .map((file, n) => decodeEvent(eventOf(goldenOf(file), n), timeZone));
    for (const order of [history, history.toReversed()]) t.ok(timelines[stream](order).length > 0, `${stream}, ${order.length} events`);
  }
  t.end();
});

t.test("an event of a newer program, or of a type that there is not, is said to be unreadable and never guessed at", (t) => {
  const golden = goldenOf(files[0] as string);
  const newer = { ...golden, metadata: { ...golden.metadata, schemaVersion: 99 } };
  t.throws(() => decodeEvent(eventOf(newer), timeZone), { code: "unreadable-event" });
  t.throws(() => decodeEvent(eventOf({ ...golden, type: "SomethingElseHappened" }), timeZone), { code: "unreadable-event" });
  t.end();
});
