// How a commitment begins: proposed, pledged, agreed, or granted as a scholarship. Each states what it is; which word holds is told by terms.ts.
import type { CommandEntry } from "../stream/command.ts";
import { Duration, Text } from "../values/index.ts";
import { claims, People, stated } from "./fields.ts";

const begin = { begins: true, rejections: ["not-stated", "already-recorded", "named-twice", "ended", "suspended"] } as const;

export const beginningCommands: readonly CommandEntry[] = [
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
];

export const beginnings: ReadonlySet<string> = new Set(beginningCommands.map(({ event }) => event));
