export { type CallKind, callKinds, type Drop, type Fault, type Order, type OrderOptions } from "./calls.ts";
export type { Member } from "./cluster.ts";
export { type DoubleOptions, type EventStoreDouble, type Faults, startEventStoreDouble } from "./double.ts";
export type { LogPosition, LogRecord } from "./records.ts";
export { type DoubleProcess, startDoubleProcess } from "./start-double-process.ts";
