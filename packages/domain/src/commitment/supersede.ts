// What a commitment that another took the place of must know of that other: it exists and, from successor to successor, does not lead back here.
import { coveringOf } from "../stream/lifecycle.ts";
import type { Across, Seen } from "../stream/others.ts";
import { reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import { lifecycle } from "./place.ts";

export function across({ id, event, others }: Across): Seen {
  if (event.type !== "CommitmentSuperseded") return undefined;
  const through: string[] = [];
  for (let next = event.data.successorId as string | undefined; next !== undefined && !through.includes(next); ) {
    const facts = others.facts("commitments", next);
    if (!facts) return { asks: [{ thing: "commitments", id: next }] };
    if (facts.length === 0 && through.length === 0) return unknown(next);
    through.push(next);
    next = successorOf(facts);
    if (next === id) return cycle(id, through);
  }
  return undefined;
}

/** By the last supersession that no reopening lifts. */
const successorOf = (facts: readonly Fact[]): string | undefined =>
  coveringOf(lifecycle, facts).findLast(({ type }) => type === "CommitmentSuperseded")?.data.successorId as string | undefined;

function unknown(id: string) {
  const detail = `there is no commitment "${id}"; record it first`;
  return reject("unknown-reference", detail, { errors: [{ pointer: "#/successorId", code: "unknown-commitment", detail }] });
}

function cycle(id: string, through: readonly string[]) {
  const detail = `${through.join(", then ")} was itself superseded by ${id}`;
  return reject("supersede-cycle", detail, { facts: { through }, errors: [{ pointer: "#/successorId", code: "supersede-cycle", detail }] });
}
