// What holds of a commitment from one valid day on, before any word that depends on the day asked for (those are in derive.ts). What each concern
// shows of it stands in the concern's own file.
import type { AgencyAssignment } from "../stream/agencies.ts";
import type { CoverShown } from "../stream/lifecycle.ts";
import type { Fulfilment } from "../stream/moment-of.ts";
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
import type { Backing } from "./backing.ts";
import type { CourseShown } from "./course.ts";
import type { DisputesShown } from "./disputes.ts";
import type { EvidenceShown } from "./evidence.ts";
import type { FundsShown } from "./funds.ts";
import type { HandoverShown } from "./handover.ts";
import type { MilestonesShown } from "./milestones.ts";
import type { Move } from "./moves.ts";
import type { OccurrencesShown } from "./occurrences.ts";
import type { PermitStepsShown } from "./permit-steps.ts";
import type { ProgressShown } from "./progress.ts";

/** The way of a commitment; a stage may be skipped. */
export const places = commitmentPlaces;
export type Place = (typeof places)[number];

export const pauses = ["suspended"] as const;
export const exits = commitmentExits;
export type Exit = (typeof exits)[number];
export type Cover = (typeof pauses)[number] | Exit;
export type Stage = Place | Cover;
export const stages: readonly Stage[] = [...places, ...pauses, ...exits];

export interface CommitmentState
  extends ProgressShown,
    CourseShown,
    MilestonesShown,
    PermitStepsShown,
    FundsShown,
    OccurrencesShown,
    HandoverShown,
    EvidenceShown,
    DisputesShown {
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
  /** When the word was given that states what it is: the first proposal, pledge or agreement. */
  readonly begunOn?: FuzzyDate;
  readonly recurrence?: Recurrence;
  /** The agreement under which it was promised. */
  readonly agreementId?: string;
  /** The meeting at which the word was given. */
  readonly meetingId?: string;
  /** The request that it answers. */
  readonly requestId?: string;

  /** Absent while nothing is certain. */
  readonly stage?: Stage;
  /** The place under a pause or an exit. */
  readonly covered?: Place;
  /** The pause or exit that covers it. */
  readonly cover?: CoverShown<Cover>;
  readonly mayAlreadyBe: readonly Stage[];
  /** The commitment that took its place, while it is superseded. */
  readonly successorId?: string;

  readonly agencies: readonly AgencyAssignment[];
  /** Handed over or verified though nobody recorded a delivery. */
  readonly deliveryNotRecorded: boolean;

  readonly fulfilment?: Fulfilment;
  /** A fulfilment, or an exit, may have happened but is not certain. */
  readonly fulfilmentPossible: boolean;
  readonly exitPossible: boolean;
  /** The due date that held first, and every move of it since. */
  readonly firstDue?: FuzzyDate;
  readonly moves: readonly Move[];
  /** The period for which it holds is certainly over. */
  readonly periodEnded: boolean;
  /** How well its certain events are backed by sources. */
  readonly backing?: Backing;
  /** The day of the last certain event: how fresh the news is. */
  readonly lastNewsOn?: Day;
}
