// Imports go one way. A package may only import what its package.json declares (the linter sees to that), so it is enough to hold the
// declared dependencies against this table. Also: what comes from outside (time, chance) enters through packages/platform alone.
import { globSync, readFileSync } from "node:fs";

/** What of ours each may depend on; nothing else imports anything of ours. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  "packages/domain": [],
  "packages/event-store": [],
  "packages/platform": [],
  // Canonical JSON alone, over which it hashes.
  "packages/audit": ["platform"],
  "packages/files": [],
  "packages/client": [],
  "packages/glossary": ["domain"],
  "packages/event-store-sqlite": ["event-store"],
  "packages/projections": ["event-store"],
  "packages/views": ["audit", "domain", "event-store", "projections"],
  "packages/event-store-esdb": ["event-store"],
  "packages/testkit": ["domain", "event-store", "event-store-sqlite"],
  "services/command-api": ["domain", "event-store", "files", "platform"],
  "services/policies": ["domain", "event-store", "platform"],
  "services/dashboard": ["client", "command-api", "domain", "glossary", "platform"],
  "services/query-api": ["domain", "event-store", "event-store-esdb", "event-store-sqlite", "files", "platform", "projections", "views"],
  "services/tracker": [
    "audit",
    "command-api",
    "dashboard",
    "domain",
    "event-store",
    "event-store-esdb",
    "event-store-sqlite",
    "files",
    "platform",
    "policies",
    "query-api",
    "views",
  ],
};
/** What the domain may take from elsewhere. */
const domainOutside = ["currency-codes", "edtf", "zod"];
const fromOutside = /\b(Date\.now|Math\.random|randomUUID)\s*\(|\bnew Date\(\s*\)|Temporal\.Now\b/;

const wrong: string[] = [];
for (const [folder, allowed] of Object.entries(mayUse)) {
  const declared = Object.keys(JSON.parse(readFileSync(`${folder}/package.json`, "utf8")).dependencies);
  const ours = declared.filter((name) => name.startsWith("@camket/")).map((name) => name.slice("@camket/".length));
  for (const name of ours) if (!allowed.includes(name)) wrong.push(`${folder} may not depend on @camket/${name}`);
  if (folder === "packages/domain")
    for (const name of declared) if (!domainOutside.includes(name)) wrong.push(`${folder} may not depend on ${name}`);
}
for (const folder of globSync(["packages/*", "services/*"]))
  if (!mayUse[folder]) wrong.push(`${folder} stands in no layer: name in infra/check/layers.ts what it may use`);

for (const file of globSync(["packages/*/src/**/*.ts", "services/*/src/**/*.ts"])) {
  if (file.endsWith(".test.ts") || file.startsWith("packages/platform/") || file.startsWith("packages/testkit/")) continue;
  readFileSync(file, "utf8")
    .split("\n")
    .forEach((line, index) => {
      if (fromOutside.test(line))
        wrong.push(`${file}:${index + 1} takes time or chance from outside: they come in through packages/platform`);
    });
}

for (const line of wrong) console.error(line);
process.exitCode = wrong.length > 0 ? 1 : 0;
