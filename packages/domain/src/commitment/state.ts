// What holds of a commitment from one valid day on, before any word that depends on the day asked for (those are in derive.ts).
import type { AgencyAssignment } from "../stream/agencies.ts";
import {
  type CommitmentKind,
  commitmentExits,
  commitmentPlaces,
  type Day,
  type FuzzyDate,
  type LocalizedText,
  type Money,
  type PartyRef,
  type Quantity,
  type Recurrence,
} from "../values/index.ts";

/** The way of a commitment; a stage may be skipped. */
export const places = commitmentPlaces;
export type Place = (typeof places)[number];

export const pauses = ["suspended"] as const;
export const exits = commitmentExits;
export type Exit = (typeof exits)[number];
export type Cover = (typeof pauses)[number] | Exit;
export type Stage = Place | Cover;
export const stages: readonly Stage[] = [...places, ...pauses, ...exits];

export interface HandoverState {
  readonly eventId: string;
  readonly occurredOn: FuzzyDate;
  readonly by: PartyRef;
  readonly to: PartyRef;
  readonly minutesRef?: string;
  /** One side's word until the other side accepts it. */
  readonly accepted: boolean;
  readonly acceptedBy?: PartyRef;
  readonly defects?: string;
}

/** What fulfils it: between `earliest` (absent: open) and `certainOn`. */
export interface Fulfilment {
  readonly eventId: string;
  readonly earliest?: Day;
  readonly certainOn: Day;
}

export interface CommitmentState {
  readonly kind: CommitmentKind;
  readonly title: LocalizedText;
  readonly obligors: readonly PartyRef[];
  readonly beneficiaries: readonly PartyRef[];
  readonly sectors: readonly string[];
  readonly places: readonly { readonly text: string; readonly partyId?: string }[];
  readonly value?: Money;
  readonly quantity?: Quantity;
  readonly due?: FuzzyDate;
  readonly period?: FuzzyDate;
  readonly recurrence?: Recurrence;

  /** Absent while nothing is certain. */
  readonly stage?: Stage;
  /** The place under a pause or an exit. */
  readonly covered?: Place;
  readonly mayAlreadyBe: readonly Stage[];

  readonly agencies: readonly AgencyAssignment[];
  readonly progress?: { readonly eventId: string; readonly percent?: number; readonly narrative: string; readonly blockers?: string };
  readonly course?: { readonly programme: string; readonly institution?: string; readonly duration?: string };
  /** People; absent where none were granted, enrolled or completed. */
  readonly seats?: { readonly granted: number; readonly enrolled: number; readonly completed: number };
  /** Seats granted (or enrolled) × duration, where the duration says months. */
  readonly personMonthsPlanned?: string;
  readonly delivered?: { readonly eventId: string; readonly quantity?: Quantity };
  readonly handover?: HandoverState;
  /** Every hand-over, where there are several (contractor to province, province to district); the first is the moment. */
  readonly handovers?: readonly HandoverState[];
  readonly verification?: {
    readonly eventId: string;
    readonly verifier: PartyRef;
    readonly method: string;
    readonly outcome: "full" | "partial";
    readonly done?: number;
    readonly planned?: number;
  };
  /** Handed over or verified though nobody recorded a delivery. */
  readonly deliveryNotRecorded: boolean;

  readonly fulfilment?: Fulfilment;
  /** A fulfilment, or an exit, may have happened but is not certain. */
  readonly fulfilmentPossible: boolean;
  readonly exitPossible: boolean;
  /** The due date that held first, and how often it was moved since. */
  readonly firstDue?: FuzzyDate;
  readonly timesRescheduled: number;
  /** The period for which it holds is certainly over. */
  readonly periodEnded: boolean;
  /** The day of the last certain event: how fresh the news is. */
  readonly lastNewsOn?: Day;
}
