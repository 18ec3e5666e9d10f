export type { SourceState } from "./state.ts";
export { describeSource, type SourceDescription, sourceStream } from "./stream.ts";
