// What a commitment that another took the place of must know of that other: it exists and, from successor to successor, does not lead back here.
import { coveringOf } from "../stream/lifecycle.ts";
import type { Across, Seen } from "../stream/others.ts";
import { reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import { beginnings } from "./beginning.ts";
import { lifecycle } from "./place.ts";

export function across({ id, event, others }: Across): Seen {
  if (event.type !== "CommitmentSuperseded") return undefined;
  const first = event.data.successorId as string;
  const seen = new Set([first]);
  const ways: (readonly string[])[] = [[first]];
  for (const through of ways) {
    const at = through.at(-1) as string;
    const facts = others.facts("commitments", at);
    if (!facts) return { asks: [{ thing: "commitments", id: at }] };
    if (at === first && !facts.some(({ type }) => beginnings.has(type))) return unknown(first);
    for (const next of successorsOf(facts)) {
      if (next === id) return cycle(id, through);
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...through, next]);
    }
  }
  return undefined;
}

/** By every supersession that no reopening lifts: which of several names the stage depends on the day. */
const successorsOf = (facts: readonly Fact[]): readonly string[] =>
  coveringOf(lifecycle, facts).flatMap(({ type, data }) => (type === "CommitmentSuperseded" ? [data.successorId as string] : []));

function unknown(id: string) {
  const detail = `there is no commitment "${id}"; record it first`;
  return reject("unknown-reference", detail, { errors: [{ pointer: "#/successorId", code: "unknown-commitment", detail }] });
}

function cycle(id: string, through: readonly string[]) {
  const detail = `${through.join(", then ")} was itself superseded by ${id}`;
  return reject("supersede-cycle", detail, { facts: { through }, errors: [{ pointer: "#/successorId", code: "supersede-cycle", detail }] });
}
