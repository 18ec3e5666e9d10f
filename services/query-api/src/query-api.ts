// The query role: views of its own, fed from the log, behind read-only routes. Any number of these may run beside each other; nothing in
// them needs a backup. It never writes to the log.
import { join } from "node:path";
import type { EventLog } from "@camket/event-store";
import { type Clock, type edgeProblem, type Log, problemMediaType } from "@camket/platform";
import { type Ledger, viewsFileName } from "@camket/views";
import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { serializerCompiler } from "fastify-type-provider-zod";
import type { Backend } from "./backend.ts";
import { inlineBackend } from "./inline-backend.ts";
import { type QueryLimits, queryLimits } from "./limits.ts";
import { problemOfError } from "./problems.ts";
import { lineOf } from "./report.ts";
import { readRoutes } from "./routes.ts";
import { threadBackend } from "./thread-backend.ts";

export interface QueryApiOptions {
  /** The embedded store's file: projector and readers get threads of their own. */
  readonly logFile?: string;
  /** Or any log, read in this thread: one in memory, for tests. The caller closes it. */
  readonly log?: EventLog;
  /** The folder for the views' file, or `:memory:` (with `log` only). */
  readonly dataDir: string;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly logger: Log;
  readonly limits?: Partial<QueryLimits>;
  /** The projector's thread ended by itself: the process should end, too, and be started again. */
  readonly onFatal?: (error: Error) => void;
}

export interface Readiness {
  readonly name: "views";
  readonly ok: boolean;
  readonly ms: number;
  readonly detail: string;
}

export interface QueryApi {
  readonly plugin: FastifyPluginAsync;
  /** Ok when the views hold all that the log held at the start. */
  ready(): Promise<Readiness>;
  close(): Promise<void>;
}

/** @example const api = queryApi({ logFile, dataDir, ledger, clock: systemClock, logger }); await app.register(api.plugin); */
export function queryApi(options: QueryApiOptions): QueryApi {
  const backend = openBackend(options);
  const { clock, ledger, logger } = options;
  return {
    plugin: async (app) => {
      // Parameters are read by the routes themselves, so that each wrong one is named; the schemas are for OpenAPI and for the answers.
      app.setValidatorCompiler(() => () => true);
      app.setSerializerCompiler(serializerCompiler);
      app.setErrorHandler(answerError(logger));
      readRoutes(app, { backend, clock, tag: ledger.tag });
    },
    async ready() {
      const began = performance.now();
      const { ok, detail } = await backend.state();
      return { name: "views", ok, ms: Math.round(performance.now() - began), detail };
    },
    close: () => backend.close(),
  };
}

function openBackend({ logFile, log, dataDir, ledger, logger, limits: own, onFatal }: QueryApiOptions): Backend {
  const limits = { ...queryLimits, ...own };
  const viewsFile = dataDir === ":memory:" ? dataDir : join(dataDir, viewsFileName);
  if (log) {
    const report: Parameters<typeof inlineBackend>[0]["report"] = (one) => {
      const { level, fields, message } = lineOf(one);
      logger[level](fields, message);
    };
    return inlineBackend({ log, file: viewsFile, ledger, limits, report });
  }
  if (logFile === undefined || viewsFile === ":memory:") throw new TypeError("give logFile and a folder, or log");
  return threadBackend({ logFile, viewsFile, ledger, limits, logger, onFatal: onFatal ?? (() => undefined) });
}

const answerError =
  (log: Log) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { problem, headers, bug } = problemOfError(error);
    if (bug) log.error({ err: error, requestId: request.id, method: request.method, url: request.url.slice(0, 500) }, "a bug in a request");
    return send(request, reply.headers(headers), problem);
  };

function send(request: FastifyRequest, reply: FastifyReply, problem: ReturnType<typeof edgeProblem>): FastifyReply {
  return reply
    .code(problem.status)
    .type(problemMediaType)
    .send({ ...problem, instance: request.id });
}
