// `npm run bench`: what it costs to keep promises, as ratios measured side by side in one run on this machine. Prints a table and writes
// JSON to .bench/latest.json. `-- --quick` is a short look, `-- commands|cost|replay|rebuild|slow-disk|eventstoredb|imports|listeners|boards|pages|under-load` one
// part.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, platform, release, totalmem } from "node:os";
import { boardsOf } from "./boards.ts";
import { commandsBesideStorageFree, costPerCommand } from "./commands.ts";
import { round } from "./compare.ts";
import { adapterBesideClient } from "./eventstoredb.ts";
import { checkGoals } from "./goals.ts";
import { importsOf } from "./imports.ts";
import { listenersBesideNone } from "./listeners.ts";
import { pagesOf } from "./pages.ts";
import { rebuildOf } from "./rebuild.ts";
import { replayBesideReading } from "./replay.ts";
import { eventLoopOnSlowDisk } from "./slow-disk.ts";
import { underLoadOf } from "./under-load.ts";

const args = process.argv.slice(2);
const quick = args.includes("--quick");
// Many short rounds: the speed of a machine that others use too changes within seconds, and what is compared must be measured close together.
const [rounds, seconds] = quick ? [2, 1] : [25, 1];

const parts = {
  commands: {
    title: "Durable commands, 64 connections, beside the same routes without storage",
    run: () => commandsBesideStorageFree(rounds, seconds),
  },
  cost: { title: "A command when the log has grown, command role alone", run: () => costPerCommand(rounds, seconds) },
  replay: {
    title: "Replay of the log through all registers, beside a loop that only reads and parses it",
    run: () => replayBesideReading(quick ? 1 : 3),
  },
  rebuild: {
    title: "All views of a generated ledger of a million events built anew by the program at its start, beside one of ten thousand",
    run: () =>
      rebuildOf({ commitments: quick ? 10_000 : 100_000, eventsPerCommitment: 11 }, { commitments: 1_000, eventsPerCommitment: 11 }),
  },
  "slow-disk": { title: "The event loop while every sync of the disk takes 50 ms", run: () => eventLoopOnSlowDisk(quick ? 2 : 5) },
  eventstoredb: {
    title: "The adapter for EventStoreDB beside the bare client on the same server",
    run: () => adapterBesideClient(quick ? 2 : 15, 1, quick ? 5_000 : 20_000),
  },
  imports: {
    title: "Commands in one request, as lines and as a workbook, into a service with all roles",
    run: () => importsOf(quick ? 1_000 : 10_000),
  },
  listeners: {
    title: "Commands at a steady pace while nobody, and while a thousand listen live",
    run: () => listenersBesideNone(1_000, quick ? 1 : 3, quick ? 5 : 20),
  },
  boards: {
    title: "Boards, lists and search on a generated ledger of 100,000 commitments, now and as of past moments",
    run: () => boardsOf({ commitments: 100_000 }, quick ? 5 : 50),
  },
  pages: {
    title: "Pages of the dashboard on the same ledger: first byte, asked again and after news, size, and first paint, slowed four times",
    run: () => pagesOf({ commitments: 100_000 }, quick ? 5 : 50),
  },
  "under-load": {
    title: "Lists, boards, lag and commands on a ledger of a million events while commands come at half their maximum",
    run: () => underLoadOf({ commitments: quick ? 10_000 : 100_000, eventsPerCommitment: 11 }, quick ? 2 : 20, quick ? 3 : 20),
  },
} as const;

const chosen = (Object.keys(parts) as (keyof typeof parts)[]).filter(
  (name) => args.every((arg) => arg.startsWith("--")) || args.includes(name),
);
const machine = {
  processor: cpus()[0]?.model,
  cores: cpus().length,
  memoryGiB: round(totalmem() / 2 ** 30, 1),
  system: `${platform()} ${release()}`,
  node: process.version,
};
console.log(
  `${machine.processor}, ${machine.cores} cores shared with the load, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}`,
);

const results: Record<string, unknown> = {};
for (const name of chosen) {
  console.log(`\n${parts[name].title}`);
  const result = await parts[name].run();
  results[name] = result;
  const rows = Object.entries(result).map(([key, value]) => [key, typeof value === "object" ? value : { value }]);
  console.table(Object.fromEntries(rows));
}
console.log(`\nGoals\n${checkGoals(results).join("\n")}`);
mkdirSync(".bench", { recursive: true });
writeFileSync(".bench/latest.json", `${JSON.stringify({ machine, rounds, seconds, results }, null, 2)}\n`);
console.log("\nwritten to .bench/latest.json");
