// Registers are built in a thread of their own: SQLite holds its thread for as long as an index takes, and the program has to hear a Ctrl-C.
import { parentPort, workerData } from "node:worker_threads";
import type { LogPlace } from "@camket/query-api";
import { type BuiltAhead, buildAhead } from "@camket/views";
import { WrongUse } from "./exit-codes.ts";
import { openToRead } from "./place.ts";
import { ledgerIn } from "./read-ledger.ts";

export interface ViewsTarget {
  readonly place: LogPlace;
  /** The data folder. */
  readonly folder: string;
  /** An empty folder in it. */
  readonly scratch: string;
}

export type ViewsMessage = { readonly read: number } | { readonly wrongUse: string } | { readonly built: BuiltAhead };

const { place, folder, scratch } = workerData as ViewsTarget;
const post = (message: ViewsMessage): void => parentPort?.postMessage(message);

const log = await openToRead(place);
try {
  const ledger = await ledgerIn(log);
  if (!ledger) throw new WrongUse("the log is empty: there is nothing to build registers from");
  post({ built: await buildAhead({ log, folder, ledger, scratch, onRead: (read) => post({ read }) }) });
} catch (error) {
  if (!(error instanceof WrongUse)) throw error;
  post({ wrongUse: error.message });
} finally {
  await log.close();
}
