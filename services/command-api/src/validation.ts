// What is wrong with a command's body or a thing's id, as a problem that points at each wrong field.
import { type Body, type CommandDefinition, fieldErrors, rejections, Slug } from "@camket/domain";
import { edgeProblem, type Problem, type ProblemPart, problemFrom } from "@camket/platform";
import type * as z from "zod";
import { partOf } from "./nearest-field.ts";

const detailCharsMax = 1_000;

/** The body as its command's schema gives it, or what is wrong with it. */
export function checkBody(definition: CommandDefinition, body: unknown): { body: Body } | { problem: Problem } {
  return checkAgainst(definition.body, body);
}

/** The body as a schema gives it, or what is wrong with it. */
export function checkAgainst<Schema extends z.ZodType>(schema: Schema, body: unknown): { body: z.output<Schema> } | { problem: Problem } {
  const parsed = schema.safeParse(body);
  if (parsed.success) return { body: parsed.data };
  const errors = partsOf(schema, parsed.error.issues, body);
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

/** As the domain tells them, with codes as the edge writes them. */
export const partsOf = (schema: z.ZodType, issues: readonly z.core.$ZodIssue[], body: unknown): ProblemPart[] =>
  fieldErrors(schema, issues, body).map(partOf);
