// The sample ledger: what newspapers told of promises between provinces, and laws of the provinces, as commands in the order in which each
// became known; sample/left-out.md says what is not in it.
// Recording it sets the clock to those days, so that `knownAt` has something to show. Only the demo and tests may do that: a real ledger
// takes no recording time from anybody.
import { readFileSync } from "node:fs";
import type { SettableClock } from "@camket/platform";
import type { FastifyInstance } from "fastify";
import * as z from "zod";

const SampleLine = z.strictObject({
  becameKnown: z.iso.date(),
  path: z.string(),
  key: z.string(),
  body: z.record(z.string(), z.unknown()),
});
export type SampleLine = z.infer<typeof SampleLine>;

export const sampleFile = new URL("../sample/ledger.ndjson", import.meta.url);

/** Who records the sample: part of the ids of its events, and so of what its corrections point at. */
export const sampleActor = "sample-ledger";

export function readSample(file: URL = sampleFile): readonly SampleLine[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => SampleLine.parse(JSON.parse(line)));
}

/** Nine in the morning, in the ledger's zone, of the day on which the first line became known: the ledger is opened then. */
export const sampleBegins = ([first]: readonly SampleLine[]): string => morningOf(first?.becameKnown as string);
const morningOf = (day: string): string => new Date(`${day}T09:00:00+07:00`).toISOString();

/** Gives the lines to the command API one by one. @throws Error naming the line that was refused */
export async function recordSample(app: FastifyInstance, clock: SettableClock, lines: readonly SampleLine[]): Promise<void> {
  for (const [index, { becameKnown, path, key, body }] of lines.entries()) {
    if (becameKnown !== lines[index - 1]?.becameKnown && index > 0) clock.set(morningOf(becameKnown));
    clock.advance(1_000);
    const answer = await app.inject({
      method: "POST",
      url: `/v1/${path}`,
      headers: { "idempotency-key": key, "camket-actor": sampleActor },
      payload: body,
    });
    if (answer.statusCode >= 300) throw new Error(`line ${index + 1} of the sample (${path}) was refused: ${answer.body}`);
  }
}
