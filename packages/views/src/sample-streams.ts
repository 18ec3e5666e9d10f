// Streams of a file of views that stand for all: those of the events that came last, and those of random ones, so that a stream of many events is
// chosen as often as it has more. The same log gives the same sample.
import type { DatabaseSync } from "node:sqlite";
import { viewLimits } from "./limits.ts";

/** How many events are asked for their streams, and how many of these are the last ones. */
export type SampleLimits = { readonly [Name in "sampledStreamsMax" | "sampledNewestMax"]: number };

/** Without doubles, in no order. `seq`: of how many events they are chosen; `seed`: of which choice. */
export function sampleStreams(
  db: DatabaseSync,
  seq: number,
  seed: number,
  { sampledStreamsMax, sampledNewestMax }: SampleLimits = viewLimits,
): ReadonlySet<string> {
  const read = db.prepare("SELECT stream FROM event WHERE seq = ?");
  const random = mulberry32(seed);
  const streams = new Set<string>();
  for (let n = 0; n < sampledStreamsMax; n++) {
    const at = n < sampledNewestMax ? seq - n : 1 + Math.floor(random() * seq);
    const stream = read.get(at)?.stream;
    if (stream !== undefined) streams.add(String(stream));
  }
  return streams;
}

/** From 0 to below 1, the same for the same seed: Tommy Ettinger's Mulberry32, in the public domain. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
