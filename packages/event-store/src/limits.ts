// The bounds that every store shares, so that a call that one store takes is never refused by another. Units stand last in the names.

/** Bytes of one event's data and metadata as JSON in UTF-8. A statement with its evidence fits; a scanned paper does not belong here. */
export const eventBytesMax = 256 * 1024;

/** Bytes of one append. EventStoreDB refuses 1 MiB by default; the rest is room for its envelope. */
export const appendBytesMax = 900 * 1024;

/** Events of one append: with some 1 kB each they fill `appendBytesMax`, and the writer is held for a few milliseconds only. */
export const appendEventsMax = 1_000;

/** UTF-16 units of the name of a stream or of a type: ids are slugs of 64, and an index holds every name. */
export const nameCharsMax = 256;

/** Events of a page when the caller names no limit: 1 MB of usual events. */
export const pageEventsDefault = 1_000;

/** Events of a page at most: what a caller may hold in memory at once. */
export const pageEventsMax = 10_000;

/** Prefixes of one filter: the streams of the domain are a dozen. */
export const filterPrefixesMax = 64;

/** Characters (texts, names and some for each value) of what a process remembers of the streams of its last commands: some 20,000 usual
 * events. As objects they take about three times as many bytes: at most some 60 MB. */
export const rememberedCharsMax = 20_000_000;

/** Events of one such stream; longer ones are read each time. A series of thousands of figures is still told from memory: reading and decoding
 * 1,000 events for each command costs ten times what deciding on them does. */
export const rememberedStreamEventsMax = 5_000;

/** Tries of a command whose stream others move at the same time; each try loses to one winner. */
export const commandTriesMax = 8;

/** Tries of one append whose answer was lost, and the pause before each but the first, times the tries so far. */
export const unknownTriesMax = 4;
export const unknownPauseMs = 50;
