// query: the matrix of a review meeting, which a leader reads before it: what stands between its parties since the last session, and why.
import {
  assessments,
  commitmentKinds,
  DescribedDate,
  LocalizedText,
  Money,
  Quantity,
  reasonKinds,
  scheduleStatuses,
  stages,
} from "@camket/domain";
import { reviewGroups, viewLimits } from "@camket/views";
import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { jsonAnswer } from "./answers/http.ts";
import { SessionBrief } from "./answers/meeting.ts";
import { RequestBrief } from "./answers/request-brief.ts";
import { AsOf, asOfExample, Owner, PartyShown } from "./answers/shared.ts";
import { type Ask, headers, notModified } from "./ask.ts";
import { readQuery, ThingQuery } from "./query-params.ts";
import { problemsOfOne, readId } from "./routes.ts";

const Stage = z.enum(stages as readonly [string, ...string[]]);
const told = { eventId: z.string(), occurredOn: DescribedDate };
const Assessment = z.object({ ...told, assessment: z.enum(assessments), note: z.string().optional() });

const Reviewed = z.object({
  id: z.string(),
  kind: z.enum(commitmentKinds),
  title: LocalizedText,
  group: z.enum(reviewGroups).meta({
    description:
      "`carried-over`: open at the last session, and still; `new`: open now, and not then; `settled`: kept or ended since, or reviewed here although it was before.",
  }),
  stage: Stage.optional(),
  covered: Stage.optional(),
  mayAlreadyBe: z.array(Stage),
  schedule: z.object({
    due: DescribedDate.optional(),
    status: z.enum(scheduleStatuses),
    daysLate: z.int().optional().meta({ description: "While it is overdue: days since the last day of its due date." }),
    timesRescheduled: z.int(),
    firstDue: DescribedDate.optional(),
    daysSlipped: z.int().optional().meta({ description: "Days from the end of the first due date to the end of the one that holds." }),
  }),
  obligors: z.array(PartyShown),
  beneficiaries: z.array(PartyShown),
  owner: Owner,
  value: Money.optional(),
  quantity: Quantity.optional(),
  assessments: z
    .array(
      z.object({
        side: z.string(),
        now: Assessment.optional().meta({ description: "At this session." }),
        before: Assessment.optional().meta({ description: "At the last one." }),
      }),
    )
    .meta({ description: "By the side; one that said nothing at either session is not there." }),
  disagree: z.boolean().meta({ description: "At this session sides assess it differently." }),
  why: z
    .array(
      z.object({
        ...told,
        as: z.enum(reasonKinds),
        side: z.string().optional().meta({ description: "Of a review: whose it is." }),
        reason: z.string(),
      }),
    )
    .optional()
    .meta({
      description:
        "Of what was carried over: the reasons on record since the last session, for moving its due date or suspending it, what blocks it by the last report, the grounds of the last risk, and the notes of this review.",
    }),
});

const ReviewAnswer = z
  .object({
    id: z.string(),
    title: LocalizedText,
    sides: z.array(z.string()),
    previous: SessionBrief.optional().meta({
      description: "The last session of its series that was held. Absent: all between them is here.",
    }),
    since: z.string().optional().meta({ description: "The first day by which that session certainly had been held." }),
    totals: z.object({
      commitments: z.int(),
      carriedOver: z.int(),
      new: z.int(),
      settled: z.int(),
      overdue: z.int(),
      disagreed: z.int(),
      requestsOpen: z.int(),
      requestsAnswered: z.int().meta({ description: "Answered or ended since the last session." }),
    }),
    commitments: z
      .array(Reviewed)
      .meta({ description: `The late ones first, the settled ones last; the first ${viewLimits.reviewShownMax}.` }),
    requests: z
      .array(RequestBrief.extend({ from: PartyShown, to: PartyShown }))
      .meta({ description: `Those open first; the first ${viewLimits.reviewRequestsShownMax}.` }),
    complete: z.boolean().meta({
      description: `False where there are more than are shown, or more than ${viewLimits.reviewedMax} between the parties: totals then count those that were looked through, open ones first.`,
    }),
    asOf: AsOf,
  })
  .meta({
    id: "Review",
    examples: [
      {
        id: "quang-nam-sekong-2024",
        title: { en: "Talks of Quảng Nam and Sê Kông" },
        sides: ["LA", "VN"],
        totals: {
          commitments: 0,
          carriedOver: 0,
          new: 0,
          settled: 0,
          overdue: 0,
          disagreed: 0,
          requestsOpen: 0,
          requestsAnswered: 0,
        },
        commitments: [],
        requests: [],
        complete: true,
        asOf: asOfExample,
      },
    ],
  });

export function reviewRoute(app: FastifyInstance, ask: Ask): void {
  app.get(
    "/v1/meetings/:id/review",
    {
      schema: {
        operationId: "getMeetingReview",
        tags: ["meetings"],
        summary: "Read the matrix of a review meeting on a day, as known at a moment",
        description:
          "Every commitment between its parties since the last session of its series that was held, with the assessments of each side at both sessions, what was carried over and why; and the requests between them. A commitment stands between two of them where one, a part of it or who goes on for it, is obliged and another benefits or is obliged too; what was given at the sessions is there as well.",
        params: z.object({ id: z.string().meta({ description: "The meeting's id.", examples: ["quang-nam-sekong-2023"] }) }),
        querystring: ThingQuery,
        headers,
        response: { 200: jsonAnswer("The matrix.", ReviewAnswer), ...notModified, ...problemsOfOne },
      },
    },
    (request, reply) => {
      const id = readId(request, { one: "a meeting" });
      const query = readQuery(ThingQuery, request.query);
      return ask(request, reply, query, (moment) => ({ ask: "review", id, ...moment }));
    },
  );
}
