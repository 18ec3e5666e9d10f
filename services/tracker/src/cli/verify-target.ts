// The whole verification, as a stream of lines: what was checked and holds, what differs, and what nobody can check here. It reads
// the log once, and then holds the registers against a fresh fold of it.
import { existsSync } from "node:fs";
import { digestText } from "@camket/audit";
import type { EventLog, RecordedEvent } from "@camket/event-store";
import { verifyLogFile } from "@camket/event-store-sqlite";
import type { LogPlace } from "@camket/query-api";
import { compareViews } from "@camket/views";
import { digestChecker, type Expected } from "./check-digest.ts";
import { eventChecker } from "./check-events.ts";
import { findingsMax } from "./limits.ts";
import { openToRead } from "./place.ts";
import { checkPapers, papersNamed } from "./verify-papers.ts";

export interface VerifyTarget {
  readonly place: LogPlace;
  /** The file of the views beside the log; absent for a backup. */
  readonly views?: string;
  /** The folder of the papers; absent: nobody knows which. */
  readonly files?: string;
  /** Digests that were taken of this log before. */
  readonly expected?: readonly Expected[];
  /** An empty folder for fresh views. */
  readonly scratch?: string;
}

export type VerifyLine =
  | { readonly kind: "holds"; readonly check: string; readonly text: string }
  | { readonly kind: "differs"; readonly check: string; readonly text: string; readonly position?: string; readonly stream?: string }
  | { readonly kind: "not-checked"; readonly text: string };

export interface VerifyReport {
  line(line: VerifyLine): void;
  progress(what: string, done: number, of: number): void;
}

export interface Verified {
  readonly differences: number;
  readonly events: number;
  readonly head: string;
  /** Of all events that could be read. */
  readonly digest: string;
  /** Papers that are kept, and those that events name and that are not among them; absent: nobody knows where they are. */
  readonly papers?: number;
  readonly papersMissing?: number;
  /** How many of the differences are papers. */
  readonly papersDamaged?: number;
  readonly ledgerId?: string;
  readonly tag?: string;
  readonly timeZone?: string;
}

export async function verifyTarget(target: VerifyTarget, report: VerifyReport): Promise<Verified> {
  const found = gather(report);
  const checker = eventChecker(found.differs);
  const named = papersNamed();
  const digest = digestChecker(target.expected ?? []);
  let taken = 0;
  const take = (event: RecordedEvent): void => {
    taken += 1;
    digest.take(event);
    checker.take(event);
    named.take(event);
  };
  const log = await (target.place.kind === "sqlite" ? readFile(target.place.file) : readServer(target.place)).catch((error: unknown) => {
    tellUnread();
    throw error;
  });
  if (!log) tellUnread();
  const ledger = checker.ledger();
  if (log) {
    if (log.events === 0) report.line({ kind: "not-checked", text: "any event: the log is empty" });
    for (const [check, text] of Object.entries(log.events === 0 ? {} : { ...log.holds, ...eventsHold })) found.holds(check, text);
    if (ledger) await compare(ledger);
    digest.end(
      {
        holds: (text) => found.holds("digest", text),
        differs: (text) => found.differs({ check: "digest", text }),
        notChecked: (text) => report.line({ kind: "not-checked", text }),
      },
      log.events - taken,
    );
  }
  const papers = target.files === undefined ? undefined : await checkPapers(target.files, named.by, { ...report, ...found });
  if (target.files === undefined) report.line({ kind: "not-checked", text: "papers: CAMKET_FILES does not say where they are" });
  for (const text of log ? [...log.notChecked, ...(target.expected?.length ? [] : withoutDigest)] : [])
    report.line({ kind: "not-checked", text });
  found.end();
  return {
    differences: found.count(),
    events: log?.events ?? 0,
    head: log?.head ?? "0",
    digest: digestText(digest.digest()),
    ...papers,
    ...ledger,
  };

  function tellUnread(): void {
    const events =
      taken === 0 ? "any event: the log could not be read" : `what follows the first ${taken} events: the log could not be read on`;
    const registers = target.views === undefined ? [] : ["registers: they are held against all events"];
    for (const text of [events, ...digest.unread(), ...registers]) report.line({ kind: "not-checked", text });
  }

  async function readFile(file: string): Promise<LogRead | undefined> {
    const verified = verifyLogFile({ file, onFinding: found.differs, onEvent: take, onProgress: report.progress });
    return verified && { ...verified, holds: fileHolds, notChecked: [] };
  }

  async function readServer(place: LogPlace): Promise<LogRead> {
    const opened = await openToRead(place);
    try {
      return {
        ...(await readAll(opened)),
        holds: {},
        notChecked: ["the server's own files: EventStoreDB checks them when it starts"],
      };
    } finally {
      await opened.close();
    }
  }

  async function readAll(opened: EventLog): Promise<{ events: number; head: string }> {
    const head = await opened.head();
    let events = 0;
    if (head === undefined) return { events, head: "0" };
    const enough = new AbortController();
    for await (const batch of opened.subscribe({ signal: enough.signal })) {
      for (const event of batch.events) {
        if (opened.comparePositions(event.position, head) > 0) continue;
        take(event);
        events += 1;
      }
      report.progress("events", events, 0);
      if (batch.caughtUp || opened.comparePositions(batch.position, head) >= 0) break;
    }
    enough.abort();
    return { events, head };
  }

  async function compare(ledger: { readonly ledgerId: string; readonly timeZone: string }): Promise<void> {
    const { views: file, scratch } = target;
    if (file === undefined || scratch === undefined)
      return report.line({ kind: "not-checked", text: "registers: a copy of the log holds none" });
    if (!existsSync(file)) return report.line({ kind: "not-checked", text: "registers: the folder holds none" });
    report.progress("registers", 0, 0);
    const opened = await openToRead(target.place);
    try {
      const onDifference = ({ table, row, text }: { table: string; row: string; text: string }) =>
        found.differs({ check: "registers", text: `${table} (${row}): ${text}` });
      const compared = await compareViews({ log: opened, file, ledger, scratch, onDifference });
      if (!compared.compared) report.line({ kind: "not-checked", text: `registers: ${compared.why}; the next start builds them anew` });
      else found.holds("registers", `${compared.rows} rows are what a fresh fold of ${compared.seq} events gives`);
    } catch (error) {
      // Of a log that is itself not what it should be, nothing can be folded.
      if (found.count() === 0) throw error;
      report.line({ kind: "not-checked", text: `registers: the log cannot be folded: ${(error as Error).message}` });
    } finally {
      await opened.close();
    }
  }
}

interface LogRead {
  readonly events: number;
  readonly head: string;
  readonly holds: Readonly<Record<string, string>>;
  readonly notChecked: readonly string[];
}

const fileHolds = {
  structure: "SQLite finds its file whole",
  end: "its last event is the last that was written",
  positions: "positions are contiguous from 1 on",
  json: "data and metadata of every event are JSON",
  revisions: "revisions of every stream are contiguous from 0 on, in log order",
  ids: "no event id stands twice in a stream",
};

const eventsHold = {
  ledger: "one ledger was opened first, and no other after it",
  events: "this program can read every event",
  metadata: "every event says when, by whom and by which command it was recorded",
  "event-ids": "every event's id follows from its command and the hash of its body",
};

const withoutDigest = [
  "whether a text was edited: give a digest that was written down before, --expect=<size:root> (registers show it where they are older than the edit)",
  "whether the log was cut off at its end, between two writes: the same digest tells, or a position that was noted elsewhere",
];

/** Counts what differs, check by check, and tells only so much of each. */
function gather(report: VerifyReport) {
  const counts = new Map<string, number>();
  return {
    differs(finding: { check: string; text: string; position?: string; stream?: string }): void {
      const count = (counts.get(finding.check) ?? 0) + 1;
      counts.set(finding.check, count);
      if (count <= findingsMax) report.line({ kind: "differs", ...finding });
    },
    holds(check: string, text: string): void {
      if (!counts.has(check)) report.line({ kind: "holds", check, text });
    },
    count: (): number => [...counts.values()].reduce((sum, n) => sum + n, 0),
    end(): void {
      for (const [check, count] of counts)
        if (count > findingsMax) report.line({ kind: "differs", check, text: `and ${count - findingsMax} more` });
    },
  };
}
