// Lines to standard output, as fast as whoever reads them takes them. One who has read enough, as `head` does, ends the command in order.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Output } from "./command.ts";

export async function printLines(lines: AsyncIterable<string>, stdout: Output): Promise<void> {
  try {
    await pipeline(Readable.from(lines), stdout, { end: false });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EPIPE" && code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
}
