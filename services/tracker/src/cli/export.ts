// camket export: the log as lines of JSON on standard output, up to the head that it has when it begins. It is written into the ledger first, and is
// the last event that it takes along; where that cannot be, nothing leaves unless --unrecorded says so.
import { mkdirSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { digestText, ledgerDigest } from "@camket/audit";
import type { RecordedEvent } from "@camket/event-store";
import { mayBeLog } from "@camket/event-store-sqlite";
import { openFiles } from "@camket/files";
import { randomId } from "@camket/platform";
import { filesFolderOf } from "../files-folder.ts";
import type { Args, Io } from "./command.ts";
import { copyPapers, sayDamaged } from "./copy-papers.ts";
import { type ExitCode, exitCodes, Failed, WrongUse } from "./exit-codes.ts";
import { writeExport } from "./export-format.ts";
import { papersMissing, sentenceOf } from "./papers-missing.ts";
import { configOf, filesBeside, openToRead, pathOf, placeNamed } from "./place.ts";
import { ledgerIn } from "./read-ledger.ts";
import { pagesUpTo } from "./read-pages.ts";
import { recordExport } from "./record-export.ts";
import { addressOfService } from "./service.ts";
import { amount, type Progress, say, startProgress } from "./talk.ts";
import { papersNamed } from "./verify-papers.ts";
import { whoTakesIt } from "./who-takes-it.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const { place, config } = placeNamed(args, "from", io);
  if (place.kind === "sqlite" && !mayBeLog(place.file)) throw new WrongUse(`${place.file} is no log of Camket`);
  const papersIn = config ? filesFolderOf(config) : filesBeside((place as { readonly file: string }).file);
  const papersTo = pathOf(args, "files", io);
  if (papersTo !== undefined && papersIn === undefined) throw new WrongUse("--files: CAMKET_FILES does not say where the papers are");
  const who = whoTakesIt("log", args);
  const recorded =
    args.unrecorded === true
      ? { unrecorded: "as --unrecorded says" }
      : await recordExport(place, who, () => addressOfService(config ?? configOf(io)));
  if ("unrecorded" in recorded) say(io.stderr, `This export does not stand in the ledger: ${recorded.unrecorded}`);
  const log = await openToRead(place);
  const progress = startProgress(io.stderr);
  let events = 0;
  try {
    const ledger = await ledgerIn(log);
    const head = "at" in recorded ? recorded.at : await log.head();
    if (!ledger || head === undefined) throw new WrongUse("the log is empty: there is nothing to export");
    const pages = pagesUpTo(log, head, (read) => {
      events = read;
      progress.show("events", read);
    });
    const papers = papersNamed();
    const digest = ledgerDigest();
    await pipeline(Readable.from(writeExport(ledger, noting(pages, papers.take), digest)), io.stdout, { end: false });
    progress.end();
    say(io.stderr, `${amount(events)} events of ledger ${ledger.ledgerId}, up to position ${head}, digest ${digestText(digest.digest())}`);
    const code = await exportPapers(papersIn, papersTo, progress, io);
    const missing = await papersMissing(papers.by, papersTo);
    if (missing > 0) say(io.stderr, sentenceOf(missing, papersTo ?? "the export"));
    return code;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EPIPE" || code === "ERR_STREAM_PREMATURE_CLOSE")
      throw new Failed(`whoever reads went away after some ${amount(events)} events: the export is not whole`);
    throw error;
  } finally {
    progress.end();
    await log.close();
  }
}

/** After the events: whatever paper one of them names and is kept, was kept by then. */
async function exportPapers(from: string | undefined, to: string | undefined, progress: Progress, io: Io): Promise<ExitCode> {
  if (from === undefined) return exitCodes.done;
  if (to === undefined) {
    const first = await openFiles(from, randomId).list()[Symbol.asyncIterator]().next();
    if (!first.done) say(io.stderr, `The papers in ${from} are not in it: give --files=<folder> to copy them, too`);
    return exitCodes.done;
  }
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const papers = await copyPapers({ from, to, progress });
  progress.end();
  say(io.stderr, `${amount(papers.papers)} papers in ${to}, ${amount(papers.copied)} of them new or put right`);
  sayDamaged(io.stderr, papers, from);
  return papers.damaged.length > 0 ? exitCodes.evidenceDiffers : exitCodes.done;
}

async function* noting(pages: AsyncIterable<readonly RecordedEvent[]>, note: (event: RecordedEvent) => void) {
  for await (const events of pages) {
    for (const event of events) note(event);
    yield events;
  }
}
