// A duty that returns with an occasion (a festival, a season): it has no cadence in days, at most a number expected.
import { z } from "zod";
import { Text } from "./text.ts";

/** A duty tied to an occasion. */
export const Recurrence = z
  .strictObject({
    occasion: Text(300).meta({ description: "What it returns with", examples: ["Bunpimay"] }),
    expectedPerPeriod: z
      .int()
      .positive()
      .max(1_000_000)
      .meta({ description: "How many are expected in the period of the commitment", examples: [4] })
      .exactOptional(),
  })
  .meta({
    id: "Recurrence",
    description: "A duty tied to an occasion, and how many are expected in its period",
    examples: [{ occasion: "Bunpimay", expectedPerPeriod: 4 }],
  });
export type Recurrence = z.output<typeof Recurrence>;
