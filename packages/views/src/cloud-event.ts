// An event of the log as others follow it: CloudEvents 1.0, https://github.com/cloudevents/spec, with the extensions sequence, correlation and
// recordedtime. It is what was recorded, and never changes: a correction or a withdrawal is an event of its own, later in the log.
import { decodeEvent, describeDate, type FuzzyDate, parseStreamId, tagPosition } from "@camket/domain";
import type { StoredEvent } from "./event.ts";
import type { Ledger } from "./knowledge.ts";

export interface CloudEvent {
  readonly specversion: "1.0";
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** The thing as in paths: `commitments/dac-chung-police-building`; of the ledger itself `ledger/main`. */
  readonly subject: string;
  /** When it was recorded: the days of the world are fuzzy, and no instant can say them. They stand in `data.occurredOn`. */
  readonly time?: string;
  readonly recordedtime?: string;
  readonly datacontenttype: "application/json";
  /** The event's number in the log, from 1 on and without gaps, of as many digits that texts sort like numbers. */
  readonly sequence: string;
  readonly correlationid?: string;
  readonly causationid?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** @example cloudEventOf(event, ledger).subject // "commitments/dac-chung-police-building" */
export function cloudEventOf(event: StoredEvent, { ledgerId, tag, timeZone }: Ledger): CloudEvent {
  const { recordedAt, occurredOn, actor, onBehalfOf, side, claims, commandId, correlationId, causationId } = event.metadata;
  return {
    specversion: "1.0",
    id: event.id,
    source: `/ledgers/${ledgerId}`,
    type: event.type,
    subject: subjectOf(event.stream),
    ...textOf("time", recordedAt),
    ...textOf("recordedtime", recordedAt),
    datacontenttype: "application/json",
    sequence: String(event.seq).padStart(sequenceDigits, "0"),
    ...textOf("correlationid", correlationId),
    ...textOf("causationid", causationId),
    data: {
      position: tagPosition(tag, event.position),
      revision: event.revision,
      ...textOf("recordedAt", recordedAt),
      ...(occurredOn ? { occurredOn: readable(() => describeDate(occurredOn as unknown as FuzzyDate)) ?? occurredOn } : {}),
      ...(actor ? { actor } : {}),
      ...(onBehalfOf ? { onBehalfOf } : {}),
      ...(side ? { side } : {}),
      claims: claims ?? [],
      ...(commandId ? { commandId } : {}),
      facts: readable(() => decodeEvent(event, timeZone).data) ?? event.data,
    },
  };
}

/** As many as a number of JavaScript can have exactly. */
const sequenceDigits = 16;

/** Of a stream that is no thing's, its name with a slash for the first hyphen: `ledger-main` is `ledger/main`. */
function subjectOf(stream: string): string {
  const thing = parseStreamId(stream);
  return thing ? `${thing.thing}/${thing.id}` : stream.replace("-", "/");
}

/** Who follows the log gets every event: what this program cannot read, as one of a newer program, is passed on as it is stored. */
function readable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const textOf = (name: string, value: unknown) => (typeof value === "string" && value !== "" ? { [name]: value } : {});
