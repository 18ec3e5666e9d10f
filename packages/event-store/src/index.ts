export * from "./errors.ts";
export { type Answered, type Attempt, type HandleOptions, handleCommand, type Written } from "./handle-command.ts";
export * from "./limits.ts";
export type * from "./port.ts";
export { readWholeStream } from "./read-whole-stream.ts";
export { rememberStreams, type StreamMemory } from "./remember-streams.ts";
export { type SerialisedAppend, type SerialisedEvent, validateAppend } from "./validate-append.ts";
export { validateFilter, validateLimit, validateRevision } from "./validate-read.ts";
