// The catalogue as routes, mounted in one loop: `POST /v1/{things}/{id}/{command}` and, for commands that begin a thing,
// `POST /v1/{things}/{command}`, which chooses the id. What a command comes to is `give`'s business; the benchmark gives one that stores
// nothing, and so measures this file alone.
import { type Actor, type CommandDefinition, commands } from "@camket/domain";
import { type Problem, problemMediaType } from "@camket/platform";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { CommandRequest, GiveCommand } from "./give-command.ts";
import { prefersMinimal, readActor, readIdempotencyKey, readIfMatch, readIfNoneMatch, traceId } from "./headers.ts";
import type { Outcome } from "./outcome.ts";
import { readValidateOnly } from "./query.ts";
import { routeSchema } from "./route-schema.ts";

export function commandRoutes(app: FastifyInstance, give: GiveCommand): void {
  for (const definition of commands) {
    const { thing, name, begins } = definition;
    app.post(`/v1/${thing}/:id/${name}`, { schema: routeSchema(definition, false) }, (request, reply) =>
      answer(request, reply, definition, (request.params as { id: string }).id),
    );
    if (begins)
      app.post(`/v1/${thing}/${name}`, { schema: routeSchema(definition, true) }, (request, reply) =>
        answer(request, reply, definition, undefined),
      );
  }

  async function answer(request: FastifyRequest, reply: FastifyReply, definition: CommandDefinition, id: string | undefined) {
    return sendOutcome(reply, await give({ definition, id, ...readRequest(request) }));
  }
}

/** What a command's request says beside its address. @throws ProblemError */
export function readRequest(request: FastifyRequest): Omit<CommandRequest, "definition" | "id"> {
  const { headers } = request;
  const key = headers["idempotency-key"];
  const match = headers["if-match"];
  const noneMatch = headers["if-none-match"];
  return {
    // A request without a body and without a media type gives a command that needs no field.
    body: request.body === undefined ? {} : request.body,
    validateOnly: readValidateOnly(request.query as Record<string, unknown>),
    key: key === undefined ? undefined : readIdempotencyKey(String(key)),
    ifMatch: match === undefined ? undefined : readIfMatch(match),
    ifNoneMatch: noneMatch === undefined ? undefined : readIfNoneMatch(noneMatch),
    ...readCaller(request),
  };
}

export function readCaller({ headers, id }: FastifyRequest): { actor: Actor; requestId: string; correlationId: string } {
  const name = headers["camket-actor"];
  const trace = headers.traceparent;
  return {
    actor: name === undefined ? local : { id: readActor(String(name)), assurance: "declared" },
    requestId: id,
    correlationId: (typeof trace === "string" ? traceId(trace) : undefined) ?? id,
  };
}
const local: Actor = { id: "local", assurance: "declared" };

/** The outcome without its events, as `Prefer: return=minimal` asks. */
export function minimal(outcome: Outcome): Outcome {
  if (!outcome.answer) return outcome;
  const { events: _, ...answer } = outcome.answer;
  return { ...outcome, headers: { ...outcome.headers, "preference-applied": "return=minimal" }, answer };
}

/** As `Prefer` asks. */
export function sendOutcome(reply: FastifyReply, outcome: Outcome): FastifyReply {
  const { prefer } = reply.request.headers;
  const { status, headers, answer, problem } = typeof prefer === "string" && prefersMinimal(prefer) ? minimal(outcome) : outcome;
  reply.code(status).headers(headers);
  return problem ? sendProblem(reply, problem) : reply.type("application/json").send(answer);
}

export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply
    .code(problem.status)
    .header("cache-control", "no-store")
    .type(problemMediaType)
    .send({ ...problem, instance: reply.request.id });
