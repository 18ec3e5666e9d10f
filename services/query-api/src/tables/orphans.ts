// The table of the board of orphaned duties: a row for each duty.
import type * as z from "zod";
import type { OrphanItem } from "../boards/orphans.ts";
import { type Column, text } from "./column.ts";
import { joined, named } from "./columns.ts";
import { commitmentColumns } from "./commitment.ts";

type Item = z.output<typeof OrphanItem>;

export const orphanColumns: readonly Column<Item>[] = [
  ...commitmentColumns,
  ...named<Item>("lost", "Of those obliged, the ones that nobody goes on for", ({ lost }) => lost),
  text("lostAs", "How each of them ended, and since when.", ({ lost }) =>
    joined(lost.map(({ ended }) => (ended ? `${ended.as} ${ended.since}` : "functions-transferred"))),
  ),
];
