// The process that kill-append.test.ts kills. Told to go on by a line on stdin, it takes the data folder, and either holds it or lets 32
// writers append without end. Each append is acknowledged by a line on stdout after its promise resolved; a pipe is written synchronously,
// so the line is out before anything else happens.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { type EventStore, handleCommand, type NewEvent } from "@camket/event-store";
import { openSqliteStore, takeDataFolder } from "@camket/event-store-sqlite";

const writers = 32;
/** Every fourth writer writes to one of these, against the others; the rest have streams of their own. */
const sharedStreams = 3;

const [folder = "", task = "", round = "0"] = process.argv.slice(2);

await once(process.stdin, "data");
process.stdin.destroy();
try {
  const { path } = takeDataFolder(folder);
  if (task === "append") await appendWithoutEnd(openSqliteStore({ file: join(path, "log.sqlite") }));
  say({ held: path });
  setInterval(() => {}, 60_000);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}

async function appendWithoutEnd(store: EventStore): Promise<void> {
  await Promise.all(Array.from({ length: writers }, (_, writer) => writeWithoutEnd(store, writer)));
}

async function writeWithoutEnd(store: EventStore, writer: number): Promise<void> {
  const stream = writer % 4 === 0 ? `shared-${(writer / 4) % sharedStreams}` : `round-${round}-writer-${writer}`;
  for (let n = 0; ; n++) {
    const append = Array.from({ length: 1 + (n % 3) }, (_, i) => eventOf(`${round} ${writer} ${n} ${i}`));
    const done = await handleCommand(store, stream, () => ({ append }), { triesMax: 1_000 });
    say({ events: done.events, expected: (done.revision ?? 0) - append.length });
  }
}

function eventOf(label: string): NewEvent {
  const hex = createHash("sha1").update(label).digest("hex");
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  const text = `${label}: Trụ sở công an huyện, ແຂວງເຊກອງ, ខេត្តរតនគិរី ${hex.repeat(1 + (hex.charCodeAt(0) % 16))}`;
  return { id, type: "Happened", data: { text }, metadata: { label } };
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
