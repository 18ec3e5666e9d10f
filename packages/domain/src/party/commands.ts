// The commands of a party, in the order of its life. Registering and aliases are statements about the record; all others may lie ahead.
// Event names and fields are a storage format: a change of one is a new schema version with an upcaster.
import * as z from "zod";
import { type CommandEntry, defineCommand } from "../stream/command.ts";
import { LanguageTag, LocalizedText, PartyRef, Reason, Slug, Text } from "../values/index.ts";
import { dutiesMax, Instrument, PartOf, partiesMax, stated } from "./fields.ts";

const claims = [{ sourceId: "resolution-202-2025-qh15", locator: "article 1" }];
const Duties = z.array(Slug).min(1).max(dutiesMax);

const entries: readonly CommandEntry[] = [
  {
    name: "register",
    event: "PartyRegistered",
    begins: true,
    timing: "record",
    summary: "Register a party",
    description: "A state, ministry, province, district, unit, organisation or company that gives or takes a word.",
    fields: stated,
    example: {
      names: { vi: "tỉnh Quảng Nam", en: "Quảng Nam province" },
      level: "province",
      country: "VN",
      identifiers: [{ scheme: "ISO 3166-2", id: "VN-27" }],
    },
    rejections: ["already-recorded", "already-begun", "part-of-itself", "part-of-cycle"],
  },
  {
    name: "record-alias",
    event: "PartyAliasRecorded",
    timing: "record",
    summary: "Record another spelling of its name",
    description: "As papers write it, rightly or not; it is found by it on every day. A name that it bore by law is a `rename`.",
    fields: { alias: Text(300), language: LanguageTag.optional() },
    example: { alias: "Attapư", language: "vi", claims: [{ sourceId: "vietnamplus-kon-tum-attapeu", locator: "paragraph 1" }] },
    rejections: ["no-change"],
  },
  {
    name: "rename",
    event: "PartyRenamed",
    timing: "ahead",
    summary: "Rename a party",
    description:
      "From its day on, which may lie ahead, it bears these names, in all languages: a language that is not given has none any more. The party stays the same; the names before stay known.",
    fields: { names: LocalizedText, instrument: Instrument.optional() },
    example: {
      names: { vi: "thành phố Huế", en: "Huế city" },
      instrument: "Resolution 175/2024/QH15",
      occurredOn: "2025-01-01",
    },
    rejections: ["party-ended", "party-not-begun"],
  },
  {
    name: "place-under",
    event: "PartyPlacedUnder",
    timing: "ahead",
    summary: "Place a party under another",
    description: "From its day on, which may lie ahead, the party belongs to another.",
    fields: { partOf: PartOf },
    example: { partOf: "da-nang", occurredOn: "2025-07-01" },
    rejections: ["party-ended", "party-not-begun", "part-of-itself", "part-of-cycle"],
  },
  {
    name: "merge",
    event: "PartiesMerged",
    begins: true,
    timing: "ahead",
    summary: "Merge parties into a new one",
    description:
      "Two parties or more end, and their successor begins, under an id that no party has yet, also where it bears the name of one that goes into it. A policy records in each predecessor, with `succeed`, what it went into; while that stands the merger is not withdrawn, nor the predecessor taken from it by a correction: withdraw the successions first. Nor does a correction add one that was not given `succeed` before. Where the new party belongs, `place-under` says.",
    fields: {
      names: LocalizedText,
      level: stated.level,
      country: stated.country,
      predecessors: z.array(Slug).min(2).max(partiesMax).meta({ description: "The ids of the parties that go into it." }),
      instrument: Instrument.optional(),
    },
    example: {
      names: { vi: "tỉnh Gia Lai", en: "Gia Lai province" },
      level: "province",
      country: "VN",
      predecessors: ["gia-lai", "binh-dinh"],
      instrument: "Resolution 202/2025/QH15",
      occurredOn: "2025-07-01",
      claims,
    },
    rejections: ["already-recorded", "already-begun", "names-itself", "named-twice", "already-succeeded", "party-ended", "party-not-begun"],
  },
  {
    name: "succeed",
    event: "PartySucceeded",
    timing: "ahead",
    summary: "Record what a party went into",
    description:
      "A party ends: it was merged. The policy of mergers gives this to each predecessor, with the day of the merger; give it yourself only to one that the merger does not name and should: then correct the merger.",
    fields: { successorId: Slug.meta({ description: "The id of the party that the merger began." }) },
    example: { successorId: "gia-lai-2025", occurredOn: "2025-07-01", claims },
    rejections: ["names-itself", "already-succeeded", "party-ended", "party-not-begun", "not-merged", "lineage-cycle"],
  },
  {
    name: "split",
    event: "PartySplit",
    timing: "ahead",
    summary: "Split a party",
    description:
      "A party ends and others go on, each registered under an id of its own, also one that keeps the name. A duty that `allocation` gives to none of them is an orphan until `transfer-function` moves it; it names duties of this party, or of one that it goes on for.",
    fields: {
      successors: z.array(Slug).min(2).max(partiesMax).meta({ description: "The ids of the parties that go on." }),
      allocation: z
        .array(z.strictObject({ commitmentId: Slug, successorId: Slug }))
        .min(1)
        .max(dutiesMax)
        .optional()
        .meta({ description: "Which successor takes on which duty." }),
      instrument: Instrument.optional(),
    },
    example: {
      successors: ["dak-lak-2004", "dak-nong"],
      instrument: "Resolution 22/2003/QH11",
      occurredOn: "2004-01-01",
    },
    rejections: ["names-itself", "named-twice", "not-a-successor", "party-ended", "party-not-begun", "lineage-cycle", "not-its-duty"],
  },
  {
    name: "dissolve",
    event: "PartyDissolved",
    timing: "ahead",
    summary: "Dissolve a party",
    description:
      "A party ends, as it does once, and no other goes on in its place. Its duties are orphans until `transfer-function` moves them.",
    fields: { reason: Reason.optional(), instrument: Instrument.optional() },
    example: { reason: "the district level ended", instrument: "Resolution 203/2025/QH15", occurredOn: "2025-07-01" },
    rejections: ["party-ended", "party-not-begun"],
  },
  {
    name: "transfer-function",
    event: "FunctionTransferred",
    timing: "ahead",
    summary: "Transfer a function",
    description:
      "From its day on another party, which lives then, has the function and its duties. A party need not have ended for that, and one that has ended can still be given it; of two transfers of the same duty the later holds. `commitments` are duties of this party (it gave or got the word, or is charged with it), or of one that it goes on for.",
    fields: {
      to: PartyRef,
      commitments: Duties.optional().meta({ description: "The ids of the commitments that go with it. Absent: all of the party's." }),
      function: Text(500).optional().meta({ description: "Which function, in words." }),
    },
    example: { to: { partyId: "dak-lak-2025" }, function: "cooperation with Mondulkiri", occurredOn: "2025-07-01" },
    rejections: ["names-itself", "named-twice", "party-ended", "party-not-begun", "not-its-duty"],
  },
];

export const partyCommands = entries.map((entry) => defineCommand("party", "parties", entry));
