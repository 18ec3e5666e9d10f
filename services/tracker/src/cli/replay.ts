// camket replay: builds views from the log alone, as of any moment, and says where what is served is something else. It changes nothing and may run
// beside the service.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDay } from "@camket/domain";
import { systemClock } from "@camket/platform";
import { viewNames, viewsFileName } from "@camket/views";
import { columnsOf } from "./columns-of.ts";
import { type Args, type Io, textOf } from "./command.ts";
import { listOfView } from "./compare-lists.ts";
import { type ExitCode, exitCodes, WrongUse } from "./exit-codes.ts";
import { inThread } from "./in-thread.ts";
import { interruptible } from "./interrupt.ts";
import { shownCharsMax } from "./limits.ts";
import { configOf, fileThatIsThere, pathOf, placeOf } from "./place.ts";
import type { Replayed, ReplayLine, ReplayReport, ReplayTarget } from "./replay-target.ts";
import { addressOf } from "./service.ts";
import { amount, countOf, differencesOf, say, startProgress } from "./talk.ts";
import { thingOf } from "./thing-of.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const target = targetOf(args, io);
  const scratch = mkdtempSync(join(tmpdir(), "camket-replay-"));
  const clear = () => rmSync(scratch, { recursive: true, force: true });
  const progress = startProgress(io.stderr);
  const told: ReplayLine[] = [];
  const line = (one: ReplayLine) => {
    progress.end();
    if (args.json) io.stdout.write(`${JSON.stringify(one)}\n`);
    else told.push(one);
  };
  try {
    const replayed = await interruptible(clear, () =>
      (io.replay ?? replayInThread)({ ...target, scratch }, { line, progress: progress.show }),
    );
    progress.end();
    io.stdout.write(args.json ? `${JSON.stringify({ kind: "result", ...replayed })}\n` : `${tableOf(told)}${result(replayed)}`);
    if (replayed.differences === 0 && replayed.compared === undefined) {
      say(io.stderr, "camket: nothing was compared: what is not checked says why");
      return exitCodes.failed;
    }
    if (replayed.differences === 0) return exitCodes.done;
    if (!io.stdout.isTTY) say(io.stderr, `camket: what is served is not what the log says: ${differencesOf(replayed.differences)}`);
    return exitCodes.evidenceDiffers;
  } finally {
    progress.end();
    clear();
  }
}

const replayInThread = (target: ReplayTarget, report: ReplayReport): Promise<Replayed> =>
  inThread<ReplayTarget, ReplayLine, Replayed>(new URL("./replay-thread.ts", import.meta.url), target, report);

/** @throws WrongUse */
function targetOf(args: Args, io: Io): Omit<ReplayTarget, "scratch"> {
  const [thing, view, address] = [textOf(args, "thing"), textOf(args, "view"), textOf(args, "from")];
  if (thing !== undefined && view !== undefined) throw new WrongUse(`replay takes a thing or a view: ${thing}, or --view=${view}`);
  const config = configOf(io, pathOf(args, "data", io));
  const place = placeOf(config);
  if (place.kind === "sqlite") fileThatIsThere(place, "");
  if (address !== undefined) addressOf(address, "--from");
  if (view !== undefined) checkView(view, address === undefined ? viewNames : Object.keys(listOfView), address);
  const [validAt, knownAt] = [textOf(args, "valid-at"), textOf(args, "known-at")];
  if (validAt !== undefined && !isDay(validAt)) throw new WrongUse(`--valid-at: "${validAt}" is no day of the calendar: write YYYY-MM-DD`);
  return {
    place,
    served: address === undefined ? { file: join(config.dataFolder, viewsFileName) } : { address },
    ...(view === undefined ? {} : { view }),
    ...(thing === undefined ? {} : { thing: thingOf(thing) }),
    ...(validAt === undefined ? {} : { validAt }),
    ...(knownAt === undefined ? {} : { knownAt }),
    now: systemClock.now(),
  };
}

function checkView(view: string, allowed: readonly string[], address: string | undefined): void {
  if (allowed.includes(view)) return;
  throw new WrongUse(`--view=${view} is none ${address === undefined ? "" : "that a service lists "}of ${allowed.join(", ")}`);
}

/** Differences first, as a table; then what holds, and what was not compared. */
function tableOf(told: readonly ReplayLine[]): string {
  const rows = told.flatMap((one) =>
    one.kind === "differs"
      ? [[one.where, one.row ?? "", one.text ?? one.field ?? "", one.text ? "" : shown(one.served), one.text ? "" : shown(one.replayed)]]
      : [],
  );
  const table = rows.length === 0 ? "" : `${columnsOf([["what", "which", "field", "served", "by the log"], ...rows])}\n`;
  const rest = told.flatMap((one) =>
    one.kind === "differs" ? [] : [`${one.kind === "holds" ? "holds      " : "not checked"}  ${one.text}\n`],
  );
  return `${table}${rest.join("")}`;
}

function shown(value: unknown): string {
  if (value === undefined) return "–";
  const text = JSON.stringify(value);
  return text.length > shownCharsMax ? `${text.slice(0, shownCharsMax)}…` : text;
}

const result = ({ differences, events, compared, ledgerId, validAt, knownAt, position }: Replayed): string =>
  `${differences > 0 ? differencesOf(differences) : compared === undefined ? "Nothing was compared" : "Nothing differs"}: ${countOf(events, "event")} of ledger ${ledgerId} folded, ${amount(compared ?? 0)} compared` +
  `${validAt === undefined ? "" : `, on ${validAt}`}${position === undefined ? "" : `, as known at ${knownAt} (${position})`}\n`;
