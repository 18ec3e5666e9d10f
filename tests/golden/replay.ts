// From a log to what its things are on the day on which it was recorded, as answers would describe them.
import {
  decodeEvent,
  describeAgreement,
  describeCommitment,
  describeIndicator,
  describeMeeting,
  describeParty,
  describeRequest,
  describeSource,
  type LogEvent,
  parseStreamId,
  type Recorded,
  stateAt,
  timelines,
} from "@camket/domain";

export const timeZone = "Asia/Ho_Chi_Minh";
const validAt = "2026-02-03";

/** By the name of the stream; absent fields left out. */
export function replay(log: readonly { readonly stream: string; readonly event: LogEvent }[]): Record<string, unknown> {
  const histories = new Map<string, Recorded[]>();
  for (const { stream, event } of log) histories.set(stream, [...(histories.get(stream) ?? []), decodeEvent(event, timeZone)]);
  return Object.fromEntries([...histories].map(([stream, history]) => [stream, JSON.parse(JSON.stringify(describe(stream, history)))]));
}

function describe(stream: string, history: readonly Recorded[]): object {
  const name = parseStreamId(stream)?.stream;
  switch (name) {
    case "party":
      return describeParty(stateOf(timelines.party(history)));
    case "source":
      return describeSource(stateOf(timelines.source(history)));
    case "agreement":
      return describeAgreement(stateOf(timelines.agreement(history)), validAt);
    case "commitment":
      return describeCommitment(stateOf(timelines.commitment(history)), validAt);
    case "meeting":
      return describeMeeting(stateOf(timelines.meeting(history)));
    case "indicator":
      return describeIndicator(stateOf(timelines.indicator(history)), 100);
    case "request":
      return describeRequest(stateOf(timelines.request(history)), validAt);
    default:
      throw new Error(`no stream ${stream}`);
  }
}

function stateOf<State>(segments: Parameters<typeof stateAt<State>>[0]): State {
  const found = stateAt(segments, validAt);
  if (!found || !("state" in found)) throw new Error("there is no such thing");
  return found.state;
}
