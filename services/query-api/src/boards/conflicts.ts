// The board of conflicts: its parameters, its answer, its table.
import * as z from "zod";
import { About, pageFields } from "../answers/page-fields.ts";
import { AcceptanceWithdrawn, asOfExample, Between, Named, PartyNamed, Resolution } from "../answers/shared.ts";
import { ConflictsQuery, conflictFiltersOf } from "../queries/record-boards.ts";
import { conflictColumns } from "../tables/conflicts.ts";
import { defineBoard } from "./board.ts";

export const ConflictItem = z
  .object({
    about: About,
    field: z.string().meta({ description: "What they contradict each other about." }),
    status: z.enum(["open", "resolved"]),
    sourceId: z.string().meta({ description: "The source at which it is recorded." }),
    conflictId: z.string(),
    recordedAt: z.string().meta({ description: "When it was first recorded." }),
    between: Between,
    resolution: Resolution,
    named: Named.meta({ description: "The sources that say something of it, and how each is called at the moment." }),
  })
  .meta({ id: "ConflictItem" });

const about = { about: About };
const Contradiction = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("succession"), ...about, predecessor: PartyNamed, successors: z.array(PartyNamed) }),
    z.object({ kind: z.literal("ring"), ...about, parties: z.array(PartyNamed) }),
    z.object({ kind: z.literal("renewal"), ...about, agreementId: z.string(), renewedBy: z.array(z.string()) }),
    z.object({ kind: z.literal("answered-twice"), ...about, eventIds: z.array(z.string()) }),
    z.object({ kind: z.literal("acceptance"), ...about, commitmentId: z.string(), requestId: z.string().optional() }),
    z.object({ kind: z.literal("commitment-missing"), ...about, commitmentId: z.string() }),
    AcceptanceWithdrawn.extend(about),
  ])
  .meta({
    description:
      "What cannot all be true of what was recorded: a party went into several (`succession`), parties belong to each other in a ring, several agreements renew the same one (`renewal`), several answers of a request stand (`answered-twice`), what an acceptance says the request became was recorded for another one (`acceptance`) or is not there (`commitment-missing`), or stands on although the acceptance was withdrawn.",
  });

const ConflictsAnswer = z
  .object({
    open: z.int().meta({ description: "Conflicts between sources that nobody has resolved." }),
    resolved: z.int(),
    things: z
      .array(z.object({ thing: z.string(), open: z.int(), resolved: z.int() }))
      .meta({ description: "By the kind of thing that they are about." }),
    contradictions: z
      .object({ total: z.int(), items: z.array(Contradiction).meta({ description: "Of more than 200 the first." }) })
      .meta({ description: "Beside the conflicts, over all things on the day asked about, whatever the filters." }),
    items: z.array(ConflictItem).meta({ description: "The open ones first, then by the thing that they are about." }),
    ...pageFields,
  })
  .meta({
    id: "ConflictsBoard",
    description: "Where sources contradict each other, and what was recorded contradicts itself.",
    examples: [
      {
        open: 1,
        resolved: 0,
        things: [{ thing: "agreement", open: 1, resolved: 0 }],
        contradictions: { total: 0, items: [] },
        items: [
          {
            about: { thing: "agreement", id: "kon-tum-attapeu-2011", title: { en: "Memorandum of Kon Tum and Attapeu" } },
            field: "signed",
            status: "open",
            sourceId: "qdnd-2022-10-27",
            conflictId: "year",
            recordedAt: "2023-11-10T02:00:00.000Z",
            between: [
              { sourceId: "kon-tum-news-2011", claimId: "signed", value: "13/9, 2011" },
              { sourceId: "qdnd-2022-10-27", claimId: "first", value: "2015" },
            ],
          },
        ],
        asOf: asOfExample,
      },
    ],
  });

export const conflicts = defineBoard({
  name: "conflicts",
  operationId: "getConflictsBoard",
  summary: "Read where sources contradict each other, and what cannot all be true of what was recorded",
  description: "Open conflicts first, each with what every claim says; of a resolved one which claim is relied on, by which rule and why.",
  query: ConflictsQuery,
  answer: ConflictsAnswer,
  table: { columns: conflictColumns },
  isPaged: true,
  question: (query) => ({ filters: conflictFiltersOf(query) }),
});
