export type { ChangeMark } from "./compare.ts";
export { describeIndicator, describeLatest } from "./describe.ts";
export { periodSort } from "./period.ts";
export type { IndicatorState, Latest } from "./state.ts";
export { indicatorStream } from "./stream.ts";
