// How a party ends, and what it went into. It ends once: a second end contradicts the first, whatever their days.
import { datedAs } from "../stream/dated-as.ts";
import type { Across } from "../stream/others.ts";
import { type FieldError, reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import { NEVER } from "../stream/timeline.ts";

export const partyEnds = ["merged", "split", "dissolved"] as const;
export type PartyEnd = (typeof partyEnds)[number];

const ends: Readonly<Record<string, PartyEnd>> = { PartySucceeded: "merged", PartySplit: "split", PartyDissolved: "dissolved" };

type Event = Pick<Across["event"], "type" | "data">;

export const endOf = ({ type }: Pick<Event, "type">): PartyEnd | undefined => ends[type];

/** The parties that go on where this one ends. */
export function successorsOf({ type, data }: Event): readonly string[] {
  if (type === "PartySucceeded") return [data.successorId as string];
  return type === "PartySplit" ? (data.successors as readonly string[]) : [];
}

/** @param pointer to where the body names the party; absent where it is the thing itself */
export function partyEnded(partyId: string, end: Fact, pointer?: string) {
  const ended = endOf(end);
  const since = end.days.certainFrom === NEVER ? {} : { since: end.days.certainFrom };
  const detail = `${partyId} was ${ended} ${datedAs(end)} (event ${end.id})`;
  return reject("party-ended", detail, { facts: { partyId, ended, ...since, eventId: end.id }, ...at(pointer, "party-ended", detail) });
}

export function alreadySucceeded(partyId: string, { id, data }: Fact, pointer?: string) {
  const detail = `${partyId} went into ${data.successorId} (event ${id})`;
  return reject("already-succeeded", detail, {
    facts: { partyId, successorId: data.successorId, eventId: id },
    ...at(pointer, "already-succeeded", detail),
  });
}

const at = (pointer: string | undefined, code: string, detail: string): { errors?: readonly FieldError[] } =>
  pointer === undefined ? {} : { errors: [{ pointer, code, detail }] };
