// Start-up: whether what answers is an EventStoreDB, lets this user read the log, and has about the same time. A wrong server or wrong
// credentials end a start; a server that is not there yet does not have to.
import { type EventStore, StoreFailure } from "@camket/event-store";
import type { Connection } from "./connection.ts";
import { AccessDenied, wordsOf } from "./failures.ts";
import { newest } from "./read.ts";
import type { Reader } from "./reader.ts";

export type ServerCheck =
  /** `skewMs`: how far the server's clock is ahead, where it told the time. Appends do not depend on it; logs are read side by side. */
  | { readonly ok: true; readonly skewMs: number | undefined }
  /** `mayCome`: it may be right later, without a change of the configuration. */
  | { readonly ok: false; readonly wrong: string; readonly mayCome: boolean };

const insides = new WeakMap<EventStore, { readonly connection: Connection; readonly reader: Reader }>();

export const rememberInsides = (store: EventStore, connection: Connection, reader: Reader): void => {
  insides.set(store, { connection, reader });
};

/** Asks the server of a store from `openEventStoreDb`. */
export async function checkServer(store: EventStore): Promise<ServerCheck> {
  const inside = insides.get(store);
  if (!inside) throw new TypeError("only a store of openEventStoreDb has a server to check");
  const { connection, reader } = inside;
  try {
    await newest(reader);
    return { ok: true, skewMs: connection.skewMs() };
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    if (error instanceof AccessDenied) {
      return { ok: false, mayCome: false, wrong: `${wordsOf(error)}: name a user who may read $all, and give its password` };
    }
    return { ok: false, mayCome: connection.lastSeen()?.kind !== "stranger", wrong: wordsOf(error) };
  }
}
