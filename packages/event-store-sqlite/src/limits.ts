// The bounds of the embedded store, each with its unit and why that number. What every store shares stands in the port's limits.

/** Appends that wait for the writer. At 10,000 appends a second a caller at the end of the queue waits a second; more are told "busy". */
export const appendsWaitingMax = 10_000;

/** Bytes of them (data and metadata): memory that a stuck disk can take. */
export const bytesWaitingMax = 64 * 1024 * 1024;

/** Appends of one transaction: some 20 ms of work, so that those in the next one do not wait long. */
export const transactionAppendsMax = 1_000;

/** Bytes of one transaction, for the same reason. */
export const transactionBytesMax = 8 * 1024 * 1024;

/** Pages (4 KiB) in the write-ahead log before they are carried into the database: 16 MiB, a few tens of ms of work each time. */
export const walPagesMax = 4_000;

/** Bytes that the write-ahead log keeps on disk after it once grew larger. */
export const walBytesKept = 64 * 1024 * 1024;

/** Page cache of each connection, in KiB. The writer touches random leaves of two indexes: 32 MiB hold those of a million events. */
export const writerCacheKiB = 32 * 1024;
export const readerCacheKiB = 8 * 1024;

/** How long a connection waits for another's lock. There is one writer, so only a checkpoint or a recovery is ever waited for. */
export const busyTimeoutMs = 5_000;

/** Events that one step of a filtered read looks at, before other work of the thread gets its turn: some 10 ms. */
export const scanEventsMax = 5_000;

/** Events of a subscription's batch when the subscriber names no number. */
export const batchEventsDefault = 1_000;

/** Characters of JSON text at which a subscription's batch is given out although it is not full: memory of a slow subscriber. */
export const batchCharsMax = 8 * 1024 * 1024;

/** Events read by one statement while a batch fills: the step in which `batchCharsMax` is kept. */
export const chunkEventsMax = 250;

/** How often a waiting subscription looks for itself. Commits ring a bell; this is the net under a lost ring. */
export const pollMs = 500;

/** Statements that a connection keeps prepared: the reads have some ten shapes, filters a few more. */
export const statementsKept = 64;

/** Events at a stream's end in which `any` and `stream-exists` look for an id they have written already. EventStoreDB keeps 8 MiB. */
export const weakIdsKept = 100;

/** How often a copy tells how far it is: what a person at a terminal sees as moving. */
export const copyProgressMs = 200;

/** Events that a verification reads by one statement: a read that holds up no checkpoint of the service beside it. */
export const verifyPageEvents = 2_000;

/** Lines of SQLite's own integrity check; a file with more is not mended by reading them. */
export const integrityFindingsMax = 100;
