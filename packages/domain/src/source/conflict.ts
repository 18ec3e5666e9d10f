// What a conflict and its resolution need: claims that were extracted, about the one field of the one thing; one of them is chosen.
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

/** The claims of a conflict that are other sources'. */
export function acrossSources({ id, event, others }: Across): Seen {
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
