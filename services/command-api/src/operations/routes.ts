// What operators decide about the views, and what somebody takes of the whole log, over HTTP: addresses that take a reason and write an event. They stand
// beside the views, in the process that keeps them, since only there is known what waits; they need no more of the command path than its way to read a
// request.
import { type OperatedViews, parkedEventDiscarded, parkedStreamReplayRequested, viewsRebuildRequested } from "@camket/domain";
import { logTo, ProblemError } from "@camket/platform";
import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { readRequest, sendOutcome } from "../command-routes.ts";
import { readCommands } from "../plugin.ts";
import { refuseQuery } from "../query.ts";
import { checkAgainst } from "../validation.ts";
import { createGiveOperation, type GiveOperation, type Operation, type OperationPath } from "./give-operation.ts";
import { wholeExportRecorder } from "./record-export.ts";
import { Decided, decideSchema, exportSchema, Rebuilt, rebuildSchema, Taken } from "./schemas.ts";
import { type ParkedPlace, type WaitsForDecision, waitingStreams } from "./waiting-streams.ts";

/** @example await app.register(operationsApi({ store, ledger, clock, log }, views)); */
export const operationsApi =
  (path: OperationPath, views: OperatedViews): FastifyPluginAsync =>
  async (app) => {
    readCommands(app, path.log);
    operationRoutes(app, {
      give: createGiveOperation(path),
      waitsFor: waitingStreams(path, views),
      viewsVersion: views.version,
      recordExport: wholeExportRecorder(path),
    });
  };

/** The routes as another process plays them: to be described, never called. */
export const describedOperations: FastifyPluginAsync = async (app) => {
  readCommands(app, logTo("silent"));
  operationRoutes(app, { give: elsewhere, waitsFor: elsewhere, viewsVersion: 0, recordExport: elsewhere });
};
const elsewhere = (): never => {
  throw new Error("decisions are given to another process");
};

const decisions = [
  { name: "replay", definition: parkedStreamReplayRequested },
  { name: "discard", definition: parkedEventDiscarded },
] as const;

interface Operations {
  readonly give: GiveOperation;
  readonly waitsFor: WaitsForDecision;
  readonly viewsVersion: number;
  readonly recordExport: ReturnType<typeof wholeExportRecorder>;
}

function operationRoutes(app: FastifyInstance, { give, waitsFor, viewsVersion, recordExport }: Operations): void {
  for (const { name, definition } of decisions) {
    app.post(`/v1/operations/parked/:view/:stream/${name}`, { schema: decideSchema(name, definition) }, async (request, reply) => {
      const asked = readRequest(request);
      const place = request.params as ParkedPlace;
      const { reason, eventId } = checked(Decided, asked.body);
      const target = `operations/parked/${place.view}/${place.stream}/${name}`;
      const facts: Operation["facts"] = async (decided) => {
        const found = await waitsFor(place, eventId, decided);
        return "problem" in found ? found : { data: { ...place, eventId: found.eventId, reason } };
      };
      return sendOutcome(reply, await give({ definition, target, facts }, asked));
    });
  }

  app.post("/v1/operations/views/rebuild", { schema: rebuildSchema }, async (request, reply) => {
    const asked = readRequest(request);
    const { reason } = checked(Rebuilt, asked.body);
    const facts = async () => ({ data: { viewsVersion, reason } });
    return sendOutcome(reply, await give({ definition: viewsRebuildRequested, target: "operations/views/rebuild", facts }, asked));
  });

  app.post("/v1/operations/exports", { schema: exportSchema }, async (request, reply) => {
    refuseQuery(request.query as object as Readonly<Record<string, unknown>>);
    const { what, reason } = checked(Taken, request.body === undefined ? {} : request.body);
    return sendOutcome(reply, await recordExport(request, what, reason));
  });
}

function checked<Schema extends Parameters<typeof checkAgainst>[0]>(schema: Schema, body: unknown) {
  const read = checkAgainst(schema, body);
  if ("problem" in read) throw new ProblemError(read.problem);
  return read.body;
}
