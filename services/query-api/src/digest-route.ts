// query: the digest of the ledger, which stands for all of its events: a line to write down, which says later whether they are still the same.
import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { jsonAnswer } from "./answers/http.ts";
import { AsOf, asOfExample } from "./answers/shared.ts";
import { type Ask, headers, notModified, problems } from "./ask.ts";
import { readQuery, ThingQuery } from "./query-params.ts";

const [size, root] = asOfExample.digest.split(":") as [string, string];

const DigestAnswer = z
  .object({
    size: z.int().meta({ description: "How many events it speaks of: the first so many of the log." }),
    root: z.string().meta({ description: "The RFC 6962 root of the tree over them, in base64." }),
    asOf: AsOf,
  })
  .meta({ id: "Digest", examples: [{ size: Number(size), root, asOf: asOfExample }] });

const sizeMax = 15;
const DigestQuery = ThingQuery.omit({ validAt: true }).extend({
  size: z
    .string()
    .regex(new RegExp(`^[1-9][0-9]{0,${sizeMax - 1}}$`), "a whole number from 1")
    .optional()
    .meta({ description: "Of the first so many events; else of all that were known at the moment.", examples: [size] }),
});

export function digestRoute(app: FastifyInstance, ask: Ask): void {
  app.get(
    "/v1/ledger/digest",
    {
      schema: {
        operationId: "getDigest",
        tags: ["ledger"],
        summary: "Read the digest of the ledger",
        description:
          "`<size>:<root>` stands for the first `size` events, in every event store and for ever. Written down, it shows later, with `camket verify --expect`, " +
          "whether they are still the same. Every answer has that of its moment in `asOf`.",
        querystring: DigestQuery,
        headers,
        response: { 200: jsonAnswer("The digest.", DigestAnswer), ...notModified, ...problems },
      },
    },
    (request, reply) => {
      const query = readQuery(DigestQuery, request.query);
      const asked = query.size === undefined ? {} : { size: Number(query.size) };
      return ask(request, reply, query, (moment) => ({ ask: "digest", ...asked, ...moment }));
    },
  );
}
