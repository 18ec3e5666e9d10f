// query: four routes a thing (list, one, history, steps), mounted by one loop. A route reads its parameters and puts its question; it
// knows no table.
import { Slug } from "@camket/domain";
import { type Question, viewLimits } from "@camket/views";
import type { FastifyInstance, FastifyRequest } from "fastify";
import * as z from "zod";
import { HistoryItem, StepItem } from "./answers/history.ts";
import { jsonAnswer, problemAnswer } from "./answers/http.ts";
import { pageOf } from "./answers/shared.ts";
import { type Ask, headers, notModified, problems, type QuestionAt } from "./ask.ts";
import type { AskTable, TableQuery } from "./ask-table.ts";
import { everyForm, inEveryForm } from "./forms.ts";
import { refused } from "./problems.ts";
import { HistoryQuery, readLimit, readQuery, readRows, ThingQuery } from "./query-params.ts";
import { type ReadableThing, readableThings } from "./things.ts";

interface ListParameters extends TableQuery {
  readonly limit?: string | undefined;
  readonly cursor?: string | undefined;
  readonly sort?: string | undefined;
}

export function readRoutes(app: FastifyInstance, ask: Ask, askTable: AskTable): void {
  for (const thing of readableThings) {
    const { path, name, columns } = thing;

    everyForm(app, `/v1/${path}`, listSchema(thing), (request, reply, form) => {
      const query = readQuery(thing.query, request.query) as ListParameters;
      const limit = (form === "json" ? readLimit : readRows)(query.limit);
      const list = thing.list(query as never);
      const question: QuestionAt = (moment, total) => ({
        ...(list as Extract<Question, { ask: "commitments" }>),
        ...moment,
        limit,
        total,
        ...(query.sort === undefined ? {} : { sort: query.sort }),
        ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
      });
      if (form === "json") return ask(request, reply, query, question);
      return askTable(request, reply, query, { form, name: path, columns }, question);
    });

    app.get(`/v1/${path}/:id`, { schema: thingSchema(thing) }, (request, reply) => {
      const id = readId(request, thing);
      const query = readQuery(ThingQuery, request.query);
      return ask(request, reply, query, (moment) => ({ ask: "thing", name, id, ...moment }));
    });

    for (const [tells, schema] of [
      ["history", historySchema(thing)],
      ["steps", stepsSchema(thing)],
    ] as const)
      app.get(`/v1/${path}/:id/${tells}`, { schema }, (request, reply) => {
        const id = readId(request, thing);
        const query = readQuery(HistoryQuery, request.query);
        const limit = readLimit(query.limit);
        return ask(request, reply, query, (moment) => ({
          ask: tells,
          name,
          id,
          ...moment,
          limit,
          newestFirst: query.sort === "-revision",
          ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
        }));
      });
  }
}

/** A text that no thing can have as its id names no thing. @throws ProblemError */
export function readId(request: FastifyRequest, { one }: Pick<ReadableThing, "one">): string {
  const { id } = request.params as { id: string };
  if (Slug.safeParse(id).success) return id;
  throw refused({ code: "unknown-thing", detail: `No id of ${one} looks like this: it has 1 to 64 of a-z, 0-9 and inner hyphens.` });
}

export const problemsOfOne = {
  ...problems,
  404: problemAnswer("There is no such thing, or there was not at that moment.", ["unknown-thing", "not-yet", "not-recorded-yet"]),
};
const Id = z.object({ id: z.string().meta({ description: "The thing's id.", examples: ["dac-chung-police-building"] }) });

const listSchema = ({ path, many, query, item }: ReadableThing) => ({
  operationId: `list-${path}`.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  tags: [path],
  summary: `List ${many} on a day, as known at a moment`,
  querystring: query,
  ...inEveryForm("A page; `next` leads on.", pageOf(item)),
});

const thingSchema = ({ path, name, one, answer }: ReadableThing) => ({
  operationId: `get${name[0]?.toUpperCase()}${name.slice(1)}`,
  tags: [path],
  summary: `Read ${one} on a day, as known at a moment`,
  params: Id,
  querystring: ThingQuery,
  headers,
  response: { 200: jsonAnswer("The thing as it was then.", answer), ...notModified, ...problemsOfOne },
});

const historySchema = ({ path, name, one }: ReadableThing) => ({
  operationId: `get${name[0]?.toUpperCase()}${name.slice(1)}History`,
  tags: [path],
  summary: `Read the history of ${one}`,
  description: "Every event as it was recorded, oldest first or newest first, with the corrections and the withdrawal that came later.",
  params: Id,
  querystring: HistoryQuery,
  headers,
  response: { 200: jsonAnswer("A page of events.", pageOf(HistoryItem)), ...notModified, ...problemsOfOne },
});

const stepsSchema = ({ path, name, one }: ReadableThing) => ({
  operationId: `get${name[0]?.toUpperCase()}${name.slice(1)}Steps`,
  tags: [path],
  summary: `Read ${one} event by event`,
  description: `Each event of its history with the thing as it was after it and how that differs from before. ${viewLimits.stepsShownMax} events a page at most.`,
  params: Id,
  querystring: HistoryQuery,
  headers,
  response: { 200: jsonAnswer("A page of events.", pageOf(StepItem)), ...notModified, ...problemsOfOne },
});
