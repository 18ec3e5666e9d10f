// The simulation as a program: `node tests/simulation/main.ts --seeds 10000 [--from N]` runs so many seeds and ends with 1 at the first that
// breaks an invariant, with what is needed to find out why; `--seed N` runs one and prints all that happened; `--plant NAME` puts a known
// bug in first, to see what such an end looks like.
import { parseArgs } from "node:util";
import { type Plan, planOf } from "./plan.ts";
import { plantedBugs } from "./planted-bugs.ts";
import { shrink } from "./shrink.ts";
import { type SimulateOptions, simulate } from "./simulate.ts";

/** Lines of a trace that are printed after a failure: the end tells, and the rest comes with `--seed`. */
const traceLinesMax = 60;

const usage = "usage: node tests/simulation/main.ts [--seeds N] [--from N] [--seed N] [--plant NAME]";

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === "string") {
    console.error(`${options}\n${usage}`);
    return 2;
  }
  const { from, seeds, one, plant } = options;
  const began = performance.now();
  let events = 0;
  for (let seed = from; seed < from + seeds; seed++) {
    const plan = planOf(seed);
    const run = await simulate(plan, plant);
    events += run.events;
    if (one) console.log(run.trace.join("\n"));
    if (run.broken) {
      console.log(`seed ${seed} broke ${run.broken.invariant}: ${run.broken.message}`);
      await tellWhy(plan, plant);
      console.log(`again: node tests/simulation/main.ts --seed ${seed}${options.plantName ? ` --plant ${options.plantName}` : ""}`);
      return 1;
    }
    const done = seed - from + 1;
    if (done % 500 === 0 && done < seeds) console.log(`${done} of ${seeds} seeds, ${perSecond(done, began)} a second`);
  }
  console.log(
    `simulated ${seeds} ${seeds === 1 ? "seed" : "seeds"} from ${from}, ${events} events: every invariant held (${perSecond(seeds, began)} seeds a second)`,
  );
  return 0;
}

async function tellWhy(plan: Plan, options: SimulateOptions): Promise<void> {
  const { plan: smallest, run, runs } = await shrink(plan, await simulate(plan, options), options);
  console.log(`the smallest of ${runs} plans that still breaks it:\n${JSON.stringify(smallest)}`);
  console.log(`it broke ${run.broken?.invariant}: ${run.broken?.message}`);
  const { trace } = run;
  console.log(trace.length > traceLinesMax ? `the last ${traceLinesMax} of its ${trace.length} steps:` : "its steps:");
  console.log(trace.slice(-traceLinesMax).join("\n"));
}

function perSecond(seeds: number, began: number): string {
  return ((seeds * 1_000) / (performance.now() - began)).toFixed(1);
}

/** The options, or what is wrong with them. */
function readOptions() {
  const text = { type: "string" } as const;
  let values: { seeds?: string; from?: string; seed?: string; plant?: string };
  try {
    ({ values } = parseArgs({ options: { seeds: text, from: text, seed: text, plant: text } }));
  } catch (error) {
    return (error as Error).message;
  }
  const { seed, plant } = values;
  const bug = plant === undefined ? undefined : plantedBugs[plant];
  if (plant !== undefined && !bug) return `there is no bug ${plant}: choose one of ${Object.keys(plantedBugs).join(", ")}`;
  const from = Number(seed ?? values.from ?? 1);
  const seeds = seed === undefined ? Number(values.seeds ?? 200) : 1;
  for (const [name, number] of Object.entries({ from, seeds })) {
    if (!Number.isSafeInteger(number) || number < 1)
      return `--${seed === undefined ? name : "seed"} is a whole number from 1, not ${values[name as "from"] ?? seed}`;
  }
  return { from, seeds, one: seed !== undefined, plantName: plant, plant: bug ? { plant: bug.plant } : {} };
}
