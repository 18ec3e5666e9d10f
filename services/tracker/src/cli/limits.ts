// The bounds of the command line, each with its unit and why that number.
import { eventBytesMax } from "@camket/event-store";

/** Work shorter than this is over before anybody reads how far it is. */
export const progressAfterMs = 1_000;
/** Between two such lines: steady to the eye, and nothing to the terminal. */
export const progressEveryMs = 200;

/** Findings of one check that are told one by one; the rest is counted. A file with more is put back, not mended by hand. */
export const findingsMax = 50;

/** Events read from the log at once for an export: some MB. */
export const exportPageEvents = 1_000;

/** A line of an export: an event of the largest size, with its names and the signs around them. */
export const lineBytesMax = eventBytesMax + 16 * 1024;

/** Appends, and bytes of them, that go to a log in a file together, as one transaction of it: whole or not at all, and in this order. */
export const importAppendsMax = 500;
export const importBytesMax = 4 * 1024 * 1024;

/** Tries of an append while the store is away, and the pause between two: a server gone for a minute is waited for. */
export const importTriesMax = 25;
export const importPauseMs = 3_000;

/** How long a file of commands may take to be recorded: ten thousand take a minute on a slow machine. */
export const recordTimeoutMs = 600_000;

/** How long a service may take for one answer of a page: an answer takes milliseconds, on a machine that is busy with a rebuild a few seconds. */
export const askTimeoutMs = 30_000;

/** Items that are asked of a service at once: the largest page that it gives. */
export const comparedPageItems = 500;

/** A value in a table of differences is cut there; --json has it whole. */
export const shownCharsMax = 60;

/** Events read at once to find the last of a log. */
export const logPageEvents = 500;
/** How long a page of a service that is followed waits for news, in seconds: under every time-out on the way. */
export const waitForNewsS = 5;
/** The pause before a service that went away while it was followed is asked again. */
export const serviceAwayPauseMs = 1_000;
/** What `camket log tail` begins with, as `tail` does. */
export const tailLines = 10;
/** At most: they are held until the first of them is found, some 3 kB each. */
export const tailLinesMax = 100_000;
/** After so many it ends, of those that were there and those that came. */
export const tailLimitMax = 999_999;

/** Streams that are named where somebody decides about one that does not wait. */
export const parkedNamedMax = 10;
/** Of why a stream waits, in a table: the sentence with an id and a name in it. */
export const parkedErrorCharsMax = 160;
/** Events behind the one at which a stream waits that are shown; `camket log cat` has all. */
export const waitingShownMax = 20;
/** How long a rebuild of the views is followed: a million events take a minute, and several on a machine that is busy. It goes on by itself. */
export const rebuildWaitMsMax = 600_000;
/** Between two looks at how far it is. */
export const rebuildLookMs = 200;

/** How long the service may take that is asked to record an export or a backup: to say which ledger it serves … */
export const aboutTimeoutMs = 5_000;
/** … and to record it, which it does, or says that it cannot, in the 10 s of a command. */
export const recordExportTimeoutMs = 12_000;
/** Tries of the event that says of an export, where a service writes its own into the same stream meanwhile; each try loses to one of them. */
export const recordExportTriesMax = 25;

/** Actors that are counted one by one; the events of others are counted together. */
export const actorsCountedMax = 10_000;
/** The largest streams that are named. */
export const largestStreams = 10;
