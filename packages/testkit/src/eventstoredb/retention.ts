// What a stream's metadata leaves of it: the last event of `$$stream` says from where on it is kept (`$tb`) and how many (`$maxCount`).
// A soft delete is a `$tb` at the greatest revision there is, which is beyond what a JS number holds, so it is written as text.
import type { LogRecord, Records } from "./records.ts";

export interface Retention {
  readonly softDeleted: boolean;
  /** The first revision that can be read. */
  readonly first: number;
}

export function retentionOf(records: Records, stream: string): Retention {
  const { $tb, $maxCount } = metadataOf(records.of(`$$${stream}`).at(-1));
  const before = typeof $tb === "number" ? $tb : 0;
  const byCount = typeof $maxCount === "number" ? records.of(stream).length - $maxCount : 0;
  return { softDeleted: before > Number.MAX_SAFE_INTEGER, first: Math.max(0, before, byCount) };
}

/** The stream's metadata with another `$tb`, and all else as it was. */
export function metadataWith(records: Records, stream: string, truncateBefore: string): Buffer {
  const { $tb: _old, ...others } = metadataOf(records.of(`$$${stream}`).at(-1));
  const kept = Object.entries(others).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},`);
  return Buffer.from(`{${kept.join("")}"$tb":${truncateBefore}}`);
}

type StreamMetadata = Readonly<Record<string, unknown>>;
const none: StreamMetadata = {};
const parsed = new WeakMap<LogRecord, StreamMetadata>();

function metadataOf(record: LogRecord | undefined): StreamMetadata {
  if (!record) return none;
  let metadata = parsed.get(record);
  if (!metadata) {
    metadata = parse(record.data);
    parsed.set(record, metadata);
  }
  return metadata;
}

function parse(data: Uint8Array): StreamMetadata {
  try {
    const value = JSON.parse(Buffer.from(data).toString("utf8"));
    return typeof value === "object" && value !== null ? value : none;
  } catch {
    return none;
  }
}
