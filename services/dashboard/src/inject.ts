// Requests to routes of this process, without a connection.
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";

export type Inject = (request: InjectOptions) => Promise<LightMyRequestResponse>;

/** What the command role answers goes to whoever plays it here; all else to the reads. */
export const injectInto =
  (reads: Pick<FastifyInstance, "inject">, commands: Pick<FastifyInstance, "inject">): Inject =>
  (request) =>
    (request.method === "POST" || String(request.url).startsWith("/v1/imports/") ? commands : reads).inject(request);
