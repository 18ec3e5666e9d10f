// What a list of meetings can be asked for.
import { meetingPlaces, Slug } from "@camket/domain";
import type { MeetingFilters } from "@camket/views";
import * as z from "zod";
import { queryLimits } from "../limits.ts";
import {
  corridor,
  day,
  endsOf,
  inOrder,
  listOf,
  listParams,
  momentParams,
  oneOrMore,
  present,
  sortOf,
  source,
  text,
} from "../query-params.ts";

const words = z.string().min(1).max(queryLimits.searchCharsMax).optional();

export const MeetingQuery = z
  .strictObject({
    party: oneOrMore(Slug)
      .optional()
      .meta({ description: "Among its parties; parts and predecessors of that one count. Several: any of them." }),
    corridor: corridor.meta({
      description: "Between two provinces, their districts and units counted, or two countries: both among its parties.",
      examples: ["quang-nam~sekong"],
    }),
    series: words.meta({
      description: "The whole name of its series, whatever case and diacritics.",
      examples: ["Talks of Quảng Nam and Sê Kông"],
    }),
    stage: oneOrMore(z.enum(meetingPlaces)).optional(),
    from: day.meta({ description: "It may lie on that day or later: on which it was held, else for which it is planned." }),
    to: day.meta({ description: "It may lie on that day or earlier.", examples: ["2023-12-31"] }),
    place: words.meta({ description: "Found anywhere in the words that say where, whatever case and diacritics.", examples: ["pleiku"] }),
    source,
    text: text.meta({ description: "Found anywhere in the title or the name of the series, whatever case and diacritics; `d` finds `đ`." }),
    sort: sortOf("id", "title", "day"),
    ...listParams,
    ...momentParams,
  })
  .superRefine(inOrder("from", "to"));

export const meetingFiltersOf = (query: z.output<typeof MeetingQuery>): MeetingFilters =>
  present({
    party: listOf(query.party),
    corridor: endsOf(query.corridor),
    series: query.series,
    stage: listOf(query.stage),
    from: query.from,
    to: query.to,
    place: query.place,
    source: listOf(query.source),
    text: query.text,
  });
