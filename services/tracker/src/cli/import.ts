// camket import: an export from standard input into the event store that the variables name, which must be empty. It ends by opening the
// ledger anew under another tag, so that positions of the old store are refused and never taken for another place.
import { existsSync } from "node:fs";
import { ConcurrencyConflict } from "@camket/event-store";
import { systemClock } from "@camket/platform";
import { takeData } from "../data-folder.ts";
import { checkFilesFolder, filesFolderOf } from "../files-folder.ts";
import { openStore } from "../open-store.ts";
import type { Args, Io } from "./command.ts";
import { copyPapers, sayDamaged } from "./copy-papers.ts";
import { EvidenceDiffers, type ExitCode, exitCodes, Failed, WrongUse } from "./exit-codes.ts";
import { ExportDamaged, readExport } from "./export-format.ts";
import { conflictText, importLog } from "./import-log.ts";
import { giveLogAndLocks, ownerFor } from "./keep-owner.ts";
import { importAppendsMax, importBytesMax, importPauseMs, importTriesMax } from "./limits.ts";
import { configOf, pathOf } from "./place.ts";
import { ledgerIn, openAnew } from "./read-ledger.ts";
import { amount, say, startProgress } from "./talk.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const config = configOf(io, pathOf(args, "data", io));
  if ((io.stdin as { isTTY?: boolean }).isTTY) throw new WrongUse("give it the export on standard input: camket import < ledger.ndjson");
  const papersIn = pathOf(args, "files", io);
  if (papersIn !== undefined && !existsSync(papersIn))
    throw new WrongUse(`there is no folder ${papersIn}: --files names that of the export`);
  const papersTo = filesFolderOf(config);
  if (papersIn !== undefined && papersTo === undefined) throw new WrongUse("--files: CAMKET_FILES does not say where the papers go");
  if (papersIn !== undefined && config.files !== undefined) checkFilesFolder(papersTo as string, true);
  const from = await readExport(io.stdin);
  const { ledgerId, timeZone } = from.ledger;
  // Only what somebody has said: without a word the service takes a zone that this ledger need not have.
  if (io.env.CAMKET_TIME_ZONE !== undefined && config.timeZone !== timeZone)
    throw new WrongUse(
      `CAMKET_TIME_ZONE is "${config.timeZone}"; allowed: "${timeZone}", in which this ledger counts its days. Another zone would rewrite the past.`,
    );

  const data = takeData({ ...config, roles: ["command"] });
  const progress = startProgress(io.stderr);
  try {
    // What has a kind is the connection's own report, for the service's log: what of it a person must know is said by onPause.
    const store = await openStore(
      data.logAt,
      (fields, message) => {
        if (!("kind" in fields)) say(io.stderr, message);
      },
      config.serverWaitMs,
    );
    try {
      // Before anything is in it: an import that is killed leaves a log that the service's user can go on with.
      if (data.logAt.kind === "sqlite") giveLogAndLocks(ownerFor(data.logAt.file), data.logAt.file, data.folder);
      const inOneTransaction = { appendsMax: importAppendsMax, bytesMax: importBytesMax };
      // Before the events: an import that was cut goes on with both.
      const papers = papersIn === undefined ? undefined : await copyPapers({ from: papersIn, to: papersTo as string, progress });
      if (papers && papers.damaged.length > 0) {
        sayDamaged(io.stderr, papers, papersIn as string);
        throw new Failed(
          "nothing of the log was taken in: papers of the export are damaged. Mend them, or move them away, and run it again",
        );
      }
      const imported = await importLog({
        store,
        from,
        atOnce: data.logAt.kind === "sqlite" ? inOneTransaction : { appendsMax: 1, bytesMax: importBytesMax },
        patience: { triesMax: importTriesMax, pauseMs: importPauseMs },
        onProgress: (events) => progress.show("events", events),
        onPause: ({ message }) => say(io.stderr, `waiting: ${message}`),
      });
      const ledger = imported.complete ? await ledgerIn(store) : await openAnew(store, from.ledger, systemClock);
      const answer = {
        ledgerId,
        timeZone,
        tag: ledger?.tag as string,
        events: imported.events,
        found: imported.found,
        digest: imported.digest,
        ...(papers ? { papers: papers.papers } : {}),
      };
      progress.end();
      io.stdout.write(args.json ? `${JSON.stringify(answer)}\n` : sentences(answer, imported.complete));
      if (io.env.CAMKET_TIME_ZONE === undefined && config.timeZone !== timeZone)
        say(io.stderr, `This ledger counts its days in ${timeZone}: start the service with CAMKET_TIME_ZONE=${timeZone}`);
      return exitCodes.done;
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof ExportDamaged) throw new Failed(`${error.message}. ${error.changed ? afterChange : afterCut}`);
    if (error instanceof EvidenceDiffers) throw new EvidenceDiffers(`${error.message}. The ledger was not opened anew: ${afterChange}`);
    if (error instanceof ConcurrencyConflict) throw new Failed(conflictText(error), { cause: error });
    throw error;
  } finally {
    progress.end();
    data.release();
  }
}

const afterCut = "What was taken in stays in the log: run it again with the whole file, and it goes on from there.";
const afterChange = "What was taken in may hold the change: empty the store (or delete the folder), then import the true file.";

interface Answer {
  readonly ledgerId: string;
  readonly tag: string;
  readonly events: number;
  readonly found: number;
  readonly digest: string;
  readonly papers?: number;
}

const sentences = ({ papers, ...answer }: Answer, complete: boolean): string =>
  `${eventsTaken(answer, complete)}The digest of what was carried over is ${answer.digest}\n${papers === undefined ? "" : `${amount(papers)} papers are there.\n`}`;

const eventsTaken = ({ ledgerId, tag, events, found }: Answer, complete: boolean): string =>
  complete
    ? `All ${amount(found)} events were there already. Ledger ${ledgerId}, tag ${tag}.\n`
    : `Done: ${amount(events)} events${found > 0 ? ` beside ${amount(found)} from before` : ""}. Ledger ${ledgerId}, now with tag ${tag}.\n`;
