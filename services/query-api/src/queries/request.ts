// The query parameters of the list of requests, and the filters that they ask for.
import { requestStages, Slug, scheduleStatuses } from "@camket/domain";
import type { RequestFilters } from "@camket/views";
import * as z from "zod";
import {
  agency,
  corridor,
  day,
  endsOf,
  inOrder,
  isTrue,
  listOf,
  listParams,
  momentParams,
  oneOrMore,
  owners,
  present,
  sortOf,
  source,
  text,
  us,
  yesOrNo,
} from "../query-params.ts";

const partyAs = (description: string) =>
  oneOrMore(Slug)
    .optional()
    .meta({ description: `${description} Its parts and predecessors count. Several: any of them.` });

export const RequestQuery = z
  .strictObject({
    from: partyAs("Who asks: with it, the out-box of a party.").meta({ examples: ["sekong"] }),
    to: partyAs("Whom it was put to: with it, the in-box of a party.").meta({ examples: ["quang-nam"] }),
    decider: partyAs("Who alone can say yes."),
    waitingOn: partyAs("Who has to act now: the decider, else the authority that it was last passed on to, else the party asked."),
    party: partyAs("In any role."),
    waitingOnUs: us.meta({
      description: "A party, its parts and predecessors counted, or a country: the answer is due from one of its own.",
      examples: ["quang-nam"],
    }),
    waitingOnThem: us.meta({
      description:
        "A party, its parts and predecessors counted, or a country: one of its own takes part, and the answer is due from somebody else.",
      examples: ["VN"],
    }),
    corridor: corridor.meta({
      description: "Between two provinces, their districts and units counted, or two countries: one asks the other.",
      examples: ["quang-nam~sekong"],
    }),
    stage: oneOrMore(z.enum(requestStages as readonly [string, ...string[]])).optional(),
    schedule: oneOrMore(z.enum(scheduleStatuses)).optional().meta({ description: "The word of its schedule on the day asked about." }),
    open: yesOrNo.meta({ description: "Neither answered nor ended." }),
    dueFrom: day.meta({ description: "The last day that the day to respond by can mean is this day or later." }),
    dueTo: day.meta({ description: "The last day that the day to respond by can mean is this day or earlier.", examples: ["2023-12-31"] }),
    owner: oneOrMore(z.enum(owners)).optional().meta({ description: "Whether an agency is charged with it, and named." }),
    agency,
    meeting: oneOrMore(Slug)
      .optional()
      .meta({ description: "Made at that meeting.", examples: ["quang-nam-sekong-2023"] }),
    source,
    text,
    sort: sortOf("id", "title", "due", "submitted"),
    ...listParams,
    ...momentParams,
  })
  .superRefine(inOrder("dueFrom", "dueTo"));

export const requestFiltersOf = (query: z.output<typeof RequestQuery>): RequestFilters =>
  present({
    from: listOf(query.from),
    to: listOf(query.to),
    decider: listOf(query.decider),
    waitingOn: listOf(query.waitingOn),
    party: listOf(query.party),
    waitingOnUs: query.waitingOnUs,
    waitingOnThem: query.waitingOnThem,
    corridor: endsOf(query.corridor),
    stage: listOf(query.stage),
    schedule: listOf(query.schedule),
    open: isTrue(query.open),
    dueFrom: query.dueFrom,
    dueTo: query.dueTo,
    owner: listOf(query.owner),
    agency: listOf(query.agency),
    meeting: listOf(query.meeting),
    source: listOf(query.source),
    text: query.text,
  });
