// The commands of an agreement, in the order of its life: each with its event, fields, a real example and the refusals it can give.
// Event names and fields are a storage format: a change of one is a new schema version with an upcaster.
import * as z from "zod";
import { type CommandEntry, defineCommand } from "../stream/command.ts";
import { FuzzyDate, Reason, Slug, Text } from "../values/index.ts";
import { Fulfils, signed, stated } from "./fields.ts";

const claims = [{ sourceId: "baogialai-2025-09-03", locator: "paragraph 5" }];
const begin = { begins: true, rejections: ["not-stated", "already-recorded", "named-twice", "ended", "suspended"] } as const;
const PartyId = Slug.meta({ description: "The id of a party to the agreement." });
const Duties = (description: string) => z.array(Slug).max(500).meta({ description });

const entries: readonly CommandEntry[] = [
  {
    name: "open-negotiation",
    event: "AgreementNegotiationOpened",
    ...begin,
    summary: "Open the negotiation of an agreement",
    description: "The sides began to talk about a text. What it states holds until the signing states it anew.",
    fields: stated,
    example: {
      title: { en: "Memorandum of cooperation of Gia Lai and Ratanakiri, 2026–2030" },
      parties: [{ partyId: "gia-lai-2025" }, { partyId: "ratanakiri" }],
      period: "2026/2030",
      occurredOn: "2025-09-03",
      claims,
    },
  },
  {
    name: "sign",
    event: "AgreementSigned",
    begins: true,
    rejections: [
      ...begin.rejections,
      "names-itself",
      "already-renewed",
      "renewal-cycle",
      "not-a-preparation",
      "preparation-fulfilled",
      "duty-not-open",
    ],
    summary: "Record that an agreement was signed",
    description:
      "A memorandum, minutes or treaty was signed. An agreement that it `renews` must be recorded, and is itself renewed by its own `renew`: once that is recorded, a signing of another that renews it is refused. Until then two can be signed that say so, since neither knows of the other; its `renew` then takes one of them. Where the day of signing is unknown, date it open to the day of the paper. Without a `period` no end is known: it stays current until an exit.",
    fields: signed,
    example: {
      title: { vi: "Biên bản thỏa thuận hợp tác giữa 2 tỉnh giai đoạn 2022-2025" },
      parties: [
        { partyId: "gia-lai", nameAsWritten: "tỉnh Gia Lai" },
        { partyId: "ratanakiri", nameAsWritten: "tỉnh Ratanakiri" },
      ],
      period: "2022/2025",
      occurredOn: "../2025-09-03",
      claims,
    },
  },
  {
    name: "enter-into-force",
    event: "AgreementEnteredIntoForce",
    timing: "ahead",
    rejections: ["ended", "suspended"],
    summary: "Record the entry into force",
    description: "From its day on, which may lie ahead, the agreement is in force. Needs no recorded signature: a stage may be skipped.",
    fields: {},
    example: { occurredOn: "2022-11-01" },
  },
  {
    name: "amend",
    event: "AgreementAmended",
    timing: "ahead",
    rejections: ["named-twice", "not-a-preparation", "preparation-fulfilled", "duty-not-open"],
    summary: "Record an amendment",
    description:
      "From its day on clauses read otherwise. Moves no stage, and is recorded under a pause or an exit too. A change of the period is an `extend`.",
    fields: {
      clauses: Text(4000).meta({ description: "Which clauses, and how they read now." }),
      reason: Reason,
      fulfils: Fulfils,
    },
    example: {
      clauses: "Article 3: exchange of delegations twice a year",
      reason: "agreed at the yearly review",
      occurredOn: "2024-03-15",
    },
  },
  {
    name: "extend",
    event: "AgreementExtended",
    timing: "ahead",
    rejections: ["not-longer", "named-twice", "not-a-preparation", "preparation-fulfilled", "duty-not-open"],
    summary: "Extend the period",
    description:
      "From its day on the agreement holds for a longer time; it began when it began, whether `period` names the whole time or only the years added. Must end later than the period that holds on that day: an earlier end is a termination, an error a correction. Moves no stage, is recorded under a pause or an exit too, and an agreement that has expired can still be extended.",
    fields: { period: FuzzyDate.meta({ description: "The time for which it now holds." }), fulfils: Fulfils },
    example: { period: "2022/2027", occurredOn: "2025-12-01" },
  },
  {
    name: "suspend-implementation",
    event: "AgreementImplementationSuspended",
    timing: "ahead",
    rejections: ["ended", "suspended"],
    summary: "Suspend the implementation",
    description: "A pause, from its day on: covers the stage until a `resume-implementation` lifts it. The period runs on.",
    fields: { reason: Reason },
    example: { reason: "border gates closed", occurredOn: "2020-03-20" },
  },
  {
    name: "resume-implementation",
    event: "AgreementImplementationResumed",
    timing: "ahead",
    rejections: ["nothing-to-lift"],
    summary: "Resume the implementation",
    description: "Lifts, from its day on, the pauses that did not certainly come after it, and records which.",
    fields: {},
    example: { occurredOn: "2022-03-15" },
  },
  {
    name: "succeed-party",
    event: "AgreementPartySucceeded",
    timing: "ahead",
    rejections: ["not-a-party"],
    summary: "Record that a party was succeeded by another",
    description:
      "From its day on the new party stands in the place of the old one. Needs the old one to be a party on that day or later. Two that merge are succeeded one by one, and the successor is then a party once. A merger of parties alone changes no agreement: it shows the old party with its successor until this is recorded.",
    fields: {
      oldPartyId: PartyId,
      newPartyId: Slug.meta({ description: "The id of the party that takes its place." }),
      basis: Text(2000).meta({ description: "By what: the law, decision or exchange of letters." }),
    },
    rule: ({ oldPartyId, newPartyId }, wrong) => {
      if (oldPartyId === newPartyId) wrong("newPartyId", "another party than `oldPartyId`");
    },
    example: {
      oldPartyId: "gia-lai",
      newPartyId: "gia-lai-2025",
      basis: "Resolution 202/2025/QH15",
      occurredOn: "2025-07-01",
    },
  },
  {
    name: "withdraw-party",
    event: "PartyWithdrew",
    timing: "ahead",
    rejections: ["not-a-party", "ended"],
    summary: "Record that a party withdrew",
    description:
      "From its day on it is no longer a party. Needs it to be one on that day or later. Where fewer than two are left the agreement has ended: `withdrawn`. One that leaves two or more moves no stage, and is recorded under a pause or an exit too.",
    fields: { partyId: PartyId, reason: Reason },
    example: { partyId: "stung-treng", reason: "it concluded an agreement of its own", occurredOn: "2024-12-31" },
  },
  {
    name: "renew",
    event: "AgreementRenewed",
    rejections: [
      "already-renewed",
      "names-itself",
      "named-twice",
      "carried-and-dropped",
      "not-its-renewal",
      "not-its-duty",
      "duty-not-open",
      "not-a-preparation",
      "preparation-fulfilled",
      "ended",
    ],
    summary: "Record that it was renewed by another agreement",
    description:
      "An exit: from its day on the successor stands in its place, also where the period is not over by then. An agreement that was renewed early and is to hold until its period ends is renewed with the day on which the new one begins. The successor is recorded first, by a `sign` that names this one in `renews`. Each open duty is carried over or dropped, never both; a dropped one is cancelled with its reason, one in neither list is flagged. Both lists name duties under this agreement on that day, by their own word, by `link`, or carried over to it from the one that it renews; a duty that is kept or ended by then is not dropped. A correction is asked this of what it names anew.",
    fields: {
      successorId: Slug.meta({ description: "The id of the agreement that renews this one." }),
      carriedOver: Duties("The commitments that go on under the successor."),
      dropped: z
        .array(z.strictObject({ commitmentId: Slug, reason: Reason }))
        .max(500)
        .meta({ description: "The commitments that end with it, each with its reason." }),
      fulfils: Fulfils,
    },
    example: {
      successorId: "gia-lai-ratanakiri-2026-2030",
      carriedOver: ["le-thanh-oyadav-procedures"],
      dropped: [{ commitmentId: "twinning-of-districts", reason: "the district level ended on 2025-07-01" }],
      fulfils: ["gia-lai-memoranda-2026-2030"],
      occurredOn: "2026-01-15",
    },
  },
  {
    name: "terminate",
    event: "AgreementTerminated",
    timing: "ahead",
    rejections: ["ended"],
    summary: "Terminate the agreement",
    description: "An exit, from its day on, which may lie ahead. Nothing lifts it: one recorded in error is withdrawn.",
    fields: { notice: Text(2000).optional().meta({ description: "The notice that was given, and when." }), reason: Reason },
    example: { notice: "note of 2024-06-30, six months ahead", reason: "its subject is exhausted", occurredOn: "2024-12-31" },
  },
];

export const agreementCommands = entries.map((entry) => defineCommand("agreement", "agreements", entry));
