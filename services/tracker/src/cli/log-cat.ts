// camket log cat: events of a range, in the order of the log, as they were recorded.
import type { Args, Io } from "./command.ts";
import type { EventSource, LogFilter } from "./event-source.ts";
import { type ExitCode, exitCodes, WrongUse } from "./exit-codes.ts";
import { filterOf, rangeOf, sourceOf } from "./log-args.ts";
import { showEvents } from "./show-events.ts";
import { say } from "./talk.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const filter = filterOf(args);
  const source = await sourceOf(args, io);
  try {
    const isNone = await showEvents((search) => source.range(rangeOf(args), filter, search), args, io);
    if (isNone) {
      await checkThing(filter, source);
      say(io.stderr, "camket: no event of the log is so");
    }
    return exitCodes.done;
  } finally {
    await source.close();
  }
}

/** A thing of which there is no event at all is a misspelling; what the ledger says of itself may be yet to come. @throws WrongUse */
async function checkThing({ subjects }: LogFilter, source: EventSource): Promise<void> {
  const subject = subjects?.[0];
  if (subject !== undefined && !subject.startsWith("ledger/") && !(await source.has(subject)))
    throw new WrongUse(`--thing: there is no ${subject}: nothing was ever recorded of it`);
}
