// The meeting stream, as the rules of all streams see it: the sessions at which sides review what they promised each other.
import { commonCommands } from "../stream/common-commands.ts";
import type { Stream } from "../stream/stream.ts";
import { meetingCommands } from "./commands.ts";
import { decideMeeting, recordAnew, unmetMeeting, wrongBody } from "./decide.ts";
import { essentials } from "./fields.ts";
import { recordCountries } from "./sides.ts";
import type { MeetingState } from "./state.ts";
import { beginnings, timeline } from "./timeline.ts";

export const meetingStream: Stream<MeetingState> = {
  name: "meeting",
  thing: "meetings",
  commands: [...meetingCommands, ...commonCommands("meeting", "meetings", meetingCommands)],
  beginnings,
  essentials,
  repeatable: new Set(),
  wrongBody,
  decide: decideMeeting,
  recordAnew,
  recordSeen: recordCountries,
  unmet: unmetMeeting,
  timeline,
};
