// The commands of a party. Registering is a statement about the record; being placed under another party may lie ahead.
// Event names and fields are a storage format: a change of one is a new schema version with an upcaster.
import * as z from "zod";
import { type CommandEntry, defineCommand } from "../stream/command.ts";
import { Country, LocalizedText, PartyLevel, Slug, Text } from "../values/index.ts";

const PartOf = Slug.meta({ description: "The id of the party that it belongs to." });
const registered = {
  names: LocalizedText,
  level: PartyLevel,
  country: Country,
  partOf: PartOf.optional(),
  identifiers: z
    .array(z.strictObject({ scheme: Text(50), id: Text(100) }))
    .max(20)
    .optional()
    .meta({ description: "Names of it elsewhere, such as `ISO 3166-2`." }),
};

const entries: readonly CommandEntry[] = [
  {
    name: "register",
    event: "PartyRegistered",
    begins: true,
    timing: "record",
    summary: "Register a party",
    description: "A state, ministry, province, district, unit, organisation or company that gives or takes a word.",
    fields: registered,
    example: {
      names: { vi: "tỉnh Quảng Nam", en: "Quảng Nam province" },
      level: "province",
      country: "VN",
      identifiers: [{ scheme: "ISO 3166-2", id: "VN-27" }],
    },
    rejections: ["already-recorded", "part-of-itself"],
  },
  {
    name: "place-under",
    event: "PartyPlacedUnder",
    timing: "ahead",
    summary: "Place a party under another",
    description: "From its day on, which may lie ahead, the party belongs to another.",
    fields: { partOf: PartOf },
    example: { partOf: "da-nang", occurredOn: "2025-07-01" },
    rejections: ["part-of-itself"],
  },
];

export const partyCommands = entries.map((entry) => defineCommand("party", "parties", entry));
