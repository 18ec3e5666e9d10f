// The commitment stream, as the rules of all streams see it.

import { agencyCommands } from "../stream/agency-commands.ts";
import { commonCommands } from "../stream/common-commands.ts";
import type { Stream } from "../stream/stream.ts";
import { commitmentCommands } from "./commands.ts";
import { decideCommitment, recordAnew, unmetCommitment } from "./decide.ts";
import { beginnings } from "./evolve.ts";
import { essentials } from "./fields.ts";
import type { CommitmentState } from "./state.ts";
import { timeline } from "./timeline.ts";

export const commitmentStream: Stream<CommitmentState> = {
  name: "commitment",
  thing: "commitments",
  commands: [...commitmentCommands, ...agencyCommands("commitment", "commitments"), ...commonCommands("commitment", "commitments")],
  beginnings,
  essentials,
  repeatable: new Set(["ScholarshipGranted"]),
  decide: decideCommitment,
  recordAnew,
  unmet: unmetCommitment,
  timeline,
};
