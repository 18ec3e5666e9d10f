// The table of the board of conflicts: a row for each conflict.
import type * as z from "zod";
import type { ConflictItem } from "../boards/conflicts.ts";
import { type Column, text } from "./column.ts";
import { joined, titled } from "./columns.ts";

type Item = z.output<typeof ConflictItem>;

export const conflictColumns: readonly Column<Item>[] = [
  text("thing", "The kind of thing that it is about.", ({ about }) => about.thing),
  text("id", "The id of that thing.", ({ about }) => about.id),
  titled("title", "How it is called.", ({ about }) => about.title),
  text("field", "What the sources contradict each other about.", ({ field }) => field),
  text("status", "`open` or `resolved`.", ({ status }) => status),
  text("between", "What each source says.", ({ between }) =>
    joined(between.map(({ sourceId, value }) => (value === undefined ? sourceId : `${sourceId}: ${value}`))),
  ),
  text("chosen", "Of a resolved one, the source that is relied on.", ({ resolution }) => resolution?.chosen.sourceId),
  text("rule", "By which rule.", ({ resolution }) => resolution?.rule),
  text("reason", "And why.", ({ resolution }) => resolution?.reason),
  text("sourceId", "The source at which it is recorded.", ({ sourceId }) => sourceId),
  text("conflictId", "Its id there.", ({ conflictId }) => conflictId),
  text("recordedAt", "When it was first recorded.", ({ recordedAt }) => recordedAt),
];
