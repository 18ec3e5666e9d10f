// audit: whether the views on disk are what the log says. Fresh ones are built beside them from the log up to the very event that they have
// reached, and each row of the one is held against the other's by what it means: a rebuild numbers rows in another way and shares
// what several rows state in another way. It only reads the views, which a projector may go on writing meanwhile; but it holds one snapshot of
// them until the last row is compared, so that their write-ahead log grows by what is written during the whole rebuild.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type EventLog, InvalidPosition, type Position } from "@camket/event-store";
import { type Checkpoint, readCheckpoint, startProjector } from "@camket/projections";
import { citedColumns } from "./cited.ts";
import { compareTables, type DifferentRow } from "./compare-tables.ts";
import { decisions } from "./decisions.ts";
import { digestColumns } from "./digest.ts";
import { termsInOrder } from "./event-terms.ts";
import type { Ledger } from "./knowledge.ts";
import { movedColumns } from "./moved.ts";
import { newsColumns } from "./news.ts";
import { sharedText } from "./shared-texts.ts";
import { takenColumns } from "./taken.ts";
import { appendOf, registersOf, viewsOf } from "./views.ts";

export interface CompareViewsOptions {
  readonly log: EventLog;
  /** The views on disk. */
  readonly file: string;
  readonly ledger: Pick<Ledger, "ledgerId" | "timeZone">;
  /** A folder for the fresh views, which need as much room as those on disk; whoever made it takes it away. */
  readonly scratch: string;
  readonly onDifference: (difference: DifferentRow) => void;
}

/** Where they cannot be compared, `why` says it; the next start of a query process builds such views anew. */
export type ComparedViews =
  | { readonly compared: true; readonly seq: number; readonly rows: number }
  | { readonly compared: false; readonly why: string };

export async function compareViews({ log, file, ledger, scratch, onDifference }: CompareViewsOptions): Promise<ComparedViews> {
  const kept = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    // One snapshot of the file: its checkpoint and all its rows belong together.
    kept.exec("BEGIN");
    const checkpoint = readCheckpoint(kept);
    if (!checkpoint) return { compared: false, why: "they were never finished" };
    const structure = kept.prepare("PRAGMA quick_check(1)").get()?.quick_check;
    if (structure !== "ok") onDifference({ table: "file", row: "its structure", text: String(structure) });
    if (!(await holds(log, checkpoint))) {
      onDifference({
        table: "checkpoint",
        row: `position ${checkpoint.position}`,
        text: `the views have taken event ${checkpoint.eventId} there, which the log does not hold`,
      });
      return { compared: true, seq: checkpoint.seq, rows: 0 };
    }
    return await compareWithFresh(kept, checkpoint, await build(log, checkpoint, ledger, scratch), onDifference, ledger.timeZone);
  } catch (error) {
    if (!isDamage(error)) throw error;
    onDifference({ table: "file", row: "its structure", text: `it cannot be read: ${(error as Error).message}` });
    return { compared: true, seq: 0, rows: 0 };
  } finally {
    kept.close();
  }
}

async function holds(log: EventLog, { position, eventId }: Checkpoint): Promise<boolean> {
  if (position === undefined) return true;
  try {
    const [event] = await log.readAll({ from: position, limit: 1 });
    return event?.position === position && event.id === eventId;
  } catch (error) {
    if (error instanceof InvalidPosition) return false;
    throw error;
  }
}

/** SQLITE_ERROR (no such table), SQLITE_CORRUPT, SQLITE_NOTADB: it says something about the file, and not about the disk. */
const isDamage = (error: unknown): boolean => [1, 11, 26].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff);

async function build(
  log: EventLog,
  { position }: Checkpoint,
  { ledgerId, timeZone }: Pick<Ledger, "ledgerId" | "timeZone">,
  scratch: string,
): Promise<string> {
  const file = join(scratch, "fresh.sqlite");
  // A projector that serves waits for a log that is away; here nobody does, and a damaged log would be waited for without end.
  const failed = Promise.withResolvers<never>();
  const projector = startProjector({
    log: logUpTo(log, position),
    file,
    views: viewsOf(timeZone),
    identity: `${ledgerId} ${timeZone}`,
    appendOf,
    decisions,
    report: (report) => {
      if (report.event === "failed") failed.reject(report.error);
    },
  });
  failed.promise.catch(() => undefined);
  try {
    await Promise.race([projector.opened, failed.promise]);
  } finally {
    await projector.stop();
  }
  return file;
}

/** The log as it was when `last` was its last event. */
function logUpTo(log: EventLog, last: Position | undefined): EventLog {
  return {
    ...log,
    head: async () => last,
    async *subscribe(options) {
      if (last !== undefined)
        for await (const batch of log.subscribe(options)) {
          const over = log.comparePositions(batch.position, last) >= 0;
          const events = over ? batch.events.filter(({ position }) => log.comparePositions(position, last) <= 0) : batch.events;
          yield { events, position: over ? last : batch.position, caughtUp: over };
          if (over) break;
        }
      if (!options.signal.aborted) await new Promise((resolve) => options.signal.addEventListener("abort", resolve, { once: true }));
    },
  };
}

function compareWithFresh(
  kept: DatabaseSync,
  checkpoint: Checkpoint & { readonly identity: string },
  file: string,
  onDifference: (difference: DifferentRow) => void,
  timeZone: string,
): ComparedViews {
  const fresh = new DatabaseSync(file, { readOnly: true });
  try {
    const made = readCheckpoint(fresh);
    if (made?.identity !== checkpoint.identity)
      return { compared: false, why: "they are of another ledger, or of another program's views" };
    if (made.seq !== checkpoint.seq)
      onDifference({
        table: "checkpoint",
        row: "seq",
        text: `they have counted ${checkpoint.seq} events, the log has ${made.seq} up to there`,
      });
    let rows = 0;
    const compare = (table: string, columns: readonly string[], key: number, sql: string) => {
      rows += compareTables({ table, columns, key, sql, kept, fresh }, onDifference);
    };
    compare("event", eventColumns, 1, `SELECT ${eventColumns.join(", ")} FROM event ORDER BY seq`);
    compare("event_terms", ["term", "doc"], 2, termsInOrder([kept, fresh]));
    compare("digest", digestColumns, 1, "SELECT size, hex(subtree) FROM digest ORDER BY size");
    compare("parked", parkedColumns, 2, `SELECT ${parkedColumns.join(", ")} FROM parked ORDER BY view, stream`);
    compare("discarded", discardedColumns, 3, `SELECT ${discardedColumns.join(", ")} FROM discarded ORDER BY view, stream, seq`);
    compare("moved", movedColumns, 4, `SELECT ${movedColumns.join(", ")} FROM moved ORDER BY party, duty, known_from, valid_from`);
    compare("taken", takenColumns, 4, `SELECT ${takenColumns.join(", ")} FROM taken ORDER BY source, kind, id, known_from`);
    compare("cited", citedColumns, 4, `SELECT ${citedColumns.join(", ")} FROM cited ORDER BY subject, source, revision, known_from`);
    compare("news", newsColumns, 5, `SELECT ${newsColumns.join(", ")} FROM news ORDER BY kind, day, commitment, event, known_from`);
    for (const { name, columns, shared } of Object.values(registersOf(timeZone))) {
      const key = ["id", "known_from", "known_to", "valid_from", "valid_to"];
      // {name}_by_id gives them in this order.
      const order = key.map((column) => `r.${column}`).join(", ");
      compare(
        name,
        [...key, "lasts", ...columns, "shown", "text", "links"],
        key.length,
        `SELECT ${order}, ${["lasts", ...columns].map((column) => (shared.has(column) ? sharedText(name, column) : `r.${column}`)).join(", ")}, s.shown, s.text,
           (SELECT json_group_array(role || ' ' || value ORDER BY role, value) FROM ${name}_link WHERE row = r.stated_row) AS links
         FROM ${name} r LEFT JOIN ${name}_stated s ON s.row = r.stated_row ORDER BY ${order}`,
      );
      compare(
        `${name}_text`,
        ["id", "texts"],
        1,
        `SELECT id, json_group_array(text ORDER BY text) AS texts FROM ${name}_text GROUP BY id ORDER BY id`,
      );
    }
    return { compared: true, seq: checkpoint.seq, rows };
  } finally {
    fresh.close();
  }
}

const eventColumns = [
  "seq",
  "position",
  "stream",
  "revision",
  "id",
  "type",
  "recorded_at",
  "known_at",
  "earliest",
  "latest",
  "command_id",
  "data",
  "metadata",
];

/** Without the error's words, which say the same in every language version of them. */
const parkedColumns = ["view", "stream", "event_id", "seq", "attempts"];

const discardedColumns = ["view", "stream", "seq", "event_id", "decided_by"];
