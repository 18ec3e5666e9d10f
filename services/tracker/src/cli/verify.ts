// camket verify: re-reads a log, and the registers beside it, and says what holds, what differs and what it did not check. It changes nothing
// and may run beside the service.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDigest, WrongDigest } from "@camket/audit";
import { viewsFileName } from "@camket/views";
import { filesFolderOf } from "../files-folder.ts";
import type { Expected } from "./check-digest.ts";
import { type Args, type Io, textOf } from "./command.ts";
import { digestBeside } from "./digest-beside.ts";
import { type ExitCode, exitCodes, WrongUse } from "./exit-codes.ts";
import { interruptible } from "./interrupt.ts";
import { configOf, filesBeside, fileThatIsThere, logNamed, pathOf, placeOf } from "./place.ts";
import { countOf, differencesOf, say, startProgress } from "./talk.ts";
import { verifyInThread } from "./verify-in-thread.ts";
import type { Verified, VerifyLine, VerifyTarget } from "./verify-target.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const target = targetOf(args, io);
  const scratch = target.views === undefined ? undefined : mkdtempSync(join(tmpdir(), "camket-verify-"));
  const clear = () => {
    if (scratch) rmSync(scratch, { recursive: true, force: true });
  };
  const progress = startProgress(io.stderr);
  const line = (one: VerifyLine) => {
    progress.end();
    io.stdout.write(args.json ? `${JSON.stringify(one)}\n` : sentence(one));
  };
  try {
    const verified = await interruptible(clear, () =>
      (io.verify ?? verifyInThread)({ ...target, ...(scratch ? { scratch } : {}) }, { line, progress: progress.show }),
    );
    progress.end();
    io.stdout.write(args.json ? `${JSON.stringify({ kind: "result", ...verified })}\n` : result(verified));
    if (verified.differences === 0) return exitCodes.done;
    // So that a line for cron which throws the findings away still says something.
    if (!io.stdout.isTTY) say(io.stderr, `camket: ${nameOf(target)} is not what it should be: ${differencesOf(verified.differences)}`);
    return exitCodes.evidenceDiffers;
  } finally {
    clear();
  }
}

/** The registers of a data folder stand in it; whether a file alone has any beside it, nobody knows. */
function targetOf(args: Args, io: Io): VerifyTarget {
  const expected = expectedOf(args);
  const [what, data] = [pathOf(args, "what", io), pathOf(args, "data", io)];
  if (what !== undefined && data !== undefined)
    throw new WrongUse(`verify takes one log: camket verify ${what}, or camket verify --data ${data}`);
  if (what !== undefined) {
    const { file, folder } = logNamed(what);
    const aboutFile = { place: { kind: "sqlite" as const, file }, files: filesBeside(file) };
    if (folder) return { ...aboutFile, expected, views: join(folder, viewsFileName) };
    return { ...aboutFile, expected: [...expected, ...digestBeside(file)] };
  }
  const config = configOf(io, data);
  const place = placeOf(config);
  if (place.kind === "sqlite") fileThatIsThere(place, "");
  const files = filesFolderOf(config);
  return { place, expected, views: join(config.dataFolder, viewsFileName), ...(files === undefined ? {} : { files }) };
}

/** @throws WrongUse */
function expectedOf(args: Args): readonly Expected[] {
  const text = textOf(args, "expect");
  if (text === undefined) return [];
  try {
    if (parseDigest(text).size === 0) throw new WrongUse("--expect: a digest of no events says nothing about a log");
  } catch (error) {
    throw error instanceof WrongDigest ? new WrongUse(`--expect: ${error.message}`) : error;
  }
  return [{ text, from: "--expect" }];
}

const nameOf = ({ place }: VerifyTarget): string => (place.kind === "sqlite" ? place.file : "the log in EventStoreDB");

const words = { holds: "holds      ", differs: "DIFFERS    ", "not-checked": "not checked" } as const;

const sentence = (one: VerifyLine): string => {
  const where = one.kind === "differs" && one.position ? ` (position ${one.position}${one.stream ? `, stream ${one.stream}` : ""})` : "";
  return `${words[one.kind]}  ${one.kind === "not-checked" ? "" : `${one.check}: `}${one.text}${where}\n`;
};

function result({ differences, events, head, digest, papers = 0, papersMissing = 0, ledgerId, tag }: Verified): string {
  if (events === 0)
    return differences === 0
      ? "The log is empty: it holds no event, and there was nothing to check\n"
      : `${differencesOf(differences)}, and no event was checked\n`;
  const ledger = ledgerId ? `, ledger ${ledgerId}, tag ${tag}` : "";
  const missing = papersMissing > 0 ? `, ${papersMissing} named and not here` : "";
  const kept = papers + papersMissing > 0 ? `; ${countOf(papers, "paper")} kept${missing}` : "";
  return `${differences === 0 ? "Nothing differs" : differencesOf(differences)}: ${events} events up to position ${head}${ledger}, digest ${digest}${kept}\n`;
}
