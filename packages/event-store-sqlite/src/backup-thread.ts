// The thread that copies: SQLite holds its thread until the copy is made, and the program has to hear a Ctrl-C meanwhile.
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import type { CopyThreadAnswer, CopyThreadData } from "./backup.ts";
import { openReadOnly } from "./schema.ts";

const { file, partial } = workerData as CopyThreadData;

const log = openReadOnly(file);
log.prepare("VACUUM INTO ?").run(partial);
log.close();

const copy = new DatabaseSync(partial, { readOnly: true });
const found = copy.prepare("PRAGMA quick_check(1)").get()?.quick_check;
if (found !== "ok") throw new Error(`the copy is damaged (${found}): check the log with camket verify`);
// A row that is gone shows as fewer rows than positions; contiguity is what the writer asserts.
const { events, head } = copy.prepare("SELECT count(*) AS events, coalesce(max(position), 0) AS head FROM event").get() as Record<
  string,
  number
>;
if (events !== head) throw new Error(`the log holds ${events} events up to position ${head}: check it with camket verify`);
copy.close();

parentPort?.postMessage({ events: Number(events), head: String(head) } satisfies CopyThreadAnswer);
