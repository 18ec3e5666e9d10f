// Events as lines on standard output, and on a terminal how far the search for them is, as long as none comes.
import type { CloudEvent } from "@camket/views";
import type { Args, Io } from "./command.ts";
import { positionOf, type Search } from "./event-source.ts";
import { printLines } from "./print-lines.ts";
import { startProgress } from "./talk.ts";

/** Whether the search came to its end and found none. @param max so many are shown at most */
export async function showEvents(
  find: (search: Search) => AsyncIterable<CloudEvent>,
  args: Args,
  { stdout, stderr }: Io,
  max = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  let found = 0;
  let isOver = false;
  let progress = startProgress(stderr);
  const search: Search = { read: (events) => progress.show("events read", events), end: () => progress.end() };
  try {
    await printLines(lines(), stdout);
    return isOver && found === 0;
  } finally {
    progress.end();
  }

  async function* lines() {
    if (max === 0) return;
    for await (const event of find(search)) {
      // Counted before it is shown: whoever reads may go away with this very line, and then nothing after it is done.
      found += 1;
      // Where lines go to the same terminal, they say themselves how far it is.
      if (stdout.isTTY) {
        progress.end();
        progress = startProgress(stderr);
      }
      yield lineOf(event, args.json === true);
      if (found >= max) return;
    }
    isOver = true;
  }
}

export function lineOf(event: CloudEvent, json: boolean): string {
  if (json) return `${JSON.stringify(event)}\n`;
  const { actor } = event.data as { readonly actor?: { readonly id?: string } };
  return `${positionOf(event)}  ${event.time ?? "–"}  ${event.type}  ${event.subject}  ${actor?.id ?? "–"}\n`;
}
