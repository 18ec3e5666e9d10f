// A commitment as lists and its page answer it.
import {
  assessments,
  commitmentKinds,
  DescribedDate,
  disputePlaces,
  exits,
  fulfilments,
  LocalizedText,
  Money,
  MoneyTotal,
  milestonePlaces,
  pauses,
  paymentsLeft,
  permitStepPlaces,
  places,
  Quantity,
  Recurrence,
  riskLevels,
  stages,
  standings,
} from "@camket/domain";
import * as z from "zod";
import {
  AcceptanceWithdrawn,
  Agencies,
  asOfExample,
  Conflicts,
  coverOf,
  noConflicts,
  Owner,
  PartyShown,
  Schedule,
  single,
} from "./shared.ts";

export const CommitmentStage = z.enum(stages as readonly [string, ...string[]]);
const Place = z.enum(places);

const commitmentCore = {
  id: z.string(),
  kind: z.enum(commitmentKinds),
  title: LocalizedText,
  stage: CommitmentStage.optional().meta({ description: "Absent while nothing is certain." }),
  covered: Place.optional().meta({ description: "The place under a pause or an exit." }),
  mayAlreadyBe: z.array(CommitmentStage).meta({ description: "Stages that it may have reached by then, for all that is certain." }),
};

export const commitmentItemExample = {
  id: "dac-chung-police-building",
  kind: "construction-gift",
  title: { en: "Office building of the Đắc Chưng district police" },
  stage: "delivered",
  mayAlreadyBe: [],
  schedule: {
    due: { edtf: "2023", bound: "within", precision: "year", earliest: "2023-01-01", latest: "2023-12-31" },
    status: "due",
  },
  obligors: [{ partyId: "quang-nam", names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" }],
  beneficiaries: [
    {
      partyId: "dac-chung-police",
      nameAsWritten: "Công an huyện Đắc Chưng",
      names: { vi: "Công an huyện Đắc Chưng" },
      level: "unit",
      country: "LA",
    },
  ],
  owner: "none",
  value: { amount: "10600000000", currency: "VND", qualifier: "exact", text: "10,6 tỷ đồng" },
} as const;

export const CommitmentItem = z
  .object({
    ...commitmentCore,
    schedule: Schedule,
    obligors: z.array(PartyShown),
    beneficiaries: z.array(PartyShown),
    owner: Owner,
    value: Money.optional(),
    quantity: Quantity.optional(),
    atRisk: z.literal(true).optional().meta({ description: "Open, and last assessed as one to watch or of high risk. Absent: it is not." }),
    handover: z
      .literal("unaccepted")
      .optional()
      .meta({ description: "Handed over by the word of one side, which the other has not accepted. Absent: no such hand-over." }),
    disputed: z.literal(true).optional().meta({ description: "A dispute about it is not settled. Absent: none." }),
  })
  .meta({ id: "CommitmentItem", examples: [commitmentItemExample] });

const Move = z
  .object({
    eventId: z.string(),
    occurredOn: DescribedDate,
    from: DescribedDate.optional().meta({ description: "The due date that held until then." }),
    due: DescribedDate,
    daysSlipped: z.int().optional(),
    reason: z.string(),
    agreedWith: PartyShown.optional(),
  })
  .meta({ description: "A due date moved, on purpose." });

/** Of a commitment and of its milestones alike. */
const WholeSchedule = Schedule.extend({
  dueSoon: z.boolean(),
  daysLate: z
    .int()
    .optional()
    .meta({ description: "Days after the last day of the due date: until it was kept, or until `validAt` while it is overdue." }),
  timesRescheduled: z.int(),
  firstDue: DescribedDate.optional(),
  daysSlipped: z.int().optional().meta({ description: "Days from the end of the first due date to the end of the one that holds." }),
  moves: z.array(Move).optional().meta({ description: "Every move of the due date: rescheduled is not late." }),
});

const Milestone = z.object({
  eventId: z.string(),
  milestoneId: z.string(),
  name: z.string(),
  stage: z.enum(milestonePlaces),
  schedule: WholeSchedule,
  dependsOn: z.array(z.string()).optional(),
  waitsFor: z.array(z.string()).optional().meta({ description: "Those of `dependsOn` that are neither met nor waived." }),
  outcome: z
    .object({ eventId: z.string(), occurredOn: DescribedDate, reason: z.string().optional(), evidence: z.array(z.string()).optional() })
    .optional()
    .meta({ description: "What brought it to its stage." }),
});

const PermitStep = z.object({
  eventId: z.string(),
  stepId: z.string(),
  name: z.string(),
  authority: PartyShown,
  reference: z.string().optional(),
  stage: z.enum(permitStepPlaces),
  submittedOn: DescribedDate,
  answeredOn: DescribedDate.optional(),
  conditions: z.string().optional(),
  reason: z.string().optional(),
});

const Funds = z
  .object({
    committed: z.array(MoneyTotal).meta({ description: "Set aside. It counts towards nothing." }),
    disbursed: z.array(MoneyTotal).meta({
      description:
        "Paid out, by the word of whoever recorded it and whoever is named as giving or getting it. Of a grant in cash this alone counts towards its value, from the payment on and not from its receipt: what is in the value's currency, and what is in another by the rate that the payment names. What lies before a reopening stays in the total and counts no more.",
    }),
    spent: z.array(MoneyTotal).meta({ description: "Spent by who got it. It counts towards nothing." }),
    counts: z.object({ amount: z.string(), currency: z.string() }).optional().meta({
      description: "Of a grant in cash, what the payments that count come to, in the currency of its value. Absent: it names no value.",
    }),
    notCounted: z
      .object({
        total: z.int(),
        items: z
          .array(
            z.object({
              eventId: z.string(),
              amount: z.string(),
              currency: z.string(),
              why: z.enum(paymentsLeft).meta({
                description:
                  "`set-back`: it lies before a reopening; `no-rate`: it is in another currency and names no rate to that of the value.",
              }),
            }),
          )
          .meta({ description: "The last 200, the last first." }),
      })
      .optional()
      .meta({ description: "The payments that do not count towards the value. Absent: none." }),
  })
  .meta({ description: "Totals, one per currency: nothing is added across currencies." });

const Occurrences = z.object({
  held: z.int(),
  missed: z.int(),
  expected: z.int().optional().meta({ description: "How many are expected in the period." }),
  lastHeld: z
    .object({ eventId: z.string(), occurredOn: DescribedDate, seriesKey: z.string().optional(), place: z.string().optional() })
    .optional(),
});

const Paper = z.object({
  eventId: z.string(),
  title: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  size: z.int().meta({ description: "In bytes." }),
  uri: z.string().meta({ description: "Where it is, as given." }),
  attachedOn: z.string(),
  file: z.string().optional().meta({ description: "Its address here; absent: this process does not see it." }),
});

const Dispute = z.object({
  eventId: z.string(),
  disputeId: z.string(),
  by: PartyShown,
  grounds: z.string(),
  stage: z.enum(disputePlaces),
  occurredOn: DescribedDate,
  settledOn: DescribedDate.optional(),
  outcome: z.string().optional(),
});

const Assessment = z.object({
  meetingId: z.string(),
  eventId: z.string(),
  occurredOn: DescribedDate,
  side: z.string().meta({ description: "The country that says it." }),
  assessment: z.enum(assessments),
  note: z.string().optional(),
});

const Handover = z.looseObject({
  eventId: z.string(),
  occurredOn: DescribedDate,
  by: PartyShown,
  to: PartyShown,
  accepted: z.boolean().meta({ description: "One side's word until the other side accepts it." }),
  acceptedBy: PartyShown.optional(),
  acceptedOn: DescribedDate.optional(),
});

export const CommitmentAnswer = z
  .object({
    ...commitmentCore,
    cover: coverOf([...pauses, ...exits]),
    successorId: z.string().optional().meta({ description: "The commitment that took its place, while it is superseded." }),
    agreementId: z.string().optional().meta({ description: "The agreement under which it was promised." }),
    meetingId: z.string().optional().meta({ description: "The meeting at which it was given." }),
    requestId: z.string().optional().meta({ description: "The request that it answers." }),
    schedule: WholeSchedule,
    obligors: z.array(PartyShown),
    beneficiaries: z.array(PartyShown),
    owner: Owner,
    agencies: Agencies,
    value: Money.optional(),
    quantity: Quantity.optional(),
    recurrence: Recurrence.optional(),
    period: DescribedDate.optional(),
    sectors: z.array(z.string()).optional(),
    places: z.array(z.looseObject({ text: z.string(), partyId: z.string().optional() })).optional(),
    fulfilledBy: z.enum(fulfilments).meta({
      description:
        "What fulfils this kind. Beside disbursements a hand-over does so too; beside permit steps and an occurrence, a delivery or a hand-over.",
    }),
    valueMissing: z.literal(true).optional().meta({
      description:
        "A grant in cash that names no value: no payments fulfil it, a hand-over alone does. Absent: it names one, or something else fulfils it.",
    }),
    fulfilment: z.looseObject({ eventId: z.string(), earliest: z.string().optional(), certainOn: z.string() }).optional(),
    progress: z.looseObject({ eventId: z.string() }).optional(),
    risk: z.object({ eventId: z.string(), level: z.enum(riskLevels), grounds: z.string() }).optional(),
    milestones: z.array(Milestone).optional().meta({ description: "In the order in which they were scheduled." }),
    permitSteps: z.array(PermitStep).optional().meta({ description: "In the order in which they were submitted." }),
    blockingStep: z.string().optional().meta({ description: "The first step that is not granted, while the commitment is open." }),
    funds: Funds.optional(),
    course: z.looseObject({ programme: z.string() }).optional(),
    seats: z.object({ granted: z.int(), enrolled: z.int(), completed: z.int() }).optional(),
    personMonthsPlanned: z.string().optional(),
    occurrences: Occurrences.optional(),
    delivered: z.looseObject({ eventId: z.string(), occurredOn: DescribedDate }).optional(),
    deliveryNotRecorded: z.boolean().optional(),
    handover: Handover.optional(),
    handovers: z.array(Handover).optional(),
    verification: z.looseObject({ eventId: z.string(), verifier: PartyShown }).optional(),
    evidence: z
      .object({
        count: z.int(),
        keptHere: z.int().optional().meta({ description: "Of them, those with their address in this register. Absent: none." }),
        lastAttachedOn: z.string(),
      })
      .optional()
      .meta({ description: "How many papers are attached." }),
    papers: z
      .object({ total: z.int(), items: z.array(Paper).meta({ description: "By the day they were attached; of more than 200 the last." }) })
      .optional()
      .meta({ description: "The papers themselves." }),
    disputes: z.array(Dispute).optional().meta({ description: "In the order in which they were raised." }),
    assessments: z.array(Assessment).optional().meta({
      description: "What each side said of it at its last 20 meetings, the last meeting first. Absent: nothing.",
    }),
    lastNewsOn: z.string().optional(),
    atRisk: z.boolean().meta({ description: "Open, and last assessed as one to watch or of high risk." }),
    stale: z.boolean(),
    agreements: z
      .array(z.object({ id: z.string(), title: LocalizedText, stage: z.string().optional(), standing: z.enum(standings) }))
      .optional()
      .meta({ description: "The agreement under which it was promised, then those to which renewals carried it over." }),
    orphaned: z
      .boolean()
      .optional()
      .meta({ description: "True where it is open and one of those obliged has ended without anybody who goes on for it." }),
    conflicts: Conflicts,
    contradictions: z.array(AcceptanceWithdrawn).optional().meta({
      description:
        "What cannot all be true: the acceptance of `requestId` by which it was promised was withdrawn, and it stands on. Withdraw its agreement, end it, or accept the request again. Absent: nothing.",
    }),
    ...single,
  })
  .meta({
    id: "Commitment",
    examples: [
      {
        ...commitmentItemExample,
        schedule: { ...commitmentItemExample.schedule, dueSoon: false, timesRescheduled: 0 },
        agencies: [],
        fulfilledBy: "hand-over",
        lastNewsOn: "2023-09-14",
        atRisk: false,
        stale: false,
        conflicts: noConflicts,
        visibility: "internal",
        revision: 4,
        asOf: asOfExample,
      },
    ],
  });
