// The answers of the read routes as schemas: what OpenAPI says of them, and what leaves the process (a field that is not here does not).
import {
  agreementExits,
  agreementPauses,
  agreementPlaces,
  agreementStages,
  commitmentKinds,
  confidences,
  conflictRules,
  DescribedDate,
  disputePlaces,
  exits,
  fulfilments,
  LocalizedText,
  Money,
  MoneyTotal,
  milestonePlaces,
  partyEnds,
  partyLevels,
  pauses,
  permitStepPlaces,
  places,
  Quantity,
  Recurrence,
  riskLevels,
  scheduleStatuses,
  sourceTypes,
  stages,
  standings,
  visibilities,
} from "@camket/domain";
import { problemMediaType } from "@camket/platform";
import * as z from "zod";

const Stage = z.enum(stages as readonly [string, ...string[]]);
const Place = z.enum(places);

export const AsOf = z
  .object({
    validAt: z.string().meta({ description: "The day that the answer is about." }),
    knownAt: z.string().meta({ description: "The instant by which it was known." }),
    position: z.string().meta({ description: "The same as a place in the log: with it as `knownAt` the answer never changes." }),
  })
  .meta({ id: "AsOf", examples: [{ validAt: "2023-10-01", knownAt: "2023-11-10T02:00:00.000Z", position: "camket.12" }] });

const PartyShown = z
  .object({
    partyId: z.string().optional(),
    nameAsWritten: z.string().optional(),
    names: LocalizedText.optional(),
    level: z.enum(partyLevels).optional(),
    country: z.string().optional(),
    now: z
      .object({ id: z.string(), names: LocalizedText })
      .optional()
      .meta({ description: "Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named." }),
  })
  .meta({
    id: "NamedParty",
    description: "A party as the fact names it, with its names as of the act. Without an id: an agency known by its words alone.",
    examples: [{ partyId: "quang-nam", names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" }],
  });

const Schedule = z.object({
  due: DescribedDate.optional(),
  status: z.enum(scheduleStatuses),
});

const commitmentCore = {
  id: z.string(),
  kind: z.enum(commitmentKinds),
  title: LocalizedText,
  stage: Stage.optional().meta({ description: "Absent while nothing is certain." }),
  covered: Place.optional().meta({ description: "The place under a pause or an exit." }),
  mayAlreadyBe: z.array(Stage).meta({ description: "Stages that it may have reached by then, for all that is certain." }),
};

const examples = {
  commitment: {
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
  },
  asOf: { validAt: "2023-10-01", knownAt: "2023-11-10T02:00:00.000Z", position: "camket.12" },
} as const;

const Owner = z.enum(["named", "unnamed", "none"]).meta({ description: "Whether an agency is charged with it, and named." });

export const CommitmentItem = z
  .object({
    ...commitmentCore,
    schedule: Schedule,
    obligors: z.array(PartyShown),
    beneficiaries: z.array(PartyShown),
    owner: Owner,
    value: Money.optional(),
    quantity: Quantity.optional(),
  })
  .meta({ id: "CommitmentItem", examples: [examples.commitment] });

/** Why the stage is not the place under it. */
const coverOf = (covers: readonly string[]) =>
  z
    .object({
      eventId: z.string().meta({ description: "The event that names the stage." }),
      as: z.enum(covers),
      since: z.string().meta({ description: "From which day on." }),
      reason: z.string().optional().meta({ description: "Why, where the event says so." }),
    })
    .optional()
    .meta({ description: "The pause or exit that covers it." });

const Conflict = z.object({
  sourceId: z.string().meta({ description: "The source at which it is recorded." }),
  conflictId: z.string(),
  field: z.string().meta({ description: "What they contradict each other about." }),
  between: z.array(z.looseObject({ sourceId: z.string(), claimId: z.string() })),
});

const Conflicts = z
  .object({
    total: z.int(),
    items: z.array(Conflict).meta({ description: "The first 200: the list of sources by `about` finds where the others are recorded." }),
  })
  .meta({ description: "What is open between sources about it." });

const noConflicts = { total: 0, items: [] };

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
  .object({ committed: z.array(MoneyTotal), disbursed: z.array(MoneyTotal), spent: z.array(MoneyTotal) })
  .meta({ description: "Totals, one per currency: nothing is added across currencies." });

const Occurrences = z.object({
  held: z.int(),
  missed: z.int(),
  expected: z.int().optional().meta({ description: "How many are expected in the period." }),
  lastHeld: z
    .object({ eventId: z.string(), occurredOn: DescribedDate, seriesKey: z.string().optional(), place: z.string().optional() })
    .optional(),
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

const Handover = z.looseObject({
  eventId: z.string(),
  occurredOn: DescribedDate,
  by: PartyShown,
  to: PartyShown,
  accepted: z.boolean().meta({ description: "One side's word until the other side accepts it." }),
  acceptedBy: PartyShown.optional(),
});

export const CommitmentAnswer = z
  .object({
    ...commitmentCore,
    cover: coverOf([...pauses, ...exits]),
    successorId: z.string().optional().meta({ description: "The commitment that took its place, while it is superseded." }),
    agreementId: z.string().optional().meta({ description: "The agreement under which it was promised." }),
    schedule: WholeSchedule,
    obligors: z.array(PartyShown),
    beneficiaries: z.array(PartyShown),
    owner: Owner,
    agencies: z.array(z.looseObject({ eventId: z.string(), agency: PartyShown, role: z.string(), instruction: z.string().optional() })),
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
    delivered: z.looseObject({ eventId: z.string() }).optional(),
    deliveryNotRecorded: z.boolean().optional(),
    handover: Handover.optional(),
    handovers: z.array(Handover).optional(),
    verification: z.looseObject({ eventId: z.string(), verifier: PartyShown }).optional(),
    evidence: z
      .object({ count: z.int(), lastAttachedOn: z.string() })
      .optional()
      .meta({ description: "How many papers are attached; the history lists them." }),
    disputes: z.array(Dispute).optional().meta({ description: "In the order in which they were raised." }),
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
    visibility: z.enum(visibilities),
    revision: z.int(),
    asOf: AsOf,
  })
  .meta({
    id: "Commitment",
    examples: [
      {
        ...examples.commitment,
        schedule: { ...examples.commitment.schedule, dueSoon: false, timesRescheduled: 0 },
        agencies: [],
        fulfilledBy: "hand-over",
        lastNewsOn: "2023-09-14",
        atRisk: false,
        stale: false,
        conflicts: noConflicts,
        visibility: "internal",
        revision: 4,
        asOf: examples.asOf,
      },
    ],
  });

const AgreementStage = z.enum(agreementStages as readonly [string, ...string[]]);
const standing = {
  period: DescribedDate.optional().meta({ description: "The time for which it holds, as extended." }),
  status: z.enum(standings),
  daysToRenewal: z.int().optional().meta({ description: "Days until the period, read at its earliest, is over; 0 on its last day." }),
  gap: z
    .object({ since: z.string(), days: z.int() })
    .optional()
    .meta({ description: "It has expired and nothing renewed it: since when, and how many days there have been without it." }),
};
const agreementCore = {
  id: z.string(),
  title: LocalizedText,
  number: z.string().optional(),
  stage: AgreementStage.optional().meta({ description: "Absent while nothing is certain." }),
  covered: z.enum(agreementPlaces).optional().meta({ description: "The place under a pause or an exit." }),
  mayAlreadyBe: z.array(AgreementStage).meta({ description: "Stages that it may have reached by then, for all that is certain." }),
  parties: z.array(PartyShown).meta({ description: "Who is a party on that day." }),
  owner: Owner,
  renews: z.string().optional().meta({ description: "The agreement that this one renews." }),
};
const agreementExample = {
  id: "gia-lai-ratanakiri-2022-2025",
  title: { vi: "Biên bản thỏa thuận hợp tác giữa 2 tỉnh giai đoạn 2022-2025" },
  stage: "signed",
  mayAlreadyBe: [],
  standing: {
    period: { edtf: "2022/2025", bound: "within", precision: "multi-year", earliest: "2022-01-01", latest: "2025-12-31" },
    status: "current",
    daysToRenewal: 91,
  },
  parties: [{ partyId: "gia-lai", names: { vi: "tỉnh Gia Lai" }, level: "province", country: "VN" }, { partyId: "ratanakiri" }],
  owner: "none",
};

export const AgreementItem = z
  .object({ ...agreementCore, standing: z.object(standing) })
  .meta({ id: "AgreementItem", examples: [agreementExample] });

const told = { eventId: z.string(), occurredOn: DescribedDate };
const fulfils = z.array(z.string()).optional().meta({ description: "The commitments to prepare it that are kept by this." });

const Duty = z.object({
  id: z.string(),
  kind: z.enum(commitmentKinds),
  title: LocalizedText,
  stage: Stage.optional(),
  schedule: z.enum(scheduleStatuses),
  open: z.boolean(),
  placed: z
    .enum(["carried-over", "dropped", "unplaced"])
    .optional()
    .meta({ description: "What its renewal says of it; `unplaced`: it is open, and the renewal says nothing." }),
});

export const AgreementAnswer = z
  .object({
    ...agreementCore,
    cover: coverOf([...agreementPauses, ...agreementExits]),
    subject: z.string().optional(),
    standing: z.object({ ...standing, timesExtended: z.int(), firstPeriod: DescribedDate.optional() }),
    agencies: z.array(z.looseObject({ eventId: z.string(), agency: PartyShown, role: z.string(), instruction: z.string().optional() })),
    sectors: z.array(z.string()).optional(),
    signature: z
      .object({
        ...told,
        signatories: z.array(z.object({ party: PartyShown, office: z.string().optional() })).optional(),
        place: z.string().optional(),
        languages: z.string().optional(),
        documents: z.string().optional(),
        fulfils,
      })
      .optional(),
    entryIntoForce: z.object(told).optional(),
    amendments: z.array(z.object({ ...told, clauses: z.string(), reason: z.string(), fulfils })).optional(),
    extensions: z.array(z.object({ ...told, period: DescribedDate, was: DescribedDate.optional(), fulfils })).optional(),
    withdrawals: z.array(PartyShown.extend({ ...told, reason: z.string() })).optional(),
    successions: z.array(z.object({ ...told, oldPartyId: z.string(), newPartyId: z.string(), basis: z.string() })).optional(),
    suspension: z
      .object({ ...told, reason: z.string() })
      .optional()
      .meta({ description: "The pause that covers it." }),
    renewal: z
      .object({
        ...told,
        successorId: z.string(),
        carriedOver: z.array(z.string()),
        dropped: z.array(z.object({ commitmentId: z.string(), reason: z.string() })),
        fulfils,
      })
      .optional(),
    renewedBy: z
      .array(z.object({ id: z.string(), title: LocalizedText, stage: AgreementStage.optional(), standing: z.enum(standings) }))
      .optional()
      .meta({ description: "The agreements that say that they renew it. Once one is certainly signed, `standing` flags no gap." }),
    termination: z.object({ ...told, notice: z.string().optional(), reason: z.string() }).optional(),
    lastNewsOn: z.string().optional(),
    duties: z
      .object({
        total: z.int(),
        open: z.int().meta({ description: "Neither kept nor ended." }),
        items: z.array(Duty).meta({ description: "The open ones first; the first 200: the list of commitments by agreement has all." }),
      })
      .meta({ description: "What was promised under it, or was carried over to it." }),
    conflicts: Conflicts,
    contradictions: z
      .array(z.object({ kind: z.literal("renewal"), agreementId: z.string(), renewedBy: z.array(z.string()) }))
      .optional()
      .meta({
        description: "What commands given at once have let through: several agreements say that they renew the same one. Absent: nothing.",
      }),
    visibility: z.enum(visibilities),
    revision: z.int(),
    asOf: AsOf,
  })
  .meta({
    id: "Agreement",
    examples: [
      {
        ...agreementExample,
        standing: { ...agreementExample.standing, timesExtended: 0 },
        agencies: [],
        duties: { total: 0, open: 0, items: [] },
        conflicts: noConflicts,
        visibility: "internal",
        revision: 0,
        asOf: examples.asOf,
      },
    ],
  });

const PartyNamed = PartyShown.extend({ partyId: z.string() });

const partyFields = {
  id: z.string(),
  names: LocalizedText,
  level: z.enum(partyLevels),
  country: z.string(),
  partOf: z.string().optional(),
  identifiers: z.array(z.looseObject({ scheme: z.string(), id: z.string() })).optional(),
  ended: z
    .looseObject({
      as: z.enum(partyEnds),
      since: z.string().meta({ description: "The first day on which it has ended." }),
      successors: z.array(PartyNamed).meta({ description: "The parties that go on." }),
    })
    .optional()
    .meta({ description: "Absent while it lives." }),
  mayAlreadyBe: z.array(z.enum(partyEnds)).optional().meta({ description: "How it may have ended by then, for all that is certain." }),
};
const partyExample = { id: "dac-chung", names: { vi: "huyện Đắc Chưng" }, level: "district", country: "LA", partOf: "sekong" };
export const PartyItem = z.object(partyFields).meta({ id: "PartyItem", examples: [partyExample] });

const About = { subject: z.looseObject({ thing: z.string(), id: z.string() }), field: z.string() };
const ClaimNamed = z.looseObject({ sourceId: z.string(), claimId: z.string() });

const sourceFields = {
  id: z.string(),
  type: z.enum(sourceTypes),
  publisher: z.string(),
  title: LocalizedText,
  language: z.string(),
  url: z.string().optional(),
  publishedOn: DescribedDate.optional(),
  eventOn: DescribedDate.optional(),
  retrievedOn: z.string().optional(),
  sha256: z.string().optional(),
  rank: z.int().optional(),
  retracted: z
    .looseObject({ eventId: z.string(), reason: z.string(), replacedBy: z.string().optional() })
    .optional()
    .meta({ description: "It is not to be relied on any more; it stays readable." }),
};
const sourceExample = {
  id: "nhandan-2023-09-15",
  type: "news",
  publisher: "Nhân Dân",
  title: { vi: "Quảng Nam-Sê Kông tăng cường hợp tác phát triển toàn diện" },
  language: "vi",
  publishedOn: { edtf: "2023-09-15", bound: "on", precision: "day", earliest: "2023-09-15", latest: "2023-09-15" },
};
export const SourceItem = z
  .object({
    ...sourceFields,
    claimCount: z.int().meta({ description: "Claims taken from it; its page shows them." }),
    openConflicts: z.int().meta({ description: "Conflicts recorded at it and not resolved." }),
  })
  .meta({ id: "SourceItem", examples: [{ ...sourceExample, claimCount: 0, openConflicts: 0 }] });

const single = { visibility: z.enum(visibilities), revision: z.int(), asOf: AsOf };
const singleExample = { visibility: "internal", revision: 0, asOf: examples.asOf };
export const PartyAnswer = z
  .object({
    ...partyFields,
    formerly: z
      .array(z.looseObject({ eventId: z.string(), names: LocalizedText, until: z.string() }))
      .meta({ description: "The names that it bore before, oldest first, each until the first day of the next." }),
    aliases: z
      .array(z.looseObject({ eventId: z.string(), alias: z.string(), language: z.string().optional() }))
      .meta({ description: "Other spellings, as papers write them." }),
    begun: z
      .looseObject({
        eventId: z.string(),
        predecessors: z.array(PartyNamed),
        since: z.string().optional(),
        instrument: z.string().optional(),
      })
      .optional()
      .meta({ description: "The merger that it began with; without `since` while that is not certain. Absent: it was registered." }),
    transfers: z
      .array(
        z.looseObject({
          eventId: z.string(),
          since: z.string(),
          to: PartyNamed,
          commitments: z.array(z.string()).optional(),
          function: z.string().optional(),
        }),
      )
      .meta({ description: "Functions that went to other parties, oldest first; without `commitments`: with all its duties." }),
    predecessors: z
      .array(PartyNamed.extend({ as: z.enum(partyEnds), since: z.string() }))
      .optional()
      .meta({ description: "The parties that went into it, by a merger or a split." }),
    conflicts: Conflicts,
    contradictions: z
      .array(
        z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("succession"), predecessor: PartyNamed, successors: z.array(PartyNamed) }),
          z.object({ kind: z.literal("ring"), parties: z.array(PartyNamed) }),
        ]),
      )
      .optional()
      .meta({
        description:
          "What commands given at once have let through: a party went into several (`succession`), or each of some belongs to the next and the last to the first (`ring`). Absent: nothing.",
      }),
    ...single,
  })
  .meta({
    id: "Party",
    examples: [{ ...partyExample, formerly: [], aliases: [], transfers: [], conflicts: noConflicts, ...singleExample }],
  });
export const SourceAnswer = z
  .object({
    ...sourceFields,
    claims: z
      .array(
        z.looseObject({
          eventId: z.string(),
          claimId: z.string(),
          ...About,
          value: z.string(),
          locator: z.string(),
          confidence: z.enum(confidences).optional(),
        }),
      )
      .meta({ description: "What it says of things, each beside what other sources say of the same." }),
    conflicts: z
      .array(
        z.looseObject({
          eventId: z.string(),
          conflictId: z.string(),
          ...About,
          between: z.array(ClaimNamed),
          status: z.enum(["open", "resolved"]),
          resolution: z
            .looseObject({ eventId: z.string(), chosen: ClaimNamed, rule: z.enum(conflictRules), reason: z.string() })
            .optional(),
        }),
      )
      .meta({ description: "Where its claims and those of others cannot all be true. No claim goes when one is chosen." }),
    conflictsAbout: Conflicts,
    ...single,
  })
  .meta({ id: "Source", examples: [{ ...sourceExample, claims: [], conflicts: [], conflictsAbout: noConflicts, ...singleExample }] });

const Actor = z.looseObject({ id: z.string(), assurance: z.string() });

export const HistoryItem = z
  .looseObject({
    id: z.string().meta({ description: "The event's id, a UUID: what `correct` and `withdraw-event` point at." }),
    type: z.string(),
    revision: z.int(),
    position: z.string(),
    recordedAt: z.string(),
    occurredOn: DescribedDate.optional().meta({ description: "As recorded; statements about the record have none." }),
    possibleFrom: z
      .string()
      .optional()
      .meta({ description: "The first day by which it may have happened, as it now reads; absent: open." }),
    certainFrom: z.string().optional().meta({ description: "The first day by which it has." }),
    actor: Actor,
    claims: z.array(z.looseObject({ sourceId: z.string() })),
    data: z.record(z.string(), z.unknown()).meta({ description: "The facts as recorded." }),
    corrections: z.array(z.looseObject({ eventId: z.string(), reason: z.string() })).optional(),
    corrected: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: "The whole body as the corrections leave it, beside what was recorded." }),
    withdrawn: z.looseObject({ eventId: z.string(), reason: z.string() }).optional(),
  })
  .meta({
    id: "HistoryItem",
    examples: [
      {
        id: "5f0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
        type: "ImplementationStarted",
        revision: 1,
        position: "camket.7",
        recordedAt: "2023-09-15T02:00:00.000Z",
        occurredOn: { edtf: "../2023-09-14", bound: "by", precision: "day", latest: "2023-09-14" },
        possibleFrom: "2022-08-29",
        certainFrom: "2022-08-29",
        actor: { id: "local", assurance: "declared" },
        claims: [{ sourceId: "nhandan-2023-09-15", locator: "paragraph 7" }],
        commandId: "9b0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
        correlationId: "9b0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
        data: {},
        corrections: [
          {
            eventId: "6f0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a12",
            recordedAt: "2023-11-10T02:00:00.000Z",
            actor: { id: "local", assurance: "declared" },
            reason: "ground-breaking date published",
            changes: [{ field: "/occurredOn", right: "2022-08-29" }],
          },
        ],
        corrected: { occurredOn: { edtf: "2022-08-29" } },
      },
    ],
  });

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().optional().meta({ description: "The address of the next page; absent on the last." }),
    total: z.int().optional().meta({ description: "With `Prefer: return=total-count`." }),
    asOf: AsOf,
  });

const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string(),
    instance: z.string().optional(),
    errors: z.array(z.looseObject({ parameter: z.string().optional(), code: z.string(), detail: z.string() })).optional(),
  })
  .meta({ description: "Problem details (RFC 9457). The facts of a refusal stand in fields of their own." });

export const jsonAnswer = (description: string, schema: z.ZodType) => ({ description, content: { "application/json": { schema } } });
export const problemAnswer = (description: string) => ({ description, content: { [problemMediaType]: { schema: Problem } } });
