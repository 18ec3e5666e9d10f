// Who is a party to an agreement: those that a beginning event states, with withdrawals and successions laid over them in their order.
import { certainlyAfter } from "../stream/days.ts";
import type { Fact } from "../stream/standing.ts";
import type { PartyRef } from "../values/index.ts";
import { beginnings } from "./lifecycle.ts";

export interface Membership {
  readonly parties: readonly PartyRef[];
  /** The withdrawal that left fewer than two parties: the agreement has ended with it. */
  readonly endedBy?: Fact;
}

/**
 * The parties after events in the order of the walk. A change counts whatever the day of the statement that it changes, unless that certainly
 * came after it: a party that left the talks and signed after all is a party.
 * @param fromEver those that hold before any statement is certain
 */
export function membership(fromEver: readonly PartyRef[], events: readonly Fact[]): Membership {
  const statement = events.findLast(({ type, data }) => beginnings.has(type) && data.parties !== undefined);
  const changes = events.filter((fact) => changesParties(fact) && !(statement && certainlyAfter(statement.days, fact.days)));
  return changes.reduce<Membership>(afterChange, { parties: (statement?.data.parties as readonly PartyRef[] | undefined) ?? fromEver });
}

/** The events that tell the stage: of withdrawals the one alone that ended the agreement. */
export const staging = (events: readonly Fact[], { endedBy }: Membership): readonly Fact[] =>
  events.filter((fact) => fact.type !== "PartyWithdrew" || fact === endedBy);

/** Every party that some event states or brings in. */
export const everParties = (facts: readonly Fact[]): ReadonlySet<string> =>
  new Set(
    facts.flatMap(({ type, data }) => {
      if (type === "AgreementPartySucceeded") return [data.newPartyId as string];
      return beginnings.has(type) ? ((data.parties as readonly PartyRef[] | undefined) ?? []).map(({ partyId }) => partyId) : [];
    }),
  );

/** The party that an event takes away; nothing of an event that takes none. */
export function leaverOf({ type, data }: Pick<Fact, "type" | "data">): string | undefined {
  if (type === "PartyWithdrew") return data.partyId as string;
  return type === "AgreementPartySucceeded" ? (data.oldPartyId as string) : undefined;
}

const changesParties = (fact: Fact): boolean => leaverOf(fact) !== undefined;

function afterChange({ parties, endedBy }: Membership, fact: Fact): Membership {
  const left = change(parties, fact);
  const ends = fact.type === "PartyWithdrew" && left.length < 2 && left.length < parties.length;
  const ended = endedBy ?? (ends ? fact : undefined);
  return { parties: left, ...(ended ? { endedBy: ended } : {}) };
}

/** A successor takes the place of the old party; one that is a party already stays where it stands. */
function change(parties: readonly PartyRef[], fact: Fact): readonly PartyRef[] {
  const leaver = leaverOf(fact);
  const successor = fact.data.newPartyId as string | undefined;
  const stays = successor === undefined || parties.some(({ partyId }) => partyId === successor);
  return parties.flatMap((party) => {
    if (party.partyId !== leaver) return [party];
    return stays ? [] : [{ partyId: successor }];
  });
}
