// From what a reader refuses, or cannot answer now, to problem details. The query side's own codes stand here, with their page's words.
import { rejections } from "@camket/domain";
import { type EdgeCode, edgeProblem, edgeProblems, type Problem, ProblemError, type ProblemKind, problemFrom } from "@camket/platform";
import type { Refusal } from "@camket/views";
import { NotNow } from "./backend.ts";
import { queryLimits } from "./limits.ts";

export const queryProblems = {
  "not-recorded-yet": {
    status: 404,
    title: "It was not recorded by then",
    doc: "The thing is recorded now, but was not at `knownAt`. `firstKnownAt` is the first instant that knows of it.",
  },
  unreadable: {
    status: 503,
    title: "This program cannot read the thing's history",
    doc: "An event of it is of a type or a version that this program does not know, as after a return to an older one. Other things are not touched.",
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export function problemOfRefusal({ code, detail, facts, errors }: Refusal): Problem {
  const rest = { ...(facts ? { facts } : {}), ...(errors ? { errors } : {}) };
  if (code === "unknown-thing" || code === "not-yet")
    return problemFrom({ status: 404, title: rejections[code].title }, code, detail, rest);
  if (code === "not-recorded-yet" || code === "unreadable") return problemFrom(queryProblems[code], code, detail, rest);
  return problemFrom(edgeProblems[code satisfies EdgeCode], code, detail, rest);
}

const retryAfter = (seconds: number) => ({ "retry-after": String(seconds) });

export const notCaughtUp = (detail: string): ProblemError =>
  new ProblemError(edgeProblem("not-caught-up", detail), retryAfter(queryLimits.retryAfterS));

export const refused = (refusal: Refusal): ProblemError =>
  new ProblemError(
    problemOfRefusal(refusal),
    ["not-caught-up", "unreadable"].includes(refusal.code) ? retryAfter(queryLimits.retryAfterS) : {},
  );

export const wrongQuery = (parameter: string, code: string, detail: string): ProblemError =>
  new ProblemError(edgeProblem("invalid-query", `${parameter}: ${detail}`, { errors: [{ parameter, code, detail }] }));

/** Any error of a request as a problem; `bug` where nobody foresaw it. */
export function problemOfError(error: unknown): { problem: Problem; headers: Readonly<Record<string, string>>; bug?: true } {
  if (error instanceof ProblemError) return { problem: error.problem, headers: error.headers };
  if (error instanceof NotNow) {
    if (error.reason === "busy") return { problem: edgeProblem("busy", error.message), headers: retryAfter(queryLimits.retryAfterS) };
    return { problem: edgeProblem("not-caught-up", error.message), headers: retryAfter(queryLimits.retryAfterBuildS) };
  }
  const { statusCode } = error as { statusCode?: number };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return { problem: edgeProblem("malformed-request", "the request could not be read"), headers: {} };
  return { problem: edgeProblem("internal-error", "the request failed by a fault of ours"), headers: {}, bug: true };
}
