// camket log tail: the last events, and each further one as it is recorded, until Ctrl-C or the number that was asked for.
import { type Args, type Io, textOf } from "./command.ts";
import { type ExitCode, exitCodes, WrongUse } from "./exit-codes.ts";
import { tailLimitMax, tailLines, tailLinesMax } from "./limits.ts";
import { filterOf, sourceOf } from "./log-args.ts";
import { showEvents } from "./show-events.ts";
import { amount } from "./talk.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const filter = filterOf(args);
  const before = numberOf(args, "lines", tailLinesMax) ?? tailLines;
  const max = numberOf(args, "limit", tailLimitMax) ?? Number.POSITIVE_INFINITY;
  const source = await sourceOf(args, io);
  try {
    await showEvents((search) => source.tail(Math.min(before, max), filter, search), args, io, max);
    return exitCodes.done;
  } finally {
    await source.close();
  }
}

/** @throws WrongUse */
function numberOf(args: Args, flag: string, max: number): number | undefined {
  const text = textOf(args, flag);
  if (text === undefined) return undefined;
  if (/^[0-9]{1,9}$/.test(text) && Number(text) <= max) return Number(text);
  throw new WrongUse(
    `--${flag}=${text} is no number of events: allowed is a whole number from 0 to ${amount(max)}; camket log cat shows all`,
  );
}
