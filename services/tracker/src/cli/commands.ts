// All commands of the command line, in the order in which help tells of them: what each is called, takes, says of itself and may end with.
// What it does is loaded when it is asked for, so that help and a slip of a finger are answered at once.
import { type Command, dataFlag, decisionFlags, jsonFlag, takerFlags, toFlag } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";

const backup: Command = {
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
  load: () => import("./backup.ts"),
};

const verify: Command = {
  name: "verify",
  summary: "Re-read a log and its registers, and say what differs",
  notes: [
    "It reads every event once, and builds the registers anew in a temporary folder (TMPDIR), which needs as much room as they take. Nothing is " +
      "changed; the service may go on writing. The answer also says what was not checked.",
    "Every paper is read again and held against its name; those that events name and that are not here are listed, and are no difference, for they may " +
      "be kept elsewhere.",
    "`--expect` compares the log with a digest of it, at the size that the digest speaks of, and says what it knows nothing of: later events. A backup is " +
      "compared with the one beside it (`.digest`), too. Exit code 3 where the digest or anything else differs, or the file is no log; 1 where it cannot be " +
      "opened: then the digest stands among what was not checked.",
  ],
  examples: [
    { line: "camket verify", does: "The log of the service that runs with these variables, and its registers" },
    { line: "camket verify /mnt/backup/camket-2026-03-01.sqlite", does: "A backup, before it is relied on" },
    {
      line: "camket verify --expect=1200:037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
      does: "That the first 1,200 events are those of a digest that was written down",
    },
    { line: "camket verify /var/lib/camket --json", does: "A data folder, a line of JSON for each thing found" },
  ],
  args: {
    what: { type: "positional", required: false, description: "A data folder, or a log's file, a backup among them" },
    expect: {
      type: "string",
      valueHint: "size:root",
      description: "A digest of this ledger that was written down before: its first events must still give it",
    },
    ...dataFlag,
    ...jsonFlag,
  },
  mayEndWith: [exitCodes.evidenceDiffers],
  load: () => import("./verify.ts"),
};

const digest: Command = {
  name: "digest",
  summary: "Say in one line what stands for the whole ledger",
  notes: [
    "`<size>:<root>`: the number of events, and the RFC 6962 root over them in base64. It is the same in every event store, before and after a move, " +
      "and whatever was recorded later: `--size` gives it again for the first so many events.",
    "Written down where nobody who keeps the log can change it, it shows later, with `camket verify --expect`, that the first events are still the same: " +
      "docs/how-to/know-that-a-ledger-was-not-altered.md. It reads every event, changes nothing, and may run beside the service.",
  ],
  examples: [
    { line: "camket digest", does: "Of the log of the service that runs with these variables" },
    { line: "camket digest /var/lib/camket --size=1200", does: "Of the first 1,200 events of a data folder" },
    { line: "camket digest /mnt/backup/camket-2026-03-01.sqlite --json", does: "Of a backup, answered for a script" },
  ],
  args: {
    what: { type: "positional", required: false, description: "A data folder, or a log's file, a backup among them" },
    size: { type: "string", valueHint: "number", description: "Of the first so many events, in place of all" },
    ...dataFlag,
    ...jsonFlag,
  },
  mayEndWith: [],
  load: () => import("./digest.ts"),
};

const replay: Command = {
  name: "replay",
  summary: "Build views from the log alone, as of any moment, and say where what is served differs",
  notes: [
    "It builds views anew in a temporary folder (TMPDIR), which needs as much room as they take. With a moment, the log is read up to it alone: what came " +
      "later cannot have had a part in them. Nothing is changed; the service may go on writing.",
    "Compared is every row of the views on disk, or one thing as it is answered; with `--from`, what a running service answers: the thing, or all lists. The " +
      "answer says what was not compared. A moment is meant as the API means it (docs/time.md); today means what was there when it was asked, whatever is " +
      "written meanwhile.",
  ],
  examples: [
    { line: "camket replay", does: "All views, of every moment" },
    {
      line: "camket replay commitments/dac-chung-police-building --valid-at=2023-10-01 --known-at=2023-10-01",
      does: "One thing, on a day and by what was known then",
    },
    { line: "camket replay --view=commitment --known-at=2024-06-30", does: "One view, as it was known on a day" },
    { line: "camket replay --from=http://127.0.0.1:8080 --json", does: "What a running service lists, answered for a script" },
  ],
  args: {
    thing: { type: "positional", required: false, description: "One thing, as in addresses: commitments/dac-chung-police-building" },
    view: { type: "string", valueHint: "name", description: "This view alone: commitment, party, event …" },
    "valid-at": { type: "string", valueHint: "day", description: "What holds on that day" },
    "known-at": {
      type: "string",
      valueHint: "moment",
      description: "By what was known then: a day, an instant, or a position of an answer",
    },
    from: { type: "string", valueHint: "address", description: "What the service at this address answers, in place of the views on disk" },
    ...dataFlag,
    ...jsonFlag,
  },
  mayEndWith: [exitCodes.evidenceDiffers],
  load: () => import("./replay.ts"),
};

const viewsBuild: Command = {
  name: "views build",
  summary: "Make the registers of this program ready beside the service of another version, for an upgrade without a wait",
  notes: [
    "Run with the new program while the old one serves: the registers are built from the log, some 10,000 events a second, and wait in the data folder under a " +
      "name that the old program does not look at. A sample of them is held against a fold of the log. The first start of the new program takes them and " +
      "follows what came since. Run again, it follows the log further, which takes a moment: docs/how-to/upgrade.md.",
    "It reads the log and changes nothing of what is served. It needs as much room as the registers take.",
  ],
  examples: [
    { line: "camket views build", does: "For the service that runs with these variables" },
    { line: "camket views build --data /var/lib/camket --json", does: "In another data folder, answered for a script" },
  ],
  args: { ...dataFlag, ...jsonFlag },
  mayEndWith: [exitCodes.evidenceDiffers],
  load: () => import("./views.ts"),
};

const viewsRebuild: Command = {
  name: "views rebuild",
  summary: "Have a running service build all its registers anew from the log, and follow how that goes",
  notes: [
    "For registers that are not what the log says, as `verify` or `replay` tells. The request is an event of the ledger (`ViewsRebuildRequested` in `ledger-operations`) " +
      "with the reason, which every process obeys that keeps views of this version, once: new registers are built beside those that serve, held against the log, " +
      "compared with the old ones, and take the place: docs/how-to/upgrade.md. This command follows the process that is asked for up to ten minutes.",
    "Exit code 0: the new registers serve; 1: the request was not recorded, or the new ones never took the place, and the old ones go on, or that was not known " +
      "in time: the rebuild goes on by itself, and `/v1/operations/projections` tells how far it is.",
  ],
  examples: [
    {
      line: "camket views rebuild --reason 'rows edited by hand' --actor 'Nguyễn Văn A'",
      does: "In the service that runs with these variables",
    },
    {
      line: "camket views rebuild --reason 'after a damaged disk' --to http://camket.internal:8080 --json",
      does: "In a service elsewhere, answered for a script",
    },
  ],
  args: { ...decisionFlags, ...toFlag, ...jsonFlag },
  mayEndWith: [exitCodes.outcomeUnknown],
  load: () => import("./rebuild-views.ts"),
};

const parked: Command = {
  name: "parked",
  summary: "List the streams that wait in a view of a running service, and why",
  notes: [
    "A view that cannot take an event, as one of a newer program, stops to follow its stream and goes on with all others. The stream waits until somebody decides: " +
      "`camket parked show` tells all about one, `camket parked replay` has it tried again, `camket parked discard` has the view go on without the event. " +
      "Those that wait longest come first, with the moment at which the event was recorded.",
  ],
  examples: [
    { line: "camket parked", does: "Of the service that runs with these variables" },
    {
      line: "camket parked --view=commitment --to=http://camket.internal:8080 --json",
      does: "Of one view of a service elsewhere, a line of JSON for each",
    },
  ],
  args: { view: { type: "string", valueHint: "name", description: "In this view alone: commitment, party …" }, ...toFlag, ...jsonFlag },
  mayEndWith: [],
  load: () => import("./parked.ts"),
};

const parkedPlace = {
  view: { type: "positional", description: "The view, by its name: commitment, party …" },
  stream: { type: "positional", description: "The stream that waits there: commitment-dac-chung-police-building" },
} as const satisfies Command["args"];
const atEvent = {
  event: {
    type: "string",
    valueHint: "id",
    description: "The event that you have read; where the stream waits at another by now, nothing is decided",
  },
} as const satisfies Command["args"];

const parkedShow: Command = {
  name: "parked show",
  summary: "Show the event at which a stream waits, with what was recorded, why the view could not take it, and what waits behind it",
  notes: [],
  examples: [
    { line: "camket parked show commitment commitment-dac-chung-police-building", does: "Before it is decided on" },
    {
      line: "camket parked show party party-quang-nam --to=http://camket.internal:8080 --json",
      does: "Of a service elsewhere, for a program",
    },
  ],
  args: { ...parkedPlace, ...toFlag, ...jsonFlag },
  mayEndWith: [],
  load: () => import("./parked-show.ts"),
};

const decisionNote =
  "The decision is an event of the ledger, in `ledger-operations`, with the reason and who took it; the views of every process obey it. What is not parked is refused " +
  "with 2 and with what is, and so is what somebody else decided just before, with what that was. Exit code 0: the stream is followed again in the view; 1: the decision is " +
  "recorded and the stream waits all the same, at this event or a later one, or that was not known in time; or nothing could be recorded.";

const parkedReplay: Command = {
  name: "parked replay",
  summary: "Have a stream that waits in a view tried again, and say what came of it",
  notes: [`Tried is the event at which it waits, and then all behind it. ${decisionNote}`],
  examples: [
    {
      line: "camket parked replay commitment commitment-dac-chung-police-building --reason 'the program reads it now'",
      does: "After an upgrade",
    },
  ],
  args: { ...parkedPlace, ...decisionFlags, ...atEvent, ...toFlag, ...jsonFlag },
  mayEndWith: [exitCodes.outcomeUnknown],
  load: async () => ({ run: (await import("./decide-parked.ts")).decides("replay") }),
};

const parkedDiscard: Command = {
  name: "parked discard",
  summary: "Have a view go on without the event at which a stream waits, and say what came of it",
  notes: [`The event stays in the log, and the history of its thing shows it struck out with the reason. ${decisionNote}`],
  examples: [
    {
      line: "camket parked discard commitment commitment-dac-chung-police-building --reason 'written by a test program' --actor 'Nguyễn Văn A'",
      does: "Go on without it, and say who decided so",
    },
  ],
  args: { ...parkedPlace, ...decisionFlags, ...atEvent, ...toFlag, ...jsonFlag },
  mayEndWith: [exitCodes.outcomeUnknown],
  load: async () => ({ run: (await import("./decide-parked.ts")).decides("discard") }),
};

const restore: Command = {
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
  load: () => import("./restore.ts"),
};

const exportCommand: Command = {
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
  load: () => import("./export.ts"),
};

const importCommand: Command = {
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
  load: () => import("./import.ts"),
};

const record: Command = {
  name: "record",
  summary: "Record a spreadsheet or a file of commands, in the running service",
  notes: [
    "A spreadsheet (.csv, .xlsx) has a command on each row: docs/how-to/import-a-spreadsheet.md. While one cell cannot be read nothing of it is recorded; " +
      "what the rules of the register refuse is refused row by row. A file of lines (.ndjson) is what POST /v1/commands takes. Each problem is a line on " +
      "standard output, with its cell or its line first. The same spreadsheet again records nothing twice.",
  ],
  examples: [
    { line: "camket record commitments.xlsx --dry-run", does: "Try a spreadsheet out: each problem at its cell, and nothing is recorded" },
    { line: "camket record commitments.csv --actor 'Nguyễn Văn A'", does: "Record it, and say who did" },
    {
      line: "camket record --csv table.txt --to http://camket.internal:8080 --json",
      does: "CSV of another name, in a service elsewhere, answered for a script",
    },
  ],
  args: {
    file: { type: "positional", description: "The file: .csv, .xlsx or .ndjson" },
    ...toFlag,
    "dry-run": { type: "boolean", description: "Only try a spreadsheet out, each row on top of those before it" },
    csv: { type: "boolean", description: "The file is CSV, whatever its name" },
    actor: { type: "string", valueHint: "name", description: "Who records it; without it, `local`" },
    ...jsonFlag,
  },
  mayEndWith: [exitCodes.outcomeUnknown],
  load: () => import("./record.ts"),
};

const serve: Command = {
  name: "serve",
  summary: "Start the service, as npm start does",
  notes: [
    "It runs until it is told to end (SIGTERM, Ctrl-C). The variables of the README say where it listens, which folder it owns and which roles it plays; it " +
      "writes its own log to standard output.",
  ],
  examples: [{ line: "CAMKET_DATA=/var/lib/camket CAMKET_PORT=8080 camket serve", does: "Serve a data folder, made when it is missing" }],
  args: {},
  mayEndWith: [],
  load: () => import("./serve.ts"),
};

const demo: Command = {
  name: "demo",
  summary: "Start a throw-away service with the sample ledger in it, and say what to try",
  notes: [
    "It listens where the variables say, at http://127.0.0.1:8080 by default. Its folder is a temporary one, and gone when it ends; it says which, for " +
      "commands beside it.",
  ],
  examples: [{ line: "camket demo", does: "Look around" }],
  args: {},
  mayEndWith: [],
  load: () => import("./demo.ts"),
};

const status: Command = {
  name: "status",
  summary: "Say how the service is or, where none runs, what stands in the data folder",
  notes: [
    "It asks the service at CAMKET_HOST and CAMKET_PORT, and says whether it can serve, which ledger it has, and how far its views are. Where none answers " +
      "there, or one of another ledger than that in the data folder, it looks at the folder itself and changes nothing.",
    "Exit code 0: ready, or whole; 1: not ready, or something waits for an operator, as a parked stream. To watch a service give its address with `--from`: " +
      "then one that does not answer is 1, too.",
  ],
  examples: [
    { line: "camket status", does: "The service that runs with these variables, or their folder" },
    { line: "camket status --from=http://camket.internal:8080 --json", does: "A service elsewhere, answered for a script" },
    { line: "camket status --data /var/lib/camket --digest", does: "A data folder, with the digest of its log" },
  ],
  args: {
    from: { type: "string", valueHint: "address", description: "The service at this address, and no folder" },
    digest: { type: "boolean", description: "The ledger's digest, too; for a folder every event is read" },
    ...dataFlag,
    ...jsonFlag,
  },
  mayEndWith: [],
  load: () => import("./status.ts"),
};

const whatEvents: Command["args"] = {
  what: { type: "positional", required: false, description: "A data folder, or a log's file, a backup among them" },
  thing: {
    type: "string",
    valueHint: "thing",
    description: "Of that thing, as in addresses: commitments/dac-chung-police-building; ledger/exports",
  },
  type: { type: "string", valueHint: "type", description: "Of that type: ProjectHandedOver" },
  actor: { type: "string", valueHint: "name", description: "Recorded by them: the `id` of the event's `actor`" },
  from: { type: "string", valueHint: "address", description: "Asked of the service at this address, in place of the log itself" },
};

const logTail: Command = {
  name: "log tail",
  summary: "Show the last events, and each further one as it is recorded",
  notes: [
    "A line each: position, when it was recorded, type, thing, and who recorded it. With `--json` each is a CloudEvent, as GET /v1/events gives it; read " +
      "from the log itself it has no `sequence`. It ends with Ctrl-C; a service that goes away meanwhile is asked again until it is back.",
  ],
  examples: [
    { line: "camket log tail", does: "Of the log of the service that runs with these variables" },
    { line: "camket log tail --type=ProjectHandedOver --json", does: "Hand-overs as they come, for a program" },
    { line: "camket log tail --from=http://127.0.0.1:8080 --lines=0 --limit=1", does: "Wait for the next event, and end" },
  ],
  args: {
    ...whatEvents,
    lines: { type: "string", valueHint: "number", description: "So many of the last to begin with, in place of 10; at most 100,000" },
    limit: { type: "string", valueHint: "number", description: "End after so many" },
    ...dataFlag,
    ...jsonFlag,
  },
  mayEndWith: [],
  load: () => import("./log-tail.ts"),
};

const logCat: Command = {
  name: "log cat",
  summary: "Show events of a range, in the order of the log",
  notes: [
    "Lines as `log tail` has them. It ends at the last event that the log has when it is asked. A position is that of any answer (`<tag>.<position>`), or the " +
      "store's own. Recorded from and to a day: that day in full, in the ledger's time zone; to an instant: before it. An event counts as recorded with the " +
      "latest instant of it and all before it in the log, as `--known-at` and the API count (docs/time.md).",
  ],
  examples: [
    { line: "camket log cat --thing=commitments/dac-chung-police-building", does: "All that was recorded of one thing" },
    { line: "camket log cat --recorded-from=2023-10-01 --recorded-to=2023-10-31 --json", does: "A month, for a program" },
    { line: "camket log cat /mnt/backup/camket-2026-03-01.sqlite --thing=ledger/exports", does: "Who took what out, from a backup" },
  ],
  args: {
    ...whatEvents,
    after: { type: "string", valueHint: "position", description: "What came after that position" },
    to: { type: "string", valueHint: "position", description: "Up to and with that position" },
    "recorded-from": { type: "string", valueHint: "moment", description: "Recorded on that day or at that instant, or later" },
    "recorded-to": { type: "string", valueHint: "moment", description: "Recorded on that day or earlier, or before that instant" },
    ...dataFlag,
    ...jsonFlag,
  },
  mayEndWith: [],
  load: () => import("./log-cat.ts"),
};

const logStats: Command = {
  name: "log stats",
  summary: "Count what a log holds: by type, kind, actor and month, and its largest streams",
  notes: [
    "It reads every event, page by page. Bytes are those of data and metadata as JSON; a store needs more. Months are those of recording.",
  ],
  examples: [
    { line: "camket log stats", does: "Of the log of the service that runs with these variables" },
    { line: "camket log stats /mnt/backup/camket-2026-03-01.sqlite --json", does: "Of a backup, a line of JSON for each number" },
  ],
  args: {
    what: { type: "positional", required: false, description: "A data folder, or a log's file, a backup among them" },
    ...dataFlag,
    ...jsonFlag,
  },
  mayEndWith: [],
  load: () => import("./log-stats.ts"),
};

export const commands: readonly Command[] = [
  ...[serve, demo, status],
  ...[backup, verify, digest, replay, logTail, logCat, logStats],
  ...[parked, parkedShow, parkedReplay, parkedDiscard, viewsRebuild, viewsBuild],
  ...[restore, exportCommand, importCommand, record],
];
