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
  id: Slug.optional().meta({ description: "Of that thing alone; needs `thing`.", examples: ["dac-chung-police-building"] }),
  change: oneOrMore(z.enum(differences))
    .optional()
    .meta({ description: "That differ in one of these ways.", examples: ["stage"] }),
};
const ownFilters = ({ thing, id, change }: z.output<z.ZodObject<typeof own>>) => ({
  things: listOf(thing) as readonly Thing[] | undefined,
  id,
  as: listOf(change),
});

const idOfOneSort = ({ thing, id }: { readonly thing?: unknown; readonly id?: string | undefined }, ctx: z.RefinementCtx): void => {
  if (id === undefined || typeof thing === "string") return;
  ctx.addIssue({ code: "custom", path: ["thing"], message: "an id is found among things of one sort: say which" });
};

const moment = momentParams.knownAt.meta({
  description:
    "The second moment in one word: a day (its end), an instant or a position stands for the day and for the knowledge of it. Instead of `knownAt`.",
  examples: ["2023-12-01"],
});

export const ChangesSinceQuery = z
  .strictObject({
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
  })
  .superRefine(idOfOneSort);

export const changesSinceFiltersOf = (query: z.output<typeof ChangesSinceQuery>): ComparedFilters =>
  present({ ...ownFilters(query), party: listOf(query.party), corridor: endsOf(query.corridor) });

export const DiffQuery = z
  .strictObject({
    from: moment.meta({
      description:
        "The first moment in one word: a day (its end), an instant or a position stands for the day and for the knowledge of it. Instead of `fromKnownAt`.",
      examples: ["2023-10-01"],
    }),
    to: moment,
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
  .superRefine(idOfOneSort)
  .superRefine(({ from, fromValidAt, fromKnownAt, to, knownAt }, ctx) => {
    const wrong = (parameter: string, message: string) => ctx.addIssue({ code: "custom", path: [parameter], message });
    if (from !== undefined && fromKnownAt !== undefined) wrong("from", "says the same as `fromKnownAt`: leave one of them out");
    if (to !== undefined && knownAt !== undefined) wrong("to", "says the same as `knownAt`: leave one of them out");
    if ((from ?? fromValidAt ?? fromKnownAt) === undefined)
      wrong("from", "two moments are compared: say the first one by `from`, `fromKnownAt`, `fromValidAt` or both of these");
  });

/** `from` and `to` as the parameters that they stand for, and by which names the address asked for the first moment. */
export function diffMomentsOf({ from, to, ...query }: z.output<typeof DiffQuery>) {
  const [fromKnownAt, knownAt] = [query.fromKnownAt ?? from, query.knownAt ?? to];
  return {
    first: present({ validAt: query.fromValidAt, knownAt: fromKnownAt }),
    named: { validAt: "fromValidAt", knownAt: from === undefined ? "fromKnownAt" : "from" },
    second: present({ validAt: query.validAt, knownAt, after: query.after }),
  };
}

export const diffFiltersOf = (query: z.output<typeof DiffQuery>): ComparedFilters =>
  present({ ...ownFilters(query), ...commitmentFiltersOf(query) });
