// One event, whole: what it says and how it was recorded, what it made of its thing, what became of it since, what called for it and what it called
// for. What this program cannot read is shown as it is stored.
import { commands, decodeEvent, ledgerEvents, parseStreamId, type StreamName, tagPosition, UnreadableEvent } from "@camket/domain";
import { thingsTitled } from "./boards/things-titled.ts";
import { cloudEventOf } from "./cloud-event.ts";
import { type StoredEvent, storedEvent } from "./event.ts";
import { anyTerm, type TermOf } from "./event-terms.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { namedInEach } from "./named.ts";
import type { SingleReader } from "./read-streams.ts";
import { Refused } from "./refused.ts";
import { type HistoryItem, historyItems, type Known, knownHistory } from "./single.ts";
import { stepsOf } from "./steps.ts";

/** @param day the one at which its thing is seen; absent: the day on which the event shows. @throws Refused */
export function readEvent(single: SingleReader, id: string, moment: Moment, day: string | undefined) {
  const { ledger } = single;
  const event = eventsBy(single, "id", id, moment, 1).found[0];
  if (!event) throw notThere(single, id, moment);
  const { correlationId, causationId, bodyHash, schemaVersion } = event.metadata as Readonly<Record<string, unknown>>;
  const told = (one: StoredEvent) => cloudEventOf(one, ledger);
  const some = ({ found, total }: ReturnType<typeof eventsBy>) => ({ total, items: found.map(told) });
  const cause = typeof causationId === "string" ? eventsBy(single, "id", causationId, moment, 1).found[0] : undefined;
  const isRead = isReadable(single, event);
  const version = versions.get(event.type);
  return {
    event: told(event),
    stored: {
      stream: event.stream,
      ...(typeof bodyHash === "string" && bodyHash !== "" ? { bodyHash } : {}),
      schemaVersion: { ...(typeof schemaVersion === "number" ? { stored: schemaVersion } : {}), ...(isRead ? { read: version } : {}) },
      ...(isRead && schemaVersion !== version ? { data: event.data } : {}),
    },
    ...(isRead ? ofItsThing(single, event, moment, day) : {}),
    ...(cause ? { cause: told(cause) } : {}),
    effects: some(eventsBy(single, "causation", id, moment, viewLimits.eventsBesideMax)),
    request:
      typeof correlationId === "string"
        ? some(eventsBy(single, "correlation", correlationId, moment, viewLimits.eventsBesideMax))
        : { total: 1, items: [told(event)] },
    revision: event.revision,
    asOf: moment.asOf,
  };
}

/** What the history of its thing says of it, and what it made of that. What the ledger says of itself is of no thing. */
function ofItsThing(single: SingleReader, event: StoredEvent, moment: Moment, day: string | undefined) {
  const { sql, ledger } = single;
  const of = parseStreamId(event.stream);
  const known = of && readableHistory(single, of.stream, of.id, moment);
  if (!of || !known) return {};
  const items = historyItems(single, of.stream, known, moment, undefined);
  const at = items.findIndex(({ id }) => id === event.id);
  const item = items[at] as HistoryItem;
  const [entry] = namedInEach(sql, of.stream, [item], moment);
  const own = { thing: of.stream, id: of.id };
  const { title } = thingsTitled(sql, [own], moment)(own);
  const [previous, next] = [items[at - 1]?.id, items[at + 1]?.id];
  const { targetEventId } = item.data as { readonly targetEventId?: string };
  const target = known.known.find(({ id }) => id === targetEventId);
  const { before, after } = appendAround(single, event);
  const wasThere = before !== undefined && (known.known[0] as StoredEvent).seq <= before.seq;
  return {
    thing: {
      thing: of.thing,
      id: of.id,
      ...(title === undefined ? {} : { title }),
      ...(previous ? { previous } : {}),
      ...(next ? { next } : {}),
      ...(wasThere ? { knownBefore: tagPosition(ledger.tag, before.position) } : {}),
      knownAfter: tagPosition(ledger.tag, after.position),
    },
    entry,
    step: stepsOf(single, of.stream, of.id, known)(item, day),
    ...(target ? { amends: cloudEventOf(target, ledger) } : {}),
  };
}

/** Nothing where this program cannot read all of it. */
function readableHistory(single: SingleReader, name: StreamName, id: string, moment: Moment): Known | undefined {
  try {
    return knownHistory(single, name, id, moment);
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === "unreadable") return undefined;
    throw error;
  }
}

const versions: ReadonlyMap<string, number> = new Map(
  [...ledgerEvents, ...commands.map(({ event }) => event)].map(({ type, schemaVersion }) => [type, schemaVersion]),
);

function isReadable({ ledger }: SingleReader, event: StoredEvent): boolean {
  try {
    decodeEvent(event, ledger.timeZone);
    return true;
  } catch (error) {
    if (error instanceof UnreadableEvent) return false;
    throw error;
  }
}

/** The last event before all that was recorded at once with it, and the last of these: a position among them stands for the one before. */
function appendAround({ sql }: SingleReader, { seq, position, metadata }: StoredEvent) {
  type Place = { readonly seq: number; readonly position: string };
  const { commandId } = metadata as { readonly commandId?: string };
  const place = (where: string) =>
    sql.get(`SELECT seq, position FROM event WHERE ${where} LIMIT 1`, { seq, command: commandId ?? null }) as Place | undefined;
  const before = place("seq < :seq AND command_id IS NOT :command ORDER BY seq DESC");
  const beyond = place("seq > :seq AND command_id IS NOT :command ORDER BY seq");
  const isAlone = commandId === undefined || beyond?.seq === seq + 1;
  const last = sql.get("SELECT seq, position FROM event WHERE seq < :beyond ORDER BY seq DESC LIMIT 1", {
    beyond: beyond?.seq ?? Number.MAX_SAFE_INTEGER,
  }) as Place | undefined;
  return { before, after: isAlone ? { seq, position } : (last as Place) };
}

const columnOf = {
  id: "e.id",
  causation: "e.metadata ->> '$.causationId'",
  correlation: "e.metadata ->> '$.correlationId'",
} as const satisfies Partial<Record<TermOf, string>>;

/** The first so many that were known at the moment, and how many there are. */
function eventsBy({ sql }: SingleReader, term: keyof typeof columnOf, value: string, { seq }: Pick<Moment, "seq">, max: number) {
  const from = `event_terms CROSS JOIN event e ON e.seq = event_terms.rowid
    WHERE event_terms MATCH :match AND event_terms.rowid <= :seq AND ${columnOf[term]} = :value`;
  const params = { match: anyTerm(term, [value]), seq, value };
  const found = sql.all(`SELECT e.* FROM ${from} ORDER BY event_terms.rowid LIMIT :max`, { ...params, max }).map(storedEvent);
  const total = found.length < max ? found.length : Number(sql.get(`SELECT count(*) AS n FROM ${from}`, params)?.n);
  return { found, total };
}

function notThere(single: SingleReader, id: string, { asOf }: Moment): Refused {
  const later = eventsBy(single, "id", id, { seq: Number.MAX_SAFE_INTEGER }, 1).found[0];
  if (!later)
    return new Refused({
      code: "unknown-thing",
      detail: `No event of this ledger has the id ${id}. Histories and /v1/events give the ids of events, which are UUIDs.`,
    });
  const firstKnownAt = String(later.metadata.recordedAt);
  return new Refused({
    code: "not-recorded-yet",
    detail: `The event was recorded at ${firstKnownAt}, after what was known at ${asOf.knownAt}.`,
    facts: { firstKnownAt },
  });
}
