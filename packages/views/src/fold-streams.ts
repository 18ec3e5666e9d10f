// Stream by stream out of the event view: each stream is folded after each of its events, and every row written once and for all with both
// its known bounds. Gives the same rows as following live, many times faster.
import type { DatabaseSync } from "node:sqlite";
import type { Recorded } from "@camket/domain";
import { isOfTheFile, type Park } from "@camket/projections";
import type { Register } from "./define-register.ts";
import { eventsByStream, type StoredEvent, type StreamRange } from "./event.ts";
import { compareRows, type Fold } from "./fold-rows.ts";
import { STILL_KNOWN } from "./interval.ts";
import { type KnownRow, rowInserter } from "./write-register.ts";

export function foldStreams(
  from: DatabaseSync,
  to: DatabaseSync,
  register: Omit<Register, "view">,
  streams: StreamRange,
  park: Park,
): void {
  const { prefix, fold, decode } = register;
  const { insert } = rowInserter(to, register);
  let stream = "";
  let history: Recorded[] = [];
  let before: Fold<unknown> | undefined;
  let open: KnownRow[] = [];
  let parked = false;
  let statedRows = new Map<string, number>();

  const write = (row: KnownRow, knownTo: number) => insert(stream.slice(prefix.length), row, knownTo, statedRows);
  const finish = () => {
    for (const row of open) write(row, STILL_KNOWN);
  };
  const begin = (next: string) => {
    finish();
    stream = next;
    history = [];
    before = undefined;
    open = [];
    parked = false;
    statedRows = new Map();
  };
  const take = (event: StoredEvent) => {
    const recorded = decode(event);
    history.push(recorded);
    try {
      before = fold(history, before);
    } catch (error) {
      history.pop();
      throw error;
    }
    const { kept, closed, opened } = compareRows(open, before.rows);
    for (const row of closed) write(row, event.seq);
    open = [...kept, ...opened.map((row) => ({ ...row, knownFrom: event.seq, recordedOn: recorded.recordedOn }))];
  };

  for (const event of eventsByStream(from, streams)) {
    if (event.stream !== stream) begin(event.stream);
    if (parked) continue;
    try {
      take(event);
    } catch (error) {
      if (isOfTheFile(error)) throw error;
      parked = park(event.stream, event.id, event.seq, error) === "parked";
    }
  }
  finish();
}
