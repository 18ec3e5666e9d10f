export { type QueryLimits, queryLimits } from "./limits.ts";
export { queryProblems } from "./problems.ts";
export { type QueryApi, type QueryApiOptions, queryApi, type Readiness } from "./query-api.ts";
