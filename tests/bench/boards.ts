// How long boards, lists and search take over HTTP on a generated ledger that nobody writes to.
import { type Answered, answered } from "./answered.ts";
import { round } from "./compare.ts";
import { generatedLedger, type Size } from "./ledger/generate.ts";
import { startService } from "./service.ts";

/** @param size of the ledger */
export async function boardsOf(size: Size, timesEach: number, only?: string): Promise<Answered> {
  const ledger = await generatedLedger(size);
  const began = performance.now();
  const service = await startService("query", { roles: "query", data: ledger.folder });
  try {
    return {
      events: { value: ledger.events },
      secondsToGenerate: { value: ledger.seconds },
      secondsToServe: { value: round((performance.now() - began) / 1_000, 1) },
      ...(await answered(service.base, timesEach, only)),
    };
  } finally {
    await service.stop();
  }
}
