// Folds the certain events of a party, one by one. Total: no order of events makes it throw.
import { pick } from "../stream/pick.ts";
import type { Fact } from "../stream/standing.ts";
import type { LocalizedText, PartyRef } from "../values/index.ts";
import { endOf, type PartyEnd, successorsOf } from "./ends.ts";
import type { Alias, Beginning, Ending, PartyState, Transfer } from "./state.ts";

/** What the certain events have said so far. */
export interface Told {
  readonly state: PartyState;
  /** From when the present names hold: names that were replaced on their first day were never its names. */
  readonly namesFrom: string;
}

export function evolve(told: Told, fact: Fact): Told {
  const { state } = told;
  const { type, data } = fact;
  switch (type) {
    case "PartyRenamed":
      return rename(told, fact);
    case "PartyPlacedUnder":
      return { ...told, state: { ...state, partOf: data.partOf as string } };
    case "PartiesMerged":
      return { ...told, state: { ...state, begun: beginning(fact, true) } };
    case "FunctionTransferred":
      return { ...told, state: { ...state, transfers: [...state.transfers, transfer(fact)] } };
    default:
      return endOf(fact) && !state.ended ? { ...told, state: { ...state, ended: ending(fact) } } : told;
  }
}

function rename({ state, namesFrom }: Told, { id, data, days }: Fact): Told {
  const names = data.names as LocalizedText;
  const until = days.certainFrom;
  if (JSON.stringify(names) === JSON.stringify(state.names)) return { state, namesFrom };
  const formerly = namesFrom === until ? state.formerly : [...state.formerly, { eventId: id, names: state.names, until }];
  return { state: { ...state, names, formerly }, namesFrom: until };
}

export const beginning = ({ id, data, days }: Fact, isCertain: boolean): Beginning => ({
  eventId: id,
  predecessors: data.predecessors as readonly string[],
  ...(isCertain ? { since: days.certainFrom } : {}),
  ...pick<Partial<Beginning>>(data, ["instrument"]),
});

const ending = (fact: Fact): Ending => ({
  eventId: fact.id,
  as: endOf(fact) as PartyEnd,
  since: fact.days.certainFrom,
  successors: successorsOf(fact),
  ...pick<Partial<Ending>>(fact.data, ["allocation", "reason", "instrument"]),
});

const transfer = ({ id, data, days }: Fact): Transfer => ({
  eventId: id,
  since: days.certainFrom,
  to: data.to as PartyRef,
  ...pick<Partial<Transfer>>(data, ["commitments", "function"]),
});

/** Aliases are statements about the record: they hold on every day, in an order that does not depend on when each was recorded. */
export const aliasesOf = (facts: readonly Fact[]): PartyState["aliases"] =>
  facts
    .filter(({ type }) => type === "PartyAliasRecorded")
    .map(({ id, data }) => ({ eventId: id, alias: data.alias as string, ...pick<Partial<Alias>>(data, ["language"]) }))
    .sort((a, b) => compare(a.alias, b.alias) || compare(a.language ?? "", b.language ?? ""));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
