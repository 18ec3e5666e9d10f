// query: a reader's thread. One read-only connection to the views, opened when it is first needed; a question is answered in one go. What boards read is
// taken into memory from then on, between questions.
import { DatabaseSync } from "node:sqlite";
import { parentPort } from "node:worker_threads";
import { type Answer, type AnswerText, createReader, createTextReader, type Ledger, type Question, warmUp } from "@camket/views";
import Piscina from "piscina";
import { takeIn } from "./take-in.ts";
import type { Reported } from "./thread-messages.ts";

export interface ReaderData {
  readonly viewsFile: string;
  readonly ledger: Ledger;
  /** Milliseconds after which what boards read is taken in again, where that failed. */
  readonly warmUpAgainMs: number;
}

/**
 * `value` and `text`: a question, answered as an object or in JSON. `here`: the thread is only to be there by the time that something is asked, and
 * does not open the file; `ready`: it is to have in memory what boards read.
 */
export type Wanted = { readonly want: "value" | "text"; readonly question: Question } | { readonly want: "here" | "ready" };

const data = Piscina.workerData as ReaderData;

let opened: ReturnType<typeof open> | undefined;

function open() {
  const db = new DatabaseSync(data.viewsFile, { readOnly: true });
  // The file is mapped up to 1 GiB, so that both readers share the machine's cache of it instead of keeping two of their own.
  db.exec("PRAGMA busy_timeout = 2000; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY");
  const failed = (error: Error) => {
    const message = "what boards read was not taken in";
    parentPort?.postMessage({ said: "report", level: "warn", fields: { err: error.message }, message } satisfies Reported);
  };
  takeIn({ step: () => warmUp(db), failed, againMs: data.warmUpAgainMs });
  return { value: createReader(db, data.ledger), text: createTextReader(db, data.ledger) };
}

export default (wanted: Wanted): Answer | AnswerText | undefined => {
  if (wanted.want === "here") return undefined;
  opened ??= open();
  return "question" in wanted ? opened[wanted.want](wanted.question) : undefined;
};
