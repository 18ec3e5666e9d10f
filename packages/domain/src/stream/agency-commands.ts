// The commands by which agencies are charged with a thing: the same for every stream that charges them. Their fold stands in agencies.ts.
// Event names and fields are a storage format: a change of one is a new schema version with an upcaster.
import { AgencyRef, AgencyRole, Reason, Text } from "../values/index.ts";
import { agencyKey } from "./agencies.ts";
import { type CommandDefinition, type CommandEntry, defineCommand, type StreamName, type Thing } from "./command.ts";
import type { RejectionCode } from "./rejections.ts";

const zonesBoard = { nameAsWritten: "Ban Quản lý các Khu kinh tế và Khu công nghiệp" };
const claims = [{ sourceId: "nhandan-2023-09-15", locator: "paragraph 7" }];

const entries: readonly CommandEntry[] = [
  {
    name: "assign-agency",
    event: "AgencyAssigned",
    summary: "Assign an agency",
    description:
      "Who sees to it. An agency may be unnamed: `{nameAsWritten}` alone. Assigned again in the same role it stands once, with the later instruction.",
    fields: { agency: AgencyRef, role: AgencyRole, instruction: Text(2000).optional() },
    example: { agency: zonesBoard, role: "lead", occurredOn: "../2023-09-14", claims },
  },
  {
    name: "reassign-agency",
    event: "AgencyReassigned",
    summary: "Charge another agency in place of one",
    description:
      "From its day on `to` sees to it in that role, with the instruction that `from` had. Needs `from` to have been charged with it in that role, whatever the day.",
    fields: { from: AgencyRef, to: AgencyRef, role: AgencyRole, reason: Reason },
    rule: ({ from, to }, wrong) => {
      if (agencyKey(from as AgencyRef) === agencyKey(to as AgencyRef)) wrong("to", "another agency than `from`");
    },
    example: {
      from: zonesBoard,
      to: { nameAsWritten: "Sở Tài chính" },
      role: "lead",
      reason: "the board was merged into the department",
      occurredOn: "2025-03-01",
    },
    rejections: ["agency-not-assigned"],
  },
  {
    name: "release-agency",
    event: "AgencyReleased",
    summary: "Release an agency",
    description:
      "From its day on it no longer sees to it in that role. Needs it to have been charged with it in that role, whatever the day.",
    fields: { agency: AgencyRef, role: AgencyRole, reason: Reason },
    example: { agency: zonesBoard, role: "lead", reason: "its task is done", occurredOn: "2024-12-31" },
    rejections: ["agency-not-assigned"],
  },
];

/** @param ofAll the refusals that the stream adds to each of them */
export const agencyCommands = (stream: StreamName, thing: Thing, ofAll: readonly RejectionCode[] = []): readonly CommandDefinition[] =>
  entries.map((entry) => defineCommand(stream, thing, { ...entry, rejections: [...(entry.rejections ?? []), ...ofAll] }));
