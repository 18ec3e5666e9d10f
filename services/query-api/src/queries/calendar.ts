// The query parameters of the calendar.
import { Slug, type Thing } from "@camket/domain";
import { type CalendarFilters, calendarDays } from "@camket/views";
import * as z from "zod";
import { agency, corridor, day, endsOf, inOrder, listOf, listParams, momentParams, oneOrMore, present } from "../query-params.ts";

const filterParams = {
  from: day.meta({ description: `It may lie on that day or later. Absent: ${calendarDays.before} days before the day asked about.` }),
  to: day.meta({
    description: `It may lie on that day or earlier. Absent: ${calendarDays.after} days after it.`,
    examples: ["2023-12-31"],
  }),
  thing: oneOrMore(z.enum(["commitments", "agreements", "requests", "meetings"]))
    .optional()
    .meta({ description: "Of these things alone.", examples: ["meetings"] }),
  party: oneOrMore(Slug).optional().meta({ description: "In which it has a part, as each list finds them by `party`." }),
  corridor: corridor.meta({
    description: "Between two provinces, their districts and units counted, or two countries.",
    examples: ["quang-nam~sekong"],
  }),
  agency: agency.meta({
    description: "Charged with it in any role; its parts and predecessors count. A meeting has none, and is left out then.",
  }),
};

export const CalendarQuery = z.strictObject({ ...filterParams, ...listParams, ...momentParams }).superRefine(inOrder("from", "to"));

/** A calendar program asks for all of it at once. */
export const CalendarFileQuery = z
  .strictObject({
    ...filterParams,
    lang: listParams.lang.meta({
      description: "The language of titles, where they have it, and, of vi and en, of what is said beside them.",
    }),
    ...momentParams,
  })
  .superRefine(inOrder("from", "to"));

export const calendarFiltersOf = (query: Pick<z.output<typeof CalendarQuery>, keyof typeof filterParams>): CalendarFilters =>
  present({
    from: query.from,
    to: query.to,
    things: listOf(query.thing) as readonly Thing[] | undefined,
    party: listOf(query.party),
    corridor: endsOf(query.corridor),
    agency: listOf(query.agency),
  });
