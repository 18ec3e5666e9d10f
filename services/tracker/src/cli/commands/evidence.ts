// The commands by which a log and its views are held against what they were, and against what they should be.
import { type Command, dataFlag, jsonFlag, logArgument } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";

export const verify: Command = {
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
    ...logArgument,
    expect: {
      type: "string",
      valueHint: "size:root",
      description: "A digest of this ledger that was written down before: its first events must still give it",
    },
    ...dataFlag,
    ...jsonFlag,
  },
  mayEndWith: [exitCodes.evidenceDiffers],
  load: () => import("../verify.ts"),
};

export const digest: Command = {
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
    ...logArgument,
    size: { type: "string", valueHint: "number", description: "Of the first so many events, in place of all" },
    ...dataFlag,
    ...jsonFlag,
  },
  mayEndWith: [],
  load: () => import("../digest.ts"),
};

export const replay: Command = {
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
  load: () => import("../replay.ts"),
};
