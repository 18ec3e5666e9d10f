// The table of sources.
import type * as z from "zod";
import type { SourceItem } from "../answers/source.ts";
import { type Column, day, number, text, truth } from "./column.ts";
import { dated, titled, whole } from "./columns.ts";

type Item = z.output<typeof SourceItem>;

export const sourceColumns: readonly Column<Item>[] = [
  text("id", "Its id.", ({ id }) => id),
  text("type", "What it is: `news`, `communique`, `minutes` …", ({ type }) => type),
  text("publisher", "Who published it.", ({ publisher }) => publisher),
  titled("title", "Its title.", ({ title }) => title),
  text("language", "The language that it is written in.", ({ language }) => language),
  text("url", "Where it is on the web.", ({ url }) => url),
  ...dated<Item>("publishedOn", "When it was published", ({ publishedOn }) => publishedOn),
  ...dated<Item>("eventOn", "When what it tells of happened", ({ eventOn }) => eventOn),
  day("retrievedOn", "When it was fetched.", ({ retrievedOn }) => retrievedOn),
  text("sha256", "The SHA-256 of the paper.", ({ sha256 }) => sha256),
  number("rank", "How much it counts beside others.", ({ rank }) => whole(rank)),
  truth("retracted", "`true`: it is not to be relied on any more.", ({ retracted }) => String(retracted !== undefined)),
  number("claimCount", "Claims taken from it.", ({ claimCount }) => whole(claimCount)),
  number("openConflicts", "Conflicts recorded at it and not resolved.", ({ openConflicts }) => whole(openConflicts)),
];
