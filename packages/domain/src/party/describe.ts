// A party as answers show it: absent fields left out, parties that it names as such, so that readers add their names.
import type { PartyState } from "./state.ts";

/** As a list shows it: what it is, what became of it. */
export const describePartyItem = (state: Omit<PartyState, "transfers">) => ({
  names: state.names,
  level: state.level,
  country: state.country,
  ...(state.partOf ? { partOf: state.partOf } : {}),
  ...(state.identifiers.length > 0 ? { identifiers: state.identifiers } : {}),
  ...(state.ended ? { ended: describeEnding(state.ended) } : {}),
  ...(state.mayAlreadyBe.length > 0 ? { mayAlreadyBe: state.mayAlreadyBe } : {}),
});

export const describeParty = (state: PartyState) => ({
  ...describePartyItem(state),
  formerly: state.formerly,
  aliases: state.aliases,
  ...(state.begun ? { begun: { ...state.begun, predecessors: state.begun.predecessors.map(named) } } : {}),
  ...(state.ended ? { ended: { ...state.ended, successors: state.ended.successors.map(named) } } : {}),
  transfers: state.transfers,
});

const describeEnding = ({ as, since, successors }: NonNullable<PartyState["ended"]>) => ({
  as,
  since,
  successors: successors.map(named),
});

const named = (partyId: string) => ({ partyId });
