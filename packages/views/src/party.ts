// The register of parties: who can give or take a word, where it belongs, as lists find and show it.
import { describeParty, foldText, timelines } from "@camket/domain";
import { defineRegister } from "./define-register.ts";
import type { ListDefinition } from "./list.ts";
import { oneOf } from "./one-of.ts";
import { checkParty, withParts } from "./parties-at.ts";
import { textClause, textsOf } from "./text.ts";

export const partyRegister = (timeZone: string) =>
  defineRegister(
    {
      name: "party",
      timeline: timelines.party,
      columns: { level: "TEXT", country: "TEXT", part_of: "TEXT", names: "TEXT", name_sort: "TEXT" },
      row: ({ level, country, partOf, names }) => ({
        level,
        country,
        part_of: partOf,
        names: JSON.stringify(names),
        name_sort: textsOf(names).sort,
      }),
      reads: ["names", "level", "country", "partOf"],
      stated: (party) => ({ shown: describeParty(party), text: textsOf(party.names).folded }),
      statedReads: ["names", "level", "country", "partOf", "identifiers"],
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
  columns: [],
  clauses(sql, { level, country, partOf, text }, moment) {
    if (partOf !== undefined) checkParty(sql, "partOf", partOf);
    const parts = partOf === undefined ? [] : withParts(sql, partOf, moment).filter((id) => id !== partOf);
    const levels = oneOf("level", level);
    const countries = oneOf("country", country);
    return {
      where: [
        ...levels.where,
        ...countries.where,
        ...(partOf === undefined ? [] : ["r.id IN (SELECT value FROM json_each(:parts))"]),
        ...(text === undefined ? [] : [textClause("party")]),
      ],
      params: {
        ...levels.params,
        ...countries.params,
        parts: JSON.stringify(parts),
        text: foldText(text ?? ""),
      },
    };
  },
  items: (_sql, rows) => rows.map(({ id, shown }) => ({ id, ...shown })),
};
