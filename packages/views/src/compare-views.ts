// audit: whether the views on disk are what the log says. Fresh ones are built beside them from the log up to the very event that they have
// reached, or to one before it, and each row of the one is held against the other's. It only reads the views, which a projector may go on writing
// meanwhile; but it holds one snapshot of them until the last row is compared, so that their write-ahead log grows by what is written during the whole
// rebuild.
import { DatabaseSync } from "node:sqlite";
import { type EventLog, InvalidPosition, type RecordedEvent } from "@camket/event-store";
import { type Checkpoint, identityWith, readCheckpoint } from "@camket/projections";
import { buildFresh } from "./build-fresh.ts";
import { compareTables, type DifferentRow } from "./compare-tables.ts";
import { type ComparedAt, tablesOf } from "./compared-tables.ts";
import { DamagedViews, isDamage, wrongStructure } from "./damage.ts";
import type { Ledger } from "./knowledge.ts";
import { identityOf, viewsOf } from "./views.ts";

export interface CompareViewsOptions {
  readonly log: EventLog;
  /** The views on disk. */
  readonly file: string;
  readonly ledger: Pick<Ledger, "ledgerId" | "timeZone">;
  /** A folder for the fresh views, which need as much room as those on disk; whoever made it takes it away. */
  readonly scratch: string;
  /** Of this view alone, by its name; absent: of all. */
  readonly view?: string;
  /** What they say of one moment alone; absent: of all moments. */
  readonly moment?: ComparedMoment;
  readonly onDifference: (difference: DifferentRow) => void;
  /** How many events of how many were read. */
  readonly onRead?: (events: number, of: number) => void;
}

export interface ComparedMoment {
  /** Absent: of every day. */
  readonly validAt?: string;
  /** The first event that was not known yet; absent: all that the views hold was. */
  readonly isLater?: (event: RecordedEvent) => boolean;
}

/** Where they cannot be compared, `why` says it; the next start of a query process builds such views anew. */
export type ComparedViews =
  | {
      readonly compared: true;
      /** Events that were folded. */
      readonly seq: number;
      readonly rows: number;
      /** Views that were left out, each with why. */
      readonly left: readonly { readonly view: string; readonly why: string }[];
    }
  | { readonly compared: false; readonly why: string };

export async function compareViews(options: CompareViewsOptions): Promise<ComparedViews> {
  const { log, file, ledger, onDifference } = options;
  const kept = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    // One snapshot of the file: its checkpoint and all its rows belong together.
    kept.exec("BEGIN");
    const checkpoint = readCheckpoint(kept);
    if (!checkpoint) return { compared: false, why: "they were never finished" };
    if (checkpoint.identity !== identityWith(identityOf(ledger), viewsOf(ledger.timeZone)))
      return { compared: false, why: "they are of another ledger, or of another program's views" };
    const structure = wrongStructure(kept);
    if (structure !== undefined) onDifference({ table: "file", row: "its structure", text: structure });
    if (!(await holds(log, checkpoint))) {
      onDifference({
        table: "checkpoint",
        row: `position ${checkpoint.position}`,
        text: `the views have taken event ${checkpoint.eventId} there, which the log does not hold`,
      });
      return { compared: true, seq: checkpoint.seq, rows: 0, left: [] };
    }
    return compareWithFresh(kept, checkpoint, await build(options, checkpoint), options);
  } catch (error) {
    // Of the fresh ones it says nothing of those that are kept, nor does a disk that fails.
    if ((error instanceof DamagedViews && error.which === "fresh") || !isDamage(error)) throw error;
    onDifference({
      table: "file",
      row: "its structure",
      text: `it cannot be read: ${error instanceof DamagedViews ? error.why : (error as Error).message}`,
    });
    return { compared: true, seq: 0, rows: 0, left: [] };
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

function build({ log, ledger, scratch, view, moment, onRead }: CompareViewsOptions, { position, seq }: Checkpoint): Promise<string> {
  const isBeyond = ({ position: at }: RecordedEvent) => position === undefined || log.comparePositions(at, position) > 0;
  const isLater = (event: RecordedEvent) => isBeyond(event) || (moment?.isLater?.(event) ?? false);
  // Every view reads the events of that one.
  const views = viewsOf(ledger.timeZone).filter(({ name }) => view === undefined || name === view || name === "event");
  return buildFresh({ log, ledger, scratch, views, isLater, onRead: (events) => onRead?.(events, seq) });
}

function compareWithFresh(
  kept: DatabaseSync,
  checkpoint: Checkpoint,
  file: string,
  { ledger: { timeZone }, view, moment, onDifference }: CompareViewsOptions,
): ComparedViews {
  const fresh = new DatabaseSync(file, { readOnly: true });
  try {
    const seq = readCheckpoint(fresh)?.seq ?? 0;
    if (!moment && seq !== checkpoint.seq)
      onDifference({
        table: "checkpoint",
        row: "seq",
        text: `they have counted ${checkpoint.seq} events, the log has ${seq} up to there`,
      });
    const left = moment ? decidedLater(kept, seq) : [];
    const isAsked = (name: string) => (view === undefined || name === view) && !left.some((one) => one.view === name);
    const at: ComparedAt | undefined = moment && { seq, ...(moment.validAt === undefined ? {} : { validAt: moment.validAt }) };
    let rows = 0;
    for (const table of tablesOf(timeZone, [kept, fresh], isAsked, at)) rows += compareTables({ ...table, kept, fresh }, onDifference);
    return { compared: true, seq, rows, left: left.filter((one) => view === undefined || one.view === view) };
  } finally {
    fresh.close();
  }
}

/** A view that goes on without an event shows so at every moment, and the log up to a moment before that decision does not tell it. */
const decidedLater = (kept: DatabaseSync, seq: number): readonly { readonly view: string; readonly why: string }[] =>
  kept
    .prepare("SELECT DISTINCT view FROM discarded WHERE decided_by > ? ORDER BY view")
    .all(seq)
    .map(({ view }) => ({ view: String(view), why: "later than that an operator had it go on without an event of before" }));
