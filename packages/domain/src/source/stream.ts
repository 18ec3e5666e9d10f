// The source stream: the papers, pages and speeches that claims point at. Registering one is a statement about the record.
import * as z from "zod";
import { type CommandEntry, defineCommand } from "../stream/command.ts";
import { commonCommands } from "../stream/common-commands.ts";
import type { Fact } from "../stream/standing.ts";
import type { Stream } from "../stream/stream.ts";
import { EVER, type Segment } from "../stream/timeline.ts";
import { DaySchema, describeDate, FuzzyDate, LocalizedText, SourceType, Text } from "../values/index.ts";
import type { SourceState } from "./state.ts";

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

function timeline(facts: readonly Fact[]): readonly Segment<SourceState>[] {
  const registration = facts.find(({ type }) => type === "SourceRegistered");
  if (!registration) return [];
  const { visibility: _, ...state } = registration.data;
  return [{ from: EVER, state: state as unknown as SourceState }];
}

export const sourceStream: Stream<SourceState> = {
  name: "source",
  thing: "sources",
  commands: [defineCommand("source", "sources", register), ...commonCommands("source", "sources")],
  beginnings: new Set(["SourceRegistered"]),
  essentials: ["type", "publisher", "title", "language"],
  repeatable: new Set(),
  decide: () => ({ added: {} }),
  unmet: () => [],
  timeline,
};

export function describeSource(state: SourceState) {
  const { publishedOn, eventOn, ...rest } = state;
  return {
    ...rest,
    ...(publishedOn ? { publishedOn: describeDate(publishedOn) } : {}),
    ...(eventOn ? { eventOn: describeDate(eventOn) } : {}),
  };
}
export type SourceDescription = ReturnType<typeof describeSource>;
