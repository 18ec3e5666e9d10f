// The embedded store passes the port's contract, in memory and on a file. And the contract asks no more than the port says: it passes on
// a log such as a server's, which holds others' events, has gaps between positions of another form, and never says what was fresh.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Batch, type EventStore, InvalidPosition, type NewEvent, type RecordedEvent } from "@camket/event-store";
import { eventStoreContract } from "@camket/event-store/contract";
import t from "tap";
import { openSqliteStore } from "./index.ts";

function inMemory() {
  const store = openSqliteStore({ file: ":memory:" });
  return { store, dispose: () => store.close() };
}

function onFile() {
  const folder = mkdtempSync(join(tmpdir(), "camket-contract-"));
  const file = join(folder, "log.sqlite");
  let store = openSqliteStore({ file });
  return {
    store,
    async reopen() {
      await store.close();
      store = openSqliteStore({ file });
      return store;
    },
    async dispose() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The store as one of many writers to a shared log sees it: before and after each of its appends others append. */
function amongOthers() {
  const store = openSqliteStore({ file: ":memory:" });
  let others = 0;
  const other = () => {
    others += 1;
    const id = `00000000-0000-4000-8000-${String(others).padStart(12, "0")}`;
    const event: NewEvent = { id, type: others % 2 === 0 ? "Happened" : "Else", data: { others }, metadata: {} };
    store.append(`other-${others % 7}`, [event], { expectedRevision: "any" }).catch(() => undefined);
  };
  for (let n = 0; n < 50; n++) other();

  const inner = (position: string): number => {
    const [, commit, prepare] = /^(\d+)-(\d+)$/.exec(position) ?? [];
    if (commit === undefined || commit !== prepare || commit.length > 15) throw new InvalidPosition(`${position} is no position`);
    return Number(commit) / 100;
  };
  const outer = (position: string) => `${position}00-${position}00`;
  const recorded = (event: RecordedEvent): RecordedEvent => ({ ...event, position: outer(event.position) });
  const batchOf = (batch: Batch): Batch => ({ ...batch, events: batch.events.map(recorded), position: outer(batch.position) });

  const shared: EventStore = {
    async append(...args) {
      other();
      const appending = store.append(...args);
      other();
      const { revision, position } = await appending;
      return { revision, position: outer(position) };
    },
    readStream: async (...args) => (await store.readStream(...args)).map(recorded),
    async readAll({ from, ...rest } = {}) {
      return (await store.readAll(from === undefined ? rest : { ...rest, from: String(inner(from)) })).map(recorded);
    },
    async *subscribe({ after, ...rest }) {
      for await (const batch of store.subscribe(after === undefined ? rest : { ...rest, after: String(inner(after)) })) {
        yield batchOf(batch);
      }
    },
    async head() {
      const head = await store.head();
      return head === undefined ? undefined : outer(head);
    },
    comparePositions: (a, b) => inner(a) - inner(b),
    close: () => store.close(),
  };
  return { store: shared, dispose: () => store.close() };
}

await eventStoreContract(t, "the embedded store in memory", inMemory, { reopens: false });
await eventStoreContract(t, "the embedded store on a file", onFile);
await eventStoreContract(t, "a log among others' events", amongOthers, { reopens: false, alone: false });
