// The ceiling: the routes with no storage at all.
import { startRoutes } from "./routes-alone.ts";

await startRoutes(() => async () => 0);
