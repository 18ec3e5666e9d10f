// The party's own rule: none is part of itself. Cycles through others are not seen from one stream.
import { reject } from "../stream/rejections.ts";
import type { Given } from "../stream/stream.ts";
import { stateAt } from "../stream/timeline.ts";
import { timeline } from "./timeline.ts";

export function decideParty({ command, days, facts }: Given) {
  const { partOf } = command.body;
  if (partOf === command.id) {
    const detail = `${command.id} cannot be part of itself`;
    return reject("part-of-itself", detail, { errors: [{ pointer: "#/partOf", code: "part-of-itself", detail }] });
  }
  if (command.definition.name !== "place-under") return { added: {} };
  const at = stateAt(timeline(facts), days.certainFrom);
  const was = at && "state" in at ? at.state.partOf : undefined;
  return { added: was === undefined ? {} : { was } };
}
