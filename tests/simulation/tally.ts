// The projection of a run: a real view of the real runner. It keeps each event that it was given, in its order, and a total for each stream.
import type { DatabaseSync } from "node:sqlite";
import type { RecordedEvent } from "@camket/event-store";
import type { View } from "@camket/projections";
import { bytesOf } from "./commands.ts";

export const tally: View = {
  name: "tally",
  takes: () => true,
  create: (db) => db.exec("CREATE TABLE told (seq INTEGER, bytes TEXT); CREATE TABLE total (stream TEXT PRIMARY KEY, events INTEGER)"),
  index: (db) => db.exec("CREATE INDEX told_by_seq ON told (seq)"),
  open(db) {
    const tell = db.prepare("INSERT INTO told VALUES (?, ?)");
    const count = db.prepare("INSERT INTO total VALUES (?, 1) ON CONFLICT (stream) DO UPDATE SET events = events + 1");
    return {
      apply(event, seq) {
        tell.run(seq, bytesOf(event));
        count.run(event.stream);
      },
      forget() {},
    };
  },
};

/** What the view holds, and what a fold of the log gives: the same text, or the view is wrong. */
export function tallied(db: DatabaseSync): string {
  const told = db.prepare("SELECT seq, bytes FROM told ORDER BY seq, rowid").all();
  const totals = db.prepare("SELECT stream, events FROM total ORDER BY stream").all();
  return [...told.map((row) => `${row.seq} ${row.bytes}`), ...totals.map((row) => `${row.stream}: ${row.events}`)].join("\n");
}

export function foldOf(log: readonly RecordedEvent[]): string {
  const totals = [...Map.groupBy(log, (event) => event.stream)].sort(([a], [b]) => (a < b ? -1 : 1));
  const told = log.map((event, i) => `${i + 1} ${bytesOf(event)}`);
  return [...told, ...totals.map(([stream, events]) => `${stream}: ${events.length}`)].join("\n");
}
