// The request stream, as the rules of all streams see it: what one side asks of another, until it is answered.
import { agencyCommands } from "../stream/agency-commands.ts";
import { commonCommands } from "../stream/common-commands.ts";
import type { Stream } from "../stream/stream.ts";
import { acrossRequests, recordAgreed } from "./across.ts";
import { requestCommands } from "./commands.ts";
import { decideRequest, recordAnew } from "./decide.ts";
import { essentials } from "./fields.ts";
import { beginnings } from "./lifecycle.ts";
import type { RequestState } from "./state.ts";
import { timeline } from "./timeline.ts";
import { unmetRequest } from "./unmet.ts";
import { wrongBody } from "./wrong-body.ts";

const own = [...requestCommands, ...agencyCommands("request", "requests", ["before-submission"])];

export const requestStream: Stream<RequestState> = {
  name: "request",
  thing: "requests",
  commands: [...own, ...commonCommands("request", "requests", own, ["ended"])],
  beginnings,
  essentials,
  repeatable: new Set(),
  wrongBody,
  decide: decideRequest,
  recordAnew,
  recordSeen: recordAgreed,
  across: acrossRequests,
  unmet: unmetRequest,
  timeline,
};
