// The source stream, as the rules of all streams see it: the papers, pages and speeches that claims point at.
import { commonCommands } from "../stream/common-commands.ts";
import type { Fact } from "../stream/standing.ts";
import type { Stream } from "../stream/stream.ts";
import { EVER, type Segment } from "../stream/timeline.ts";
import { sourceCommands } from "./commands.ts";
import type { SourceState } from "./state.ts";

function timeline(facts: readonly Fact[]): readonly Segment<SourceState>[] {
  const registration = facts.find(({ type }) => type === "SourceRegistered");
  if (!registration) return [];
  const { visibility: _, ...state } = registration.data;
  return [{ from: EVER, state: state as unknown as SourceState }];
}

export const sourceStream: Stream<SourceState> = {
  name: "source",
  thing: "sources",
  commands: [...sourceCommands, ...commonCommands("source", "sources")],
  beginnings: new Set(["SourceRegistered"]),
  essentials: ["type", "publisher", "title", "language"],
  repeatable: new Set(),
  decide: () => ({ added: {} }),
  unmet: () => [],
  timeline,
};
