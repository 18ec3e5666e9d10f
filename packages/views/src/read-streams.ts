// What a page of one thing is read from: statements, the ledger that it is of, and the streams of the event view as the domain reads them.
import { decodeEvent, type Recorded, UnreadableEvent } from "@camket/domain";
import type { StoredEvent } from "./event.ts";
import type { Ledger } from "./knowledge.ts";
import { Refused } from "./refused.ts";
import type { Sql } from "./statements.ts";

export interface SingleReader {
  readonly sql: Sql;
  readonly ledger: Ledger;
  readonly readStream: (stream: string, seqMax: number) => StoredEvent[];
}

/** @throws Refused where this program cannot read one of them */
export function decodeAll(events: readonly StoredEvent[], { timeZone }: Ledger): Recorded[] {
  try {
    return events.map((event) => decodeEvent(event, timeZone));
  } catch (error) {
    if (error instanceof UnreadableEvent) throw new Refused({ code: "unreadable", detail: error.message });
    throw error;
  }
}
