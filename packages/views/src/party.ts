// The register of parties: who can give or take a word, where it belongs, as lists find and show it.
import { describeParty, foldText, type PartyState, timelines } from "@camket/domain";
import { defineRegister } from "./define-register.ts";
import type { ListDefinition } from "./list.ts";
import { checkParty, withParts } from "./parties-at.ts";
import { sortKey } from "./sort-key.ts";
import { foldedText, textClause } from "./text.ts";

export const partyRegister = (timeZone: string) =>
  defineRegister<PartyState>(
    {
      name: "party",
      timeline: timelines.party,
      columns: {
        level: { type: "TEXT", of: ({ level }) => level },
        country: { type: "TEXT", of: ({ country }) => country },
        part_of: { type: "TEXT", of: ({ partOf }) => partOf },
        names: { type: "TEXT", of: ({ names }) => JSON.stringify(names) },
        name_sort: { type: "TEXT", of: ({ names }) => sortKey(Object.values(names)[0] ?? "") },
        text: { type: "TEXT", of: ({ names }) => foldedText(names) },
        shown: { type: "TEXT", of: (party) => JSON.stringify(describeParty(party)) },
      },
      presentIndexes: [["id"], ["name_sort"]],
      pastIndexes: [["id"], ["part_of"], ["country"]],
    },
    timeZone,
  );

export interface PartyFilters {
  readonly level?: readonly string[];
  readonly country?: readonly string[];
  readonly partOf?: string;
  readonly text?: string;
}

export const partyList: ListDefinition<PartyFilters> = {
  table: "party",
  sorts: { id: "id", name: "name_sort" },
  columns: ["shown"],
  clauses(sql, { level, country, partOf, text }, moment) {
    if (partOf !== undefined) checkParty(sql, "partOf", partOf);
    const parts = partOf === undefined ? [] : withParts(sql, partOf, moment).filter((id) => id !== partOf);
    return {
      where: [
        ...(level ? ["r.level IN (SELECT value FROM json_each(:level))"] : []),
        ...(country ? ["r.country IN (SELECT value FROM json_each(:country))"] : []),
        ...(partOf === undefined ? [] : ["r.id IN (SELECT value FROM json_each(:parts))"]),
        ...(text === undefined ? [] : [textClause]),
      ],
      params: {
        level: JSON.stringify(level ?? []),
        country: JSON.stringify(country ?? []),
        parts: JSON.stringify(parts),
        text: foldText(text ?? ""),
      },
    };
  },
  items: (_sql, rows) => rows.map(({ id, shown }) => ({ id: String(id), ...JSON.parse(String(shown)) })),
};
