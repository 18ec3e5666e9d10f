// From a run that broke an invariant to a small one that still does: parts of its plan are left out, one after the other, as long as the
// same invariant breaks. What remains is what matters, and its trace is short enough to be read.
import type { Command, Plan, Rates } from "./plan.ts";
import { type Run, type SimulateOptions, simulate } from "./simulate.ts";

/** Runs of a search: some seconds. */
const runsMax = 200;

export interface Shrunken {
  readonly plan: Plan;
  readonly run: Run;
  readonly runs: number;
}

/** `run` is what `plan` came to. */
export async function shrink(plan: Plan, run: Run, options: SimulateOptions = {}): Promise<Shrunken> {
  let smallest = { plan, run };
  let runs = 0;
  for (let found = true; found && runs < runsMax; ) {
    found = false;
    for (const candidate of smallerThan(smallest.plan)) {
      if (runs >= runsMax) break;
      runs += 1;
      const tried = await simulate(candidate, options);
      if (tried.broken?.invariant !== run.broken?.invariant) continue;
      smallest = { plan: candidate, run: tried };
      found = true;
      break;
    }
  }
  return { ...smallest, runs };
}

/** The boldest cuts first. */
function* smallerThan(plan: Plan): Generator<Plan> {
  const { commands, rates } = plan;
  for (let part = Math.ceil(commands.length / 2); part >= 1; part = part === 1 ? 0 : Math.ceil(part / 2)) {
    for (let from = 0; from < commands.length; from += part) yield { ...plan, commands: commands.toSpliced(from, part) };
  }
  for (const key of ["restartsAtMs", "projectorRestartsAtMs"] as const) if (plan[key].length > 0) yield { ...plan, [key]: [] };
  for (const key of ["readers", "listeners"] as const) if (plan[key] > 0) yield { ...plan, [key]: plan[key] - 1 };
  for (const call of Object.keys(rates) as (keyof Rates)[]) {
    for (const kind of Object.keys(rates[call])) {
      const { [kind]: _, ...rest } = rates[call] as { [kind: string]: number };
      yield { ...plan, rates: { ...rates, [call]: rest } };
    }
  }
  for (const [i, command] of commands.entries()) {
    for (const simpler of simplerThan(command)) yield { ...plan, commands: commands.with(i, simpler) };
  }
}

function* simplerThan(command: Command): Generator<Command> {
  if (command.senders > 1) yield { ...command, senders: command.senders - 1 };
  if (command.events > 1) yield { ...command, events: 1 };
}
