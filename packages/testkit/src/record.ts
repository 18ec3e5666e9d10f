// Records commands to one thing, in memory, as the command path would: parse, decide, stamp. For specs, journeys and random histories.
import {
  type Command,
  type CommandDefinition,
  commandNamed,
  decide,
  decodeEvent,
  type LogEvent,
  ofEveryCommand,
  type Recorded,
  type Rejection,
  type Thing,
} from "@camket/domain";

export const timeZone = "Asia/Ho_Chi_Minh";

export type Given = { readonly eventId: string } | { readonly rejection: Rejection };

export interface Recorder {
  /** Gives a command on a day of recording (noon in the ledger's zone). A body that misses the schema throws: the spec is wrong then. */
  give(recordedOn: string, command: string, body?: Record<string, unknown>): Given;
  /** The same, for a command that must be accepted; the event's id. */
  record(recordedOn: string, command: string, body?: Record<string, unknown>): string;
  /** Everything recorded, or what was recorded by the end of a day. */
  history(knownAt?: string): readonly Recorded[];
  readonly events: readonly LogEvent[];
}

/** What a command is refused with stands in its entry of the catalogue: pages and clients are made from that. */
function assertListed({ thing, name, rejections }: CommandDefinition, given: { readonly rejection: Rejection }): Given {
  const { code } = given.rejection;
  if (!rejections.includes(code) && !ofEveryCommand.includes(code)) throw new Error(`${thing}/${name} does not list its refusal ${code}`);
  return given;
}

/** Ids are counted, so that a failure reads the same each time. */
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** The things that a command may ask to see, by path (`parties/quang-nam`); whatever else it asks for is not there. */
export type Others = () => Readonly<Record<string, Recorder>>;

export function recorder(thing: Thing, id = "x", others: Others = () => ({})): Recorder {
  const events: LogEvent[] = [];
  const give = (recordedOn: string, name: string, body: Record<string, unknown> = {}): Given => {
    const definition = commandNamed(thing, name);
    if (!definition) throw new Error(`no command ${thing}/${name}`);
    const command: Command = { definition, id, body: definition.body.parse(body) };
    const recordedAt = `${recordedOn}T05:00:00.000Z`;
    const seen = new Map<string, readonly LogEvent[]>();
    let decision = decide(command, events, { recordedAt, timeZone, others: seen });
    for (; "asks" in decision; decision = decide(command, events, { recordedAt, timeZone, others: seen }))
      for (const { thing: its, id: theirs } of decision.asks) seen.set(`${its}/${theirs}`, others()[`${its}/${theirs}`]?.events ?? []);
    if ("rejection" in decision) return assertListed(definition, decision);
    for (const { type, schemaVersion, data, ...rest } of decision.events) {
      const metadata = {
        schemaVersion,
        recordedAt,
        actor: { id: "test", assurance: "declared" },
        commandId: uuid(900_000 + events.length),
        bodyHash: "",
        correlationId: "test",
        ...rest,
      };
      events.push({ id: uuid(events.length), type, revision: events.length, data, metadata });
    }
    return { eventId: uuid(events.length - 1) };
  };
  return {
    events,
    give,
    record(recordedOn, name, body) {
      const given = give(recordedOn, name, body);
      if ("rejection" in given) throw new Error(`${name} refused: ${given.rejection.code}: ${given.rejection.detail}`);
      return given.eventId;
    },
    history: (knownAt) => events.map((event) => decodeEvent(event, timeZone)).filter(({ recordedOn }) => !knownAt || recordedOn <= knownAt),
  };
}
