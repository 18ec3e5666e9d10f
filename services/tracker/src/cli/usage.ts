// Help: the examples first, since most readers look for one to copy, then the flags, then what one must know.
import { styleText } from "node:util";
import type { ArgDef } from "citty";
import { usageOf } from "./arguments.ts";
import type { Command, Example, Io, Output } from "./command.ts";
import { exitCodes, exitMeanings } from "./exit-codes.ts";

export interface Reader {
  readonly output: Pick<Output, "isTTY">;
  readonly env: Io["env"];
}

export function overview(commands: readonly Command[], to: Reader): string {
  const bold = boldFor(to);
  return [
    "Camket, a register of commitments: the service itself; spreadsheets recorded in it; its log shown, checked, replayed, copied, put back and moved.",
    bold("Examples"),
    examplesOf(commands.flatMap(({ examples }) => examples.slice(0, 1))),
    bold("Commands"),
    table([...commands.map(({ name, summary }): [string, string] => [name, summary])]),
    "camket help <command> tells more of each, and camket --version which version this is. Which log it is about is said by the variables of the\n" +
      "service: CAMKET_DATA, CAMKET_EVENT_STORE or CAMKET_EVENT_STORE_FILE, CAMKET_TIME_ZONE.",
    "",
  ].join("\n\n");
}

/** Of several, one line each. */
export function helpOfGroup(commands: readonly Command[], to: Reader): string {
  const bold = boldFor(to);
  return [
    bold("Examples"),
    examplesOf(commands.flatMap(({ examples }) => examples.slice(0, 1))),
    bold("Commands"),
    table(commands.map(({ name, summary }): [string, string] => [name, summary])),
    "camket help <command> tells more of each.",
    "",
  ].join("\n\n");
}

export function help(command: Command, to: Reader): string {
  const bold = boldFor(to);
  const args = Object.entries(command.args);
  const places = args.filter(([, { type }]) => type === "positional");
  return [
    `${command.summary}.`,
    bold("Examples"),
    examplesOf(command.examples),
    bold("Usage"),
    `  camket ${[command.name, usageOf(places), "[flags]"].filter(Boolean).join(" ")}`,
    table([...args.map(([name, arg]): [string, string] => [shapeOf(name, arg), arg.description ?? ""]), ["--help", "This text"]]),
    ...command.notes.map((note) => wrap(note)),
    bold("Exit codes"),
    table(exitCodesOf(command).map(({ code, means }): [string, string] => [String(code), means])),
    "",
  ].join("\n\n");
}

export const shapeOf = (name: string, { type, valueHint }: ArgDef): string =>
  type === "positional" ? name : type === "boolean" ? `--${name}` : `--${name}=<${valueHint ?? "value"}>`;

export const exitCodesOf = ({ mayEndWith }: Command) =>
  [exitCodes.done, exitCodes.failed, exitCodes.wrongUse, ...mayEndWith].map((code) => ({ code, means: exitMeanings[code] }));

/** Nothing but the text where it is no terminal, or where NO_COLOR says anything (no-color.org). */
const boldFor =
  ({ output, env }: Reader) =>
  (text: string): string =>
    output.isTTY && !env.NO_COLOR ? styleText("bold", text, { validateStream: false }) : text;

const examplesOf = (examples: readonly Example[]): string =>
  examples.map(({ line, does }) => `  ${wrap(does, "  ").trimStart()}\n    ${line}`).join("\n");

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}

const lineCharsMax = 100;

function wrap(text: string, indent = ""): string {
  const lines = [indent.trimEnd()];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) as string;
    if (line.length + word.length >= lineCharsMax) lines.push(`${indent}${word}`);
    else lines[lines.length - 1] = line === "" ? `${indent}${word}` : `${line} ${word}`;
  }
  return lines.join("\n");
}
