// A thread of a rebuild: folds one part after another of a register's streams, out of the file that is being built, into files of their own.
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { judgeBy } from "@camket/projections";
import { decisionsIn } from "./decisions.ts";
import { foldStreams } from "./fold-streams.ts";
import type { FoldPart, FoldThreadData, ParkedInThread } from "./fold-threads.ts";
import { registersOf } from "./views.ts";

if (!parentPort) throw new Error("fold-thread.ts is started by fold-threads.ts");
const port = parentPort;
const { from, name, timeZone } = workerData as FoldThreadData;
const register = registersOf(timeZone)[name as keyof ReturnType<typeof registersOf>];
const source = new DatabaseSync(unlocked(from), { readOnly: true });
// Streams lie scattered over the whole log: their events are read as memory, without a call for each page.
source.exec("PRAGMA mmap_size = 2147418112");
// The same as the runner comes to, when it is told of the same events.
const judge = judgeBy(decisionsIn(source), name);

port.on("message", ({ to, streams }: FoldPart) => {
  const target = new DatabaseSync(to);
  // Thrown away after a crash, like the file that it becomes part of.
  target.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE");
  register.create(target);
  target.exec("BEGIN");
  const parked: ParkedInThread[] = [];
  foldStreams(source, target, register, streams, (stream, eventId, seq, error) => {
    parked.push({ stream, eventId, seq, error: error instanceof Error ? error.message : String(error) });
    return "discardedBy" in judge(stream, eventId, seq) ? "discarded" : "parked";
  });
  target.exec("COMMIT");
  target.close();
  port.postMessage(parked);
});
// The port keeps the thread until it is told to end.
port.postMessage("ready");

/**
 * The events, whose pages nobody writes any more while the rest of the file is built: without the locks by which its writer and its readers would
 * wait for each other. https://sqlite.org/uri.html#uriimmutable
 */
function unlocked(file: string): URL {
  const url = pathToFileURL(file);
  url.searchParams.set("immutable", "1");
  return url;
}
