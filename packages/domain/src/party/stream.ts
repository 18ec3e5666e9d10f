// The party stream: who can give or take a word. Registering is a statement about the record; being placed under another may lie ahead.
import * as z from "zod";
import { type CommandEntry, defineCommand } from "../stream/command.ts";
import { commonCommands } from "../stream/common-commands.ts";
import { reject } from "../stream/rejections.ts";
import { byCertainDay, type Fact } from "../stream/standing.ts";
import type { Given, Stream } from "../stream/stream.ts";
import { EVER, NEVER, type Segment, stateAt } from "../stream/timeline.ts";
import { Country, LocalizedText, PartyLevel, Slug, Text } from "../values/index.ts";
import type { PartyState } from "./state.ts";

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

function decideParty({ command, days, facts }: Given) {
  const { partOf } = command.body;
  if (partOf === command.id) {
    const detail = `${command.id} cannot be part of itself`;
    return reject("part-of-itself", detail, { errors: [{ pointer: "#/partOf", code: "part-of-itself", detail }] });
  }
  if (command.definition.name !== "place-under") return { added: {} };
  const at = stateAt(timeline(facts), days.certainFrom);
  const was = at && "state" in at ? at.state.partOf : undefined;
  return { added: was === undefined ? {} : { was } };
}

/** A registered party is there at every day; where it belongs changes with each placing. */
function timeline(facts: readonly Fact[]): readonly Segment<PartyState>[] {
  const registration = facts.find(({ type }) => type === "PartyRegistered");
  if (!registration) return [];
  const { names, level, country, partOf, identifiers } = registration.data as unknown as PartyState;
  let state: PartyState = { names, level, country, ...(partOf ? { partOf } : {}), identifiers: identifiers ?? [] };
  const segments: Segment<PartyState>[] = [{ from: EVER, state }];
  const placings = facts.filter(({ type, days }) => type === "PartyPlacedUnder" && days.certainFrom !== NEVER);
  for (const { data, days } of placings.toSorted(byCertainDay)) {
    state = { ...state, partOf: data.partOf as string };
    if (segments.at(-1)?.from === days.certainFrom) segments.pop();
    segments.push({ from: days.certainFrom, state });
  }
  return segments;
}

export const partyStream: Stream<PartyState> = {
  name: "party",
  thing: "parties",
  commands: [...entries.map((entry) => defineCommand("party", "parties", entry)), ...commonCommands("party", "parties")],
  beginnings: new Set(["PartyRegistered"]),
  essentials: ["names", "level", "country"],
  repeatable: new Set(),
  decide: decideParty,
  unmet: () => [],
  timeline,
};

export const describeParty = (state: PartyState) => ({
  names: state.names,
  level: state.level,
  country: state.country,
  ...(state.partOf ? { partOf: state.partOf } : {}),
  ...(state.identifiers.length > 0 ? { identifiers: state.identifiers } : {}),
});
export type PartyDescription = ReturnType<typeof describeParty>;
