// What one event made of its thing: the thing just before and just after it, on one day, and how the two differ. The knowledge alone moves between
// them, so that what the passing of days did is no difference of any event.
import { type HistoryEntry, localDay, type StreamName } from "@camket/domain";
import { changesBetween } from "./compare-rows.ts";
import { type DescribedAt, describedAt } from "./described-at.ts";
import type { Differing } from "./difference-of.ts";
import { type FieldDifference, fieldDifferences } from "./field-differences.ts";
import type { SingleReader } from "./read-streams.ts";
import type { Known } from "./single.ts";

export interface Step {
  /** The day at which the thing is seen. */
  readonly validAt: string;
  /** Absent: nothing of it can have happened by that day, or nothing stood. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly changes: readonly Differing[];
  readonly fields: readonly FieldDifference[];
}

/** Gives the step of each event of the thing, at a day or, where none is given, at the one on which it shows. */
export function stepsOf({ sql, ledger }: SingleReader, name: StreamName, id: string, { known, history }: Known) {
  const folded = new Map<number, DescribedAt>();
  const seqOf = new Map(known.map((event) => [event.id, event.seq]));
  const upTo = (seqMax: number): DescribedAt => {
    const made =
      folded.get(seqMax) ??
      describedAt(
        name,
        history.filter((event) => (seqOf.get(event.id) as number) <= seqMax),
      );
    folded.set(seqMax, made);
    return made;
  };
  /** The event of the thing before each. */
  const seqBefore = new Map(known.map(({ id }, n) => [id, known[n - 1]?.seq ?? 0]));
  return (entry: Pick<HistoryEntry, "id" | "recordedAt" | "certainFrom">, day?: string): Step => {
    const validAt = day ?? dayToSee(entry, ledger.timeZone);
    const seq = seqOf.get(entry.id) as number;
    const [before, after] = [upTo(seqBefore.get(entry.id) as number)(validAt), upTo(seq)(validAt)];
    return {
      validAt,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
      changes: changesBetween(sql, name, id, validAt, [seq - 1, seq]),
      fields: fieldDifferences(before ?? {}, after ?? {}),
    };
  };
}

/** On which an event shows: that of its recording, or later, where its effect lies ahead, the first on which it certainly has happened. */
function dayToSee({ recordedAt, certainFrom = "" }: Pick<HistoryEntry, "recordedAt" | "certainFrom">, timeZone: string): string {
  const recordedOn = localDay(recordedAt, timeZone);
  return certainFrom > recordedOn ? certainFrom : recordedOn;
}
