// query: reports, which say of many things what fell into a period.
import { Slug } from "@camket/domain";
import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { AgreementReportAnswer } from "./answers/agreement-report.ts";
import type { Ask } from "./ask.ts";
import type { AskTable } from "./ask-table.ts";
import { everyForm, inEveryForm } from "./forms.ts";
import { corridor, day, endsOf, lang, listOf, momentParams, oneOrMore, present, readQuery } from "./query-params.ts";
import { agreementReportColumns } from "./tables/agreement-report.ts";

const AgreementReportQuery = z
  .strictObject({
    from: day.unwrap().meta({ description: "The first day of the period.", examples: ["2025-01-01"] }),
    to: day.unwrap().meta({ description: "Its last day, and the day asked about.", examples: ["2025-12-31"] }),
    party: oneOrMore(Slug)
      .optional()
      .meta({ description: "Among its parties on a day of the period; parts and predecessors of that one count. Several: any of them." }),
    corridor: corridor.meta({
      description: "Between two provinces, their districts and units counted, or two countries: both among its parties.",
      examples: ["gia-lai~ratanakiri"],
    }),
    lang,
    knownAt: momentParams.knownAt,
    after: momentParams.after,
  })
  .refine(({ from, to }) => from <= to, { path: ["from"], message: "the period ends before it begins" });

const schema = {
  operationId: "getAgreementReport",
  tags: ["reports"],
  summary: "Report on the agreements of a period, as known at a moment",
  description:
    "What the yearly report on international agreements asks for: which were signed, amended or supplemented, extended, renewed and ended in the " +
    "period, and which are in force on its last day. Where a date is fuzzy an agreement is there `possibly`, else `certainly`.",
  querystring: AgreementReportQuery,
  ...inEveryForm("The report.", AgreementReportAnswer),
};

export function reportRoutes(app: FastifyInstance, ask: Ask, askTable: AskTable): void {
  everyForm(app, "/v1/reports/agreements", schema, (request, reply, form) => {
    const query = readQuery(AgreementReportQuery, request.query);
    const { from, to, party, corridor: pair } = query;
    const filters = present({ party: listOf(party), corridor: endsOf(pair) });
    const question = ({ validAt: _, ...moment }: { now: string; validAt?: string; knownAt?: string }) =>
      ({ ask: "agreementReport", from, to, filters, ...moment }) as const;
    if (form === "json") return ask(request, reply, query, question);
    return askTable(request, reply, query, { form, name: `agreements-${from}`, columns: agreementReportColumns, isOfADay: true }, question);
  });
}
