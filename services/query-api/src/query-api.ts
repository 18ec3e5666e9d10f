// The query role: views of its own, fed from the log, behind read-only routes. Any number of these may run beside each other; nothing in
// them needs a backup. It never writes to the log itself: that a table leaves is written down by what it is given for that.
import { join } from "node:path";
import type { OperatedViews } from "@camket/domain";
import type { EventLog } from "@camket/event-store";
import type { Files } from "@camket/files";
import { type Clock, clearForProblem, type edgeProblem, type Log, problemMediaType } from "@camket/platform";
import { type Ledger, viewsFileName } from "@camket/views";
import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { serializerCompiler } from "fastify-type-provider-zod";
import { createAsk, createAskText } from "./ask.ts";
import { createAskTable } from "./ask-table.ts";
import type { Backend } from "./backend.ts";
import { boardRoutes } from "./board-routes.ts";
import { calendarRoutes } from "./calendar-routes.ts";
import { differenceRoutes } from "./difference-routes.ts";
import { digestRoute } from "./digest-route.ts";
import { eventRoute } from "./event-route.ts";
import { eventsRoute } from "./events-route.ts";
import { fileRoute } from "./file-route.ts";
import { inlineBackend } from "./inline-backend.ts";
import { type QueryLimits, queryLimits } from "./limits.ts";
import { lineageRoute } from "./lineage-route.ts";
import type { LogPlace } from "./log-place.ts";
import { operatedViews } from "./operated-views.ts";
import { operationsRoutes } from "./operations-routes.ts";
import { problemOfError } from "./problems.ts";
import type { RecordExport } from "./record-export.ts";
import { replicaRoute } from "./replica.ts";
import { lineOf } from "./report.ts";
import { reportRoutes } from "./report-routes.ts";
import { reviewRoute } from "./review-route.ts";
import { readRoutes } from "./routes.ts";
import { searchRoute } from "./search-route.ts";
import { threadBackend } from "./thread-backend.ts";

export interface QueryApiOptions {
  /** Where the log stands: projector and readers get threads of their own. */
  readonly logAt?: LogPlace;
  /** Or any log, read in this thread: one in memory, for tests. The caller closes it. */
  readonly log?: EventLog;
  /** The folder for the views' file, or `:memory:` (with `log` only). */
  readonly dataDir: string;
  /** The address of another query process of this ledger, to copy the views from where there are none yet. */
  readonly viewsFrom?: string;
  /** Whether such a process may copy these. */
  readonly replicas?: boolean;
  /** Where papers are kept; absent: this process sees none. */
  readonly files?: Files;
  readonly ledger: Ledger;
  /** How it is written down that a table leaves, before it does. */
  readonly recordExport: RecordExport;
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
  /** For whoever takes decisions about them. */
  readonly views: OperatedViews;
  /** Ok when the views hold all that the log held at the start. */
  ready(): Promise<Readiness>;
  close(): Promise<void>;
}

/** @example const api = queryApi({ logAt, dataDir, ledger, clock: systemClock, logger }); await app.register(api.plugin); */
export function queryApi(options: QueryApiOptions): QueryApi {
  const limits = { ...queryLimits, ...options.limits };
  const backend = openBackend(options, limits);
  const { clock, files, ledger, logger, recordExport } = options;
  return {
    plugin: async (app) => {
      // Parameters are read by the routes themselves, so that each wrong one is named; the schemas are for OpenAPI and for the answers.
      app.setValidatorCompiler(() => () => true);
      app.setSerializerCompiler(serializerCompiler);
      app.setErrorHandler(answerError(logger));
      const here = { backend, clock, tag: ledger.tag };
      const ask = createAsk({ ...here, ...(files ? { files } : {}) });
      const askTable = createAskTable({ ...here, recordExport, limits });
      readRoutes(app, ask, askTable);
      digestRoute(app, ask);
      lineageRoute(app, ask);
      reviewRoute(app, ask);
      searchRoute(app, ask);
      differenceRoutes(app, ask, askTable);
      calendarRoutes(app, ask, askTable, { ...here, ledgerId: ledger.ledgerId });
      boardRoutes(app, createAskText(here), askTable);
      reportRoutes(app, ask, askTable);
      eventRoute(app, here);
      eventsRoute(app, { ...here, log: logger, limits });
      operationsRoutes(app, here);
      fileRoute(app, files, logger);
      if (options.replicas && options.dataDir !== ":memory:") replicaRoute(app, { viewsFile: viewsFileIn(options.dataDir), log: logger });
    },
    views: operatedViews(backend, clock),
    async ready() {
      const began = performance.now();
      const { ok, detail } = await backend.state();
      return { name: "views", ok, ms: Math.round(performance.now() - began), detail };
    },
    close: () => backend.close(),
  };
}

const viewsFileIn = (dataDir: string): string => (dataDir === ":memory:" ? dataDir : join(dataDir, viewsFileName));

function openBackend({ logAt, log, dataDir, viewsFrom, ledger, clock, logger, onFatal }: QueryApiOptions, limits: QueryLimits): Backend {
  const viewsFile = viewsFileIn(dataDir);
  if (log) {
    const report: Parameters<typeof inlineBackend>[0]["report"] = (one) => {
      const { level, fields, message } = lineOf(one);
      logger[level](fields, message);
    };
    return inlineBackend({ log, file: viewsFile, ledger, limits, report });
  }
  if (logAt === undefined || viewsFile === ":memory:") throw new TypeError("give logAt and a folder, or log");
  const data = { logAt, viewsFile, ledger, limits, ...(viewsFrom === undefined ? {} : { viewsFrom }) };
  return threadBackend({ ...data, logger, clock, onFatal: onFatal ?? (() => undefined) });
}

const answerError =
  (log: Log) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { problem, headers, bug } = problemOfError(error);
    if (bug) log.error({ err: error, requestId: request.id, method: request.method, url: request.url.slice(0, 500) }, "a bug in a request");
    clearForProblem(reply);
    return send(request, reply.headers(headers), problem);
  };

function send(request: FastifyRequest, reply: FastifyReply, problem: ReturnType<typeof edgeProblem>): FastifyReply {
  return reply
    .code(problem.status)
    .type(problemMediaType)
    .send({ ...problem, instance: request.id });
}
