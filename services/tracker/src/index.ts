// What others may build on: tests, the benchmark and the demo put the program together from the same parts as `main.ts`.
export { type AppParts, buildApp } from "./app.ts";
export { describedApi } from "./described-api.ts";
export { type Ledger, LedgerMismatch, openLedger } from "./ledger.ts";
export { limits } from "./limits.ts";
export { type Check, commandRole, queryRole, type Role } from "./role.ts";
export { readSample, recordSample, type SampleLine, sampleActor, sampleBegins } from "./sample.ts";
