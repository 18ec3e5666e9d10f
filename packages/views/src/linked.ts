// Rows by the links of their things: parties, agencies, sectors, other things. Few links lead to the rows at once; of many the rows are asked
// one by one in the list's order, so that a page ends early.
import { checkThing } from "./check-thing.ts";
import type { Clauses } from "./clauses.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { withKin } from "./parties-at.ts";
import type { Params, Sql } from "./statements.ts";

export interface Linked {
  readonly table: string;
  readonly roles: readonly string[];
  /** The filter, after which its parameter is named. */
  readonly filter: string;
}

/** A link in one of the roles to one of the values. */
export function linkedClause(sql: Sql, linked: Linked, values: readonly string[]): Clauses {
  const { table, roles, filter } = linked;
  const params = { [filter]: JSON.stringify(values) };
  const found = `r.stated_row IN (SELECT l.row FROM ${table}_link l WHERE ${inRoles("l", roles)} AND ${inList("l", filter)})`;
  const asked = `EXISTS (SELECT 1 FROM ${table}_link l WHERE l.row = r.stated_row AND ${inRoles("l", roles)} AND ${amongList("l", filter)})`;
  return { where: [areFew(sql, linked, params) ? found : asked], params };
}

/** A link to one of the parties, to a part of one or to one that went into it. */
export function kinClause(sql: Sql, linked: Linked, parties: readonly string[] | undefined, moment: Moment): Clauses | undefined {
  if (parties === undefined) return undefined;
  for (const party of parties) checkThing(sql, linked.filter, "party", party);
  return linkedClause(sql, linked, withKin(sql, parties, moment));
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
