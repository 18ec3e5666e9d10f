// A party as answers show it: absent fields left out.
import type { PartyState } from "./state.ts";

export const describeParty = (state: PartyState) => ({
  names: state.names,
  level: state.level,
  country: state.country,
  ...(state.partOf ? { partOf: state.partOf } : {}),
  ...(state.identifiers.length > 0 ? { identifiers: state.identifiers } : {}),
});
