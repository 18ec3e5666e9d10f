// One event, whole: what it says and how it was recorded, what it made of its thing, what became of it since, what called for it and what it called
// for. What this program cannot read is shown as it is stored.
import { commands, decodeEvent, ledgerEvents, parseStreamId, UnreadableEvent } from "@camket/domain";
import { thingsTitled } from "./boards/things-titled.ts";
import { type CloudEvent, cloudEventOf } from "./cloud-event.ts";
import { type StoredEvent, storedEvent } from "./event.ts";
import { anyTerm, type TermOf } from "./event-terms.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { namedInEach } from "./named.ts";
import type { SingleReader } from "./read-streams.ts";
import { Refused } from "./refused.ts";
import { type HistoryItem, historyItems, knownHistory } from "./single.ts";
import { stepsOf } from "./steps.ts";

/** @param day the one at which its thing is seen; absent: the day on which the event shows. @throws Refused */
export function readEvent(single: SingleReader, id: string, moment: Moment, day: string | undefined) {
  const { sql, ledger } = single;
  const event = eventsBy(single, "id", id, moment, 1).found[0];
  if (!event) throw notThere(single, id, moment);
  const { correlationId, causationId, bodyHash, schemaVersion } = event.metadata as Readonly<Record<string, unknown>>;
  const cause = typeof causationId === "string" ? eventsBy(single, "id", causationId, moment, 1).found[0] : undefined;
  const shown = ({ found, total }: ReturnType<typeof eventsBy>) => ({ total, items: found.map((one) => cloudEventOf(one, ledger)) });
  return {
    event: cloudEventOf(event, ledger),
    stored: {
      stream: event.stream,
      ...(typeof bodyHash === "string" && bodyHash !== "" ? { bodyHash } : {}),
      schemaVersion: { stored: schemaVersion, ...(isReadable(single, event) ? { read: versions.get(event.type) } : {}) },
      ...(schemaVersion === versions.get(event.type) ? {} : { data: event.data }),
    },
    ...(isReadable(single, event) ? ofItsThing(single, event, moment, day) : {}),
    ...(cause ? { cause: cloudEventOf(cause, ledger) } : {}),
    effects: shown(eventsBy(single, "causation", id, moment, viewLimits.eventsBesideMax)),
    request:
      typeof correlationId === "string"
        ? shown(eventsBy(single, "correlation", correlationId, moment, viewLimits.eventsBesideMax))
        : { total: 1, items: [cloudEventOf(event, ledger)] },
    revision: event.revision,
    asOf: moment.asOf,
  };

  /** What the history of its thing says of it, and what it made of that. What the ledger says of itself is of no thing. */
  function ofItsThing(one: SingleReader, { stream, revision }: StoredEvent, at: Moment, on: string | undefined) {
    const of = parseStreamId(stream);
    if (!of) return {};
    const known = knownHistory(one, of.stream, of.id, at);
    const items = historyItems(one, of.stream, known, at, undefined);
    const item = items[revision] as HistoryItem;
    const [entry] = namedInEach(sql, of.stream, [item], at);
    const { title } = thingsTitled(sql, [{ thing: of.stream, id: of.id }], at)({ thing: of.stream, id: of.id });
    const [previous, next] = [items[revision - 1]?.id, items[revision + 1]?.id];
    const { targetEventId } = item.data as { readonly targetEventId?: string };
    const target = known.known.find((other) => other.id === targetEventId);
    return {
      thing: {
        thing: of.thing,
        id: of.id,
        ...(title === undefined ? {} : { title }),
        ...(previous ? { previous } : {}),
        ...(next ? { next } : {}),
      },
      entry,
      step: stepsOf(one, of.stream, of.id, known)(item, on),
      ...(target ? { amends: cloudEventOf(target, ledger) } : {}),
    };
  }
}

export type EventPage = ReturnType<typeof readEvent> & { readonly event: CloudEvent };

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
