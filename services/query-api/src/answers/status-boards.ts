// What the boards that count how commitments stand have in common in their answers.
import * as z from "zod";

export const withinShown = z.int().meta({ description: "Days within which something is due soon." });

/** What of commitments is counted, each by its name. */
export const statusCounts = {
  commitments: z.int().meta({ description: "How many there are." }),
  open: z.int().meta({ description: "Neither kept nor over." }),
  dueSoon: z
    .int()
    .meta({ description: "Open, not possibly overdue, and due within the days asked for by the first reading of the due date." }),
  possiblyOverdue: z.int().meta({ description: "Overdue by one reading of the due date, not by another." }),
  overdue: z.int().meta({ description: "Certainly overdue." }),
  atRisk: z.int().meta({ description: "Open, and last assessed as one to watch or of high risk." }),
  handedOver: z.int().meta({ description: "Certainly handed over in the calendar year of the day asked about." }),
  withoutOwner: z.int().meta({ description: "Open, and no agency is charged with it." }),
  kept: z.int().meta({ description: "Fulfilled, on time or late." }),
};
