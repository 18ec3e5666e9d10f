// One batch, one transaction: the events into every view, what had to be parked, and the checkpoint; all of it or nothing.
// A poison event is tried again a bounded number of times, then its stream is parked in that view, in the same transaction.
import type { DatabaseSync } from "node:sqlite";
import type { RecordedEvent } from "@camket/event-store";
import { type Checkpoint, checkpointWriter, type Parked, parkedWriter, readCheckpoint, readParked } from "./checkpoint.ts";
import { OutOfOrder } from "./order.ts";
import type { View, ViewWriter } from "./view.ts";

class Poisoned extends Error {
  readonly view: string;
  readonly event: RecordedEvent;
  constructor(view: string, event: RecordedEvent, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.view = view;
    this.event = event;
  }
}

/** A failure of the file (full, busy, torn) or of the order says nothing about the event: it is not parked for that. */
function isPoison(error: unknown): boolean {
  if (error instanceof OutOfOrder) return false;
  const { code, errcode } = error as { code?: string; errcode?: number };
  const constraint = 19;
  return code !== "ERR_SQLITE_ERROR" || ((errcode ?? 0) & 0xff) === constraint;
}

export interface Applied {
  readonly checkpoint: Checkpoint;
  readonly parked: readonly Parked[];
}

export interface BatchApplier {
  readonly checkpoint: () => Checkpoint;
  /** All that is parked, by view and stream. */
  readonly parked: () => readonly Parked[];
  apply(events: readonly RecordedEvent[]): Applied;
}

export function batchApplier(db: DatabaseSync, views: readonly View[], poisonTriesMax: number): BatchApplier {
  const stored = readCheckpoint(db);
  if (!stored) throw new Error("these views have no checkpoint: they were never finished");
  let checkpoint: Checkpoint = { seq: stored.seq, position: stored.position, eventId: stored.eventId };
  let parked: readonly Parked[] = readParked(db);
  const moveCheckpoint = checkpointWriter(db);
  const park = parkedWriter(db);
  const writers: readonly { view: View; writer: ViewWriter }[] = views.map((view) => ({ view, writer: view.open(db) }));
  const waits = new Set(parked.map((one) => `${one.view} ${one.stream}`));

  function applyAll(events: readonly RecordedEvent[], condemned: ReadonlyMap<string, string>): Applied {
    const newly: Parked[] = [];
    let { seq } = checkpoint;
    for (const event of events) {
      seq++;
      for (const { view, writer } of writers) {
        if (!view.takes(event.stream)) continue;
        if (waits.size > 0 && waits.has(`${view.name} ${event.stream}`)) continue;
        const error = condemned.get(`${view.name} ${event.id}`);
        if (error !== undefined) {
          const one = { view: view.name, stream: event.stream, eventId: event.id, seq, error };
          park(one);
          newly.push(one);
          waits.add(`${view.name} ${event.stream}`);
          continue;
        }
        try {
          writer.apply(event, seq);
        } catch (cause) {
          throw isPoison(cause) ? new Poisoned(view.name, event, cause) : cause;
        }
      }
    }
    const last = events.at(-1) as RecordedEvent;
    const next = { seq, position: last.position, eventId: last.id };
    moveCheckpoint(checkpoint, next);
    return { checkpoint: next, parked: newly };
  }

  function rollBack(): void {
    for (const { writer } of writers) writer.forget();
    waits.clear();
    for (const one of parked) waits.add(`${one.view} ${one.stream}`);
    if (db.isTransaction) db.exec("ROLLBACK");
  }

  return {
    checkpoint: () => checkpoint,
    parked: () => parked,
    apply(events) {
      if (events.length === 0) return { checkpoint, parked: [] };
      const tries = new Map<string, number>();
      const condemned = new Map<string, string>();
      for (;;) {
        try {
          db.exec("BEGIN IMMEDIATE");
          const applied = applyAll(events, condemned);
          db.exec("COMMIT");
          checkpoint = applied.checkpoint;
          if (applied.parked.length > 0) parked = [...parked, ...applied.parked];
          return applied;
        } catch (error) {
          rollBack();
          if (!(error instanceof Poisoned)) throw error;
          const key = `${error.view} ${error.event.id}`;
          const count = (tries.get(key) ?? 0) + 1;
          tries.set(key, count);
          if (count >= poisonTriesMax) condemned.set(key, error.message);
        }
      }
    },
  };
}
