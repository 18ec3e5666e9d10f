// The reference page of the command line, made from the commands themselves.
import { usageOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { exitMeanings } from "./exit-codes.ts";
import { exitCodesOf, shapeOf } from "./usage.ts";

/** Markdown without a title; whoever writes the page puts it on top. */
export const commandLineReference = (): string =>
  [
    "In a checkout: `npm run --silent camket -- <command>`. Data goes to standard output, talk to standard error, and how far it is only to a " +
      "terminal. Ctrl-C ends it at once. The log is that of the service, by the same variables (`CAMKET_DATA`, `CAMKET_EVENT_STORE`, " +
      "`CAMKET_EVENT_STORE_FILE`, `CAMKET_TIME_ZONE`), unless a flag names another; no flag takes a secret. `record`, `parked` and `views rebuild` ask the running service instead. " +
      "`camket --version` says which version this is.",
    ["| Exit code | Meaning |", "|---|---|", ...Object.entries(exitMeanings).map(([code, means]) => `| ${code} | ${means} |`)].join("\n"),
    ...commands.map(section),
  ].join("\n\n");

function section(command: Command): string {
  const args = Object.entries(command.args);
  const places = args.filter(([, { type }]) => type === "positional");
  return [
    `## camket ${command.name}`,
    `${command.summary}.`,
    ["```sh", ...command.examples.flatMap(({ line, does }) => [`# ${does}`, line]), "```"].join("\n"),
    `\`camket ${[command.name, usageOf(places)].filter(Boolean).join(" ")}\``,
    args.length > 0
      ? [
          "| Argument or flag | Meaning |",
          "|---|---|",
          ...args.map(([name, arg]) => `| \`${shapeOf(name, arg)}\` | ${arg.description ?? ""} |`),
        ].join("\n")
      : "",
    ...command.notes,
    `Exit codes: ${exitCodesOf(command)
      .map(({ code }) => code)
      .join(", ")}.`,
  ]
    .filter(Boolean)
    .join("\n\n");
}
