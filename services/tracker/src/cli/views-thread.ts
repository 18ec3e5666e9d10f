// The thread that builds registers ahead.
import { buildViews } from "./build-views.ts";
import { workInThread } from "./in-thread.ts";

await workInThread(buildViews);
