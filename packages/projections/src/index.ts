export { type BatchApplier, batchApplier } from "./apply-batch.ts";
export { beginCheckpoint, type Checkpoint, createCheckpointTables, type Parked, readCheckpoint, readParked } from "./checkpoint.ts";
export { type ProjectionLimits, projectionLimits } from "./limits.ts";
export { OutOfOrder } from "./order.ts";
export { type Projector, type ProjectorOptions, type ProjectorReport, startProjector } from "./projector.ts";
export { removeViews } from "./rebuild.ts";
export type { View, ViewWriter } from "./view.ts";
