// Answers that a reader keeps while the views stay as they are: those who look at a register look at it far more often than anything is recorded, and the same
// question at the same moment then has the same answer. With the first change of the views, by whichever connection, all of them are forgotten.
import { momentsCompared } from "./differences.ts";
import { type Ledger, type Moment, resolveMoment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import type { Question } from "./reader.ts";
import { Refused } from "./refused.ts";
import { remember } from "./remember.ts";
import type { Sql } from "./statements.ts";

export interface KeptAnswers<Given> {
  /** Within the transaction of the question. Nothing is kept of what is refused. */
  answer(question: Question, fresh: () => Weighed<Given>): Given;
}

export interface Weighed<Given> {
  readonly given: Given;
  /** Of it in JSON. */
  readonly bytes: number;
}

/**
 * Which answers rest on nothing but the views, the question and its moment, and cost enough to be kept. What stands for no moment (what was recorded since a
 * place, what is parked) is not, nor are pages of one thing's history.
 */
const isKept: Readonly<Record<Question["ask"], boolean>> = {
  agreements: true,
  commitments: true,
  requests: true,
  meetings: true,
  parties: true,
  sources: true,
  indicators: true,
  board: true,
  calendar: true,
  search: true,
  differences: true,
  agreementReport: true,
  review: true,
  lineage: true,
  thing: true,
  digest: false,
  changes: false,
  parked: false,
  event: false,
  history: false,
  steps: false,
};

export function keptAnswers<Given>(sql: Sql, ledger: Ledger): KeptAnswers<Given> {
  const { answersKeptMax, answersKeptBytesMax, answerKeptBytesMax } = viewLimits;
  const kept = remember<Given>(answersKeptMax, answersKeptBytesMax);
  let state: string | undefined;

  return {
    answer(question, fresh) {
      const key = keyOf(sql, ledger, question);
      if (key === undefined) return fresh().given;
      const now = stateOf(sql);
      if (now !== state) kept.clear();
      state = now;
      const known = kept.get(key);
      if (known !== undefined) return known;
      const { given, bytes } = fresh();
      if (bytes <= answerKeptBytesMax) kept.set(key, given, bytes);
      return given;
    },
  };
}

/** The question with its moments in place of the instant at which it is asked; absent where its answer is not kept. */
function keyOf(sql: Sql, ledger: Ledger, question: Question): string | undefined {
  // Later pages are seldom asked for twice.
  if (!isKept[question.ask] || ("cursor" in question && question.cursor !== undefined)) return undefined;
  const { now: _, ...asked } = question;
  try {
    return JSON.stringify([asked, momentsOf(sql, ledger, question)]);
  } catch (error) {
    // The question says itself what is wrong.
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

const momentsOf = (sql: Sql, ledger: Ledger, question: Question): readonly Moment[] =>
  question.ask === "differences" ? momentsCompared(sql, ledger, question) : [resolveMoment(sql, ledger, question)];

/** Another one after each change: the first number tells of those by other connections, the second of those by this one. */
function stateOf(sql: Sql): string {
  const { data_version, changes } = sql.get("SELECT data_version, total_changes() AS changes FROM pragma_data_version") as Record<
    string,
    number
  >;
  return `${data_version} ${changes}`;
}
