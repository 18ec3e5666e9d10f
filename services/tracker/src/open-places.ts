// What a start stands on, before any role is played: its folders, taken; the papers; the log; and which ledger that is. Where one of them cannot
// be, those before it are let go again.
import type { EventStore } from "@camket/event-store";
import type { Files } from "@camket/files";
import type { Clock, Config, Log } from "@camket/platform";
import { type Data, takeData } from "./data-folder.ts";
import { openFilesFolder } from "./files-folder.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { openStore } from "./open-store.ts";

export interface Places {
  readonly data: Data;
  /** Absent where papers can be neither stored nor read. */
  readonly files: Files | undefined;
  readonly store: EventStore;
  readonly ledger: Ledger;
  /** The log was empty: the ledger was opened in it just now. */
  readonly isNew: boolean;
}

/** @throws what end.ts has a sentence for */
export async function openPlaces(config: Config, { clock, log }: { readonly clock: Clock; readonly log: Log }): Promise<Places> {
  const data = takeData(config);
  try {
    const files = await openFilesFolder(config, { clock, log });
    const store = await openStore(data.logAt, (fields, message) => log.warn(fields, message), config.serverWaitMs);
    try {
      const isNew = (await store.head()) === undefined;
      const ledger = await openLedger(store, { timeZone: config.timeZone, clock });
      return { data, files, store, ledger, isNew };
    } catch (error) {
      await store.close();
      throw error;
    }
  } catch (error) {
    data.release();
    throw error;
  }
}
