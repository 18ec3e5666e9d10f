// The table of the board of corrections: a row for each field that was corrected, and one for each withdrawal.
import type * as z from "zod";
import type { CorrectionItem } from "../boards/corrections.ts";
import { type Column, text } from "./column.ts";
import { titled } from "./columns.ts";

type Item = z.output<typeof CorrectionItem>;
type Change = NonNullable<Item["changes"]>[number];

interface Row {
  readonly item: Item;
  readonly change?: Change;
}

export const correctionRows = ({ items }: { readonly items: readonly Item[] }): readonly Row[] =>
  items.flatMap((item): readonly Row[] => (item.changes ? item.changes.map((change) => ({ item, change })) : [{ item }]));

/** A text as it is; anything else as JSON. */
const said = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === "string" ? value : JSON.stringify(value);

export const correctionColumns: readonly Column<Row>[] = [
  text("recordedAt", "When it was recorded.", ({ item }) => item.recordedAt),
  text("as", "`correction` or `withdrawal`.", ({ item }) => item.as),
  text("by", "Who recorded it.", ({ item }) => item.by.id),
  text("thing", "The kind of thing whose event was amended.", ({ item }) => item.about.thing),
  text("id", "The id of that thing.", ({ item }) => item.about.id),
  titled("title", "How it is called.", ({ item }) => item.about.title),
  text("event", "What the amended event tells.", ({ item }) => item.target.type),
  text("field", "Which of its fields was wrong; empty of a withdrawal.", ({ change }) => change?.field),
  text("from", "What stood there.", ({ change }) => said(change?.from)),
  text("to", "What stands there since.", ({ change }) => said(change?.to)),
  text("reason", "Why.", ({ item }) => item.reason),
  text("withdrawnBy", "The event that withdrew the correction: it holds no more.", ({ item }) => item.withdrawnBy),
];
