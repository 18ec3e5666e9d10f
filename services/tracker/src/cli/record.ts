// camket record: a file of commands, sent to the running service, which alone may write its log: a spreadsheet (CSV or .xlsx) to POST /v1/imports,
// lines of JSON to POST /v1/commands. Each problem is told at its cell or its line.
import { openAsBlob, statSync } from "node:fs";
import { extname } from "node:path";
import { tableTypes } from "@camket/platform";
import { actorOf } from "./actor.ts";
import type { Args, Io } from "./command.ts";
import { AnswerLost, type ExitCode, exitCodes, Failed, WrongUse } from "./exit-codes.ts";
import { recordTimeoutMs } from "./limits.ts";
import { pathOf } from "./place.ts";
import { type Told, tellLines, tellTable } from "./record-answers.ts";
import { actorHeader, isUnreached, noService, serviceNamed } from "./service.ts";
import { say } from "./talk.ts";

const types = {
  ".csv": tableTypes.csv,
  ".xlsx": tableTypes.xlsx,
  ".ndjson": "application/x-ndjson",
} as const;

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const file = pathOf(args, "file", io) as string;
  const type = typeOf(file, args.csv === true);
  const asLines = type === types[".ndjson"];
  const dryRun = args["dry-run"] === true;
  if (asLines && dryRun)
    throw new WrongUse("--dry-run tries out a spreadsheet, a row on top of those before it; lines of JSON are not tried out");
  const base = serviceNamed(args, io);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new WrongUse(`there is no file ${file}`);

  const response = await send(new URL(asLines ? "v1/commands" : `v1/imports${dryRun ? "?validateOnly=true" : ""}`, base), {
    method: "POST",
    headers: { "content-type": type, ...actorHeader(actorOf(args)) },
    body: await openAsBlob(file),
    signal: AbortSignal.timeout(recordTimeoutMs),
  });
  const to = { out: io.stdout, json: args.json === true };
  const told = await (asLines && response.ok ? tellLines(response, to) : tellTable(response, to, dryRun)).catch(lost(dryRun));
  say(io.stderr, told.summary);
  return exitCodeOf(told);
}

/** @throws WrongUse */
function typeOf(file: string, csv: boolean): string {
  if (csv) return types[".csv"];
  const extension = extname(file).toLowerCase();
  if (Object.hasOwn(types, extension)) return types[extension as keyof typeof types];
  throw new WrongUse(`${file}: a file ends in ${Object.keys(types).join(", ")}; --csv says that it is CSV whatever its name`);
}

/** @throws Failed where no service was reached; AnswerLost where no answer came */
async function send(to: URL, request: RequestInit): Promise<Response> {
  try {
    return await fetch(to, request);
  } catch (error) {
    if (isUnreached(error)) throw new Failed(`${noService(to)}: start it, or name its address with --to`);
    return lost(to.search !== "")(error);
  }
}

/** What to do where the answer is missing, or broke off. */
const lost =
  (dryRun: boolean) =>
  (error: unknown): never => {
    const why = (error as Error).message;
    if (dryRun) throw new Failed(`no answer came: ${why}`);
    throw new AnswerLost(
      `no answer came, or not all of it (${why}): what was sent may be recorded. Run it again: rows, and lines with a key, are recorded once`,
    );
  };

const exitCodeOf = ({ refused, unknown }: Told): ExitCode =>
  unknown ? exitCodes.outcomeUnknown : refused ? exitCodes.failed : exitCodes.done;
