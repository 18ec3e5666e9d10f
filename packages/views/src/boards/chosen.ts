// The commitments that a board is about: those of the list with the same filters, at the moment.
import type { Clauses } from "../clauses.ts";
import { type CommitmentFilters, commitmentList } from "../commitment.ts";
import type { Moment } from "../knowledge.ts";
import { momentRows } from "../list.ts";
import type { Sql } from "../statements.ts";

export function chosenCommitments(sql: Sql, filters: CommitmentFilters, moment: Moment): Clauses {
  const { where, params } = commitmentList.clauses(sql, filters, moment);
  return { where: [momentRows(sql, "commitment", moment), ...where], params: { ...params, seq: moment.seq, validAt: moment.validAt } };
}
