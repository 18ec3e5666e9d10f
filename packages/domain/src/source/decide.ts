// The source's own rules: it is retracted once, an id is used once, a conflict is resolved once.
import type { Body } from "../stream/command.ts";
import { namesItself, namesTwice } from "../stream/named.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import { saidAnew } from "../stream/said-anew.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added, Given } from "../stream/stream.ts";
import { needOf } from "./conflict.ts";
import type { ClaimRef } from "./fields.ts";

export function wrongBody(id: string, { replacedBy, between }: Body) {
  const claims = (between as readonly ClaimRef[] | undefined) ?? [];
  const named = claims.map(({ sourceId, claimId }, index) => ({ id: `${sourceId}/${claimId}`, pointer: `#/between/${index}` }));
  return (
    (replacedBy === undefined ? undefined : namesItself(id, [{ id: replacedBy as string, pointer: "#/replacedBy" }])) ??
    namesTwice(named) ??
    recordedElsewhere(id, claims)
  );
}

function recordedElsewhere(id: string, claims: readonly ClaimRef[]) {
  if (claims.length === 0 || claims.some(({ sourceId }) => sourceId === id)) return undefined;
  const detail = `no claim is one of ${id}: record the conflict at ${claims[0]?.sourceId}`;
  return reject("conflict-elsewhere", detail, { errors: [{ pointer: "#/between", code: "conflict-elsewhere", detail }] });
}

export function decideSource({ command, facts }: Given): { rejection: Rejection } | { added: Added } {
  const event = { type: command.definition.event.type, data: command.body };
  return recordedTwice(event, facts) ?? needOf(command.id, event, facts) ?? { added: {} };
}

/** A correction may not give an event the id of another. */
export function recordAnew(was: Fact | undefined, now: Fact, facts: readonly Fact[]) {
  const others = facts.filter(({ id }) => id !== now.id);
  return saidAnew((event) => recordedTwice(event, others), was, now);
}

function recordedTwice({ type, data }: Pick<Fact, "type" | "data">, facts: readonly Fact[]) {
  const standing = facts.filter((fact) => fact.type === type);
  const withSame = (field: string) => standing.find((fact) => fact.data[field] === data[field]);
  switch (type) {
    case "SourceRetracted":
      return refuse("already-retracted", standing[0], "it was retracted");
    case "ClaimExtracted":
      return refuse("claim-recorded", withSame("claimId"), `claim ${data.claimId} is recorded`);
    case "ConflictDetected":
      return refuse("conflict-recorded", withSame("conflictId"), `conflict ${data.conflictId} is recorded`);
    case "ConflictResolved":
      return refuse("already-resolved", withSame("conflictId"), `conflict ${data.conflictId} was resolved`);
    default:
      return undefined;
  }
}

const refuse = (
  code: "already-retracted" | "claim-recorded" | "conflict-recorded" | "already-resolved",
  before: Fact | undefined,
  what: string,
) => before && reject(code, `${what} in event ${before.id}`, { facts: { eventId: before.id } });

export const unmetSource = (facts: readonly Fact[], id: string): readonly { fact: Fact; rejection: Rejection }[] =>
  facts.flatMap((fact) => {
    const need = needOf(id, fact, facts);
    return need ? [{ fact, rejection: need.rejection }] : [];
  });
