// The agencies charged with a commitment: the commands and the fold that every thing shares, as a concern of this one.
import { type AgencyAssignment, agencyNeed, foldAgencies } from "../stream/agencies.ts";
import type { Fact } from "../stream/standing.ts";
import type { Concern } from "./concern.ts";

interface Sum {
  charged: readonly AgencyAssignment[];
}

function tell(sum: Sum, fact: Fact): void {
  sum.charged = foldAgencies(sum.charged, fact);
}

/** The commands stand in the catalogue of every thing that charges agencies: stream/agency-commands.ts. */
export const agencies: Concern<Sum> = {
  commands: [],
  begin: () => ({ charged: [] }),
  tell: { AgencyAssigned: tell, AgencyReassigned: tell, AgencyReleased: tell },
  show({ charged }, state) {
    state.agencies = charged;
  },
  needs: { AgencyReassigned: agencyNeed, AgencyReleased: agencyNeed },
};
