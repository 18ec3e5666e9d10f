// From what a reader refuses, or cannot answer now, to problem details.
import { rejections } from "@camket/domain";
import { type EdgeCode, edgeProblem, edgeProblems, notNow, type Problem, ProblemError, problemFrom, retryAfter } from "@camket/platform";
import type { Refusal } from "@camket/views";
import { NotNow } from "./backend.ts";
import { queryLimits } from "./limits.ts";

export function problemOfRefusal({ code, detail, facts, errors }: Refusal): Problem {
  const rest = { ...(facts ? { facts } : {}), ...(errors ? { errors } : {}) };
  if (code === "unknown-thing" || code === "not-yet" || code === "not-recorded-yet")
    return problemFrom({ status: 404, title: rejections[code].title }, code, detail, rest);
  return problemFrom(edgeProblems[code satisfies EdgeCode], code, detail, rest);
}

export const notCaughtUp = (detail: string): ProblemError => notNow("not-caught-up", detail, queryLimits.retryAfterS);

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
