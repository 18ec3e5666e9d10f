// The commands that start the service, or say how it is.
import { type Command, dataFlag, jsonFlag } from "../command.ts";

export const serve: Command = {
  name: "serve",
  summary: "Start the service, as npm start does",
  notes: [
    "It runs until it is told to end (SIGTERM, Ctrl-C). The variables of the README say where it listens, which folder it owns and which roles it plays; it " +
      "writes its own log to standard output.",
  ],
  examples: [{ line: "CAMKET_DATA=/var/lib/camket CAMKET_PORT=8080 camket serve", does: "Serve a data folder, made when it is missing" }],
  args: {},
  mayEndWith: [],
  load: () => import("../serve.ts"),
};

export const demo: Command = {
  name: "demo",
  summary: "Start a throw-away service with the sample ledger in it, and say what to try",
  notes: [
    "It listens where the variables say, at http://127.0.0.1:8080 by default. Its folder is a temporary one, and gone when it ends; it says which, for " +
      "commands beside it.",
  ],
  examples: [{ line: "camket demo", does: "Look around" }],
  args: {},
  mayEndWith: [],
  load: () => import("../demo.ts"),
};

export const status: Command = {
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
  load: () => import("../status.ts"),
};
