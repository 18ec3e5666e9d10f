// The simulation in the tests: 200 seeds hold every invariant, one seed gives one run, and each of the known bugs is found.
// SEED=<number> begins elsewhere. More seeds: `node tests/simulation/main.ts --seeds 10000`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import t from "tap";
import { planOf } from "./plan.ts";
import { plantedBugs } from "./planted-bugs.ts";
import { shrink } from "./shrink.ts";
import { simulate } from "./simulate.ts";

const seeds = 200;
const first = Number(process.env.SEED ?? 1);

t.test(`whatever goes wrong in ${seeds} seeds, nothing acknowledged is lost, changed or doubled, and everyone catches up`, async (t) => {
  t.comment(`SEED=${first}`);
  const seen = new Set<string>();
  let events = 0;
  for (let seed = first; seed < first + seeds; seed++) {
    const run = await simulate(planOf(seed));
    if (run.broken) t.fail(`seed ${seed} broke ${run.broken.invariant}: ${run.broken.message}`, { trace: run.trace.slice(-40) });
    for (const line of run.trace) seen.add(line.replace(/^ *\d+ ms {2}/, "").replace(/^append to [^ :]+/, "append"));
    events += run.events;
  }
  t.comment(`${events} events`);
  t.ok(events > seeds * 10, "much was written");
  const faults = ["busy", "unavailable", "unknown-lost", "unknown-applied", "unknown-later", "slow"].map((kind) => `append: ${kind}`);
  faults.push("append: applied after all", "append: not applied after all, ConcurrencyConflict", "read: unavailable", "read: slow");
  faults.push(
    "batch: drop",
    "batch: end",
    "batch: again",
    "batch: slow",
    "the store restarts",
    "the store is back",
    "the projector restarts",
  );
  for (const fault of faults) t.ok(seen.has(fault), `there was: ${fault}`);
});

t.test("one seed is one run, step by step, in memory and on a file", async (t) => {
  for (const seed of [7, 8, 20]) {
    const plan = planOf(seed);
    const [one, two] = [await simulate(plan), await simulate(plan)];
    t.ok(one.trace.length > 20, `seed ${seed} has many steps`);
    t.same(two, one, `seed ${seed} twice is the same`);
  }
  t.notSame((await simulate(planOf(7))).trace, (await simulate(planOf(8))).trace, "another seed is another run");
});

for (const [name, { what, breaks, plant }] of Object.entries(plantedBugs)) {
  t.test(`a store with a known bug is found out: ${what}`, async (t) => {
    const seedsMax = 150;
    for (let seed = 1; seed <= seedsMax; seed++) {
      const plan = planOf(seed);
      const run = await simulate(plan, { plant });
      if (!run.broken) continue;
      t.comment(`${name}: seed ${seed} broke ${run.broken.invariant}`);
      t.ok(breaks.includes(run.broken.invariant), `it breaks ${breaks.join(" or ")}, not ${run.broken.invariant}: ${run.broken.message}`);
      t.same(await simulate(plan, { plant }), run, "and its seed breaks it again, in the same way");
      return;
    }
    t.fail(`not found in ${seedsMax} seeds`);
  });
}

t.test("a failing run is made smaller, and still breaks the same", async (t) => {
  const { plant } = plantedBugs["doubles-a-retry"] as (typeof plantedBugs)[string];
  let seed = 1;
  while (!(await simulate(planOf(seed), { plant })).broken) seed += 1;
  const plan = planOf(seed);
  const run = await simulate(plan, { plant });
  const smaller = await shrink(plan, run, { plant });
  t.equal(smaller.run.broken?.invariant, run.broken?.invariant);
  t.ok(smaller.plan.commands.length <= 2, `${plan.commands.length} commands became ${smaller.plan.commands.length}`);
  t.ok(smaller.run.trace.length < run.trace.length);
  t.same(await simulate(smaller.plan, { plant }), smaller.run, "and it, too, is one run");
});

async function program(...args: string[]): Promise<{ code: number; out: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
  }
  const [code] = await once(child, "close");
  return { code, out };
}

t.test("the program says how it ended: 0 and a closing line, 1 and the seed, 2 and what is wrong with its options", async (t) => {
  const good = await program("--seeds", "3", "--from", "5");
  t.equal(good.code, 0);
  t.match(good.out, /^simulated 3 seeds from 5, \d+ events: every invariant held \(.* seeds a second\)\n$/);
  const bad = await program("--seeds", "40", "--plant", "changes-a-text");
  t.equal(bad.code, 1);
  t.match(bad.out, /seed \d+ broke I[13]: .*\nthe smallest of \d+ plans/);
  t.match(bad.out, /again: node tests\/simulation\/main\.ts --seed \d+ --plant changes-a-text\n$/);
  const wrong = await program("--seeds", "many");
  t.equal(wrong.code, 2);
  t.match(wrong.out, /--seeds is a whole number from 1, not many\nusage: /);
});
