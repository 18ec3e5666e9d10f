// The sides of a meeting: the countries of its parties. An event that states parties records the country of each beside them, and so does a
// correction of its parties, so that a fold of the meeting's own events knows its sides, whichever of them stand.
import { type Across, type StreamRef, see } from "../stream/others.ts";
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

/**
 * What an event that states parties records of them: `countries`, by the party. One that the meeting knows keeps its country, whatever it is
 * registered with by now; a correction of the parties asks anew for those that it names otherwise, and no other correction records any.
 */
export function recordCountries({
  event,
  target,
  facts,
  others,
}: Across): { readonly asks: readonly StreamRef[] } | { readonly rejection: Rejection } | { readonly added: Added } | undefined {
  const parties = partiesIn(event);
  const before = target && partiesIn(target);
  if (parties.length === 0 || JSON.stringify(parties) === JSON.stringify(before)) return undefined;
  const known = countriesIn(target ? [...facts, target] : facts);
  const named = before && new Set(before.map((party) => JSON.stringify(party)));
  const kept = parties.map((party) => (!named || named.has(JSON.stringify(party)) ? known[party.partyId] : undefined));
  const found = see(
    others,
    "parties",
    parties.flatMap(({ partyId }, index) => (kept[index] === undefined ? [partyId] : [])),
  );
  if ("asks" in found) return found;
  const countries: Record<string, string> = {};
  for (const [index, { partyId }] of parties.entries()) {
    const country = kept[index] ?? found.seen.get(partyId)?.find(({ data }) => data.country !== undefined)?.data.country;
    if (country === undefined) return unknownParty(partyId, `#/parties/${index}/partyId`);
    countries[partyId] = country as string;
  }
  return { added: { countries } };
}

function unknownParty(partyId: string, pointer: string): { rejection: Rejection } {
  const detail = `there is no party "${partyId}"; register it first`;
  return reject("unknown-reference", detail, { errors: [{ pointer, code: "unknown-party", detail }] });
}
