// What the certain events of a commitment tell, one after another, while the same reopenings are certain and its kind is the same: the place they
// reach, what fulfils it, and the sums of the concerns. An event that a reopening sets back reaches and fulfils nothing.
import type { Fact } from "../stream/standing.ts";
import type { CommitmentKind } from "../values/index.ts";
import { concerns, tellers } from "./concerns.ts";
import { fulfilsAlone, isMeasuredBy, measureOf } from "./fulfilment.ts";
import type { Tally } from "./measure.ts";
import { placeOf, rankOf, setBackBy } from "./place.ts";

export interface Telling {
  readonly kind: CommitmentKind;
  readonly isSetBack: (fact: Fact) => boolean;
  /** The rank of the furthest place; -1: none. */
  rank: number;
  /** The first that alone fulfils it. */
  fulfilling: Fact | undefined;
  readonly tally: Tally | undefined;
  /** Of each concern, in their order; nothing of one that no event told of. */
  readonly sums: unknown[];
  /** One more certain event, in the order of the walk. */
  tell(fact: Fact): void;
}

/** @param reopenings those that are certain and set back */
export function beginTelling(kind: CommitmentKind, reopenings: readonly Fact[]): Telling {
  const isSetBack = setBackBy(reopenings, kind);
  const measure = measureOf(kind);
  const tally = measure?.begin();
  const telling: Telling = {
    kind,
    isSetBack,
    rank: -1,
    fulfilling: undefined,
    tally,
    sums: [],
    tell(fact) {
      const setBack = isSetBack(fact);
      if (!setBack) {
        const place = placeOf(fact);
        if (place) telling.rank = Math.max(telling.rank, rankOf(place));
        if (!telling.fulfilling && fulfilsAlone(kind, fact)) telling.fulfilling = fact;
        if (measure && isMeasuredBy(measure, fact)) tally?.add(fact);
      }
      const teller = tellers.get(fact.type);
      if (!teller) return;
      telling.sums[teller.at] ??= concerns[teller.at]?.begin();
      teller.tell(telling.sums[teller.at], fact, setBack);
    },
  };
  return telling;
}
