// Registers built ahead of their program's start, from the log of a data folder.
import type { LogPlace } from "@camket/query-api";
import { type BuiltAhead, buildAhead } from "@camket/views";
import { WrongUse } from "./exit-codes.ts";
import type { Report } from "./in-thread.ts";
import { openToRead } from "./place.ts";
import { ledgerIn } from "./read-ledger.ts";

export interface ViewsTarget {
  readonly place: LogPlace;
  /** The data folder. */
  readonly folder: string;
  /** An empty folder in it. */
  readonly scratch: string;
}

/** @throws WrongUse where the log is empty */
export async function buildViews({ place, folder, scratch }: ViewsTarget, told: Report<never>): Promise<BuiltAhead> {
  const log = await openToRead(place);
  try {
    const ledger = await ledgerIn(log);
    if (!ledger) throw new WrongUse("the log is empty: there is nothing to build registers from");
    return await buildAhead({ log, folder, ledger, scratch, onRead: (events) => told.progress("events", events, 0) });
  } finally {
    await log.close();
  }
}
