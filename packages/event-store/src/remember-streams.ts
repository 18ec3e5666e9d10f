// What a process that handles commands knows of streams from its own last commands on them, so that the next one need not read. It is
// allowed to be old: what is decided on it is appended at the exact revision that it ends with, and where another process appended
// meanwhile the store refuses that, the stream is forgotten, read, and decided on again.
import { rememberedCharsMax, rememberedStreamEventsMax } from "./limits.ts";
import type { Json, RecordedEvent } from "./port.ts";

export interface StreamMemory {
  /** The stream as it was last known, oldest event first; nothing where it is not remembered. Whoever is given it must not change it. */
  recall(stream: string): readonly RecordedEvent[] | undefined;
  /** `history` as it was recalled or read, and what was appended to it since. */
  keep(stream: string, history: readonly RecordedEvent[], appended?: readonly RecordedEvent[]): void;
  forget(stream: string): void;
}

/** Keeps the streams used last. */
export function rememberStreams(limits = { charsMax: rememberedCharsMax, streamEventsMax: rememberedStreamEventsMax }): StreamMemory {
  /** In the order of their last use. */
  const streams = new Map<string, { readonly history: readonly RecordedEvent[]; readonly chars: number }>();
  let chars = 0;

  function forget(stream: string): void {
    chars -= streams.get(stream)?.chars ?? 0;
    streams.delete(stream);
  }

  return {
    recall: (stream) => streams.get(stream)?.history,
    keep(stream, history, appended = []) {
      const before = streams.get(stream);
      forget(stream);
      if (history.length + appended.length > limits.streamEventsMax) return;
      // What was kept as it stands was weighed then.
      const known = before?.history === history ? before.chars : charsOfAll(history);
      const kept = { history: appended.length === 0 ? history : [...history, ...appended], chars: known + charsOfAll(appended) };
      if (kept.chars > limits.charsMax) return;
      streams.set(stream, kept);
      chars += kept.chars;
      for (const oldest of streams.keys()) {
        if (chars <= limits.charsMax) break;
        forget(oldest);
      }
    },
    forget,
  };
}

function charsOfAll(events: readonly RecordedEvent[]): number {
  let sum = 0;
  for (const { stream, data, metadata } of events) sum += stream.length + charsOf(data) + charsOf(metadata);
  return sum;
}

/** What a value takes beside its text. */
const valueChars = 8;

function charsOf(value: Json): number {
  if (typeof value === "string") return valueChars + value.length;
  if (typeof value !== "object" || value === null) return valueChars;
  let sum = valueChars;
  if (Array.isArray(value)) for (const inner of value) sum += charsOf(inner);
  else for (const name of Object.keys(value)) sum += name.length + charsOf(value[name] as Json);
  return sum;
}
