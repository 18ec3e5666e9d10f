// query: a reader's thread. One read-only connection to the views, opened with its first task; a question is answered in one go. What boards read is
// taken into memory from then on, between questions; of views that are to take the place of others, before they do.
import type { DatabaseSync } from "node:sqlite";
import { parentPort } from "node:worker_threads";
import { besideOf } from "@camket/projections";
import { type Answer, type AnswerText, createReader, createTextReader, goOnWith, type Ledger, type Question, warmUp } from "@camket/views";
import Piscina from "piscina";
import { openPlaced } from "./open-placed.ts";
import { takeIn } from "./take-in.ts";
import type { Reported } from "./thread-messages.ts";

export interface ReaderData {
  readonly viewsFile: string;
  readonly ledger: Ledger;
  /** Milliseconds after which what boards read is taken in again, where that failed. */
  readonly warmUpAgainMs: number;
  /** Milliseconds after which what is new of it is taken in. */
  readonly takeInNewsMs: number;
  /** Milliseconds in which others take the place of views. */
  readonly heldMsMax: number;
  /** Milliseconds in which it is taken in of views that do not serve yet. */
  readonly warmUpAheadMsMax: number;
}

/**
 * `value` and `text`: a question, answered as an object or in JSON. `ready`: the thread is to have in memory what boards read. `ahead`: the same of
 * the finished views beside those that serve, which nobody may have open when they get their name: they are opened again once they have it.
 */
export type ReaderTask = { readonly want: "value" | "text"; readonly question: Question } | { readonly want: "ahead" | "ready" };

const data = Piscina.workerData as ReaderData;

let opened: ReturnType<typeof open> | undefined;
/** Closed; what it keeps is of the views that have taken the place since. */
let ahead: DatabaseSync | undefined;

function open() {
  const db = connect(data.viewsFile);
  if (ahead) goOnWith(ahead, db);
  takeIn({ step: () => warmUp(db), failed, againMs: data.warmUpAgainMs, newsMs: data.takeInNewsMs });
  return { value: createReader(db, data.ledger), text: createTextReader(db, data.ledger) };
}

function connect(file: string): DatabaseSync {
  const db = openPlaced(file, data.heldMsMax);
  // The file is mapped as far as SQLite goes, 2 GiB, so that both readers share the machine's cache of it instead of keeping two of their own.
  db.exec("PRAGMA busy_timeout = 2000; PRAGMA mmap_size = 2147418112; PRAGMA temp_store = MEMORY");
  return db;
}

/** Whatever fails: the rest is taken in once they serve. */
function takeInAhead(): void {
  const until = performance.now() + data.warmUpAheadMsMax;
  try {
    const db = connect(besideOf(data.viewsFile));
    try {
      while (!warmUp(db) && performance.now() < until);
      ahead = db;
    } finally {
      db.close();
    }
  } catch (error) {
    failed(error as Error);
  }
}

function failed({ message: err }: Error): void {
  parentPort?.postMessage({
    said: "report",
    level: "warn",
    fields: { err },
    message: "what boards read was not taken in",
  } satisfies Reported);
}

export default (task: ReaderTask): Answer | AnswerText | undefined => {
  if (task.want === "ahead") return void takeInAhead();
  opened ??= open();
  return "question" in task ? opened[task.want](task.question) : undefined;
};
