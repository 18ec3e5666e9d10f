// append: the writing core, synchronous, run by the writer thread for a file and in place for `:memory:`. A batch of appends becomes one
// transaction, and nobody is answered before COMMIT has returned. A conflict is seen before anything of its append is inserted, so it
// takes nothing back and leaves the others alone, without a savepoint. What fails later is the disk's doing and fails the whole batch.
// Positions are contiguous from 1 on, which each insert asserts, and revisions from 0; a breach, as damage to the file, ends the thread.
import { strict as assert } from "node:assert";
import type { DatabaseSync } from "node:sqlite";
import type { ExpectedRevision, SerialisedEvent } from "@camket/event-store";
import { weakIdsKept } from "./limits.ts";
import { kindOf, reasonOf } from "./sqlite-failure.ts";

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly SerialisedEvent[];
  readonly bytes: number;
}

/** Plain data, since it crosses threads. `unavailable`: surely not written; `unknown`: COMMIT failed and cannot tell. */
export type AppendAnswer = AppendSuccess | AppendFailure;
export type AppendSuccess = { readonly status: "written" | "repeated"; readonly revision: number; readonly position: number };
export type AppendFailure =
  | { readonly status: "conflict"; readonly actual: number | undefined }
  | { readonly status: "unavailable" | "unknown"; readonly reason: string };

export interface Appender {
  /** Answers every request of the batch, in order. Throws only when an invariant is broken or the file is damaged. */
  run(batch: readonly AppendRequest[]): AppendAnswer[];
  /** A failure has left this connection in doubt: write no more through it, and let a new one look at the file. */
  readonly doubted: boolean;
}

/** `beforeCommit` is where a test makes the disk slow. */
export function openAppender(db: DatabaseSync, beforeCommit: () => void = () => {}): Appender {
  const begin = db.prepare("BEGIN IMMEDIATE");
  const selectHead = db.prepare("SELECT max(position) AS head FROM event");
  // event_stream_revision
  const selectLast = db.prepare("SELECT max(revision) AS revision FROM event WHERE stream = ?");
  const selectAt = db.prepare("SELECT id, position FROM event WHERE stream = ? AND revision = ?");
  const selectTail = db.prepare("SELECT id, revision FROM event WHERE stream = ? ORDER BY revision DESC LIMIT ?");
  const insert = db.prepare("INSERT INTO event (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)");

  /** The last position; absent while a failure has left it to be read again. */
  let head: number | undefined;

  let doubted = false;

  function run(batch: readonly AppendRequest[]): AppendAnswer[] {
    let committing = false;
    let before: number | undefined;
    try {
      begin.run();
      head ??= readHead();
      before = head;
      const answers = batch.map(appendOne);
      beforeCommit();
      committing = true;
      db.exec("COMMIT");
      return answers;
    } catch (error) {
      head = undefined;
      const takenBack = rollBack();
      const kind = kindOf(error);
      if (kind === undefined) throw error;
      if (kind === "damaged") throw new Error(reasonOf(error), { cause: error });
      // A COMMIT that finds the disk full has written no commit frame, so the log ends where it ended. After any other failure of a
      // COMMIT the frames may be in the file, synced or not (docs/adr/0008-after-a-failed-sync.md).
      const written = committing && !(kind === "disk-full" && takenBack && endsAt(before));
      doubted ||= kind === "in-doubt" || written || !takenBack;
      return batch.map(() => ({ status: written ? "unknown" : "unavailable", reason: reasonOf(error) }));
    }
  }

  /** Whether no transaction is open any more. One that cannot be rolled back ends with its connection. */
  function rollBack(): boolean {
    try {
      if (db.isTransaction) db.exec("ROLLBACK");
      return !db.isTransaction;
    } catch {
      return false;
    }
  }

  const readHead = (): number => (selectHead.get()?.head as number | null) ?? 0;

  function endsAt(position: number | undefined): boolean {
    try {
      return readHead() === position;
    } catch {
      return false;
    }
  }

  function appendOne(request: AppendRequest): AppendAnswer {
    const { stream, expected } = request;
    const actual = (selectLast.get(stream)?.revision as number | null) ?? undefined;
    const next = (actual ?? -1) + 1;
    const conflict: AppendAnswer = { status: "conflict", actual };
    if (expected === "any" || expected === "stream-exists") {
      if (expected === "stream-exists" && actual === undefined) return conflict;
      const known = seenLately(request);
      return known === undefined ? insertAll(request, next) : (repeatAt(request, known) ?? conflict);
    }
    const first = expected === "no-stream" ? 0 : expected + 1;
    if (first === next) return insertAll(request, first);
    return (first < next ? repeatAt(request, first) : undefined) ?? conflict;
  }

  /** The weak idempotency of the two inexact modes: where the stream's last events hold the first id. */
  function seenLately({ stream, events }: AppendRequest): number | undefined {
    const tail = selectTail.all(stream, BigInt(weakIdsKept));
    return tail.find((held) => held.id === events[0]?.id)?.revision as number | undefined;
  }

  /** The same ids at those very revisions: an earlier append, whole or a part of it. It is answered with its own place. */
  function repeatAt({ stream, events }: AppendRequest, first: number): AppendAnswer | undefined {
    let position = 0;
    for (const [i, event] of events.entries()) {
      const held = selectAt.get(stream, BigInt(first + i));
      if (held?.id !== event.id) return undefined;
      position = held.position as number;
    }
    return { status: "repeated", revision: first + events.length - 1, position };
  }

  function insertAll({ stream, events }: AppendRequest, first: number): AppendAnswer {
    let position = head as number;
    for (const [i, { id, type, data, metadata }] of events.entries()) {
      const { lastInsertRowid } = insert.run(stream, BigInt(first + i), id, type, data, metadata);
      position += 1;
      assert(lastInsertRowid === position, `positions are contiguous: ${lastInsertRowid} came after ${position - 1}`);
    }
    head = position;
    return { status: "written", revision: first + events.length - 1, position };
  }

  return {
    run,
    get doubted() {
      return doubted;
    },
  };
}
