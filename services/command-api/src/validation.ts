// From zod's issues to the `errors` of a problem: a pointer, a code and a sentence each. Of a union the branch counts that the value was
// meant for, so that a wrong date says what is wrong with the date and not that it is no object either.
import { type Body, type CommandDefinition, rejections, Slug } from "@camket/domain";
import { edgeProblem, type Problem, type ProblemPart, problemFrom } from "@camket/platform";
import type * as z from "zod";
import { pointerTo } from "./pointer.ts";

type Issue = z.core.$ZodIssue;

/** Errors named at most: more help nobody, and one body can hold thousands. */
const errorsMax = 50;
const detailCharsMax = 1_000;

/** The body as its command's schema gives it, or what is wrong with it. */
export function checkBody(definition: CommandDefinition, body: unknown): { body: Body } | { problem: Problem } {
  const parsed = definition.body.safeParse(body);
  if (parsed.success) return { body: parsed.data };
  const errors = partsOf(parsed.error.issues, body);
  const detail = errors.map((error) => `${error.pointer}: ${error.detail}`).join("; ");
  return {
    problem: problemFrom({ status: 422, title: rejections["invalid-body"].title }, "invalid-body", detail.slice(0, detailCharsMax), {
      errors,
    }),
  };
}

export function checkId(id: string): Problem | undefined {
  const parsed = Slug.safeParse(id);
  if (parsed.success) return undefined;
  return edgeProblem("invalid-id", parsed.error.issues[0]?.message.toWellFormed() ?? "not an id");
}

export function partsOf(issues: readonly Issue[], body: unknown): ProblemPart[] {
  return issues
    .flatMap((issue) => flatten(issue, []))
    .flatMap((issue) => parts(issue, body))
    .slice(0, errorsMax);
}

/** An issue with its whole path; unions dissolved where one branch is clearly meant. */
function flatten(issue: Issue, prefix: readonly PropertyKey[]): Issue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code !== "invalid_union") return [{ ...issue, path }];
  const meant = issue.errors.filter((branch) => branch.length > 0 && !branch.some(isOtherType));
  const [only] = meant;
  return only && meant.length === 1 ? only.flatMap((inner) => flatten(inner, path)) : [{ ...issue, path }];
}

/** The value is not even of the branch's type, or has keys that the branch does not know. */
const isOtherType = (issue: Issue): boolean =>
  issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "unrecognized_keys" || issue.code === "invalid_value");

function parts(issue: Issue, body: unknown): ProblemPart[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      code: "UNKNOWN_FIELD",
      detail: `there is no field "${key}" here`,
    }));
  return [{ pointer: pointerTo(issue.path), code: codeOf(issue, body), detail: sentence(issue) }];
}

function codeOf(issue: Issue, body: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return isMissing(body, issue.path) ? "MISSING" : "WRONG_TYPE";
    case "invalid_value":
      return isMissing(body, issue.path) ? "MISSING" : "NOT_ALLOWED";
    case "invalid_union":
      return isMissing(body, issue.path) ? "MISSING" : "WRONG_FORM";
    case "too_big":
      return "TOO_LARGE";
    case "too_small":
      return "TOO_SMALL";
    case "invalid_format":
    case "not_multiple_of":
      return "WRONG_FORM";
    default:
      return "INVALID";
  }
}

function isMissing(body: unknown, path: readonly PropertyKey[]): boolean {
  let at = body;
  for (const step of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return true;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at === undefined;
}

/** zod begins each of its own sentences with these words, which the problem's title says already. */
const sentence = (issue: Issue): string => issue.message.replace(/^Invalid (?:input|option|string): /, "");
