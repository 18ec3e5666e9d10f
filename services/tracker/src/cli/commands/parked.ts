// The commands about streams that wait in a view.
import { type Command, decisionFlags, jsonFlag, toFlag } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";

export const parked: Command = {
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
  load: () => import("../parked.ts"),
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

export const parkedShow: Command = {
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
  load: () => import("../parked-show.ts"),
};

const decisionNote =
  "The decision is an event of the ledger, in `ledger-operations`, with the reason and who took it; the views of every process obey it. What is not parked is refused " +
  "with 2 and with what is, and so is what somebody else decided just before, with what that was. Exit code 0: the stream is followed again in the view; 1: the decision is " +
  "recorded and the stream waits all the same, at this event or a later one, or that was not known in time; or nothing could be recorded.";

export const parkedReplay: Command = {
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
  load: async () => ({ run: (await import("../decide-parked.ts")).decides("replay") }),
};

export const parkedDiscard: Command = {
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
  load: async () => ({ run: (await import("../decide-parked.ts")).decides("discard") }),
};
