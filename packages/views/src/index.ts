export type { CommitmentFilters } from "./commitment.ts";
export { type Asked, type Ledger, settledAfterMs } from "./knowledge.ts";
export { viewLimits } from "./limits.ts";
export type { ListQuestion } from "./list.ts";
export type { PartyFilters } from "./party.ts";
export { type Answer, createReader, type Question } from "./reader.ts";
export type { Refusal } from "./refused.ts";
export type { SourceFilters } from "./source.ts";
export { appendOf, viewsFileName, viewsOf, viewsVersion } from "./views.ts";
