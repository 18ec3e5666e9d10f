// What the commands that show or count events share: which log or service they read, and which events of it.
import { eventTypes, ledgerEvents } from "@camket/domain";
import { systemClock } from "@camket/platform";
import { nearest } from "@camket/platform/nearest";
import { type Args, type Io, textOf } from "./command.ts";
import type { EventSource, LogFilter, Range } from "./event-source.ts";
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
  if (ledger) return logSource(log, ledger, systemClock);
  await log.close();
  throw new WrongUse("the log is empty: there are no events to show");
}

/** What a log of this program can hold is checked; what that of a service can, which may be a newer one, the service knows. @throws WrongUse */
export function filterOf(args: Args): LogFilter {
  const [thing, type, actor] = [textOf(args, "thing"), textOf(args, "type"), textOf(args, "actor")];
  const isOfService = textOf(args, "from") !== undefined;
  if (type !== undefined && !isOfService && !eventTypes.includes(type))
    throw new WrongUse(
      `--type: "${type}" is no type of event${meant(type, eventTypes) ?? "; camket log stats lists those that a log holds"}`,
    );
  return {
    ...(thing === undefined ? {} : { subjects: [subjectOf(thing, isOfService)] }),
    ...(type === undefined ? {} : { types: [type] }),
    ...(actor === undefined ? {} : { actors: [actor] }),
  };
}

/** As it was typed; whoever reads the log knows whether it is a range of it. */
export function rangeOf(args: Args): Range {
  const names = { after: "after", to: "to", recordedFrom: "recorded-from", recordedTo: "recorded-to" } as const;
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, flag]) => (textOf(args, flag) === undefined ? [] : [[name, textOf(args, flag)]])),
  );
}

const subjectsOfLedger: readonly string[] = [...new Set(ledgerEvents.map(({ stream }) => stream.replace("-", "/")))];

/** What the ledger says of itself is asked for in the same way: `ledger/exports`. */
function subjectOf(text: string, isOfService: boolean): string {
  if (text.startsWith("ledger/") && (isOfService || subjectsOfLedger.includes(text))) return text;
  if (text.startsWith("ledger/")) throw new WrongUse(`--thing: "${text}" is none of ${subjectsOfLedger.join(", ")}`);
  const { path, id } = thingOf(text);
  return `${path}/${id}`;
}

function meant(typed: string, allowed: readonly string[]): string | undefined {
  const word = nearest(typed, allowed);
  return word && `; did you mean ${word}?`;
}
