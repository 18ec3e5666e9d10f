// Disputes about a commitment: each is open until it is settled. They move no stage; a stage that is disputed stands, and is said to be disputed.
import type { CommandEntry } from "../stream/command.ts";
import { pick } from "../stream/pick.ts";
import { readOnce } from "../stream/read-once.ts";
import type { Fact } from "../stream/standing.ts";
import { type FuzzyDate, PartyRef, Slug, Text } from "../values/index.ts";
import type { CommitmentEvent, Concern } from "./concern.ts";

export const disputePlaces = ["open", "settled"] as const;

export interface DisputeState {
  /** The event that raised it. */
  readonly eventId: string;
  readonly disputeId: string;
  readonly occurredOn: FuzzyDate;
  readonly by: PartyRef;
  readonly grounds: string;
  readonly place: (typeof disputePlaces)[number];
  readonly settledOn?: FuzzyDate;
  readonly outcome?: string;
}

export interface DisputesShown {
  /** In the order in which they were raised. */
  readonly disputes?: readonly DisputeState[];
}

const DisputeId = Slug.meta({
  description: "The dispute, by the id that was chosen when it was raised.",
  examples: ["hand-on-to-the-district"],
});

const commands: readonly CommandEntry[] = [
  {
    name: "dispute",
    event: "StatusDisputed",
    rejections: ["dispute-recorded"],
    summary: "Dispute what is recorded of it",
    description:
      "A side says that it is not as the register has it. The stage stays as recorded until a correction, a withdrawal or a `reopen` changes it. A dispute is raised once; a new one takes a new id.",
    fields: {
      disputeId: DisputeId.meta({ description: "An id for the dispute, unique in this commitment." }),
      by: PartyRef.meta({ description: "Who disputes it." }),
      grounds: Text(2000).meta({ description: "What is disputed, and why." }),
    },
    example: {
      disputeId: "hand-on-to-the-district",
      by: { partyId: "dac-chung-police" },
      grounds: "handed over to the province; the hand-on to the district police is still to come",
      occurredOn: "2023-11-06",
    },
  },
  {
    name: "settle-dispute",
    event: "DisputeSettled",
    rejections: ["dispute-not-recorded", "dispute-settled"],
    summary: "Settle a dispute",
    description: "Needs the dispute to be recorded, whatever the day. A settlement changes no fact: what was wrong is corrected.",
    fields: { disputeId: DisputeId, outcome: Text(2000).meta({ description: "What came of it." }) },
    example: { disputeId: "hand-on-to-the-district", outcome: "both sides count the hand-over of 5 November", occurredOn: "2023-12-01" },
  },
];

interface Dispute {
  raised?: Fact;
  settled?: Fact;
  /** Until more is told of it. */
  shown?: DisputeState;
}

/** By id; those that were raised in the order of it. */
type Sum = Map<string, Dispute>;

const disputeIdOf = ({ data }: Pick<CommitmentEvent, "data">): string => data.disputeId as string;

/** Of several that say the same, the first is the moment. */
function tell(sum: Sum, fact: Fact, word: "raised" | "settled"): void {
  const id = disputeIdOf(fact);
  const dispute = sum.get(id) ?? {};
  if (dispute[word]) return;
  dispute[word] = fact;
  delete dispute.shown;
  if (word === "raised") sum.delete(id);
  sum.set(id, dispute);
}

const disputesRaised = readOnce((facts) => new Set(facts.filter(({ type }) => type === "StatusDisputed").map(disputeIdOf)));

export const disputes: Concern<Sum> = {
  commands,
  begin: () => new Map(),
  tell: {
    StatusDisputed: (sum, fact) => tell(sum, fact, "raised"),
    DisputeSettled: (sum, fact) => tell(sum, fact, "settled"),
  },
  show(sum, state) {
    const shown: DisputeState[] = [];
    for (const dispute of sum.values()) {
      if (!dispute.raised) continue;
      dispute.shown ??= disputeState(dispute.raised, dispute.settled);
      shown.push(dispute.shown);
    }
    if (shown.length > 0) state.disputes = shown;
  },
  needs: {
    DisputeSettled(event, others) {
      const raised = disputesRaised(others);
      const disputeId = disputeIdOf(event);
      if (raised.has(disputeId)) return undefined;
      return {
        code: "dispute-not-recorded",
        detail: `no dispute ${disputeId} is recorded: record it with \`dispute\` first`,
        facts: { disputeId, recorded: [...raised] },
      };
    },
  },
  doubles: {
    StatusDisputed: (event, others) => recorded(event, others, "dispute-recorded"),
    DisputeSettled: (event, others) => recorded(event, others, "dispute-settled"),
  },
};

function disputeState(raised: Fact, settled: Fact | undefined): DisputeState {
  return {
    eventId: raised.id,
    occurredOn: raised.occurredOn as FuzzyDate,
    ...pick<Pick<DisputeState, "disputeId" | "by" | "grounds">>(raised.data, ["disputeId", "by", "grounds"]),
    place: settled ? "settled" : "open",
    ...(settled ? { settledOn: settled.occurredOn as FuzzyDate, outcome: settled.data.outcome as string } : {}),
  };
}

function recorded(event: CommitmentEvent, others: readonly Fact[], code: "dispute-recorded" | "dispute-settled") {
  const same = others.find((fact) => fact.type === event.type && disputeIdOf(fact) === disputeIdOf(event));
  if (!same) return undefined;
  const disputeId = disputeIdOf(event);
  const word = code === "dispute-settled" ? "settled" : "recorded";
  return {
    code,
    detail: `dispute ${disputeId} is ${word} in event ${same.id}: correct or withdraw that one`,
    facts: { disputeId, eventId: same.id },
  };
}
