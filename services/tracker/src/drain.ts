// The end of the HTTP service: from the moment that closing begins, a new request is 503, those in flight are answered, and a connection is
// closed as soon as nothing is under way on it. Node closes idle ones once, when closing begins; one that answers later would be kept alive.
import { sendProblem } from "@camket/command-api";
import { edgeProblem } from "@camket/platform";
import type { FastifyInstance } from "fastify";
import { processLimits } from "./limits.ts";

/** Call it before the first route is added. */
export function drainOnClose(app: FastifyInstance): void {
  let closing: NodeJS.Timeout | undefined;
  app.addHook("preClose", async () => {
    closing = setInterval(() => app.server.closeIdleConnections(), processLimits.idleCheckMs);
  });
  app.addHook("onClose", async () => clearInterval(closing));
  app.addHook("onRequest", async (_request, reply) => {
    if (closing === undefined) return;
    reply.header("retry-after", String(processLimits.closingRetryAfterS));
    return sendProblem(reply, edgeProblem("shutting-down", "the service is closing"));
  });
}
