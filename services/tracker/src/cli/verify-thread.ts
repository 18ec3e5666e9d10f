// The thread of a verification.
import { workInThread } from "./in-thread.ts";
import { verifyTarget } from "./verify-target.ts";

await workInThread(verifyTarget);
