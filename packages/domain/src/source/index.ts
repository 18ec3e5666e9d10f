export { describeSource, describeSourceItem } from "./describe.ts";
export type { SourceState } from "./state.ts";
export { sourceStream } from "./stream.ts";
