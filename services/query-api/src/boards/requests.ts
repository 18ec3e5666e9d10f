// The board of requests: its parameters, its answer, its table.
import { partyLevels, requestPlaces } from "@camket/domain";
import { boxes } from "@camket/views";
import * as z from "zod";
import { pageFields } from "../answers/page-fields.ts";
import { RequestItem, requestExample } from "../answers/request.ts";
import { asOfExample, PartyNamed } from "../answers/shared.ts";
import { RequestQuery, requestFiltersOf } from "../queries/request.ts";
import { inOrder, present, sortOf, us } from "../query-params.ts";
import { requestBoardColumns } from "../tables/request-board.ts";
import { defineBoard } from "./board.ts";

const BoxesQuery = z
  .strictObject({
    us: us.meta({
      description:
        "A party, its parts and predecessors counted, or a country: its in-box and its out-box. Absent: the boxes of every party, those with the most open requests first.",
      examples: ["quang-nam"],
    }),
    ...RequestQuery.shape,
    sort: sortOf("submitted", "id", "title", "due").meta({
      description: "Order of the items; `-` before it for the other direction. Absent: submitted, the longest waiting first.",
    }),
  })
  .superRefine(inOrder("dueFrom", "dueTo"));

const Box = z.enum(boxes);

export const BoxItem = RequestItem.extend({
  boxes: z
    .array(Box)
    .optional()
    .meta({ description: "With `us`: in which of our boxes it lies; one that we pass to ourselves lies in both." }),
}).meta({ id: "BoxedRequest" });

const counts = {
  requests: z.int().meta({ description: "How many." }),
  open: z.int().meta({ description: "Neither answered nor ended." }),
  answered: z.int().meta({ description: "Accepted, wholly or in part, declined or answered." }),
  ended: z.int().meta({ description: "Withdrawn or lapsed without an answer." }),
  overdue: z.int().meta({ description: "Open, and certainly past the day to respond by." }),
  possiblyOverdue: z.int().meta({ description: "Open, and past that day by one reading of it, not by another." }),
  levels: z
    .array(
      z.object({
        level: z.enum(requestPlaces).optional().meta({ description: "How far up they have come. Absent while nothing is certain." }),
        waitingOnLevel: z.enum(partyLevels).optional().meta({ description: "The level of the party that has to act." }),
        open: z.int(),
      }),
    )
    .meta({ description: "The open ones by how far up they have come." }),
  waitingOn: z
    .object({
      total: z.int().meta({ description: "How many parties." }),
      items: z
        .array(PartyNamed.extend({ open: z.int() }))
        .meta({ description: "Those on whom most wait first; of more than 20 the first." }),
    })
    .meta({ description: "The open ones by who has to act." }),
  oldest: z
    .object({ id: z.string(), age: RequestItem.shape.age })
    .optional()
    .meta({ description: "The open one that was certainly submitted first." }),
};

const example = {
  requests: 1,
  open: 1,
  answered: 0,
  ended: 0,
  overdue: 1,
  possiblyOverdue: 0,
  levels: [{ level: "submitted", waitingOnLevel: "province", open: 1 }],
  waitingOn: { total: 1, items: [{ ...requestExample.waitingOn, open: 1 }] },
  oldest: { id: "forest-survey", age: { daysMin: 17 } },
} as const;
const empty = {
  requests: 0,
  open: 0,
  answered: 0,
  ended: 0,
  overdue: 0,
  possiblyOverdue: 0,
  levels: [],
  waitingOn: { total: 0, items: [] },
};

const BoxesAnswer = z
  .object({
    ...counts,
    waitingOnUs: z
      .int()
      .optional()
      .meta({ description: "With `us`: open ones whose answer is due from one of ours; the list's `waitingOnUs`." }),
    waitingOnThem: z.int().optional().meta({
      description: "With `us`: open ones in which we take part and whose answer is due from somebody else; the list's `waitingOnThem`.",
    }),
    boxes: z
      .array(z.object({ party: PartyNamed.optional().meta({ description: "Whose box it is; absent with `us`." }), box: Box, ...counts }))
      .meta({
        description:
          "`in`: put or passed on to it, or its to decide; `out`: asked by it. A request can lie in several in-boxes, so that boxes do not add up. Of more than 100 the first.",
      }),
    boxesTotal: z.int().meta({ description: "How many boxes there are." }),
    items: z.array(BoxItem).meta({ description: "The open ones, unless `open` or `stage` asks for others." }),
    ...pageFields,
  })
  .meta({
    id: "RequestsBoard",
    description: "The in-box and the out-box of `us`, or of every party.",
    examples: [
      {
        ...example,
        waitingOnUs: 1,
        waitingOnThem: 0,
        boxes: [
          { box: "in", ...example },
          { box: "out", ...empty },
        ],
        boxesTotal: 2,
        items: [{ ...requestExample, boxes: ["in"] }],
        asOf: asOfExample,
      },
    ],
  });

export const requests = defineBoard({
  name: "requests",
  operationId: "getRequestsBoard",
  summary: "Read the in-box and the out-box of requests, with their age, how far up they have come and on whom they wait",
  description: "Counts for each box, and a page of the requests, the longest waiting first. A request stands in no total of commitments.",
  query: BoxesQuery,
  answer: BoxesAnswer,
  table: { columns: requestBoardColumns },
  isPaged: true,
  question: ({ us: ours, ...query }) => ({
    filters: { ...requestFiltersOf(query as z.output<typeof RequestQuery>), ...present({ us: ours }) },
  }),
});
