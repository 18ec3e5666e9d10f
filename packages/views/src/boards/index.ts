// The boards, each by the name of its address: a question over many things at one moment. A board adds a file here and a line below.
import type { Ledger, Moment } from "../knowledge.ts";
import type { Sql } from "../statements.ts";
import { agenciesBoard } from "./agencies.ts";
import { agreementsBoard } from "./agreements.ts";
import { conflictsBoard } from "./conflicts.ts";
import { correctionsBoard } from "./corrections.ts";
import { corridorsBoard } from "./corridors.ts";
import { dueBoard } from "./due.ts";
import { evidenceBoard } from "./evidence.ts";
import { giftsBoard } from "./gifts.ts";
import { indicatorsBoard } from "./indicators.ts";
import { moneyBoard } from "./money.ts";
import { orphansBoard } from "./orphans.ts";
import { overviewBoard } from "./overview.ts";
import { permitsBoard } from "./permits.ts";
import { recurringBoard } from "./recurring.ts";
import { requestsBoard } from "./requests.ts";
import { seatsBoard } from "./seats.ts";
import { slippageBoard } from "./slippage.ts";

export const boards = {
  overview: overviewBoard,
  corridors: corridorsBoard,
  due: dueBoard,
  agencies: agenciesBoard,
  slippage: slippageBoard,
  gifts: giftsBoard,
  seats: seatsBoard,
  permits: permitsBoard,
  recurring: recurringBoard,
  money: moneyBoard,
  requests: requestsBoard,
  orphans: orphansBoard,
  indicators: indicatorsBoard,
  evidence: evidenceBoard,
  corrections: correctionsBoard,
  conflicts: conflictsBoard,
  agreements: agreementsBoard,
} as const;

type Boards = typeof boards;
export type BoardName = keyof Boards;

/** What a board is asked: its filters and the moment. */
export type BoardQuestion = {
  [Name in BoardName]: { readonly ask: "board"; readonly board: Name } & Parameters<Boards[Name]>[2];
}[BoardName];

type ReadBoard = (sql: Sql, ledger: Ledger, question: BoardQuestion) => { readonly board: object; readonly moment: Moment };

export const readBoard: ReadBoard = (sql, ledger, question) => (boards[question.board] as ReadBoard)(sql, ledger, question);
