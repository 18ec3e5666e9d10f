// An upload's bytes as lines, as they come: never more than one line is held. A line that is too long is reported and skipped; beyond the
// limits of the whole upload nothing more is read.
import type { IncomingMessage } from "node:http";
import { bodyBytesMax, uploadBytesMax, uploadLinesMax } from "./limits.ts";

export type UploadLine =
  | { readonly line: number; readonly bytes: Buffer }
  | { readonly line: number; readonly over: "line" }
  /** The last: this line and all after it were not read. */
  | { readonly line: number; readonly over: "lines" | "bytes" };

/** Lines count from 1; blank ones count and give nothing. Throws what the connection throws when the client goes away. */
export async function* linesOf(upload: IncomingMessage): AsyncGenerator<UploadLine, void, void> {
  let line = 1;
  let total = 0;
  let held: Buffer[] = [];
  let heldBytes = 0;

  function take(end: Buffer): UploadLine | undefined {
    const bytes = held.length === 0 ? end : Buffer.concat([...held, end]);
    const length = heldBytes + end.length;
    held = [];
    heldBytes = 0;
    const number = line++;
    if (length > bodyBytesMax) return { line: number, over: "line" };
    if (number > uploadLinesMax && !isBlank(bytes)) return { line: number, over: "lines" };
    return isBlank(bytes) ? undefined : { line: number, bytes };
  }

  // The request is read on below after an early end: destroying it would lose the answers.
  for await (const chunk of upload.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total > uploadBytesMax) {
      yield { line, over: "bytes" };
      return;
    }
    let from = 0;
    for (let to = chunk.indexOf(newline); to !== -1; to = chunk.indexOf(newline, from)) {
      const taken = take(chunk.subarray(from, to));
      from = to + 1;
      if (!taken) continue;
      yield taken;
      if ("over" in taken && taken.over === "lines") return;
    }
    const rest = chunk.subarray(from);
    heldBytes += rest.length;
    // A line that is too long already is counted on, not kept.
    if (heldBytes <= bodyBytesMax) held.push(rest);
    else held = [];
  }
  if (heldBytes > 0) {
    const taken = take(Buffer.alloc(0));
    if (taken) yield taken;
  }
}

const newline = 0x0a;
const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);
