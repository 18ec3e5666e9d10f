// query: the chain of renewals in which an agreement stands: what it goes back to, and what renewed it since, by what each says that it renews.
import { agreementList } from "./agreement.ts";
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import type { ListRow } from "./list.ts";
import { standingShown } from "./standing-word.ts";
import type { Sql } from "./statements.ts";

export interface InChain {
  readonly id: string;
  readonly title: unknown;
  /** From the agreement asked about: -1 is the one that it renews, 1 one that renews it. */
  readonly step: number;
  readonly stage?: string;
  readonly standing: string;
  readonly period?: unknown;
}

/** The first one first, itself among them; nothing where it stands alone (agreement_link_by_value, agreement_by_stated_row). */
export function renewalChain(sql: Sql, id: string, { seq, validAt }: Moment): readonly InChain[] {
  const rows = sql.all(
    `WITH RECURSIVE
       back (id, step) AS (SELECT :id, 0 UNION SELECT l.value, back.step - 1 FROM back JOIN agreement r ON r.id = back.id
         JOIN agreement_link l ON l.row = r.stated_row AND l.role = 'renews' WHERE back.step > -:stepsMax AND ${rowsAt("r")}),
       onward (id, step) AS (SELECT :id, 0 UNION SELECT r.id, onward.step + 1 FROM onward
         JOIN agreement_link l ON l.value = onward.id AND l.role = 'renews'
         JOIN agreement r ON r.stated_row = l.row WHERE onward.step < :stepsMax AND ${rowsAt("r")}),
       chain AS (SELECT id, max(step) AS step FROM back GROUP BY id UNION ALL SELECT id, min(step) FROM onward WHERE step > 0 GROUP BY id)
     SELECT chain.step, r.id, ${agreementList.columns.map((column) => `r.${column}`).join(", ")}, s.shown
     FROM chain JOIN agreement r ON r.id = chain.id JOIN agreement_stated s ON s.row = r.stated_row
     WHERE ${rowsAt("r")} ORDER BY chain.step, r.id LIMIT :stepsMax`,
    { id, seq, validAt, stepsMax: viewLimits.renewalsShownMax },
  );
  if (rows.length < 2) return [];
  return rows.map((row) => {
    const { title, period } = JSON.parse(String(row.shown)) as { title: unknown; period?: unknown };
    return {
      id: String(row.id),
      title,
      step: Number(row.step),
      ...(row.stage === null ? {} : { stage: String(row.stage) }),
      standing: standingShown(row as ListRow, validAt).status,
      ...(period === undefined ? {} : { period }),
    };
  });
}
