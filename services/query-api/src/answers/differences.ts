// What differs between two moments, as changes since one and as the difference of two answer it.
import { DescribedDate, LocalizedText, Money, partyEnds, standings, type Thing, things } from "@camket/domain";
import { differences, viewLimits } from "@camket/views";
import * as z from "zod";
import { IndicatorItem } from "./indicator.ts";
import { AsOf, asOfExample } from "./shared.ts";

const Stage = z.string().meta({ description: "A stage of things of its sort." });
const moved = <const As extends string, Value extends z.ZodType>(as: As, value: Value, description: string) =>
  z.object({ as: z.literal(as), from: value.optional(), to: value.optional() }).meta({ description });
const happened = <const As extends string>(as: As, description: string) => z.object({ as: z.literal(as) }).meta({ description });
const counted = <const As extends string>(as: As, description: string) =>
  z.object({ as: z.literal(as), count: z.int().meta({ description: "How many of its events." }) }).meta({ description });

export const Change = z
  .discriminatedUnion("as", [
    moved("appeared", Stage, "There at the second moment alone, and at which stage."),
    moved(
      "gone",
      Stage,
      "There at the first moment alone, and at which stage it was: all of it was withdrawn since, or had not happened yet.",
    ),
    moved("stage", Stage, "Its stage. Absent: nothing was certain."),
    happened("handed-over", "Handed over by the second moment, and not by the first."),
    happened("accepted", "The other side has accepted the hand-over since."),
    moved("standing", z.enum(standings), "The word of an agreement's standing, as far as days or knowledge moved it."),
    moved("rescheduled", DescribedDate, "The due date; of a request the day to respond by; of a meeting its day."),
    moved("period", DescribedDate, "The period of an agreement."),
    happened("possibly-overdue", "Possibly overdue at the second moment, and not at the first."),
    happened("overdue", "Overdue at the second moment, and not at the first."),
    moved("revalued", Money, "The value."),
    moved("renamed", LocalizedText, "The names of a party."),
    moved("ended", z.enum(partyEnds), "How a party has ended."),
    happened("retracted", "The source is not to be relied on any more."),
    moved("observed", IndicatorItem.shape.latest.unwrap(), "The figure of the last period of an indicator."),
    counted("corrected", "Events of it were corrected, recorded between the two moments."),
    counted("withdrawn", "Events of it were withdrawn."),
  ])
  .meta({ description: "One way in which it differs." });

export const DifferentThing = z
  .object({
    thing: z.enum(things as [Thing, ...Thing[]]),
    id: z.string(),
    title: LocalizedText.meta({ description: "Its title or names, as of the second moment where it is there." }),
    changes: z.array(Change),
    recordedAt: z.string().optional().meta({ description: "When the last of its events between the two moments was recorded." }),
    position: z.string().optional().meta({ description: "The same as a place in the log." }),
    on: z.string().optional().meta({ description: "Instead, of what no event moved last: the day that did." }),
  })
  .meta({
    id: "DifferentThing",
    examples: [
      {
        thing: "commitments",
        id: "dac-chung-police-building",
        title: { en: "Office building of the Đắc Chưng district police" },
        changes: [{ as: "stage", from: "delivered", to: "handed-over" }, { as: "handed-over" }, { as: "corrected", count: 1 }],
        recordedAt: "2023-11-10T02:00:00.000Z",
        position: "camket.12",
      },
    ],
  });

export const DifferencesAnswer = z
  .object({
    items: z.array(DifferentThing).meta({ description: "What was recorded last, or came about last, comes first." }),
    next: z.string().optional().meta({ description: "The address of the next page; absent on the last." }),
    total: z.int().optional().meta({ description: "With `Prefer: return=total-count`, where all were counted." }),
    totals: z
      .object({
        things: z.int(),
        by: z.partialRecord(z.enum(differences), z.int()).meta({ description: "How many differ in which way; one may differ in several." }),
        complete: z
          .boolean()
          .meta({ description: `False where there are more than ${viewLimits.differencesCountedMax}: these are counted.` }),
      })
      .optional()
      .meta({ description: "With `Prefer: return=total-count`." }),
    from: AsOf.meta({ description: "The first moment." }),
    asOf: AsOf,
  })
  .meta({
    id: "Differences",
    examples: [{ items: [], from: { ...asOfExample, knownAt: "2023-10-01T16:59:59.999Z", position: "camket.7" }, asOf: asOfExample }],
  });
