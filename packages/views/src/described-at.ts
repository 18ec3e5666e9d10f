// A thing as its own events alone describe it on a day: without names, titles and whatever other streams say of it. Cut the history at K.
import {
  describeAgreement,
  describeCommitment,
  describeIndicator,
  describeMeeting,
  describeParty,
  describeRequest,
  describeSource,
  type Recorded,
  type Segment,
  type StreamName,
  stateAt,
  timelines,
} from "@camket/domain";
import { viewLimits } from "./limits.ts";

/** Undefined on a day on which nothing of it can have happened, or where nothing stands. */
export type DescribedAt = (validAt: string) => Readonly<Record<string, unknown>> | undefined;

export function describedAt(name: StreamName, history: readonly Recorded[]): DescribedAt {
  switch (name) {
    case "party":
      return on(timelines.party(history), describeParty);
    case "source":
      return on(timelines.source(history), describeSource);
    case "agreement":
      return on(timelines.agreement(history), describeAgreement);
    case "commitment":
      return on(timelines.commitment(history), describeCommitment);
    case "request":
      return on(timelines.request(history), describeRequest);
    case "indicator":
      return on(timelines.indicator(history), (state) => describeIndicator(state, viewLimits.periodsShownMax));
    case "meeting":
      return on(timelines.meeting(history), describeMeeting);
    default:
      return name satisfies never;
  }
}

const on =
  <State>(segments: readonly Segment<State>[], describe: (state: State, validAt: string) => object): DescribedAt =>
  (validAt) => {
    const found = stateAt(segments, validAt);
    return found && "state" in found ? (describe(found.state, validAt) as Record<string, unknown>) : undefined;
  };
