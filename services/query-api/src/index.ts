export { type QueryLimits, queryLimits } from "./limits.ts";
export { type QueryApi, type QueryApiOptions, queryApi, type Readiness } from "./query-api.ts";
