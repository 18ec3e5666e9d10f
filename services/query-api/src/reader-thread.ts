// query: a reader's thread. One read-only connection to the views, opened at the first question; a question is answered in one go.
import { DatabaseSync } from "node:sqlite";
import { type Answer, createReader, type Ledger, type Question } from "@camket/views";
import Piscina from "piscina";

export interface ReaderData {
  readonly viewsFile: string;
  readonly ledger: Ledger;
}

let read: ((question: Question) => Answer) | undefined;

function open(): (question: Question) => Answer {
  const { viewsFile, ledger } = Piscina.workerData as ReaderData;
  const db = new DatabaseSync(viewsFile, { readOnly: true });
  // The file is mapped up to 1 GiB, so that both readers share the machine's cache of it instead of keeping two of their own.
  db.exec("PRAGMA busy_timeout = 2000; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY");
  return createReader(db, ledger);
}

/** Nothing is asked where a thread is only to be there by the time that something is; the file is not opened for that. */
export default (question: Question | undefined): Answer | undefined => {
  if (question === undefined) return undefined;
  read ??= open();
  return read(question);
};
