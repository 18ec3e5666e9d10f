import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";

/** A request to routes of this process; `fastify.inject`. */
export type Inject = (request: InjectOptions) => Promise<LightMyRequestResponse>;

/** Reads of the service itself, commands of whoever takes them here. */
export const injectInto =
  (reads: Pick<FastifyInstance, "inject">, commands: Pick<FastifyInstance, "inject">): Inject =>
  (request) =>
    (request.method === "POST" ? commands : reads).inject(request);
