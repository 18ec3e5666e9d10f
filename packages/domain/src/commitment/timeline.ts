// A commitment at every valid day, in one walk over the facts that stand: a segment begins wherever something becomes possible or certain.
import { oneMore } from "../stream/one-more.ts";
import type { Fact } from "../stream/standing.ts";
import { breakpoints, breakpointsOf, EVER, firstDayAfter, NEVER, type Segment } from "../stream/timeline.ts";
import { boundsOf, type Day, type FuzzyDate } from "../values/index.ts";
import { beginnings } from "./beginning.ts";
import type { CommitmentState } from "./state.ts";
import { type Walk, walk } from "./walk.ts";

/** No segments: no such thing (nothing stands that states what it is). */
export function timeline(facts: readonly Fact[]): readonly Segment<CommitmentState>[] {
  const walked = walk(facts);
  return walked ? daysOfChange(walked.dated).map((day) => ({ from: day, state: walked.to(day) })) : [];
}

/**
 * The timeline of a history that grows, asked for again after each event: one that nothing told before reads otherwise by is told alone. It gives
 * what `timeline` gives, whatever it is asked.
 */
export function following(): (facts: readonly Fact[]) => readonly Segment<CommitmentState>[] {
  let known: { readonly facts: readonly Fact[]; readonly walked: Walk; readonly segments: readonly Segment<CommitmentState>[] } | undefined;
  return (facts) => {
    const before = known;
    // Where telling throws, all is told anew the next time.
    known = undefined;
    const more = before && oneMore(before.facts, facts);
    const goesOn = more !== undefined && before?.walked.add(more);
    const walked = goesOn ? before?.walked : walk(facts);
    if (!walked) return [];
    const days = goesOn ? (more.days.certainFrom === EVER ? [] : breakpointsOf(more)) : daysOfChange(walked.dated);
    const told = days.map((day) => ({ from: day, state: walked.to(day) }));
    const segments = goesOn && before ? [...before.segments, ...told] : told;
    known = { facts: [...facts], walked, segments };
    return segments;
  };
}

/** As it is on one day, told once; as on the first day that finds it, where the day lies before that. `NEVER`: once all that is recorded holds. */
export function stateBy(facts: readonly Fact[], day: Day | typeof EVER | typeof NEVER): CommitmentState | undefined {
  const walked = walk(facts);
  if (!walked) return undefined;
  const first = firstOf(walked.dated);
  return walked.to(day < first ? first : day);
}

/** The first day on which any of it may have happened. */
function firstOf(dated: readonly Fact[]): Day | typeof EVER {
  let first: string = NEVER;
  for (const { days } of dated) if (days.possibleFrom < first) first = days.possibleFrom;
  return first;
}

/** Beside the days of the facts themselves: a period that ends the thing is over. */
const daysOfChange = (dated: readonly Fact[]): readonly (Day | typeof EVER)[] => breakpoints(dated, periodEnds(dated));

function periodEnds(dated: readonly Fact[]): readonly Day[] {
  const first = firstOf(dated);
  return dated.flatMap(({ type, data }) => {
    const end = beginnings.has(type) && data.period ? boundsOf(data.period as FuzzyDate).certainLatest : undefined;
    return end !== undefined && end >= first ? [firstDayAfter(end)] : [];
  });
}
