// What the service says to a file of commands, told to a person or, as it came, to a program: problems on standard output, one a line with its place
// first; a summary for standard error.
import type { ImportAnswer } from "@camket/command-api";
import type { Output } from "./command.ts";
import { amount } from "./talk.ts";

export interface Told {
  readonly summary: string;
  readonly refused: boolean;
  /** Of something it is not known whether it was recorded. */
  readonly unknown: boolean;
}

export interface TellTo {
  readonly out: Output;
  readonly json: boolean;
}

interface Part {
  readonly cell?: string;
  readonly code: string;
  readonly detail: string;
}

type Problem = Part & { readonly errors?: readonly Part[]; readonly problemsLeft?: number };

/** What is said before anything is given: all that is the client's fault, and a service that has no time or is closing. */
const isBeforeAll = (status: number, code: string): boolean => status < 500 || ["BUSY", "SHUTTING_DOWN"].includes(code);

/** An import's answer, or a problem of either kind of file. A dry run records nothing, whatever comes of it. */
export async function tellTable(response: Response, { out, json }: TellTo, dryRun: boolean): Promise<Told> {
  const text = await response.text();
  if (json) out.write(`${text}\n`);
  const answer = JSON.parse(text) as ImportAnswer | Problem;
  if (!("results" in answer)) {
    const parts = answer.errors?.some(({ cell }) => cell !== undefined) ? answer.errors : [];
    if (!json) tell(out, parts, answer.problemsLeft);
    const unknown = !dryRun && !isBeforeAll(response.status, answer.code);
    const outcome = unknown
      ? "What was sent may be recorded: run it again, and rows, and lines with a key, are recorded once."
      : "Nothing was recorded.";
    return { summary: parts.length > 0 ? outcome : `${outcome} ${answer.code}: ${answer.detail}`, refused: true, unknown };
  }
  if (!json) tell(out, answer.problems, answer.problemsLeft);
  return {
    summary: tableSummary(answer),
    refused: answer.refused + answer.malformed > 0,
    unknown: answer.results.some(({ code }) => code === "OUTCOME_UNKNOWN"),
  };
}

const tell = (out: Output, parts: readonly Part[], left = 0): void => {
  for (const { cell, code, detail } of parts) out.write(`${(cell ?? "").padEnd(6)} ${code}  ${detail}\n`);
  if (left > 0) out.write(`       and ${amount(left)} more\n`);
};

function tableSummary({ sheet, otherSheets = [], validateOnly, rows, accepted, replayed, refused, malformed }: ImportAnswer): string {
  const which = otherSheets.length > 0 ? ` of the sheet "${sheet}" (not read: ${otherSheets.map((name) => `"${name}"`).join(", ")})` : "";
  const parts = [
    `${amount(accepted)} ${validateOnly ? "would be recorded" : "recorded"}`,
    replayed > 0 ? `${amount(replayed)} recorded before` : "",
    refused > 0 ? `${amount(refused)} refused` : "",
    malformed > 0 ? `${amount(malformed)} not readable: while one is, none is recorded` : "",
  ];
  return `${amount(rows)} rows${which}: ${parts.filter(Boolean).join(", ")}.`;
}

/** The lines that answer an upload, as they come. */
export async function tellLines(response: Response, { out, json }: TellTo): Promise<Told> {
  let [lines, refused, unknown] = [0, 0, false];
  for await (const text of linesOf(response)) {
    const { line, problem } = JSON.parse(text) as { readonly line: number; readonly problem?: Part };
    lines += 1;
    if (json) out.write(`${text}\n`);
    if (!problem) continue;
    refused += 1;
    unknown ||= problem.code === "OUTCOME_UNKNOWN";
    if (!json) out.write(`line ${line}  ${problem.code}  ${problem.detail}\n`);
  }
  return {
    summary: `${amount(lines)} lines: ${amount(lines - refused)} recorded${refused > 0 ? `, ${amount(refused)} refused` : ""}.`,
    refused: refused > 0,
    unknown,
  };
}

/** By line feeds alone: other breaks, as U+2028, may stand inside a text of JSON. */
async function* linesOf({ body }: Response): AsyncGenerator<string> {
  let begun = "";
  for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = `${begun}${piece}`.split("\n");
    begun = lines.pop() ?? "";
    yield* lines;
  }
  if (begun !== "") yield begun;
}
