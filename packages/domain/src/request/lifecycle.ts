// The stages of a request, and which events reach them. It knows no pause, and nothing lifts an exit: one recorded in error is withdrawn.
import type { Lifecycle } from "../stream/lifecycle.ts";
import type { Fact } from "../stream/standing.ts";
import { type RequestExit, type RequestPlace, requestAnswers, requestExits, requestPlaces } from "./state.ts";

const reaches: Readonly<Record<string, RequestPlace>> = {
  RequestSubmitted: "submitted",
  RequestAcknowledged: "acknowledged",
  RequestEscalated: "escalated",
};
const covers: Readonly<Record<string, RequestExit>> = {
  RequestAccepted: "accepted",
  RequestPartlyAccepted: "partly-accepted",
  RequestDeclined: "declined",
  RequestAnswered: "answered",
  RequestWithdrawn: "withdrawn",
  RequestLapsed: "lapsed",
};

type Event = Pick<Fact, "type">;

export const exitOf = ({ type }: Event): RequestExit | undefined => covers[type];

/** Whether an exit answers the request. */
export const isAnswer = (event: Event): boolean => (requestAnswers as readonly (string | undefined)[]).includes(exitOf(event));

export const lifecycle: Lifecycle<RequestPlace, RequestExit> = {
  places: requestPlaces,
  pauses: [],
  exits: requestExits,
  answers: requestAnswers,
  placeOf: ({ type }) => reaches[type],
  coverOf: exitOf,
  liftedBy: () => undefined,
};

/** The answers that carry a commitment. */
export const acceptances: ReadonlySet<string> = new Set(["RequestAccepted", "RequestPartlyAccepted"]);

export const beginnings: ReadonlySet<string> = new Set(["RequestSubmitted"]);
