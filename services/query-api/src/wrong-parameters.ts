// What is said of query parameters that a schema refuses: what stood there, and what may. Zod's own words speak of types that an address does
// not have, so that they reach nobody.
import type { ProblemPart } from "@camket/platform";
import { nearest } from "@camket/platform/nearest";
import type * as z from "zod";

type Issue = z.core.$ZodIssue;

/** @param allowed the names of the parameters that the address takes */
export function wrongParameters(issue: Issue, query: Readonly<Record<string, unknown>>, allowed: readonly string[]): ProblemPart[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      parameter: key.slice(0, 100).toWellFormed(),
      code: "UNKNOWN_PARAMETER",
      detail: `there is no such parameter here; allowed are ${allowed.join(", ")}`,
    }));
  const parameter = String(issue.path[0]);
  const value = query[parameter];
  if (value === "") return [{ parameter, code: "EMPTY", detail: "a parameter without a value: leave it out instead" }];
  if (Array.isArray(value) && issue.code === "invalid_type") return [{ parameter, code: "REPEATED", detail: "may stand once" }];
  if (value === undefined && issue.code === "invalid_type") return [{ parameter, code: "MISSING", detail: "must be there" }];
  const inner = issue.code === "invalid_union" ? branchOf(issue, value) : issue;
  const code = issue.code === "custom" ? String(issue.params?.code ?? "WRONG_FORM") : "WRONG_FORM";
  return [{ parameter, code, detail: wordsOf(inner, wrongOf(value, inner)).toWellFormed() }];
}

/** A parameter that may be repeated takes one value, or else several: what the branch for what came says first. */
const branchOf = (issue: Extract<Issue, { code: "invalid_union" }>, value: unknown): Issue =>
  issue.errors.at(Array.isArray(value) ? -1 : 0)?.[0] ?? issue;

/** Of several values the one that is wrong: the last step of the issue's path counts them. */
const wrongOf = (value: unknown, { path }: Issue): unknown => (Array.isArray(value) ? value[Number(path.at(-1))] : value);

function wordsOf(issue: Issue, value: unknown): string {
  const shown = `"${String(value).slice(0, 100)}"`;
  switch (issue.code) {
    case "invalid_value":
      return `${shown} is none of ${allowedBy(issue.values.map(String), String(value).slice(0, 100))}`;
    case "too_big":
      return issue.origin === "array" ? `may stand ${issue.maximum} times at most` : `may have ${issue.maximum} characters at most`;
    case "invalid_format":
      // A schema's own message may be a sentence that names the value, or only what a value looks like.
      return issue.message.startsWith('"') ? issue.message : `${shown} is not what belongs here: ${issue.message}`;
    default:
      return issue.message;
  }
}

/** More values than this are counted rather than listed: nobody looks for a slip of a finger among all types of events. */
const valuesListedMax = 40;

function allowedBy(values: readonly string[], typed: string): string {
  if (values.length <= valuesListedMax) return values.join(", ");
  const meant = nearest(typed, values);
  return `the ${values.length} allowed: ${meant === undefined ? "/openapi.json lists them" : `did you mean "${meant}"?`}`;
}
