// The rebuilding half of a register. A large one is folded by threads, part by part of its streams, each into a file of its own; these are copied
// together, which is quick, while the next parts are folded and other views are built. A small one is folded in place.
import { rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import type { Park } from "@camket/projections";
import type { Register } from "./define-register.ts";
import { countEvents, splitStreams, streamsOf } from "./event.ts";
import { foldStreams } from "./fold-streams.ts";
import { foldInThreads } from "./fold-threads.ts";
import { inTurn } from "./in-turn.ts";
import { viewLimits } from "./limits.ts";

type RebuildLimits = { readonly [Name in "rebuildThreads" | "rebuildPartEventsMax" | "threadedEventsMin"]: number };

export async function rebuildRegister(
  db: DatabaseSync,
  register: Omit<Register, "view">,
  park: Park,
  { rebuildThreads, rebuildPartEventsMax, threadedEventsMin }: RebuildLimits = viewLimits,
): Promise<void> {
  const streams = streamsOf(register.prefix);
  const file = db.location();
  const events = countEvents(db, streams);
  if (file === null || events < threadedEventsMin) {
    await inTurn(() => {
      db.exec("BEGIN");
      foldStreams(db, db, register, streams, park);
      db.exec("COMMIT");
    })(db, park);
    return;
  }
  const parts = splitStreams(db, streams, Math.max(rebuildThreads, Math.ceil(events / rebuildPartEventsMax))).map((part, n) => ({
    to: `${file}.${register.name}-${n}`,
    streams: part,
  }));
  const remove = () => {
    for (const { to } of parts) rmSync(to, { force: true });
  };
  // What a rebuild that was killed left behind.
  remove();
  try {
    await foldInThreads(file, register, parts, rebuildThreads, ({ to }, parked) => {
      for (const one of parked) park(one.stream, one.eventId, one.seq, new Error(one.error));
      copyPart(db, register, to);
      rmSync(to, { force: true });
    });
  } finally {
    remove();
  }
}

/** Rows of a part are numbered from 1: they move behind those that are there. Its shared texts get the numbers that these have there. */
function copyPart(db: DatabaseSync, { name, columns, shared }: Omit<Register, "view">, part: string): void {
  db.prepare("ATTACH ? AS part").run(part);
  db.exec("BEGIN");
  const last = Number(db.prepare(`SELECT coalesce(max(row), 0) AS n FROM ${name}`).get()?.n);
  const own = columns.map((column) => (shared.has(column) ? `(SELECT n.kept FROM part.renumbered n WHERE n.number = ${column})` : column));
  const rest = `id, ${own.join(", ")}, stated_row + ${last}, valid_from, valid_to, known_from, known_to, lasts`;
  db.exec(`
    INSERT OR IGNORE INTO ${name}_shared (text) SELECT text FROM part.${name}_shared ORDER BY number;
    CREATE TABLE part.renumbered (number INTEGER PRIMARY KEY, kept INTEGER NOT NULL);
    INSERT INTO part.renumbered SELECT p.number, t.number FROM part.${name}_shared p JOIN main.${name}_shared t ON t.text = p.text;
    INSERT INTO ${name} SELECT row + ${last}, ${rest} FROM part.${name} ORDER BY row;
    INSERT INTO ${name}_stated SELECT row + ${last}, shown, text FROM part.${name}_stated ORDER BY row;
    INSERT INTO ${name}_text SELECT id, text FROM part.${name}_text;
    INSERT INTO ${name}_link SELECT row + ${last}, role, value FROM part.${name}_link ORDER BY row, role, value;
    COMMIT; DETACH part`);
}
