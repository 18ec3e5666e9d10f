// The book in which a generated ledger is drafted: each command is decided by the domain on its thing's own history, as the command path would,
// and what was decided waits in a SQLite file until everything is put in the order of recording. So memory stays flat, whatever the size, and
// things can be told one after another although their days interlock.
import { DatabaseSync } from "node:sqlite";
import { type Command, commandNamed, decide, type LogEvent, streamId, type Thing } from "@camket/domain";
import type { JsonObject, NewEvent } from "@camket/event-store";
import { bodyHash, commandId, eventId } from "@camket/platform";
import { type DayNumber, dayOf, textOf } from "./days.ts";

export const timeZone = "Asia/Ho_Chi_Minh";
const actor = { id: "generated-ledger", assurance: "declared" };

/** At which hour (UTC) of a day of recording each thing is written: what others refer to comes first. All are of one day in the zone. */
const hours: Readonly<Record<Thing, number>> = {
  parties: 1,
  sources: 2,
  indicators: 3,
  agreements: 4,
  meetings: 5,
  requests: 6,
  commitments: 7,
};

/** Between what is recorded of one thing on one day: an hour holds 72,000 such events. */
const pauseMs = 50;

export type Body = Record<string, unknown>;

/** An event as it is told again to the domain. */
export type Told = LogEvent & { readonly data: JsonObject; readonly metadata: JsonObject & { readonly recordedAt: string } };

export interface Drafts {
  /**
   * The id of the event that came of it; nothing where the domain refuses. What was recorded of the thing later than that day comes before it.
   * @throws Error where the body is none of the command, or names what is not recorded by then
   */
  give(thing: Thing, id: string, recordedOn: DayNumber, command: string, body: Body): string | undefined;
  /** What was recorded of a thing by the end of a day. */
  history(thing: Thing, id: string, recordedOn?: DayNumber): readonly Told[];
  /** Everything, in the order of recording. */
  inOrder(): IterableIterator<Drafted>;
  readonly refused: ReadonlyMap<string, number>;
  close(): void;
}

export interface Drafted {
  readonly stream: string;
  readonly revision: number;
  readonly event: NewEvent;
}

/** Histories at hand, so that what many refer to (a party, an agreement) is not read for each. */
const rememberedMax = 4_000;

const schema = `
  PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;
  CREATE TABLE draft (
    n INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, recorded_at TEXT NOT NULL,
    id TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL
  ) STRICT;
  CREATE INDEX draft_stream ON draft (stream);
`;

export function openDrafts(file: string): Drafts {
  const db = new DatabaseSync(file);
  db.exec(`${schema} BEGIN`);
  const insert = db.prepare("INSERT INTO draft (stream, revision, recorded_at, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)");
  const select = db.prepare("SELECT id, type, revision, data, metadata FROM draft WHERE stream = ? ORDER BY n");
  const remembered = new Map<string, Told[]>();
  const begunAt = new Map<string, string>();
  const refused = new Map<string, number>();
  const writtenOn = new Map<string, number>();

  /** In the hour of the thing on that day, one after another. */
  function nextMoment(thing: Thing, day: DayNumber): string {
    const key = `${thing} ${day}`;
    const before = writtenOn.get(key) ?? 0;
    writtenOn.set(key, before + 1);
    return new Date(day * 86_400_000 + hours[thing] * 3_600_000 + before * pauseMs).toISOString();
  }

  function whole(stream: string): Told[] {
    const known = remembered.get(stream);
    if (known) return known;
    const read = begunAt.has(stream)
      ? select.all(stream).map(({ id, type, revision, data, metadata }) => ({
          id: String(id),
          type: String(type),
          revision: Number(revision),
          data: JSON.parse(String(data)),
          metadata: JSON.parse(String(metadata)),
        }))
      : [];
    remembered.set(stream, read);
    if (remembered.size > rememberedMax) remembered.delete(remembered.keys().next().value as string);
    return read;
  }

  const known = (stream: string, at: string): readonly Told[] => whole(stream).filter(({ metadata }) => metadata.recordedAt <= at);

  return {
    refused,
    give(thing, id, recordedOn, name, body) {
      const definition = commandNamed(thing, name);
      if (!definition) throw new Error(`no command ${thing}/${name}`);
      const command: Command = { definition, id, body: definition.body.parse(body) };
      const stream = streamId(thing, id);
      const history = whole(stream);
      const last = history.at(-1);
      const recordedAt = nextMoment(thing, Math.max(recordedOn, last ? dayOf(last.metadata.recordedAt.slice(0, 10)) : 0));
      const others = new Map<string, readonly Told[]>();
      let decision = decide(command, history, { recordedAt, timeZone, others });
      for (; "asks" in decision; decision = decide(command, history, { recordedAt, timeZone, others }))
        for (const asked of decision.asks) others.set(`${asked.thing}/${asked.id}`, known(streamId(asked.thing, asked.id), recordedAt));
      if ("rejection" in decision) {
        const code = `${name}: ${decision.rejection.code}`;
        refused.set(code, (refused.get(code) ?? 0) + 1);
        return undefined;
      }
      for (const { thing: its, id: theirs, pointer } of decision.refersTo)
        if ((begunAt.get(streamId(its, theirs)) ?? "~") > recordedAt)
          throw new Error(`${stream}, ${name}: ${pointer} names ${its}/${theirs}, not recorded yet`);

      const hash = bodyHash(body);
      const given = commandId(actor.id, `${history.length}`, `${thing}/${id}/${name}`);
      for (const [index, { type, schemaVersion, data, ...rest }] of decision.events.entries()) {
        const metadata = { schemaVersion, recordedAt, actor, commandId: given, bodyHash: hash, correlationId: given, ...rest };
        const event = { id: eventId(given, hash, index), type, revision: history.length, data, metadata } as unknown as Told;
        insert.run(stream, event.revision, recordedAt, event.id, type, JSON.stringify(data), JSON.stringify(metadata));
        history.push(event);
      }
      if (!begunAt.has(stream)) begunAt.set(stream, recordedAt);
      return history.at(-1)?.id;
    },
    history: (thing, id, recordedOn) =>
      recordedOn === undefined ? whole(streamId(thing, id)) : known(streamId(thing, id), `${textOf(recordedOn)}~`),
    *inOrder() {
      db.exec("COMMIT; CREATE INDEX draft_recorded ON draft (recorded_at)");
      for (const row of db.prepare("SELECT * FROM draft ORDER BY recorded_at, n").iterate()) {
        const [data, metadata] = [JSON.parse(String(row.data)), JSON.parse(String(row.metadata))] as [JsonObject, JsonObject];
        yield {
          stream: String(row.stream),
          revision: Number(row.revision),
          event: { id: String(row.id), type: String(row.type), data, metadata },
        };
      }
    },
    close: () => db.close(),
  };
}
