// The agencies charged with a commitment: the commands and the fold that every thing shares, as a concern of this one.
import { type AgencyAssignment, agencyNeed, foldAgencies } from "../stream/agencies.ts";
import type { Concern } from "./concern.ts";

/** The commands stand in the catalogue of every thing that charges agencies: stream/agency-commands.ts. */
export const agencies: Concern<readonly AgencyAssignment[]> = {
  commands: [],
  nothing: [],
  tell: { AgencyAssigned: foldAgencies, AgencyReassigned: foldAgencies, AgencyReleased: foldAgencies },
  show(assigned, state) {
    state.agencies = assigned;
  },
  needs: { AgencyReassigned: agencyNeed, AgencyReleased: agencyNeed },
};
