// What a list of agreements can be asked for.
import { agreementStages, Slug, standings } from "@camket/domain";
import type { AgreementFilters } from "@camket/views";
import * as z from "zod";
import {
  agency,
  corridor,
  day,
  endsOf,
  isTrue,
  listOf,
  listParams,
  momentParams,
  oneOrMore,
  present,
  sector,
  sortOf,
  source,
  text,
  yesOrNo,
} from "../query-params.ts";

export const AgreementQuery = z.strictObject({
  party: oneOrMore(Slug)
    .optional()
    .meta({ description: "Among its parties; parts and predecessors of that one count. Several: any of them." }),
  corridor: corridor.meta({
    description: "Between two provinces, their districts and units counted, or two countries: both among its parties.",
    examples: ["gia-lai~ratanakiri"],
  }),
  agency,
  sector,
  stage: oneOrMore(z.enum(agreementStages as readonly [string, ...string[]])).optional(),
  standing: oneOrMore(z.enum(standings)).optional().meta({ description: "The word of its standing on the day asked about." }),
  endsBy: day.meta({
    description: "To be renewed by then: signed, not ended, and its period, read at its earliest, is over by that day.",
    examples: ["2025-12-31"],
  }),
  renewed: yesOrNo.meta({ description: "Whether another agreement that certainly was signed renews it." }),
  source,
  text,
  sort: sortOf("id", "title", "end"),
  ...listParams,
  ...momentParams,
});

export const agreementFiltersOf = (query: z.output<typeof AgreementQuery>): AgreementFilters =>
  present({
    party: listOf(query.party),
    corridor: endsOf(query.corridor),
    agency: listOf(query.agency),
    sector: listOf(query.sector),
    stage: listOf(query.stage),
    standing: listOf(query.standing),
    endsBy: query.endsBy,
    renewed: isTrue(query.renewed),
    source: listOf(query.source),
    text: query.text,
  });
