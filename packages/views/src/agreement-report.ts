// The report of a period on agreements: which were signed, amended, extended and renewed in it, which are in force on its last day, and which ended in
// it, each certainly or possibly. The register finds the agreements; what is said of each is told from its own events.
import { type AgreementReport, type Falling, fallings, type Period, reportOfAgreement } from "@camket/domain";
import { type AgreementFilters, agreementList } from "./agreement.ts";
import { knownRows } from "./interval.ts";
import { type Asked, type Moment, resolveMoment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { beganOn } from "./list.ts";
import { withNamesEach } from "./parties-at.ts";
import { decodeAll, type SingleReader } from "./read-streams.ts";

/** What may be said of an agreement, in the order in which a report counts it. */
export const reportedOfAgreements = ["signed", "amended", "extended", "renewed", "inForce", "ended"] as const;
export type ReportedOfAgreements = (typeof reportedOfAgreements)[number];

/** The last day of the period is the day asked about. */
export interface AgreementReportQuestion extends Omit<Asked, "validAt">, Period {
  readonly filters: Pick<AgreementFilters, "party" | "corridor">;
}

type Row = AgreementReport & { readonly id: string };

export function agreementReport(single: SingleReader, { from, to, filters, ...asked }: AgreementReportQuestion) {
  const { sql, ledger, readStream } = single;
  const moment = resolveMoment(sql, ledger, { ...asked, validAt: to });
  const found = agreementsIn(single, { from, filters }, moment);
  const lookedThrough = found.slice(0, viewLimits.reportedMax);
  const rows = lookedThrough.flatMap((id): Row[] => {
    const report = reportOfAgreement(decodeAll(readStream(`agreement-${id}`, moment.seq), ledger), { from, to });
    return report ? [{ id, ...report }] : [];
  });
  const began = beganOn(sql, agreementList.table, rows, moment);
  const items = withNamesEach(
    sql,
    rows,
    moment,
    began.map((on) => ({ on })),
  );
  return {
    moment,
    report: {
      period: { from, to },
      totals: totalsOf(rows),
      items: items.toSorted(bySigning),
      complete: lookedThrough.length === found.length,
      asOf: moment.asOf,
    },
  };
}

/** Those that the filters find on any day from the eve of the period to its end: a party that left in it counts (agreement_by_id). */
function agreementsIn({ sql }: SingleReader, { from, filters }: Pick<AgreementReportQuestion, "from" | "filters">, moment: Moment) {
  const { where, params } = agreementList.clauses(sql, filters, moment);
  const held = [knownRows("r"), "r.valid_from <= :validAt", "r.valid_to >= :from", ...where].join(" AND ");
  return sql
    .all(`SELECT DISTINCT r.id FROM agreement r WHERE ${held} ORDER BY r.id LIMIT ${viewLimits.reportedMax + 1}`, {
      ...params,
      seq: moment.seq,
      validAt: moment.validAt,
      from,
    })
    .map(({ id }) => String(id));
}

function totalsOf(rows: readonly Row[]) {
  const count = (word: ReportedOfAgreements, falling: Falling) => rows.filter((row) => row[word] === falling).length;
  const counts = reportedOfAgreements.map((word) => [word, Object.fromEntries(fallings.map((one) => [one, count(word, one)]))]);
  return { agreements: rows.length, ...Object.fromEntries(counts) };
}

/** By the first day on which each may have been signed, or the last where the first is open. */
const bySigning = (a: Row, b: Row): number => {
  const [one, other] = [a, b].map(({ signature }) => signature?.occurredOn.earliest ?? signature?.occurredOn.latest ?? "") as [
    string,
    string,
  ];
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
};
