// What is wrong with the ids that a body names, whatever the history: the thing itself among them, or the same one twice.
import type { PartyRef } from "../values/index.ts";
import { reject } from "./rejections.ts";

export interface Named {
  readonly id: string;
  /** A URI fragment into the body, `#/predecessors/0`. */
  readonly pointer: string;
}

/** The ids of a list, each with its place in the body; none where the body has no such list. */
export const namedIn = (field: string, ids: unknown): readonly Named[] =>
  ((ids as readonly string[] | undefined) ?? []).map((id, index) => ({ id, pointer: `#/${field}/${index}` }));

/** The parties of a list, likewise. */
export const partiesIn = (field: string, parties: unknown): readonly Named[] =>
  ((parties as readonly PartyRef[] | undefined) ?? []).map(({ partyId }, index) => ({
    id: partyId,
    pointer: `#/${field}/${index}/partyId`,
  }));

export function namesItself(self: string, named: readonly Named[]) {
  const own = named.find(({ id }) => id === self);
  if (!own) return undefined;
  const detail = `${self} is the thing itself: another must be named here`;
  return reject("names-itself", detail, { errors: [{ pointer: own.pointer, code: "names-itself", detail }] });
}

export function namesTwice(named: readonly Named[]) {
  const again = named.find(({ id }, index) => named.findIndex((one) => one.id === id) < index);
  if (!again) return undefined;
  const detail = `${again.id} is named before: once is enough`;
  return reject("named-twice", detail, { errors: [{ pointer: again.pointer, code: "named-twice", detail }] });
}
