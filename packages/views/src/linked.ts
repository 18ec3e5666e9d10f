// Rows by the links of their things: parties, agencies, sectors, other things. Few links lead to the rows at once; of many the rows are asked
// one by one in the list's order, so that a page ends early.
import { checkThing } from "./check-thing.ts";
import type { Clauses } from "./clauses.ts";
import { type Kin, kinOf } from "./kin.ts";
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
  return kinLinked(sql, linked, { obliged: values, otherwise: values });
}

/** A link to one of the parties, or to one whose part in the thing rests with it. */
export function kinClause(sql: Sql, linked: Linked, parties: readonly string[] | undefined, moment: Moment): Clauses | undefined {
  if (parties === undefined) return undefined;
  for (const party of parties) checkThing(sql, linked.filter, "party", party);
  return kinLinked(sql, linked, kinOf(sql, parties, moment));
}

export function kinLinked(sql: Sql, linked: Linked, kin: Kin): Clauses {
  const { table, roles, filter } = linked;
  const { params, fits } = kinParams(filter, kin);
  const found = `r.stated_row IN (SELECT l.row FROM ${table}_link l WHERE ${inRoles("l", roles)} AND ${inList("l", filter)}${fits("l")})`;
  const asked = `EXISTS (SELECT 1 FROM ${table}_link l
    WHERE l.row = r.stated_row AND ${inRoles("l", roles)} AND ${amongList("l", filter)}${fits("l")})`;
  return { where: [areFew(sql, linked, params) ? found : asked], params };
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
