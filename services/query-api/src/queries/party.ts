// What a list of parties can be asked for.
import { partyEnds, partyLevels, Slug } from "@camket/domain";
import type { PartyFilters } from "@camket/views";
import * as z from "zod";
import { listOf, listParams, momentParams, oneOrMore, present, sortOf, source, text } from "../query-params.ts";

export const PartyQuery = z.strictObject({
  level: oneOrMore(z.enum(partyLevels)).optional(),
  country: oneOrMore(z.string().regex(/^[A-Z]{2}$/, "an ISO 3166 country code, VN")).optional(),
  partOf: Slug.optional().meta({ description: "Parts of that party, and parts of those." }),
  ended: oneOrMore(z.enum([...partyEnds, "no"]))
    .optional()
    .meta({ description: "How it has ended by the day asked about; `no`: it lives." }),
  source,
  text: text.meta({
    description: "Found anywhere in a name that it has or had, an alias or an identifier, whatever case and diacritics; `d` finds `đ`.",
    examples: ["attapu"],
  }),
  sort: sortOf("id", "name"),
  ...listParams,
  ...momentParams,
});

export const partyFiltersOf = ({ level, country, partOf, ended, source, text }: z.output<typeof PartyQuery>): PartyFilters =>
  present({ level: listOf(level), country: listOf(country), partOf, ended: listOf(ended), source: listOf(source), text });
