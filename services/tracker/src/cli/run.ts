// The command line from its words to its exit code: help, the command that was meant, its flags checked, its work, and one clear sentence on
// standard error for whatever went wrong.
import { nearest } from "@camket/platform/nearest";
import { defineCommand, runCommand } from "citty";
import about from "../../package.json" with { type: "json" };
import { checkArguments, refuseAddresses } from "./arguments.ts";
import type { Args, Command, Io } from "./command.ts";
import { commands } from "./commands.ts";
import { type ExitCode, exitCodes, WrongUse } from "./exit-codes.ts";
import { say } from "./talk.ts";
import { help, helpOfGroup, overview } from "./usage.ts";

/** `words`: what stands after `camket`. Ends with an exit code, whatever happens. */
export async function runCli(words: readonly string[], io: Io): Promise<ExitCode> {
  try {
    refuseAddresses(words);
    return await dispatch(words, io);
  } catch (error) {
    const { exitCodeOf } = error instanceof WrongUse ? { exitCodeOf: () => exitCodes.wrongUse } : await import("./exit-code-of.ts");
    const code = exitCodeOf(error);
    const { message, stack } = error as Error;
    say(io.stderr, code === undefined ? (stack ?? String(error)) : `camket: ${message.replaceAll("\n", "\ncamket: ")}`);
    return code ?? exitCodes.failed;
  }
}

async function dispatch([name, ...words]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined) {
    io.stderr.write(overview(commands, { output: io.stderr, env: io.env }));
    return exitCodes.wrongUse;
  }
  if (name === "--version") {
    io.stdout.write(`camket ${about.version}\n`);
    return exitCodes.done;
  }
  if (asksForHelp([name]) || name === "help") {
    const asked = words.filter((word) => !word.startsWith("-"));
    io.stdout.write(asked.length === 0 ? overview(commands, { output: io.stdout, env: io.env }) : helpOn(asked, io));
    return exitCodes.done;
  }
  if (groupOf(name).length > 0 && asksForHelp(words.slice(0, 1))) {
    io.stdout.write(helpOn([name], io));
    return exitCodes.done;
  }
  const { command, rest } = commandNamed(name, words);
  if (asksForHelp(rest)) {
    io.stdout.write(help(command, { output: io.stdout, env: io.env }));
    return exitCodes.done;
  }
  checkArguments(command, rest);
  const { result } = await runCommand(cittyOf(command, io), { rawArgs: [...rest] });
  return result as ExitCode;
}

/** Of a command, or of all of a group that is no command itself. @throws WrongUse */
function helpOn([name = "", ...words]: readonly string[], io: Io): string {
  const reader = { output: io.stdout, env: io.env };
  const group = groupOf(name);
  return group.length > 0 && words.length === 0 ? helpOfGroup(group, reader) : help(commandNamed(name, words).command, reader);
}

/** Commands whose name begins with that word and has another. */
const beginWith = (name: string): readonly Command[] => commands.filter((command) => command.name.startsWith(`${name} `));

/** The same where the word alone is no command. */
const groupOf = (name: string): readonly Command[] => (commands.some((command) => command.name === name) ? [] : beginWith(name));

/** Names may have two words. @throws WrongUse */
function commandNamed(name: string, words: readonly string[]): { readonly command: Command; readonly rest: readonly string[] } {
  const [second, ...rest] = words;
  const [one, two] = [name, `${name} ${second}`].map((full) => commands.find((command) => command.name === full));
  if (two) return { command: two, rest };
  const longer = beginWith(name);
  // A command whose name others begin with takes nothing but flags: a word after it is part of a name.
  if (one && (longer.length === 0 || second === undefined || second.startsWith("-"))) return { command: one, rest: words };
  if (longer.length > 0 && second === undefined)
    throw new WrongUse(`${name} needs one word more: ${longer.map((command) => `camket ${command.name}`).join(", ")}`);
  return refuse(longer.length > 0 ? `${name} ${second}` : name);
}

const cittyOf = (command: Command, io: Io) =>
  defineCommand({
    meta: { name: command.name, description: command.summary },
    args: command.args,
    run: async ({ args }) => (await command.load()).run(args as Args, io),
  });

const asksForHelp = (words: readonly string[]): boolean => {
  const end = words.indexOf("--");
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === "--help" || word === "-h");
};

/** @throws WrongUse */
function refuse(name: string): never {
  const names = commands.map((command) => command.name);
  const meant = nearest(name, names);
  throw new WrongUse(
    `there is no command "${name}"; ${meant ? `did you mean ${meant}?` : `there are ${names.join(", ")}.`} See camket --help`,
  );
}
