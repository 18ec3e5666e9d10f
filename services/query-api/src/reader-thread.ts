// query: a reader's thread. One read-only connection to the views, opened when it is first needed; a question is answered in one go. What boards read is
// taken into memory from then on, between questions.
import { DatabaseSync } from "node:sqlite";
import { type Answer, createReader, type Ledger, type Question, warmUp } from "@camket/views";
import Piscina from "piscina";

export interface ReaderData {
  readonly viewsFile: string;
  readonly ledger: Ledger;
}

/** What a thread is asked beside questions. */
export type Summons = "here" | "ready";

let opened: { readonly db: DatabaseSync; readonly read: (question: Question) => Answer } | undefined;

function open(): NonNullable<typeof opened> {
  const { viewsFile, ledger } = Piscina.workerData as ReaderData;
  const db = new DatabaseSync(viewsFile, { readOnly: true });
  // The file is mapped up to 1 GiB, so that both readers share the machine's cache of it instead of keeping two of their own.
  db.exec("PRAGMA busy_timeout = 2000; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY");
  setImmediate(takeIn, db);
  return { db, read: createReader(db, ledger) };
}

/** Between questions. A failure is told by the next question that meets it. */
function takeIn(db: DatabaseSync): void {
  try {
    if (!warmUp(db)) setImmediate(takeIn, db);
  } catch {}
}

/** `here`: the thread is only to be there by the time that something is asked, and does not open the file; `ready`: it is to have in memory what boards read. */
export default (question: Question | Summons): Answer | undefined => {
  if (question === "here") return undefined;
  opened ??= open();
  return question === "ready" ? undefined : opened.read(question);
};
