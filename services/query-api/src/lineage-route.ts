// query: the genealogy of a party: who went into whom, when, and by which instrument.
import { LocalizedText, partyEnds, partyLevels } from "@camket/domain";
import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { jsonAnswer } from "./answers/http.ts";
import { AsOf, asOfExample } from "./answers/shared.ts";
import { type Ask, headers, notModified } from "./ask.ts";
import { readQuery, ThingQuery } from "./query-params.ts";
import { problemsOfOne, readId } from "./routes.ts";

const as = z.enum(partyEnds).meta({ description: "How the earlier one ended; one that ended dissolved has no successor." });
const since = z.string().meta({ description: "The first day on which it had." });
const instrument = z.string().optional().meta({ description: "By which law or decision, as it was given. Absent: none was given." });

const LineageAnswer = z
  .object({
    id: z.string(),
    parties: z
      .array(
        z.object({
          id: z.string(),
          names: LocalizedText,
          level: z.enum(partyLevels),
          country: z.string(),
          ended: z.object({ as, since }).optional(),
        }),
      )
      .meta({ description: "The party and all that mergers and splits join to it, by id." }),
    successions: z
      .array(z.object({ from: z.string(), to: z.string(), as, since, instrument }))
      .meta({ description: "Who went into whom, oldest first." }),
    complete: z.boolean().meta({ description: "False where there are more than an answer holds." }),
    asOf: AsOf,
  })
  .meta({
    id: "Lineage",
    examples: [
      {
        id: "gia-lai",
        parties: [
          {
            id: "binh-dinh",
            names: { vi: "tỉnh Bình Định" },
            level: "province",
            country: "VN",
            ended: { as: "merged", since: "2025-07-01" },
          },
          { id: "gia-lai", names: { vi: "tỉnh Gia Lai" }, level: "province", country: "VN" },
        ],
        successions: [{ from: "binh-dinh", to: "gia-lai", as: "merged", since: "2025-07-01", instrument: "Resolution 202/2025/QH15" }],
        complete: true,
        asOf: { validAt: "2025-09-03", knownAt: "2025-09-03T02:00:00.000Z", position: "camket.12", digest: asOfExample.digest },
      },
    ],
  });

export function lineageRoute(app: FastifyInstance, ask: Ask): void {
  app.get(
    "/v1/parties/:id/lineage",
    {
      schema: {
        operationId: "getPartyLineage",
        tags: ["parties"],
        summary: "Read the genealogy of a party on a day, as known at a moment",
        description: "All parties that mergers and splits join to it, up and down, as far as these have happened by that day.",
        params: z.object({ id: z.string().meta({ description: "The party's id.", examples: ["gia-lai"] }) }),
        querystring: ThingQuery,
        headers,
        response: { 200: jsonAnswer("The genealogy.", LineageAnswer), ...notModified, ...problemsOfOne },
      },
    },
    (request, reply) => {
      const id = readId(request, { one: "a party" });
      const query = readQuery(ThingQuery, request.query);
      return ask(request, reply, query, (moment) => ({ ask: "lineage", id, ...moment }));
    },
  );
}
