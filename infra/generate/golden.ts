// Writes a golden file for each event that the program can write and that has none yet, from the example of its command: tests/golden/v1 keeps
// every version of every event ever written, and a test reads them all for ever. A file that is there is never written again.
import { existsSync, writeFileSync } from "node:fs";
import { type CommandDefinition, commands } from "@camket/domain";

const folder = new URL("../../tests/golden/v1/", import.meta.url);

for (const definition of commands) {
  const { type, schemaVersion } = definition.event;
  const file = new URL(`${definition.stream}-${type}-${schemaVersion}.json`, folder);
  if (existsSync(file)) continue;
  writeFileSync(file, `${JSON.stringify(stored(definition), null, 2)}\n`);
  console.log(`written: ${file.pathname.slice(folder.pathname.length)}`);
}

/** As the command path would store it. */
function stored({ stream, event, body, example }: CommandDefinition) {
  const { occurredOn, claims = [], onBehalfOf, side, ...data } = body.parse(example) as Record<string, unknown>;
  const on = occurredOn ?? (event.timing === "record" ? undefined : { edtf: "2025-11-03", defaulted: true });
  return {
    stream: `${stream}-golden`,
    type: event.type,
    data,
    metadata: {
      schemaVersion: event.schemaVersion,
      recordedAt: "2025-11-03T02:00:00.000Z",
      ...(on ? { occurredOn: on } : {}),
      actor: { id: "an", assurance: "declared" },
      ...(onBehalfOf ? { onBehalfOf } : {}),
      ...(side ? { side } : {}),
      claims,
      commandId: "7f396523-6558-598c-9651-afe126c7254a",
      bodyHash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      correlationId: "request-1",
    },
  };
}
