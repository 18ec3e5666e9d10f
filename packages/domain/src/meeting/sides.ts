// The sides of a meeting: the countries of its parties. An event that states parties records their countries beside them, as they stand in the
// store, so that a fold of the meeting's own events knows its sides.

import type { StreamRef } from "../stream/others.ts";
import { type Across, see } from "../stream/others.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added } from "../stream/stream.ts";
import type { PartyRef } from "../values/index.ts";

type Event = Pick<Fact, "data">;

export const partiesIn = ({ data }: Event): readonly PartyRef[] => (data.parties as readonly PartyRef[] | undefined) ?? [];

/** The country of each party, as the events recorded it; of several the last recorded. */
export const countriesIn = (events: readonly Event[]): Readonly<Record<string, string>> =>
  Object.assign({}, ...events.map(({ data }) => data.countries));

/** In the order of their codes. */
export const sidesOf = (parties: readonly PartyRef[], countries: Readonly<Record<string, string>>): readonly string[] =>
  [...new Set(parties.flatMap(({ partyId }) => countries[partyId] ?? []))].sort();

/** The sides of all parties that some event states, whatever the day. */
export const everySide = (facts: readonly Event[]): readonly string[] => sidesOf(facts.flatMap(partiesIn), countriesIn(facts));

/** What an event that states parties records of them: `countries`, by the party. */
export function recordCountries({
  event,
  others,
}: Across): { readonly asks: readonly StreamRef[] } | { readonly rejection: Rejection } | { readonly added: Added } | undefined {
  const parties = partiesIn(event);
  if (parties.length === 0) return undefined;
  const found = see(
    others,
    "parties",
    parties.map(({ partyId }) => partyId),
  );
  if ("asks" in found) return found;
  const countries: Record<string, string> = {};
  for (const [index, { partyId }] of parties.entries()) {
    const country = found.seen.get(partyId)?.find(({ data }) => data.country !== undefined)?.data.country;
    if (country === undefined) return unknownParty(partyId, `#/parties/${index}/partyId`);
    countries[partyId] = country as string;
  }
  return { added: { countries } };
}

function unknownParty(partyId: string, pointer: string): { rejection: Rejection } {
  const detail = `there is no party "${partyId}"; register it first`;
  return reject("unknown-reference", detail, { errors: [{ pointer, code: "unknown-party", detail }] });
}
