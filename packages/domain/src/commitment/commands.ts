// The commands of a commitment, in the order of its life: each with its event, fields, a real example and the refusals it can give.
// Event names and fields are a storage format: a change of one is a new schema version with an upcaster.
import * as z from "zod";
import { type CommandEntry, defineCommand } from "../stream/command.ts";
import { Duration, FuzzyDate, Money, PartyRef, Quantity, Text } from "../values/index.ts";
import { Note, People, Reason, stated } from "./fields.ts";
import { places } from "./state.ts";

const source = "nhandan-2023-09-15";
const claims = [{ sourceId: source, locator: "paragraph 7" }];
const begin = { begins: true, rejections: ["not-stated", "already-recorded", "ended", "suspended"] } as const;
const advance = { rejections: ["ended", "suspended"] } as const;

const entries: readonly CommandEntry[] = [
  {
    name: "propose",
    event: "CommitmentProposed",
    ...begin,
    summary: "Propose a commitment",
    description: "A side put it forward, or a paper shows the work but no promise.",
    fields: stated,
    example: {
      kind: "construction-gift",
      title: { en: "Provincial disease-control centre, Xekong" },
      obligors: [{ partyId: "quang-nam" }],
      beneficiaries: [{ partyId: "sekong" }],
      occurredOn: "../2023-09-14",
      claims,
    },
  },
  {
    name: "pledge",
    event: "CommitmentPledged",
    ...begin,
    summary: "Pledge a commitment",
    description: "A side gave its word.",
    fields: stated,
    example: {
      kind: "unilateral-plan",
      title: { en: "Digital border gate Lệ Thanh" },
      obligors: [{ partyId: "gia-lai" }],
      occurredOn: "2025-09-03",
    },
  },
  {
    name: "agree",
    event: "CommitmentAgreed",
    ...begin,
    summary: "Agree a commitment",
    description: "Both sides agreed on it.",
    fields: stated,
    example: {
      kind: "construction-gift",
      title: { en: "Office building of the Đắc Chưng district police" },
      obligors: [{ partyId: "quang-nam" }],
      beneficiaries: [{ partyId: "dac-chung-police", nameAsWritten: "Công an huyện Đắc Chưng" }],
      value: { amount: "10600000000", currency: "VND", qualifier: "exact", text: "10,6 tỷ đồng" },
      due: "2023",
      occurredOn: "../2023-09-14",
      claims,
    },
  },
  {
    name: "grant-scholarship",
    event: "ScholarshipGranted",
    begins: true,
    rejections: ["not-stated", "ended", "suspended"],
    summary: "Grant a scholarship",
    description: "Seats on a course. May be given again: each grant adds its seats.",
    fields: {
      ...stated,
      seats: People.meta({ description: "How many people may come." }),
      programme: Text(300).meta({ description: "What they will study." }),
      institution: Text(300).optional().meta({ description: "Where." }),
      duration: Duration.optional(),
    },
    example: {
      kind: "scholarship",
      title: { en: "Intermediate political course for officials of Xekong" },
      obligors: [{ partyId: "quang-nam" }],
      beneficiaries: [{ partyId: "sekong" }],
      seats: 30,
      programme: "intermediate political course",
      duration: "P6M",
      occurredOn: "../2023-09-14",
      claims,
    },
  },
  {
    name: "prepare",
    event: "PreparationStarted",
    ...advance,
    summary: "Record that preparation started",
    description: "Dossiers, surveys, procedures.",
    fields: { note: Note },
    example: { occurredOn: "../2023-09-14", note: "dossiers being completed", claims },
  },
  {
    name: "start",
    event: "ImplementationStarted",
    ...advance,
    summary: "Record that implementation started",
    description: "Ground was broken, the work began.",
    fields: { note: Note },
    example: { occurredOn: "2022-08-29", claims },
  },
  {
    name: "report-progress",
    event: "ProgressReported",
    summary: "Report progress",
    description: "How far it is; moves no stage.",
    fields: { percent: z.number().min(0).max(100).optional(), narrative: Text(4000), blockers: Text(2000).optional() },
    example: { percent: 60, narrative: "roof closed", occurredOn: "2023-05" },
  },
  {
    name: "enrol",
    event: "BeneficiariesEnrolled",
    ...advance,
    summary: "Record people enrolled",
    description: "People began the course; they are counted, never named.",
    fields: { count: People, intake: Text(100).optional() },
    example: { count: 30, occurredOn: "../2023-09-14", claims },
  },
  {
    name: "complete",
    event: "BeneficiariesCompleted",
    ...advance,
    summary: "Record people who completed",
    description: "When as many completed as were granted a seat (or enrolled, where none were granted), the course is delivered.",
    fields: { count: People, intake: Text(100).optional(), certificate: Text(200).optional() },
    example: { count: 30, occurredOn: "2024-03" },
  },
  {
    name: "deliver",
    event: "DeliveryCompleted",
    ...advance,
    summary: "Record that it was delivered",
    description: "The work is complete; a gift still waits for its hand-over.",
    fields: { quantity: Quantity.optional() },
    example: { occurredOn: "../2023-09-14", claims },
  },
  {
    name: "hand-over",
    event: "ProjectHandedOver",
    ...advance,
    summary: "Record a hand-over",
    description: "One side's word until the other accepts it. Several are allowed; the first is the moment.",
    fields: { by: PartyRef, to: PartyRef, minutesRef: Text(200).optional() },
    example: { occurredOn: "2023-11-05", by: { partyId: "quang-nam" }, to: { partyId: "dac-chung-police" } },
  },
  {
    name: "accept-handover",
    event: "HandoverAccepted",
    rejections: ["handover-not-recorded"],
    summary: "Record that a hand-over was accepted",
    description: "The other side's word. Needs a recorded hand-over, whatever its day.",
    fields: { acceptedBy: PartyRef, defects: Text(2000).optional() },
    example: { occurredOn: "2023-11-05", acceptedBy: { partyId: "dac-chung-police" } },
  },
  {
    name: "verify",
    event: "FulfilmentVerified",
    rejections: ["fulfilment-not-recorded"],
    summary: "Record that fulfilment was verified",
    description: "Somebody checked. With outcome `full` it needs a recorded fulfilment; `partial` says `done` of `planned`.",
    fields: {
      verifier: PartyRef,
      method: Text(500),
      outcome: z.enum(["full", "partial"]),
      done: z.int().min(0).optional(),
      planned: z.int().min(1).optional(),
    },
    rule: ({ outcome, done, planned }, wrong) => {
      if (outcome === "partial") {
        if (done === undefined) wrong("done", "a partial outcome says how many were done");
        if (planned === undefined) wrong("planned", "a partial outcome says how many were planned");
        if ((done as number) > (planned as number)) wrong("done", `${done} done of ${planned} planned: not more than planned`);
      } else {
        if (done !== undefined) wrong("done", "only a partial outcome has it");
        if (planned !== undefined) wrong("planned", "only a partial outcome has it");
      }
    },
    example: { occurredOn: "2024-01-15", verifier: { partyId: "sekong" }, method: "site visit", outcome: "full" },
  },
  {
    name: "reschedule",
    event: "CommitmentRescheduled",
    summary: "Move the due date",
    description: "Rescheduled is not late: the first due date and every move are kept.",
    fields: { due: FuzzyDate, reason: Reason, agreedWith: PartyRef.optional() },
    example: { due: "2024-06-30", reason: "flood on the access road", agreedWith: { partyId: "sekong" }, occurredOn: "2023-12-20" },
  },
  {
    name: "revalue",
    event: "CommitmentRevalued",
    summary: "Change the value",
    description: "From its own day on; the value before stays in history.",
    fields: { value: Money, reason: Reason },
    example: {
      value: { amount: "21500000000", currency: "VND", qualifier: "exact" },
      reason: "approved cost estimate",
      occurredOn: "2024-02-01",
    },
  },
  {
    name: "suspend",
    event: "CommitmentSuspended",
    ...advance,
    summary: "Suspend it",
    description: "A pause covers the stage until a `resume` lifts it.",
    fields: { reason: Reason },
    example: { reason: "border gate closed", occurredOn: "2023-05" },
  },
  {
    name: "resume",
    event: "CommitmentResumed",
    rejections: ["nothing-to-lift"],
    summary: "Resume it",
    description: "Lifts the pauses that did not certainly come after it, and records which.",
    fields: {},
    example: { occurredOn: "2023-05-20" },
  },
  {
    name: "cancel",
    event: "CommitmentCancelled",
    ...advance,
    summary: "Cancel it",
    description: "An exit: covers the stage until a `reopen` lifts it.",
    fields: { reason: Reason, decidedBy: PartyRef.optional() },
    example: { reason: "funds moved to the flood relief", occurredOn: "2024-06-01" },
  },
  {
    name: "close",
    event: "CommitmentClosed",
    ...advance,
    summary: "Close it",
    description: "An exit: nothing more is expected.",
    fields: { note: Note },
    example: { note: "archived after verification", occurredOn: "2024-12-31" },
  },
  {
    name: "reopen",
    event: "CommitmentReopened",
    rejections: ["nothing-to-lift"],
    summary: "Reopen it",
    description:
      "Lifts the exits (with a `stage` the pauses too) that did not certainly come after it. With a `stage` it is set back to that stage, and the events beyond it no longer count towards one.",
    fields: { stage: z.enum(places).optional(), reason: Reason },
    example: { reason: "closed by mistake", occurredOn: "2024-07-01" },
  },
];

export const commitmentCommands = entries.map((entry) => defineCommand("commitment", "commitments", entry));
