// The table of the board of requests: a row for each request.
import type * as z from "zod";
import type { BoxItem } from "../boards/requests.ts";
import { type Column, text } from "./column.ts";
import { joined } from "./columns.ts";
import { requestColumns } from "./request.ts";

export const requestBoardColumns: readonly Column<z.output<typeof BoxItem>>[] = [
  ...requestColumns,
  text("boxes", "With `us`: in which of our boxes it lies, `in`, `out`.", ({ boxes }) => joined(boxes)),
];
