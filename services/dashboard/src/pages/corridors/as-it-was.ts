// A corridor of today at a moment when one of its ends was not there yet: it stood between those that have gone into it since, as is known now.
import { answerOf, type Camket, CamketProblem } from "@camket/client";
import { type CorridorNamed, corridorKey } from "../../parts/corridor.ts";
import type { Visit } from "../../visit.ts";

/** Pairs that are looked at: two merged provinces have some four. */
const pairsMax = 12;

/** Which corridors there were then. @param ends ids of parties */
export async function asItWas(visit: Visit, ends: readonly string[]): Promise<readonly CorridorNamed[]> {
  const { address, camket } = visit;
  const [one = [], other = []] = await Promise.all(ends.map((end) => wentInto(camket, end)));
  const pairs = one
    .flatMap((a) => other.map((b) => [a, b]))
    .filter((pair) => corridorKey(pair) !== corridorKey(ends))
    .slice(0, pairsMax);
  const boards = await Promise.all(
    pairs.map((pair) =>
      orNone(answerOf(camket.GET("/v1/boards/corridors", { params: { query: { ...address.asked, corridor: corridorKey(pair) } } }))),
    ),
  );
  const found = boards.flatMap((board) => board?.corridors.slice(0, 1) ?? []).filter(({ corridor }) => corridor !== undefined);
  return [...new Map(found.map((row) => [corridorKey(row.corridor as readonly string[]), row])).values()];
}

/** The party, and all that have gone into it. */
async function wentInto(camket: Camket, id: string): Promise<readonly string[]> {
  const lineage = await orNone(answerOf(camket.GET("/v1/parties/{id}/lineage", { params: { path: { id } } })));
  const found = new Set([id]);
  for (const end of found) for (const { from, to } of lineage?.successions ?? []) if (to === end) found.add(from);
  return [...found];
}

async function orNone<Data>(asked: Promise<Data>): Promise<Data | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof CamketProblem && error.status < 500) return undefined;
    throw error;
  }
}
