// The commands of a commitment, gathered: each with its event, fields, a real example and the refusals it can give.
// Event names and fields are a storage format: a change of one is a new schema version with an upcaster.
import { agencyCommands } from "../stream/agency-commands.ts";
import { defineCommand } from "../stream/command.ts";
import { commonCommands } from "../stream/common-commands.ts";
import { beginningCommands } from "./beginning.ts";
import { concerns } from "./concerns.ts";
import { endingCommands } from "./ending.ts";
import { linkingCommands } from "./linking.ts";
import { terms } from "./terms.ts";

const entries = [
  ...beginningCommands,
  ...linkingCommands,
  ...concerns.flatMap(({ commands }) => commands),
  ...terms.commands,
  ...endingCommands,
];

const own = [...entries.map((entry) => defineCommand("commitment", "commitments", entry)), ...agencyCommands("commitment", "commitments")];

export const commitmentCommands = [...own, ...commonCommands("commitment", "commitments", own)];
