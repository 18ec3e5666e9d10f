// What a list of sources can be asked for.
import { parseStreamId, Slug, sourceTypes, streamId, type Thing, things } from "@camket/domain";
import type { SourceFilters } from "@camket/views";
import * as z from "zod";
import { queryLimits } from "../limits.ts";
import { isTrue, listOf, listParams, momentParams, oneOrMore, present, sortOf, text, yesOrNo } from "../query-params.ts";

export const about = z
  .string()
  .max(100)
  .refine((value) => subjectOf(value) !== undefined, "a thing as in paths, commitments/dac-chung-police-building")
  .optional()
  .meta({ examples: ["commitments/dac-chung-police-building"] });

export const SourceQuery = z.strictObject({
  type: oneOrMore(z.enum(sourceTypes)).optional(),
  publisher: z
    .string()
    .min(1)
    .max(queryLimits.searchCharsMax)
    .optional()
    .meta({ description: "The whole name, whatever case and diacritics." }),
  about: about.meta({
    description:
      "Events of that thing name it in their claims or as a communiqué, a claim of the thing was taken from it, or it has a conflict about the thing.",
    examples: ["commitments/dac-chung-police-building"],
  }),
  conflicts: z.enum(["open", "resolved"]).optional().meta({ description: "A conflict of that kind is recorded at it." }),
  retracted: yesOrNo.meta({ description: "Whether it is not to be relied on any more." }),
  text,
  sort: sortOf("id", "title", "published"),
  ...listParams,
  ...momentParams,
});

export const sourceFiltersOf = ({ type, publisher, about, conflicts, retracted, text }: z.output<typeof SourceQuery>): SourceFilters =>
  present({
    type: listOf(type),
    publisher,
    about: about === undefined ? undefined : subjectOf(about),
    conflicts,
    retracted: isTrue(retracted),
    text,
  });

/** Of a thing as paths name it, the word of its stream and its id; nothing where the text names none. */
export function subjectOf(path: string): SourceFilters["about"] {
  const [thing = "", id = "", ...rest] = path.split("/");
  if (rest.length > 0 || !(things as readonly string[]).includes(thing) || !Slug.safeParse(id).success) return undefined;
  const found = parseStreamId(streamId(thing as Thing, id));
  return found && { thing: found.stream, id };
}
