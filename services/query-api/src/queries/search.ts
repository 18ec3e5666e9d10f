// The query parameters of the search.
import { type Thing, things } from "@camket/domain";
import type { SearchFilters } from "@camket/views";
import * as z from "zod";
import { listOf, momentParams, oneOrMore, pageParams, present, text } from "../query-params.ts";

export const SearchQuery = z.strictObject({
  text: text.unwrap().meta({
    description:
      "Every word of it is found in what the thing is called, or in its id, whatever case and diacritics; `d` finds `đ`. A party by every name and alias, an agreement by its number as well.",
    examples: ["dac chung"],
  }),
  thing: oneOrMore(z.enum(things as [Thing, ...Thing[]]))
    .optional()
    .meta({ description: "Among these things alone.", examples: ["parties"] }),
  ...pageParams,
  ...momentParams,
});

export const searchFiltersOf = ({ text: sought, thing }: z.output<typeof SearchQuery>): SearchFilters =>
  present({ text: sought, things: listOf(thing) as readonly Thing[] | undefined }) as SearchFilters;
