// Re-reads a log's file and says all that is wrong with it: SQLite's own structure, whose file it is, that nothing is missing at the end
// or in between, that each stream is whole and no id stands twice in it, that each row is JSON. Every event that can be read is handed on,
// so that whoever knows what it should mean reads the log no second time. It holds its thread; beside a service that writes it looks at
// what was there when it began. Events and revisions are read in pages. SQLite's own check and the search for ids that stand twice are one
// statement each: while one of them runs, the service goes on, and its write-ahead log grows by what is written meanwhile.
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { RecordedEvent } from "@camket/event-store";
import { busyTimeoutMs, integrityFindingsMax, verifyPageEvents } from "./limits.ts";
import { notALog } from "./schema.ts";

export type LogCheck = "kind" | "structure" | "end" | "positions" | "json" | "revisions" | "ids";

export interface LogFinding {
  readonly check: LogCheck;
  readonly text: string;
  readonly position?: string;
  readonly stream?: string;
}

export interface VerifyLogOptions {
  readonly file: string;
  readonly onFinding: (finding: LogFinding) => void;
  /** Each event that can be read, in log order. */
  readonly onEvent?: (event: RecordedEvent) => void;
  readonly onProgress?: (check: LogCheck, done: number, of: number) => void;
}

export interface VerifiedLog {
  readonly events: number;
  /** Position of the last event that was looked at, "0" where there is none. */
  readonly head: string;
}

/** Undefined where the file is no log of this program: then nothing else was checked. */
export function verifyLogFile({ file, onFinding, onEvent, onProgress }: VerifyLogOptions): VerifiedLog | undefined {
  const db = new DatabaseSync(file, { readOnly: true, timeout: busyTimeoutMs });
  try {
    const wrong = kindOf(db);
    if (wrong) {
      onFinding({ check: "kind", text: wrong });
      return undefined;
    }
    const checks = checksOf(db, onFinding, onProgress ?? (() => {}));
    checks.structure();
    const head = checks.end();
    const events = checks.events(head, onEvent ?? (() => {}));
    checks.revisions(head);
    checks.ids(head);
    return { events, head: String(head) };
  } finally {
    db.close();
  }
}

function kindOf(db: DatabaseSync): string | undefined {
  try {
    return notALog(db);
  } catch (error) {
    return `it cannot be read as a log: ${(error as Error).message}`;
  }
}

interface Checks {
  structure(): void;
  end(): number;
  events(head: number, onEvent: (event: RecordedEvent) => void): number;
  revisions(head: number): void;
  ids(head: number): void;
}

function checksOf(
  db: DatabaseSync,
  onFinding: VerifyLogOptions["onFinding"],
  onProgress: NonNullable<VerifyLogOptions["onProgress"]>,
): Checks {
  /** A page that SQLite cannot read ends the one check that met it. */
  function readable<Value>(check: LogCheck, work: () => Value): Value | undefined {
    try {
      return work();
    } catch (error) {
      if ((error as { code?: string }).code !== "ERR_SQLITE_ERROR") throw error;
      onFinding({ check, text: `the check ended early: ${(error as Error).message}` });
      return undefined;
    }
  }

  /** Pages of `sql`, whose last two parameters are the head and the page's length, each after the `after` of the last row before. */
  function* rows(sql: string, head: number, first: SQLInputValue[], after: (row: Record<string, unknown>) => SQLInputValue[]) {
    const read = db.prepare(sql);
    for (let from = first, more = true; more; ) {
      const page = read.all(...from, BigInt(head), BigInt(verifyPageEvents));
      yield* page;
      more = page.length === verifyPageEvents;
      const last = page.at(-1);
      if (last) from = after(last);
    }
  }

  return {
    structure() {
      onProgress("structure", 0, 1);
      readable("structure", () => {
        for (const { integrity_check: text } of db.prepare(`PRAGMA integrity_check(${integrityFindingsMax})`).iterate())
          if (text !== "ok") onFinding({ check: "structure", text: String(text) });
      });
    },

    end() {
      const row = readable("end", () =>
        // AUTOINCREMENT remembers the last position ever given.
        db
          .prepare("SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'event') AS given, (SELECT max(position) FROM event) AS held")
          .get(),
      );
      const [given, held] = [Number(row?.given ?? 0), Number(row?.held ?? 0)];
      if (row && given !== held) onFinding({ check: "end", text: `its last event is ${held}, but ${given} were written` });
      return held;
    },

    events(head, onEvent) {
      let events = 0;
      let last = 0;
      readable("positions", () => {
        const sql =
          "SELECT position, stream, revision, id, type, data, metadata FROM event WHERE position > ? AND position <= ? ORDER BY position LIMIT ?";
        for (const row of rows(sql, head, [0n], ({ position }) => [BigInt(position as number)])) {
          const position = row.position as number;
          if (position !== last + 1) onFinding({ check: "positions", text: missing(last + 1, position - 1), position: String(last + 1) });
          last = position;
          events += 1;
          if (events % verifyPageEvents === 0) onProgress("positions", events, head);
          const event = readEvent(row, onFinding);
          if (event) onEvent(event);
        }
      });
      return events;
    },

    revisions(head) {
      readable("revisions", () => {
        // event_stream_revision holds all three columns. Positions beyond the head came meanwhile, and last in their streams.
        const sql =
          "SELECT stream, revision, position FROM event WHERE (stream, revision) > (?, ?) AND position <= ? ORDER BY stream, revision LIMIT ?";
        let [stream, revision, position, seen] = ["", -1, 0, 0];
        for (const row of rows(sql, head, ["", -1n], (last) => [String(last.stream), BigInt(last.revision as number)])) {
          if (row.stream !== stream) [stream, revision, position] = [String(row.stream), -1, 0];
          const place = { position: String(row.position), stream };
          if (row.revision !== revision + 1)
            onFinding({ check: "revisions", text: `${stream}: revision ${row.revision} comes after ${revision}`, ...place });
          if ((row.position as number) <= position)
            onFinding({ check: "revisions", text: `${stream}: revision ${row.revision} stands before the one that precedes it`, ...place });
          [revision, position] = [row.revision as number, row.position as number];
          seen += 1;
          if (seen % verifyPageEvents === 0) onProgress("revisions", seen, head);
        }
      });
    },

    ids(head) {
      onProgress("ids", 0, 1);
      readable("ids", () => {
        const sql = "SELECT stream, id, max(position) AS position FROM event WHERE position <= ? GROUP BY stream, id HAVING count(*) > 1";
        for (const { stream, id, position } of db.prepare(sql).iterate(BigInt(head)))
          onFinding({
            check: "ids",
            text: `${stream}: event id ${id} stands there more than once`,
            stream: String(stream),
            position: String(position),
          });
      });
    },
  };
}

const missing = (from: number, to: number): string =>
  from === to ? `position ${from} is missing` : `positions ${from} to ${to} are missing`;

function readEvent(row: Record<string, unknown>, onFinding: VerifyLogOptions["onFinding"]): RecordedEvent | undefined {
  const { position, stream, revision, id, type } = row;
  try {
    const [data, metadata] = [JSON.parse(String(row.data)), JSON.parse(String(row.metadata))];
    if (!isObject(data) || !isObject(metadata)) throw new SyntaxError("data and metadata must be objects");
    return {
      position: String(position),
      stream: String(stream),
      revision: revision as number,
      id: String(id),
      type: String(type),
      data,
      metadata,
    };
  } catch (error) {
    onFinding({
      check: "json",
      text: `event ${id} is no JSON: ${(error as Error).message}`,
      position: String(position),
      stream: String(stream),
    });
    return undefined;
  }
}

const isObject = (value: unknown): value is RecordedEvent["data"] => typeof value === "object" && value !== null && !Array.isArray(value);
