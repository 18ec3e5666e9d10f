// The same address with `.csv`, `.xlsx` or `.json` has the same rows: the API answers it.
import type { FastifyInstance } from "fastify";
import { addressOf, written } from "./address.ts";

/** Lists and boards whose page has the address of the API's resource without `/v1`. */
const lists = ["commitments", "agreements", "requests", "meetings", "parties", "sources", "indicators", "calendar"] as const;
const forms = ["json", "csv", "xlsx"] as const;

export function tableRedirects(app: FastifyInstance): void {
  for (const form of forms) {
    for (const list of lists)
      app.get(`/${list}.${form}`, { schema: { hide: true } }, async (request, reply) => reply.redirect(resourceOf(request.url)));
    app.get(`/boards/:name.${form}`, { schema: { hide: true } }, async (request, reply) => reply.redirect(resourceOf(request.url)));
  }
}

function resourceOf(url: string): string {
  const { path, asked, query } = addressOf(url);
  const spoken = path.endsWith(".json") || query.lang === undefined ? {} : { lang: query.lang };
  return written(`/v1${path}`, { ...asked, ...spoken });
}
