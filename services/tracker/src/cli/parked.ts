// camket parked: the streams that wait in a view of the running service until somebody decides about them. It changes nothing.
import { columnsOf } from "./columns-of.ts";
import { type Args, type Io, textOf } from "./command.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { parkedErrorCharsMax } from "./limits.ts";
import { listParked } from "./parked-streams.ts";
import { serviceNamed } from "./service.ts";
import { amount, say } from "./talk.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const base = serviceNamed(args, io);
  const { items, total } = await listParked(base, textOf(args, "view"));
  if (args.json) for (const item of items) io.stdout.write(`${JSON.stringify(item)}\n`);
  else if (total > 0)
    io.stdout.write(
      columnsOf([
        ["view", "stream", "event", "since", "attempts", "waiting", "error"],
        ...items.map(({ view, stream, event, error, attempts, waiting }) => [
          ...[view, stream, event.type, event.time ?? "–", String(attempts), String(waiting), cut(error)],
        ]),
      ]),
    );
  if (total === 0) say(io.stderr, `No stream waits in the views of ${base.origin}`);
  if (total > items.length) say(io.stderr, `And ${amount(total - items.length)} more`);
  return exitCodes.done;
}

/** In one line; `camket parked show` has it whole. */
function cut(error: string): string {
  const characters = [...error.replace(/\s+/g, " ")];
  return characters.length > parkedErrorCharsMax ? `${characters.slice(0, parkedErrorCharsMax - 1).join("")}…` : characters.join("");
}
