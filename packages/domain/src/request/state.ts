// What holds of a request from one valid day on, before any word that depends on the day asked for (those are in derive.ts).
import type { AgencyAssignment } from "../stream/agencies.ts";
import type { CoverShown } from "../stream/lifecycle.ts";
import type { Fulfilment } from "../stream/moment-of.ts";
import type { Shown } from "../stream/shown.ts";
import type { Day, FuzzyDate, LocalizedText, PartyRef, Quantity } from "../values/index.ts";

/** The way of a request upwards, until it is answered; a stage may be skipped. */
export const requestPlaces = ["submitted", "acknowledged", "escalated"] as const;
export type RequestPlace = (typeof requestPlaces)[number];

/** The exits that answer it: each fulfils it. */
export const requestAnswers = ["accepted", "partly-accepted", "declined", "answered"] as const;
export const requestExits = [...requestAnswers, "withdrawn", "lapsed"] as const;
export type RequestExit = (typeof requestExits)[number];
export type RequestStage = RequestPlace | RequestExit;
export const requestStages: readonly RequestStage[] = [...requestPlaces, ...requestExits];

export interface Acknowledgement extends Shown {
  readonly by?: PartyRef;
}
export interface Escalation extends Shown {
  readonly toAuthority: PartyRef;
  readonly letterRef?: string;
}
/** What became of it: the exit that names the stage. */
export interface Outcome extends Shown {
  readonly as: RequestExit;
  /** Of an acceptance: the commitment that it became, and of a partial one what was not taken. */
  readonly commitmentId?: string;
  readonly dropped?: string;
  /** Of an answer that neither takes it nor turns it down. */
  readonly answer?: string;
  readonly reason?: string;
}

/** An answer that stands, whichever came first. */
export type Answered = Pick<Outcome, "eventId" | "occurredOn" | "as" | "commitmentId">;

export interface RequestState {
  readonly title: LocalizedText;
  readonly from: PartyRef;
  readonly to: PartyRef;
  /** Who alone can say yes, where that is not `to`. */
  readonly decider?: PartyRef;
  readonly ask: string;
  readonly respondBy?: FuzzyDate;
  readonly quantity?: Quantity;
  /** The meeting at which it was made. */
  readonly meetingId?: string;

  /** Absent while nothing is certain. */
  readonly stage?: RequestStage;
  /** The place that it had reached when it ended. */
  readonly covered?: RequestPlace;
  /** The exit that ended it. */
  readonly cover?: CoverShown<RequestExit>;
  readonly mayAlreadyBe: readonly RequestStage[];
  /** Who has to act; absent once it is answered or has ended. */
  readonly waitingOn?: PartyRef;

  readonly agencies: readonly AgencyAssignment[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly escalations: readonly Escalation[];
  readonly outcome?: Outcome;
  /** Every answer, in the order of the walk: late news of an earlier one beside the one that names the stage. */
  readonly answers: readonly Answered[];

  /** When it was first submitted; absent while that is not certain. */
  readonly submission?: Fulfilment;
  /** The first answer; of several, fuzzy ones among them, between their earliest day and their first certain one. */
  readonly fulfilment?: Fulfilment;
  /** The first exit, an answer or not, likewise: from then on it grows no older. */
  readonly end?: Fulfilment;
  /** While none is certain, the first of the exits that may have happened. */
  readonly possibleEnd?: Fulfilment;
  /** The day of the last certain event: how fresh the news is. */
  readonly lastNewsOn?: Day;
}
