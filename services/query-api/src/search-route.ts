// query: one search over all things, for whoever knows a word of what is sought and not which list it stands in.
import type { FastifyInstance } from "fastify";
import { jsonAnswer } from "./answers/http.ts";
import { SearchHit } from "./answers/search.ts";
import { pageOf } from "./answers/shared.ts";
import { type Ask, headers, notModified, problems } from "./ask.ts";
import { SearchQuery, searchFiltersOf } from "./queries/search.ts";
import { readLimit, readQuery } from "./query-params.ts";

const schema = {
  operationId: "search",
  tags: ["search"],
  summary: "Find anything by its words on a day, as known at a moment",
  description:
    "What has the text as its id comes first, then what has a word that begins with all of the text, then what has each of its words at the beginning of one, then all else that has them as fragments. Within these: commitments, agreements, requests, meetings, parties, sources, indicators, each by id.",
  querystring: SearchQuery,
  headers,
  response: { 200: jsonAnswer("A page; `next` leads on.", pageOf(SearchHit)), ...notModified, ...problems },
};

export function searchRoute(app: FastifyInstance, ask: Ask): void {
  app.get("/v1/search", { schema }, (request, reply) => {
    const query = readQuery(SearchQuery, request.query);
    const { cursor } = query;
    const page = { filters: searchFiltersOf(query), limit: readLimit(query.limit), ...(cursor === undefined ? {} : { cursor }) };
    return ask(request, reply, query, (moment, total) => ({ ask: "search", ...page, ...moment, total }));
  });
}
