// The commitment stream, as the rules of all streams see it.
import type { Body } from "../stream/command.ts";
import { namedIn, namesItself, namesTwice, partiesIn } from "../stream/named.ts";
import type { Stream } from "../stream/stream.ts";
import { beginnings } from "./beginning.ts";
import { commitmentCommands } from "./commands.ts";
import { decideCommitment, recordAnew, unmetCommitment } from "./decide.ts";
import { essentials } from "./fields.ts";
import type { CommitmentState } from "./state.ts";
import { across } from "./supersede.ts";
import { timeline } from "./timeline.ts";

const wrongBody = (id: string, { successorId, dependsOn, evidence, obligors, beneficiaries }: Body) =>
  (typeof successorId === "string" ? namesItself(id, [{ id: successorId, pointer: "#/successorId" }]) : undefined) ??
  namesTwice(namedIn("dependsOn", dependsOn)) ??
  namesTwice(namedIn("evidence", evidence)) ??
  namesTwice(partiesIn("obligors", obligors)) ??
  namesTwice(partiesIn("beneficiaries", beneficiaries));

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
};
