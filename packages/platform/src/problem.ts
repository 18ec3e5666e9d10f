// Problem details (RFC 9457): their shape, and how they are made from an entry of a catalogue and the facts at hand. They are served as pages
// under /problems/.
import { type EdgeCode, edgeProblems } from "./edge-problems.ts";

export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** What it means and what to do, for the page that `type` leads to. */
  readonly doc: string;
}

/** What is wrong where: in the body (`pointer`, a URI fragment: `#/due/edtf`), in a query parameter or in a header. */
export interface ProblemPart {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly header?: string;
  readonly code: string;
  readonly detail: string;
  /** Of what is too large or too small: the most or the least that is allowed. */
  readonly limit?: number;
  /** What the limit counts; absent: it is the figure itself. */
  readonly counts?: "characters" | "items";
}

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** UPPER_SNAKE. */
  readonly code: string;
  /** The request's id. */
  readonly instance?: string;
  readonly errors?: readonly ProblemPart[];
  /** The facts, as fields, so that nobody parses prose. */
  readonly [fact: string]: unknown;
}

export const problemMediaType = "application/problem+json";

export interface ProblemRest {
  readonly errors?: readonly ProblemPart[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** A problem of any catalogue; `code` is its kebab-case name there. */
export const problemFrom = (kind: Omit<ProblemKind, "doc">, code: string, detail: string, rest: ProblemRest = {}): Problem => ({
  ...rest.facts,
  type: `/problems/${code}`,
  title: kind.title,
  status: kind.status,
  detail,
  code: upperSnake(code),
  ...(rest.errors ? { errors: rest.errors } : {}),
});

/** @example edgeProblem("invalid-query", "limit: -1", { errors: [{ parameter: "limit", code: "WRONG_FORM", detail: "1 to 500" }] }) */
export const edgeProblem = (code: EdgeCode, detail: string, rest: ProblemRest = {}): Problem =>
  problemFrom(edgeProblems[code], code, detail, rest);

export const upperSnake = (code: string): string => code.toUpperCase().replaceAll("-", "_");

/** A problem on its way to the error handler, for code that cannot return it. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(`${problem.code}: ${problem.detail}`);
    this.problem = problem;
    this.headers = headers;
  }
}
