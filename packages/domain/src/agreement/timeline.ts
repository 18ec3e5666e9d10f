// An agreement at every valid day, in one walk over the facts that stand: a segment begins wherever something becomes possible or certain.
// Total: no order of events makes it throw.
import { foldAgencies } from "../stream/agencies.ts";
import type { OccurredOn } from "../stream/event.ts";
import { mayAlreadyBe, settle } from "../stream/lifecycle.ts";
import { present } from "../stream/present.ts";
import { byCertainDay, type Fact } from "../stream/standing.ts";
import { type Statements, statements } from "../stream/statements.ts";
import { EVER, NEVER, type Segment } from "../stream/timeline.ts";
import type { FuzzyDate, PartyRef } from "../values/index.ts";
import { essentials, statedFields } from "./fields.ts";
import { beginnings, lifecycle, rankOfBeginning } from "./lifecycle.ts";
import { membership, staging } from "./parties.ts";
import {
  type AgreementState,
  agreementStages,
  type Extension,
  type Renewal,
  type Shown,
  type Signature,
  type Suspension,
  type Termination,
} from "./state.ts";

/** No segments: no such thing (nothing stands that states what it is). */
export function timeline(facts: readonly Fact[]): readonly Segment<AgreementState>[] {
  const dated = facts.filter(({ days }) => days.certainFrom !== EVER).toSorted(byCertainDay);
  const base = statements(
    dated.filter(({ type }) => beginnings.has(type)),
    statedFields,
    rankOfBeginning,
  );
  if (essentials.some((field) => base.stated[field] === undefined)) return [];
  return breakpoints(dated).map((day) => {
    const certain = dated.filter(({ days }) => days.certainFrom <= day);
    const possible = dated.filter(({ days }) => days.possibleFrom <= day && day < days.certainFrom);
    return { from: day, state: stateOn(base, certain, possible) };
  });
}

function breakpoints(dated: readonly Fact[]): readonly string[] {
  const days = new Set(dated.flatMap(({ days }) => [days.possibleFrom, days.certainFrom]));
  days.delete(NEVER);
  return [...days].sort();
}

function stateOn(base: Statements, certain: readonly Fact[], possible: readonly Fact[]): AgreementState {
  const stated = statedBy(base, certain);
  const fromEver = base.stated.parties as readonly PartyRef[];
  const members = membership(fromEver, certain);
  const mayBeMembers = membership(fromEver, [...certain, ...possible].toSorted(byCertainDay));
  const staged = staging(certain, members);
  const mayStage = staging(possible, mayBeMembers);
  const settled = settle(lifecycle, staged);
  const maybe = mayAlreadyBe(lifecycle, staged, settled, mayStage);

  const all = <Told extends Shown>(type: string): readonly Told[] =>
    certain.filter((fact) => fact.type === type).map((fact) => shown(fact) as unknown as Told);
  const last = <Told extends Shown>(type: string): Told | undefined => all<Told>(type).at(-1);
  const extensions = all<Extension>("AgreementExtended");
  const { period, ...rest } = stated;
  const lasting = extensions.at(-1)?.period ?? period;
  const pause = settled.covering.findLast(({ type }) => type === "AgreementImplementationSuspended");
  return {
    ...rest,
    parties: members.parties,
    sectors: stated.sectors ?? [],
    ...present({
      period: lasting,
      firstPeriod: period,
      stage: settled.cover ?? settled.place,
      covered: settled.cover && settled.place,
    }),
    mayAlreadyBe: agreementStages.filter((stage) => maybe.has(stage)),
    expiryUncertain: mayStage.some((fact) => isExit(fact) || fact.type === "AgreementExtended"),
    agencies: certain.reduce(foldAgencies, []),
    amendments: all("AgreementAmended"),
    extensions,
    withdrawals: all("PartyWithdrew"),
    successions: all("AgreementPartySucceeded"),
    ...present({
      signature: signatureOf(certain.findLast(({ type }) => type === "AgreementSigned")),
      entryIntoForce: last<Shown>("AgreementEnteredIntoForce"),
      suspension: pause && (shown(pause) as unknown as Suspension),
      renewal: last<Renewal>("AgreementRenewed"),
      termination: last<Termination>("AgreementTerminated"),
      lastNewsOn: certain.at(-1)?.days.certainFrom,
    }),
  };
}

type Stated = Pick<AgreementState, "title" | "parties"> & Partial<Pick<AgreementState, "sectors">> & { readonly period?: FuzzyDate };

/** What holds from ever, and over it what later beginning events say from their own day on. */
function statedBy({ stated, holdsFromEver }: Statements, certain: readonly Fact[]): Stated {
  const now: Record<string, unknown> = { ...stated };
  for (const { id, type, data } of certain)
    if (beginnings.has(type))
      for (const field of statedFields) if (data[field] !== undefined && holdsFromEver[field] !== id) now[field] = data[field];
  return now as unknown as Stated;
}

/** A fact as answers show it: its event, its day and what it says, less what it lifts. */
function shown({ id, occurredOn, data: { lifts: _, ...data } }: Fact) {
  return { eventId: id, occurredOn: occurredOn as OccurredOn, ...data };
}

/** Of a signature what belongs to the act of signing; what it states of the agreement stands there. */
function signatureOf(signing: Fact | undefined): Signature | undefined {
  if (!signing) return undefined;
  const own = Object.entries(shown(signing)).filter(([field]) => !statedFields.includes(field));
  return Object.fromEntries(own) as unknown as Signature;
}

const isExit = (fact: Fact): boolean => (lifecycle.exits as readonly (string | undefined)[]).includes(lifecycle.coverOf(fact));
