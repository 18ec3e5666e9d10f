// The overview: its parameters, its answer, its table.
import { Slug } from "@camket/domain";
import * as z from "zod";
import { AsOf, asOfExample } from "../answers/shared.ts";
import { withinShown } from "../answers/status-boards.ts";
import { within, withinOf } from "../queries/status-boards.ts";
import { agency, corridor, endsOf, listOf, momentParams, oneOrMore, present, us } from "../query-params.ts";
import { overviewColumns, overviewRows } from "../tables/overview.ts";
import { defineBoard } from "./board.ts";

const OverviewQuery = z.strictObject({
  within,
  us: us.meta({
    description:
      "A party, its parts and predecessors counted, or a country: whose requests wait on whom. Absent: `waitingOnUs` and `waitingOnThem` are left out.",
    examples: ["quang-nam"],
  }),
  party: oneOrMore(Slug).optional().meta({ description: "In any role; its parts and predecessors count. Several: any of them." }),
  corridor: corridor.meta({ description: "Between two provinces, or two countries.", examples: ["quang-nam~sekong"] }),
  agency,
  ...momentParams,
});

const headline = (description: string) =>
  z
    .object({ count: z.int(), list: z.string().meta({ description: "The address of the list of which it is the total." }) })
    .meta({ description });

export const headlines = {
  open: headline("Commitments that are neither kept nor over."),
  dueSoon: headline("Of them, those not possibly overdue and due within the days asked for, by the first reading of the due date."),
  possiblyOverdue: headline("Overdue by one reading of the due date, not by another."),
  overdue: headline("Certainly overdue."),
  handedOver: headline("Certainly handed over in `year`."),
  withoutOwner: headline("Open commitments with which no agency is charged."),
  atRisk: headline("Open commitments that were last assessed as to watch or of high risk."),
  unaccepted: headline("Handed over by the word of one side, which the other has not accepted."),
  disputed: headline("A dispute about it is not settled."),
  orphaned: headline("Open commitments that nobody is left to keep."),
  openRequests: headline("Requests neither answered nor ended."),
  waitingOnUs: headline("Of them, those whose answer is due from one of ours.").optional(),
  waitingOnThem: headline("Of them, those in which one of ours takes part and whose answer is due from somebody else.").optional(),
  openConflicts: headline(
    "Conflicts between sources that nobody has resolved, in the whole register. Absent where `party`, `corridor` or `agency` narrow the rest.",
  ).optional(),
  agreementsCurrent: headline("Agreements in force on that day by their period."),
  agreementsPossiblyExpired: headline("Agreements whose period may be over."),
  agreementsExpired: headline("Agreements whose period is over, and that nothing certainly signed renews."),
};

export const OverviewAnswer = z
  .object({
    within: withinShown,
    year: z.string().meta({ description: "The calendar year of the day asked about." }),
    ...headlines,
    asOf: AsOf,
  })
  .meta({
    id: "Overview",
    description: "The numbers asked first, each with the list that it counts. Without `validAt` and `knownAt` those lists are of now, too.",
    examples: [
      {
        within: 90,
        year: "2023",
        open: { count: 1, list: "/v1/commitments?open=true" },
        dueSoon: { count: 0, list: "/v1/commitments?dueWithin=90" },
        possiblyOverdue: { count: 0, list: "/v1/commitments?schedule=possibly-overdue" },
        overdue: { count: 1, list: "/v1/commitments?schedule=overdue" },
        handedOver: { count: 0, list: "/v1/commitments?handedOverFrom=2023-01-01&handedOverTo=2023-12-31" },
        withoutOwner: { count: 0, list: "/v1/commitments?open=true&owner=none" },
        atRisk: { count: 0, list: "/v1/commitments?atRisk=true" },
        unaccepted: { count: 0, list: "/v1/commitments?handover=unaccepted" },
        disputed: { count: 0, list: "/v1/commitments?disputed=true" },
        orphaned: { count: 0, list: "/v1/commitments?orphaned=true" },
        openRequests: { count: 0, list: "/v1/requests?open=true" },
        openConflicts: { count: 0, list: "/v1/boards/conflicts?status=open" },
        agreementsCurrent: { count: 1, list: "/v1/agreements?standing=current" },
        agreementsPossiblyExpired: { count: 0, list: "/v1/agreements?standing=possibly-expired" },
        agreementsExpired: { count: 0, list: "/v1/agreements?standing=expired&renewed=false" },
        asOf: asOfExample,
      },
    ],
  });

export const overview = defineBoard({
  name: "overview",
  operationId: "getOverview",
  summary: "Read the numbers that are asked first, each with the list that it counts",
  description: "Takes the filters that the lists of commitments, requests and agreements have alike.",
  query: OverviewQuery,
  answer: OverviewAnswer,
  table: { columns: overviewColumns, itemsOf: overviewRows },
  question: ({ within: days, us: ours, party, corridor: ends, agency: charged }) => ({
    filters: present({ party: listOf(party), corridor: endsOf(ends), agency: listOf(charged) }),
    within: withinOf(days),
    ...present({ us: ours }),
  }),
});
