// What the ids in the rows of a table are called, so that a wrong one is seen by its name before it is recorded.
import type { Thing } from "@camket/domain";
import { choicesFor, namesOf, withNamed } from "../forms/choices.ts";
import { chosenThing } from "../forms/chosen.ts";
import type { NamedBy } from "../parts/names.ts";
import type { Visit } from "../visit.ts";
import type { BodyRead } from "./as-read.ts";

interface Row {
  readonly command?: string | undefined;
  readonly body?: BodyRead | undefined;
}

/** Of the rows of a preview; what has no name in the register keeps its id. */
export async function namesOfRows(visit: Visit, rows: readonly Row[]): Promise<NamedBy> {
  const named = new Map(rows.flatMap(({ command, body }) => (command && body ? [...idsIn(body, command)] : [])));
  const choices = await choicesFor(visit, named.values());
  const ids = new Map([...named.keys()].map((key) => [key, key.split("/")[1] as string]));
  return namesOf(await withNamed(visit, choices, ids, (key) => named.get(key)), visit);
}

/** `parties/sekong` and the thing that it is of. */
function* idsIn(value: unknown, command: string, path = ""): Generator<[string, Thing]> {
  if (typeof value === "string") {
    const thing = chosenThing(path, command);
    if (thing) yield [`${thing}/${value}`, thing];
  } else if (typeof value === "object" && value !== null)
    for (const [step, inner] of Object.entries(value)) yield* idsIn(inner, command, path === "" ? step : `${path}.${step}`);
}
