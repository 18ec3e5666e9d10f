// The table of the calendar.
import type * as z from "zod";
import type { CalendarItem } from "../answers/calendar.ts";
import { type Column, day, text, truth } from "./column.ts";
import { titled, written } from "./columns.ts";

type Item = z.output<typeof CalendarItem>;

export const calendarColumns: readonly Column<Item>[] = [
  day("earliest", "The first day that it can mean; empty where that is open.", ({ earliest }) => earliest),
  day("latest", "The last day that it can mean.", ({ latest }) => latest),
  truth("certain", "`true`: one day, neither approximate nor uncertain nor inferred.", ({ certain }) => String(certain)),
  text("as", "`due`, `milestone`, `respond-by`, `end` or `meeting`.", (item) => item.as),
  text("status", "The word of its schedule or standing, or its stage.", ({ status }) => status),
  titled("title", "Its title.", ({ title }) => title),
  text("milestone", "Of a milestone its name.", ({ milestone }) => milestone?.name),
  text("date", "The date as written.", ({ date }) => written(date)),
  text("thing", "What it is: `commitments`, `agreements` …", ({ thing }) => thing),
  text("id", "Its id.", ({ id }) => id),
];
