// Folds the facts of a source, all statements about the record, into what holds on every day. Total: no order of events makes it throw.
import type { Fact } from "../stream/standing.ts";
import { EVER, type Segment } from "../stream/timeline.ts";
import type { Conflict, ExtractedClaim, SourceState } from "./state.ts";

export function timeline(facts: readonly Fact[]): readonly Segment<SourceState>[] {
  const registration = facts.find(({ type }) => type === "SourceRegistered");
  if (!registration) return [];
  const retraction = facts.findLast(({ type }) => type === "SourceRetracted");
  const state = {
    ...registration.data,
    ...(retraction ? { retracted: rowOf(retraction) } : {}),
    claims: byId(facts, "ClaimExtracted", "claimId"),
    conflicts: conflictsOf(facts),
  };
  return [{ from: EVER, state: state as unknown as SourceState }];
}

function conflictsOf(facts: readonly Fact[]): readonly Conflict[] {
  const resolutions = new Map(facts.filter(({ type }) => type === "ConflictResolved").map((fact) => [fact.data.conflictId, fact]));
  return byId<Conflict>(facts, "ConflictDetected", "conflictId").map((conflict) => {
    const resolved = resolutions.get(conflict.conflictId);
    if (!resolved) return conflict;
    const { conflictId: _, ...resolution } = rowOf(resolved);
    return { ...conflict, resolution: resolution as unknown as NonNullable<Conflict["resolution"]> };
  });
}

const rowOf = ({ id, data }: Fact): Readonly<Record<string, unknown>> => ({ eventId: id, ...data });

/** In the order of their ids, which does not depend on when each was recorded; of two with the same the later recorded holds. */
function byId<Row extends ExtractedClaim | Conflict>(facts: readonly Fact[], type: string, idField: string): readonly Row[] {
  const rows = new Map(facts.filter((fact) => fact.type === type).map((fact) => [fact.data[idField] as string, fact]));
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => rowOf(fact) as unknown as Row);
}
