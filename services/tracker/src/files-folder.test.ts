// Where papers are kept, as the configuration says, and what a start says where they cannot be.
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { logTo, readConfig, settableClock } from "@camket/platform";
import t from "tap";
import { FilesFolderMissing, filesFolderOf, openFilesFolder } from "./files-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "camket-files-folder-"));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));
const clock = settableClock("2026-03-02T00:00:00Z");
const parts = { clock, log: logTo("silent") };

const configOf = (env: Record<string, string>) => {
  const read = readConfig({ CAMKET_DATA: join(folder, "data"), ...env });
  if ("wrong" in read) throw new Error(read.wrong.join("\n"));
  return read.config;
};
const server = { CAMKET_EVENT_STORE: "esdb://node?tls=false" };

t.test("papers stand in the data folder, unless a folder is named, or others could not see them there", async (t) => {
  t.equal(filesFolderOf(configOf({})), join(folder, "data", "files"));
  t.equal(filesFolderOf(configOf({ CAMKET_FILES: join(folder, "papers") })), join(folder, "papers"));
  t.equal(filesFolderOf(configOf({ CAMKET_EVENT_STORE: "sqlite:/elsewhere/log.sqlite" })), join(folder, "data", "files"));
  t.equal(filesFolderOf(configOf(server)), join(folder, "data", "files"), "one process plays all roles");
  for (const role of ["command", "query"]) {
    t.equal(filesFolderOf(configOf({ ...server, CAMKET_ROLES: role })), undefined);
    const told = { ...server, CAMKET_ROLES: role, CAMKET_FILES: folder };
    t.equal(filesFolderOf(configOf(told)), folder);
  }
});

t.test("where papers cannot be stored or read, the start says what to set, and goes on", async (t) => {
  for (const [role, what] of [
    ["command", "stored"],
    ["query", "read"],
  ]) {
    const said: string[] = [];
    const log = { ...parts.log, warn: (_: object, message: string) => said.push(message) } as unknown as typeof parts.log;
    t.equal(await openFilesFolder(configOf({ ...server, CAMKET_ROLES: role as string }), { clock, log }), undefined);
    t.match(said, [new RegExp(`cannot be ${what} here: set CAMKET_FILES`)]);
  }
  t.equal(await openFilesFolder(configOf({ ...server, CAMKET_ROLES: "policy" }), parts), undefined, "policies need none");
});

t.test("a folder that is named and not there, or is a file, ends the start", async (t) => {
  writeFileSync(join(folder, "a-file"), "");
  for (const name of ["missing", "a-file"])
    await t.rejects(openFilesFolder(configOf({ CAMKET_FILES: join(folder, name) }), parts), {
      message: /CAMKET_FILES: the folder .* is not there/,
      constructor: FilesFolderMissing,
    });
});

t.test("what an upload left more than a day ago is taken away at the start of whoever stores", async (t) => {
  const papers = join(folder, "swept");
  mkdirSync(papers);
  const [old, young] = [join(papers, "incoming-old"), join(papers, "incoming-young")];
  for (const [path, at] of [
    [old, "2026-02-28T23:00:00Z"],
    [young, "2026-03-01T01:00:00Z"],
  ] as const) {
    writeFileSync(path, "half");
    utimesSync(path, new Date(at), new Date(at));
  }
  await openFilesFolder(configOf({ CAMKET_FILES: papers, CAMKET_ROLES: "query" }), parts);
  t.ok(existsSync(old), "a reader changes nothing");
  await openFilesFolder(configOf({ CAMKET_FILES: papers }), parts);
  t.same([existsSync(old), existsSync(young)], [false, true]);
});
