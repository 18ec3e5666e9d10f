// The corridor board: its parameters, its answer, its table.
import { scheduleStatuses } from "@camket/domain";
import { corridorKinds } from "@camket/views";
import * as z from "zod";
import { CommitmentStage } from "../answers/commitment.ts";
import { AsOf, asOfExample, PartyNamed } from "../answers/shared.ts";
import { statusCounts, withinShown } from "../answers/status-boards.ts";
import { commitmentDaysInOrder } from "../queries/commitment.ts";
import { statusParams, statusQuestion } from "../queries/status-boards.ts";
import { pageParams, readLimit } from "../query-params.ts";
import { corridorColumns, corridorRows } from "../tables/corridors.ts";
import { defineBoard } from "./board.ts";

const CorridorsQuery = z
  .strictObject({
    by: z
      .enum(corridorKinds)
      .optional()
      .meta({
        description: "`corridor` is pairs of provinces, `countries` pairs of countries. Absent: corridor.",
        examples: ["countries"],
      }),
    limit: pageParams.limit.meta({
      description: "How many corridors are shown, at most 200, which is what a board shows where nothing is said.",
      examples: ["6"],
    }),
    ...statusParams,
  })
  .superRefine(commitmentDaysInOrder);

const { kept: _, ...counts } = statusCounts;

export const CorridorsAnswer = z
  .object({
    within: withinShown,
    all: z.object(counts).meta({ description: "Each commitment once." }),
    total: z.int().meta({ description: "How many corridors there are." }),
    corridors: z
      .array(
        z.object({
          corridor: z
            .tuple([z.string(), z.string()])
            .optional()
            .meta({ description: "Two provinces, or two countries (`la`, `vn`). Absent: those that stand in no corridor." }),
          ends: z.array(PartyNamed).optional().meta({ description: "The two provinces by the names of that day." }),
          ...counts,
          groups: z
            .array(
              z.object({
                stage: CommitmentStage.optional().meta({ description: "Absent while nothing is certain." }),
                schedule: z.enum(scheduleStatuses),
                commitments: z.int(),
              }),
            )
            .meta({ description: "Its commitments by stage and the word of the schedule." }),
        }),
      )
      .meta({ description: "Those with the most open commitments first; of more than 200 the first: narrow the board by a filter." }),
    asOf: AsOf,
  })
  .meta({
    id: "CorridorBoard",
    description:
      "How the commitments of each corridor stand. One can stand in several corridors, so that corridors do not add up: `all` counts each once.",
    examples: [
      {
        within: 90,
        all: countsExample(),
        total: 1,
        corridors: [
          {
            corridor: ["quang-nam", "sekong"],
            ends: [
              { partyId: "quang-nam", names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" },
              { partyId: "sekong", names: { vi: "tỉnh Sê Kông" }, level: "province", country: "LA" },
            ],
            ...countsExample(),
            groups: [{ stage: "in-implementation", schedule: "overdue", commitments: 1 }],
          },
        ],
        asOf: asOfExample,
      },
    ],
  });

function countsExample() {
  return { commitments: 1, open: 1, dueSoon: 0, possiblyOverdue: 0, overdue: 1, atRisk: 0, handedOver: 0, withoutOwner: 1 };
}

export const corridors = defineBoard({
  name: "corridors",
  operationId: "getCorridorBoard",
  summary: "Read how the commitments between each two provinces, or countries, stand",
  description:
    "Of each corridor: how many are open, due soon, possibly and certainly overdue, at risk, without an agency, handed over this year; and all by stage and word of the schedule.",
  query: CorridorsQuery,
  answer: CorridorsAnswer,
  table: { columns: corridorColumns, itemsOf: corridorRows },
  question: ({ by = "corridor", limit, ...query }) => ({
    by,
    ...(limit === undefined ? {} : { shownMax: readLimit(limit) }),
    ...statusQuestion(query),
  }),
});
