// What holds of a meeting from one valid day on.
import type { Shown } from "../stream/shown.ts";
import type { Day, FuzzyDate, LocalizedText, OfficeHolder, PartyRef } from "../values/index.ts";
import type { Assessment } from "./fields.ts";

/** The way of a meeting; a stage may be skipped. Nothing pauses or ends it: one that was called off is scheduled anew, or withdrawn. */
export const meetingPlaces = ["scheduled", "held", "minutes-agreed"] as const;
export type MeetingPlace = (typeof meetingPlaces)[number];

/** What a side says of a commitment; of several the last certain. */
export interface Review extends Shown {
  readonly commitmentId: string;
  /** The country of the parties that say it. */
  readonly side: string;
  readonly assessment: Assessment;
  readonly note?: string;
}

/** How far its minutes are agreed. */
export interface Minutes {
  readonly agreed: readonly (Shown & { readonly side: string; readonly sha256?: string })[];
  /** The sides that have not agreed them. */
  readonly missing: readonly string[];
}

export interface MeetingState {
  readonly title: LocalizedText;
  readonly series?: string;
  readonly ordinal?: number;
  readonly place?: string;
  readonly parties: readonly PartyRef[];
  /** The countries of its parties, as registered when they were stated. */
  readonly sides: readonly string[];
  readonly coChairs?: readonly OfficeHolder[];
  readonly delegations?: readonly { readonly partyId: string; readonly head: { readonly name: string; readonly office: string } }[];
  readonly plannedFor?: FuzzyDate;

  /** Absent while nothing is certain. */
  readonly stage?: MeetingPlace;
  readonly mayAlreadyBe: readonly MeetingPlace[];

  readonly scheduled?: Shown;
  /** `certainOn`: the first day by which it certainly had been. */
  readonly held?: Shown & { readonly certainOn: Day };
  /** By commitment, then by side. */
  readonly reviews: readonly Review[];
  /** Absent while no side has agreed them. */
  readonly minutes?: Minutes;
  readonly communique?: Shown & { readonly sourceId?: string };
  /** The day of the last certain event: how fresh the news is. */
  readonly lastNewsOn?: Day;
}

/** The day of the meeting: on which it was held, else for which it is planned. */
export const dayOfMeeting = ({ held, plannedFor }: Pick<MeetingState, "held" | "plannedFor">): FuzzyDate | undefined =>
  held?.occurredOn ?? plannedFor;
