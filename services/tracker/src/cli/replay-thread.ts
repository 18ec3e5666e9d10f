// The thread of a replay.
import { workInThread } from "./in-thread.ts";
import { replayTarget } from "./replay-target.ts";

await workInThread(replayTarget);
