// Writes a golden file for each version of an event that has none yet, and once the log of all stories with what its things are: tests/golden/v1
// keeps every version of every event ever written, and a test reads and replays them for ever. A file that is there is never written again.
//
//   node tests/golden/write.ts
import { existsSync, writeFileSync } from "node:fs";
import { replay } from "./replay.ts";
import { ledgerExamples, playStories } from "./stories.ts";

const folder = new URL("./v1/", import.meta.url);
const played = playStories();

for (const { stream, event } of [...ledgerExamples(), ...played]) {
  const { type, data, metadata } = event;
  const file = `${stream.slice(0, stream.indexOf("-"))}-${type}-${(metadata as { schemaVersion: number }).schemaVersion}.json`;
  if (existsSync(new URL(file, folder))) continue;
  writeFileSync(new URL(file, folder), `${JSON.stringify({ stream, type, data, metadata }, null, 2)}\n`);
  console.log(`written: ${file}`);
}

if (!existsSync(new URL("log.ndjson", folder))) {
  writeFileSync(new URL("log.ndjson", folder), `${played.map((one) => JSON.stringify(one)).join("\n")}\n`);
  writeFileSync(new URL("things.json", folder), `${JSON.stringify(replay(played), null, 2)}\n`);
  console.log("written: log.ndjson, things.json");
}
