export { describedQueries } from "./described.ts";
export { type QueryLimits, queryLimits } from "./limits.ts";
export { type LogPlace, openLogAt } from "./log-place.ts";
export { type QueryApi, type QueryApiOptions, queryApi, type Readiness } from "./query-api.ts";
export type { RecordExport } from "./record-export.ts";
export { tables } from "./tables/index.ts";
