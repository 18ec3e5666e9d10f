// camket restore: puts a copy of the log back where the service looks for it. The copy is verified first, made ready under another name and
// put in its place only when it is whole and on disk. It ends with the ledger opened anew under another tag: what clients knew of the log
// after the copy is gone, and their positions must not be taken for other places.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { copyLog, openSqliteStore } from "@camket/event-store-sqlite";
import { systemClock } from "@camket/platform";
import { takeData } from "../data-folder.ts";
import { checkFilesFolder, filesFolderOf } from "../files-folder.ts";
import type { Args, Io } from "./command.ts";
import { copyPapers, sayDamaged } from "./copy-papers.ts";
import { digestBeside } from "./digest-beside.ts";
import { type ExitCode, exitCodes, Failed, WrongUse } from "./exit-codes.ts";
import { interruptible } from "./interrupt.ts";
import { giveLogAndLocks, giveTo, ownerFor } from "./keep-owner.ts";
import { configOf, filesBeside, logNamed, pathOf, placeOf } from "./place.ts";
import { ledgerIn, openAnew } from "./read-ledger.ts";
import { keepingAt, takeItsPlace } from "./take-its-place.ts";
import { say, startProgress } from "./talk.ts";
import { verifyInThread } from "./verify-in-thread.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const { file: copy } = logNamed(pathOf(args, "copy", io) as string);
  const config = configOf(io, pathOf(args, "data", io));
  const place = placeOf(config);
  if (place.kind !== "sqlite")
    throw new WrongUse("a copy goes back to a log in a file; into EventStoreDB, use camket export and camket import");
  const { file } = place;
  const files = filesFolderOf(config) as string;
  if (config.files !== undefined) checkFilesFolder(files, true);
  if (copy === file) throw new WrongUse(`${file} is the log itself: name a copy of it`);
  const ready = `${file}.restoring`;
  if (copy === ready || copy === keepingAt(file))
    throw new WrongUse(`${copy} would be taken away as unfinished: give it another name first`);
  if (existsSync(file) && !args.replace)
    throw new WrongUse(`there is a log at ${file}: name another folder, or keep it aside with --replace`);

  const progress = startProgress(io.stderr);
  const verified = await (io.verify ?? verifyInThread)(
    { place: { kind: "sqlite", file: copy }, files: filesBeside(copy), expected: digestBeside(copy) },
    {
      line: (line) => line.kind === "differs" && line.check !== "papers" && say(io.stderr, `${line.check}: ${line.text}`),
      progress: progress.show,
    },
  );
  // A damaged paper takes nothing from the log: it is left out below, and told.
  if (verified.differences > (verified.papersDamaged ?? 0)) {
    say(
      io.stderr,
      `${copy} is not what it should be, and nothing was done. Look for an older copy, or ask camket verify for all that it finds.`,
    );
    return exitCodes.evidenceDiffers;
  }
  if (verified.ledgerId === undefined) throw new WrongUse(`${copy} holds no ledger: there is nothing to put back`);

  const data = takeData({ ...config, roles: ["command"] });
  try {
    const remove = () => removeUnfinished(ready, keepingAt(file));
    remove();
    try {
      const tag = await interruptible(remove, () => makeReady(copy, ready));
      // Before the log: no start finds a log whose papers are still to come.
      const papers = await copyPapers({ from: filesBeside(copy), to: files, progress });
      const owner = ownerFor(file);
      // Before it has its place, so that no start ever finds a log which it cannot open.
      giveLogAndLocks(owner, ready, data.folder);
      const viewsIn = data.folder ?? dirname(file);
      const kept = await interruptible(remove, () => takeItsPlace({ ready, file, viewsIn, clock: systemClock }));
      if (kept) giveTo(owner, kept, `${kept}-wal`);
      progress.end();
      const answer = {
        restored: file,
        ledgerId: verified.ledgerId,
        tag,
        tagBefore: verified.tag,
        events: verified.events,
        digest: verified.digest,
        papers: papers.papers,
        papersDamaged: papers.damaged.length,
      };
      io.stdout.write(args.json ? `${JSON.stringify({ ...answer, ...(kept ? { kept } : {}) })}\n` : sentences({ ...answer, kept }));
      sayDamaged(io.stderr, papers, filesBeside(copy));
      return papers.damaged.length > 0 ? exitCodes.evidenceDiffers : exitCodes.done;
    } finally {
      remove();
    }
  } finally {
    progress.end();
    data.release();
  }
}

/** The new tag. */
async function makeReady(copy: string, ready: string): Promise<string> {
  try {
    await copyLog({ file: copy, to: ready });
  } catch (error) {
    throw new Failed(`the copy could not be read: ${(error as Error).message}`, { cause: error });
  }
  const store = openSqliteStore({ file: ready });
  try {
    const ledger = await ledgerIn(store);
    return (await openAnew(store, ledger as NonNullable<typeof ledger>, systemClock)).tag;
  } finally {
    // Carries its write-ahead log over: from here on it is one file.
    await store.close();
  }
}

/** With what SQLite keeps beside them, and what a copy is written to before it has its name. */
function removeUnfinished(...files: readonly string[]): void {
  for (const file of files)
    for (const name of readdirSync(dirname(file)))
      if (name.startsWith(basename(file)) && /^(|-wal|-shm|\.partial-[0-9]+(-journal)?)$/.test(name.slice(basename(file).length)))
        rmSync(join(dirname(file), name), { force: true });
}

interface Answer {
  readonly restored: string;
  readonly ledgerId: string;
  readonly tag: string;
  readonly events: number;
  readonly digest: string;
  readonly papers: number;
  readonly kept: string | undefined;
}

const sentences = ({ restored, ledgerId, tag, events, digest, papers, kept }: Answer): string =>
  `${restored} holds ${events} events of ledger ${ledgerId}, now with tag ${tag}: positions from before are refused.\n` +
  `Their digest is ${digest}\n` +
  (papers > 0 ? `${papers} papers are put back.\n` : "") +
  (kept ? `The log that was there is kept as ${kept}\n` : "");
