// Everything the domain knows how to do, gathered: the streams, their commands, and the four questions that the rest of the house asks:
// decide this command; read this event; what holds when; what happened. Routes, OpenAPI, forms and clients are made from `commands`.
import { type AgreementReport, type AgreementState, agreementStream, reportOn } from "./agreement/index.ts";
import { type CommitmentState, commitmentStream } from "./commitment/index.ts";
import { type IndicatorState, indicatorStream } from "./indicator/index.ts";
import { ledgerEvents } from "./ledger/index.ts";
import { type MeetingState, meetingStream } from "./meeting/index.ts";
import { type PartyState, partyStream } from "./party/index.ts";
import { type RequestState, requestStream } from "./request/index.ts";
import { type SourceState, sourceStream } from "./source/index.ts";
import type { Command, CommandDefinition, StreamName, Thing } from "./stream/command.ts";
import { daysOf, type Period } from "./stream/days.ts";
import { decideIn, visibilityOf as visibilityOfFacts } from "./stream/decide.ts";
import type { DecideContext, Decision } from "./stream/decision.ts";
import { decode, type EventDefinition, type LogEvent, type OccurredOn, type Recorded } from "./stream/event.ts";
import { type HistoryEntry, historyOf as historyIn } from "./stream/history.ts";
import type { Others } from "./stream/others.ts";
import { growing, isWithdrawnBy, standing } from "./stream/standing.ts";
import type { Stream } from "./stream/stream.ts";
import { EVER, NEVER, type Segment } from "./stream/timeline.ts";
import { timingsOf } from "./stream/timings.ts";
import type { Day } from "./values/index.ts";

const streams = {
  party: partyStream,
  source: sourceStream,
  agreement: agreementStream,
  commitment: commitmentStream,
  request: requestStream,
  meeting: meetingStream,
  indicator: indicatorStream,
} as const;
const allStreams: readonly Stream<unknown>[] = Object.values(streams);

export const commands: readonly CommandDefinition[] = allStreams.flatMap((stream) => stream.commands);

const byPath = new Map(commands.map((command) => [`${command.thing}/${command.name}`, command]));
/** As in the path `/v1/{thing}/{id}/{name}`. */
export const commandNamed = (thing: string, name: string): CommandDefinition | undefined => byPath.get(`${thing}/${name}`);

const byThing = new Map<string, Stream<unknown>>(allStreams.map((stream) => [stream.thing, stream]));
export const things: readonly Thing[] = allStreams.map(({ thing }) => thing);

/** The name of a thing's stream in the log: `commitment-dac-chung-police-building`. */
export const streamId = (thing: Thing, id: string): string => `${(byThing.get(thing) as Stream<unknown>).name}-${id}`;

export function parseStreamId(stream: string): { readonly stream: StreamName; readonly thing: Thing; readonly id: string } | undefined {
  const dash = stream.indexOf("-");
  const found = streams[stream.slice(0, dash) as StreamName];
  return found && { stream: found.name, thing: found.thing, id: stream.slice(dash + 1) };
}

const eventDefinitions = new Map<string, EventDefinition>([
  ...ledgerEvents.map((event) => [event.type, event] as const),
  ...commands.map(({ event }) => [event.type, event] as const),
]);

/** Of all events, those of the ledger itself first. */
export const eventTypes: readonly string[] = [...eventDefinitions.keys()];

/** @throws UnreadableEvent where this program does not know the type or its version */
export const decodeEvent = (event: LogEvent, timeZone: string): Recorded => decode(event, eventDefinitions.get(event.type), timeZone);

const decoded = new WeakMap<LogEvent, { readonly timeZone: string; readonly recorded: Recorded }>();

/** A stream that is remembered from one command to the next is decoded once. */
function decodedOnce(event: LogEvent, timeZone: string): Recorded {
  const known = decoded.get(event);
  if (known?.timeZone === timeZone) return known.recorded;
  const recorded = decodeEvent(event, timeZone);
  decoded.set(event, { timeZone, recorded });
  return recorded;
}

/** Pure: the same command, history, moment of recording and other streams give the same decision. */
export function decide(command: Command, history: readonly LogEvent[], context: DecideContext): Decision {
  const recorded = history.map((event) => decodedOnce(event, context.timeZone));
  return decideIn(streams[command.definition.stream] as Stream<unknown>, command, recorded, context, othersIn(context));
}

const othersIn = ({ others, timeZone }: DecideContext): Others => ({
  eventTypes: (thing) => (byThing.get(thing) as Stream<unknown>).commands.map(({ event }) => event.type),
  facts(thing, id) {
    const events = others?.get(`${thing}/${id}`);
    return (
      events &&
      standing(
        events.map((event) => decodedOnce(event, timeZone)),
        timingsOf(byThing.get(thing) as Stream<unknown>),
      )
    );
  },
});

/** Whether the thing is there by all that its stream holds: something that begins it stands. */
export function isThere(thing: Thing, events: readonly LogEvent[]): boolean {
  const { beginnings } = byThing.get(thing) as Stream<unknown>;
  return events.some(({ id, type }) => beginnings.has(type) && !isWithdrawnBy(events, id));
}

const timelineOf =
  <State>(stream: Stream<State>) =>
  (history: readonly Recorded[]): readonly Segment<State>[] =>
    stream.timeline(standing(history, timingsOf(stream)));

/** A thing at every valid day, from the events recorded so far: cut the history at K, look up T with `stateAt`. */
export const timelines: {
  readonly party: (history: readonly Recorded[]) => readonly Segment<PartyState>[];
  readonly source: (history: readonly Recorded[]) => readonly Segment<SourceState>[];
  readonly agreement: (history: readonly Recorded[]) => readonly Segment<AgreementState>[];
  readonly commitment: (history: readonly Recorded[]) => readonly Segment<CommitmentState>[];
  readonly request: (history: readonly Recorded[]) => readonly Segment<RequestState>[];
  readonly meeting: (history: readonly Recorded[]) => readonly Segment<MeetingState>[];
  readonly indicator: (history: readonly Recorded[]) => readonly Segment<IndicatorState>[];
} = {
  party: timelineOf(partyStream),
  source: timelineOf(sourceStream),
  agreement: timelineOf(agreementStream),
  commitment: timelineOf(commitmentStream),
  request: timelineOf(requestStream),
  meeting: timelineOf(meetingStream),
  indicator: timelineOf(indicatorStream),
};

const followingOf =
  <State>(stream: Stream<State>) =>
  (): ((history: readonly Recorded[]) => readonly Segment<State>[]) => {
    const facts = growing(timingsOf(stream));
    const told = stream.following?.() ?? stream.timeline;
    return (history) => told(facts(history));
  };

/** For a history that grows and whose timeline is asked for after each event, as registers do: one for each thing; it gives what `timelines` gives. */
export const followings = { commitment: followingOf(commitmentStream) } as const;

/** The day on which an event that nothing corrects certainly had happened; absent: it has none. */
export function certainDayOf(stream: StreamName, type: string, occurredOn: OccurredOn | undefined, recordedOn: Day): Day | undefined {
  const { certainFrom } = daysOf(timingsOf(streams[stream])(type), occurredOn, recordedOn);
  return certainFrom === EVER || certainFrom === NEVER ? undefined : certainFrom;
}

/** A thing's history for people; of one stream. */
export const historyOf = (stream: StreamName, history: readonly Recorded[]): readonly HistoryEntry[] =>
  historyIn(history, timingsOf(streams[stream]));

/** What the report of a period says of an agreement; nothing where it does not belong there. */
export function reportOfAgreement(history: readonly Recorded[], period: Period): AgreementReport | undefined {
  const facts = standing(history, timingsOf(agreementStream));
  return reportOn(facts, agreementStream.timeline(facts), period);
}

/** The present visibility, whatever the day asked for. */
export const visibilityOf = (stream: StreamName, history: readonly Recorded[]): string =>
  visibilityOfFacts(standing(history, timingsOf(streams[stream])));
