// `npm run demo`: the program on a throw-away data folder, with the sample ledger in it, and what to try on the terminal.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dashboard } from "@camket/dashboard";
import { openFiles } from "@camket/files";
import { type Clock, processLog, randomId, readConfig, settableClock, systemClock } from "@camket/platform";
import about from "../package.json" with { type: "json" };
import { buildApp } from "./app.ts";
import { closeInOrder } from "./close-in-order.ts";
import { takeData } from "./data-folder.ts";
import { describeInThread } from "./describe-in-thread.ts";
import { endBecause, endWith } from "./end.ts";
import { openLedger } from "./ledger.ts";
import { openStore } from "./open-store.ts";
import { commandRole, queryRole } from "./role.ts";
import { readSample, recordSample, sampleBegins } from "./sample.ts";

/** Who asks, with questions and the addresses that answer them. */
const whatThreeReadersAsk = [
  [
    "An officer",
    [
      ["What became of the police building of Đắc Chưng, and was it on time?", "commitments/dac-chung-police-building"],
      ["What does Xekong ask of Quảng Nam, the longest waiting first?", "requests?from=sekong&to=quang-nam&open=true&sort=submitted"],
      ["Which duties has nobody to keep since Ea Súp district ended?", "commitments?orphaned=true"],
    ],
  ],
  [
    "A leader, before a meeting",
    [
      ["What stands between Gia Lai and the three provinces of Cambodia, promised and asked for?", "meetings/gia-lai-cambodia-2025/review"],
      ["Which agreements end by 2027, or have ended without a renewal?", "agreements?endsBy=2027-12-31"],
      ["What passes through Lệ Thanh border gate, and what of it is an estimate?", "indicators/le-thanh-turnover"],
    ],
  ],
  [
    "An auditor",
    [
      [
        "How did it stand between Quảng Nam and Xekong on 1 October 2023, by what was known then?",
        "commitments?corridor=quang-nam~sekong&validAt=2023-10-01&knownAt=2023-10-01",
      ],
      [
        "Who said that the building was begun, when, and on what paper? The start shows both of its dates.",
        "commitments/dac-chung-police-building/history",
      ],
      ["On what do the papers contradict each other?", "sources?conflicts=open"],
    ],
  ],
] as const;

const folder = mkdtempSync(join(tmpdir(), "camket-demo-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

// The sample goes to a folder of its own, whatever log the environment names.
const { CAMKET_EVENT_STORE: _, CAMKET_EVENT_STORE_FILE: __, CAMKET_VIEWS_FROM: ___, CAMKET_FILES: ____, ...env } = process.env;
const read = readConfig({ CAMKET_LOG_LEVEL: "warn", ...env, CAMKET_DATA: folder });
if ("wrong" in read) endWith(2, ...read.wrong);
const { config } = read;
const { log, flush } = processLog(config.logLevel);

try {
  const lines = readSample();
  const past = settableClock(sampleBegins(lines));
  let recording = true;
  const clock: Clock = { now: () => (recording ? past : systemClock).now() };

  const data = takeData(config);
  const store = await openStore(data.logAt, (fields, message) => log.warn(fields, message), config.serverWaitMs);
  const ledger = await openLedger(store, { timeZone: config.timeZone, clock });
  const files = openFiles(join(folder, "files"), randomId);
  const query = queryRole({ store, logAt: data.logAt, dataDir: folder, files, ledger, clock, logger: log });
  const roles = [commandRole({ store, ledger, clock, log, files }), query];
  const pages = dashboard({ ledger, clock, log, us: config.us, version: about.version });
  const app = await buildApp({ store, ledger, roles, log, pages, describeBeside: describeInThread });
  await recordSample(app, past, lines);
  recording = false;

  const address = await app.listen({ host: config.host, port: config.port });
  closeInOrder({ app, roles, store, data }, { log, flush });
  process.stdout.write(whatToTry(address, lines.length));
} catch (error) {
  flush();
  endBecause(error);
}

function whatToTry(address: string, lines: number): string {
  const hints = whatThreeReadersAsk.map(
    ([reader, asked]) => `${reader}\n${asked.map(([question, path]) => `  ${question}\n    curl -s '${address}/v1/${path}'\n`).join("")}`,
  );
  return `
Camket is at ${address} with ${lines} commands of the sample ledger recorded. Ctrl-C ends it, and nothing is kept.

Open it in a browser:
  In Vietnamese  ${address}/?lang=vi
  In English     ${address}/?lang=en
  As it stood on 1 October 2023, by what was known then
                 ${address}/?lang=en&validAt=2023-10-01&knownAt=2023-10-01

Or ask as programs do:

${hints.join("\n")}
For the command line beside it, as an auditor uses it (docs/how-to/audit.md), say where its log is:

  export CAMKET_DATA='${folder}'

All of the API, to read and to try: ${address}/docs
`;
}
