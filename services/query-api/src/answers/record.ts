// What the page of a thing says of its record: the papers on which it rests, what was corrected and how much was withdrawn.
import { LocalizedText } from "@camket/domain";
import * as z from "zod";

const Sources = z
  .object({
    total: z.int(),
    items: z
      .array(
        z.object({
          id: z.string(),
          title: LocalizedText.optional().meta({ description: "Absent where all that was recorded of the source was withdrawn." }),
          retracted: z.literal(true).optional().meta({ description: "It is not to be relied on any more." }),
        }),
      )
      .meta({ description: "The first 200, in the order in which events first name them." }),
  })
  .optional()
  .meta({ description: "The sources that its events name, in their claims or as a communiqué, as corrections leave them. Absent: none." });

const Corrections = z
  .object({
    total: z.int(),
    items: z
      .array(
        z.object({
          eventId: z.string().meta({ description: "The event that was corrected." }),
          type: z.string().meta({ description: "What that event tells." }),
          field: z.string().meta({ description: "Where it was wrong: a JSON pointer into the body." }),
          wrong: z.unknown().optional().meta({ description: "What stood there. Absent: nothing." }),
          right: z.unknown().optional().meta({ description: "What belongs there. Absent: nothing." }),
          reason: z.string(),
          by: z.looseObject({ id: z.string() }).meta({ description: "Who corrected it." }),
          recordedAt: z.string(),
        }),
      )
      .meta({ description: "The last 200, the last recorded first." }),
  })
  .optional()
  .meta({ description: "Field by field, what was corrected of events that stand. Absent: nothing." });

export const recordFields = {
  sources: Sources,
  corrections: Corrections,
  withdrawn: z.int().optional().meta({ description: "How many of its events were withdrawn; its history has them. Absent: none." }),
};
