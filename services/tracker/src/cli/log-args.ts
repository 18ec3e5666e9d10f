// What the commands that show events share: which log or service they read, which events they show, and how a line of them looks.
import type { CloudEvent } from "@camket/views";
import { type Args, type Io, textOf } from "./command.ts";
import { type EventSource, type LogFilter, positionOf } from "./event-source.ts";
import { WrongUse } from "./exit-codes.ts";
import { logSource } from "./log-source.ts";
import { openToRead, placeNamed } from "./place.ts";
import { ledgerIn } from "./read-ledger.ts";
import { serviceSource } from "./service-source.ts";
import { say } from "./talk.ts";
import { thingOf } from "./thing-of.ts";

/** @throws WrongUse where the log is empty */
export async function sourceOf(args: Args, io: Io): Promise<EventSource> {
  const address = textOf(args, "from");
  if (address !== undefined) {
    const named = textOf(args, "what") ?? textOf(args, "data");
    if (named !== undefined) throw new WrongUse(`${named} and --from=${address} both say where events are read: give one of them`);
    return serviceSource(address, (why) => say(io.stderr, `${why}; asking again`));
  }
  const log = await openToRead(placeNamed(args, "what", io).place);
  const ledger = await ledgerIn(log);
  if (ledger) return logSource(log, ledger);
  await log.close();
  throw new WrongUse("the log is empty: there are no events to show");
}

/** @throws WrongUse */
export function filterOf(args: Args): LogFilter {
  const [thing, type, actor] = [textOf(args, "thing"), textOf(args, "type"), textOf(args, "actor")];
  return {
    ...(thing === undefined ? {} : { subjects: [subjectOf(thing)] }),
    ...(type === undefined ? {} : { types: [type] }),
    ...(actor === undefined ? {} : { actors: [actor] }),
  };
}

/** What the ledger says of itself is asked for in the same way: `ledger/exports`. */
function subjectOf(text: string): string {
  if (/^ledger\/[a-z]+$/.test(text)) return text;
  const { path, id } = thingOf(text);
  return `${path}/${id}`;
}

export const lineOf = (event: CloudEvent, json: boolean): string => {
  if (json) return `${JSON.stringify(event)}\n`;
  const { actor } = event.data as { readonly actor?: { readonly id?: string } };
  return `${positionOf(event)}  ${event.time ?? "–"}  ${event.type}  ${event.subject}  ${actor?.id ?? "–"}\n`;
};
