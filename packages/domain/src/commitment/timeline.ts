// A commitment at every valid day, in one walk over the facts that stand: a segment begins wherever something becomes possible or certain.
import { type CoverShown, coverShown } from "../stream/lifecycle.ts";
import { byCertainDay, type Fact } from "../stream/standing.ts";
import { EVER, NEVER, type Segment } from "../stream/timeline.ts";
import { boundsOf, type FuzzyDate, nextDay } from "../values/index.ts";
import { beginnings } from "./beginning.ts";
import type { Writable } from "./concern.ts";
import { concerns, tellers } from "./concerns.ts";
import { essentials } from "./fields.ts";
import { earlierOf, fulfillingEvent, isMeasured, measureMayBeReached, measureReached } from "./fulfilment.ts";
import { linkedTo } from "./linking.ts";
import { mayAlreadyBe } from "./may-already-be.ts";
import { momentOf } from "./moment-of.ts";
import { coverOf, isExit, lifecycle, movesStage, rankOf, settle } from "./place.ts";
import type { CommitmentState, Cover, Stage } from "./state.ts";
import { type Terms, tellTerms, termsFromEver } from "./terms.ts";

/** No segments: no such thing (nothing stands that states what it is). */
export function timeline(facts: readonly Fact[]): readonly Segment<CommitmentState>[] {
  const dated = facts.filter((fact) => fact.days.certainFrom !== EVER).toSorted(byCertainDay);
  let terms = termsFromEver(dated);
  if (essentials.some((field) => terms.stated[field] === undefined)) return [];

  const staging = dated.filter((fact) => movesStage(fact) || isMeasured(fact));
  const fuzzy = dated.filter((fact) => fact.days.possibleFrom < fact.days.certainFrom);
  const fromEver: FromEver = { firstDue: terms.stated.due as FuzzyDate | undefined, agreementId: linkedTo(facts) };
  const segments: Segment<CommitmentState>[] = [];
  const sums = concerns.map(({ nothing }) => nothing);
  let walked = 0;
  let staged = 0;
  for (const day of breakpoints(dated)) {
    for (; walked < dated.length && (dated[walked] as Fact).days.certainFrom <= day; walked++) {
      const fact = dated[walked] as Fact;
      terms = tellTerms(terms, fact);
      const teller = tellers.get(fact.type);
      if (teller) sums[teller.at] = teller.tell(sums[teller.at], fact);
    }
    while (staged < staging.length && (staging[staged] as Fact).days.certainFrom <= day) staged++;
    const told: Told = { fromEver, terms, sums, last: dated[walked - 1], certain: staging.slice(0, staged) };
    const possible = fuzzy.filter(({ days }) => days.possibleFrom <= day && day < days.certainFrom);
    segments.push({ from: day, state: stateOn(day, told, possible) });
  }
  return segments;
}

interface FromEver {
  readonly firstDue: FuzzyDate | undefined;
  /** As linked, whatever the beginning commands say. */
  readonly agreementId: string | undefined;
}

/** What the certain events have told so far. */
interface Told {
  readonly fromEver: FromEver;
  readonly terms: Terms;
  /** Of each concern, in their order. */
  readonly sums: readonly unknown[];
  /** The last certain event. */
  readonly last: Fact | undefined;
  /** Those that tell the stage or count towards a measure. */
  readonly certain: readonly Fact[];
}

/** The days on which anything can change: an event may have happened, has happened, or a period that ends the thing is over. */
function breakpoints(dated: readonly Fact[]): readonly string[] {
  const days = new Set<string>();
  for (const { days: d } of dated) {
    days.add(d.possibleFrom);
    if (d.certainFrom !== NEVER) days.add(d.certainFrom);
  }
  const first = [...days].sort()[0] ?? NEVER;
  for (const { data, type } of dated) {
    const end = beginnings.has(type) && data.period ? boundsOf(data.period as FuzzyDate).certainLatest : undefined;
    if (end !== undefined && end >= first) days.add(nextDay(end));
  }
  return [...days].sort();
}

function stateOn(day: string, { fromEver, terms, sums, last, certain }: Told, possible: readonly Fact[]): CommitmentState {
  const stated = terms.stated as unknown as Pick<CommitmentState, "kind" | "title" | "obligors"> & Partial<CommitmentState>;
  const { kind, value } = stated;
  const settled = settle(certain, kind, (isSetBack) => measureReached(certain, kind, isSetBack, value));
  const { place, cover, isSetBack, reached } = settled;
  const fulfilling = earlierOf(reached, fulfillingEvent(certain, kind, isSetBack));
  const mayBeReached = !fulfilling && measureMayBeReached(certain, possible, kind, isSetBack, value);
  const certainStage: Stage | undefined = cover ?? place;
  const periodEnd = stated.period && boundsOf(stated.period).certainLatest;
  // Written field by field: of all that folding costs, spreading the optional ones cost most.
  const state: Writable<CommitmentState> = {
    ...stated,
    beneficiaries: stated.beneficiaries ?? none,
    sectors: stated.sectors ?? none,
    places: stated.places ?? none,
    mayAlreadyBe: mayAlreadyBe(settled, possible, mayBeReached),
    agencies: none,
    deliveryNotRecorded: false,
    fulfilmentPossible: mayBeReached || (!fulfilling && fulfillingEvent(possible, kind, isSetBack) !== undefined),
    exitPossible: possible.some((fact) => coverOf(fact) && isExit(coverOf(fact) as never) && !settled.isLifted(fact)),
    moves: terms.moves,
    periodEnded: periodEnd !== undefined && periodEnd < day,
  };
  if (certainStage) state.stage = certainStage;
  if (cover && place) state.covered = place;
  if (cover) state.cover = coverShown(lifecycle, settled.covering) as CoverShown<Cover>;
  if (cover === "superseded") state.successorId = settled.covering.findLast((fact) => coverOf(fact) === cover)?.data.successorId as string;
  if (fromEver.agreementId) state.agreementId = fromEver.agreementId;
  if (fulfilling) state.fulfilment = momentOf(fulfilling);
  if (fromEver.firstDue) state.firstDue = fromEver.firstDue;
  if (last) state.lastNewsOn = last.days.certainFrom;
  for (let at = 0; at < sums.length; at++) {
    const concern = concerns[at] as (typeof concerns)[number];
    if (sums[at] !== concern.nothing) concern.show(sums[at], state, { isSetBack, possible });
  }
  state.deliveryNotRecorded = place !== undefined && rankOf(place) > rankOf("delivered") && !state.delivered && !reached;
  return state;
}

const none: readonly never[] = [];
