// A thing at every valid moment: consecutive segments, each holding from its first day until the next begins.
import { type Day, lastDay, nextDay } from "../values/index.ts";
import type { Fact } from "./standing.ts";

/** Before every day, and after every day: they compare as days do. */
export const EVER = "";
export const NEVER = "~";

/** The first day on which what ends on that day is over: `NEVER` at the end of the calendar. */
export const firstDayAfter = (day: Day): Day | typeof NEVER => (day === lastDay ? NEVER : nextDay(day));

/** `from` is `EVER` or a day. The first segment's `from` is the first valid day that finds the thing; no segments: there is no such thing. */
export interface Segment<State> {
  readonly from: Day | typeof EVER;
  readonly state: State;
}

/**
 * The days on which anything can change, in order: one of the facts may have happened, or has.
 * @param more days of the stream's own
 */
export function breakpoints(dated: readonly Pick<Fact, "days">[], more: readonly Day[] = []): readonly (Day | typeof EVER)[] {
  const changes = new Set<string>(more);
  for (const { days } of dated) changes.add(days.possibleFrom).add(days.certainFrom);
  changes.delete(NEVER);
  return [...changes].sort();
}

/** The same of one fact: what goes on with a history asks for it at each event. */
export function breakpointsOf({ days: { possibleFrom, certainFrom } }: Pick<Fact, "days">): readonly (Day | typeof EVER)[] {
  if (possibleFrom === NEVER) return [];
  return possibleFrom === certainFrom || certainFrom === NEVER ? [possibleFrom] : [possibleFrom, certainFrom];
}

/** How a stream is told from day to day. */
export interface Telling<Told, State> {
  readonly nothing: Told;
  readonly evolve: (told: Told, fact: Fact) => Told;
  /** Whether an event tells the stage, so that `state` must see it. */
  readonly moves: (fact: Fact) => boolean;
  /**
   * @param certain those of the certain events that tell the stage
   * @param possible those that are only possible; each in the order of the walk
   */
  readonly state: (told: Told, certain: readonly Fact[], possible: readonly Fact[]) => State;
}

/**
 * One walk: a segment begins wherever something becomes possible or certain, and each event is told once, on the day it is certain.
 * @param dated in the order of the walk (certain day, position)
 */
export function walkDays<Told, State>(dated: readonly Fact[], telling: Telling<Told, State>): readonly Segment<State>[] {
  const { nothing, evolve, moves, state } = telling;
  const moving = dated.filter(moves);
  const fuzzy = dated.filter(({ days }) => days.possibleFrom < days.certainFrom);
  let told = nothing;
  let walked = 0;
  let moved = 0;
  return breakpoints(dated).map((day) => {
    const isCertain = (fact: Fact | undefined): fact is Fact => fact !== undefined && fact.days.certainFrom <= day;
    for (; isCertain(dated[walked]); walked++) told = evolve(told, dated[walked] as Fact);
    while (isCertain(moving[moved])) moved++;
    const possible = fuzzy.filter(({ days }) => days.possibleFrom <= day && day < days.certainFrom);
    return { from: day, state: state(told, moving.slice(0, moved), possible) };
  });
}

/** The state at `validAt`; `firstValidAt` where the thing is known but nothing of it can have happened by then; nothing where there is none. */
export function stateAt<State>(segments: readonly Segment<State>[], validAt: Day): { state: State } | { firstValidAt: Day } | undefined {
  const first = segments[0];
  if (!first) return undefined;
  if (validAt < first.from) return { firstValidAt: first.from };
  let low = 0;
  for (let high = segments.length; low + 1 < high; ) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Segment<State>).from <= validAt) low = middle;
    else high = middle;
  }
  return { state: (segments[low] as Segment<State>).state };
}
