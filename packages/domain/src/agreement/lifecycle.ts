// The stages of an agreement, and which events reach them. A withdrawal is an exit where it leaves fewer than two parties; the walk is given
// no other (parties.ts).
import { type Lifecycle, liftsOf } from "../stream/lifecycle.ts";
import type { Fact } from "../stream/standing.ts";
import { type AgreementCover, type AgreementPlace, agreementExits, agreementPauses, agreementPlaces } from "./state.ts";

const reaches: Readonly<Record<string, AgreementPlace>> = {
  AgreementNegotiationOpened: "negotiating",
  AgreementSigned: "signed",
  AgreementEnteredIntoForce: "in-force",
};
const covers: Readonly<Record<string, AgreementCover>> = {
  AgreementImplementationSuspended: "implementation-suspended",
  AgreementRenewed: "renewed",
  AgreementTerminated: "terminated",
  PartyWithdrew: "withdrawn",
};

export const lifecycle: Lifecycle<AgreementPlace, AgreementCover> = {
  places: agreementPlaces,
  pauses: agreementPauses,
  exits: agreementExits,
  placeOf: ({ type }) => reaches[type],
  coverOf: ({ type }) => covers[type],
  liftedBy: (cover) => (cover === "implementation-suspended" ? "resume-implementation" : undefined),
};

export const isExit = (fact: Fact): boolean => (agreementExits as readonly (string | undefined)[]).includes(covers[fact.type]);

/** Whether the walk must look at an event to tell the stage. */
export const movesStage = (fact: Fact): boolean =>
  reaches[fact.type] !== undefined || covers[fact.type] !== undefined || liftsOf(fact).length > 0;

export const beginnings: ReadonlySet<string> = new Set(["AgreementNegotiationOpened", "AgreementSigned"]);

/** Of one day's beginning events the earlier place speaks first. */
export const rankOfBeginning = ({ type }: Fact): number => agreementPlaces.indexOf(reaches[type] as AgreementPlace);
