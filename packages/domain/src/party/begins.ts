// When a party begins: registered, it is there from ever; begun by a merger, from the first day on which that is possible. Nothing that has a day
// happens to it before.
import { readOnce } from "../stream/read-once.ts";
import { type FieldError, reject } from "../stream/rejections.ts";
import { EVER } from "../stream/timeline.ts";

export const beginnings: ReadonlySet<string> = new Set(["PartyRegistered", "PartiesMerged"]);

/** The first day that finds it; `EVER` also where nothing begins it. */
export const begunFrom = readOnce((facts): string => facts.find(({ type }) => type === "PartiesMerged")?.days.possibleFrom ?? EVER);

/** @param pointer to where the body names the party; absent where it is the thing itself */
export function notBegun(partyId: string, firstValidAt: string, pointer?: string) {
  const detail = `${partyId} is there from ${firstValidAt} at the earliest`;
  const errors: readonly FieldError[] | undefined = pointer === undefined ? undefined : [{ pointer, code: "party-not-begun", detail }];
  return reject("party-not-begun", detail, { facts: { partyId, firstValidAt }, ...(errors ? { errors } : {}) });
}
