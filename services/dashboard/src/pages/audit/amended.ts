// What became of events since they were recorded, as the histories of their things tell it: withdrawn, left out, or of another day.
import { CamketProblem } from "@camket/client";
import type { DescribedDate, FuzzyDate } from "@camket/domain";
import { type Entry, entriesOf } from "../../forms/register.ts";
import { described } from "../../parts/event-data.ts";
import type { Visit } from "../../visit.ts";
import { thingOf } from "./titles.ts";

export interface Amended {
  readonly as?: "withdrawn" | "discarded";
  /** The day as it now reads, where a correction says another than was recorded. */
  readonly day?: DescribedDate | undefined;
}

/** Of each thing: nothing where there is no such thing; else what became of its events, by their ids, those alone that are no more what they were. */
export async function amendedIn(
  { camket }: Visit,
  subjects: readonly string[],
  knownAt: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Amended> | undefined>> {
  const each = subjects.map(async (subject): Promise<[string, ReadonlyMap<string, Amended> | undefined]> => {
    const at = thingOf(subject);
    if (!at) return [subject, new Map()];
    try {
      const entries = await entriesOf(camket, at.thing, at.id, { knownAt });
      return [subject, new Map(entries.flatMap((entry) => amendedOf(entry)))];
    } catch (error) {
      if (!(error instanceof CamketProblem)) throw error;
      // What is not there at this moment, or cannot be read, has its events all the same.
      return [subject, error.code === "UNKNOWN_THING" ? undefined : new Map()];
    }
  });
  return new Map(await Promise.all(each));
}

function amendedOf({ id, occurredOn, corrected, withdrawn, discarded }: Entry): [string, Amended][] {
  const as = withdrawn ? "withdrawn" : discarded ? "discarded" : undefined;
  if (as) return [[id, { as }]];
  const right = corrected?.occurredOn as FuzzyDate | string | undefined;
  if (right === undefined) return [];
  const day = described(right);
  const isMoved = day.earliest !== occurredOn?.earliest || day.latest !== occurredOn?.latest;
  return isMoved ? [[id, { day }]] : [];
}
