// Every version of every event ever written is read for ever: the files in v1 were written by programs of their time and are never changed.
import { readdirSync, readFileSync } from "node:fs";
import { commands, decodeEvent, type LogEvent, type StreamName, timelines } from "@camket/domain";
import t from "tap";

const timeZone = "Asia/Ho_Chi_Minh";
const folder = new URL("./v1/", import.meta.url);
const files = readdirSync(folder).sort();

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
  for (const { stream, event } of commands)
    for (let version = 1; version <= event.schemaVersion; version++) {
      const file = `${stream}-${event.type}-${version}.json`;
      t.ok(files.includes(file), `${file}: \`node infra/generate/golden.ts\` writes it`);
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
    t.equal(recorded.recordedOn, "2025-11-03");

    // A correction lays its changes over what was given, and the whole must still pass the command's schema.
    const definition = commands.find((one) => one.stream === stream && one.event.type === type);
    const { occurredOn, claims, onBehalfOf, side } = recorded.metadata;
    const { defaulted: _, ...on } = (occurredOn ?? {}) as { defaulted?: true };
    const body = {
      ...recorded.data,
      ...(occurredOn ? { occurredOn: on } : {}),
      ...(claims.length > 0 ? { claims } : {}),
      ...(onBehalfOf ? { onBehalfOf } : {}),
      ...(side ? { side } : {}),
    };
    const parsed = definition?.body.safeParse(body);
    t.ok(parsed?.success, parsed?.error?.message ?? "it passes the command's schema");
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
