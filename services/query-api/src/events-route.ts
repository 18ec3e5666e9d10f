// query: what has come since a position: as pages, or live where the client asks for an event stream. Both give the same events in the order
// of the log, and whoever has read one goes on with the other.
import { type Clock, edgeProblem, type Log, ProblemError, preferred } from "@camket/platform";
import type { ChangesPage } from "@camket/views";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import { EventsPage } from "./answers/cloud-event.ts";
import { problemAnswer } from "./answers/http.ts";
import { headers, notModified, problems } from "./ask.ts";
import type { Backend } from "./backend.ts";
import type { QueryLimits } from "./limits.ts";
import { liveEvents } from "./live-events.ts";
import { readPrefer } from "./prefer.ts";
import { wrongQuery } from "./problems.ts";
import { changesFilterOf, EventsQuery, notLive } from "./queries/events.ts";
import { present, readLimit, readQuery } from "./query-params.ts";
import { respond } from "./respond.ts";
import { waitForPosition } from "./wait.ts";

export interface EventsOptions {
  readonly backend: Backend;
  readonly clock: Clock;
  readonly tag: string;
  readonly log: Log;
  readonly limits: QueryLimits;
}

export function eventsRoute(app: FastifyInstance, options: EventsOptions): void {
  const { backend, clock, tag, limits } = options;
  const live = liveEvents(options);
  const closing = new AbortController();
  app.addHook("preClose", async () => {
    closing.abort();
    await live.end();
  });

  app.get("/v1/events", { schema }, async (request, reply) => {
    const query = readQuery(EventsQuery, request.query);
    reply.header("vary", "Accept");
    return wantsLive(request.headers.accept) ? follow(request, reply, query) : page(request, reply, query);
  });

  async function follow(request: FastifyRequest, reply: FastifyReply, query: EventsQuery): Promise<FastifyReply> {
    for (const [parameter, why] of Object.entries(notLive))
      if (query[parameter as keyof EventsQuery] !== undefined) throw wrongQuery(parameter, "NOT_LIVE", why);
    const lastEventId = request.headers["last-event-id"];
    const written = lastEventId === undefined ? ({ parameter: "after" } as const) : ({ header: "Last-Event-ID" } as const);
    const text = lastEventId === undefined ? query.after : String(lastEventId);
    const after = text === undefined ? undefined : await waitForPosition(backend, tag, text, limits.waitMsMax, written);
    if (request.method === "HEAD") return reply.header("cache-control", "no-store").type("text/event-stream").send();
    return live.start(reply, changesFilterOf(query), after);
  }

  async function page(request: FastifyRequest, reply: FastifyReply, query: EventsQuery): Promise<FastifyReply> {
    const limit = readLimit(query.limit);
    const began = performance.now();
    const { waitMs, newsMs, total, applied } = readPrefer(request.headers.prefer);
    const { recordedFrom, recordedTo, cursor } = query;
    const newestFirst = query.sort === "-position";
    const asked = { ...changesFilterOf(query), ...present({ recordedFrom, recordedTo, cursor }), newestFirst, limit, total };
    const ask = (after: string | undefined) =>
      backend.ask({ ask: "changes", ...asked, ...(after === undefined ? {} : { after }), now: clock.now() });
    const after = query.after === undefined ? undefined : await waitForPosition(backend, tag, query.after, waitMs);
    let answer = await ask(after);
    // News may come to the end of the log alone.
    while (answer.ok && !newestFirst && recordedTo === undefined) {
      const { items, next, after: seen, seq } = answer.body as unknown as ChangesPage;
      if (items.length > 0 || next !== undefined) break;
      if (!(await backend.news.waitFor(seq, newsMs - (performance.now() - began), closing.signal))) break;
      answer = await ask(seen.slice(tag.length + 1));
    }
    return respond(request, reply, answer, applied, (next) =>
      newestFirst ? { cursor: next, ...present({ after: query.after }) } : { after: next },
    );
  }
}

/** @throws ProblemError where `Accept` allows neither form */
function wantsLive(accept: string | undefined): boolean {
  const form = preferred(accept, ["application/json", "text/event-stream"]);
  if (form !== undefined) return form === "text/event-stream";
  throw new ProblemError(edgeProblem("not-acceptable", "events are there as application/json and as text/event-stream"));
}

const liveExample =
  'retry: 2000\n\nid: camket.12\nevent: ProjectHandedOver\ndata: {"specversion":"1.0","type":"ProjectHandedOver","subject":"commitments/dac-chung-police-building"}\n\n';

const schema = {
  operationId: "listEvents",
  tags: ["events"],
  summary: "Follow what is recorded, as pages or live",
  description:
    "Every event of the log in its order, as CloudEvents. Whoever keeps `after` of the last page, or the `id` of the last live event, comes back to it " +
    "and misses nothing. With `Accept: text/event-stream` the same events come as they are recorded, as Server-Sent Events (`id`: the position, " +
    "`event`: the type, `data`: the CloudEvent); a client that comes back says `Last-Event-ID`, which wins over `after`. With `Prefer: wait=5` a page " +
    "that would be empty waits for news, at most 5 seconds. With `sort=-position` the last recorded come first, page by page.",
  querystring: EventsQuery,
  headers: headers.extend({
    "last-event-id": z.string().optional().meta({ description: "Of a live stream: the `id` of the last event that is at hand." }),
  }),
  response: {
    200: {
      description: "A page, or a stream that lasts.",
      content: {
        "application/json": { schema: EventsPage },
        "text/event-stream": { schema: z.string().meta({ description: "`data` of each event is a CloudEvent." }), example: liveExample },
      },
    },
    ...notModified,
    ...problems,
    406: problemAnswer("`Accept` allows neither form.", ["not-acceptable"]),
  },
};
