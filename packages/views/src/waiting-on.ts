// On whom open requests wait, as seen by one party or one country: on us, or, of those in which we take part, on somebody else.
import type { Clauses } from "./clauses.ts";
import type { Moment } from "./knowledge.ts";
import { linkedClause } from "./linked.ts";
import type { Sql } from "./statements.ts";
import { ourParties } from "./us.ts";

const table = "request";
const takingPart = ["from", "to", "decider", "waitingOn", "authority", "agency"];

/** The answer is due from one of ours. */
export function waitingOnUsClause(sql: Sql, us: string | undefined, moment: Moment): Clauses | undefined {
  if (us === undefined) return undefined;
  const onUs = linkedClause(sql, { table, roles: ["waitingOn"], filter: "waitingOnUs" }, ourParties(sql, us, moment, "waitingOnUs"));
  return { where: ["r.open = 1", ...onUs.where], params: onUs.params };
}

/** One of ours takes part, and the answer is due from none of ours. */
export function waitingOnThemClause(sql: Sql, us: string | undefined, moment: Moment): Clauses | undefined {
  if (us === undefined) return undefined;
  const ours = ourParties(sql, us, moment, "waitingOnThem");
  const taking = linkedClause(sql, { table, roles: takingPart, filter: "takingPart" }, ours);
  const onUs = linkedClause(sql, { table, roles: ["waitingOn"], filter: "waitingOnThem" }, ours);
  return {
    where: ["r.open = 1", ...taking.where, `NOT (${onUs.where.join(" AND ")})`],
    params: { ...taking.params, ...onUs.params },
  };
}
