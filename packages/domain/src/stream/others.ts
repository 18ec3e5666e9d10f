// What a rule sees of other streams: their facts as they stand, read from the store and never from a view. A rule that must see one which is
// not at hand yet asks for it, and is asked again once it is; so a walk from stream to stream takes as many turns as it has steps.
import type { Thing } from "./command.ts";
import type { Days } from "./days.ts";
import type { Rejection } from "./rejections.ts";
import type { Fact } from "./standing.ts";

export interface StreamRef {
  readonly thing: Thing;
  readonly id: string;
}

export interface Others {
  /** Absent: not at hand yet. Empty: there is no such thing. */
  facts(thing: Thing, id: string): readonly Fact[] | undefined;
  /** The types of event that a thing can have. */
  eventTypes(thing: Thing): readonly string[];
}

/** The facts of several things; or, while some are not at hand yet, which. */
export function see(
  others: Others,
  thing: Thing,
  ids: readonly string[],
): { readonly asks: readonly StreamRef[] } | { readonly seen: ReadonlyMap<string, readonly Fact[]> } {
  const seen = new Map<string, readonly Fact[]>();
  const asks: StreamRef[] = [];
  for (const id of new Set(ids)) {
    const facts = others.facts(thing, id);
    if (facts) seen.set(id, facts);
    else asks.push({ thing, id });
  }
  return asks.length > 0 ? { asks } : { seen };
}

/**
 * What is asked about: the event as it would stand, and what else stands of its thing. Of a command its event; of a correction the corrected event,
 * with what it reads like now as `target`; of a withdrawal the `EventWithdrawn`, with the fact that it changes as `target`: the one withdrawn, or
 * the one whose correction is, which then stands among `facts` without that correction.
 */
export interface Across {
  readonly id: string;
  readonly event: { readonly type: string; readonly data: Readonly<Record<string, unknown>>; readonly days: Days };
  readonly target?: Fact;
  readonly facts: readonly Fact[];
  readonly others: Others;
}

/** The streams that must be seen still, or why not; nothing where the others have nothing against it. */
export type Seen = { readonly asks: readonly StreamRef[] } | { readonly rejection: Rejection } | undefined;
