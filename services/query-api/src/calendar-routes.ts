// query: what falls due, ends or is planned within a span of days: as lists answer, and for calendar programs, which come back to the same address.
import type { CalendarFilters } from "@camket/views";
import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { CalendarItem } from "./answers/calendar.ts";
import { pageOf } from "./answers/shared.ts";
import { type Ask, type AskOptions, begin, headers, notModified, problems, type QuestionAt } from "./ask.ts";
import type { AskTable } from "./ask-table.ts";
import { everyForm, inEveryForm } from "./forms.ts";
import { hashOf } from "./hash-of.ts";
import { iCalendarOf } from "./icalendar.ts";
import { queryLimits } from "./limits.ts";
import { refused } from "./problems.ts";
import { CalendarFileQuery, CalendarQuery, calendarFiltersOf } from "./queries/calendar.ts";
import { readLimit, readQuery, readRows } from "./query-params.ts";
import { hostOf, matches } from "./respond.ts";
import { calendarColumns } from "./tables/calendar.ts";

const schema = {
  tags: ["calendar"],
  operationId: "listCalendar",
  summary: "List what falls due, ends or is planned within a span of days, as known at a moment",
  description:
    "Due dates of commitments, dates of their milestones that are open, and days to answer requests by, unless these ended; ends of agreements; meetings. Each stands between the first and the last day that its date can mean; what has no last day is left out.",
  querystring: CalendarQuery,
  ...inEveryForm("A page; `next` leads on.", pageOf(CalendarItem)),
};

const fileSchema = {
  tags: ["calendar"],
  headers,
  operationId: "getCalendarFile",
  summary: "Subscribe to the calendar as iCalendar",
  description: `RFC 5545: an all-day event an entry, which spans the days that its date can mean. At most ${queryLimits.calendarEntriesMax} entries, the first; the description of the calendar says where there are more. Each leads to the page of its thing.`,
  querystring: CalendarFileQuery,
  response: {
    200: {
      description: "The calendar.",
      content: {
        "text/calendar": {
          schema: z.string(),
          example: "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//camket//calendar//EN\r\nEND:VCALENDAR",
        },
      },
    },
    ...notModified,
    ...problems,
  },
};

export function calendarRoutes(
  app: FastifyInstance,
  ask: Ask,
  askTable: AskTable,
  options: Pick<AskOptions, "backend" | "clock" | "tag"> & { readonly ledgerId: string },
): void {
  everyForm(app, "/v1/calendar", schema, (request, reply, form) => {
    const query = readQuery(CalendarQuery, request.query);
    const { cursor } = query;
    const limit = (form === "json" ? readLimit : readRows)(query.limit);
    const page = { ...(cursor === undefined ? {} : { cursor }), limit };
    const question: QuestionAt = (moment, total) => ({ ask: "calendar", filters: calendarFiltersOf(query), ...page, ...moment, total });
    if (form === "json") return ask(request, reply, query, question);
    return askTable(request, reply, query, { form, name: "calendar", columns: calendarColumns }, question);
  });

  app.get("/v1/calendar.ics", { schema: fileSchema }, async (request, reply) => {
    const query = readQuery(CalendarFileQuery, request.query);
    const filters: CalendarFilters = calendarFiltersOf(query);
    const { moment } = await begin(options, request, query);
    const answer = await options.backend.ask({ ask: "calendar", filters, limit: queryLimits.calendarEntriesMax, ...moment });
    if (!answer.ok) throw refused(answer.refusal);
    const { items, next, asOf } = answer.body as unknown as z.output<ReturnType<typeof pageOf<typeof CalendarItem>>>;
    const tag = `"${hashOf(["ics", query.lang ?? "", answer.hash])}"`;
    reply.header("etag", tag).header("cache-control", answer.unsettled ? "no-store" : "no-cache");
    if (matches(request.headers["if-none-match"], tag)) return reply.code(304).send();
    const host = hostOf(request);
    const file = iCalendarOf({
      items,
      isCut: next !== undefined,
      ledgerId: options.ledgerId,
      knownAt: asOf.knownAt,
      language: query.lang,
      addressOf: ({ thing, id }) => `${host}/${thing}/${id}`,
    });
    return reply.type("text/calendar; charset=utf-8").header("content-disposition", 'inline; filename="calendar.ics"').send(file);
  });
}
