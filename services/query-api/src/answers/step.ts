// What an event made of its thing, as the page of an event and the steps of a thing answer it.
import * as z from "zod";
import { Change } from "./differences.ts";

export const stepExample = {
  validAt: "2023-11-10",
  after: { stage: "handed-over" },
  changes: [{ as: "stage" as const, from: "delivered", to: "handed-over" }, { as: "handed-over" as const }],
  fields: [{ field: "/stage", before: "delivered", after: "handed-over" }],
};

const State = z.record(z.string(), z.unknown()).optional().meta({
  description: "The thing as its own events describe it then. Absent: nothing of it can have happened by that day, or nothing stood.",
});

export const Step = z
  .object({
    validAt: z.string().meta({
      description:
        "The day at which the thing is seen. Unless one is asked for: the day of the event's recording or, where its effect lies ahead, the first on which it certainly has happened.",
    }),
    before: State.meta({
      description: "The thing by what was known just before the event; in steps it is left out, being the `after` of the one before.",
    }),
    after: State,
    changes: z.array(Change).meta({ description: "How the two differ, in the words of `/v1/diff`." }),
    fields: z
      .array(
        z.object({
          field: z.string().meta({ description: "A JSON pointer into `after`; of what is gone, into `before`." }),
          before: z.unknown().optional().meta({ description: "Absent: nothing stood there." }),
          after: z.unknown().optional().meta({ description: "Absent: nothing stands there." }),
        }),
      )
      .meta({ description: "The same field by field." }),
  })
  .meta({
    id: "Step",
    description: "What the event alone made of its thing, on one day: the passing of days is no difference here.",
    examples: [stepExample],
  });
