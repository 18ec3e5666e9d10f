// What ends a process that uses the client as it comes, or prints a password in it, each shown in a process of its own: first that the trap
// is there, then that the adapter does not step into it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startEventStoreDouble } from "@camket/testkit/eventstoredb";
import t, { type Test } from "tap";

/** Runs a program that finds its place in `place`; gives how it ended and all that it wrote. */
async function run(t: Test, place: string, program: string, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", `const place = process.env.PLACE;\n${program}`], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, PLACE: place, ...env },
  });
  t.teardown(() => child.kill("SIGKILL"));
  let wrote = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (wrote += data));
  const [code] = await once(child, "close");
  return { code: code as number | null, wrote };
}

const bare = `
import { EventStoreDBClient, jsonEvent } from "@eventstore/db-client";
const client = EventStoreDBClient.connectionString(place);
const event = (n, size = 0) => jsonEvent({ type: "Happened", data: { n, x: "x".repeat(size) } });
`;
const ours = `
import { openEventStoreDb } from "./src/index.ts";
const threw = Promise.withResolvers();
const report = (told) => { console.log(JSON.stringify(told)); if (told.kind === "client-threw") threw.resolve(); };
const store = openEventStoreDb({ connectionString: place, report });
const event = (n, size = 0) => ({ id: crypto.randomUUID(), type: "Happened", data: { n, x: "x".repeat(size) }, metadata: {} });
`;
/** The bare client's process ends long before. */
const wait = "await new Promise((resolve) => setTimeout(resolve, 20_000));";

t.test("a second answer to one append ends the bare client's process, and not ours", async (t) => {
  const double = await startEventStoreDouble();
  t.teardown(double.stop);
  double.faults.untilLifted("append", { do: "answer-twice", afterMs: 50 });
  const died = await run(
    t,
    double.connectionString,
    `${bare} await client.appendToStream("bare", event(1)); ${wait} console.log("alive");`,
  );
  t.not(died.code, 0);
  t.match(died.wrote, /undefined is not iterable/);
  const program = `${ours} await store.append("ours", [event(1)], { expectedRevision: "no-stream" }); await threw.promise;
    await store.close(); console.log("alive");`;
  const lived = await run(t, double.connectionString, program);
  t.equal(lived.code, 0);
  t.match(lived.wrote, /client-threw[\s\S]*alive/);
});

t.test("a connection that breaks while writes wait for it ends the bare client's process, and not ours", async (t) => {
  const double = await startEventStoreDouble();
  t.teardown(double.stop);
  double.faults.untilLifted("append", { do: "silence" });
  // Some ten megabytes: more than any connection takes, and put on their way long before a call's deadline, however slow the machine.
  const many = "Array.from({ length: 30 }, (_, n) => n)";
  const cut = async (program: string) => {
    const before = double.seen.append;
    let hasEnded = false;
    const ended = run(t, double.connectionString, program).finally(() => {
      hasEnded = true;
    });
    // The first are with the server; the others wait in the client for a connection that takes no more.
    while (double.seen.append === before && !hasEnded) await new Promise((resolve) => setTimeout(resolve, 10));
    double.faults.cutConnections();
    return ended;
  };
  const died = await cut(`${bare}
    await Promise.allSettled(${many}.map((n) => client.appendToStream("bare-" + n, event(n, 500_000)))); ${wait} console.log("alive");`);
  t.not(died.code, 0);
  t.match(died.wrote, /UNAVAILABLE/, "of an error that nobody could have caught");
  const lived = await cut(`${ours}
    const ends = ${many}.map((n) => store.append("ours-" + n, [event(n, 200_000)], { expectedRevision: "any" }).catch((e) => e.code));
    console.log(new Set(await Promise.all(ends))); await store.close(); console.log("alive");`);
  t.equal(lived.code, 0);
  t.match(lived.wrote, /outcome-unknown[\s\S]*alive/);
});

t.test("with everything of the client printed, a password is printed by the bare client, and not by ours", async (t) => {
  const double = await startEventStoreDouble({ tls: true, credentials: { username: "camket", password: "s3cret" } });
  t.teardown(double.stop);
  const place = double.connectionString.replace("://", "://camket:s3cret@");
  const env = { DEBUG: "*", GRPC_TRACE: "all", GRPC_VERBOSITY: "DEBUG" };
  const told = await run(t, place, `${bare} await client.appendToStream("bare", event(1)); await client.dispose();`, env);
  t.match(told.wrote, "s3cret");
  const program = `${ours} await store.append("ours", [event(1)], { expectedRevision: "no-stream" });
    for await (const batch of store.subscribe({ signal: new AbortController().signal })) if (batch.events.length > 0) break;
    console.log((await store.readStream("ours")).length, "read"); await store.close();`;
  const kept = await run(t, place, program, env);
  t.equal(kept.code, 0);
  t.match(kept.wrote, "1 read");
  t.match(kept.wrote, /\| subchannel \|/, "what lies below the client is printed");
  t.notMatch(kept.wrote, /s3cret|Basic [A-Za-z0-9]|Y2Fta2V0/);
});
