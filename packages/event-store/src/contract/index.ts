// The contract of an event store, as a suite that every adapter passes: `eventStoreContract(t, "sqlite", make)` in a test file of the
// adapter. Where EventStoreDB's own answer is an accident, a case leaves it open. `make` is called once for each case.
import type { Test } from "tap";
import { appendCases } from "./append-cases.ts";
import { concurrencyCases } from "./concurrency-cases.ts";
import { contentCases } from "./content-cases.ts";
import { caseRunner, type MakeSubject } from "./fixture.ts";
import { idempotencyCases } from "./idempotency-cases.ts";
import { lifecycleCases } from "./lifecycle-cases.ts";
import { readCases } from "./read-cases.ts";
import { subscribeCases } from "./subscribe-cases.ts";

export type { MakeSubject, Subject } from "./fixture.ts";

export interface ContractOptions {
  /** Whether subjects keep their data across `reopen`; `:memory:` does not. */
  readonly reopens?: boolean;
}

/** Runs the whole contract as subtests of `t`. */
export async function eventStoreContract(
  t: Test,
  name: string,
  make: MakeSubject,
  { reopens = true }: ContractOptions = {},
): Promise<void> {
  const groups = { appendCases, idempotencyCases, readCases, subscribeCases, concurrencyCases, contentCases, lifecycleCases };
  await t.test(name, async (t) => {
    for (const cases of Object.values(groups)) cases(caseRunner(t, make, reopens));
  });
}
