// The commands that write a log as lines and take such lines into another event store.
import { type Command, dataFlag, jsonFlag, takerFlags } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";

export const exportCommand: Command = {
  name: "export",
  summary: "Write the log as lines of JSON, to be imported elsewhere or kept",
  notes: [
    "A first line says which ledger it is, each further line is an event with its id, stream, revision, data and metadata, and the last line holds " +
      "their number, a SHA-256, by which a file that was cut on its way is seen, and the digest of these events. It works for every event store.",
    "It is written into the ledger before it leaves (`LedgerExportRequested` in `ledger-exports`: who, when, why), and that is the last event that it takes along: " +
      "`camket log cat --thing=ledger/exports`. A copy of a log, as a backup is, is not written, which is told. Beside a service, which is the one writer of a log in a file, the " +
      "service is asked to write it (CAMKET_HOST, CAMKET_PORT), and so it is where this user may not write the log's folder; where it does not, or writes another " +
      "copy of the log, nothing leaves: stop it, export a backup, or say --unrecorded.",
    "Papers are no lines of it: with --files they are copied into a folder that goes along, each that is not there yet.",
  ],
  examples: [
    { line: "camket export > ledger.ndjson", does: "The log of the service that runs with these variables" },
    { line: "camket export --files ./papers > ledger.ndjson", does: "With the papers, in a folder that goes along" },
    { line: "camket export --from /mnt/backup/camket-2026-03-01.sqlite | gzip > ledger.ndjson.gz", does: "A backup, packed" },
    {
      line: "camket export --from ./data | ssh new-server 'camket import'",
      does: "To another machine, whose variables name another store",
    },
  ],
  args: {
    from: {
      type: "string",
      valueHint: "file or folder",
      description: "A log's file, a backup or a data folder, in place of what the variables name",
    },
    files: { type: "string", valueHint: "folder", description: "Copy the papers, too, into this folder; it is made when missing" },
    ...takerFlags,
    unrecorded: { type: "boolean", description: "Do not write it into the ledger" },
    ...dataFlag,
  },
  surplus: (word) =>
    `export takes the log by a flag, and writes to standard output: camket export --from ${word}, or camket export > ${word}`,
  mayEndWith: [exitCodes.evidenceDiffers],
  load: () => import("../export.ts"),
};

export const importCommand: Command = {
  name: "import",
  summary: "Take an export into an empty event store",
  notes: [
    "Events keep their ids, revisions, data, metadata and order; their positions are the new store's. The ledger keeps its id and its time zone, and " +
      "gets a new tag. Do not start the service before this has said that it is done.",
    "What was taken in is read again: its digest must be that of the lines and the one in the last line, else the ledger is not opened.",
    "An import that was interrupted is run again with the whole file: it goes on where it stopped. A log that holds anything else is refused.",
  ],
  examples: [
    {
      line: "CAMKET_EVENT_STORE_FILE=/run/secrets/event-store camket import < ledger.ndjson",
      does: "Into EventStoreDB, whose connection string stands in a file",
    },
    { line: "gunzip -c ledger.ndjson.gz | camket import --data ./new-data", does: "Into a new data folder" },
    { line: "camket import --files ./papers --data ./new-data < ledger.ndjson", does: "With the papers that the export copied there" },
  ],
  args: {
    files: {
      type: "string",
      valueHint: "folder",
      description: "Take in the papers that `export --files` copied into this folder, before the events",
    },
    ...dataFlag,
    ...jsonFlag,
  },
  surplus: (word) => `import reads standard input: camket import < ${word}`,
  mayEndWith: [exitCodes.evidenceDiffers, exitCodes.outcomeUnknown],
  load: () => import("../import.ts"),
};
