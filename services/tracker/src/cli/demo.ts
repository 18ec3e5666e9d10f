// camket demo: the program on a throw-away folder with the sample ledger in it.
import { type ExitCode, exitCodes } from "./exit-codes.ts";

export async function run(): Promise<ExitCode> {
  await import("../demo.ts");
  return exitCodes.done;
}
