// What zod says in words of its own, "expected array to have >=2 items", as sentences for people who never saw a schema: what is wrong, with the
// value that was given. Where a schema has its own sentence, that one is told.
import type * as z from "zod";

type Issue = z.core.$ZodIssue;

/** zod begins each of its own sentences like this. */
export const isZodsOwn = ({ message }: Issue): boolean => /^(?:Invalid |Too (?:big|small):|Unrecognized )/.test(message);

/** `value` is what stands there; undefined where nothing does. */
export function inWords(issue: Issue, value: unknown): string {
  if (value === undefined) return "is required";
  switch (issue.code) {
    case "invalid_type":
      return `must be ${typeWords[issue.expected] ?? issue.expected}, not ${shown(value)}`;
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}, not ${shown(value)}`;
    case "too_small":
      return `must ${limit(issue.origin, issue.inclusive === false ? "more than" : "at least", issue.minimum)}, not ${measured(value)}`;
    case "too_big":
      return `must ${limit(issue.origin, issue.inclusive === false ? "less than" : "at most", issue.maximum)}, not ${measured(value)}`;
    case "invalid_format":
      return `must be ${issue.format === "uuid" ? "a UUID" : `of the form ${issue.format}`}, not ${shown(value)}`;
    default:
      return `must not be ${shown(value)}`;
  }
}

const typeWords: Readonly<Record<string, string>> = {
  object: "an object",
  array: "a list",
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
};

function limit(origin: string, atLeast: string, figure: number | bigint): string {
  if (origin === "array") return `have ${atLeast} ${figure} ${figure === 1 ? "item" : "items"}`;
  return origin === "string" ? `have ${atLeast} ${figure} ${figure === 1 ? "character" : "characters"}` : `be ${atLeast} ${figure}`;
}

const measured = (value: unknown): string => (typeof value === "string" || Array.isArray(value) ? String(value.length) : shown(value));

function shown(value: unknown): string {
  if (typeof value === "string") return `the text ${JSON.stringify(value.slice(0, 40).toWellFormed())}`;
  if (typeof value !== "object" || value === null) return String(value);
  return Array.isArray(value) ? "a list" : "an object";
}
