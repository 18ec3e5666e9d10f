// The board of permit chains: its parameters, its answer, its table.
import { DescribedDate, permitStandings, permitStepPlaces, Slug } from "@camket/domain";
import * as z from "zod";
import { CommitmentItem } from "../answers/commitment.ts";
import { concernAnswer } from "../answers/concern-boards.ts";
import { PartyNamed, PartyShown } from "../answers/shared.ts";
import { concernQuery, filtersOf, groupedBy } from "../queries/concern-boards.ts";
import { listOf, oneOrMore, present, sortOf } from "../query-params.ts";
import { permitColumns } from "../tables/permits.ts";
import { defineBoard } from "./board.ts";

const PermitStandingWord = z.enum(permitStandings);

const PermitsQuery = concernQuery({
  standing: oneOrMore(PermitStandingWord)
    .optional()
    .meta({ description: "Where the chains stand.", examples: ["waiting"] }),
  authority: oneOrMore(Slug)
    .optional()
    .meta({ description: "On whose answer they wait; its parts and predecessors count.", examples: ["national-border-committee-vn"] }),
  by: groupedBy("corridor", "countries", "kind"),
  sort: sortOf("waiting", "id", "title", "due", "stage").meta({
    description: "Order; `-` before it for the other direction. Absent: waiting, which has those first that have certainly waited longest.",
  }),
});

const step = z.object({
  eventId: z.string(),
  stepId: z.string(),
  name: z.string(),
  authority: PartyShown,
  stage: z.enum(permitStepPlaces),
  submittedOn: DescribedDate,
  answeredOn: DescribedDate.optional().meta({ description: "When it was granted or refused." }),
});

export const PermitItem = CommitmentItem.extend({
  standing: PermitStandingWord.meta({
    description:
      "`waiting`, `refused`: of the first step that is not granted; `granted`: all are; `not-submitted`: no step yet; `delivered`: done though a step waits, or without any; `ended`: cancelled, closed or the like before; `not-certain`: nothing is certain yet.",
  }),
  steps: z
    .array(step)
    .meta({ description: "In the order in which they were submitted; of more than 30 the first, the one that blocks among them." }),
  stepsTotal: z.int().optional().meta({ description: "How many there are, where not all are shown." }),
  blocking: z
    .object({
      stepId: z.string(),
      since: DescribedDate.meta({ description: "When it was submitted or, refused, when that was." }),
      daysAtLeast: z
        .int()
        .optional()
        .meta({ description: "Days from then to the day asked about, from the latest day that the date can mean." }),
      daysAtMost: z.int().optional().meta({ description: "The same from the earliest. Absent where that is open or not certain." }),
    })
    .optional()
    .meta({ description: "The first step that is not granted, while the others wait for it." }),
}).meta({ id: "PermitItem" });

const standings = z
  .object({
    waiting: z.int(),
    refused: z.int(),
    notSubmitted: z.int(),
    granted: z.int(),
    delivered: z.int(),
    ended: z.int(),
    notCertain: z.int(),
  })
  .meta({ description: "Where the chains stand." });

const committee = {
  partyId: "national-border-committee-vn",
  names: { en: "National Border Committee" },
  level: "organisation",
  country: "VN",
};
const submittedOn = { edtf: "2023-09-01", bound: "on", precision: "day", earliest: "2023-09-01", latest: "2023-09-01" };

const PermitsAnswer = concernAnswer(
  {
    id: "PermitsBoard",
    description: "Chains of permit steps, and on whom they wait.",
    counts: { standings },
    item: PermitItem,
    examples: {
      counts: { standings: { waiting: 1, refused: 0, notSubmitted: 0, granted: 0, delivered: 0, ended: 0, notCertain: 0 } },
      beside: { authorities: { total: 1, items: [{ authority: committee, waiting: 1, refused: 0, longestDays: 30 }] } },
      item: {
        id: "pylon-t123",
        kind: "infrastructure-permit",
        title: { en: "High-voltage pylon T123" },
        stage: "in-preparation",
        schedule: { status: "no-date" },
        standing: "waiting",
        steps: [
          {
            eventId: "00000000-0000-4000-8000-000000000012",
            stepId: "national-border-committees",
            name: "Inspection reported to the National Border Committees",
            authority: committee,
            stage: "submitted",
            submittedOn,
          },
        ],
        blocking: { stepId: "national-border-committees", since: submittedOn, daysAtLeast: 30, daysAtMost: 30 },
      },
    },
  },
  {
    beside: {
      authorities: z
        .object({
          total: z.int().meta({ description: "How many there are." }),
          items: z
            .array(
              z.object({
                authority: PartyNamed,
                waiting: z.int().meta({ description: "Chains that wait for its answer." }),
                refused: z.int().meta({ description: "Chains that wait since it refused." }),
                longestDays: z.int().optional().meta({ description: "Days that the first of those that wait has certainly waited." }),
              }),
            )
            .meta({ description: "Those most waited for first; of more than 200 the first." }),
        })
        .meta({ description: "On whom the chains wait: the authority of the step that blocks, or whoever goes on for it." }),
    },
  },
);

export const permits = defineBoard({
  name: "permits",
  operationId: "getPermitsBoard",
  summary: "Read where chains of permit steps stand, on whom they wait and since when",
  description: "Infrastructure permits, and every other commitment that has a permit step.",
  query: PermitsQuery,
  answer: PermitsAnswer,
  table: { columns: permitColumns },
  isPaged: true,
  question: ({ standing, authority, by = "corridor", ...query }) => ({
    filters: { ...filtersOf(query), ...present({ standing: listOf(standing), authority: listOf(authority) }) },
    by,
  }),
});
