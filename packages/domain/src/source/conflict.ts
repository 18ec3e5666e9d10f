// What a conflict and its resolution need: claims that were extracted, about the one field of the one thing, and that stand against each other in no
// conflict yet; one of them is chosen.
import { type Across, type Seen, see } from "../stream/others.ts";
import { readOnce } from "../stream/read-once.ts";
import { reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import type { ClaimRef } from "./fields.ts";

type Event = Pick<Across["event"], "type" | "data">;

/** Why a fact of this source cannot stand on the others of it. */
export function needOf(id: string, event: Event, facts: readonly Fact[]) {
  switch (event.type) {
    case "ConflictDetected":
      return wrongClaim(event, facts, ({ sourceId }) => sourceId === id);
    case "ConflictResolved":
      return wrongResolution(event, facts);
    default:
      return undefined;
  }
}

/** The claims of a conflict that are other sources'; and that none of the sources has the same conflict already. */
export function acrossSources({ id, event, target, facts: own, others }: Across): Seen {
  if (event.type !== "ConflictDetected") return undefined;
  const ids = betweenOf(event).map(({ sourceId }) => sourceId);
  const found = see(
    others,
    "sources",
    ids.filter((sourceId) => sourceId !== id),
  );
  if ("asks" in found) return found;
  for (const [sourceId, facts] of found.seen) {
    const wrong = wrongClaim(event, facts, (claim) => claim.sourceId === sourceId);
    if (wrong) return wrong;
  }
  const isNew = !target || JSON.stringify(betweenOf(target)) !== JSON.stringify(betweenOf(event));
  return isNew ? recordedThere(event, [[id, own], ...found.seen]) : undefined;
}

/** Two of the claims stand against each other in a conflict of one of the sources: another could be resolved to the contrary. */
function recordedThere(event: Event, sources: Iterable<readonly [sourceId: string, facts: readonly Fact[]]>) {
  for (const [sourceId, facts] of sources)
    for (const conflict of facts) {
      if (conflict.type !== "ConflictDetected" || about(conflict) !== about(event)) continue;
      const shared = betweenOf(event).filter((claim) => betweenOf(conflict).some((one) => isSameClaim(one, claim)));
      if (shared.length < 2) continue;
      const { conflictId } = conflict.data;
      const detail = `claims ${shared.map((one) => `${one.claimId} of ${one.sourceId}`).join(" and ")} are between them in conflict ${conflictId} of ${sourceId} (event ${conflict.id}): add a claim there by a correction, or resolve it there`;
      return reject("conflict-recorded", detail, {
        facts: { sourceId, conflictId, eventId: conflict.id },
        errors: [{ pointer: "#/between", code: "conflict-recorded", detail }],
      });
    }
  return undefined;
}

const betweenOf = ({ data }: Pick<Event, "data">): readonly ClaimRef[] => data.between as readonly ClaimRef[];
const isSameClaim = (a: ClaimRef, b: ClaimRef): boolean => a.sourceId === b.sourceId && a.claimId === b.claimId;

/** The events of a type by an id that they carry; of several the first. */
const firstBy = (type: string, field: string) =>
  readOnce(
    (facts) =>
      new Map(
        facts
          .filter((fact) => fact.type === type)
          .map((fact) => [fact.data[field], fact] as const)
          .reverse(),
      ),
  );

const claimsIn = firstBy("ClaimExtracted", "claimId");
const conflictsIn = firstBy("ConflictDetected", "conflictId");

function wrongClaim(conflict: Event, facts: readonly Fact[], isOf: (claim: ClaimRef) => boolean) {
  for (const [index, named] of betweenOf(conflict).entries()) {
    if (!isOf(named)) continue;
    const pointer = `#/between/${index}/claimId`;
    const claim = claimsIn(facts).get(named.claimId);
    if (!claim) {
      const detail = `source ${named.sourceId} has no claim ${named.claimId}; extract it first`;
      return reject("unknown-claim", detail, { facts: { ...named }, errors: [{ pointer, code: "unknown-claim", detail }] });
    }
    if (about(claim) !== about(conflict)) {
      const detail = `claim ${named.claimId} of ${named.sourceId} is about ${about(claim)}, the conflict about ${about(conflict)}`;
      return reject("other-subject", detail, { facts: { ...named }, errors: [{ pointer, code: "other-subject", detail }] });
    }
  }
  return undefined;
}

function about({ data }: Pick<Event, "data">): string {
  const { thing, id } = data.subject as { thing: string; id: string };
  return `${data.field} of ${thing} ${id}`;
}

function wrongResolution({ data }: Event, facts: readonly Fact[]) {
  const { conflictId } = data;
  const chosen = data.chosen as ClaimRef;
  const conflict = conflictsIn(facts).get(conflictId);
  if (!conflict) {
    const detail = `this source has no conflict ${conflictId}`;
    return reject("unknown-conflict", detail, { errors: [{ pointer: "#/conflictId", code: "unknown-conflict", detail }] });
  }
  if (betweenOf(conflict).some((claim) => isSameClaim(claim, chosen))) return undefined;
  const detail = `claim ${chosen.claimId} of ${chosen.sourceId} is none of those that conflict ${conflictId} is between`;
  return reject("not-in-conflict", detail, {
    facts: { between: betweenOf(conflict) },
    errors: [{ pointer: "#/chosen", code: "not-in-conflict", detail }],
  });
}
