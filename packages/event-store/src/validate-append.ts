// The guard in front of `append`, the same for every adapter: what passes here is accepted by each store alike, and what no store
// can keep faithfully (an id that is no UUID, text that RFC 8785 cannot write, a name that the server keeps for itself) never leaves
// the caller. It serialises each event once; adapters send that text and must not serialise again.
import { InvalidAppend } from "./errors.ts";
import { appendBytesMax, appendEventsMax, eventBytesMax, nameCharsMax } from "./limits.ts";
import type { ExpectedRevision, JsonObject, NewEvent } from "./port.ts";

/** An event as it goes to the store: data and metadata are JSON texts. */
export interface SerialisedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

export interface SerialisedAppend {
  readonly events: readonly SerialisedEvent[];
  /** UTF-8 bytes of all data and metadata. */
  readonly bytes: number;
}

/** Throws `InvalidAppend` with what is wrong and where; else gives the events as texts, with their size. */
export function validateAppend(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): SerialisedAppend {
  validateName("stream", stream);
  if (typeof expected === "number" && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new InvalidAppend(`stream ${stream}: the expected revision is a whole number from 0, not ${expected}`);
  }
  if (events.length === 0) throw new InvalidAppend(`stream ${stream}: an append needs at least one event`);
  if (events.length > appendEventsMax) {
    throw new InvalidAppend(`stream ${stream}: ${events.length} events in one append, at most ${appendEventsMax}: append in parts`);
  }
  if (events.length > 1) refuseTwice(events);
  const serialised: SerialisedEvent[] = [];
  let bytes = 0;
  for (const event of events) {
    if (!uuid.test(event.id)) throw new InvalidAppend(`event id ${JSON.stringify(event.id)} is no UUID in lower case`);
    validateName("type", event.type);
    const theirs = chainNames.find((name) => Object.hasOwn(event.metadata ?? {}, name));
    if (theirs !== undefined)
      throw new InvalidAppend(
        `metadata of event ${event.id} holds ${theirs}, which EventStoreDB keeps for its own: say ${theirs.slice(1)}`,
      );
    const data = serialise(event, "data");
    const metadata = serialise(event, "metadata");
    const eventBytes = Buffer.byteLength(data) + Buffer.byteLength(metadata);
    if (eventBytes > eventBytesMax) throw new InvalidAppend(`event ${event.id} has ${eventBytes} bytes, at most ${eventBytesMax}`);
    bytes += eventBytes;
    serialised.push({ id: event.id, type: event.type, data, metadata });
  }
  if (bytes > appendBytesMax) throw new InvalidAppend(`stream ${stream}: ${bytes} bytes in one append, at most ${appendBytesMax}`);
  return { events: serialised, bytes };
}

function refuseTwice(events: readonly NewEvent[]): void {
  const ids = new Set<string>();
  for (const { id } of events) {
    if (ids.has(id)) throw new InvalidAppend(`event id ${id} comes twice in one append`);
    ids.add(id);
  }
}

/** The server's names for what our metadata call the same without the sign; its adapter adds them. */
const chainNames = ["$correlationId", "$causationId"];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a name
const control = /[\u0000-\u001f\u007f]/;

function validateName(what: "stream" | "type", name: string): void {
  const wrong =
    typeof name !== "string" || name === ""
      ? "is empty"
      : name.startsWith("$")
        ? "starts with $, which EventStoreDB keeps for its own"
        : name.length > nameCharsMax
          ? `is longer than ${nameCharsMax}`
          : control.test(name) || !name.isWellFormed()
            ? "holds a control character or half a character"
            : undefined;
  if (wrong) throw new InvalidAppend(`${what} ${JSON.stringify(name)} ${wrong}`);
}

function serialise(event: NewEvent, part: "data" | "metadata"): string {
  const value: JsonObject = event[part];
  let text: string;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    throw new InvalidAppend(`${part} of event ${event.id} is no JSON: ${(cause as Error).message}`, { cause });
  }
  if (typeof text !== "string" || !text.startsWith("{")) throw new InvalidAppend(`${part} of event ${event.id} is no object`);
  // Both are rare in a text, so the search is cheap and the exact look comes only when it finds something.
  if (text.includes("\\ud") && loneSurrogate.test(text)) {
    throw new InvalidAppend(`${part} of event ${event.id} holds half a character (a lone surrogate)`);
  }
  if (text.includes("null") && holdsNoNumber(value)) {
    throw new InvalidAppend(`${part} of event ${event.id} holds a number that JSON cannot write, or undefined in a list`);
  }
  return text;
}

/** JSON.stringify writes a lone surrogate, and only that, as an escape; a pair of backslashes before it is text. */
const loneSurrogate = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/** NaN and the infinities, and undefined in a list, become `null` without a word. */
function holdsNoNumber(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  if (Array.isArray(value)) return value.some((v) => v === undefined || holdsNoNumber(v));
  return typeof value === "object" && value !== null && Object.values(value).some(holdsNoNumber);
}
