// Every limit of the program in one place: those of HTTP and of the process here, those of each part gathered from it. Shown at start and
// at /health, so that nobody has to guess why something was refused.
import { commandLimits } from "@camket/command-api";
import * as eventStore from "@camket/event-store";
import { eventStoreDbLimits } from "@camket/event-store-esdb/limits";
import { sqliteLimits } from "@camket/event-store-sqlite";
import { filesLimits } from "@camket/files";

export const httpLimits = {
  /** A connection on which nothing moves. */
  connectionTimeoutMs: 60_000,
  /** A whole request, an upload of many lines included, from its first byte to its last. */
  requestTimeoutMs: 120_000,
  /** An idle connection; longer than the 60 s that proxies commonly keep theirs, so that they close first. */
  keepAliveTimeoutMs: 65_000,
  headersBytesMax: 16 * 1024,
  /** A step of a path; ids have 64, and a longer one is told so by name up to here. */
  pathStepCharsMax: 512,
} as const;

export const processLimits = {
  /** From SIGTERM to the end, whatever is still open: under the 5 s that the README promises, and that most supervisors give. */
  shutdownMs: 4_500,
  /** How long a start that waits for EventStoreDB (`CAMKET_SERVER_WAIT_S`) pauses before it asks again … */
  serverPauseMs: 1_000,
  /** … and how often it says so. */
  serverSayMs: 10_000,
  /** Until the API's description is made, in a thread of its own: two and a half seconds where a core is free. */
  describeMs: 60_000,
  /** A single check of /readyz. */
  checkTimeoutMs: 2_000,
  /** How often a closing service looks for connections on which nothing is under way. */
  idleCheckMs: 50,
  /** What `Retry-After` says while closing: by then another process is up. */
  closingRetryAfterS: 2,
} as const;

const numbers = (limits: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(limits).filter(([, limit]) => typeof limit !== "function"));

const { eventBytesMax, appendBytesMax, appendEventsMax, pageEventsMax, commandTriesMax, unknownTriesMax, unknownPauseMs } = eventStore;

export const limits = {
  http: httpLimits,
  process: processLimits,
  commands: numbers(commandLimits),
  files: filesLimits,
  log: { eventBytesMax, appendBytesMax, appendEventsMax, pageEventsMax, commandTriesMax, unknownTriesMax, unknownPauseMs },
  sqlite: numbers(sqliteLimits),
  eventStoreDb: numbers(eventStoreDbLimits),
} as const;
