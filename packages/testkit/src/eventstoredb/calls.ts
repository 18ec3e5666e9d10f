// The calls that come in: how many of each kind were seen, and which fault was ordered for which of them. An order is for the n-th call
// of its kind from now on and as many after it as it says, so that a test gets the same fault at the same place on every run.
import type { status } from "@grpc/grpc-js";

export const callKinds = ["append", "delete", "tombstone", "read-stream", "read-all", "subscribe", "gossip", "features"] as const;
/** Each append of a batch stream counts as one `append`. */
export type CallKind = (typeof callKinds)[number];

export type Fault =
  /** Nothing is ever answered. `applied`: but an append or delete is done. */
  | { readonly do: "silence"; readonly applied?: boolean }
  /** The connection is cut before the answer. */
  | { readonly do: "cut"; readonly applied?: boolean }
  /** The call ends with OK and without an answer. */
  | { readonly do: "end"; readonly applied?: boolean }
  /** The call ends with a gRPC status. */
  | { readonly do: "fail"; readonly code: status; readonly details: string; readonly applied?: boolean }
  /** Told where the leader is: this server's own address, unless another is named. */
  | { readonly do: "not-leader"; readonly leader?: { readonly host: string; readonly port: number } }
  /** The answer, or the stream's first, waits so long. */
  | { readonly do: "slow"; readonly ms: number }
  /** An append alone: the server's own Timeout answer, whose outcome nobody knows. */
  | { readonly do: "timeout"; readonly applied?: boolean }
  /** An append alone: after its answer comes a second one for the same call, which no client expects. */
  | { readonly do: "answer-twice"; readonly afterMs?: number }
  /** A subscription alone: so many events, then the fault. */
  | { readonly do: "drop"; readonly afterEvents: number; readonly how: Drop };

/**
 * How a subscription is lost: the server shuts down (`error`), it ends cleanly, its connection is cut, nothing more is heard of it while it
 * stays open, or the server finds its reader too slow.
 */
export type Drop = "error" | "end" | "cut" | "silence" | "too-slow";

export interface OrderOptions {
  /** For which call of the kind from now on, counted from 1. Default 1, the next. */
  readonly at?: number;
  /** For how many, from that one on. Default 1; `Infinity`: until lifted. */
  readonly times?: number;
}

export interface Order {
  /** Resolves when the first call has met the fault. */
  readonly met: Promise<void>;
  lift(): void;
}

export interface Calls {
  readonly seen: Readonly<Record<CallKind, number>>;
  order(kind: CallKind, fault: Fault, options?: OrderOptions): Order;
  liftAll(): void;
  /** Counts a call and gives what was ordered for it: the oldest order, if several stand. */
  take(kind: CallKind): Fault | undefined;
}

interface Standing {
  readonly kind: CallKind;
  readonly fault: Fault;
  before: number;
  times: number;
  readonly meet: () => void;
}

export function countCalls(): Calls {
  const seen = Object.fromEntries(callKinds.map((kind) => [kind, 0])) as Record<CallKind, number>;
  let orders: Standing[] = [];

  function lift(order: Standing): void {
    orders = orders.filter((other) => other !== order);
  }

  return {
    seen,
    order(kind, fault, { at = 1, times = 1 } = {}) {
      if (appendsAlone.has(fault.do) && kind !== "append") throw new TypeError(`only an append can ${fault.do}, not ${kind}`);
      if (fault.do === "drop" && kind !== "subscribe") throw new TypeError(`only a subscription can be dropped, not ${kind}`);
      const { promise: met, resolve: meet } = Promise.withResolvers<void>();
      const order: Standing = { kind, fault, before: at - 1, times, meet };
      orders.push(order);
      return { met, lift: () => lift(order) };
    },
    liftAll() {
      orders = [];
    },
    take(kind) {
      seen[kind] += 1;
      let found: Fault | undefined;
      for (const order of orders) {
        if (order.kind !== kind) continue;
        if (order.before > 0) order.before -= 1;
        else if (!found) {
          found = order.fault;
          order.times -= 1;
          order.meet();
        }
      }
      orders = orders.filter((order) => order.times > 0);
      return found;
    },
  };
}

const appendsAlone: ReadonlySet<Fault["do"]> = new Set(["timeout", "answer-twice"]);
