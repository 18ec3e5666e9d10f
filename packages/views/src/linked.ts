// Rows by the links of their things: parties, agencies, sectors, other things. Few links lead to the rows at once; of many the rows are asked
// one by one in the list's order, so that a page ends early.
import type { StreamName } from "@camket/domain";
import { checkThing } from "./check-thing.ts";
import type { Clauses } from "./clauses.ts";
import { type Judged, type Kin, kinOf } from "./kin.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import type { Params, Sql } from "./statements.ts";

export interface Linked {
  readonly table: string;
  readonly roles: readonly string[];
  /** The filter, after which its parameter is named. */
  readonly filter: string;
}

/** A link in one of the roles to one of the values. */
export function linkedClause(sql: Sql, linked: Linked, values: readonly string[]): Clauses {
  return foundClause(searchOf(sql, linked, { obliged: values, otherwise: values }), linked.filter);
}

/** A link to one of the things that the filter names, in the role of the same name. */
export function thingClause(sql: Sql, table: string, name: StreamName, ids: readonly string[] | undefined): Clauses | undefined {
  if (ids === undefined) return undefined;
  for (const id of ids) checkThing(sql, name, name, id);
  return linkedClause(sql, { table, roles: [name], filter: name }, ids);
}

/** A link to one of the parties, or to one whose part in the thing rests with it. */
export function kinClause(sql: Sql, linked: Linked, parties: readonly string[] | undefined, moment: Moment): Clauses | undefined {
  if (parties === undefined) return undefined;
  for (const party of parties) checkThing(sql, linked.filter, "party", party);
  return foundClause(searchOf(sql, linked, kinOf(sql, parties, moment)), linked.filter);
}

/** How things are found by their links. */
export interface Search {
  /** The rows that the links lead to, as SQL; absent where they are many. */
  readonly rows?: string;
  /** What is asked of each row `r` then. */
  readonly asked: string;
  readonly params: Params;
}

export function searchOf(sql: Sql, linked: Linked, kin: Kin): Search {
  const { table, roles, filter } = linked;
  const { params, fits } = kinParams(filter, kin);
  const rows = `SELECT l.row FROM ${table}_link l WHERE ${inRoles("l", roles)} AND ${inList("l", filter)}${fits("l")}`;
  const asked = `EXISTS (SELECT 1 FROM ${table}_link l
    WHERE l.row = r.stated_row AND ${inRoles("l", roles)} AND ${amongList("l", filter)}${fits("l")})`;
  return { ...(areFew(sql, linked, params) ? { rows } : {}), asked, params };
}

/** What the search finds, but of the commitments judged those that are found (commitment_by_id). Most often none is judged. */
export function foundClause({ rows, asked, params }: Search, filter: string, judged: Judged = new Map()): Clauses {
  if (judged.size === 0) return { where: [rows === undefined ? asked : `r.stated_row IN (${rows})`], params };
  const [yes, no] = [`${filter}Judged`, `${filter}Not`];
  const ids = (found: boolean) => JSON.stringify([...judged].flatMap(([id, isFound]) => (isFound === found ? [id] : [])));
  const isAmong = (parameter: string) => `r.id IN (SELECT value FROM json_each(:${parameter}))`;
  const found = `SELECT c.stated_row FROM json_each(:${yes}) found JOIN commitment c ON c.id = found.value`;
  return {
    where:
      rows === undefined
        ? [`(${asked} AND NOT ${isAmong(no)} OR ${isAmong(yes)})`]
        : [`r.stated_row IN (${rows} UNION ${found})`, `NOT ${isAmong(no)}`],
    params: { ...params, [yes]: ids(true), [no]: ids(false) },
  };
}

/** All of the kin by the name of the filter; `fits` keeps those of whom only duties, or only other parts, rest there to their own roles. */
export function kinParams(filter: string, { obliged, otherwise }: Kin): { params: Params; fits: (link: string) => string } {
  const both = new Set(obliged).intersection(new Set(otherwise));
  const all = [...new Set([...obliged, ...otherwise])];
  if (both.size === all.length) return { params: { [filter]: JSON.stringify(all) }, fits: () => "" };
  const [owing, other] = [`${filter}Owing`, `${filter}Other`];
  return {
    params: { [filter]: JSON.stringify(all), [owing]: JSON.stringify(obliged), [other]: JSON.stringify(otherwise) },
    fits: (link) => ` AND CASE ${link}.role WHEN 'obligor' THEN ${amongList(link, owing)} ELSE ${amongList(link, other)} END`,
  };
}

export const inRoles = (link: string, roles: readonly string[]): string =>
  `${link}.role IN (${roles.map((role) => `'${role}'`).join(", ")})`;

/** From the values to the links ({table}_link_by_value). */
export const inList = (link: string, parameter: string): string => `${link}.value IN (SELECT value FROM json_each(:${parameter}))`;

/** Of the few links of one row those with one of the values: the plus keeps SQLite from asking the row for each value in turn. */
export const amongList = (link: string, parameter: string): string => `+${inList(link, parameter)}`;

/** Whether few links have one of the values of the filter; counts no further than it must ({table}_link_by_value). */
export function areFew(sql: Sql, { table, roles, filter }: Linked, params: Params): boolean {
  const { linksFewMax } = viewLimits;
  const count = sql.get(
    `SELECT count(*) AS n FROM (
       SELECT 1 FROM ${table}_link l WHERE ${inRoles("l", roles)} AND ${inList("l", filter)} LIMIT ${linksFewMax + 1})`,
    params,
  );
  return Number(count?.n) <= linksFewMax;
}
