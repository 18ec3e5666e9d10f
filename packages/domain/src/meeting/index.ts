export { describeMeeting, type MeetingDescription } from "./describe.ts";
export { type Assessment, assessments } from "./fields.ts";
export { dayOfMeeting, type MeetingState, meetingPlaces, type Review } from "./state.ts";
export { meetingStream } from "./stream.ts";
