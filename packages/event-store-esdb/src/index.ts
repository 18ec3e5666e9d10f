export { checkServer, type ServerCheck } from "./check-server.ts";
export { checkConnectionString, WrongConnectionString } from "./connection-string.ts";
export { AccessDenied, StreamTombstoned } from "./failures.ts";
export { type EventStoreDbLimits, eventStoreDbLimits } from "./limits.ts";
export type { EventStoreDbReport } from "./report.ts";
export { type EventStoreDbOptions, openEventStoreDb } from "./store.ts";
