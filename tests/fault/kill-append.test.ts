// kill -9 of the process that writes, at random moments under 32 writers: nothing that was acknowledged is lost, changed or doubled, and
// the log stays one sequence. SEED=<number> chooses the moments; kill-append-main.ts runs more rounds.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RecordedEvent } from "@camket/event-store";
import { takeDataFolder } from "@camket/event-store-sqlite";
import t, { type Test } from "tap";
import { findHoles, findLost, killRounds, type StartedChild, startChild } from "./kill-rounds.ts";

const rounds = 25;
/** Enough for some tens of transactions after the first. */
const killAfterMsMax = 100;

function start(t: Test, ...args: string[]): StartedChild {
  const started = startChild(...args);
  t.teardown(() => started.child.kill("SIGKILL"));
  started.go();
  return started;
}

function dataFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), "camket-kill-"));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

t.test("25 rounds of kill -9 under 32 writers lose nothing that was acknowledged, and double nothing", async (t) => {
  const seed = Number(process.env.SEED ?? 20_260_101);
  t.comment(`SEED=${seed}`);
  for await (const { round, acknowledged, events, findings } of killRounds({ folder: dataFolder(t), rounds, seed, killAfterMsMax })) {
    t.same(findings, [], `round ${round}: ${acknowledged} appends acknowledged, ${events} events in the log`);
  }
});

t.test("a lost, a changed, a doubled and a misplaced event would be noticed", async (t) => {
  const event = (n: number): RecordedEvent => ({
    stream: "thing",
    revision: n - 1,
    position: String(n),
    id: `id-${n}`,
    type: "Happened",
    data: { n },
    metadata: {},
  });
  const log = [event(1), event(2), event(3)];
  const acknowledged = [{ events: log, expected: -1 }];
  t.same([...findHoles(log), ...findLost(log, acknowledged)], []);
  t.same(findLost(log.slice(0, 2), acknowledged), ["event id-3, acknowledged at 3, is not there as it was"]);
  t.match(findLost([event(1), { ...event(2), data: { n: 9 } }, event(3)], acknowledged), [/id-2/]);
  t.match(findHoles([event(1), event(3)]), [/position 3/, /revision 2/]);
  t.match(findHoles([event(1), { ...event(1), revision: 1, position: "2" }]), [/id-1 stands twice/]);
});

t.test("a second process on the same data folder is refused, and after kill -9 of the owner it is taken", async (t) => {
  const folder = dataFolder(t);
  const owner = start(t, folder, "hold");
  await owner.firstLine;
  t.same(owner.lines, [JSON.stringify({ held: folder })]);

  const second = start(t, folder, "hold");
  t.equal(await second.closed, 2);
  t.equal(
    second.errors(),
    `the data folder ${folder} is in use by process ${owner.child.pid}: stop that one first, or give this one a folder of its own\n`,
  );
  t.throws(() => takeDataFolder(folder), { code: "data-folder-in-use", pid: owner.child.pid });

  owner.child.kill("SIGKILL");
  await owner.closed;
  takeDataFolder(folder).release();
  const third = start(t, folder, "hold");
  await third.firstLine;
  t.same(third.lines, [JSON.stringify({ held: folder })]);
});
