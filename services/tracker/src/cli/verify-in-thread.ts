// A verification in its thread, and what it tells.
import { inThread } from "./in-thread.ts";
import type { Verified, VerifyLine, VerifyReport, VerifyTarget } from "./verify-target.ts";

export const verifyInThread = (target: VerifyTarget, report: VerifyReport): Promise<Verified> =>
  inThread<VerifyTarget, VerifyLine, Verified>(new URL("./verify-thread.ts", import.meta.url), target, report);
