// The thread that makes the description of the API, and ends.
import { parentPort } from "node:worker_threads";
import { describedApi } from "./described-api.ts";

parentPort?.postMessage(new TextEncoder().encode(JSON.stringify(await describedApi())));
