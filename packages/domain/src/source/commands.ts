// The commands of a source. Registering one is a statement about the record.
// Event names and fields are a storage format: a change of one is a new schema version with an upcaster.
import * as z from "zod";
import { type CommandEntry, defineCommand } from "../stream/command.ts";
import { DaySchema, FuzzyDate, LocalizedText, SourceType, Text } from "../values/index.ts";

const register: CommandEntry = {
  name: "register",
  event: "SourceRegistered",
  begins: true,
  timing: "record",
  summary: "Register a source",
  description: "A paper, page, law or speech that facts are taken from; claims name it by its id.",
  fields: {
    type: SourceType,
    publisher: Text(200),
    title: LocalizedText,
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a BCP 47 language tag, for example vi")
      .max(35),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    publishedOn: FuzzyDate.optional(),
    eventOn: FuzzyDate.optional().meta({ description: "The day of what it reports." }),
    retrievedOn: DaySchema.optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits")
      .optional()
      .meta({ description: "Of the paper itself." }),
    rank: z.int().min(1).max(100).optional().meta({ description: "How much it weighs against others; 1 weighs most." }),
  },
  example: {
    type: "news",
    publisher: "Nhân Dân",
    title: { vi: "Quảng Nam-Sê Kông tăng cường hợp tác phát triển toàn diện" },
    language: "vi",
    publishedOn: "2023-09-15",
    eventOn: "2023-09-14",
  },
  rejections: ["already-recorded"],
};

export const sourceCommands = [defineCommand("source", "sources", register)];
