// The events of the things on one page, for boards whose items are told from them, as their register has taken them (event_by_stream).
import type { StreamName } from "@camket/domain";
import { takenByRegister } from "../discarded.ts";
import { type StoredEvent, storedEvent } from "../event.ts";
import type { Moment } from "../knowledge.ts";
import type { Sql } from "../statements.ts";

/** By the id of the thing, those known at the moment, oldest first. */
export function eventsOf(
  sql: Sql,
  thing: StreamName,
  ids: readonly string[],
  { seq }: Pick<Moment, "seq">,
): ReadonlyMap<string, readonly StoredEvent[]> {
  const rows = sql.all(
    `SELECT e.seq, e.position, e.stream, e.revision, e.id, e.type, e.data, e.metadata ${taken} ORDER BY e.stream, e.seq`,
    asked(thing, ids, seq),
  );
  return Map.groupBy(rows.map(storedEvent), ({ stream }) => stream.slice(thing.length + 1));
}

/** By the id of the thing, a text that is the same as long as these are its events (event_by_stream alone). */
export function eventsKeyOf(
  sql: Sql,
  thing: StreamName,
  ids: readonly string[],
  { seq }: Pick<Moment, "seq">,
): ReadonlyMap<string, string> {
  const rows = sql.all(`SELECT e.stream, count(*) AS events, max(e.seq) AS last ${taken} GROUP BY e.stream`, asked(thing, ids, seq));
  return new Map(rows.map(({ stream, events, last }) => [String(stream).slice(thing.length + 1), `${stream} ${events} ${last}`]));
}

const taken = `FROM json_each(:streams) wanted CROSS JOIN event e ON e.stream = wanted.value WHERE e.seq <= :seq AND ${takenByRegister}`;

const asked = (thing: StreamName, ids: readonly string[], seq: number) => ({
  streams: JSON.stringify(ids.map((id) => `${thing}-${id}`)),
  seq,
});
