// The query side's bounds, each with its unit and why that number.
import { projectionLimits } from "@camket/projections";
import { viewLimits } from "@camket/views";

export const queryLimits = {
  ...viewLimits,
  ...projectionLimits,
  /** Milliseconds that `after` waits for the views when `Prefer: wait` says nothing, and at most. */
  waitMsMax: 5_000,
  /** Threads that answer questions: two, so that one slow list does not hold up the next. */
  readersMax: 2,
  /** Milliseconds after which all of them are started, so that they have in memory what boards read before many ask; a process that soon ends needs but one. */
  readyAfterMs: 3_000,
  /** Milliseconds after which a reader tries again to take in what boards read, where that failed: soon, but not so that its reports fill the log. */
  warmUpAgainMs: 5_000,
  /** Milliseconds after which a reader takes in what is new: while 1,200 commands a second come that costs it 3 % of a core. */
  takeInNewsMs: 250,
  /** Milliseconds in which readers take it in of views that are to take the place of others, before they do: beyond, the rest is taken in after. */
  warmUpAheadMsMax: 60_000,
  /** Questions that wait for a reader; more are refused as busy before memory grows. */
  waitingQuestionsMax: 256,
  /** Milliseconds that a question may take; its reader is ended then, and another started. */
  questionMsMax: 10_000,
  /** Seconds after which a client may ask again: views that follow the log are there soon … */
  retryAfterS: 1,
  /** … views that are being built take longer. */
  retryAfterBuildS: 5,
  /** Milliseconds in which the projector's thread answers beside what was asked to wait: its longest step, a batch, takes some 200. */
  threadMsMax: 1_500,
  /** Milliseconds in which a copy of the views is made: some 30 GB on a disk that writes 120 MB a second. Less than the 300 s that whoever
   * fetches it waits for the first byte. */
  copyMsMax: 240_000,
  /** Milliseconds in which one is fetched in all. */
  fetchMsMax: 3_600_000,
  /** Readers of live events at once: each page that is open is one. One that is at the end of the log holds next to nothing; one whose line takes
   * nothing may hold some 200 kB until it is closed. */
  liveReadersMax: 1_200,
  /** Milliseconds after which a live reader that takes nothing of what waits for it is closed; it comes back to where it was. */
  liveStuckMsMax: 20_000,
  /** Milliseconds of silence after which a live stream says that it is there: proxies commonly close after 60 s, ours after 20 s. */
  heartbeatMs: 15_000,
  /** Milliseconds after which a live reader that lost its line shall come back. */
  liveRetryMs: 3_000,
  /** Bytes for a live reader that are made before its line has taken them. */
  liveBufferBytesMax: 64 * 1024,
  /** Milliseconds in which what is recorded is gathered for live readers: a thousand of them are woken ten times a second at most … */
  liveGatherMs: 100,
  /** … so many of them before a command has its turn: each takes some 30 µs. */
  liveWokenMax: 25,
  /** Events that are read at once for live readers … */
  livePageEventsMax: 200,
  /** … and pages of them that are kept for the next reader who asks for the same: those who follow the end of the log all do. */
  livePagesMax: 4,
  /** Milliseconds in which closing lets live streams end in order. */
  liveEndMsMax: 500,
  /** Milliseconds in which old views reach new ones, to be compared with them: those that stand still are not waited for. */
  compareWaitMsMax: 30_000,
  /** Milliseconds for which new views are compared at most, with the log and with the old ones each, where they were built in little time … */
  compareMsMin: 10_000,
  /** … and else as a part of that time: what is not compared by then is left out, and said to be. */
  compareShareMax: 0.25,
  /** Milliseconds that questions are held while new views take the place of the old; then the old ones answer until it is done. */
  heldMsMax: 900,
  /** Milliseconds in which the projector opens the new ones; a process in which it does not is started anew. */
  switchMsMax: 30_000,
  /** Milliseconds that an answer about the views waits for the log to be asked; then it says what is last known of it. */
  askLogMsMax: 500,
  /** Rows of a table in one answer: some 5 MB of CSV, or some 4 s for a workbook. */
  tableRowsMax: 10_000,
  /** Workbooks that are written or wait for it; one is written at a time, and more are refused as busy. */
  workbooksWaitingMax: 8,
  /** Milliseconds in which one is written. */
  workbookMsMax: 60_000,
  /** Megabytes of memory that writing one may take. */
  workbookHeapMbMax: 512,
  /** Milliseconds that closing waits for the projector to end its transaction, and for views that are being built, before their threads are ended … */
  closeMsMax: 3_000,
  /** … and then for those to be gone: one within a long step of SQLite's ends with the process. */
  endMsMax: 500,
} as const;

export type QueryLimits = { readonly [K in keyof typeof queryLimits]: number };
