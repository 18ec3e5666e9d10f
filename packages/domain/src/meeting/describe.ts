// A meeting as answers show it, dates with their bounds, absent fields left out.
import { present } from "../stream/present.ts";
import { dated } from "../stream/shown.ts";
import { describeDate } from "../values/index.ts";
import { dayOfMeeting, type MeetingState } from "./state.ts";

export function describeMeeting(state: MeetingState) {
  const day = dayOfMeeting(state);
  const { plannedFor, scheduled, held, minutes, communique } = state;
  return {
    title: state.title,
    ...present({ series: state.series, ordinal: state.ordinal, stage: state.stage }),
    mayAlreadyBe: state.mayAlreadyBe,
    ...present({ day: day && describeDate(day), place: state.place }),
    parties: state.parties,
    sides: state.sides,
    ...present({
      coChairs: state.coChairs,
      delegations: state.delegations,
      plannedFor: plannedFor && describeDate(plannedFor),
      scheduled: scheduled && dated(scheduled),
      held: held && dated(held),
    }),
    reviews: state.reviews.map(dated),
    ...present({
      minutes: minutes && { agreed: minutes.agreed.map(dated), missing: minutes.missing },
      communique: communique && dated(communique),
      lastNewsOn: state.lastNewsOn,
    }),
  };
}
export type MeetingDescription = ReturnType<typeof describeMeeting>;
