// The register of agreements: between whom, how far it has come, whether its time is over and when it has to be renewed, as lists find and
// show it. The word of the standing depends on the day asked for: a row keeps the days on which it changes.
import { type AgreementState, describeDate, foldText, NEVER, ownerOf, renewalDue, standingDays, timelines } from "@camket/domain";
import { allOf, oneOf } from "./clauses.ts";
import { corridorClause } from "./corridor.ts";
import { defineRegister, type Link } from "./define-register.ts";
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { kinClause, linkedClause } from "./linked.ts";
import { beganOn, type ListDefinition, type ListRow } from "./list.ts";
import { withNamesEach } from "./parties-at.ts";
import { sourceClause } from "./spoken-of.ts";
import { stageColumnNames, stageColumns, stageRow, stageShown } from "./stage-columns.ts";
import { standingClause, standingShown } from "./standing-word.ts";
import type { Sql } from "./statements.ts";
import { textClause, textsOf } from "./text.ts";

const table = "agreement";

export const agreementRegister = (timeZone: string) =>
  defineRegister(
    {
      name: table,
      timeline: timelines.agreement,
      columns: {
        ...stageColumns,
        standing_fixed: "TEXT",
        current_from: "TEXT",
        expired_from: "TEXT",
        end_sort: "TEXT",
        title_sort: "TEXT",
      },
      row: (state) => {
        const standing = standingDays(state);
        const days = "fixed" in standing ? undefined : standing;
        return {
          ...stageRow(state),
          standing_fixed: "fixed" in standing ? standing.fixed : undefined,
          current_from: days?.currentFrom,
          expired_from: days?.expiredFrom,
          end_sort: renewalDue(state) ?? NEVER,
          title_sort: textsOf(state.title).sort,
        };
      },
      reads: ["title", "stage", "covered", "mayAlreadyBe", "period", "firstPeriod", "expiryUncertain"],
      stated: (state) => ({ shown: shownOf(state), text: wordsOf(state), links: linksOf(state) }),
      statedReads: ["title", "number", "subject", "parties", "period", "agencies", "sectors", "renews", "renewal"],
      presentIndexes: [["id"], ["title_sort"], ["end_sort"]],
      pastIndexes: [["id"], ["end_sort"], ["title_sort"], ["stated_row"]],
    },
    timeZone,
  );

/** What a list shows beside the columns. */
const shownOf = (state: AgreementState) => ({
  title: state.title,
  ...(state.number === undefined ? {} : { number: state.number }),
  ...(state.period ? { period: describeDate(state.period) } : {}),
  parties: state.parties,
  owner: ownerOf(state),
  ...(state.renews === undefined ? {} : { renews: state.renews }),
});

const wordsOf = ({ title, number, subject }: AgreementState): string =>
  [textsOf(title).folded, foldText(number ?? ""), foldText(subject ?? "")].join("\n");

/** Its parties, agencies and sectors; the one that it `renews`; and, once it is renewed, its `successor` and the duties `carried` over to that. */
const linksOf = ({ parties, agencies, sectors, renews, renewal }: AgreementState): readonly Link[] => [
  ...parties.map(({ partyId }) => ({ role: "party", value: partyId })),
  ...agencies.flatMap(({ agency }) => ("partyId" in agency ? [{ role: "agency", value: agency.partyId }] : [])),
  ...sectors.map((value) => ({ role: "sector", value })),
  ...(renews === undefined ? [] : [{ role: "renews", value: renews }]),
  ...(renewal
    ? [{ role: "successor", value: renewal.successorId }, ...renewal.carriedOver.map((value) => ({ role: "carried", value }))]
    : []),
];

export interface AgreementFilters {
  /** Among its parties; the parts and predecessors of that one count. */
  readonly party?: readonly string[];
  /** Two provinces, or two countries in either case. */
  readonly corridor?: readonly [string, string];
  readonly agency?: readonly string[];
  readonly sector?: readonly string[];
  readonly stage?: readonly string[];
  readonly standing?: readonly string[];
  /** It is signed and not ended, and the last day of its period, read at its earliest, is this day or before. */
  readonly endsBy?: string;
  /** Whether another agreement that certainly was signed renews it. */
  readonly renewed?: boolean;
  /** That speak of it. */
  readonly source?: readonly string[];
  readonly text?: string;
}

/** Once a renewal is certain, no gap follows (agreement_link_by_value, agreement_by_stated_row). */
const isRenewed = `EXISTS (SELECT 1 FROM agreement_link l JOIN agreement n ON n.stated_row = l.row
  WHERE l.value = r.id AND l.role = 'renews' AND coalesce(n.covered, n.stage, 'negotiating') <> 'negotiating' AND ${rowsAt("n")})`;

export const agreementList: ListDefinition<AgreementFilters> = {
  table,
  sorts: { id: "id", title: "title_sort", end: "end_sort" },
  columns: [...stageColumnNames, "standing_fixed", "current_from", "expired_from", "end_sort"],
  clauses: (sql, { party, corridor, agency, sector, stage, standing, endsBy, renewed, source, text }, moment) =>
    allOf(
      kinClause(sql, { table, roles: ["party"], filter: "party" }, party, moment),
      corridor && corridorClause(sql, { table, one: ["party"], other: ["party"] }, corridor, moment),
      kinClause(sql, { table, roles: ["agency"], filter: "agency" }, agency, moment),
      sector && linkedClause(sql, { table, roles: ["sector"], filter: "sector" }, sector),
      oneOf("stage", stage),
      standingClause(standing),
      endsBy === undefined ? undefined : { where: ["r.end_sort <= :endsBy"], params: { endsBy } },
      renewed === undefined ? undefined : { where: [renewed ? isRenewed : `NOT ${isRenewed}`], params: {} },
      sourceClause(sql, table, source, moment),
      textClause(sql, table, text),
    ),
  items: (sql, rows, moment) =>
    withNamesEach(
      sql,
      itemsOf(sql, rows, moment),
      moment,
      beganOn(sql, table, rows, moment).map((on) => ({ on })),
    ),
};

function itemsOf(sql: Sql, rows: readonly ListRow[], moment: Moment): readonly Record<string, unknown>[] {
  const items = rows.map((row) => item(row, moment.validAt));
  const withGap = items.flatMap(({ id, standing }) => (standing.gap ? [id] : []));
  const renewals = renewedBy(sql, withGap, moment);
  return items.map((one) => ({ ...one, standing: standingWith(renewals.get(one.id) ?? [], one.standing) }));
}

function item(row: ListRow, validAt: string) {
  const { title, period, ...rest } = row.shown;
  return {
    id: row.id,
    title,
    ...stageShown(row),
    standing: { ...(period ? { period } : {}), ...standingShown(row, validAt) },
    ...rest,
  };
}

/** An agreement that says that it renews another. */
export interface Renewal {
  readonly id: string;
  readonly title: unknown;
  readonly stage?: string;
  readonly standing: string;
  /** It certainly was signed. */
  readonly isCertain: boolean;
}

/** By the agreement that is renewed (agreement_link_by_value, agreement_by_stated_row). */
export function renewedBy(sql: Sql, agreements: readonly string[], { seq, validAt }: Moment): ReadonlyMap<string, readonly Renewal[]> {
  if (agreements.length === 0) return new Map();
  const rows = sql.all(
    `SELECT l.value AS renewed, r.id, ${agreementList.columns.map((column) => `r.${column}`).join(", ")}, s.shown
     FROM agreement_link l JOIN agreement r ON r.stated_row = l.row JOIN agreement_stated s ON s.row = r.stated_row
     WHERE l.value IN (SELECT value FROM json_each(:agreements)) AND l.role = 'renews' AND ${rowsAt("r")} ORDER BY r.id`,
    { agreements: JSON.stringify(agreements), seq, validAt },
  );
  const renewals = rows.map((row) => {
    const { id, stage, covered, shown } = row;
    return {
      renewed: String(row.renewed),
      renewal: {
        id: String(id),
        title: (JSON.parse(String(shown)) as { title: unknown }).title,
        ...(stage === null ? {} : { stage: String(stage) }),
        standing: standingShown(row as ListRow, validAt).status,
        isCertain: stage !== null && (covered ?? stage) !== "negotiating",
      },
    };
  });
  return new Map([...Map.groupBy(renewals, ({ renewed }) => renewed)].map(([id, its]) => [id, its.map(({ renewal }) => renewal)]));
}

/** Once a renewal is certain, no gap follows. */
export function standingWith<Standing extends { readonly gap?: unknown }>(renewals: readonly Renewal[], standing: Standing): Standing {
  if (!renewals.some(({ isCertain }) => isCertain)) return standing;
  const { gap: _, ...rest } = standing;
  return rest as Standing;
}

/** The commitments that renewals carried over to one of the agreements (agreement_link_by_value, agreement_by_stated_row). */
export const carriedOverTo = (sql: Sql, agreements: readonly string[], { seq, validAt }: Pick<Moment, "seq" | "validAt">): string[] =>
  sql
    .all(
      `SELECT DISTINCT c.value FROM agreement_link s JOIN agreement r ON r.stated_row = s.row
       JOIN agreement_link c ON c.row = s.row AND c.role = 'carried'
       WHERE s.value IN (SELECT value FROM json_each(:agreements)) AND s.role = 'successor' AND ${rowsAt("r")}`,
      { agreements: JSON.stringify(agreements), seq, validAt },
    )
    .map(({ value }) => String(value));
