// One batch, one transaction: the events into every view, what had to be parked, what was decided about it, and the checkpoint; all of it or nothing.
// A poison event is tried again a bounded number of times, then its stream is parked in that view, in the same transaction. A decision in the log
// has the stream go on from there, in the transaction of the decision, through all that it waited for. A batch is applied twice at most, however many
// of its events are poison: first as quickly as can be, and where one cannot be taken once more with a savepoint around each.
import type { DatabaseSync } from "node:sqlite";
import type { RecordedEvent } from "@camket/event-store";
import { type Checkpoint, checkpointWriter, giveUpViews, readCheckpoint } from "./checkpoint.ts";
import type { DecisionAt, Decisions } from "./decisions.ts";
import { isOfTheFile } from "./of-the-file.ts";
import { OutOfOrder } from "./order.ts";
import { messageOf, type Parked, parkedKey, parkedWriter, readParked } from "./parked.ts";
import type { View, ViewWriter } from "./view.ts";

/** Nothing is left of the batch; it is to be applied with savepoints. */
class Poisoned extends Error {}

/** A view that keeps the log as a whole has no stream to park: nothing goes on until somebody has looked. */
class CannotKeep extends Error {
  readonly code = "cannot-keep";
  constructor({ name }: View, { id, revision, stream }: RecordedEvent, cause: unknown) {
    super(`the view ${name} must take every event and cannot take ${id}, revision ${revision} of ${stream}: ${messageOf(cause)}`, {
      cause,
    });
  }
}

/** A failure of the order says nothing about the event, as little as one of the file: it is not parked for that. */
const isPoison = (error: unknown): boolean => !(error instanceof OutOfOrder) && !isOfTheFile(error);

/** What came of a decision: the stream goes on, waits again (at the same event or at a later one), or did not wait there. */
export interface Decided extends DecisionAt {
  readonly outcome: "goes on" | "parked again" | "was not parked there";
}

export interface Applied {
  readonly checkpoint: Checkpoint;
  readonly parked: readonly Parked[];
  readonly decided: readonly Decided[];
}

export interface BatchApplier {
  readonly checkpoint: () => Checkpoint;
  /** All that is parked, by view and stream. */
  readonly parked: () => readonly Parked[];
  /** Asks the file anew how far it has come: after a failure nobody knows whether the last transaction took effect. */
  refresh(): void;
  /** The views are never to be gone on with: whoever opens them next builds them anew. */
  giveUp(): void;
  apply(events: readonly RecordedEvent[]): Applied;
}

interface Followed {
  readonly view: View;
  readonly writer: ViewWriter;
}

/** Applies an event to a view; gives why it cannot be, and then has left nothing of it. */
type Taking = (one: Followed, event: RecordedEvent, seq: number) => string | undefined;

export function batchApplier(db: DatabaseSync, views: readonly View[], decisions: Decisions, poisonTriesMax: number): BatchApplier {
  let checkpoint = storedCheckpoint(db);
  let committed: ReadonlyMap<string, Parked> = readParked(db);
  /** As the transaction under way has it. */
  let parked = new Map(committed);
  const moveCheckpoint = checkpointWriter(db);
  const write = parkedWriter(db);
  const keptEvents = decisions.keptEvents(db);
  const followed: readonly Followed[] = views.map((view) => ({ view, writer: view.open(db) }));

  /** @throws Poisoned instead of giving why */
  const quickly: Taking = ({ view, writer }, event, seq) => {
    try {
      writer.apply(event, seq);
      return undefined;
    } catch (cause) {
      if (!isPoison(cause)) throw cause;
      throw view.keepsAll ? new CannotKeep(view, event, cause) : new Poisoned(messageOf(cause), { cause });
    }
  };

  const singly: Taking = (one, event, seq) => {
    if (one.view.keepsAll) return quickly(one, event, seq);
    for (let tries = 1; ; tries++) {
      db.exec("SAVEPOINT one_event");
      try {
        one.writer.apply(event, seq);
        db.exec("RELEASE one_event");
        return undefined;
      } catch (cause) {
        if (!isPoison(cause)) throw cause;
        db.exec("ROLLBACK TO one_event; RELEASE one_event");
        one.writer.forget(event.stream);
        if (tries >= poisonTriesMax) return messageOf(cause);
      }
    }
  };

  function applyAll(events: readonly RecordedEvent[], taking: Taking): Applied {
    const newly: Parked[] = [];
    const decided: Decided[] = [];

    /** False where the stream is parked at the event. */
    function take(one: Followed, event: RecordedEvent, seq: number, waited?: Parked): boolean {
      const error = taking(one, event, seq);
      if (error === undefined) return true;
      const { name: view } = one.view;
      const { stream, id: eventId } = event;
      const attempts = waited?.eventId === eventId ? waited.attempts + 1 : 1;
      const waits = { view, stream, eventId, seq, error, attempts };
      write.park(waits);
      parked.set(parkedKey(view, stream), waits);
      newly.push(waits);
      return false;
    }

    function obey({ kind, view, stream, eventId, seq }: DecisionAt): Decided["outcome"] {
      const waited = parked.get(parkedKey(view, stream));
      const one = followed.find((it) => it.view.name === view);
      if (!one || waited?.eventId !== eventId) return "was not parked there";
      parked.delete(parkedKey(view, stream));
      write.release(waited);
      if (kind === "discard") {
        write.discard({ view, stream, eventId, seq: waited.seq, decidedBy: seq });
        one.writer.forget(stream);
      }
      for (const event of keptEvents(stream, kind === "discard" ? waited.seq + 1 : waited.seq, seq))
        if (!take(one, event, event.seq, waited)) return "parked again";
      return "goes on";
    }

    let { seq } = checkpoint;
    for (const event of events) {
      seq++;
      for (const one of followed) {
        if (!one.view.takes(event.stream)) continue;
        if (parked.size > 0 && parked.has(parkedKey(one.view.name, event.stream))) continue;
        take(one, event, seq);
      }
      const decision = decisions.of(event);
      if (decision) decided.push({ ...decision, seq, outcome: obey({ ...decision, seq }) });
    }
    const last = events.at(-1) as RecordedEvent;
    const next = { seq, position: last.position, eventId: last.id };
    moveCheckpoint(checkpoint, next);
    return { checkpoint: next, parked: newly, decided };
  }

  function rollBack(): void {
    for (const { writer } of followed) writer.forget();
    parked = new Map(committed);
    if (db.isTransaction) db.exec("ROLLBACK");
  }

  return {
    checkpoint: () => checkpoint,
    parked: () => [...committed.values()],
    refresh() {
      // One that could not even be rolled back would be read as if it had been committed.
      rollBack();
      checkpoint = storedCheckpoint(db);
      committed = readParked(db);
      parked = new Map(committed);
    },
    giveUp: () => giveUpViews(db),
    apply(events) {
      if (events.length === 0) return { checkpoint, parked: [], decided: [] };
      let taking = quickly;
      for (;;) {
        try {
          db.exec("BEGIN IMMEDIATE");
          const applied = applyAll(events, taking);
          db.exec("COMMIT");
          checkpoint = applied.checkpoint;
          if (applied.parked.length + applied.decided.length > 0) committed = new Map(parked);
          return applied;
        } catch (error) {
          rollBack();
          if (!(error instanceof Poisoned)) throw error;
          taking = singly;
        }
      }
    },
  };
}

function storedCheckpoint(db: DatabaseSync): Checkpoint {
  const stored = readCheckpoint(db);
  if (!stored) throw new Error("these views have no checkpoint: they were never finished");
  return { seq: stored.seq, position: stored.position, eventId: stored.eventId };
}
