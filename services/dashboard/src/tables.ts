// The same address with `.csv`, `.xlsx` or `.json` has the same rows: the API answers it.
import type { FastifyInstance } from "fastify";
import { addressOf, type Query, written } from "./address.ts";
import { isMonth, monthNamed } from "./month.ts";

/** Lists and boards whose page has the address of the API's resource without `/v1`. */
const lists = ["commitments", "agreements", "requests", "meetings", "parties", "sources", "indicators", "calendar"] as const;
const forms = ["json", "csv", "xlsx"] as const;

export function tableRedirects(app: FastifyInstance): void {
  for (const form of forms) {
    for (const list of lists)
      app.get(`/${list}.${form}`, { schema: { hide: true } }, async (request, reply) => reply.redirect(resourceOf(request.url)));
    app.get(`/compare.${form}`, { schema: { hide: true } }, async (request, reply) =>
      reply.redirect(resourceOf(request.url, `/diff.${form}`)),
    );
    app.get(`/boards/:name.${form}`, { schema: { hide: true } }, async (request, reply) => reply.redirect(resourceOf(request.url)));
  }
}

/** @param at where the API has it, if elsewhere than the page */
function resourceOf(url: string, at?: string): string {
  const { path, asked, query } = addressOf(url);
  const spoken = path.endsWith(".json") || query.lang === undefined ? {} : { lang: query.lang };
  return written(`/v1${at ?? path}`, { ...withDays(asked), ...spoken });
}

/** The calendar's page is of a month; the API is asked for days. */
function withDays({ month, ...asked }: Query): Query {
  if (!isMonth(month)) return month === undefined ? asked : { ...asked, month };
  const { first, last } = monthNamed(month);
  return { ...asked, from: first, to: last };
}
