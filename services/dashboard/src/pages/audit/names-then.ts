// What the parties and things of a state are called: its thing's page, as known with the event, carries their names beside their ids.
import { CamketProblem } from "@camket/client";
import { type NamedBy, type Names, namesIn } from "../../parts/names.ts";
import type { PartyNamed } from "../../parts/party.ts";
import type { Visit } from "../../visit.ts";
import type { EventAnswer } from "./event.ts";

interface AnyAddress {
  GET(path: string, init: object): Promise<{ readonly data?: object; readonly error?: unknown; readonly response: Response }>;
}

export async function namesThen(visit: Visit, { thing, entry, step }: EventAnswer): Promise<NamedBy> {
  if (!thing || !step) return namesIn(visit, ...(entry ? [entry as Names] : []));
  const query = { validAt: step.validAt, knownAt: thing.knownAfter };
  const { data, error, response } = await (visit.camket as unknown as AnyAddress).GET(`/v1/${thing.thing}/${thing.id}`, {
    params: { query },
  });
  // Where nothing of it stood, nothing has a name.
  if (!response.ok && response.status !== 404) throw new CamketProblem(response.status, error);
  return namesIn(visit, ...(data ? [data as Names, { parties: [...partiesIn(data)] }] : []), ...(entry ? [entry as Names] : []));
}

/** Every party that stands in an answer with its names. */
function* partiesIn(value: unknown): Generator<PartyNamed> {
  if (typeof value !== "object" || value === null) return;
  const { partyId, names } = value as PartyNamed;
  if (typeof partyId === "string" && names) yield value as PartyNamed;
  for (const inner of Object.values(value)) yield* partiesIn(inner);
}
