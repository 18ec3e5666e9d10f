// What the report of a period says of one agreement: which of its acts fell into the period, certainly or possibly, whether it is in force on
// the last day, and whether it ended. `docs/time.md`, "The report of a period".
import { type Falling, fallingIn, type Period } from "../stream/days.ts";
import type { OccurredOn } from "../stream/event.ts";
import { present } from "../stream/present.ts";
import { byCertainDay, type Fact } from "../stream/standing.ts";
import { EVER, NEVER, type Segment, stateAt } from "../stream/timeline.ts";
import { type Day, type DescribedDate, describeDate, type FuzzyDate, firstDay, previousDay } from "../values/index.ts";
import { describeAgreement } from "./describe.ts";
import { isExit, lifecycle } from "./lifecycle.ts";
import { type Standing, standingDays, standingOn } from "./standing.ts";
import { type AgreementState, agreementExits } from "./state.ts";

/** How an agreement ended: by an act, or because its period is over. */
export const agreementEnds = [...agreementExits, "expired"] as const;

export interface AgreementEnd {
  readonly as: (typeof agreementEnds)[number];
  readonly falls: Falling;
  /** Of an act. */
  readonly eventId?: string;
  readonly occurredOn?: DescribedDate;
  /** The first day without it lies between these; an absent one is open. */
  readonly earliest?: Day;
  readonly latest?: Day;
}

/**
 * The agreement on the last day of the period, with what fell into it; nothing where it was not there by then, or nothing of it belongs there:
 * no act fell into it and it is not in force at its end.
 * @param segments its timeline, from these facts
 */
export function reportOn(facts: readonly Fact[], segments: readonly Segment<AgreementState>[], period: Period) {
  const { to } = period;
  const found = stateAt(segments, to);
  if (!found || !("state" in found)) return undefined;
  const { state } = found;
  const dated = facts.toSorted(byCertainDay).filter(({ days }) => days.possibleFrom <= to);
  const all = (type: string) => dated.filter((fact) => fact.type === type);
  const among = (type: string) => all(type).flatMap((fact) => fallen(fact, period));

  const amendments = among("AgreementAmended").map(({ fact, ...act }) => ({ ...act, clauses: fact.data.clauses as string }));
  const extensions = among("AgreementExtended").map(({ fact, ...act }) => ({
    ...act,
    period: describeDate(fact.data.period as FuzzyDate),
  }));
  const renewals = among("AgreementRenewed").map(({ fact, ...act }) => ({ ...act, successorId: fact.data.successorId as string }));
  const end = endIn(segments, state, dated, period);
  const fell = present({
    signed: surest(among("AgreementSigned")),
    amended: surest(amendments),
    extended: surest(extensions),
    renewed: surest(renewals),
    inForce: inForceOn(state, to),
    ended: end?.falls,
  });
  if (Object.keys(fell).length === 0) return undefined;
  const { title, number, stage, covered, mayAlreadyBe, standing, parties, owner, agencies } = describeAgreement(state, to);
  return {
    title,
    ...present({ number, stage, covered }),
    mayAlreadyBe,
    standing: { ...present({ period: standing.period }), status: standing.status },
    parties,
    owner,
    agencies,
    ...present({ signature: told(all("AgreementSigned")[0]), entryIntoForce: told(all("AgreementEnteredIntoForce")[0]) }),
    ...fell,
    ...(amendments.length > 0 ? { amendments } : {}),
    ...(extensions.length > 0 ? { extensions } : {}),
    ...(renewals.length > 0 ? { renewals } : {}),
    ...present({ end }),
  };
}
export type AgreementReport = NonNullable<ReturnType<typeof reportOn>>;

const dayOf = ({ occurredOn }: Fact): DescribedDate => describeDate(occurredOn as OccurredOn);

const told = (fact: Fact | undefined) => fact && { eventId: fact.id, occurredOn: dayOf(fact) };

function fallen(fact: Fact, period: Period) {
  const falls = fallingIn(fact.days, period);
  return falls ? [{ eventId: fact.id, occurredOn: dayOf(fact), falls, fact }] : [];
}

const surest = (all: readonly { readonly falls: Falling }[]): Falling | undefined =>
  all.some(({ falls }) => falls === "certainly") ? "certainly" : all[0]?.falls;

/** Certainly where its entry into force is certain, its period has not been over by any reading, and nothing may have ended it. */
function inForceOn(state: AgreementState, day: Day): Falling | undefined {
  const standing = standingOn(state, day);
  if (standing !== "current" && standing !== "possibly-expired") return undefined;
  const mayHaveEnded = agreementExits.some((exit) => state.mayAlreadyBe.includes(exit));
  return standing === "current" && (state.covered ?? state.stage) === "in-force" && !mayHaveEnded ? "certainly" : "possibly";
}

/** The end that is surest; of two the act. */
function endIn(
  segments: readonly Segment<AgreementState>[],
  state: AgreementState,
  dated: readonly Fact[],
  period: Period,
): AgreementEnd | undefined {
  const ends = [...exitsOn(state, dated, period.to).flatMap((fact) => endBy(fact, period)), ...expiry(segments, state, period)];
  return ends.find(({ falls }) => falls === "certainly") ?? ends[0];
}

/** The exit that names the stage on the day, and those that may have happened by then. */
const exitsOn = ({ cover, mayAlreadyBe }: AgreementState, dated: readonly Fact[], day: Day): readonly Fact[] =>
  dated.filter((fact) => {
    const exit = isExit(fact) && lifecycle.coverOf(fact);
    return exit && (fact.id === cover?.eventId || (fact.days.certainFrom > day && mayAlreadyBe.includes(exit)));
  });

function endBy(fact: Fact, period: Period): readonly AgreementEnd[] {
  const as = lifecycle.coverOf(fact) as AgreementEnd["as"];
  return fallen(fact, period).map(({ fact: _, ...act }) => ({ as, ...act, ...between(act.occurredOn.earliest, act.occurredOn.latest) }));
}

/** It has expired by the last day of the period, and had not before the first. */
function expiry(segments: readonly Segment<AgreementState>[], state: AgreementState, { from, to }: Period): readonly AgreementEnd[] {
  const days = standingDays(state);
  const after = standingOn(state, to);
  if ("fixed" in days || (after !== "expired" && after !== "possibly-expired")) return [];
  const before = from === firstDay ? "not-begun" : standingThen(segments, previousDay(from));
  if (before === "expired") return [];
  const falls = after === "expired" && before !== "possibly-expired" ? "certainly" : "possibly";
  return [{ as: "expired", falls, ...between(days.possiblyExpiredFrom, days.expiredFrom) }];
}

function standingThen(segments: readonly Segment<AgreementState>[], day: Day): Standing {
  const found = stateAt(segments, day);
  return found && "state" in found ? standingOn(found.state, day) : "not-begun";
}

const between = (earliest: Day | undefined, latest: Day | undefined) =>
  present({ earliest: earliest === EVER ? undefined : earliest, latest: latest === NEVER ? undefined : latest });
