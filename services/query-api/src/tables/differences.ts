// The table of what differs between two moments: a row for each way in which a thing differs.
import type * as z from "zod";
import type { DifferentThing } from "../answers/differences.ts";
import { type Column, text } from "./column.ts";
import { inLanguage, titled, whole, written } from "./columns.ts";

type Thing = z.output<typeof DifferentThing>;
interface Item {
  readonly thing: Thing;
  readonly change: Thing["changes"][number];
}

export const differenceColumns: readonly Column<Item>[] = [
  text("thing", "What it is: `commitments`, `agreements` …", ({ thing }) => thing.thing),
  text("id", "Its id.", ({ thing }) => thing.id),
  titled("title", "Its title or names.", ({ thing }) => thing.title),
  text("change", "In which way it differs: `appeared`, `stage`, `rescheduled` …", ({ change }) => change.as),
  text("from", "What it was.", ({ change }, language) => ("from" in change ? told(change.from, language) : undefined)),
  text("to", "What it is.", ({ change }, language) => ("to" in change ? told(change.to, language) : undefined)),
  text("count", "Of `corrected` and `withdrawn`: how many of its events.", ({ change }) =>
    "count" in change ? whole(change.count) : undefined,
  ),
  text("recordedAt", "When the last of its events was recorded.", ({ thing }) => thing.recordedAt),
  text("on", "The day that moved it, where no event did last.", ({ thing }) => thing.on),
];

export const differenceRows = ({ items }: { readonly items: readonly Thing[] }): readonly Item[] =>
  items.flatMap((thing) => thing.changes.map((change) => ({ thing, change })));

type Value = Extract<Item["change"], { from?: unknown }>["from"];

/** Words as they are, dates as they were written, amounts with their currency, names in the language asked for. */
function told(value: Value, language: Parameters<typeof inLanguage>[1]): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  if ("observationId" in value) return value.value;
  if ("currency" in value) return `${value.qualifier === "exact" ? "" : `${value.qualifier} `}${value.amount} ${value.currency}`;
  if ("precision" in value) return written(value);
  return inLanguage(value, language);
}
