// An entry of the calendar.
import { DescribedDate, LocalizedText, type Thing, things } from "@camket/domain";
import { calendarEntries } from "@camket/views";
import * as z from "zod";

export const CalendarItem = z
  .object({
    thing: z.enum(things as [Thing, ...Thing[]]),
    id: z.string(),
    as: z.enum(calendarEntries).meta({
      description:
        "`due`: the due date of a commitment; `milestone`: the date of one of its milestones that is neither met nor waived; `respond-by`: the day to answer a request by; `end`: the end of an agreement; `meeting`: the days of a meeting.",
    }),
    title: LocalizedText,
    milestone: z
      .object({ id: z.string(), name: z.string() })
      .optional()
      .meta({ description: "Which milestone of the commitment, by the id and the name that it was scheduled with." }),
    earliest: z.string().optional().meta({ description: "The first day that it can mean; absent: open." }),
    latest: z.string().meta({ description: "The last day that it can mean." }),
    certain: z.boolean().meta({ description: "One day, neither approximate nor uncertain nor inferred." }),
    status: z.string().optional().meta({
      description:
        "The word of its schedule on the day asked about; of an agreement that of its standing; of a meeting its stage. Absent while nothing is certain.",
    }),
    date: DescribedDate.meta({ description: "The date as given; of an agreement its period." }),
  })
  .meta({
    id: "CalendarItem",
    examples: [
      {
        thing: "commitments",
        id: "dac-chung-police-building",
        as: "due",
        title: { en: "Office building of the Đắc Chưng district police" },
        earliest: "2023-01-01",
        latest: "2023-12-31",
        certain: false,
        status: "due",
        date: { edtf: "2023", bound: "within", precision: "year", earliest: "2023-01-01", latest: "2023-12-31" },
      },
    ],
  });
