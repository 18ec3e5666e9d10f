// query: for operators: how far the views of this process have come, and the streams that wait in them for a decision.
import { tagPosition } from "@camket/domain";
import { type Answer, type ParkedStreams as Parked, viewNames, viewsVersion } from "@camket/views";
import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { jsonAnswer, problemAnswer } from "./answers/http.ts";
import { ParkedStream, ParkedStreams, Projections } from "./answers/operations.ts";
import { type AskOptions, begin, headers, notModified, problems } from "./ask.ts";
import { momentParams, readQuery } from "./query-params.ts";
import { respond } from "./respond.ts";

const { after } = momentParams;
const ParkedQuery = z.strictObject({
  view: z
    .string()
    .refine((name) => viewNames.includes(name), `a view by its name: ${viewNames.join(", ")}`)
    .optional()
    .meta({ description: "Of that view alone, by its name.", examples: ["commitment"] }),
  after,
});
const NoQuery = z.strictObject({});
const OneQuery = z.strictObject({ after });
const Place = z.object({
  view: z.string().meta({ description: "The view, by its name.", examples: ["commitment"] }),
  stream: z.string().meta({ description: "The stream that waits there.", examples: ["commitment-dac-chung-police-building"] }),
});

export function operationsRoutes(app: FastifyInstance, options: AskOptions): void {
  const { backend, tag } = options;

  app.get("/v1/operations/projections", { schema: projectionsSchema }, async (request, reply) => {
    readQuery(NoQuery, request.query);
    const { seq, position, stalledMs, ...state } = await backend.state();
    return reply.header("cache-control", "no-store").send({
      viewsVersion,
      ...state,
      events: seq,
      ...(position === undefined ? {} : { position: tagPosition(tag, position) }),
      ...(stalledMs === undefined ? {} : { stalledForSeconds: stalledMs / 1_000 }),
    });
  });

  app.get("/v1/operations/parked", { schema: parkedSchema }, async (request, reply) => {
    const { view, ...query } = readQuery(ParkedQuery, request.query);
    const { moment, applied } = await begin(options, request, query);
    const answer = await backend.ask({ ask: "parked", now: moment.now, ...(view === undefined ? {} : { view }) });
    return respond(request, reply, answer, applied);
  });

  app.get("/v1/operations/parked/:view/:stream", { schema: parkedOneSchema }, async (request, reply) => {
    const { view, stream } = request.params as z.output<typeof Place>;
    const { moment, applied } = await begin(options, request, readQuery(OneQuery, request.query));
    return respond(request, reply, onlyOne(await backend.ask({ ask: "parked", now: moment.now, view, stream })), applied);
  });
}

function onlyOne(answer: Answer): Answer {
  if (!answer.ok) return answer;
  const { items, asOf } = answer.body as unknown as Parked & { readonly asOf: unknown };
  return { ...answer, body: { ...items[0], asOf } };
}

const projectionsSchema = {
  operationId: "getProjections",
  tags: ["operations"],
  summary: "Read how far the views of this process have come",
  description:
    "Each process that answers questions keeps views of its own; another one may be further or less far. It answers while they are built, too.",
  querystring: NoQuery,
  response: { 200: jsonAnswer("Their state now; no cache keeps it.", Projections), 400: problems[400] },
};

const parkedSchema = {
  operationId: "listParkedStreams",
  tags: ["operations"],
  summary: "List the streams that wait in a view",
  description:
    "A view that cannot take an event stops to follow its stream, and all others flow. The stream waits until an operator has it tried again, or the event left out.",
  querystring: ParkedQuery,
  headers,
  response: { 200: jsonAnswer("What waits, with why.", ParkedStreams), ...notModified, ...problems },
};

const parkedOneSchema = {
  operationId: "getParkedStream",
  tags: ["operations"],
  summary: "Read what waits of a stream in a view",
  params: Place,
  querystring: OneQuery,
  headers,
  response: {
    200: jsonAnswer("The event at which it waits, with why.", ParkedStream),
    ...notModified,
    ...problems,
    404: problemAnswer("Nothing is parked there, or no more.", ["unknown-thing"]),
  },
};
