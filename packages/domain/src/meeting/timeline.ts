// A meeting at every valid day, in one walk over the facts that stand: a segment begins wherever something becomes possible or certain. Total: no
// order of events makes it throw.
import { byCertainDay, type Fact } from "../stream/standing.ts";
import { statements } from "../stream/statements.ts";
import { breakpoints, EVER, NEVER, type Segment } from "../stream/timeline.ts";
import { essentials, statedFields } from "./fields.ts";
import { countriesIn } from "./sides.ts";
import type { MeetingState } from "./state.ts";
import { beginTelling } from "./telling.ts";

export const beginnings: ReadonlySet<string> = new Set(["MeetingScheduled", "MeetingHeld"]);

/** No segments: no such thing (nothing stands that states what it is). */
export function timeline(facts: readonly Fact[]): readonly Segment<MeetingState>[] {
  const dated = facts.filter(({ days }) => days.certainFrom !== EVER).toSorted(byCertainDay);
  const base = statements(
    dated.filter(({ type }) => beginnings.has(type)),
    statedFields,
    ({ type }) => (type === "MeetingScheduled" ? 0 : 1),
  );
  if (essentials.some((field) => base.stated[field] === undefined)) return [];
  const telling = beginTelling(base, countriesIn(facts));
  const fuzzy = dated.filter(({ days }) => days.possibleFrom < days.certainFrom);
  const first = firstOf(dated);
  const days = breakpoints(dated).filter((day) => day >= first);
  let told = 0;
  return days.map((day) => {
    for (; told < dated.length && (dated[told] as Fact).days.certainFrom <= day; told++) telling.tell(dated[told] as Fact);
    return { from: day, state: telling.now(fuzzy.filter(({ days }) => days.possibleFrom <= day && day < days.certainFrom)) };
  });
}

/** The first day on which any of it may have happened; what is said of commitments at a meeting makes no meeting. */
function firstOf(dated: readonly Fact[]): string {
  const own = dated.filter(({ type }) => type !== "CommitmentReviewed").map(({ days }) => days.possibleFrom);
  return own.toSorted()[0] ?? NEVER;
}
