// The batches of a subscription, one wait at a time, so that a watchdog can end a wait that would never end by itself: a subscription that has died
// without a word. Nobody waits for such a subscription's own end.
import type { Batch } from "@camket/event-store";

export interface Batches {
  /** The next one; nothing at the end. Rejects as the subscription does, or with the error of `giveUp`. */
  next(): Promise<Batch | undefined>;
  /** Ends the wait under way, if there is one. */
  giveUp(error: Error): void;
  /** Nothing more is wanted. */
  close(): void;
}

/** @param end has the subscription end, as its signal does */
export function batchesOf(subscription: AsyncIterable<Batch>, end: () => void): Batches {
  const iterator = subscription[Symbol.asyncIterator]();
  let abandon: (error: Error) => void = () => undefined;
  return {
    next() {
      // A promise of its own for each wait: a race against one that lives on would keep every batch that ever came.
      const { promise, resolve, reject } = Promise.withResolvers<Batch | undefined>();
      abandon = reject;
      iterator.next().then((one) => resolve(one.done ? undefined : one.value), reject);
      return promise;
    },
    giveUp: (error) => abandon(error),
    close() {
      end();
      void iterator.return?.()?.catch(() => undefined);
    },
  };
}
