// The walk that gives a thing its stage: the place that its certain events reach, the pauses and exits that cover it, what lifts those and
// what they bar. `docs/time.md`, "The stage", sentence by sentence; what sets a place back is the stream's own.
import type { Day } from "../values/index.ts";
import { datedAs } from "./dated-as.ts";
import { certainlyAfter, type Days } from "./days.ts";
import { type Rejection, reject } from "./rejections.ts";
import type { Fact } from "./standing.ts";

type Event = Pick<Fact, "type" | "data">;

/** What a stream tells of its stages. */
export interface Lifecycle<Place extends string, Cover extends string> {
  /** In their order. */
  readonly places: readonly Place[];
  readonly pauses: readonly Cover[];
  readonly exits: readonly Cover[];
  /** The exits that answer it: what can be answered ends once. Absent where nothing of it is an answer. */
  readonly answers?: readonly Cover[];
  /** The place that an event reaches. */
  placeOf(event: Event): Place | undefined;
  /** The pause or exit that an event is. */
  coverOf(event: Event): Cover | undefined;
  /** The command that lifts a pause or an exit; there may be none. */
  liftedBy(cover: Cover): string | undefined;
}

export interface Settled<Place extends string, Cover extends string> {
  readonly place: Place | undefined;
  readonly cover: Cover | undefined;
  /** The pauses and exits that cover the place. */
  readonly covering: readonly Fact[];
}

/** The events that an event recorded that it lifts. */
export const liftsOf = ({ data }: Event): readonly string[] => (data.lifts as readonly string[] | undefined) ?? [];

/** The pauses and exits that no event lifts, in the order of the facts. */
export function coveringOf({ coverOf }: Pick<Lifecycle<string, string>, "coverOf">, facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some(coverOf)) return [];
  const lifted = new Set(facts.flatMap(liftsOf));
  return facts.filter((fact) => coverOf(fact) && !lifted.has(fact.id));
}

/** @param certain the events that are certain, in the order of the walk (certain day, position) */
export function settle<Place extends string, Cover extends string>(
  life: Lifecycle<Place, Cover>,
  certain: readonly Fact[],
): Settled<Place, Cover> {
  const rank = certain.reduce((furthest, fact) => Math.max(furthest, rankOf(life, life.placeOf(fact))), -1);
  const covering = coveringOf(life, certain);
  return { place: life.places[rank], cover: coveredBy(life, covering), covering };
}

const rankOf = <Place extends string>({ places }: { readonly places: readonly Place[] }, place: Place | undefined): number =>
  place === undefined ? -1 : places.indexOf(place);

type Covers<Cover extends string> = Pick<Lifecycle<string, Cover>, "exits" | "coverOf">;

/** An exit outranks a pause; of several, the last walked names the stage. */
const naming = <Cover extends string>({ exits, coverOf }: Covers<Cover>, covering: readonly Fact[]): Fact | undefined =>
  covering.findLast((fact) => exits.includes(coverOf(fact) as Cover)) ?? covering.at(-1);

export function coveredBy<Cover extends string>(life: Covers<Cover>, covering: readonly Fact[]): Cover | undefined {
  const named = naming(life, covering);
  return named && life.coverOf(named);
}

/** The pause or exit that names the stage: by which event, from which day on and why, where it says so. */
export interface CoverShown<Cover extends string> {
  readonly eventId: string;
  readonly as: Cover;
  readonly since: Day;
  readonly reason?: string;
}

/** @param covering pauses and exits that are certain */
export function coverShown<Cover extends string>(life: Covers<Cover>, covering: readonly Fact[]): CoverShown<Cover> | undefined {
  const named = naming(life, covering);
  if (!named) return undefined;
  const { id, data, days } = named;
  const reason = data.reason as string | undefined;
  return { eventId: id, as: life.coverOf(named) as Cover, since: days.certainFrom, ...(reason === undefined ? {} : { reason }) };
}

/** What may already be rests on this. */
export interface Staged<Place extends string, Cover extends string> extends Settled<Place, Cover> {
  isLifted(fact: Fact): boolean;
}

/**
 * The places beyond the one reached, and the pauses and exits not lifted, that events only possible now would give; and the place itself, or
 * the cover that remains, where they would lift what covers it.
 * @param uncovered the place that shows where nothing covers it any more
 */
export function mayAlreadyBe<Place extends string, Cover extends string>(
  life: Lifecycle<Place, Cover>,
  { place, cover, covering, isLifted }: Staged<Place, Cover>,
  possible: readonly Fact[],
  uncovered = place,
): ReadonlySet<Place | Cover> {
  const found = new Set<Place | Cover>();
  const exited = cover !== undefined && life.exits.includes(cover);
  for (const fact of possible) {
    const reached = life.placeOf(fact);
    if (reached && rankOf(life, reached) > rankOf(life, place)) found.add(reached);
    const over = life.coverOf(fact);
    if (over && over !== cover && !isLifted(fact) && !(exited && life.pauses.includes(over))) found.add(over);
  }
  const maybeLifted = new Set(possible.flatMap(liftsOf));
  const remaining = covering.filter(({ id }) => !maybeLifted.has(id));
  const shown = coveredBy(life, remaining) ?? uncovered;
  if (remaining.length < covering.length && shown && shown !== cover) found.add(shown);
  return found;
}

/**
 * Why what would move the stage is refused: a pause or an exit stands that it certainly came after. An exit under a pause passes. What can be
 * answered has no second exit, unless that is of another kind and may have come before the first.
 * @param event what is to be recorded, which reaches a place, pauses or exits
 */
export function barredBy<Cover extends string>(
  life: Lifecycle<string, Cover>,
  event: Event,
  days: Days,
  facts: readonly Fact[],
): { rejection: Rejection } | undefined {
  const isExit = (one: Event) => life.exits.includes(life.coverOf(one) as Cover);
  const isAnswer = (one: Event) => life.answers?.includes(life.coverOf(one) as Cover) ?? false;
  const isSecond = (fact: Fact) =>
    life.answers && isExit(event) && isExit(fact) && (event.type === fact.type || !mayPrecede(days, fact.days));
  const covering = coveringOf(life, facts).filter((fact) => certainlyAfter(days, fact.days) || isSecond(fact));
  const standing = covering.find(isAnswer) ?? covering.find(isExit) ?? (isExit(event) ? undefined : covering[0]);
  if (!standing) return undefined;
  const stage = life.coverOf(standing) as Cover;
  const liftedBy = life.liftedBy(stage);
  const remedy = liftedBy ? `\`${liftedBy}\` lifts that` : "correct or withdraw that event if it is wrong";
  return reject(
    isAnswer(standing) ? "request-answered" : isExit(standing) ? "ended" : "suspended",
    `it was ${stage} ${datedAs(standing)} (event ${standing.id}): ${remedy}`,
    { facts: { eventId: standing.id, stage, since: standing.days.certainFrom, ...(liftedBy ? { liftedBy } : {}) } },
  );
}

/** Whether one may have happened before another, or has certainly before that has. */
const mayPrecede = (one: Days, other: Days): boolean => one.possibleFrom < other.possibleFrom || one.certainFrom < other.certainFrom;

/** The pauses and exits that an event on these days could lift: those that stand and did not certainly come after it. */
export const liftable = (life: Pick<Lifecycle<string, string>, "coverOf">, days: Days, facts: readonly Fact[]): readonly Fact[] =>
  coveringOf(life, facts).filter((fact) => !certainlyAfter(fact.days, days));
