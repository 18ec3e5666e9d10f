// What becomes of a promise of each kind: the steps from the word to its end, or to where it got stuck, with the days on which they happen.
import type { Random } from "../../simulation/random.ts";
import { weighted } from "./chance.ts";
import { type DayNumber, dueOn, happenedOn, monthOf, textOf } from "./days.ts";
import type { Body } from "./drafts.ts";
import { reasons } from "./names.ts";

export interface Step {
  readonly on: DayNumber;
  readonly command: string;
  readonly body: Body;
}

export interface Plan {
  readonly random: Random;
  readonly kind: string;
  readonly from: DayNumber;
  /** The day by which it is to be kept. */
  readonly due: DayNumber;
  /** When it is kept, or would be. */
  readonly end: DayNumber;
  readonly outcome: Outcome;
  readonly obligor: string;
  readonly beneficiary: string;
  readonly authorities: readonly string[];
  readonly value: Body | undefined;
  readonly seats: number;
  /** Reports of progress beside the steps of its kind. */
  readonly reports: number;
  /** Another promise, in whose favour this one may be given up. */
  readonly other: string | undefined;
}

export type Outcome = "kept" | "stuck" | "cancelled" | "lapsed" | "declined" | "suspended" | "superseded";

export const outcomes: readonly (readonly [number, Outcome])[] = [
  [66, "kept"],
  [19, "stuck"],
  [6, "cancelled"],
  [3, "lapsed"],
  [2, "declined"],
  [3, "suspended"],
  [1, "superseded"],
];

/** In the order of their days. */
export function lifeOf(plan: Plan): readonly Step[] {
  const { random, from, end, outcome } = plan;
  const stop = outcome === "kept" ? Number.POSITIVE_INFINITY : from + Math.max(5, Math.floor((end - from) * random.next()));
  const steps = [...working(plan), ...(kinds[plan.kind] ?? delivered)(plan), ...beside(plan)].filter(({ on }) => on <= stop);
  return [...steps, ...ending(plan, stop)].sort((a, b) => a.on - b.on);
}

const between = ({ random, from, end }: Plan, part: number): DayNumber =>
  from + Math.floor((end - from) * part * (0.8 + 0.2 * random.next()));
const step = ({ random }: Plan, on: DayNumber, command: string, body: Body = {}): Step => ({
  on,
  command,
  body: { ...body, occurredOn: happenedOn(random, on) },
});
const reason = ({ random }: Plan) => ({ reason: random.pick(reasons) });

function working(plan: Plan): readonly Step[] {
  const { random } = plan;
  const steps: Step[] = [];
  if (random.chance(0.12)) steps.push(step(plan, between(plan, 0.1), "prepare"));
  if (random.chance(0.4)) steps.push(step(plan, between(plan, 0.25), "start"));
  for (let n = 1; n <= plan.reports; n++) {
    const part = n / (plan.reports + 1);
    steps.push(
      step(plan, between(plan, part), "report-progress", {
        percent: Math.round(part * 100),
        narrative: `khối lượng đạt ${Math.round(part * 100)} %`,
      }),
    );
  }
  return steps;
}

type Kind = (plan: Plan) => readonly Step[];

const delivered: Kind = (plan) => [step(plan, plan.end, "deliver")];

const handedOver: Kind = (plan) => {
  const { random, end, obligor, beneficiary } = plan;
  const [by, to] = [{ partyId: obligor }, { partyId: beneficiary }];
  return [
    ...(random.chance(0.7) ? [step(plan, end - 10, "deliver")] : []),
    step(plan, end, "hand-over", { by, to, ...(random.chance(0.3) ? { minutesRef: `${random.between(1, 200)}/BB` } : {}) }),
    ...(random.chance(0.7)
      ? [
          step(plan, end + random.between(0, 60), "accept-handover", {
            acceptedBy: to,
            ...(random.chance(0.1) ? { defects: "the pump fails" } : {}),
          }),
        ]
      : []),
    ...(random.chance(0.15)
      ? [step(plan, end + random.between(90, 200), "verify", { verifier: to, method: "site visit", outcome: "full" })]
      : []),
  ];
};

const paid: Kind = (plan) => {
  const { random, end, value, obligor, beneficiary } = plan;
  if (value?.qualifier !== "exact") return handedOver(plan);
  const funds = { amount: value, provider: { partyId: obligor }, receiver: { partyId: beneficiary } };
  return [...(random.chance(0.6) ? [step(plan, between(plan, 0.3), "commit-funds", funds)] : []), step(plan, end, "disburse-funds", funds)];
};

const course: Kind = (plan) => {
  const { random, seats } = plan;
  const enrolled = random.chance(0.8) ? seats : Math.max(1, seats - random.between(1, 5));
  return [
    step(plan, between(plan, 0.3), "enrol", { count: enrolled }),
    step(plan, plan.end, "complete", { count: random.chance(0.85) ? enrolled : Math.max(1, enrolled - 2) }),
  ];
};

const permits: Kind = (plan) => {
  const { random, authorities } = plan;
  const chain = authorities.slice(0, random.between(1, authorities.length));
  return chain.flatMap((authority, n) => {
    const stepId = `step-${n + 1}`;
    const [submitted, answered] = [between(plan, n / chain.length), between(plan, (n + 0.9) / chain.length)];
    const given = step(plan, submitted, "submit-permit-step", { stepId, name: `Hồ sơ bước ${n + 1}`, authority: { partyId: authority } });
    if (random.chance(0.08)) return [given, step(plan, answered, "refuse-permit-step", { stepId, ...reason(plan) })];
    return random.chance(0.9) ? [given, step(plan, answered, "grant-permit-step", { stepId })] : [given];
  });
};

const held: Kind = (plan) => [step(plan, plan.end, "hold-occurrence")];

const recurring: Kind = (plan) => {
  const { random, from, end } = plan;
  const steps: Step[] = [];
  for (let on = from + 90; on < end; on += 180) {
    const window = `${monthOf(on - 60)}/${monthOf(on)}`;
    steps.push(
      random.chance(0.8)
        ? step(plan, on, "hold-occurrence", { window })
        : step(plan, on + 40, "miss-occurrence", { window, ...reason(plan) }),
    );
  }
  return steps;
};

const kinds: Readonly<Record<string, Kind>> = {
  "construction-gift": handedOver,
  "goods-in-kind": handedOver,
  "grant-in-cash": paid,
  scholarship: course,
  "training-course": course,
  "infrastructure-permit": permits,
  "event-or-commemoration": held,
  "recurring-cooperation": recurring,
};

/** What may happen to any promise on its way. */
function beside(plan: Plan): readonly Step[] {
  const { random, from, due, end, value } = plan;
  const steps: Step[] = [];
  for (let [n, moved] = [0, due]; n < 3 && random.chance(0.17); n++) {
    moved += random.between(60, 300);
    const next = dueOn(random, moved);
    if (next !== undefined)
      steps.push(step(plan, Math.max(from + 10, moved - random.between(100, 300)), "reschedule", { due: next, ...reason(plan) }));
  }
  if (value?.qualifier === "circa" && random.chance(0.3))
    steps.push(
      step(plan, between(plan, 0.4), "revalue", {
        value: { ...value, qualifier: "exact", amount: `${BigInt(String(value.amount)) + 500_000n}` },
        reason: "approved cost estimate",
      }),
    );
  if (random.chance(0.08)) {
    const milestoneId = "design-approved";
    steps.push(step(plan, from + 3, "schedule-milestone", { milestoneId, name: "Design approved", due: textOf(between(plan, 0.5)) }));
    if (random.chance(0.3))
      steps.push(step(plan, between(plan, 0.5), "reschedule-milestone", { milestoneId, due: textOf(between(plan, 0.8)), ...reason(plan) }));
    if (random.chance(0.7))
      steps.push(step(plan, between(plan, 0.8), random.pick(["meet-milestone", "meet-milestone", "miss-milestone"]), { milestoneId }));
  }
  if (random.chance(0.08))
    steps.push(
      step(plan, between(plan, 0.5), "assess-risk", { level: random.pick(["watch", "high", "none"]), grounds: random.pick(reasons) }),
    );
  if (random.chance(0.12)) {
    const sha256 = Array.from({ length: 8 }, () =>
      random
        .between(0, 2 ** 31)
        .toString(16)
        .padStart(8, "0"),
    ).join("");
    steps.push(
      step(plan, end, "attach-evidence", {
        title: "Biên bản",
        mediaType: "application/pdf",
        sha256,
        size: random.between(20_000, 900_000),
        uri: `https://files.example/${sha256.slice(0, 12)}.pdf`,
      }),
    );
  }
  if (random.chance(0.015)) {
    steps.push(step(plan, end + 20, "dispute", { disputeId: "state", by: { partyId: plan.beneficiary }, grounds: "not as agreed" }));
    if (random.chance(0.5)) steps.push(step(plan, end + 120, "settle-dispute", { disputeId: "state", outcome: "mended" }));
  }
  return steps;
}

function ending(plan: Plan, stop: DayNumber): readonly Step[] {
  const { random, outcome, other } = plan;
  switch (outcome) {
    case "cancelled":
      return [step(plan, stop + 1, "cancel", reason(plan))];
    case "declined":
      return [step(plan, stop + 1, "decline", reason(plan))];
    case "lapsed":
      return [step(plan, stop + 1, "lapse")];
    case "superseded":
      return other ? [step(plan, stop + 1, "supersede", { successorId: other })] : [];
    case "suspended":
      return [
        step(plan, stop + 1, "suspend", reason(plan)),
        ...(random.chance(0.5) ? [step(plan, stop + random.between(60, 500), "resume")] : []),
      ];
    case "kept":
      return random.chance(0.03) ? [step(plan, plan.end + 300, "close")] : [];
    case "stuck":
      return [];
    default:
      return outcome satisfies never;
  }
}

/** How often a promise is of each kind. */
export const kindOf = (random: Random): string =>
  weighted(random, [
    [18, "construction-gift"],
    [10, "goods-in-kind"],
    [6, "grant-in-cash"],
    [12, "scholarship"],
    [8, "training-course"],
    [6, "infrastructure-permit"],
    [6, "survey-or-inspection"],
    [5, "information-sharing"],
    [4, "policy-facilitation"],
    [11, "joint-task"],
    [4, "unilateral-plan"],
    [4, "event-or-commemoration"],
    [2, "agreement-preparation"],
    [4, "recurring-cooperation"],
  ]);
