// The board of evidence: its parameters, its answer, its table.
import { type Backing, backings } from "@camket/domain";
import { type EvidenceGap, evidenceGaps } from "@camket/views";
import * as z from "zod";
import { CommitmentItem } from "../answers/commitment.ts";
import { concernAnswer } from "../answers/concern-boards.ts";
import { concernQuery, filtersOf, groupedBy } from "../queries/concern-boards.ts";
import { listOf, oneOrMore, present, sortOf } from "../query-params.ts";
import { evidenceColumns } from "../tables/evidence.ts";
import { defineBoard } from "./board.ts";

const EvidenceQuery = concernQuery({
  gap: oneOrMore(z.enum(evidenceGaps))
    .optional()
    .meta({
      description:
        "Of the items, what they lack; several: any of them. Absent: `uncovered` and `stale`. `uncovered`: neither a source nor a paper; `delivered-uncovered`: the same though delivered; `stale`: open, and without news for 365 days.",
      examples: ["stale"],
    }),
  by: groupedBy("corridor", "countries"),
  sort: sortOf("id", "title", "due", "stage"),
});

export const EvidenceItem = CommitmentItem.extend({
  confidence: z.enum(backings).optional().meta({
    description:
      "The highest that any claim of its certain events states; `unstated`: a source is named without a word on that; `none`: no source is. Absent while nothing is certain.",
  }),
  papers: z
    .enum(["no-paper", "paper", "kept-here"])
    .meta({ description: "Whether a paper is attached, and whether one of them has its address in this register." }),
  reached: z.enum(["under-way", "delivered", "verified"]).meta({ description: "Delivered or handed over; and verified." }),
  stale: z.boolean().meta({ description: "Open, and without news for 365 days." }),
  lastNewsOn: z.string().optional().meta({ description: "The day of the last certain event. Absent: nothing is certain." }),
  lastReviewedOn: z.string().optional().meta({ description: "When a side last assessed it at a meeting. Absent: never." }),
}).meta({ id: "EvidenceItem" });

const count = (description: string) => z.int().meta({ description });

const EvidenceAnswer = concernAnswer({
  id: "EvidenceBoard",
  description: "How well commitments are covered by sources and papers, how fresh the news of them is, and whether anybody reviewed them.",
  counts: {
    withSource: count("A certain event of them names a source in its claims."),
    confidence: z
      .object(Object.fromEntries(backings.map((one) => [one, z.int()])) as Record<Backing, z.ZodInt>)
      .meta({ description: "By the highest confidence of any of those claims; together all commitments." }),
    withPaper: count("A paper is attached."),
    keptHere: count("A paper is attached that has its address in this register."),
    uncovered: count("Neither a source nor a paper."),
    delivered: count("Delivered, handed over or verified."),
    deliveredWithoutPaper: count("Of those delivered, the ones without a paper."),
    deliveredUncovered: count("Of those delivered, the ones with neither a source nor a paper."),
    verified: count("Their fulfilment was verified."),
    stale: count("Open, and without news for 365 days."),
    neverReviewed: count("No side ever assessed them at a meeting."),
  },
  item: EvidenceItem,
  examples: {
    counts: {
      withSource: 1,
      confidence: { none: 0, unstated: 1, low: 0, medium: 0, high: 0 },
      withPaper: 0,
      keptHere: 0,
      uncovered: 0,
      delivered: 1,
      deliveredWithoutPaper: 1,
      deliveredUncovered: 0,
      verified: 0,
      stale: 1,
      neverReviewed: 1,
    },
    item: { confidence: "unstated", papers: "no-paper", reached: "delivered", stale: true, lastNewsOn: "2023-09-14" },
  },
});

export const evidence = defineBoard({
  name: "evidence",
  operationId: "getEvidenceBoard",
  summary: "Read how well commitments are covered by sources and papers, which are stale and which nobody reviewed",
  description: "Counts over all and by corridor, and a page of the commitments with a gap.",
  query: EvidenceQuery,
  answer: EvidenceAnswer,
  table: { columns: evidenceColumns },
  isPaged: true,
  question: ({ gap, by = "corridor", ...query }) => ({
    filters: { ...filtersOf(query), ...present({ gap: listOf(gap) as readonly EvidenceGap[] | undefined }) },
    by,
  }),
});
