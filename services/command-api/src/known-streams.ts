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

const singular: Readonly<Record<Reference["thing"], string>> = {
  parties: "party",
  sources: "source",
  agreements: "agreement",
  commitments: "commitment",
};

function unknownReference(lost: readonly Reference[]): Problem {
  const errors: ProblemPart[] = lost.map(({ thing, id, pointer }) => ({
    pointer,
    code: `UNKNOWN_${singular[thing].toUpperCase()}`,
    detail: `there is no ${singular[thing]} "${id}"; register it first`,
  }));
  const detail = errors.map((error) => error.detail).join("; ");
  return problemFrom({ status: 422, title: rejections["unknown-reference"].title }, "unknown-reference", detail, { errors });
}
