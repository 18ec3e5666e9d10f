// The table of the report on agreements: a row for each, with what a yearly report is asked for.
import type * as z from "zod";
import type { ReportedAgreement } from "../answers/agreement-report.ts";
import { type Column, day, text } from "./column.ts";
import { charged, dated, joined, named, titled, written } from "./columns.ts";

type Item = z.output<typeof ReportedAgreement>;

export const agreementReportColumns: readonly Column<Item>[] = [
  text("id", "Its id.", ({ id }) => id),
  titled("title", "Its title.", ({ title }) => title),
  text("number", "The number that it bears.", ({ number }) => number),
  ...named<Item>("parties", "Who is a party on the last day of the period", ({ parties }) => parties),
  ...dated<Item>("signedOn", "When it was signed, in the period or before", ({ signature }) => signature?.occurredOn),
  ...dated<Item>("effectiveOn", "When it entered into force, in the period or before", ({ entryIntoForce }) => entryIntoForce?.occurredOn),
  ...dated<Item>("period", "The time for which it holds, as extended", ({ standing }) => standing.period),
  text("stage", "How far it had come by the last day, for all that is certain.", ({ stage }) => stage),
  text("standing", "The word of its standing on the last day.", ({ standing }) => standing.status),
  charged<Item>(({ agencies }) => agencies),
  text("signed", "Signed in the period: `certainly` or `possibly`; empty: not.", ({ signed }) => signed),
  text("amended", "Amended or supplemented in the period.", ({ amended }) => amended),
  text("extended", "Extended in the period.", ({ extended }) => extended),
  text("renewed", "Renewed by another in the period.", ({ renewed }) => renewed),
  text("inForce", "In force on the last day.", ({ inForce }) => inForce),
  text("ended", "Ended in the period.", ({ ended }) => ended),
  text("endedAs", "How: `terminated`, `withdrawn`, `renewed`, `expired`.", ({ end }) => end?.as),
  day("endedEarliest", "The first day that may have been the first without it.", ({ end }) => end?.earliest),
  day("endedLatest", "The last day that may have been the first without it.", ({ end }) => end?.latest),
  text("amendments", "Each amendment of the period with its day.", ({ amendments }) =>
    joined(amendments?.map(({ occurredOn, clauses }) => `${written(occurredOn)}: ${clauses}`)),
  ),
  text("extendedTo", "Each period that it was extended to, with the day of the extension.", ({ extensions }) =>
    joined(extensions?.map(({ occurredOn, period }) => `${written(occurredOn)}: ${written(period)}`)),
  ),
  text("renewedBy", "The ids of the agreements that it was renewed by.", ({ renewals }) =>
    joined(renewals?.map(({ successorId }) => successorId)),
  ),
];
