// The table of indicators, with the figure of the last period of each.
import type * as z from "zod";
import type { IndicatorItem } from "../answers/indicator.ts";
import { type Column, number, text, truth } from "./column.ts";
import { dated, joined, titled, whole } from "./columns.ts";

type Item = z.output<typeof IndicatorItem>;

export const indicatorColumns: readonly Column<Item>[] = [
  text("id", "Its id.", ({ id }) => id),
  titled("name", "What is measured.", ({ name }) => name),
  text("unit", "In which unit: a currency or a measure.", ({ unit }) => unit),
  text("geography", "In which area.", ({ geography }) => geography),
  text("aggregation", "What a figure of a period is.", ({ aggregation }) => aggregation),
  ...dated<Item>("period", "The last period of which a figure is certain", ({ latest }) => latest?.period),
  number("value", "The figure of that period.", ({ latest }) => latest?.value),
  text("status", "How settled it is: `estimate`, `provisional`, `final`.", ({ latest }) => latest?.status),
  text("qualifier", "How it is meant.", ({ latest }) => latest?.qualifier),
  text("marks", "How it is to be read; empty: exact and final.", ({ latest }) => joined(latest?.marks)),
  text("of", "What it is a part of.", ({ latest }) => latest?.of),
  number("beside", "Other figures of the same period.", ({ latest }) => whole(latest?.beside)),
  truth("hasEstimate", "`true`: a figure of the series is an estimate still.", ({ hasEstimate }) => String(hasEstimate)),
];
