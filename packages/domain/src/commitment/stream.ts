// The commitment stream, as the rules of all streams see it.
import type { Stream } from "../stream/stream.ts";
import { beginnings } from "./beginning.ts";
import { commitmentCommands } from "./commands.ts";
import { decideCommitment, recordAnew, unmetCommitment } from "./decide.ts";
import { essentials } from "./fields.ts";
import type { CommitmentState } from "./state.ts";
import { across } from "./supersede.ts";
import { following, timeline } from "./timeline.ts";
import { wrongBody } from "./wrong-body.ts";

export const commitmentStream: Stream<CommitmentState> = {
  name: "commitment",
  thing: "commitments",
  commands: commitmentCommands,
  beginnings,
  essentials,
  repeatable: new Set(["ScholarshipGranted"]),
  wrongBody,
  decide: decideCommitment,
  across,
  recordAnew,
  unmet: unmetCommitment,
  timeline,
  following,
};
