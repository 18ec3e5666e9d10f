export { type BatchApplier, batchApplier, type Decided } from "./apply-batch.ts";
export { beginCheckpoint, type Checkpoint, isGivenUp, type KeptCheckpoint, readCheckpoint } from "./checkpoint.ts";
export { type Decision, type DecisionAt, type Decisions, judgeBy, type KeptEvent, noDecisions } from "./decisions.ts";
export type { Lag } from "./lag.ts";
export { type ProjectionLimits, projectionLimits } from "./limits.ts";
export { isDamagedFile, isOfTheFile } from "./of-the-file.ts";
export { OutOfOrder } from "./order.ts";
export { type Discarded, type Parked, parkedKey, readParked } from "./parked.ts";
export { type Projector, type ProjectorOptions, type ProjectorReport, startProjector } from "./projector.ts";
export { type Building, parkBy } from "./rebuild.ts";
export { type RetryOptions, retryWithBackoff } from "./retry-with-backoff.ts";
export { createRunnerTables } from "./runner-tables.ts";
export { identityWith } from "./schema-hash.ts";
export { breakWords, type Place, type StreamBreak } from "./stream-order.ts";
export {
  besideOf,
  type Disk,
  nextOf,
  offerNext,
  placeAfterFailure,
  realDisk,
  removeBeside,
  removeLeftovers,
  removeViews,
  takePlace,
} from "./take-place.ts";
export type { Park, View, ViewWriter } from "./view.ts";
