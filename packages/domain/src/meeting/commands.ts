// The commands of a meeting, in the order of its life: each with its event, fields, a real example and the refusals it can give.
// Event names and fields are a storage format: a change of one is a new schema version with an upcaster.
import { type CommandEntry, defineCommand } from "../stream/command.ts";
import { FuzzyDate, Sha256, Slug, Text } from "../values/index.ts";
import { Assessment, Side, Sides, stated } from "./fields.ts";

const claims = [{ sourceId: "baogialai-2025-09-03", locator: "paragraph 1" }];
const begin = {
  begins: true,
  rejections: ["not-stated", "already-recorded", "named-twice", "party-not-there", "scheduled-after-held"],
} as const;
const talks = {
  title: {
    vi: "Buổi làm việc của Gia Lai với các tỉnh Đông Bắc Campuchia",
    en: "Talks of Gia Lai with the north-eastern provinces of Cambodia",
  },
  parties: [
    { partyId: "gia-lai-2025", nameAsWritten: "tỉnh Gia Lai" },
    { partyId: "preah-vihear" },
    { partyId: "stung-treng" },
    { partyId: "ratanakiri" },
  ],
};

const entries: readonly CommandEntry[] = [
  {
    name: "schedule",
    event: "MeetingScheduled",
    ...begin,
    summary: "Schedule a meeting",
    description:
      "The sides settled that they meet: `occurredOn` is the day on which they did so, `plannedFor` the day of the meeting, which may lie ahead. What it states holds until the holding states it anew. A meeting is scheduled before it is held: the next session is a meeting of its own. The countries of the parties, as registered when the meeting first names them, are recorded beside it: they are the meeting's sides.",
    fields: { ...stated, plannedFor: FuzzyDate.optional().meta({ description: "When it is to be held." }) },
    example: {
      ...talks,
      series: "Talks of Gia Lai with the north-eastern provinces of Cambodia",
      ordinal: 2,
      plannedFor: "2026-09",
      occurredOn: "2025-12-20",
    },
  },
  {
    name: "hold",
    event: "MeetingHeld",
    ...begin,
    summary: "Record that a meeting was held",
    description:
      "The sides met, on `occurredOn`. Needs no schedule: what nobody announced was held all the same. The countries of the parties, as registered when the meeting first names them, are recorded beside it: they are the meeting's sides.",
    fields: stated,
    example: {
      ...talks,
      delegations: [
        {
          partyId: "preah-vihear",
          head: { name: "Brak Sovann", office: "Chủ tịch Hội đồng tỉnh Preah Vihear" },
        },
      ],
      place: "Pleiku",
      occurredOn: "2025-09-03",
      claims,
    },
  },
  {
    name: "review-commitment",
    event: "CommitmentReviewed",
    rejections: ["meeting-not-held", "side-not-there"],
    summary: "Record how a side assesses a commitment",
    description:
      "Each side says for itself how it sees a commitment, and both may differ. A side that thinks better of it says so again: of its assessments of one commitment the last certain one holds, and the history shows all. One recorded in error is corrected. Changes nothing of the commitment itself. What is said is said at the meeting: needs it to be recorded as held; the day does not matter, so that a side may speak before or after it.",
    fields: {
      commitmentId: Slug.meta({ description: "The commitment that was reviewed." }),
      side: Side,
      assessment: Assessment,
      note: Text(2000).optional().meta({ description: "What the side said of it: why, and what next." }),
    },
    example: {
      commitmentId: "le-thanh-oyadav-procedures",
      side: "KH",
      assessment: "delayed",
      note: "the customs post opens once the road is mended",
      occurredOn: "2025-09-03",
      claims,
    },
  },
  {
    name: "agree-minutes",
    event: "MinutesAgreed",
    rejections: ["meeting-not-held", "side-not-there", "minutes-agreed", "named-twice"],
    summary: "Record that sides agreed the minutes",
    description:
      "One side, or several at once. The minutes are agreed, and the meeting has come to `minutes-agreed`, once all its sides have; until then `minutes.missing` names the others. Needs the meeting to be recorded as held; the day does not matter.",
    fields: { sides: Sides, sha256: Sha256.optional() },
    example: { sides: ["VN"], occurredOn: "2025-09-10" },
  },
  {
    name: "issue-communique",
    event: "CommuniqueIssued",
    rejections: ["meeting-not-held", "communique-issued"],
    summary: "Record that a communiqué was issued",
    description: "A meeting has one. Needs the meeting to be recorded as held; the day does not matter.",
    fields: { sourceId: Slug.optional().meta({ description: "The communiqué itself, registered as a source." }) },
    example: { sourceId: "communique-2025-09-03", occurredOn: "2025-09-04" },
  },
];

export const meetingCommands = entries.map((entry) => defineCommand("meeting", "meetings", entry));
