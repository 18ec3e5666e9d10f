// camket serve: the program itself, which reads its variables, listens, and ends when it is told to.
import { type ExitCode, exitCodes } from "./exit-codes.ts";

export async function run(): Promise<ExitCode> {
  await import("../main.ts");
  return exitCodes.done;
}
