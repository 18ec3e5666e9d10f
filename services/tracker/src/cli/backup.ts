// camket backup: a copy of the log as one file that can be verified, exported or restored, made beside the running service or of a folder at
// rest, and beside it, in `files`, the papers that are not there yet. The views are not copied: they are built from the log again. The service that runs
// records it before; a log at rest is copied as it is.
import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import { digestText, ledgerDigest } from "@camket/audit";
import { StoreFailure } from "@camket/event-store";
import { CopyExists, copyLog, isDataFolderInUse, openSqliteReader } from "@camket/event-store-sqlite";
import { filesFolderOf } from "../files-folder.ts";
import { askToRecord } from "./ask-to-record.ts";
import type { Args, Io } from "./command.ts";
import { copyPapers, isSame, sayDamaged } from "./copy-papers.ts";
import { removeDigestBeside, writeDigestBeside } from "./digest-beside.ts";
import { AnswerLost, type ExitCode, exitCodes, Failed, WrongUse } from "./exit-codes.ts";
import { interruptible } from "./interrupt.ts";
import { papersMissing, sentenceOf } from "./papers-missing.ts";
import { configOf, filesBeside, fileThatIsThere, pathOf, placeOf } from "./place.ts";
import { ledgerIn } from "./read-ledger.ts";
import { pagesUpTo } from "./read-pages.ts";
import { addressOfService } from "./service.ts";
import { bytes, say, startProgress } from "./talk.ts";
import { papersNamed } from "./verify-papers.ts";
import { type WhoTakesIt, whoTakesIt } from "./who-takes-it.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const config = configOf(io, pathOf(args, "data", io));
  const file = fileThatIsThere(placeOf(config), "see docs/how-to/backup-and-restore.md, or write its events to a file with camket export");
  const to = pathOf(args, "to", io) as string;
  if (existsSync(to)) throw new WrongUse(`${to} is there already: name a file that is not, a backup never takes another's place`);
  if (!existsSync(dirname(to))) throw new WrongUse(`there is no folder ${dirname(to)}: make it first`);

  const who = whoTakesIt("backup", args);
  await record(file, who, addressOfService(config), io);
  removeDigestBeside(to);
  const stopping = new AbortController();
  const progress = startProgress(io.stderr);
  const copy = await interruptible(
    () => stopping.abort(),
    () => copyLog({ file, to, signal: stopping.signal, onProgress: (done, of) => progress.show("bytes", done, Math.max(done, of)) }),
  )
    .catch((error: unknown) => {
      const { message } = error as Error;
      throw error instanceof CopyExists ? new WrongUse(message) : new Failed(`the log could not be copied: ${message}`, { cause: error });
    })
    .finally(() => progress.end());

  const log = openSqliteReader({ file: to });
  const ledger = await ledgerIn(log);
  const end = await log.head();
  const [named, of] = [papersNamed(), ledgerDigest()];
  const pages = end === undefined ? [] : pagesUpTo(log, end, (read) => progress.show("events", read));
  for await (const page of pages)
    for (const event of page) {
      named.take(event);
      of.take(event);
    }
  await log.close();
  const digest = digestText(of.digest());
  writeDigestBeside(to, digest);
  // After the log: whatever paper an event of the copy names and is kept, was kept by then.
  const [from, beside] = [filesFolderOf(config) as string, filesBeside(to)];
  const papers = await copyPapers({ from, to: beside, progress }).finally(() => progress.end());
  const missing = await papersMissing(named.by, beside);
  const { events, head, sha256 } = copy;
  if (args.json)
    io.stdout.write(
      `${JSON.stringify({ backup: to, ...ledger, events, head, digest, bytes: copy.bytes, sha256, papers: papers.papers, papersNew: papers.copied, papersMissing: missing })}\n`,
    );
  else
    io.stdout.write(
      [
        to,
        `  events  ${events}, up to position ${head}`,
        `  ledger  ${ledger ? `${ledger.ledgerId}, tag ${ledger.tag}, ${ledger.timeZone}` : "none was opened yet"}`,
        `  size    ${bytes(copy.bytes)}`,
        `  sha256  ${sha256}`,
        `  digest  ${digest}, also in ${basename(to)}.digest`,
        `  papers  ${isSame(from, beside) ? `stand in ${beside} themselves: copy that folder, too` : `${papers.papers} in ${beside}, ${papers.copied} of them new or put right`}`,
        ...(missing > 0 ? [`          ${sentenceOf(missing, "the backup")}`] : []),
        "",
      ].join("\n"),
    );
  sayDamaged(io.stderr, papers, from);
  return papers.damaged.length > 0 ? exitCodes.evidenceDiffers : exitCodes.done;
}

/** Whatever stands in its way is no reason to go without a backup: it is told. */
async function record(file: string, who: WhoTakesIt, service: URL, { stderr }: Io): Promise<void> {
  try {
    if (!isDataFolderInUse(dirname(file))) throw new Failed("no service writes the log, and it is copied as it is");
    await askToRecord(service, { kind: "sqlite", file }, who);
  } catch (error) {
    if (!(error instanceof Failed || error instanceof WrongUse || error instanceof StoreFailure)) throw error;
    const stands = error instanceof AnswerLost ? "may stand in the ledger or not" : "does not stand in the ledger";
    say(stderr, `This backup ${stands}: ${error.message}`);
  }
}
