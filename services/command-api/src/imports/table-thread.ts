// The thread that reads one table.
import { parentPort, workerData } from "node:worker_threads";
import { readTable } from "./read-table.ts";
import type { TableJob } from "./table-in-thread.ts";

const { bytes, kind } = workerData as TableJob;
parentPort?.postMessage(await readTable(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), kind));
