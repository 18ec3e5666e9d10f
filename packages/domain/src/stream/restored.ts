// What comes to hold again when a correction or a withdrawal is accepted: an event that read otherwise, one that had been lifted or set back. It is
// asked what a corrected event is asked, since much can have been recorded meanwhile that it contradicts.
import { liftsOf } from "./lifecycle.ts";
import type { Others, Seen } from "./others.ts";
import type { Rejection } from "./rejections.ts";
import type { Fact } from "./standing.ts";
import type { Stream } from "./stream.ts";

interface Change {
  readonly id: string;
  readonly before: readonly Fact[];
  readonly after: readonly Fact[];
  /** The event that reads otherwise after a withdrawal; a correction asks its own event itself. */
  readonly rereads?: string;
}

/** Why one of them may not hold again, or what must be seen to tell; the rejection names that event in `restores`. */
export function refuseRestored(stream: Stream<unknown>, change: Change, others: Others): Seen {
  for (const [was, now] of restored(change)) {
    const seen = refuse(stream, change, was, now, others);
    if (seen) return "asks" in seen ? seen : { rejection: naming(now, seen.rejection) };
  }
  return undefined;
}

function restored({ before, after, rereads }: Change): readonly (readonly [was: Fact, now: Fact])[] {
  const still = heldBack(after);
  const ids = new Set([...heldBack(before)].filter((id) => !still.has(id)));
  if (rereads !== undefined) ids.add(rereads);
  if (ids.size === 0) return [];
  const earlier = new Map(before.map((fact) => [fact.id, fact]));
  return after.flatMap((now) => (ids.has(now.id) ? [[earlier.get(now.id) as Fact, now] as const] : []));
}

const heldBack = (facts: readonly Fact[]): ReadonlySet<string> =>
  new Set(facts.flatMap((fact) => [...liftsOf(fact), ...((fact.data.setsBack as readonly string[] | undefined) ?? [])]));

function refuse(stream: Stream<unknown>, { id, after, rereads }: Change, was: Fact, now: Fact, others: Others): Seen {
  const wrong = stream.wrongBody?.(id, now.data);
  if (wrong) return wrong;
  const beside = after.map((fact) => (fact === now ? was : fact));
  const anew = stream.recordAnew?.(now.id === rereads ? was : undefined, now, beside, id);
  if (anew && "rejection" in anew) return anew;
  return stream.across?.({ id, event: now, target: was, facts: after.filter((fact) => fact !== now), others });
}

const naming = ({ id }: Fact, { detail, facts, ...rest }: Rejection): Rejection => ({
  ...rest,
  detail: `event ${id} would hold again: ${detail}`,
  facts: { ...facts, restores: id },
});
