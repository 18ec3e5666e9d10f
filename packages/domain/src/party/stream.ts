// The party stream, as the rules of all streams see it: who can give or take a word.
import { commonCommands } from "../stream/common-commands.ts";
import type { Stream } from "../stream/stream.ts";
import { acrossParties } from "./across.ts";
import { beginnings } from "./begins.ts";
import { partyCommands } from "./commands.ts";
import { decideParty, recordAnew, unmetParty } from "./decide.ts";
import { essentials } from "./fields.ts";
import type { PartyState } from "./state.ts";
import { timeline } from "./timeline.ts";
import { wrongBody } from "./wrong-body.ts";

export const partyStream: Stream<PartyState> = {
  name: "party",
  thing: "parties",
  commands: [...partyCommands, ...commonCommands("party", "parties", partyCommands, ["not-succeeded"])],
  beginnings,
  essentials,
  repeatable: new Set(),
  wrongBody,
  decide: decideParty,
  across: acrossParties,
  recordAnew,
  unmet: unmetParty,
  timeline,
};
