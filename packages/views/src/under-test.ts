// For specs: things recorded as the command path would, laid into one log in the order of their recording, and views over it.
import type { LogEvent } from "@camket/domain";
import type { EventStore, JsonObject } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { type Projector, startProjector } from "@camket/projections";
import { timeZone } from "@camket/testkit";
import { decisions } from "./decisions.ts";
import type { Ledger } from "./knowledge.ts";
import { type Answer, createReader, type Question } from "./reader.ts";
import { appendOf, identityOf, viewsOf } from "./views.ts";

export const ledger: Ledger = { ledgerId: "00000000-0000-4000-8000-00000000cafe", timeZone, tag: "test1" };

/** The events of the streams by their names, merged by `recordedAt`; ids made distinct across streams, pointers at them included. */
export function merged(streams: Readonly<Record<string, readonly LogEvent[]>>): { stream: string; event: LogEvent }[] {
  return Object.entries(streams)
    .flatMap(([stream, events], n) => {
      const own = String(n + 1).padStart(8, "0");
      const distinct = JSON.parse(JSON.stringify(events).replaceAll(/00000000(?=-0000-4000-8000-)/g, own)) as LogEvent[];
      return distinct.map((event) => ({ stream, event, at: String((event.metadata as { recordedAt: string }).recordedAt) }));
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ stream, event }) => ({ stream, event }));
}

export async function append(store: EventStore, entries: readonly { stream: string; event: LogEvent }[]): Promise<void> {
  for (const { stream, event } of entries) {
    const { id, type, data, metadata } = event;
    await store.append(stream, [{ id, type, data: data as JsonObject, metadata: metadata as JsonObject }], {
      expectedRevision: event.revision === 0 ? "no-stream" : event.revision - 1,
    });
  }
}

export const opening = {
  stream: "ledger-main",
  event: {
    id: "99999999-0000-4000-8000-000000000000",
    type: "LedgerOpened",
    revision: 0,
    data: ledger,
    metadata: { schemaVersion: 1, recordedAt: "2023-01-01T00:00:00.000Z", commandId: "opening", claims: [] },
  },
};

export interface Views {
  readonly store: EventStore;
  readonly projector: Projector;
  ask(question: Question): Promise<Answer>;
  /** After the views have caught up. */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

/** Views over a log in memory: followed live, or built anew from it where `file` is a path. */
export async function viewsOver(entries: readonly { stream: string; event: LogEvent }[], file = ":memory:"): Promise<Views> {
  const store = openSqliteStore({ file: ":memory:" });
  await append(store, entries);
  const projector = startProjector({
    log: store,
    file,
    views: viewsOf(timeZone),
    identity: identityOf(ledger),
    appendOf,
    decisions,
    report: (report) => {
      if (report.event === "failed") throw report.error;
    },
  });
  const db = await projector.opened;
  const read = createReader(db, ledger);
  const caughtUp = async () => {
    const head = await store.head();
    if (head !== undefined && !(await projector.reached(head, 5_000))) throw new Error("the views did not catch up");
  };
  await caughtUp();
  return {
    store,
    projector,
    caughtUp,
    ask: async (question) => read(question),
    async close() {
      await projector.stop();
      await store.close();
    },
  };
}
