// The duties that a party gives to another are its own: it gave or got the word, is charged with it, or goes on for one that does. Followed from
// those forwards, since no party's own stream says whose functions came to it.
import { type CommitmentState, commitmentOn } from "../commitment/index.ts";
import type { Named } from "../stream/named.ts";
import { type Across, type Others, type Seen, type StreamRef, see } from "../stream/others.ts";
import { reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import type { PartyRef } from "../values/index.ts";
import { successorsOf } from "./ends.ts";
import type { Ending } from "./state.ts";

/** Of a correction only what it names anew is asked. One that is not there, or that nothing of stands, is another rule's. */
export function itsDuties({ id, event, target, others }: Across): Seen {
  const before = new Set(target ? movedBy(target).map((one) => one.id) : []);
  const moved = movedBy(event).filter((one) => !before.has(one.id));
  const found = see(
    others,
    "commitments",
    moved.map((one) => one.id),
  );
  if ("asks" in found) return found;
  const strangers: (Named & { readonly parties: readonly string[] })[] = [];
  const asks = new Map<string, StreamRef>();
  for (const one of moved) {
    const state = commitmentOn(event.days, found.seen.get(one.id) as readonly Fact[]);
    if (!state) continue;
    const parties = partiesOf(state);
    const leads = leadsTo(id, one.id, parties, others);
    if ("asks" in leads) for (const ask of leads.asks) asks.set(ask.id, ask);
    else if (!leads.found) strangers.push({ ...one, parties });
  }
  // Of all duties at once: each turn of asking decides anew, so that many duties cost no more turns than one.
  if (asks.size > 0) return { asks: [...asks.values()] };
  if (strangers.length === 0) return undefined;
  const detailOf = (one: (typeof strangers)[number]) =>
    `${one.id} is a duty between ${one.parties.join(", ")}, and ${id} goes on for none of them`;
  return reject("not-its-duty", strangers.map(detailOf).join("; "), {
    facts: { commitments: strangers.map((one) => ({ commitmentId: one.id, parties: one.parties })) },
    errors: strangers.map((one) => ({ pointer: one.pointer, code: "not-its-duty", detail: detailOf(one) })),
  });
}

/** The duties that a transfer or a split names one by one. */
function movedBy({ type, data }: Pick<Fact, "type" | "data">): readonly Named[] {
  if (type === "FunctionTransferred")
    return ((data.commitments as readonly string[] | undefined) ?? []).map((id, index) => ({ id, pointer: `#/commitments/${index}` }));
  if (type !== "PartySplit") return [];
  return ((data.allocation as Ending["allocation"]) ?? []).map(({ commitmentId }, index) => ({
    id: commitmentId,
    pointer: `#/allocation/${index}/commitmentId`,
  }));
}

const partiesOf = ({ obligors, beneficiaries, agencies }: CommitmentState): readonly string[] => [
  ...new Set([
    ...[...obligors, ...beneficiaries].map(({ partyId }) => partyId),
    ...agencies.flatMap(({ agency }) => ("partyId" in agency ? [agency.partyId] : [])),
  ]),
];

/** Whether the party is one of those, or what they became or gave the duty to leads to it; whatever the days, and each asked once. */
function leadsTo(
  partyId: string,
  commitmentId: string,
  from: readonly string[],
  others: Others,
): Extract<Seen, { readonly asks: unknown }> | { readonly found: boolean } {
  const reached = new Set<string>();
  for (let next = from; next.length > 0; ) {
    if (next.includes(partyId)) return { found: true };
    const found = see(others, "parties", next);
    if ("asks" in found) return found;
    for (const id of next) reached.add(id);
    next = [...found.seen.values()]
      .flatMap((facts) => facts.flatMap((fact) => onwardFrom(fact, commitmentId)))
      .filter((id) => !reached.has(id));
  }
  return { found: false };
}

/** Those that go on in the duty where the event stands. */
function onwardFrom(fact: Fact, commitmentId: string): readonly string[] {
  if (fact.type !== "FunctionTransferred") return successorsOf(fact);
  const commitments = fact.data.commitments as readonly string[] | undefined;
  return commitments === undefined || commitments.includes(commitmentId) ? [(fact.data.to as PartyRef).partyId] : [];
}
