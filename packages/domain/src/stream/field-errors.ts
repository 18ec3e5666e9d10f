// From zod's issues to field errors: a pointer, a code and a sentence each. Of a union the branch counts that the value was meant for, so that a
// wrong date says what is wrong with the date and not that it is no object either. Each says what is allowed, with an example where the schema has
// one. For bodies as given and as corrected alike.
import type * as z from "zod";
import type { FieldError } from "./rejections.ts";
import { fieldsAt, saidAt } from "./schema-at.ts";
import { inWords, isZodsOwn } from "./zod-words.ts";

type Issue = z.core.$ZodIssue;

/** Errors named at most: more help nobody, and one body can hold thousands. */
const errorsMax = 50;

/** @param schema the one that refused the body */
export function fieldErrors(schema: z.ZodType, issues: readonly Issue[], body: unknown): readonly FieldError[] {
  return withoutMore(issues.flatMap((issue) => flatten(issue, [])))
    .flatMap((issue) => parts(schema, issue, body))
    .slice(0, errorsMax);
}

/** A JSON pointer as a URI fragment (RFC 6901 §6), `#/due/edtf`: how every problem says where in the body it is. */
export function fragmentOf(path: readonly PropertyKey[]): string {
  let pointer = "#";
  for (const step of path) pointer += `/${encodeURIComponent(String(step).toWellFormed().replaceAll("~", "~0").replaceAll("/", "~1"))}`;
  return pointer;
}

/** An issue with its whole path; unions dissolved where one branch is clearly meant. */
function flatten(issue: Issue, prefix: readonly PropertyKey[]): Issue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code !== "invalid_union") return [{ ...issue, path }];
  const meant = issue.errors.filter((branch) => branch.length > 0 && !branch.some(isOtherType));
  const [only] = meant;
  return only && meant.length === 1 ? only.flatMap((inner) => flatten(inner, path)) : [{ ...issue, path }];
}

/** Of a value of the wrong type zod also says how long it must be. */
function withoutMore(issues: readonly Issue[]): readonly Issue[] {
  const wrongType = new Set(issues.filter(({ code }) => code === "invalid_type").map(({ path }) => fragmentOf(path)));
  return issues.filter(({ code, path }) => code === "invalid_type" || !wrongType.has(fragmentOf(path)));
}

/** The value is not even of the branch's type, or has keys that the branch does not know. */
const isOtherType = (issue: Issue): boolean =>
  issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "unrecognized_keys" || issue.code === "invalid_value");

function parts(schema: z.ZodType, issue: Issue, body: unknown): FieldError[] {
  if (issue.code === "unrecognized_keys") {
    const fields = fieldsAt(schema, issue.path);
    return issue.keys.map((key) => ({
      pointer: fragmentOf([...issue.path, key]),
      code: "unknown-field",
      detail: `there is no field "${key.slice(0, 100).toWellFormed()}" here`,
      fields,
    }));
  }
  return [{ pointer: fragmentOf(issue.path), code: codeOf(issue, body), detail: sentence(schema, issue, body), ...limitOf(issue) }];
}

function limitOf(issue: Issue): Pick<FieldError, "limit" | "counts"> {
  if (issue.code !== "too_big" && issue.code !== "too_small") return {};
  const counts = issue.origin === "string" ? "characters" : issue.origin === "array" ? "items" : undefined;
  return { limit: Number(issue.code === "too_big" ? issue.maximum : issue.minimum), ...(counts && { counts }) };
}

function codeOf(issue: Issue, body: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return isMissing(body, issue.path) ? "missing" : "wrong-type";
    case "invalid_value":
      return isMissing(body, issue.path) ? "missing" : "not-allowed";
    case "invalid_union":
      return isMissing(body, issue.path) ? "missing" : "wrong-form";
    case "too_big":
      return "too-large";
    case "too_small":
      return "too-small";
    case "invalid_format":
    case "not_multiple_of":
      return "wrong-form";
    default:
      return "invalid";
  }
}

const isMissing = (body: unknown, path: readonly PropertyKey[]): boolean => valueAt(body, path) === undefined;

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  let at = body;
  for (const step of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

function sentence(schema: z.ZodType, issue: Issue, body: unknown): string {
  if (!isZodsOwn(issue)) return issue.message;
  const { description, example } = saidAt(schema, issue.path);
  const allowed = description === undefined ? "" : ` (${withinSentence(description)})`;
  const such = example === undefined ? "" : `, for example ${JSON.stringify(example)}`;
  return `${inWords(issue, valueAt(body, issue.path))}${allowed}${such}`;
}

/** "A text in at least one of vi, en." as a part of a sentence. */
const withinSentence = (words: string): string => words.replace(/\.$/, "").replace(/^[A-Z](?=[a-z]*\b)/, (letter) => letter.toLowerCase());
