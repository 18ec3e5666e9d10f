// query: one event, whole, by its id; with the addresses of what stands around it.
import type { Answer } from "@camket/views";
import type { FastifyInstance, FastifyRequest } from "fastify";
import * as z from "zod";
import { EventPage } from "./answers/event-page.ts";
import { jsonAnswer, problemAnswer } from "./answers/http.ts";
import { type AskOptions, begin, headers, notModified, problems } from "./ask.ts";
import { EventQuery } from "./queries/events.ts";
import { readQuery } from "./query-params.ts";
import { respond } from "./respond.ts";

export function eventRoute(app: FastifyInstance, options: AskOptions): void {
  app.get("/v1/events/:id", { schema }, async (request: FastifyRequest, reply) => {
    const { id } = request.params as { id: string };
    const query = readQuery(EventQuery, request.query);
    const { moment, applied } = await begin(options, request, query);
    const answer = await options.backend.ask({ ask: "event", id, ...moment });
    return respond(request, reply, withLinks(answer), applied);
  });
}

function withLinks(answer: Answer): Answer {
  if (!answer.ok) return answer;
  const { event, thing, step } = answer.body as unknown as Pick<z.output<typeof EventPage>, "event" | "thing" | "step">;
  const path = thing && `/v1/${thing.thing}/${thing.id}`;
  const then = (knownAt: string) => `${path}?${new URLSearchParams({ ...(step ? { validAt: step.validAt } : {}), knownAt })}`;
  const links = {
    ...(thing ? { thing: path, history: `${path}/history`, steps: `${path}/steps`, after: then(thing.knownAfter) } : {}),
    ...(thing?.knownBefore === undefined ? {} : { before: then(thing.knownBefore) }),
    ...(event.correlationid ? { request: `/v1/events?${new URLSearchParams({ correlation: event.correlationid })}` } : {}),
    effects: `/v1/events?${new URLSearchParams({ causation: event.id })}`,
  };
  return { ...answer, body: { ...answer.body, links } };
}

const schema = {
  operationId: "getEvent",
  tags: ["events"],
  summary: "Read one event, whole",
  description:
    "What it says and how it was recorded; its thing just before and just after it, and how the two differ; what corrected or withdrew it since; what called for it, what it called for, and what else came of the same request.",
  params: z.object({
    id: z.string().meta({ description: "The event's id, a UUID.", examples: ["5f0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11"] }),
  }),
  querystring: EventQuery,
  headers,
  response: {
    200: jsonAnswer("The event.", EventPage),
    ...notModified,
    ...problems,
    404: problemAnswer("The ledger has no event of that id, or had none at that moment.", ["unknown-thing", "not-recorded-yet"]),
  },
};
