// An imprecise date from a client: an EDTF text or the object; the object is what is stored, and it keeps only what was given.
// `bound` is not filled in, so that a later correction of `/due/edtf` alone gives the right days. Parsing a stored object gives it back.
import { z } from "zod";
import { boundsOf, impliedBound } from "./bounds.ts";
import { Edtf, type FuzzyDate as FuzzyDateObject, FuzzyDateShape } from "./fuzzy-date-shape.ts";
import { readEdtf } from "./read-edtf.ts";

type Problem = { field: keyof FuzzyDateObject; problem: string };

const FuzzyDateRules = FuzzyDateShape.superRefine((date, context) => {
  for (const { field, problem } of dateProblems(date)) {
    context.addIssue({ code: "custom", path: field === "inferred" ? ["inferred", "edtf"] : [field], message: problem });
  }
}).meta({
  id: "FuzzyDateObject",
  description: "A date as far as it is known: edtf, or text where EDTF cannot say it",
  examples: [{ edtf: "2023-09-30", bound: "before", text: "trước ngày 30/9/2023" }],
});

/** A date as far as it is known: `"../2023-09-14"` is stored as `{edtf: "../2023-09-14"}`. */
export const FuzzyDate = z
  .union([Edtf, FuzzyDateRules], { error: unionProblem })
  .transform((given): FuzzyDateObject => (typeof given === "string" ? { edtf: given } : given))
  .pipe(FuzzyDateShape)
  .meta({
    id: "FuzzyDate",
    description: "A date as far as it is known: an EDTF text, or an object with edtf or text. The object is what is stored",
    examples: [
      "2023-09-14",
      "2023",
      "../2023-09-14",
      "2022/2025",
      { edtf: "2023-09-30", bound: "before", text: "trước ngày 30/9/2023" },
      { text: "soon" },
    ],
  });
export type FuzzyDate = FuzzyDateObject;

function dateProblems(date: FuzzyDateObject): Problem[] {
  const { edtf, text, bound, boundInclusive, earliest, latest } = date;
  if (edtf === undefined && text === undefined) return [{ field: "edtf", problem: "a date needs edtf or text, as the source writes it" }];
  const problems: Problem[] = [];
  if (edtf !== undefined && (earliest !== undefined || latest !== undefined)) {
    const field = earliest !== undefined ? "earliest" : "latest";
    problems.push({ field, problem: "earliest and latest follow from edtf: leave them out, or leave edtf out" });
  }
  if (earliest !== undefined && latest !== undefined && earliest > latest) {
    problems.push({ field: "latest", problem: `latest ${latest} lies before earliest ${earliest}` });
  }
  if (boundInclusive !== undefined && edtf === undefined && (bound === undefined || bound === "on" || bound === "within")) {
    problems.push({ field: "boundInclusive", problem: "boundInclusive goes with bound by, before or after only" });
  }
  if (edtf !== undefined) problems.push(...edtfProblems(date, edtf));
  return problems.length > 0 ? problems : daysProblems(date);
}

function edtfProblems({ bound, boundInclusive }: FuzzyDateObject, edtf: string): Problem[] {
  const answer = readEdtf(edtf);
  if ("problem" in answer) return []; // said by the field itself
  const { reading } = answer;
  const implied = impliedBound(reading);
  const open = reading.shape === "open-start" || reading.shape === "open-end";
  if (open && bound !== undefined && bound !== implied) {
    return [{ field: "bound", problem: `bound "${bound}" contradicts "${edtf}", which is open at one end and so is "${implied}"` }];
  }
  if (boundInclusive === undefined) return [];
  const effective = bound ?? implied;
  if (effective === "on" || effective === "within") {
    return [{ field: "boundInclusive", problem: `boundInclusive goes with bound by, before or after only; "${edtf}" is "${effective}"` }];
  }
  if (open && boundInclusive !== "yes") {
    return [
      {
        field: "boundInclusive",
        problem: `boundInclusive "${boundInclusive}" contradicts "${edtf}": an interval includes the day it ends or begins on`,
      },
    ];
  }
  return [];
}

/** What only the days show: a bound beyond the calendar, an inference outside what is written. */
function daysProblems(date: FuzzyDateObject): Problem[] {
  const { inferred, ...written } = date;
  if (isFaulty(written.edtf) || isFaulty(inferred?.edtf)) return []; // said by the field itself
  let field: Problem["field"] = "edtf";
  try {
    const { certainEarliest, certainLatest } = boundsOf(written);
    if (inferred === undefined) return [];
    field = "inferred";
    const { earliest, latest } = boundsOf(date);
    if (earliest === undefined && latest === undefined) {
      return [{ field, problem: `the inference "${inferred.edtf}" names no year, so it infers no day` }];
    }
    const early = certainEarliest !== undefined && (earliest === undefined || earliest < certainEarliest);
    const late = certainLatest !== undefined && (latest === undefined || latest > certainLatest);
    if (!early && !late) return [];
    const certain = `${certainEarliest ?? "open"} to ${certainLatest ?? "open"}`;
    return [{ field, problem: `the inference "${inferred.edtf}" lies outside what is written for certain, ${certain}` }];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ field, problem: error.message }];
  }
}

function isFaulty(edtf: string | undefined): boolean {
  return edtf !== undefined && "problem" in readEdtf(edtf);
}

/** Neither a text nor a sound object: says of the object what its fields say, of anything else what a date is. */
function unionProblem(issue: { input?: unknown; errors?: unknown }): string {
  const { input, errors } = issue;
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return "A date is an EDTF text, as 2023-09-14, or an object with edtf or text";
  }
  const ofObject = (errors as { path: PropertyKey[]; message: string }[][] | undefined)?.[1] ?? [];
  return ofObject.map(({ path, message }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`)).join("; ");
}
