// The walk over the certain events of a commitment, by (certain day, order of recording), from day to day: each is told once, so that a walk costs
// what there is to tell; only where a reopening becomes certain, or the kind becomes another, is all told anew.
// `docs/time.md`, "The stage of a commitment", sentence by sentence; change nothing here without a counter-example.
import { type CoverShown, coveredBy, coverShown, liftsOf } from "../stream/lifecycle.ts";
import { momentOf } from "../stream/moment-of.ts";
import { byCertainDay, type Fact } from "../stream/standing.ts";
import { EVER, type NEVER } from "../stream/timeline.ts";
import { boundsOf, type CommitmentKind, type Day, type FuzzyDate } from "../values/index.ts";
import { type Backing, backedBy } from "./backing.ts";
import { beginnings } from "./beginning.ts";
import type { Writable } from "./concern.ts";
import { concerns } from "./concerns.ts";
import { essentials } from "./fields.ts";
import { earlierOf, fulfilsAlone, measureMayBeReached } from "./fulfilment.ts";
import { type Links, linkedTo } from "./linking.ts";
import { mayAlreadyBe } from "./may-already-be.ts";
import { coverOf, isExit, lifecycle, rankOf, setsBack } from "./place.ts";
import { type CommitmentState, type Cover, places } from "./state.ts";
import { beginTelling, type Telling } from "./telling.ts";
import { type Terms, tellTerms, termsFromEver } from "./terms.ts";

export interface Walk {
  /** The events that have days, in the order of the walk. */
  readonly dated: readonly Fact[];
  /** What holds on a day, which lies not before the one that was asked for last. */
  to(day: Day | typeof EVER | typeof NEVER): CommitmentState;
  /**
   * One more of the facts recorded. False, and nothing is taken, where a day that was asked for may read otherwise by it: what begins the commitment
   * or links it holds from ever, and anything else from the day on which it may have happened.
   */
  add(fact: Fact): boolean;
}

/** Nothing where there is no such thing: nothing stands that states what it is. */
export function walk(facts: readonly Fact[]): Walk | undefined {
  const dated = facts.filter((fact) => fact.days.certainFrom !== EVER).toSorted(byCertainDay);
  let terms = termsFromEver(dated);
  if (essentials.some((field) => terms.stated[field] === undefined)) return undefined;
  const fromEver: FromEver = {
    begunOn: dated.find(({ id }) => id === terms.holdsFromEver.title)?.occurredOn,
    firstDue: terms.stated.due as FuzzyDate | undefined,
    links: linkedTo(facts),
  };

  const possible = beginPossible(dated);
  const covers = beginCovers();
  const reopenings: Fact[] = [];
  let backing: Backing | undefined;
  let telling: Telling | undefined;
  let told = 0;
  let last: string | undefined;
  return {
    dated,
    add(fact) {
      if (fact.type === "CommitmentLinked") return false;
      if (fact.days.certainFrom === EVER) return true;
      if (beginnings.has(fact.type) || last === undefined || fact.days.possibleFrom <= last) return false;
      const next = dated.findIndex((one, n) => n >= told && byCertainDay(one, fact) > 0);
      dated.splice(next < 0 ? dated.length : next, 0, fact);
      possible.add(fact);
      return true;
    },
    to(day) {
      last = day;
      let certain = told;
      let isTold = true;
      for (; certain < dated.length && (dated[certain] as Fact).days.certainFrom <= day; certain++) {
        const fact = dated[certain] as Fact;
        terms = tellTerms(terms, fact);
        covers.tell(fact);
        backing = backedBy(backing, fact);
        if (!setsBack(fact)) continue;
        reopenings.push(fact);
        isTold = false;
      }
      const kind = terms.stated.kind as CommitmentKind;
      if (!telling || !isTold || telling.kind !== kind) {
        telling = beginTelling(kind, reopenings);
        told = 0;
      }
      for (; told < certain; told++) telling.tell(dated[told] as Fact);
      return stateOn(day, { fromEver, terms, telling, covers, backing, last: dated[told - 1] }, possible.on(day));
    },
  };
}

interface Possible {
  /** What may have happened by then and is not certain, in the order of the walk; from day to day. */
  on(day: Day | typeof EVER | typeof NEVER): readonly Fact[];
  add(fact: Fact): void;
}

function beginPossible(dated: readonly Fact[]): Possible {
  let coming = fuzzyOf(dated);
  let possible: Fact[] = [];
  return {
    add(fact) {
      coming = fuzzyOf([...coming, fact]);
    },
    on(day) {
      const known = possible.length;
      for (let next = coming.at(-1); next && next.days.possibleFrom <= day; next = coming.at(-1)) possible.push(coming.pop() as Fact);
      if (possible.length > known) possible.sort(byCertainDay);
      possible = possible.filter(({ days }) => day < days.certainFrom);
      return possible;
    },
  };
}

/** Those that may have happened before they are certain, the first possible last. */
const fuzzyOf = (facts: readonly Fact[]): Fact[] =>
  facts
    .filter(({ days }) => days.possibleFrom < days.certainFrom)
    .sort((a, b) => (a.days.possibleFrom < b.days.possibleFrom ? 1 : a.days.possibleFrom > b.days.possibleFrom ? -1 : 0));

interface FromEver {
  readonly begunOn: FuzzyDate | undefined;
  readonly firstDue: FuzzyDate | undefined;
  /** As linked, whatever the beginning commands say. */
  readonly links: Links;
}

interface Covers {
  /** The pauses and exits that nothing lifts, in the order of the walk. */
  covering: readonly Fact[];
  readonly lifted: Set<string>;
  tell(fact: Fact): void;
}

function beginCovers(): Covers {
  const covers: Covers = {
    covering: [],
    lifted: new Set(),
    tell(fact) {
      const lifts = liftsOf(fact);
      for (const id of lifts) covers.lifted.add(id);
      if (lifts.length > 0) covers.covering = covers.covering.filter(({ id }) => !covers.lifted.has(id));
      if (coverOf(fact) && !covers.lifted.has(fact.id)) covers.covering = [...covers.covering, fact];
    },
  };
  return covers;
}

/** What the certain events have told so far. */
interface Told {
  readonly fromEver: FromEver;
  readonly terms: Terms;
  readonly telling: Telling;
  readonly covers: Covers;
  readonly backing: Backing | undefined;
  /** The last of them. */
  readonly last: Fact | undefined;
}

function stateOn(day: string, { fromEver, terms, telling, covers, backing, last }: Told, possible: readonly Fact[]): CommitmentState {
  const stated = terms.stated as unknown as Pick<CommitmentState, "kind" | "title" | "obligors"> & Partial<CommitmentState>;
  const { kind, value, quantity, due, period, recurrence } = stated;
  const { isSetBack, tally, sums } = telling;
  const { covering, lifted } = covers;
  const reached = tally?.reached(value);
  const place = places[reached ? Math.max(telling.rank, rankOf("delivered")) : telling.rank];
  const cover = coveredBy(lifecycle, covering);
  const fulfilling = earlierOf(reached, telling.fulfilling);
  const isLifted = ({ id }: Fact) => lifted.has(id);
  const perhaps = possible.filter((fact) => !isSetBack(fact));
  const mayBeReached = tally !== undefined && !fulfilling && measureMayBeReached(kind, tally, perhaps, value);
  const periodEnd = period && boundsOf(period).certainLatest;
  // Written field by field, in the same order for all: of all that folding costs, spreading the optional ones cost most.
  const state: Writable<CommitmentState> = {
    kind,
    title: stated.title,
    obligors: stated.obligors,
    beneficiaries: stated.beneficiaries ?? none,
    sectors: stated.sectors ?? none,
    places: stated.places ?? none,
    mayAlreadyBe: mayAlreadyBe({ place, cover, covering, isSetBack, isLifted }, possible, mayBeReached),
    agencies: none,
    deliveryNotRecorded: false,
    fulfilmentPossible: mayBeReached || (!fulfilling && perhaps.some((fact) => fulfilsAlone(kind, fact))),
    exitPossible: possible.some((fact) => coverOf(fact) && isExit(coverOf(fact) as never) && !isLifted(fact)),
    moves: terms.moves,
    periodEnded: periodEnd !== undefined && periodEnd < day,
  };
  if (value) state.value = value;
  if (quantity) state.quantity = quantity;
  if (due) state.due = due;
  if (period) state.period = period;
  if (recurrence) state.recurrence = recurrence;
  const { agreementId = stated.agreementId, meetingId = stated.meetingId, requestId = stated.requestId } = fromEver.links;
  if (agreementId !== undefined) state.agreementId = agreementId;
  if (meetingId !== undefined) state.meetingId = meetingId;
  if (requestId !== undefined) state.requestId = requestId;
  const stage = cover ?? place;
  if (stage) state.stage = stage;
  if (cover && place) state.covered = place;
  if (cover) state.cover = coverShown(lifecycle, covering) as CoverShown<Cover>;
  if (cover === "superseded") state.successorId = covering.findLast((fact) => coverOf(fact) === cover)?.data.successorId as string;
  if (fulfilling) state.fulfilment = momentOf(fulfilling);
  if (fromEver.begunOn) state.begunOn = fromEver.begunOn;
  if (fromEver.firstDue) state.firstDue = fromEver.firstDue;
  if (backing) state.backing = backing;
  if (last) state.lastNewsOn = last.days.certainFrom;
  for (const [at, sum] of sums.entries()) if (sum !== undefined) concerns[at]?.show(sum, state, possible);
  state.deliveryNotRecorded = place !== undefined && rankOf(place) > rankOf("delivered") && !state.delivered && !reached;
  return state;
}

const none: readonly never[] = [];
