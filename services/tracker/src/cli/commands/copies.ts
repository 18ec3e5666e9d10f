// The commands that copy a log to a file and put the copy back.
import { type Command, dataFlag, jsonFlag, takerFlags } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";

export const backup: Command = {
  name: "backup",
  summary: "Copy the log to a file, also while the service writes",
  notes: [
    "The copy is the log as it was at one moment, in one file. It is checked and on disk before it has its name; a file that is there already " +
      "is never written over. While it is made, the service goes on: its write-ahead log grows by what is written meanwhile.",
    "Papers are copied, too, into the folder `files` beside the copy, which all copies there share: each paper is copied once, and one that was damaged " +
      "there is put right. One that is damaged here is left out and named, and ends the command with 3. How many papers events name that are not in the " +
      "backup is told, too.",
    "The digest of the copy is told, and stands beside it in a file of the same name with `.digest` at its end, with which `verify` and `restore` compare it.",
    "The service that runs is asked first to write into the ledger who takes it and why (`LedgerExportRequested`). Where none answers in some seconds that " +
      "writes this very log, that is told and the copy is made all the same: nothing is a reason to go without a backup. A log at rest is copied as it is, and nobody asked.",
    "Registers are not copied: they are built from the log. A log in EventStoreDB is backed up on its servers: docs/how-to/backup-and-restore.md.",
  ],
  examples: [
    { line: "camket backup /mnt/backup/camket-2026-03-01.sqlite", does: "Copy the log of the service that runs with these variables" },
    {
      line: "camket backup /mnt/backup/camket.sqlite --data /var/lib/camket --json",
      does: "Of another data folder, and answer for a script",
    },
  ],
  args: { to: { type: "positional", description: "The file to make; its folder must be there" }, ...takerFlags, ...dataFlag, ...jsonFlag },
  mayEndWith: [exitCodes.evidenceDiffers],
  load: () => import("../backup.ts"),
};

export const restore: Command = {
  name: "restore",
  summary: "Put a copy of the log back, under a new tag",
  notes: [
    "The copy is verified first, and nothing is done where its log differs. The service must be stopped. A log that is there already is refused, or kept " +
      "under another name with --replace. Registers are taken away: the next start builds them from the log.",
    "The papers in `files` beside the copy are put back, too, each that is not there yet or damaged there; none is ever taken away. One that is " +
      "damaged beside the copy is left out and named, and ends the command with 3.",
  ],
  examples: [
    { line: "camket restore /mnt/backup/camket-2026-03-01.sqlite --data ./new-data", does: "Into a new data folder" },
    {
      line: "camket restore /mnt/backup/camket-2026-03-01.sqlite --replace",
      does: "In place of the log of these variables, which is kept beside it",
    },
  ],
  args: {
    copy: { type: "positional", description: "A backup, or another log's file or data folder" },
    ...dataFlag,
    replace: { type: "boolean", description: "Keep the log that is there under a dated name, and take its place" },
    ...jsonFlag,
  },
  mayEndWith: [exitCodes.evidenceDiffers, exitCodes.outcomeUnknown],
  load: () => import("../restore.ts"),
};
