// The source stream, as the rules of all streams see it: the papers, pages and speeches that claims point at.
import { commonCommands } from "../stream/common-commands.ts";
import type { Stream } from "../stream/stream.ts";
import { sourceCommands } from "./commands.ts";
import { acrossSources } from "./conflict.ts";
import { decideSource, recordAnew, unmetSource, wrongBody } from "./decide.ts";
import { essentials } from "./fields.ts";
import type { SourceState } from "./state.ts";
import { timeline } from "./timeline.ts";

export const sourceStream: Stream<SourceState> = {
  name: "source",
  thing: "sources",
  commands: [...sourceCommands, ...commonCommands("source", "sources", sourceCommands)],
  beginnings: new Set(["SourceRegistered"]),
  essentials,
  repeatable: new Set(),
  wrongBody,
  decide: decideSource,
  across: acrossSources,
  recordAnew,
  unmet: unmetSource,
  timeline,
};
