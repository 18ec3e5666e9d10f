// The server's own events, which fill `$all` of every live node and which an adapter must skip while it counts their positions: statistics,
// metadata of a stream, and the links of the system projections. Each is the same on every run.
import { createHash } from "node:crypto";
import type { Proposed } from "./records.ts";

export interface SystemEvent extends Proposed {
  readonly stream: string;
}

/** The n-th of them, counted from 0. */
export function systemEvent(n: number): SystemEvent {
  const kind = kinds[n % kinds.length] as (typeof kinds)[number];
  const [stream, type, data] = kind(n);
  return { stream, id: uuidOf(`system event ${n}`), type, json: type !== "$>", data: Buffer.from(data), metadata: Buffer.alloc(0) };
}

const kinds: readonly ((n: number) => [stream: string, type: string, data: string])[] = [
  (n) => ["$stats-127.0.0.1:2113", "$statsCollected", `{"es-queue-Main-length":${n}}`],
  (n) => [`$$$system-${n}`, "$metadata", `{"$maxAge":${n + 1}}`],
  (n) => ["$et-SomethingHappened", "$>", `${n}@some-stream`],
  (n) => [`$$some-stream-${n}`, "$metadata", `{"$maxCount":${n + 1}}`],
];

/** A UUID that is always the same for the same words. */
export function uuidOf(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
