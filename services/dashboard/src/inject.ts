// Requests to routes of this process, without a connection.
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";

export type Inject = (request: InjectOptions) => Promise<LightMyRequestResponse>;

/** What the command role answers goes to whoever plays it here; all else, what is decided about views among it, to those who keep them. */
export const injectInto =
  (reads: Pick<FastifyInstance, "inject">, commands: Pick<FastifyInstance, "inject">): Inject =>
  (request) =>
    (isCommand(request) ? commands : reads).inject(request);

const isCommand = ({ method, url }: InjectOptions): boolean =>
  String(url).startsWith("/v1/imports/") || (method === "POST" && !String(url).startsWith("/v1/operations/"));
