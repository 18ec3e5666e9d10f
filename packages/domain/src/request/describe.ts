// A request as answers show it on one day: its state with the derived words, dates with their bounds, absent fields left out.
import { ownerOf } from "../stream/agencies.ts";
import { present } from "../stream/present.ts";
import { daysLate, daysOf, isSoon, statusOn } from "../stream/schedule.ts";
import { dated } from "../stream/shown.ts";
import { type Day, describeDate } from "../values/index.ts";
import { ageOn, scheduledOf } from "./derive.ts";
import type { RequestPlace, RequestState } from "./state.ts";

export function describeRequest(state: RequestState, validAt: Day) {
  const { title, from, to, ask, mayAlreadyBe, agencies, acknowledgements, escalations, outcome, answers } = state;
  return {
    title,
    ...present({ stage: state.stage, covered: state.covered, cover: state.cover }),
    mayAlreadyBe,
    ...present({ level: levelOf(state) }),
    from,
    to,
    ...present({ decider: state.decider, waitingOn: state.waitingOn }),
    ask,
    ...present({ quantity: state.quantity, meetingId: state.meetingId }),
    schedule: describeSchedule(state, validAt),
    ...present({ age: ageOn(state, validAt) }),
    owner: ownerOf(state),
    agencies,
    ...(acknowledgements.length > 0 ? { acknowledgements: acknowledgements.map(dated) } : {}),
    ...(escalations.length > 0 ? { escalations: escalations.map(dated) } : {}),
    ...(answers.length > 0 ? { answers: answers.map(dated) } : {}),
    ...present({ outcome: outcome && dated(outcome), lastNewsOn: state.lastNewsOn }),
  };
}
export type RequestDescription = ReturnType<typeof describeRequest>;

/** How far up it has come, whether or not it has ended since. */
export const levelOf = ({ stage, covered, cover }: RequestState): RequestPlace | undefined =>
  cover ? covered : (stage as RequestPlace | undefined);

function describeSchedule(state: RequestState, validAt: Day) {
  const { respondBy } = state;
  const scheduled = scheduledOf(state);
  const status = statusOn(validAt, daysOf(scheduled));
  return {
    ...present({ due: respondBy && describeDate(respondBy) }),
    status,
    dueSoon: isSoon(respondBy, status, validAt),
    ...present({ daysLate: daysLate(scheduled, status, validAt) }),
  };
}
