// The commands that show events of a log, or count them.
import { type Command, dataFlag, jsonFlag, logArgument } from "../command.ts";

const whatEvents: Command["args"] = {
  ...logArgument,
  thing: {
    type: "string",
    valueHint: "thing",
    description: "Of that thing, as in addresses: commitments/dac-chung-police-building; ledger/exports",
  },
  type: { type: "string", valueHint: "type", description: "Of that type: ProjectHandedOver" },
  actor: { type: "string", valueHint: "name", description: "Recorded by them: the `id` of the event's `actor`" },
  from: { type: "string", valueHint: "address", description: "Asked of the service at this address, in place of the log itself" },
};

/** As `rangeOf` reads them. */
const range = {
  after: { type: "string", valueHint: "position", description: "What came after that position" },
  to: { type: "string", valueHint: "position", description: "Up to and with that position" },
  "recorded-from": { type: "string", valueHint: "moment", description: "Recorded on that day or at that instant, or later" },
  "recorded-to": { type: "string", valueHint: "moment", description: "Recorded on that day or earlier, or before that instant" },
} as const satisfies Command["args"];

export const logTail: Command = {
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
  load: () => import("../log-tail.ts"),
};

export const logCat: Command = {
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
    ...range,
    ...dataFlag,
    ...jsonFlag,
  },
  mayEndWith: [],
  load: () => import("../log-cat.ts"),
};

export const logStats: Command = {
  name: "log stats",
  summary: "Count what a log holds, or a range of it: by type, kind, actor and month, and its largest streams",
  notes: [
    "It reads every event, page by page. Bytes are those of data and metadata as JSON; a store needs more. Months are those of recording. A range is meant as " +
      "`log cat` means it.",
  ],
  examples: [
    { line: "camket log stats", does: "Of the log of the service that runs with these variables" },
    { line: "camket log stats --recorded-from=2023-11-01 --recorded-to=2023-11-30", does: "Of what was recorded in a month" },
    { line: "camket log stats /mnt/backup/camket-2026-03-01.sqlite --json", does: "Of a backup, a line of JSON for each number" },
  ],
  args: {
    ...logArgument,
    ...range,
    ...dataFlag,
    ...jsonFlag,
  },
  mayEndWith: [],
  load: () => import("../log-stats.ts"),
};
