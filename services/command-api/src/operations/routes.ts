// What operators decide about the views, over HTTP: three addresses that take a reason and write an event. They stand beside the views, in the
// process that keeps them, since only there is known what waits; they need no more of the command path than its way to read a request.
import { parkedStreamDiscarded, parkedStreamReplayed, viewsRebuilt } from "@camket/domain";
import { edgeProblem, logTo, type Problem, ProblemError } from "@camket/platform";
import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { readRequest, sendOutcome } from "../command-routes.ts";
import { readCommands } from "../plugin.ts";
import { checkAgainst } from "../validation.ts";
import { createGiveOperation, type GiveOperation, type OperationPath } from "./give-operation.ts";
import { Decided, decideSchema, Rebuilt, rebuildSchema } from "./schemas.ts";

/** The views of this process, as far as a decision needs them. */
export interface OperatedViews {
  readonly version: number;
  /** Their names. */
  readonly names: readonly string[];
  /** The id of the event at which a stream waits in a view, as these views see it now; nothing where none waits. @throws ProblemError */
  waitsAt(view: string, stream: string): Promise<string | undefined>;
}

/** @example await app.register(operationsApi({ store, ledger, clock, log }, views)); */
export const operationsApi =
  (path: OperationPath, views: OperatedViews): FastifyPluginAsync =>
  async (app) => {
    readCommands(app, path.log);
    operationRoutes(app, createGiveOperation(path), views);
  };

/** The routes as another process plays them: to be described, never called. */
export const describedOperations: FastifyPluginAsync = async (app) => {
  readCommands(app, logTo("silent"));
  operationRoutes(app, elsewhere, { version: 0, names: [], waitsAt: elsewhere });
};
const elsewhere = (): never => {
  throw new Error("decisions are given to another process");
};

const decisions = [
  { name: "replay", definition: parkedStreamReplayed },
  { name: "discard", definition: parkedStreamDiscarded },
] as const;

function operationRoutes(app: FastifyInstance, give: GiveOperation, views: OperatedViews): void {
  for (const { name, definition } of decisions) {
    app.post(`/v1/operations/parked/:view/:stream/${name}`, { schema: decideSchema(name, definition) }, async (request, reply) => {
      const asked = readRequest(request);
      const place = request.params as Place;
      const { reason, eventId } = checked(Decided, asked.body);
      const target = `operations/parked/${place.view}/${place.stream}/${name}`;
      const facts = async () => {
        const found = await parkedAt(views, place, eventId);
        return "problem" in found ? found : { data: { ...place, eventId: found.eventId, reason } };
      };
      return sendOutcome(reply, await give({ definition, target, facts }, asked));
    });
  }

  app.post("/v1/operations/views/rebuild", { schema: rebuildSchema }, async (request, reply) => {
    const asked = readRequest(request);
    const { reason } = checked(Rebuilt, asked.body);
    const facts = async () => ({ data: { viewsVersion: views.version, reason } });
    return sendOutcome(reply, await give({ definition: viewsRebuilt, target: "operations/views/rebuild", facts }, asked));
  });
}

interface Place {
  readonly view: string;
  readonly stream: string;
}

/** The event that a decision is about. These views may be behind others: it is named in the event, so that a late decision changes nothing. */
async function parkedAt(
  views: OperatedViews,
  place: Place,
  decidedOn: string | undefined,
): Promise<{ readonly eventId: string } | { readonly problem: Problem }> {
  const { view, stream } = place;
  if (!views.names.includes(view))
    return { problem: edgeProblem("unknown-view", `there is no view ${shown(view)}`, { facts: { views: views.names } }) };
  const waitsAt = await views.waitsAt(view, stream);
  if (waitsAt !== undefined && (decidedOn ?? waitsAt) === waitsAt) return { eventId: waitsAt };
  const detail =
    waitsAt === undefined
      ? `no stream ${shown(stream)} waits in the view ${view}, or no more: /v1/operations/parked lists those that wait`
      : `the stream ${shown(stream)} waits in the view ${view} at another event by now: read what it says, and decide anew`;
  const facts = { view, stream, ...(waitsAt === undefined ? {} : { waitsAt }) };
  return { problem: edgeProblem("not-parked", detail, { facts }) };
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 200));

function checked<Schema extends Parameters<typeof checkAgainst>[0]>(schema: Schema, body: unknown) {
  const read = checkAgainst(schema, body);
  if ("problem" in read) throw new ProblemError(read.problem);
  return read.body;
}
