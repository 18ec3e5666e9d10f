// A store with faults in front of it: whatever a network, a server or a disk may do to a caller of the port, on order. It stands between
// the real store and those who use it, forges no event, and never answers what the port forbids, but for batches that come twice and
// subscriptions that end by themselves, which those who project must bear.
import {
  type Appended,
  type Batch,
  type EventStore,
  OutcomeUnknown,
  StoreBusy,
  type StoreFailure,
  StoreUnavailable,
} from "@camket/event-store";

/** `unknown-…`: the answer is lost, and the append was never applied, is applied already, or is applied some time after the answer. */
export type AppendFault = "busy" | "unavailable" | "unknown-lost" | "unknown-applied" | "unknown-later" | "slow";
export type ReadFault = "unavailable" | "slow";
/** `drop`: the batch is lost and the subscription fails. `end`: it ends without an error. `again`: the batch is handed over twice. */
export type BatchFault = "drop" | "end" | "again" | "slow";

/** Asked once at each call of its kind, or at each batch. */
export interface Faults {
  append?(stream: string): AppendFault | undefined;
  read?(): ReadFault | undefined;
  batch?(): BatchFault | undefined;
  /** How long `slow` and `unknown-later` take, in milliseconds. */
  delayMs?(): number;
}

export interface FaultyStoreOptions {
  readonly store: EventStore;
  readonly faults: Faults;
  /** Is told of each fault, in words. */
  readonly report?: (fault: string) => void;
}

export interface FaultyStore extends EventStore {
  /** No fault from now on; what is under way takes its course. */
  heal(): void;
  /** Cuts every connection: appends in flight have an unknown outcome, reads and subscriptions fail. Calls that come later find the store. */
  cut(): void;
  /** Puts another store in the place of this one; with none it is away, and every call is refused. */
  replace(store: EventStore | undefined): void;
  /** Resolves when no call is under way at the store, those whose callers were answered already included. */
  settled(): Promise<void>;
}

/**
 * @example
 * const store = faultyStore({ store: openSqliteStore({ file: ":memory:" }), faults: { append: () => "unknown-applied" } });
 * await store.append("a", events, { expectedRevision: "no-stream" }); // throws OutcomeUnknown, and the events are there
 */
export function faultyStore({ store, faults, report = () => {} }: FaultyStoreOptions): FaultyStore {
  let inner: EventStore | undefined = store;
  let connection = new AbortController();
  let healed = false;
  const underWay = new Set<Promise<unknown>>();

  function target(): EventStore {
    if (inner) return inner;
    throw new StoreUnavailable("the store is away");
  }

  function ask<F extends string>(what: string, fault: F | undefined): F | undefined {
    if (healed || fault === undefined) return undefined;
    report(`${what}: ${fault}`);
    return fault;
  }

  async function watched<T>(call: () => Promise<T>): Promise<T> {
    const running = call();
    underWay.add(running);
    try {
      return await running;
    } finally {
      underWay.delete(running);
    }
  }

  /** The call's answer, or `lost` when the connection is cut first; the call itself goes on. */
  function orCut<T>(call: () => Promise<T>, lost: (cause: unknown) => StoreFailure): Promise<T> {
    const { signal } = connection;
    return new Promise<T>((resolve, reject) => {
      const onCut = () => reject(lost(signal.reason));
      signal.addEventListener("abort", onCut, { once: true });
      watched(call)
        .then(resolve, reject)
        .finally(() => signal.removeEventListener("abort", onCut));
    });
  }

  const slowly = async (): Promise<void> => {
    await pause(faults.delayMs?.() ?? 10);
  };

  function append(...[stream, events, options]: Parameters<EventStore["append"]>): Promise<Appended> {
    const fault = ask(`append to ${stream}`, faults.append?.(stream));
    const send = async () => target().append(stream, events, options);
    const unknown = (cause?: unknown) => new OutcomeUnknown(`stream ${stream}: the answer was lost`, { cause });
    switch (fault) {
      case undefined:
        return orCut(send, unknown);
      case "busy":
        return Promise.reject(new StoreBusy("too many appends wait"));
      case "unavailable":
        return Promise.reject(new StoreUnavailable("the store cannot write now"));
      case "unknown-lost":
        return Promise.reject(unknown());
      case "unknown-applied":
        return orCut(async () => {
          await send().catch(() => undefined);
          throw unknown();
        }, unknown);
      case "unknown-later":
        void watched(async () => {
          await slowly();
          await send();
        }).then(
          () => report(`append to ${stream}: applied after all`),
          (error: Error) => report(`append to ${stream}: not applied after all, ${error.name}`),
        );
        return Promise.reject(unknown());
      case "slow":
        return orCut(async () => {
          await slowly();
          return send();
        }, unknown);
      default:
        return fault satisfies never;
    }
  }

  function read<T>(call: () => Promise<T>): Promise<T> {
    const fault = ask("read", faults.read?.());
    if (fault === "unavailable") return Promise.reject(new StoreUnavailable("the store cannot read now"));
    const cut = (cause: unknown) => new StoreUnavailable("the connection was cut", { cause });
    return orCut(async () => {
      if (fault === "slow") await slowly();
      return call();
    }, cut);
  }

  async function* subscribe(options: Parameters<EventStore["subscribe"]>[0]): AsyncGenerator<Batch, void, undefined> {
    const { signal } = connection;
    for await (const batch of target().subscribe({ ...options, signal: AbortSignal.any([options.signal, signal]) })) {
      const fault = ask("batch", faults.batch?.());
      if (fault === "slow") await slowly();
      if (fault === "drop") throw new StoreUnavailable("the subscription was dropped");
      if (fault === "end") return;
      if (signal.aborted || options.signal.aborted) break;
      yield batch;
      if (fault === "again" && !options.signal.aborted) yield batch;
    }
    if (!options.signal.aborted) throw new StoreUnavailable("the connection was cut");
  }

  return {
    append,
    readStream: (...args) => read(async () => target().readStream(...args)),
    readAll: (...args) => read(async () => target().readAll(...args)),
    head: () => read(async () => target().head()),
    subscribe,
    comparePositions: (a, b) => store.comparePositions(a, b),
    close: async () => inner?.close(),
    heal() {
      healed = true;
    },
    cut() {
      const cutting = connection;
      connection = new AbortController();
      cutting.abort();
    },
    replace(other) {
      inner = other;
    },
    async settled() {
      while (underWay.size > 0) await Promise.allSettled([...underWay]);
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
