// The same address with `.csv`, `.xlsx` or `.json` has the same rows: the API answers it. What it has as JSON alone is told of with the address of that.
import { edgeProblem, ProblemError } from "@camket/platform";
import type { FastifyInstance } from "fastify";
import { addressOf, type Query, written } from "./address.ts";
import { isMonth, monthNamed } from "./month.ts";

/** Lists and boards whose page has the address of the API's resource without `/v1`. */
const lists = ["commitments", "agreements", "requests", "meetings", "parties", "sources", "indicators", "calendar"] as const;
const forms = ["json", "csv", "xlsx"] as const;
/** Of these the API has no table. */
const listsInJson = ["events", "search"] as const;

export function tableRedirects(app: FastifyInstance): void {
  for (const form of forms) {
    for (const list of lists)
      app.get(`/${list}.${form}`, { schema: { hide: true } }, async (request, reply) => reply.redirect(resourceOf(request.url)));
    app.get(`/compare.${form}`, { schema: { hide: true } }, async (request, reply) =>
      reply.redirect(resourceOf(request.url, `/diff.${form}`)),
    );
    app.get(`/corridors.${form}`, { schema: { hide: true } }, async (request, reply) =>
      reply.redirect(resourceOf(request.url, `/boards/corridors.${form}`)),
    );
    app.get<{ Params: { pair: string } }>(`/corridors/:pair.${form}`, { schema: { hide: true } }, async ({ url, params }, reply) =>
      reply.redirect(resourceOf(url, `/commitments.${form}`, { corridor: params.pair })),
    );
    for (const list of listsInJson)
      app.get(`/${list}.${form}`, { schema: { hide: true } }, async ({ url }, reply) => {
        const json = resourceOf(url, `/${list}`);
        if (form === "json") return reply.redirect(json);
        throw new ProblemError(edgeProblem("not-acceptable", `there is no ${form.toUpperCase()} of ${list}; as JSON they are at ${json}`));
      });
    app.get(`/boards/:name.${form}`, { schema: { hide: true } }, async (request, reply) => reply.redirect(resourceOf(request.url)));
  }
}

/** @param at where the API has it, if elsewhere than the page; `also` what is asked there of it */
function resourceOf(url: string, at?: string, also: Query = {}): string {
  const { path, asked, query } = addressOf(url);
  const isTable = /\.(?:csv|xlsx)$/.test(at ?? path);
  const spoken = isTable && query.lang !== undefined ? { lang: query.lang } : {};
  return written(`/v1${at ?? path}`, { ...withDays(asked), ...also, ...spoken });
}

/** The calendar's page is of a month; the API is asked for days. */
function withDays({ month, ...asked }: Query): Query {
  if (!isMonth(month)) return month === undefined ? asked : { ...asked, month };
  const { first, last } = monthNamed(month);
  return { ...asked, from: first, to: last };
}
