// A commitment at every valid day, in one walk over the facts that stand: a segment begins wherever something becomes possible or certain.
import type { Fact } from "../stream/standing.ts";
import { byCertainDay } from "../stream/standing.ts";
import { statements } from "../stream/statements.ts";
import { EVER, NEVER, type Segment } from "../stream/timeline.ts";
import { boundsOf, type CommitmentKind, type FuzzyDate, nextDay, personMonths } from "../values/index.ts";
import { beginnings, deliveredState, evolve, handoverStates, type Told, verificationState } from "./evolve.ts";
import { essentials, statedFields } from "./fields.ts";
import { fulfilledBy, fulfilment, isFulfilling, isMeasured } from "./fulfilment.ts";
import { coveredBy, coverOf, isExit, isPause, liftsOf, movesStage, placeOf, rankOf, type Settled, settle } from "./place.ts";
import { type CommitmentState, places, type Stage, stages } from "./state.ts";

/** No segments: no such thing (nothing stands that states what it is). */
export function timeline(facts: readonly Fact[]): readonly Segment<CommitmentState>[] {
  const dated = facts.filter((fact) => fact.days.certainFrom !== EVER).toSorted(byCertainDay);
  const base = statements(
    dated.filter((fact) => beginnings.has(fact.type)),
    statedFields,
    (fact) => rankOf(placeOf(fact) as never),
  );
  if (essentials.some((field) => base.stated[field] === undefined)) return [];

  const staging = dated.filter((fact) => movesStage(fact) || isMeasured(fact));
  const fuzzy = staging.filter((fact) => fact.days.possibleFrom < fact.days.certainFrom);
  const segments: Segment<CommitmentState>[] = [];
  let told: Told = { ...nothingTold, ...base };
  let walked = 0;
  let staged = 0;
  for (const day of breakpoints(dated)) {
    for (; walked < dated.length && (dated[walked] as Fact).days.certainFrom <= day; walked++) told = evolve(told, dated[walked] as Fact);
    while (staged < staging.length && (staging[staged] as Fact).days.certainFrom <= day) staged++;
    const possible = fuzzy.filter(({ days }) => days.possibleFrom <= day && day < days.certainFrom);
    segments.push({ from: day, state: stateOn(day, told, base.stated, staging.slice(0, staged), possible) });
  }
  return segments;
}

const nothingTold: Omit<Told, "stated" | "holdsFromEver"> = {
  agencies: [],
  granted: 0,
  enrolled: 0,
  completions: [],
  deliveries: [],
  handovers: [],
  acceptances: [],
  verifications: [],
  timesRescheduled: 0,
};

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

function stateOn(day: string, told: Told, fromEver: Told["stated"], certain: readonly Fact[], possible: readonly Fact[]): CommitmentState {
  const stated = told.stated as unknown as Pick<CommitmentState, "kind" | "title" | "obligors"> & Partial<CommitmentState>;
  const { kind } = stated;
  const byCompletions = fulfilledBy[kind] === "completions";
  const settled = settle(certain, (isSetBack) => byCompletions && fulfilment(certain, kind, isSetBack) !== undefined);
  const { place, cover, isSetBack } = settled;
  const fulfilling = fulfilment(certain, kind, isSetBack);
  const mayBeFulfilled = !fulfilling && possibleFulfilment(certain, possible, kind, isSetBack);
  const stands = (fact: Fact) => !isSetBack(fact);
  const handovers = told.handovers.length === 0 ? [] : handoverStates(told.handovers.filter(stands), told.acceptances.filter(stands));
  const delivered = deliveredState(told.deliveries.findLast(stands));
  const verification = verificationState(told.verifications.findLast(stands));
  const completed = told.completions.reduce((sum, fact) => (isSetBack(fact) ? sum : sum + (fact.data.count as number)), 0);
  const certainStage: Stage | undefined = cover ?? place;
  const { duration } = told.course ?? {};
  const planned = duration && (told.granted || told.enrolled) ? personMonths(told.granted || told.enrolled, duration) : undefined;
  const periodEnd = stated.period && boundsOf(stated.period).certainLatest;
  // Written field by field: of all that folding costs, spreading the optional ones cost most.
  const state: Mutable<CommitmentState> = {
    ...stated,
    beneficiaries: stated.beneficiaries ?? none,
    sectors: stated.sectors ?? none,
    places: stated.places ?? none,
    mayAlreadyBe: mayAlreadyBe(settled, possible, mayBeFulfilled && byCompletions),
    agencies: told.agencies,
    deliveryNotRecorded: place !== undefined && rankOf(place) > rankOf("delivered") && !delivered && !(byCompletions && fulfilling),
    fulfilmentPossible: mayBeFulfilled,
    exitPossible: possible.some((fact) => coverOf(fact) && isExit(coverOf(fact) as never) && !settled.isLifted(fact)),
    timesRescheduled: told.timesRescheduled,
    periodEnded: periodEnd !== undefined && periodEnd < day,
  };
  if (certainStage) state.stage = certainStage;
  if (cover && place) state.covered = place;
  if (told.progress) state.progress = told.progress;
  if (told.course) state.course = told.course;
  if (told.granted || told.enrolled || told.completions.length > 0)
    state.seats = { granted: told.granted, enrolled: told.enrolled, completed };
  if (planned) state.personMonthsPlanned = planned;
  if (delivered) state.delivered = delivered;
  if (handovers[0]) state.handover = handovers[0];
  if (handovers.length > 1) state.handovers = handovers;
  if (verification) state.verification = verification;
  if (fulfilling) state.fulfilment = fulfilmentState(fulfilling);
  if (fromEver.due) state.firstDue = fromEver.due as FuzzyDate;
  if (told.lastNewsOn) state.lastNewsOn = told.lastNewsOn;
  return state;
}

type Mutable<Fields> = { -readonly [Key in keyof Fields]: Fields[Key] };
const none: readonly never[] = [];

const fulfilmentState = ({ id, days }: Fact) => ({
  eventId: id,
  ...(days.certainEarliest === EVER ? {} : { earliest: days.certainEarliest }),
  certainOn: days.certainFrom,
});

/** Whether what may have happened would fulfil it. */
function possibleFulfilment(
  certain: readonly Fact[],
  possible: readonly Fact[],
  kind: CommitmentKind,
  isSetBack: (fact: Fact) => boolean,
): boolean {
  if (fulfilledBy[kind] !== "completions") return possible.some((fact) => isFulfilling(fact, kind) && !isSetBack(fact));
  return fulfilment([...certain, ...possible].toSorted(byCertainDay), kind, isSetBack) !== undefined;
}

/**
 * The stages beyond the place, and the pauses and exits not lifted, that events only possible now would give; and the place itself where
 * they would lift its cover. In the order of the lifecycle.
 */
function mayAlreadyBe(settled: Settled, possible: readonly Fact[], measureMayBeMet: boolean): readonly Stage[] {
  const { place, cover, isSetBack, isLifted } = settled;
  const rank = place ? rankOf(place) : -1;
  const found = new Set<Stage>();
  for (const fact of possible) {
    const reached = placeOf(fact);
    if (reached && rankOf(reached) > rank && !isSetBack(fact)) found.add(reached);
    const over = coverOf(fact);
    if (over && over !== cover && !isLifted(fact) && !(isPause(over) && cover && isExit(cover))) found.add(over);
  }
  const uncovered = mayUncover(settled, possible);
  if (uncovered) found.add(uncovered);
  if (measureMayBeMet && rank < rankOf("delivered")) found.add(places[rankOf("delivered")] as Stage);
  return stages.filter((stage) => found.has(stage));
}

/** What shows where the possible events lift covers: the place (or the stage to which one of them reopens it), or the cover that remains. */
function mayUncover({ place, cover, covering }: Settled, possible: readonly Fact[]): Stage | undefined {
  const lifts = new Set(possible.flatMap(liftsOf));
  const remaining = covering.filter(({ id }) => !lifts.has(id));
  if (remaining.length === covering.length) return undefined;
  const last = coveredBy(remaining);
  if (last) return last === cover ? undefined : last;
  const reopened = possible
    .map((fact) => (fact.type === "CommitmentReopened" ? placeOf(fact) : undefined))
    .find((stage) => stage !== undefined);
  return reopened && place && rankOf(reopened) < rankOf(place) ? reopened : place;
}
