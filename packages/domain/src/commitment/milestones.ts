// The milestones of a commitment: scheduled, moved, met or not. The furthest certain place of a milestone holds, and a move is laid over what was
// scheduled, whatever the days; so a milestone missed on its day and met later reads met from then on. Its rules stand in milestone-rules.ts.
import * as z from "zod";
import type { CommandEntry } from "../stream/command.ts";
import { type Fulfilment, momentOf } from "../stream/moment-of.ts";
import { pick } from "../stream/pick.ts";
import type { Fact } from "../stream/standing.ts";
import { FuzzyDate, Slug, Text } from "../values/index.ts";
import type { Concern } from "./concern.ts";
import { Evidence } from "./evidence.ts";
import {
  type MilestonePlace,
  milestoneDoubles,
  milestoneIdOf,
  milestoneNeeds,
  milestoneRank,
  milestoneReaches,
} from "./milestone-rules.ts";
import { type Move, moved, moveOf } from "./moves.ts";

export interface MilestoneState {
  /** The event that scheduled it. */
  readonly eventId: string;
  readonly milestoneId: string;
  readonly name: string;
  readonly due: FuzzyDate;
  readonly dependsOn?: readonly string[];
  readonly place: MilestonePlace;
  /** What brought it to its place, where that is further than scheduled. */
  readonly outcome?: {
    readonly eventId: string;
    readonly occurredOn: FuzzyDate;
    readonly reason?: string;
    readonly evidence?: readonly string[];
  };
  readonly fulfilment?: Fulfilment;
  /** It may have been met or waived, but is certainly neither. */
  readonly mayBeSettled: boolean;
  readonly firstDue: FuzzyDate;
  readonly moves: readonly Move[];
}

export interface MilestonesShown {
  /** In the order in which they were scheduled. */
  readonly milestones?: readonly MilestoneState[];
}

const MilestoneId = Slug.meta({
  description: "The milestone, by the id that was chosen when it was scheduled.",
  examples: ["dossiers-approved"],
});
const outcome = {
  milestoneId: MilestoneId,
  evidence: Evidence.optional(),
  reason: Text(2000).optional().meta({ description: "Why, or how." }),
};
const outcomeRejections = ["milestone-not-scheduled", "evidence-not-attached", "named-twice", "milestone-settled"] as const;

const commands: readonly CommandEntry[] = [
  {
    name: "schedule-milestone",
    event: "MilestoneScheduled",
    rejections: ["milestone-scheduled", "unknown-milestone", "dependency-cycle", "named-twice"],
    summary: "Schedule a milestone",
    description:
      "A step on the way with a due date of its own. It may wait for others of the same commitment, which are scheduled first and do not, directly or through others, wait for it.",
    fields: {
      milestoneId: MilestoneId.meta({ description: "An id for the milestone, unique in this commitment." }),
      name: Text(300),
      due: FuzzyDate.meta({ description: "By when it is to be met." }),
      dependsOn: z.array(Slug).max(50).optional().meta({ description: "The milestones that it waits for." }),
    },
    example: {
      milestoneId: "dossiers-approved",
      name: "Dossiers and procedures of the disease-control centre complete",
      due: { edtf: "2023-12-31", bound: "before" },
      occurredOn: "2023-09-14",
    },
  },
  {
    name: "reschedule-milestone",
    event: "MilestoneRescheduled",
    rejections: ["milestone-not-scheduled"],
    summary: "Move the due date of a milestone",
    description:
      "Rescheduled is not late: the first due date and every move are kept. Moves neither the commitment's due date nor those that wait for it.",
    fields: { milestoneId: MilestoneId, ...moved },
    example: { milestoneId: "dossiers-approved", due: "2024-03-31", reason: "the land-use plan was changed", occurredOn: "2023-12-20" },
  },
  {
    name: "meet-milestone",
    event: "MilestoneMet",
    rejections: outcomeRejections,
    summary: "Record that a milestone was met",
    description:
      "Also of one that was missed, partly met or waived before: met goes furthest and holds. Nobody is kept from meeting it before those that it waits for.",
    fields: outcome,
    example: { milestoneId: "dossiers-approved", occurredOn: "2024-03-28" },
  },
  {
    name: "partly-meet-milestone",
    event: "MilestonePartiallyMet",
    rejections: outcomeRejections,
    summary: "Record that a milestone was partly met",
    description: "It stays open: it may still be met, or the rest be waived.",
    fields: outcome,
    example: { milestoneId: "dossiers-approved", reason: "the design is approved, the cost estimate is not", occurredOn: "2023-12-31" },
  },
  {
    name: "miss-milestone",
    event: "MilestoneNotMet",
    rejections: outcomeRejections,
    summary: "Record that a milestone was not met",
    description: "Somebody said so. It stays open and may still be met; that its day has passed is seen without it.",
    fields: outcome,
    example: { milestoneId: "dossiers-approved", reason: "the appraisal was postponed", occurredOn: "2023-12-31" },
  },
  {
    name: "waive-milestone",
    event: "MilestoneWaived",
    rejections: outcomeRejections,
    summary: "Waive a milestone",
    description: "It is no longer asked for. If it was met after all, that goes further and holds.",
    fields: outcome,
    example: { milestoneId: "dossiers-approved", reason: "the province took over the design", occurredOn: "2024-01-15" },
  },
];

interface Milestone {
  scheduling?: Fact;
  readonly moves: Fact[];
  /** What brought it furthest. */
  outcome?: Fact;
  /** Until more is told of it. */
  shown?: MilestoneState;
}

/** By id; those that were scheduled in the order of it. */
type Sum = Map<string, Milestone>;

function milestoneOf(sum: Sum, fact: Fact): Milestone {
  const milestone = sum.get(milestoneIdOf(fact)) ?? { moves: [] };
  sum.set(milestoneIdOf(fact), milestone);
  delete milestone.shown;
  return milestone;
}

function tellScheduling(sum: Sum, fact: Fact): void {
  const milestone = milestoneOf(sum, fact);
  if (milestone.scheduling) return;
  milestone.scheduling = fact;
  sum.delete(milestoneIdOf(fact));
  sum.set(milestoneIdOf(fact), milestone);
}

function tellOutcome(sum: Sum, fact: Fact): void {
  const milestone = milestoneOf(sum, fact);
  if (!milestone.outcome || milestoneRank(fact) > milestoneRank(milestone.outcome)) milestone.outcome = fact;
}

export const milestones: Concern<Sum> = {
  commands,
  begin: () => new Map(),
  tell: {
    MilestoneScheduled: tellScheduling,
    MilestoneRescheduled: (sum, fact) => void milestoneOf(sum, fact).moves.push(fact),
    MilestoneNotMet: tellOutcome,
    MilestonePartiallyMet: tellOutcome,
    MilestoneWaived: tellOutcome,
    MilestoneMet: tellOutcome,
  },
  show(sum, state, possible) {
    const maySettle = new Set(possible.filter(settles).map(milestoneIdOf));
    const shown: MilestoneState[] = [];
    for (const [milestoneId, milestone] of sum) {
      const { scheduling } = milestone;
      if (!scheduling) continue;
      milestone.shown ??= milestoneState(scheduling, milestone);
      const { place, mayBeSettled } = milestone.shown;
      const may = place !== "met" && place !== "waived" && maySettle.has(milestoneId);
      if (may !== mayBeSettled) milestone.shown = { ...milestone.shown, mayBeSettled: may };
      shown.push(milestone.shown);
    }
    if (shown.length > 0) state.milestones = shown;
  },
  needs: milestoneNeeds,
  doubles: milestoneDoubles,
  replaces: {
    MilestoneRescheduled(state, event, facts) {
      const isIt = (id: string) => id === milestoneIdOf(event);
      const now = state.milestones?.find(({ milestoneId }) => isIt(milestoneId))?.due;
      return now ?? facts.find((fact) => fact.type === "MilestoneScheduled" && isIt(milestoneIdOf(fact)))?.data.due;
    },
  },
};

const settles = (fact: Fact): boolean => milestoneRank(fact) >= milestoneRank({ type: "MilestoneWaived" });

/** As it is while nothing of it is only possible. */
function milestoneState({ id: eventId, data }: Fact, { moves, outcome: furthest }: Milestone): MilestoneState {
  const stated = pick<Pick<MilestoneState, "milestoneId" | "name" | "due" | "dependsOn">>(data, [
    "milestoneId",
    "name",
    "due",
    "dependsOn",
  ]);
  const kept: Move[] = [];
  for (const fact of moves) kept.push(moveOf(fact, kept.at(-1)?.due ?? stated.due));
  const place = furthest ? (milestoneReaches[furthest.type] as MilestonePlace) : "scheduled";
  return {
    eventId,
    ...stated,
    due: kept.at(-1)?.due ?? stated.due,
    place,
    ...(furthest
      ? {
          outcome: {
            eventId: furthest.id,
            occurredOn: furthest.occurredOn as FuzzyDate,
            ...pick<{ reason?: string; evidence?: readonly string[] }>(furthest.data, ["reason", "evidence"]),
          },
        }
      : {}),
    ...(furthest && place === "met" ? { fulfilment: momentOf(furthest) } : {}),
    mayBeSettled: false,
    firstDue: stated.due,
    moves: kept,
  };
}
