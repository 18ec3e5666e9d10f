// The commands that have views built anew.
import { type Command, dataFlag, decisionFlags, jsonFlag, toFlag } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";

export const viewsBuild: Command = {
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
  load: () => import("../views.ts"),
};

export const viewsRebuild: Command = {
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
  load: () => import("../rebuild-views.ts"),
};
