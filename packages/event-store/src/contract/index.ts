// The contract of an event store, as a suite that every adapter passes: `eventStoreContract(t, "sqlite", make)` in a test file of the
// adapter. Where EventStoreDB's own answer is an accident, a case leaves it open. Cases share one store as far as they can: they hold in
// a log with other events, with gaps between positions and with other writers, unless they say that they need more (see `Needs`).
import type { Test } from "tap";
import { appendCases } from "./append-cases.ts";
import { backwardsCases } from "./backwards-cases.ts";
import { closingCases } from "./closing-cases.ts";
import { concurrencyCases } from "./concurrency-cases.ts";
import { contentCases } from "./content-cases.ts";
import { type CollectedCase, caseOf, type MakeSubject, type RunCase } from "./fixture.ts";
import { idempotencyCases } from "./idempotency-cases.ts";
import { lifecycleCases } from "./lifecycle-cases.ts";
import { readCases } from "./read-cases.ts";
import { sizeCases } from "./size-cases.ts";
import { subscribeCases } from "./subscribe-cases.ts";
import { subscriberCases } from "./subscriber-cases.ts";

export { type MakeSubject, outcome, type Subject } from "./fixture.ts";

export interface ContractOptions {
  /** Whether subjects keep their data across `reopen`; `:memory:` does not. */
  readonly reopens?: boolean;
  /** Whether each new subject is an empty log that only the suite writes to; a live server's is not. */
  readonly alone?: boolean;
}

const groups = [
  appendCases,
  sizeCases,
  idempotencyCases,
  readCases,
  backwardsCases,
  subscribeCases,
  subscriberCases,
  concurrencyCases,
  contentCases,
  lifecycleCases,
  closingCases,
];

/**
 * Runs the whole contract as subtests of `t`. `make` is called once for all cases that share a store, and, after that one is disposed of,
 * once for each case that needs its own: at any time there is one store.
 */
export async function eventStoreContract(t: Test, name: string, make: MakeSubject, options: ContractOptions = {}): Promise<void> {
  const { reopens = true, alone = true } = options;
  const cases: CollectedCase[] = [];
  const run: RunCase = (name, body, needs) => {
    if ((needs !== "reopen" || reopens) && (needs !== "alone" || alone)) cases.push({ name, body, needs });
  };
  for (const group of groups) group(run);
  await t.test(name, async (t) => {
    await runOn(
      t,
      make,
      cases.filter(({ needs }) => needs === undefined),
    );
    for (const one of cases) if (one.needs !== undefined) await runOn(t, make, [one]);
  });
}

async function runOn(t: Test, make: MakeSubject, cases: readonly CollectedCase[]): Promise<void> {
  const subject = await make();
  try {
    for (const { name, body } of cases) await t.test(name, (t) => body(caseOf(t, subject)));
  } finally {
    await subject.dispose();
  }
}
