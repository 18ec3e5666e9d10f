// What a list of commitments, and a board over them, can be asked for.
import { commitmentKinds, Slug, scheduleStatuses, stages } from "@camket/domain";
import type { CommitmentFilters } from "@camket/views";
import * as z from "zod";
import {
  agency,
  corridor,
  day,
  daysAhead,
  daysOf,
  endsOf,
  inOrder,
  isTrue,
  listOf,
  listParams,
  momentParams,
  oneOrMore,
  owners,
  present,
  sector,
  sortOf,
  source,
  text,
  yesOrNo,
} from "../query-params.ts";

export const commitmentFilterParams = {
  party: oneOrMore(Slug).optional().meta({
    description: "In any role; its parts and predecessors count, and duties that went to it. Several: any of them.",
  }),
  obligor: oneOrMore(Slug)
    .optional()
    .meta({ description: "Obliged by it; counted as by `party`.", examples: ["quang-nam"] }),
  beneficiary: oneOrMore(Slug)
    .optional()
    .meta({ description: "Benefiting from it; counted as by `party`.", examples: ["sekong"] }),
  corridor: corridor.meta({
    description:
      "Between two provinces, their districts and units counted, or two countries: one obliged, the other benefiting or obliged too.",
    examples: ["quang-nam~sekong"],
  }),
  kind: oneOrMore(z.enum(commitmentKinds)).optional(),
  stage: oneOrMore(z.enum(stages as readonly [string, ...string[]])).optional(),
  schedule: oneOrMore(z.enum(scheduleStatuses)).optional().meta({
    description: "The word of the schedule on the day asked about. `no-date` finds what recurs, too: that is never late as a whole.",
  }),
  open: yesOrNo.meta({ description: "Neither kept nor ended." }),
  atRisk: yesOrNo.meta({ description: "Open, and last assessed as one to watch or of high risk." }),
  handover: z
    .enum(["unaccepted"])
    .optional()
    .meta({ description: "`unaccepted`: handed over by the word of one side, which the other has not accepted." }),
  disputed: yesOrNo.meta({ description: "A dispute about it is not settled." }),
  dueFrom: day.meta({ description: "The last day that the due date can mean is this day or later." }),
  dueTo: day.meta({ description: "The last day that the due date can mean is this day or earlier.", examples: ["2023-12-31"] }),
  dueWithin: daysAhead.meta({
    description: "Open and not possibly overdue, and the due date, read at its earliest, is over within so many days.",
    examples: ["90"],
  }),
  handedOverFrom: day.meta({ description: "Certainly handed over, for the first time, on this day or later.", examples: ["2023-01-01"] }),
  handedOverTo: day.meta({ description: "Certainly handed over, for the first time, on this day or earlier.", examples: ["2023-12-31"] }),
  owner: oneOrMore(z.enum(owners)).optional().meta({ description: "Whether an agency is charged with it, and named." }),
  agency,
  sector,
  place: oneOrMore(Slug).optional().meta({ description: "The party whose area it is to be done in; its parts and predecessors count." }),
  agreement: oneOrMore(Slug)
    .optional()
    .meta({ description: "Promised under that agreement, or carried over to it by a renewal.", examples: ["quang-nam-sekong-memorandum"] }),
  meeting: oneOrMore(Slug)
    .optional()
    .meta({ description: "Given at that meeting.", examples: ["quang-nam-sekong-2023"] }),
  request: oneOrMore(Slug)
    .optional()
    .meta({ description: "Answers that request.", examples: ["forest-survey"] }),
  orphaned: yesOrNo.meta({
    description:
      "Open, and nobody is left to keep what one of those obliged owes: it, or whom the duty went to, has ended with no successor, allocation or transfer to go on.",
  }),
  source,
  text,
};

/** For a schema that has these filters. */
export function commitmentDaysInOrder(query: CommitmentDays, ctx: z.RefinementCtx): void {
  inOrder("dueFrom", "dueTo")(query, ctx);
  inOrder("handedOverFrom", "handedOverTo")(query, ctx);
}

type CommitmentDays = { readonly [Day in "dueFrom" | "dueTo" | "handedOverFrom" | "handedOverTo"]?: string | undefined };

export const CommitmentQuery = z
  .strictObject({
    ...commitmentFilterParams,
    sort: sortOf("id", "title", "due", "stage"),
    ...listParams,
    ...momentParams,
  })
  .superRefine(commitmentDaysInOrder);

export const commitmentFiltersOf = (
  query: Pick<z.output<typeof CommitmentQuery>, keyof typeof commitmentFilterParams>,
): CommitmentFilters =>
  present({
    party: listOf(query.party),
    obligor: listOf(query.obligor),
    beneficiary: listOf(query.beneficiary),
    corridor: endsOf(query.corridor),
    kind: listOf(query.kind),
    stage: listOf(query.stage),
    schedule: listOf(query.schedule),
    open: isTrue(query.open),
    atRisk: isTrue(query.atRisk),
    handover: query.handover,
    disputed: isTrue(query.disputed),
    dueFrom: query.dueFrom,
    dueTo: query.dueTo,
    dueWithin: daysOf(query.dueWithin),
    handedOverFrom: query.handedOverFrom,
    handedOverTo: query.handedOverTo,
    owner: listOf(query.owner),
    agency: listOf(query.agency),
    sector: listOf(query.sector),
    place: listOf(query.place),
    agreement: listOf(query.agreement),
    meeting: listOf(query.meeting),
    request: listOf(query.request),
    orphaned: isTrue(query.orphaned),
    source: listOf(query.source),
    text: query.text,
  });
