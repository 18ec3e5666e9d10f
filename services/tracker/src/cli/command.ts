// What a command of the command line is: citty's definition of its name and flags, the examples that its help leads with, and what it does
// with them. A command writes data to `stdout` and talks on `stderr`; it ends with an exit code or throws.
import type { ArgsDef, ParsedArgs } from "citty";
import type { ExitCode } from "./exit-codes.ts";
import type { replayTarget } from "./replay-target.ts";
import type { verifyTarget } from "./verify-target.ts";

/** The process, as far as a command sees it; tests give their own. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** How a log is verified; absent: in a thread of its own, so that the process hears a Ctrl-C meanwhile. */
  readonly verify?: typeof verifyTarget;
  /** The same of a replay. */
  readonly replay?: typeof replayTarget;
}
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

export interface Example {
  /** As typed after `camket`. */
  readonly line: string;
  readonly does: string;
}

export interface Command {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** What one must know beside it; a paragraph each. */
  readonly notes: readonly string[];
  readonly examples: readonly Example[];
  readonly args: ArgsDef;
  /** What to say to an argument too many, where there is more to say than that; `word` is the one. */
  readonly surplus?: (word: string) => string;
  /** The exit codes that it may end with, beside 0, 1 and 2. */
  readonly mayEndWith: readonly ExitCode[];
  load(): Promise<{ readonly run: (args: Args, io: Io) => Promise<ExitCode> }>;
}

/** Flags and arguments by their names: text, or true; absent where they were not given. */
export type Args = ParsedArgs & Readonly<Record<string, string | boolean | undefined>>;

export const textOf = (args: Args, name: string): string | undefined => {
  const value = args[name];
  return typeof value === "string" ? value : undefined;
};

/** The log that commands read, as their only argument. */
export const logArgument = {
  what: { type: "positional", required: false, description: "A data folder, or a log's file, a backup among them" },
} as const satisfies ArgsDef;
/** Flags that several commands share. */
export const dataFlag = {
  data: { type: "string", valueHint: "folder", description: "The data folder, in place of what CAMKET_DATA and CAMKET_EVENT_STORE name" },
} as const satisfies ArgsDef;
export const takerFlags = {
  actor: { type: "string", valueHint: "name", description: "Who takes it; without it, `local`" },
  reason: { type: "string", valueHint: "text", description: "What it is taken for, in at most 2,000 characters" },
} as const satisfies ArgsDef;
export const toFlag = {
  to: { type: "string", valueHint: "address", description: "The service, in place of the one at CAMKET_HOST and CAMKET_PORT" },
} as const satisfies ArgsDef;
export const decisionFlags = {
  reason: { type: "string", valueHint: "text", description: "Why, in 3 to 1,000 characters: it stands in the log" },
  actor: { type: "string", valueHint: "name", description: "Who decides it; without it, `local`" },
} as const satisfies ArgsDef;
export const jsonFlag = {
  json: { type: "boolean", description: "Answer in JSON, a line for each thing, for programs" },
} as const satisfies ArgsDef;
