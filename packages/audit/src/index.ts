export { type Digest, digestText, parseDigest, WrongDigest } from "./digest.ts";
export { type AuditedEvent, envelopeOf, isCounted } from "./envelope.ts";
export { type LedgerDigest, ledgerDigest } from "./ledger-digest.ts";
export { type Edge, edgeAt, emptyEdge, openTree, rootOf, type Tree } from "./tree.ts";
