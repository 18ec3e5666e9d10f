// The bounds of the command path, each with its unit and why that number; `services/tracker` shows them at start and at /health.

/** Bytes of a command's body, and of a line of an upload: a statement with all its claims fits, a scanned paper does not belong here. */
export const bodyBytesMax = 256 * 1024;

/** Objects and arrays in one another in a body. The deepest command has 6. */
export const bodyDepthMax = 32;

/** Lines and bytes of one upload: a year's import of a province, and memory that its answers may take. */
export const uploadLinesMax = 10_000;
export const uploadBytesMax = 32 * 1024 * 1024;

/** Lines of an upload that are handled side by side: what one turn of the log's writer takes up together. */
export const uploadSideBySideMax = 64;

/** Uploads at once: each holds its answers, up to some 30 MB, until its client reads them; more are told "busy". */
export const uploadsMax = 4;

/** Papers that are sent at once, each a file that is open and some 100 kB; more are told "busy". */
export const filesAtOnceMax = 8;
/** Milliseconds without a byte after which a paper or a table on its way gives up its place, which a few others share … */
export const bodyIdleMsMax = 10_000;
/** … and bytes a millisecond that must come on average after so long: a modem's pace is 7. A whole request has 120 s in any case. */
export const bodyRateMin = 4;
/** Bytes of a form around its file: boundaries and headers of the part. */
export const formBytesMax = 64 * 1024;

/** Commands begun and not yet answered, of all clients: some 1 s of the writer's work; more are told "busy". */
export const commandsInFlightMax = 10_000;

/** How long a command may take in all. The writer answers in milliseconds; a disk that syncs longer than this is broken. */
export const commandTimeoutMs = 10_000;

/** Streams that are remembered to exist, so that a reference to them is not asked of the store again: some 10 MB. */
export const knownStreamsMax = 100_000;

/** Characters of an Idempotency-Key. */
export const keyCharsMax = 255;
export { actorCharsMax } from "@camket/platform/actor-name";

/** What `Retry-After` says, in seconds: a full queue empties in one, a full disk takes somebody's hand. */
export const retryAfterS = { busy: 1, unavailable: 5, "outcome-unknown": 1, unreadable: 60 } as const;

/** UTF-16 code units of a text that is read for a value: what an amount and a date keep of their words. */
export { readTextLengthMax } from "@camket/domain";

/** Other streams that one command may ask to see: a renewal names up to 1,050 duties, a merger a few parties. */
export const streamsSeenMax = 1_100;
/** How often it may ask, one step of a chain each time: chains of parts and of renewals are some ten long. */
export const looksMax = 200;

export * from "./imports/limits.ts";
