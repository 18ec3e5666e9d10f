// The board of recurring duties: its parameters, its answer, its table.
import { DescribedDate, recurringStandings } from "@camket/domain";
import * as z from "zod";
import { CommitmentItem } from "../answers/commitment.ts";
import { concernAnswer } from "../answers/concern-boards.ts";
import { concernQuery, filtersOf, groupedBy } from "../queries/concern-boards.ts";
import { listOf, oneOrMore, present, sortOf } from "../query-params.ts";
import { recurringColumns } from "../tables/recurring.ts";
import { defineBoard } from "./board.ts";

const RecurringStandingWord = z.enum(recurringStandings);

const RecurringQuery = concernQuery({
  standing: oneOrMore(RecurringStandingWord)
    .optional()
    .meta({ description: "Where the duties stand.", examples: ["current"] }),
  by: groupedBy("corridor", "countries"),
  sort: sortOf("id", "title", "stage", "held", "missed"),
});

const expected = z.int().meta({ description: "How many are expected in the whole period, where that was said." });

export const RecurringItem = CommitmentItem.extend({
  standing: RecurringStandingWord.meta({
    description: "`over`: its period has certainly ended; `ended`: cancelled, closed or the like; `not-certain`: nothing is certain yet.",
  }),
  occasion: z.string().optional().meta({ description: "What it returns with." }),
  period: DescribedDate.optional(),
  occurrences: z.object({
    held: z.int(),
    missed: z.int().meta({ description: "Reported as missed." }),
    expected: expected.optional(),
    short: z.int().optional().meta({
      description: "Of a duty whose period is over: how many fewer were held than expected. Before that nobody can say.",
    }),
    lastHeldOn: DescribedDate.optional(),
  }),
}).meta({ id: "RecurringItem" });

const counted = { held: 6, missed: 1, expected: 12, short: 0 };

const RecurringAnswer = concernAnswer({
  id: "RecurringBoard",
  description: "Duties that return, and how often they were done.",
  counts: {
    standings: z
      .object({ current: z.int(), over: z.int(), ended: z.int(), notCertain: z.int() })
      .meta({ description: "Where the duties stand." }),
    occurrences: z.object({
      held: z.int(),
      missed: z.int().meta({ description: "Reported as missed." }),
      expected,
      short: z.int().meta({ description: "Of the duties whose period is over: how many fewer were held than expected, duty by duty." }),
    }),
    withoutExpected: z.int().meta({ description: "Duties of which nobody said how many are expected." }),
    neverHeld: z.int().meta({ description: "Current duties of which no occurrence is recorded." }),
  },
  item: RecurringItem,
  examples: {
    counts: {
      standings: { current: 1, over: 0, ended: 0, notCertain: 0 },
      occurrences: counted,
      withoutExpected: 0,
      neverHeld: 0,
    },
    item: {
      id: "border-patrols",
      kind: "recurring-cooperation",
      title: { en: "Joint patrols of the border and its markers" },
      stage: "in-implementation",
      schedule: { status: "no-date" },
      standing: "current",
      occasion: "each month",
      occurrences: {
        held: 6,
        missed: 1,
        expected: 12,
        lastHeldOn: { edtf: "2023-09-10", bound: "on", precision: "day", earliest: "2023-09-10", latest: "2023-09-10" },
      },
    },
  },
});

export const recurring = defineBoard({
  name: "recurring",
  operationId: "getRecurringBoard",
  summary: "Read how often duties that return were done and missed",
  description:
    "`recurring-cooperation` alone. A duty that returns is never kept as a whole: each occurrence is held or missed, and its period ends it.",
  query: RecurringQuery,
  answer: RecurringAnswer,
  table: { columns: recurringColumns },
  isPaged: true,
  question: ({ standing, by = "corridor", ...query }) => ({
    filters: { ...filtersOf(query), ...present({ standing: listOf(standing) }) },
    by,
  }),
});
