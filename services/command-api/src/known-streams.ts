// Whether what a command refers to exists: asked of the store, by the first event of that stream, never of a view. Nothing ever vanishes
// from a log, so a yes may be remembered; a no may not.
import { type Reference, rejections, streamId } from "@camket/domain";
import type { EventStore } from "@camket/event-store";
import { type Problem, type ProblemPart, problemFrom } from "@camket/platform";
import { knownStreamsMax } from "./limits.ts";

export interface KnownStreams {
  /** The references that lead nowhere, as a problem. */
  missing(references: readonly Reference[]): Promise<Problem | undefined>;
}

export function knownStreams(store: Pick<EventStore, "readStream">): KnownStreams {
  const known = new Set<string>();

  async function exists(stream: string): Promise<boolean> {
    const events = await store.readStream(stream, { limit: 1 });
    if (events.length === 0) return false;
    if (known.size >= knownStreamsMax) known.delete(known.values().next().value as string);
    known.add(stream);
    return true;
  }

  return {
    async missing(references) {
      const asked = references.filter(({ thing, id }) => !known.has(streamId(thing, id)));
      if (asked.length === 0) return undefined;
      const found = await Promise.all(asked.map(({ thing, id }) => exists(streamId(thing, id))));
      const lost = asked.filter((_, index) => !found[index]);
      return lost.length === 0 ? undefined : unknownReference(lost);
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

function unknownReference(lost: readonly Reference[]): Problem {
  const errors: ProblemPart[] = lost.map(({ thing, id, pointer }) => {
    const [one, advice] = kinds[thing];
    return { pointer, code: `UNKNOWN_${one.toUpperCase()}`, detail: `there is no ${one} "${id}"; ${advice}` };
  });
  const detail = errors.map((error) => error.detail).join("; ");
  return problemFrom({ status: 422, title: rejections["unknown-reference"].title }, "unknown-reference", detail, { errors });
}
