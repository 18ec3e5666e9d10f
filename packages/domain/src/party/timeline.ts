// A party at every valid day: registered, it is there from ever; begun by a merger, from the first day on which that is possible. A segment
// begins wherever something becomes possible or certain.
import { byCertainDay, type Fact } from "../stream/standing.ts";
import { statements } from "../stream/statements.ts";
import { EVER, NEVER, type Segment } from "../stream/timeline.ts";
import { beginnings, begunFrom } from "./begins.ts";
import { endOf, partyEnds } from "./ends.ts";
import { aliasesOf, beginning, evolve, type Told } from "./evolve.ts";
import { essentials, stated } from "./fields.ts";
import type { PartyState } from "./state.ts";

export function timeline(facts: readonly Fact[]): readonly Segment<PartyState>[] {
  const inOrder = facts.toSorted(byCertainDay);
  const base = statements(
    inOrder.filter(({ type }) => beginnings.has(type)),
    Object.keys(stated),
    () => 0,
  ).stated;
  if (essentials.some((field) => base[field] === undefined)) return [];

  const dated = inOrder.filter(({ days }) => days.certainFrom !== EVER);
  const fuzzy = dated.filter(({ days }) => days.possibleFrom < days.certainFrom);
  const segments: Segment<PartyState>[] = [];
  let told: Told = {
    state: { ...nothingTold, ...(base as unknown as PartyState), aliases: aliasesOf(facts) },
    namesFrom: EVER,
  };
  let walked = 0;
  for (const day of breakpoints(dated, begunFrom(facts))) {
    for (; walked < dated.length && (dated[walked] as Fact).days.certainFrom <= day; walked++) told = evolve(told, dated[walked] as Fact);
    const possible = fuzzy.filter(({ days }) => days.possibleFrom <= day && day < days.certainFrom);
    segments.push({ from: day, state: possible.length > 0 ? withPossible(told.state, possible) : told.state });
  }
  return segments;
}

const nothingTold: Pick<PartyState, "formerly" | "identifiers" | "mayAlreadyBe" | "transfers"> = {
  formerly: [],
  identifiers: [],
  mayAlreadyBe: [],
  transfers: [],
};

function breakpoints(dated: readonly Fact[], begun: string): readonly string[] {
  const days = new Set([begun]);
  for (const fact of dated) {
    if (endOf(fact)) days.add(fact.days.possibleFrom);
    if (fact.days.certainFrom !== NEVER) days.add(fact.days.certainFrom);
  }
  return [...days].filter((day) => day >= begun).sort();
}

/** What events that are only possible would make of it: a beginning that is not certain yet, an end. */
function withPossible(state: PartyState, possible: readonly Fact[]): PartyState {
  const begun = possible.find(({ type }) => beginnings.has(type));
  const found = new Set(state.ended ? [] : possible.map(endOf));
  return {
    ...state,
    ...(begun && !state.begun ? { begun: beginning(begun, false) } : {}),
    mayAlreadyBe: partyEnds.filter((end) => found.has(end)),
  };
}
