// audit: the digest of a ledger, taken up event by event while its log is read in order. Whoever reads may ask for it at any size on the way.
import type { Digest } from "./digest.ts";
import { type AuditedEvent, envelopeOf, isCounted } from "./envelope.ts";
import { type Edge, openTree } from "./tree.ts";

export interface LedgerDigest {
  /** Events counted so far. */
  readonly size: number;
  /** The next event of the log. */
  take(event: AuditedEvent): void;
  /** Of all events taken so far. */
  digest(): Digest;
  /** To go on from later. */
  edge(): Edge;
}

/** @example const of = ledgerDigest(); for (const event of log) of.take(event); digestText(of.digest()) */
export function ledgerDigest(from?: Edge): LedgerDigest {
  const tree = openTree(from);
  return {
    get size() {
      return tree.size;
    },
    take(event) {
      if (isCounted(event)) tree.append(envelopeOf(event));
    },
    digest: () => ({ size: tree.size, root: tree.root() }),
    edge: () => tree.edge(),
  };
}
