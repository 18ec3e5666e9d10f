// What holds of an agreement from one valid day on, before any word that depends on the day asked for (those are in standing.ts).
import type { AgencyAssignment } from "../stream/agencies.ts";
import type { CoverShown } from "../stream/lifecycle.ts";
import type { Shown } from "../stream/shown.ts";
import type { Day, FuzzyDate, LocalizedText, PartyRef } from "../values/index.ts";

/** The way of an agreement; a stage may be skipped. Amended and extended are facts, not stages. */
export const agreementPlaces = ["negotiating", "signed", "in-force"] as const;
export type AgreementPlace = (typeof agreementPlaces)[number];

export const agreementPauses = ["implementation-suspended"] as const;
/** `withdrawn`: fewer than two parties are left. */
export const agreementExits = ["renewed", "terminated", "withdrawn"] as const;
export type AgreementCover = (typeof agreementPauses)[number] | (typeof agreementExits)[number];
export type AgreementStage = AgreementPlace | AgreementCover;
export const agreementStages: readonly AgreementStage[] = [...agreementPlaces, ...agreementPauses, ...agreementExits];

/** The commitments that prepared it: a policy records their delivery. */
interface Fulfilling {
  readonly fulfils?: readonly string[];
}

export interface Signature extends Shown, Fulfilling {
  readonly signatories?: readonly { readonly party: PartyRef; readonly office?: string }[];
  readonly place?: string;
  readonly languages?: string;
  readonly documents?: string;
}
export interface Amendment extends Shown, Fulfilling {
  readonly clauses: string;
  readonly reason: string;
}
export interface Extension extends Shown, Fulfilling {
  readonly period: FuzzyDate;
  /** The period that it replaced. */
  readonly was?: FuzzyDate;
}
export interface Renewal extends Shown, Fulfilling {
  readonly successorId: string;
  readonly carriedOver: readonly string[];
  readonly dropped: readonly { readonly commitmentId: string; readonly reason: string }[];
}
export interface Termination extends Shown {
  readonly notice?: string;
  readonly reason: string;
}
export interface Suspension extends Shown {
  readonly reason: string;
}
export interface Withdrawal extends Shown {
  readonly partyId: string;
  readonly reason: string;
}
export interface Succession extends Shown {
  readonly oldPartyId: string;
  readonly newPartyId: string;
  readonly basis: string;
}

export interface AgreementState {
  readonly title: LocalizedText;
  /** Who is a party on that day: those stated, less those that withdrew, with successors in place of those that they succeeded. */
  readonly parties: readonly PartyRef[];
  readonly subject?: string;
  readonly number?: string;
  readonly sectors: readonly string[];
  /** The agreement that this one renews. */
  readonly renews?: string;
  /** As extended. */
  readonly period?: FuzzyDate;
  /** As stated, before any extension: an extension moves the end, never the beginning. */
  readonly firstPeriod?: FuzzyDate;

  /** Absent while nothing is certain. */
  readonly stage?: AgreementStage;
  /** The place under a pause or an exit. */
  readonly covered?: AgreementPlace;
  /** The pause or exit that covers it. */
  readonly cover?: CoverShown<AgreementCover>;
  readonly mayAlreadyBe: readonly AgreementStage[];
  /** An exit or an extension may have happened but is not certain, so that it has not certainly expired. */
  readonly expiryUncertain: boolean;

  readonly agencies: readonly AgencyAssignment[];
  readonly signature?: Signature;
  readonly entryIntoForce?: Shown;
  readonly amendments: readonly Amendment[];
  readonly extensions: readonly Extension[];
  readonly suspension?: Suspension;
  readonly withdrawals: readonly Withdrawal[];
  readonly successions: readonly Succession[];
  readonly renewal?: Renewal;
  readonly termination?: Termination;
  /** The day of the last certain event: how fresh the news is. */
  readonly lastNewsOn?: Day;
}
