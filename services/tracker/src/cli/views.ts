// camket views build: the registers of this program made ready beside a service that another version of it runs, so that an upgrade is one restart.
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { takeDataFolder } from "@camket/event-store-sqlite";
import type { BuiltAhead } from "@camket/views";
import type { ViewsTarget } from "./build-views.ts";
import type { Args, Io } from "./command.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { inThread } from "./in-thread.ts";
import { interruptible } from "./interrupt.ts";
import { giveTo, ownerFor } from "./keep-owner.ts";
import { configOf, fileThatIsThere, pathOf, placeOf } from "./place.ts";
import { amount, say, startProgress } from "./talk.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const config = configOf(io, pathOf(args, "data", io));
  const place = placeOf(config);
  if (place.kind === "sqlite") fileThatIsThere(place, "");
  const folder = resolve(config.dataFolder);
  const owner = ownerFor(join(folder, "lock"));
  const maskBefore = process.umask(0o077);
  // A folder of their own, whose lock keeps a second such command away; it is on the disk on which they shall stand.
  const scratch = takeDataFolder(join(folder, "views-build"));
  const clear = () => {
    scratch.release();
    rmSync(scratch.path, { recursive: true, force: true });
    process.umask(maskBefore);
  };
  const progress = startProgress(io.stderr);
  try {
    const target: ViewsTarget = { place, folder, scratch: scratch.path };
    const built = await interruptible(clear, () =>
      inThread<ViewsTarget, never, BuiltAhead>(new URL("./views-thread.ts", import.meta.url), target, {
        line: () => {},
        progress: progress.show,
      }),
    );
    progress.end();
    if (built.ready) giveTo(owner, built.file);
    if (args.json) io.stdout.write(`${JSON.stringify(built)}\n`);
    else tell(built, io);
    return built.compared && !built.ready ? exitCodes.evidenceDiffers : exitCodes.done;
  } finally {
    progress.end();
    clear();
  }
}

function tell(built: BuiltAhead, { stdout }: Io): void {
  if (!built.compared) {
    say(stdout, "There is nothing to build: the folder has registers of this program's version, which its service follows");
    return;
  }
  const { seq, things, rows, differences, told } = built.compared;
  for (const { table, row, text } of told) say(stdout, `DIFFERS  ${table} (${row}): ${text}`);
  if (built.ready)
    say(
      stdout,
      `Registers ${built.goneOn ? "made ready before have followed the log to" : "are ready, of"} ${amount(seq)} events; ${amount(rows)} rows of ${amount(things)} ` +
        "things are what a fold of the log gives. The next start of this program takes them, and follows what came since.",
    );
  else say(stdout, `${amount(differences)} differences from what a fold of the log gives: these registers are not used`);
}
