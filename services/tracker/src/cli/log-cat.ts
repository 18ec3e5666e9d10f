// camket log cat: events of a range, in the order of the log, as they were recorded.
import { type Args, type Io, textOf } from "./command.ts";
import type { Range } from "./event-source.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { filterOf, sourceOf } from "./log-args.ts";
import { showEvents } from "./show-events.ts";
import { say } from "./talk.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const filter = filterOf(args);
  const source = await sourceOf(args, io);
  try {
    const shown = await showEvents((search) => source.range(rangeOf(args), filter, search), args, io);
    if (shown === 0) say(io.stderr, "camket: no event of the log is so");
    return exitCodes.done;
  } finally {
    await source.close();
  }
}

function rangeOf(args: Args): Range {
  const names = { after: "after", to: "to", recordedFrom: "recorded-from", recordedTo: "recorded-to" } as const;
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, flag]) => (textOf(args, flag) === undefined ? [] : [[name, textOf(args, flag)]])),
  );
}
