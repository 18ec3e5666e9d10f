// The indicator stream, as the rules of all streams see it: figures that are followed from period to period.
import { commonCommands } from "../stream/common-commands.ts";
import type { Stream } from "../stream/stream.ts";
import { indicatorCommands } from "./commands.ts";
import { decideIndicator, recordAnew, unmetIndicator, wrongBody } from "./decide.ts";
import { essentials } from "./fields.ts";
import type { IndicatorState } from "./state.ts";
import { timeline } from "./timeline.ts";

export const indicatorStream: Stream<IndicatorState> = {
  name: "indicator",
  thing: "indicators",
  commands: [...indicatorCommands, ...commonCommands("indicator", "indicators", indicatorCommands)],
  beginnings: new Set(["IndicatorDefined"]),
  essentials,
  repeatable: new Set(),
  wrongBody,
  decide: decideIndicator,
  recordAnew,
  unmet: unmetIndicator,
  timeline,
};
