// The query parameters of what changed since a moment, and of the difference between two.
import { Slug, type Thing, things } from "@camket/domain";
import { type ComparedFilters, differences } from "@camket/views";
import * as z from "zod";
import { corridor, endsOf, listOf, listParams, momentParams, oneOrMore, present } from "../query-params.ts";
import { commitmentDaysInOrder, commitmentFilterParams, commitmentFiltersOf } from "./commitment.ts";

const own = {
  thing: oneOrMore(z.enum(things as [Thing, ...Thing[]]))
    .optional()
    .meta({ description: "Of these things alone.", examples: ["commitments"] }),
  change: oneOrMore(z.enum(differences))
    .optional()
    .meta({ description: "That differ in one of these ways.", examples: ["stage"] }),
};
const ownFilters = ({ thing, change }: z.output<z.ZodObject<typeof own>>) => ({
  things: listOf(thing) as readonly Thing[] | undefined,
  as: listOf(change),
});

export const ChangesSinceQuery = z.strictObject({
  since: momentParams.knownAt.unwrap().meta({
    description: "Since what was known then: a day (its end), an instant or a position of an answer, as of `knownAt`.",
    examples: ["2023-10-01"],
  }),
  ...own,
  party: oneOrMore(Slug).optional().meta({
    description:
      "In which it has a part at one of the two moments; of other things than commitments, agreements, requests and meetings nothing is said then.",
  }),
  corridor: corridor.meta({
    description: "Between two provinces, their districts and units counted, or two countries, at one of the two moments.",
    examples: ["quang-nam~sekong"],
  }),
  ...listParams,
  ...momentParams,
});

export const changesSinceFiltersOf = (query: z.output<typeof ChangesSinceQuery>): ComparedFilters =>
  present({ ...ownFilters(query), party: listOf(query.party), corridor: endsOf(query.corridor) });

export const DiffQuery = z
  .strictObject({
    fromValidAt: momentParams.validAt.meta({
      description: "The day of the first moment. Absent: the day of `fromKnownAt`.",
      examples: ["2023-09-01"],
    }),
    fromKnownAt: momentParams.knownAt.meta({
      description: "As known then: a day (its end), an instant or a position. Absent: as known at the second moment.",
      examples: ["2023-10-01"],
    }),
    ...own,
    ...commitmentFilterParams,
    ...listParams,
    ...momentParams,
  })
  .superRefine(commitmentDaysInOrder)
  .refine(({ fromValidAt, fromKnownAt }) => fromValidAt !== undefined || fromKnownAt !== undefined, {
    path: ["fromKnownAt"],
    message: "two moments are compared: say the first one by `fromKnownAt`, `fromValidAt` or both",
  });

export const diffFiltersOf = (query: z.output<typeof DiffQuery>): ComparedFilters =>
  present({ ...ownFilters(query), ...commitmentFiltersOf(query) });
