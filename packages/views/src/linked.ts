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
export function linkedClause(sql: Sql, { table, roles, filter }: Linked, values: readonly string[]): Clauses {
  const params = { [filter]: JSON.stringify(values) };
  const its = `l.value IN (SELECT value FROM json_each(:${filter})) AND ${inRoles("l", roles)}`;
  const found = `r.stated_row IN (SELECT l.row FROM ${table}_link l WHERE ${its})`;
  const asked = `EXISTS (SELECT 1 FROM ${table}_link l WHERE l.row = r.stated_row AND ${its})`;
  return { where: [areFew(sql, table, filter, params) ? found : asked], params };
}

/** A link to one of the parties, to a part of one or to one that went into it. */
export function kinClause(sql: Sql, linked: Linked, parties: readonly string[] | undefined, moment: Moment): Clauses | undefined {
  if (parties === undefined) return undefined;
  for (const party of parties) checkThing(sql, linked.filter, "party", party);
  return linkedClause(sql, linked, withKin(sql, parties, moment));
}

export const inRoles = (link: string, roles: readonly string[]): string =>
  `${link}.role IN (${roles.map((role) => `'${role}'`).join(", ")})`;

/** Whether few links have one of the values of the parameter; counts no further than it must ({table}_link_by_value). */
export function areFew(sql: Sql, table: string, parameter: string, params: Params): boolean {
  const { linksFewMax } = viewLimits;
  const count = sql.get(
    `SELECT count(*) AS n FROM (SELECT 1 FROM ${table}_link WHERE value IN (SELECT value FROM json_each(:${parameter})) LIMIT ${linksFewMax + 1})`,
    params,
  );
  return Number(count?.n) <= linksFewMax;
}
