// query: the boards, which say of many things what a leader asks before a meeting: a route a board, mounted by one loop. A route reads its
// parameters and puts its question; it knows no table.
import type { Question } from "@camket/views";
import type { FastifyInstance } from "fastify";
import type { Ask, QuestionAt } from "./ask.ts";
import type { AskTable } from "./ask-table.ts";
import type { Board } from "./boards/board.ts";
import { boards } from "./boards/index.ts";
import { everyForm, type Form, inEveryForm } from "./forms.ts";
import { readLimit, readQuery, readRows } from "./query-params.ts";

export function boardRoutes(app: FastifyInstance, askText: Ask, askTable: AskTable): void {
  for (const board of boards) {
    const { name, query: schema, table, isPaged } = board;
    everyForm(app, `/v1/boards/${name}`, boardSchema(board), (request, reply, form) => {
      const query = readQuery(schema, request.query);
      const own = board.question(query as never);
      const question: QuestionAt = (moment, total) =>
        ({ ask: "board", board: name, ...own, ...moment, ...(isPaged ? { ...pageOf(query, form), total } : {}) }) as Question;
      if (form === "json") return askText(request, reply, query, question);
      return askTable(request, reply, query, { form, name, ...table }, question);
    });
  }
}

/** The page asked for; a table has its rows alone. */
const pageOf = ({ limit, sort, cursor }: { readonly limit?: string; readonly sort?: string; readonly cursor?: string }, form: Form) => ({
  limit: (form === "json" ? readLimit : readRows)(limit),
  ...(sort === undefined ? {} : { sort }),
  ...(cursor === undefined ? {} : { cursor }),
  ...(form === "json" ? {} : { rowsOnly: true }),
});

const boardSchema = ({ operationId, summary, description, query, answer }: Board) => ({
  operationId,
  tags: ["boards"],
  summary,
  description,
  querystring: query,
  ...inEveryForm("The board.", answer),
});
