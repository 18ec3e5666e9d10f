// What a policy is: an event of one stream that calls for commands on others. Pure: the same event gives the same commands, to the letter,
// since their ids and receipts derive from it. It decides nothing; the command's own rules do.
import {
  type Body,
  beginsAfter,
  type CommandDefinition,
  commandNamed,
  type EventMetadata,
  type FuzzyDate,
  type LogEvent,
  localDay,
  type Thing,
} from "@camket/domain";

export interface Policy {
  /** In kebab-case; its actor is `policy:<name>`. */
  readonly name: string;
  /** The types of the events that it reacts to. */
  readonly on: readonly string[];
  readonly summary: string;
  /** Which commands the event calls for, and what each says beside what it carries over from the event. */
  readonly calls: (event: Caused) => readonly Call[];
}

export interface Caused {
  /** The thing of the event. */
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Call {
  readonly thing: Thing;
  readonly id: string;
  readonly command: string;
  readonly body: Body;
}

/** A command as a policy gives it. */
export interface Reaction {
  readonly policy: string;
  readonly definition: CommandDefinition;
  readonly id: string;
  readonly body: Body;
}

/** @param timeZone the ledger's */
export function reactionsOf(policy: Policy, event: LogEvent & { readonly stream: string }, timeZone: string): readonly Reaction[] {
  const id = event.stream.slice(event.stream.indexOf("-") + 1);
  const calls = policy.calls({ id, type: event.type, data: event.data as Caused["data"] });
  return calls.map(({ thing, id: target, command, body }) => {
    const definition = commandNamed(thing, command);
    if (!definition) throw new Error(`policy ${policy.name}: there is no command ${thing}/${command}`);
    return {
      policy: policy.name,
      definition,
      id: target,
      body: { ...body, ...carried(event.metadata as EventMetadata, definition, timeZone) },
    };
  });
}

/** What the event says of itself: its sources, who says it, and its day. An act has not happened before its day of recording is over. */
function carried(metadata: EventMetadata, definition: CommandDefinition, timeZone: string): Body {
  const { claims, side, onBehalfOf, occurredOn, recordedAt } = metadata;
  return {
    ...(claims.length > 0 ? { claims } : {}),
    ...(side === undefined ? {} : { side }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(occurredOn === undefined || definition.event.timing === "record"
      ? {}
      : { occurredOn: dayFor(occurredOn, definition, localDay(recordedAt, timeZone)) }),
  };
}

function dayFor(
  { defaulted: _, ...occurredOn }: NonNullable<EventMetadata["occurredOn"]>,
  { event }: CommandDefinition,
  recordedOn: string,
): FuzzyDate {
  return event.timing === "act" && beginsAfter(occurredOn, recordedOn) ? { edtf: recordedOn } : occurredOn;
}
