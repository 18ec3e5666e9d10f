// Known bugs of a store, each as one might write it: the simulation must find every one of them, or its silence is worth nothing.
import { type Batch, ConcurrencyConflict, type EventStore, type RecordedEvent } from "@camket/event-store";
import type { Invariant } from "./broken.ts";
import type { Random } from "./random.ts";

export interface PlantedBug {
  readonly what: string;
  /** The invariants that it may break first, whichever is seen first. */
  readonly breaks: readonly Invariant[];
  plant(store: EventStore, random: Random): EventStore;
}

export const plantedBugs: { readonly [name: string]: PlantedBug } = {
  "acknowledges-and-loses": {
    what: "an append that is acknowledged before it is applied, and lost",
    breaks: ["I1"],
    plant: (store, random) => ({
      ...store,
      async append(stream, events, options) {
        const { expectedRevision } = options;
        if (events.length > 1 || typeof expectedRevision !== "number" || !random.chance(0.05)) return store.append(stream, events, options);
        const head = Number(await store.head());
        return { revision: expectedRevision + 1, position: String(head + 1), fresh: true };
      },
    }),
  },
  "skips-an-event": {
    what: "a subscription that leaves out one event",
    breaks: ["I2", "I4"],
    plant: (store, random) =>
      withBatches(store, (batch) => (random.chance(0.02) ? { ...batch, events: batch.events.toSpliced(0, 1) } : batch)),
  },
  "doubles-a-retry": {
    what: "an append that is tried again after a lost answer and written again",
    breaks: ["I2", "I3"],
    plant: (store) => ({
      ...store,
      async append(stream, events, options) {
        const done = await store.append(stream, events, options);
        if (done.fresh) return done;
        const [last] = (await store.readStream(stream, { direction: "backwards", limit: 1 })) as [RecordedEvent];
        return store.append(stream, events, { expectedRevision: last.revision });
      },
    }),
  },
  "overrides-a-conflict": {
    what: "an append that was overtaken and is written all the same, behind the winner",
    breaks: ["I1", "I2", "I3"],
    plant: (store) => ({
      ...store,
      append: (stream, events, options) =>
        store.append(stream, events, options).catch((error) => {
          if (!(error instanceof ConcurrencyConflict) || error.actual === undefined) throw error;
          return store.append(stream, events, { expectedRevision: error.actual });
        }),
    }),
  },
  "changes-a-text": {
    what: "a text that is read in another form than it was written",
    breaks: ["I1", "I3"],
    plant: (store) => ({
      ...store,
      readStream: async (...args) => (await store.readStream(...args)).map(normalised),
    }),
  },
  "checkpoint-ahead": {
    what: "a batch whose position is ahead of its events",
    breaks: ["I2"],
    plant: (store) => withBatches(store, (batch) => (batch.caughtUp ? batch : { ...batch, position: String(Number(batch.position) + 1) })),
  },
  "falls-silent": {
    what: "a subscription that gives nothing any more, and does not say so",
    breaks: ["I6"],
    plant(store, random) {
      return {
        ...store,
        async *subscribe(options) {
          for await (const batch of store.subscribe(options)) {
            yield batch;
            if (random.chance(0.02)) await new Promise((resolve) => options.signal.addEventListener("abort", resolve));
          }
        },
      };
    },
  },
};

function withBatches(store: EventStore, change: (batch: Batch) => Batch): EventStore {
  return {
    ...store,
    async *subscribe(options) {
      for await (const batch of store.subscribe(options)) yield change(batch);
    },
  };
}

const normalised = (event: RecordedEvent): RecordedEvent => {
  return { ...event, data: { ...event.data, text: String(event.data.text).normalize("NFC") } };
};
