// Stream by stream out of the event view: each stream is folded after each of its events, and every row written once and for all with both
// its known bounds. Gives the same rows as following live, many times faster.
import type { DatabaseSync } from "node:sqlite";
import type { Recorded } from "@camket/domain";
import type { Park } from "@camket/projections";
import type { Register } from "./define-register.ts";
import type { StoredEvent, StreamRange } from "./event.ts";
import { compareRows, type Fold } from "./fold-rows.ts";
import { STILL_KNOWN } from "./interval.ts";
import { refuseBreak } from "./refuse-break.ts";
import { takeStreams } from "./take-streams.ts";
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
    statedRows = new Map();
  };
  const take = (event: StoredEvent, after: number) => {
    if (after < 0) begin(event.stream);
    const recorded = decode(event);
    refuseBreak(event, after);
    history.push(recorded);
    const known = before?.rows;
    try {
      before = fold(history, before);
    } catch (error) {
      history.pop();
      throw error;
    }
    if (before.rows === known) return;
    const { kept, closed, opened } = compareRows(open, before.rows);
    for (const row of closed) write(row, event.seq);
    open = [...kept, ...opened.map((row) => ({ ...row, knownFrom: event.seq, recordedOn: recorded.recordedOn }))];
  };

  takeStreams(from, streams, park, { take, leftOut: () => undefined });
  finish();
}
