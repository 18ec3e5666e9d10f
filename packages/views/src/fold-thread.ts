// A thread of a rebuild: folds its part of a register's streams out of the file that is being built into a file of its own.
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { judgeBy } from "@camket/projections";
import { decisionsIn } from "./decisions.ts";
import { foldStreams } from "./fold-streams.ts";
import type { FoldThreadData, ParkedInThread } from "./rebuild-register.ts";
import { registersOf } from "./views.ts";

const { from, to, name, timeZone, streams } = workerData as FoldThreadData;
const register = registersOf(timeZone)[name as keyof ReturnType<typeof registersOf>];
const source = new DatabaseSync(from, { readOnly: true });
const target = new DatabaseSync(to);
// Thrown away after a crash, like the file that it becomes part of.
target.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE");
register.create(target);
target.exec("BEGIN");
const parked: ParkedInThread[] = [];
// The same as the runner comes to, when it is told of the same events.
const judge = judgeBy(decisionsIn(source), name);
foldStreams(source, target, register, streams, (stream, eventId, seq, error) => {
  parked.push({ stream, eventId, seq, error: error instanceof Error ? error.message : String(error) });
  return "discardedBy" in judge(stream, eventId, seq) ? "discarded" : "parked";
});
target.exec("COMMIT");
target.close();
source.close();
parentPort?.postMessage(parked);
