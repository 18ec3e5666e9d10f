// The commands of a source: all are statements about the record, which hold on every day from when they are known.
// Event names and fields are a storage format: a change of one is a new schema version with an upcaster.
import * as z from "zod";
import { type CommandEntry, defineCommand } from "../stream/command.ts";
import { ConflictRule, Reason, Slug } from "../values/index.ts";
import { about, ClaimRef, claim, claimsMax, stated } from "./fields.ts";

const ConflictId = Slug.meta({ description: "An id for it within this source." });
const memorandum = { subject: { thing: "agreement", id: "kon-tum-attapeu-memorandum" }, field: "signed" } as const;

const entries: readonly CommandEntry[] = [
  {
    name: "register",
    event: "SourceRegistered",
    begins: true,
    summary: "Register a source",
    description: "A paper, page, law or speech that facts are taken from; claims name it by its id.",
    fields: stated,
    example: {
      type: "news",
      publisher: "Nhân Dân",
      title: { vi: "Quảng Nam-Sê Kông tăng cường hợp tác phát triển toàn diện" },
      language: "vi",
      publishedOn: "2023-09-15",
      eventOn: "2023-09-14",
    },
    rejections: ["already-recorded"],
  },
  {
    name: "retract",
    event: "SourceRetracted",
    summary: "Retract a source",
    description:
      "Its publisher took it back, or it should not have been relied on. It stays readable, marked, and so do the facts and claims taken from it; claims can still be taken from it and set against others.",
    fields: {
      reason: Reason,
      replacedBy: Slug.optional().meta({ description: "The id of the source that takes its place." }),
    },
    example: { reason: "the newspaper corrected the article", replacedBy: "nhandan-2023-09-16" },
    rejections: ["names-itself", "already-retracted"],
  },
  {
    name: "extract-claim",
    event: "ClaimExtracted",
    summary: "Extract a claim",
    description: "What the source says of one field of one thing. It changes no fact: it stands beside what other sources say of the same.",
    fields: claim,
    example: {
      claimId: "signed-2011",
      ...memorandum,
      value: "signed on 13 September; 2011 inferred from the office holders",
      locator: "paragraph 1",
      confidence: "medium",
    },
    rejections: ["claim-recorded"],
  },
  {
    name: "record-conflict",
    event: "ConflictDetected",
    summary: "Record a conflict of claims",
    description:
      "Claims about one field of one thing, of this source and of others, that cannot all be true. Open until it is resolved. One claim at least is this source's, and no two of them are between them in a conflict of one of these sources already. While it stands no claim of this source that it names is withdrawn; a claim of another source can be, and the conflict names it still: resolve it, or withdraw it.",
    fields: {
      conflictId: ConflictId,
      ...about,
      between: z.array(ClaimRef).min(2).max(claimsMax).meta({ description: "The claims that contradict each other." }),
    },
    example: {
      conflictId: "first-memorandum",
      ...memorandum,
      between: [
        { sourceId: "vietnamplus-kon-tum-attapeu", claimId: "signed-2011" },
        { sourceId: "thoidai-kon-tum-attapeu", claimId: "first-in-2015" },
      ],
    },
    rejections: ["conflict-recorded", "named-twice", "conflict-elsewhere", "unknown-claim", "other-subject"],
  },
  {
    name: "resolve-conflict",
    event: "ConflictResolved",
    summary: "Resolve a conflict",
    description:
      "Which claim is to be believed, and why. No claim is deleted and no fact changed: where the thing itself reads otherwise, `correct` it.",
    fields: {
      conflictId: ConflictId,
      chosen: ClaimRef.meta({ description: "One of the claims that the conflict is between." }),
      rule: ConflictRule,
      reason: Reason,
    },
    example: {
      conflictId: "first-memorandum",
      chosen: { sourceId: "vietnamplus-kon-tum-attapeu", claimId: "signed-2011" },
      rule: "rank",
      reason: "the agency reports the signing itself, the official recalls it",
    },
    rejections: ["unknown-conflict", "not-in-conflict", "already-resolved"],
  },
];

export const sourceCommands = entries.map((entry) => defineCommand("source", "sources", { ...entry, timing: "record" }));
