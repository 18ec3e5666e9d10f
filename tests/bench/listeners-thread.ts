// A thread that listens: so many lines that take what comes and look at none of it, and maybe one that takes nothing at all. It says when all are
// open, and when it is told so how many still are.
import { connect, type Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";

export interface Listening {
  readonly base: string;
  readonly count: number;
  /** As the address has it: `thing=meetings`. */
  readonly filter: string;
  readonly isOneStuck: boolean;
}

const { base, count, filter, isOneStuck } = workerData as Listening;
const { hostname, port } = new URL(base);
const openAtOnceMax = 50;

const open = (query: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname).once("error", reject);
    socket.write(`GET /v1/events?${query} HTTP/1.1\r\nHost: ${hostname}\r\nAccept: text/event-stream\r\n\r\n`);
    socket.once("data", (bytes) => {
      if (!String(bytes).startsWith("HTTP/1.1 200")) reject(new Error(String(bytes).slice(0, 400)));
      socket.off("error", reject).on("error", () => socket.destroy());
      resolve(socket);
    });
  });

// From the end of the log on.
const { after } = (await (await fetch(`${base}/v1/events?type=LedgerOpened`)).json()) as { after: string };
const sockets: Socket[] = [];
while (sockets.length < count) {
  const some = Array.from({ length: Math.min(openAtOnceMax, count - sockets.length) }, () => open(`after=${after}&${filter}`));
  for (const socket of await Promise.all(some)) sockets.push(socket.resume());
}
// From the beginning of the log: there is at once more than its line holds.
const stuck = isOneStuck ? (await open("")).pause() : undefined;
parentPort?.once("message", () => {
  const left = sockets.filter(({ closed }) => !closed).length;
  for (const socket of [...sockets, ...(stuck ? [stuck] : [])]) socket.destroy();
  parentPort?.postMessage(left);
});
parentPort?.postMessage("open");
