// What a page of one thing is read from: statements, the ledger that it is of, and the streams of the event view as the domain reads them.
import type { DatabaseSync } from "node:sqlite";
import { decodeEvent, type Recorded, UnreadableEvent } from "@camket/domain";
import type { Position } from "@camket/event-store";
import { type Discarding, discardingsReader, notTakenReader, takenReader, type Waiting, waitingReader } from "./discarded.ts";
import { type StoredEvent, streamReader } from "./event.ts";
import type { Ledger } from "./knowledge.ts";
import { Refused } from "./refused.ts";
import { type Sql, statements } from "./statements.ts";

export interface SingleReader {
  readonly sql: Sql;
  readonly ledger: Ledger;
  /** A thing's events as its register has taken them: up to where it waits, if it does, and without those that operators had it go on without. */
  readonly readStream: (stream: string, seqMax: number) => readonly StoredEvent[];
  /** All of them, as the log has them, … */
  readonly readWhole: (stream: string, seqMax: number) => readonly StoredEvent[];
  /** … and where those stand that the register has not taken. */
  readonly notTakenOf: (stream: string) => ReadonlySet<Position>;
  /** Those that the register goes on without, by their ids, whatever is known at a moment: like a parked stream, it is no fact of any. */
  readonly discardedOf: (stream: string) => ReadonlyMap<string, Discarding>;
  /** Where the register waits, if it does. */
  readonly waitingOf: (stream: string) => Waiting | undefined;
}

export function singleReader(db: DatabaseSync, ledger: Ledger): SingleReader {
  return {
    sql: statements(db),
    ledger,
    readStream: takenReader(db),
    readWhole: streamReader(db),
    notTakenOf: notTakenReader(db),
    discardedOf: discardingsReader(db),
    waitingOf: waitingReader(db),
  };
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
