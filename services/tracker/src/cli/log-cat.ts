// camket log cat: events of a range, in the order of the log, as they were recorded.
import { type Args, type Io, textOf } from "./command.ts";
import type { Range } from "./event-source.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { filterOf, lineOf, sourceOf } from "./log-args.ts";
import { printLines } from "./print-lines.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const filter = filterOf(args);
  const source = await sourceOf(args, io);
  try {
    await printLines(lines(), io.stdout);
    return exitCodes.done;
  } finally {
    await source.close();
  }

  async function* lines() {
    for await (const event of source.range(rangeOf(args), filter)) yield lineOf(event, args.json === true);
  }
}

function rangeOf(args: Args): Range {
  const names = { after: "after", to: "to", recordedFrom: "recorded-from", recordedTo: "recorded-to" } as const;
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, flag]) => (textOf(args, flag) === undefined ? [] : [[name, textOf(args, flag)]])),
  );
}
