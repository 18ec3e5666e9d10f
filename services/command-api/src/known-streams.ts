// Whether what a command refers to is there: asked of the store, never of a view, by whether what began it stands. A yes is remembered until a
// withdrawal in that stream goes by in this process; a no never is. One that goes by in another process is seen late, as of any two commands
// that race on two streams (ADR 10).
import { isThere, type Reference, rejections, streamId } from "@camket/domain";
import { type EventStore, readWholeStream } from "@camket/event-store";
import { type Problem, type ProblemPart, problemFrom } from "@camket/platform";
import { knownStreamsMax } from "./limits.ts";

export interface KnownStreams {
  /** The references that lead nowhere, as a problem. */
  missing(references: readonly Reference[]): Promise<Problem | undefined>;
  /** Something of the stream is withdrawn: it is looked at anew. */
  forget(stream: string): void;
}

interface Lost extends Reference {
  /** It was there, and all of it was withdrawn. */
  readonly withdrawn: boolean;
}

export function knownStreams(store: Pick<EventStore, "readStream">): KnownStreams {
  const known = new Set<string>();
  /** Forgotten by name, so that a look which began before the withdrawal remembers nothing. */
  const looking = new Set<{ readonly stream: string; stale: boolean }>();

  async function look(reference: Reference): Promise<Lost | undefined> {
    const { thing, id } = reference;
    const one = { stream: streamId(thing, id), stale: false };
    looking.add(one);
    try {
      const events = await readWholeStream(store, one.stream);
      if (!isThere(thing, events)) return { ...reference, withdrawn: events.length > 0 };
      if (one.stale) return undefined;
      if (known.size >= knownStreamsMax) known.delete(known.values().next().value as string);
      known.add(one.stream);
      return undefined;
    } finally {
      looking.delete(one);
    }
  }

  return {
    async missing(references) {
      const asked = references.filter(({ thing, id }) => !known.has(streamId(thing, id)));
      if (asked.length === 0) return undefined;
      const lost = (await Promise.all(asked.map(look))).filter((one) => one !== undefined);
      return lost.length === 0 ? undefined : unknownReference(lost);
    },
    forget(stream) {
      known.delete(stream);
      for (const one of looking) if (one.stream === stream) one.stale = true;
    },
  };
}

/** What one of them is called, and how it comes to be there. */
const kinds: Readonly<Record<Reference["thing"], readonly [one: string, advice: string]>> = {
  parties: ["party", "register it first"],
  sources: ["source", "register it first"],
  agreements: ["agreement", "begin it first, with `open-negotiation` or `sign`"],
  commitments: ["commitment", "begin it first, with `propose`, `pledge`, `agree` or `grant-scholarship`"],
  indicators: ["indicator", "begin it first, with `define`"],
  meetings: ["meeting", "begin it first, with `schedule` or `hold`"],
  requests: ["request", "begin it first, with `submit`"],
};

function unknownReference(lost: readonly Lost[]): Problem {
  const errors: ProblemPart[] = lost.map(({ thing, id, pointer, withdrawn }) => {
    const [one, advice] = kinds[thing];
    const detail = withdrawn
      ? `all of ${one} "${id}" was withdrawn; name another, or begin it again`
      : `there is no ${one} "${id}"; ${advice}`;
    return { pointer, code: `UNKNOWN_${one.toUpperCase()}`, detail };
  });
  const detail = errors.map((error) => error.detail).join("; ");
  return problemFrom({ status: 422, title: rejections["unknown-reference"].title }, "unknown-reference", detail, { errors });
}
