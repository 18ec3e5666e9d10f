// The party's own rules: none is part of itself, and a placing records where it belonged. Cycles through others are not seen from one stream.
import type { Body } from "../stream/command.ts";
import { reject } from "../stream/rejections.ts";
import type { Given } from "../stream/stream.ts";
import { stateAt } from "../stream/timeline.ts";
import { timeline } from "./timeline.ts";

export function wrongBody(id: string, { partOf }: Body) {
  if (partOf !== id) return undefined;
  const detail = `${id} cannot be part of itself`;
  return reject("part-of-itself", detail, { errors: [{ pointer: "#/partOf", code: "part-of-itself", detail }] });
}

export function decideParty({ command, days, facts }: Given) {
  if (command.definition.name !== "place-under") return { added: {} };
  const at = stateAt(timeline(facts), days.certainFrom);
  const was = at && "state" in at ? at.state.partOf : undefined;
  return { added: was === undefined ? {} : { was } };
}
