// The register of parties: who can give or take a word, where it belongs and what became of it, as lists find and show it.
import { describePartyItem, foldText, type PartyState, type Recorded, timelines } from "@camket/domain";
import { checkThing } from "./check-thing.ts";
import { allOf, type Clauses, oneOf } from "./clauses.ts";
import { defineRegister, type Link } from "./define-register.ts";
import type { Moment } from "./knowledge.ts";
import type { ListDefinition } from "./list.ts";
import { withNames, withParts } from "./parties-at.ts";
import { sourceClause } from "./spoken-of.ts";
import type { Sql } from "./statements.ts";
import { textClause, textsOf } from "./text.ts";

export const partyRegister = (timeZone: string) =>
  defineRegister(
    {
      name: "party",
      timeline: listedParties,
      columns: { level: "TEXT", country: "TEXT", part_of: "TEXT", ended: "TEXT", names: "TEXT", name_sort: "TEXT" },
      row: ({ level, country, partOf, ended, names }) => ({
        level,
        country,
        part_of: partOf,
        ended: ended?.as,
        names: JSON.stringify(names),
        name_sort: textsOf(names).sort,
      }),
      reads: ["names", "level", "country", "partOf", "ended"],
      stated: (party) => ({ shown: describePartyItem(party), text: namesOf(party), links: linksOf(party) }),
      statedReads: ["names", "formerly", "aliases", "level", "country", "partOf", "identifiers", "begun", "ended", "mayAlreadyBe", "allTo"],
      presentIndexes: [["id"], ["name_sort"]],
      pastIndexes: [["id"], ["part_of"], ["country"], ["ended"], ["stated_row"]],
    },
    timeZone,
  );

interface ListedParty extends Omit<PartyState, "transfers"> {
  /** To whom all its functions went. */
  readonly allTo?: string;
}

/** Of its transfers only the last of all functions: those of single duties may be many, and have rows of their own (moved.ts). */
export const listedParties = (history: readonly Recorded[]) =>
  timelines.party(history).map(({ from, state: { transfers, ...party } }): { from: string; state: ListedParty } => {
    const all = transfers.findLast(({ commitments }) => commitments === undefined);
    return { from, state: all ? { ...party, allTo: all.to.partyId } : party };
  });

/** A party is found by any name that it has, had or is known by, and by its names elsewhere. */
const namesOf = ({ names, formerly, aliases, identifiers }: ListedParty): string =>
  [
    textsOf(names).folded,
    ...formerly.map((former) => textsOf(former.names).folded),
    ...aliases.map(({ alias }) => foldText(alias)),
    ...identifiers.map(({ id }) => foldText(id)),
  ].join("\n");

/** The `predecessor`s that its merger names; who goes on for it: its `successor`s, and whom all its functions went to, `function`. */
const linksOf = ({ begun, ended, allTo }: ListedParty): readonly Link[] => [
  ...(begun?.since === undefined ? [] : begun.predecessors.map((value) => ({ role: "predecessor", value }))),
  ...(ended?.successors ?? []).map((value) => ({ role: "successor", value })),
  ...(allTo === undefined ? [] : [{ role: "function", value: allTo }]),
];

export interface PartyFilters {
  readonly level?: readonly string[];
  readonly country?: readonly string[];
  readonly partOf?: string;
  /** How it has ended by then; `no`: it lives. */
  readonly ended?: readonly string[];
  /** That speak of it. */
  readonly source?: readonly string[];
  readonly text?: string;
}

export const partyList: ListDefinition<PartyFilters> = {
  table: "party",
  sorts: { id: "id", name: "name_sort" },
  columns: [],
  clauses: (sql, { level, country, partOf, ended, source, text }, moment) =>
    allOf(
      oneOf("level", level),
      oneOf("country", country),
      partOf === undefined ? undefined : partsClause(sql, partOf, moment),
      ended && endedClause(ended),
      sourceClause(sql, "party", source, moment),
      textClause(sql, "party", text),
    ),
  items: (sql, rows, moment) =>
    withNames(
      sql,
      rows.map(({ id, shown }) => ({ id, ...shown, ...parentOf(shown as Pick<PartyState, "partOf">) })),
      moment,
    ),
};

/** What it is a part of as a party, to be named. */
export const parentOf = ({ partOf }: Pick<PartyState, "partOf">): { readonly parent?: { readonly partyId: string } } =>
  partOf === undefined ? {} : { parent: { partyId: partOf } };

function partsClause(sql: Sql, partOf: string, moment: Moment): Clauses {
  checkThing(sql, "partOf", "party", partOf);
  const parts = withParts(sql, partOf, moment).filter((id) => id !== partOf);
  return { where: ["r.id IN (SELECT value FROM json_each(:parts))"], params: { parts: JSON.stringify(parts) } };
}

function endedClause(words: readonly string[]): Clauses {
  const ends = words.filter((word) => word !== "no");
  const as = ends.length > 0 ? oneOf("ended", ends) : undefined;
  const lives = ends.length < words.length ? ["r.ended IS NULL"] : [];
  return { where: [`(${[...lives, ...(as?.where ?? [])].join(" OR ")})`], params: { ...as?.params } };
}
