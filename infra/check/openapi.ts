// Lints the description of the API, with all roles described, by the rules in infra/openapi/redocly.yaml. It asks no other host: the rules stand in
// the linter, and it is told neither to report its use nor to look for newer versions of itself.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describedApi } from "@camket/tracker";

const folder = mkdtempSync(join(tmpdir(), "camket-openapi-"));
try {
  const file = join(folder, "openapi.json");
  writeFileSync(file, JSON.stringify(await describedApi()));
  const config = fileURLToPath(new URL("../openapi/redocly.yaml", import.meta.url));
  const linter = fileURLToPath(new URL("../../node_modules/.bin/redocly", import.meta.url));
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const { status, stdout, stderr, error } = spawnSync(
    linter,
    ["lint", "--config", config, "--format", "json", "--max-problems", "1000", file],
    {
      env,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (error) throw error;
  const found = problemsIn(stdout);
  for (const { severity, ruleId, message, location } of found) console.error(`${severity} ${ruleId} ${location[0]?.pointer}: ${message}`);
  if (status !== 0 && found.length === 0) console.error(stdout, stderr);
  process.exitCode = status !== 0 || found.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Found {
  readonly severity: string;
  readonly ruleId: string;
  readonly message: string;
  readonly location: readonly { readonly pointer?: string }[];
}

function problemsIn(report: string): readonly Found[] {
  return (JSON.parse(report) as { problems: readonly Found[] }).problems;
}
