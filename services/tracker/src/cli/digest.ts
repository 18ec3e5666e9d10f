// camket digest: one line that stands for the whole ledger, or for its first events, by reading the log. It changes nothing and may run beside the
// service.
import { digestText } from "@camket/audit";
import { type Args, type Io, textOf } from "./command.ts";
import { type ExitCode, exitCodes, WrongUse } from "./exit-codes.ts";
import { openToRead, placeNamed } from "./place.ts";
import { readDigest } from "./read-digest.ts";
import { ledgerIn } from "./read-ledger.ts";
import { startProgress } from "./talk.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const size = sizeOf(args);
  const { place } = placeNamed(args, "what", io);
  const log = await openToRead(place);
  const progress = startProgress(io.stderr);
  try {
    const ledger = await ledgerIn(log);
    const head = await log.head();
    if (!ledger || head === undefined) throw new WrongUse("the log is empty: it has no digest yet");
    const onRead = (events: number) => progress.show("events", events, size);
    const { digest, position } = await readDigest(log, head, { ...(size === undefined ? {} : { size }), onRead });
    if (size !== undefined && digest.size < size)
      throw new WrongUse(`--size=${size}: this log holds ${digest.size} events; allowed is 1 to ${digest.size}`);
    progress.end();
    const text = digestText(digest);
    const answer = { digest: text, size: digest.size, root: text.slice(text.indexOf(":") + 1), ledgerId: ledger.ledgerId, position };
    io.stdout.write(args.json ? `${JSON.stringify(answer)}\n` : `${text}\n`);
    return exitCodes.done;
  } finally {
    progress.end();
    await log.close();
  }
}

/** @throws WrongUse */
function sizeOf(args: Args): number | undefined {
  const text = textOf(args, "size");
  if (text === undefined) return undefined;
  if (!/^[1-9][0-9]{0,15}$/.test(text))
    throw new WrongUse(`--size=${text} is no number of events: allowed is a whole number from 1 to as many as the log holds`);
  return Number(text);
}
