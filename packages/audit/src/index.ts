export { type Digest, digestText, parseDigest, WrongDigest } from "./digest.ts";
export { type AuditedEvent, envelopeOf, isCounted } from "./envelope.ts";
export { ledgerDigest } from "./ledger-digest.ts";
export { type Edge, emptyEdge, hashBytes, hashLeaf, openTree, rootOf, type Tree } from "./tree.ts";
