// What may be recorded of a milestone beside what stands: it is scheduled once, rests on milestones of the same commitment without a circle, and
// has each outcome once, none of which certainly comes after one that goes further.
import { certainlyAfter } from "../stream/days.ts";
import { readOnce } from "../stream/read-once.ts";
import { type FieldError, type Rejection, reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import type { CommitmentEvent, Rules } from "./concern.ts";
import { notAttached } from "./evidence.ts";

/** From the nearest to the furthest. */
export const milestonePlaces = ["scheduled", "not-met", "partially-met", "waived", "met"] as const;
export type MilestonePlace = (typeof milestonePlaces)[number];

/** Which event reaches which place. */
export const milestoneReaches: Readonly<Record<string, MilestonePlace>> = {
  MilestoneScheduled: "scheduled",
  MilestoneNotMet: "not-met",
  MilestonePartiallyMet: "partially-met",
  MilestoneWaived: "waived",
  MilestoneMet: "met",
};

export const milestoneRank = ({ type }: Pick<CommitmentEvent, "type">): number =>
  milestonePlaces.indexOf(milestoneReaches[type] as MilestonePlace);

export const milestoneIdOf = ({ data }: Pick<CommitmentEvent, "data">): string => data.milestoneId as string;

/** By id, of several the last. */
const scheduled = readOnce(
  (facts) => new Map(facts.filter(({ type }) => type === "MilestoneScheduled").map((fact) => [milestoneIdOf(fact), fact] as const)),
);

function isScheduled(event: CommitmentEvent, others: readonly Fact[]): Rejection | undefined {
  const known = scheduled(others);
  const milestoneId = milestoneIdOf(event);
  if (known.has(milestoneId)) return undefined;
  return {
    code: "milestone-not-scheduled",
    detail: `no milestone ${milestoneId} is scheduled: record it with \`schedule-milestone\` first`,
    facts: { milestoneId, scheduled: [...known.keys()] },
  };
}

const outcomeNeeds = (event: CommitmentEvent, others: readonly Fact[]): Rejection | undefined =>
  isScheduled(event, others) ?? notAttached((event.data.evidence as readonly string[] | undefined) ?? [], others);

const dependsOn = ({ data }: Pick<CommitmentEvent, "data">): readonly string[] => (data.dependsOn as readonly string[] | undefined) ?? [];

function restsOnOthers(event: CommitmentEvent, others: readonly Fact[]): Rejection | undefined {
  const milestoneId = milestoneIdOf(event);
  const known = scheduled(others);
  const errors = dependsOn(event).flatMap((id, index): FieldError[] => {
    const pointer = `#/dependsOn/${index}`;
    if (id !== milestoneId && !known.has(id))
      return [{ pointer, code: "unknown-milestone", detail: `no milestone ${id} of this commitment is scheduled` }];
    return leadsTo(id, milestoneId, known) ? [{ pointer, code: "dependency-cycle", detail: `${id} waits for ${milestoneId} itself` }] : [];
  });
  const [first] = errors;
  if (!first) return undefined;
  const code = first.code === "dependency-cycle" ? "dependency-cycle" : "unknown-milestone";
  return reject(code, first.detail, { facts: { milestoneId, scheduled: [...known.keys()].filter((id) => id !== milestoneId) }, errors })
    .rejection;
}

/** Whether a milestone rests, directly or through others, on the target. */
function leadsTo(from: string, target: string, known: ReadonlyMap<string, CommitmentEvent>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === target) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const next = known.get(id);
    if (next) open.push(...dependsOn(next));
  }
  return false;
}

export const milestoneNeeds: Rules = {
  MilestoneScheduled: restsOnOthers,
  MilestoneRescheduled: isScheduled,
  MilestoneNotMet: outcomeNeeds,
  MilestonePartiallyMet: outcomeNeeds,
  MilestoneWaived: outcomeNeeds,
  MilestoneMet: outcomeNeeds,
};

function scheduledOnce(event: CommitmentEvent, others: readonly Fact[]): Rejection | undefined {
  const same = scheduled(others).get(milestoneIdOf(event));
  if (!same) return undefined;
  const milestoneId = milestoneIdOf(event);
  return {
    code: "milestone-scheduled",
    detail: `milestone ${milestoneId} is scheduled in event ${same.id}: move it with \`reschedule-milestone\`, or choose another id`,
    facts: { milestoneId, eventId: same.id },
  };
}

/** The same outcome stands, or one that goes further and that this one certainly came after. */
function outcomeOnce(event: CommitmentEvent, others: readonly Fact[]): Rejection | undefined {
  const same = others.find(
    (fact) =>
      milestoneRank(fact) > 0 &&
      milestoneIdOf(fact) === milestoneIdOf(event) &&
      (fact.type === event.type || (milestoneRank(fact) > milestoneRank(event) && certainlyAfter(event.days, fact.days))),
  );
  if (!same) return undefined;
  const place = milestoneReaches[same.type];
  return {
    code: "milestone-settled",
    detail: `milestone ${milestoneIdOf(event)} is ${place} in event ${same.id}: correct or withdraw that one`,
    facts: { milestoneId: milestoneIdOf(event), eventId: same.id, place },
  };
}

export const milestoneDoubles: Rules = {
  MilestoneScheduled: scheduledOnce,
  MilestoneNotMet: outcomeOnce,
  MilestonePartiallyMet: outcomeOnce,
  MilestoneWaived: outcomeOnce,
  MilestoneMet: outcomeOnce,
};
