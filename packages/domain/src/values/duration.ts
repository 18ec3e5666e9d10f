// A length of time as ISO 8601 writes it, and the months in it. Months and years are calendar lengths: they are never turned into days.
import { z } from "zod";

const shape =
  /^P(?=.)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

/** An ISO 8601 duration in whole numbers, as `P6M`, `P1Y6M`, `P30D`, `PT90M`. */
export const Duration = z
  .string()
  .max(64, { error: "A duration is at most 64 characters, as P6M" })
  .regex(shape, {
    error: (issue) => `"${String(issue.input).slice(0, 64)}" is not a duration: write ISO 8601 in whole numbers, as P6M, P1Y6M, P2W, P30D`,
  })
  .meta({ id: "Duration", description: "A length of time, ISO 8601 in whole numbers", examples: ["P6M"] });
export type Duration = z.output<typeof Duration>;

/** The months of a duration of years and months alone; undefined where weeks, days or hours are in it, which no month holds exactly. */
export function monthsOf(duration: string): number | undefined {
  const parts = shape.exec(duration);
  if (parts === null) return undefined;
  const [, years, months, ...others] = parts;
  if (others.some((part) => part !== undefined && Number(part) !== 0)) return undefined;
  return Number(years ?? 0) * 12 + Number(months ?? 0);
}
