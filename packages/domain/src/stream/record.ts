// What a thing's history says about the record itself: which sources its events name, as corrections leave them, what was corrected and
// how much was withdrawn. Of what stands by all that is known; the day asked for moves nothing here.
import type { Claim } from "../values/index.ts";
import type { Actor, Recorded } from "./event.ts";
import { type Change, correctedBody, correctionsIn, withdrawals } from "./standing.ts";

export interface Cited {
  /** Of the event that names it. */
  readonly revision: number;
  readonly sourceId: string;
}

/**
 * The sources that events name, in their claims or as the paper that an event issued (`sourceId`), of an event each once; one that was withdrawn names
 * none any more.
 */
export function citedIn(history: readonly Recorded[]): readonly Cited[] {
  const withdrawn = withdrawals(history);
  const corrections = correctionsIn(history, withdrawn);
  return history.flatMap((event) => {
    if (withdrawn.has(event.id)) return [];
    const its = corrections.get(event.id);
    const { claims, sourceId: issued } = (its ? correctedBody(event, its) : { ...event.data, claims: event.metadata.claims }) as Naming;
    const ids = new Set([...(claims ?? []).map(({ sourceId }) => sourceId), ...(issued === undefined ? [] : [issued])]);
    return [...ids].map((sourceId) => ({ revision: event.revision, sourceId }));
  });
}

/** Where a body names sources. */
interface Naming {
  readonly claims?: readonly Pick<Claim, "sourceId">[];
  readonly sourceId?: string;
}

/** One field that was wrong. */
export interface Correction extends Change {
  /** The event that was corrected, and what it tells. */
  readonly eventId: string;
  readonly type: string;
  readonly reason: string;
  readonly by: Actor;
  readonly recordedAt: string;
}

export interface Amended {
  /** Field by field, the last recorded first. */
  readonly corrections: readonly Correction[];
  /** How many events were withdrawn, corrections among them. */
  readonly withdrawn: number;
}

/** The corrections that stand, of events that stand. */
export function amendedIn(history: readonly Recorded[]): Amended {
  const withdrawn = withdrawals(history);
  const byId = new Map(history.map((event) => [event.id, event]));
  const corrections = [...correctionsIn(history, withdrawn)].flatMap(([eventId, its]) => {
    const target = byId.get(eventId);
    return target && !withdrawn.has(eventId) ? its.map((correction) => ({ target, correction })) : [];
  });
  return {
    corrections: corrections
      .sort((a, b) => b.correction.revision - a.correction.revision)
      .flatMap(({ target: { id, type }, correction: { data, metadata } }) =>
        (data.changes as readonly Change[]).map((change) => ({
          eventId: id,
          type,
          ...change,
          reason: data.reason as string,
          by: metadata.actor,
          recordedAt: metadata.recordedAt,
        })),
      ),
    withdrawn: withdrawn.size,
  };
}
