// The domain's front door.
export * from "./agreement/index.ts";
export {
  certainDayOf,
  commandNamed,
  commands,
  decide,
  decodeEvent,
  eventTypes,
  followings,
  historyOf,
  isThere,
  parseStreamId,
  reportOfAgreement,
  streamId,
  things,
  timelines,
  visibilityOf,
} from "./catalogue.ts";
export * from "./commitment/index.ts";
export { type ChangeMark, describeIndicator, describeLatest, type IndicatorState, type Latest, periodSort } from "./indicator/index.ts";
export * from "./ledger/index.ts";
export {
  type Assessment,
  assessments,
  dayOfMeeting,
  describeMeeting,
  type MeetingDescription,
  type MeetingState,
  meetingPlaces,
  type Review,
} from "./meeting/index.ts";
export { describeParty, describePartyItem, type PartyEnd, type PartyState, partyEnds } from "./party/index.ts";
export * from "./request/index.ts";
export { describeSource, describeSourceItem, type SourceState } from "./source/index.ts";
export { type AgencyAssignment, type Owner, ownerOf } from "./stream/agencies.ts";
export type { Body, Command, CommandDefinition, StreamName, Thing } from "./stream/command.ts";
export { beginsAfter, type Falling, fallings, type Period } from "./stream/days.ts";
export type { DecideContext, Decision, EventFacts, Reference } from "./stream/decision.ts";
export { type Actor, type EventMetadata, type LogEvent, type OccurredOn, type Recorded, UnreadableEvent } from "./stream/event.ts";
export { fieldErrors, fragmentOf } from "./stream/field-errors.ts";
export type { HistoryEntry } from "./stream/history.ts";
export type { StreamRef } from "./stream/others.ts";
export { amendedIn, citedIn } from "./stream/record.ts";
export { references } from "./stream/references.ts";
export {
  type FieldError,
  ofEveryCommand,
  type Rejection,
  type RejectionCode,
  type RejectionKind,
  rejections,
} from "./stream/rejections.ts";
export { isCorrectedBy, isWithdrawnBy } from "./stream/standing.ts";
export { EVER, NEVER, type Segment, stateAt } from "./stream/timeline.ts";
export * from "./values/index.ts";
