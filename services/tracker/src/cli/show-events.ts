// Events as lines on standard output, and on a terminal how far the search for them is, as long as none comes.
import type { CloudEvent } from "@camket/views";
import type { Args, Io } from "./command.ts";
import { positionOf, type Search } from "./event-source.ts";
import { printLines } from "./print-lines.ts";
import { startProgress } from "./talk.ts";

/** How many were shown. @param max so many at most */
export async function showEvents(
  find: (search: Search) => AsyncIterable<CloudEvent>,
  args: Args,
  { stdout, stderr }: Io,
  max = Number.POSITIVE_INFINITY,
): Promise<number> {
  let shown = 0;
  let progress = startProgress(stderr);
  const search: Search = { read: (events) => progress.show("events read", events), end: () => progress.end() };
  try {
    await printLines(lines(), stdout);
    return shown;
  } finally {
    progress.end();
  }

  async function* lines() {
    if (max === 0) return;
    for await (const event of find(search)) {
      // Where lines go to the same terminal, they say themselves how far it is.
      if (stdout.isTTY) {
        progress.end();
        progress = startProgress(stderr);
      }
      yield lineOf(event, args.json === true);
      shown += 1;
      if (shown >= max) return;
    }
  }
}

export function lineOf(event: CloudEvent, json: boolean): string {
  if (json) return `${JSON.stringify(event)}\n`;
  const { actor } = event.data as { readonly actor?: { readonly id?: string } };
  return `${positionOf(event)}  ${event.time ?? "–"}  ${event.type}  ${event.subject}  ${actor?.id ?? "–"}\n`;
}
