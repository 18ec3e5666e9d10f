// The register of parties: who can give or take a word, where it belongs and what became of it, as lists find and show it.
import { describePartyItem, foldText, type PartyState, timelines } from "@camket/domain";
import { checkThing } from "./check-thing.ts";
import { allOf, type Clauses, oneOf } from "./clauses.ts";
import { defineRegister, type Link } from "./define-register.ts";
import { dutyRole } from "./duty-role.ts";
import type { Moment } from "./knowledge.ts";
import type { ListDefinition } from "./list.ts";
import { withNames, withParts } from "./parties-at.ts";
import type { Sql } from "./statements.ts";
import { textClause, textsOf } from "./text.ts";

export const partyRegister = (timeZone: string) =>
  defineRegister(
    {
      name: "party",
      timeline: timelines.party,
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
      statedReads: ["names", "formerly", "aliases", "level", "country", "partOf", "identifiers", "begun", "ended", "mayAlreadyBe", "transfers"],
      presentIndexes: [["id"], ["name_sort"]],
      pastIndexes: [["id"], ["part_of"], ["country"], ["ended"], ["stated_row"]],
    },
    timeZone,
  );

/** A party is found by any name that it has, had or is known by, and by its names elsewhere. */
const namesOf = ({ names, formerly, aliases, identifiers }: PartyState): string =>
  [
    textsOf(names).folded,
    ...formerly.map((former) => textsOf(former.names).folded),
    ...aliases.map(({ alias }) => foldText(alias)),
    ...identifiers.map(({ id }) => foldText(id)),
  ].join("\n");

/**
 * The `predecessor`s that its merger names. Who goes on for it: its `successor`s; whom all its functions went to, `function`; and, duty by duty, those to whom a split allocated it or a
 * transfer of its own took it. Of two that move the same the later holds.
 */
function linksOf({ begun, ended, transfers }: PartyState): readonly Link[] {
  const allocated = (ended?.allocation ?? []).map(({ commitmentId, successorId }) => ({
    since: ended?.since as string,
    to: successorId,
    commitments: [commitmentId],
  }));
  const moves = [...transfers.map(({ since, to, commitments }) => ({ since, to: to.partyId, commitments })), ...allocated];
  const duties = new Map<string, string>();
  let all: string | undefined;
  for (const { to, commitments } of moves.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))) {
    if (commitments) for (const id of commitments) duties.set(id, to);
    else {
      all = to;
      duties.clear();
    }
  }
  return [
    ...(begun?.since === undefined ? [] : begun.predecessors.map((value) => ({ role: "predecessor", value }))),
    ...(ended?.successors ?? []).map((value) => ({ role: "successor", value })),
    ...(all === undefined ? [] : [{ role: "function", value: all }]),
    ...[...duties].map(([id, value]) => ({ role: dutyRole(id), value })),
  ];
}

export interface PartyFilters {
  readonly level?: readonly string[];
  readonly country?: readonly string[];
  readonly partOf?: string;
  /** How it has ended by then; `no`: it lives. */
  readonly ended?: readonly string[];
  readonly text?: string;
}

export const partyList: ListDefinition<PartyFilters> = {
  table: "party",
  sorts: { id: "id", name: "name_sort" },
  columns: [],
  clauses: (sql, { level, country, partOf, ended, text }, moment) =>
    allOf(
      oneOf("level", level),
      oneOf("country", country),
      partOf === undefined ? undefined : partsClause(sql, partOf, moment),
      ended && endedClause(ended),
      textClause("party", text),
    ),
  items: (sql, rows, moment) =>
    withNames(
      sql,
      rows.map(({ id, shown }) => ({ id, ...shown })),
      moment,
    ),
};

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
