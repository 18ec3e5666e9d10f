// The party stream, as the rules of all streams see it: who can give or take a word.
import { commonCommands } from "../stream/common-commands.ts";
import type { Stream } from "../stream/stream.ts";
import { partyCommands } from "./commands.ts";
import { decideParty, wrongBody } from "./decide.ts";
import type { PartyState } from "./state.ts";
import { timeline } from "./timeline.ts";

export const partyStream: Stream<PartyState> = {
  name: "party",
  thing: "parties",
  commands: [...partyCommands, ...commonCommands("party", "parties")],
  beginnings: new Set(["PartyRegistered"]),
  essentials: ["names", "level", "country"],
  repeatable: new Set(),
  wrongBody,
  decide: decideParty,
  unmet: () => [],
  timeline,
};
