// What the list of sources can be asked for.
import { sourceTypes } from "@camket/domain";
import { codes, type Filter, type Quick, text, yesNo } from "../../parts/filters.ts";

export const sourceFilters: readonly Filter[] = [
  codes("type", "sourceType", sourceTypes, "sourceType"),
  text("publisher"),
  codes("conflicts", "conflict", ["open", "resolved"]),
  yesNo("retracted"),
  text("about"),
  text("text"),
];

export const quickSources = (news: Quick["label"], law: Quick["label"], withConflicts: string): readonly Quick[] => [
  { label: news, asks: { type: "news" } },
  { label: law, asks: { type: "law" } },
  { label: withConflicts, asks: { conflicts: "open" } },
  { label: "retracted", asks: { retracted: "true" } },
];
