// A board as the API has it: what differs from board to board. The routes are the same for all (board-routes.ts).
import type { BoardName, BoardQuestion } from "@camket/views";
import type * as z from "zod";
import type { Table, TableQuery } from "../ask-table.ts";

/** What a board is asked beside the moment and the page, which the route adds. */
type Own<Name extends BoardName> = Omit<
  Extract<BoardQuestion, { board: Name }>,
  "ask" | "board" | "now" | "validAt" | "knownAt" | "sort" | "limit" | "cursor" | "total" | "bare" | "rowsOnly"
>;

export interface BoardDefinition<Name extends BoardName, Query extends TableQuery> {
  /** The address: `/v1/boards/{name}`. */
  readonly name: Name;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** With `momentParams`; and with `listParams`, and `sort`, where the board `isPaged`. */
  readonly query: z.ZodType<Query>;
  /** With an id and an example of its own. */
  readonly answer: z.ZodType;
  readonly table: Pick<Table, "columns" | "itemsOf">;
  /** Its question takes a page (`BoardPage`), its answer has `items` and `next`. */
  readonly isPaged?: true;
  readonly question: (query: Query) => Own<Name>;
}

/** One of any: the route gives each the query that it read by the board's own schema. */
export interface Board extends Omit<BoardDefinition<BoardName, TableQuery>, "query" | "question"> {
  readonly query: z.ZodType<TableQuery & { readonly limit?: string; readonly sort?: string; readonly cursor?: string }>;
  readonly question: (query: never) => object;
}

export const defineBoard = <const Name extends BoardName, Query extends TableQuery>(board: BoardDefinition<Name, Query>): Board =>
  board as unknown as Board;
