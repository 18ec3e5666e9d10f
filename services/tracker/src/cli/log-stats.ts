// camket log stats: what a log holds, or a range of it, in numbers, by reading every event.
import { localDay } from "@camket/domain";
import { systemClock } from "@camket/platform";
import { columnsOf } from "./columns-of.ts";
import type { Args, Io } from "./command.ts";
import { type Counted, eventCounter, type Group } from "./count-events.ts";
import { eventsInRange } from "./events-in-range.ts";
import { type ExitCode, exitCodes, WrongUse } from "./exit-codes.ts";
import { rangeOf } from "./log-args.ts";
import { openToRead, placeNamed } from "./place.ts";
import { ledgerIn } from "./read-ledger.ts";
import { amount, bytes, say, startProgress } from "./talk.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const log = await openToRead(placeNamed(args, "what", io).place);
  const progress = startProgress(io.stderr);
  try {
    const ledger = await ledgerIn(log);
    if (!ledger) throw new WrongUse("the log is empty: there is nothing to count");
    const counter = eventCounter((recordedAt) => localDay(recordedAt, ledger.timeZone).slice(0, 7));
    const onRead = (events: number) => progress.show("events read", events);
    for await (const event of eventsInRange(log, ledger, rangeOf(args), systemClock, onRead)) counter.take(event);
    progress.end();
    const counted = counter.counted();
    io.stdout.write(args.json ? lines(counted) : text(counted, ledger));
    if (counted.events === 0) say(io.stderr, "camket: no event of the log is so");
    return exitCodes.done;
  } finally {
    progress.end();
    await log.close();
  }
}

const grouped = ({ types, kinds, actors, months }: Counted): readonly (readonly [string, readonly Group[]])[] => [
  ["type", types],
  ["kind", kinds],
  ["actor", actors],
  ["month", months],
];

function lines(counted: Counted): string {
  const { events, streams, first, last, largest } = counted;
  return [
    { kind: "log", events, bytes: counted.bytes, streams, first, last },
    ...grouped(counted).flatMap(([by, groups]) => groups.map((group) => ({ kind: "group", by, ...group }))),
    ...largest.map((stream) => ({ kind: "stream", ...stream })),
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
}

function text(counted: Counted, { ledgerId, tag }: { readonly ledgerId: string; readonly tag: string }): string {
  const { events, streams, first, last, largest } = counted;
  const head = [
    ["ledger", `${ledgerId}, tag ${tag}`],
    ["events", `${amount(events)} in ${amount(streams)} streams, ${bytes(counted.bytes)} of data and metadata`],
    ...(first ? [["first", `${first.recordedAt}, position ${first.position}`]] : []),
    ...(last ? [["last", `${last.recordedAt}, position ${last.position}`]] : []),
  ];
  if (events === 0) return columnsOf(head);
  const tables = grouped(counted).map(([by, groups]) =>
    columnsOf([[by, "events", "bytes"], ...groups.map((group) => [group.name, amount(group.events), bytes(group.bytes)])]),
  );
  return [
    columnsOf(head),
    ...tables,
    columnsOf([["largest streams", "events"], ...largest.map((one) => [one.stream, amount(one.events)])]),
  ].join("\n");
}
