// camket log tail: the last events, and each further one as it is recorded, until Ctrl-C or the number that was asked for.
import { type Args, type Io, textOf } from "./command.ts";
import { type ExitCode, exitCodes, WrongUse } from "./exit-codes.ts";
import { tailLines } from "./limits.ts";
import { filterOf, lineOf, sourceOf } from "./log-args.ts";
import { printLines } from "./print-lines.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const filter = filterOf(args);
  const [before, max] = [numberOf(args, "lines") ?? tailLines, numberOf(args, "limit") ?? Number.POSITIVE_INFINITY];
  const source = await sourceOf(args, io);
  try {
    await printLines(lines(), io.stdout);
    return exitCodes.done;
  } finally {
    await source.close();
  }

  async function* lines() {
    let shown = 0;
    if (max === 0) return;
    for await (const event of source.tail(Math.min(before, max), filter)) {
      yield lineOf(event, args.json === true);
      shown += 1;
      if (shown >= max) return;
    }
  }
}

/** @throws WrongUse */
function numberOf(args: Args, flag: string): number | undefined {
  const text = textOf(args, flag);
  if (text === undefined) return undefined;
  if (!/^[0-9]{1,6}$/.test(text))
    throw new WrongUse(`--${flag}=${text} is no number of events: allowed is a whole number from 0 to 999999`);
  return Number(text);
}
