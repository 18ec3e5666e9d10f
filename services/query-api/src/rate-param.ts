// A rate as a query parameter writes it, `USD:25400:vietcombank-2025-09-03:2025-09-03`: the currency, what one unit of it is worth, the source that
// says so and the day. What is wrong is told of the first part that is.
import { Rate } from "@camket/domain";

export const rateExample = "USD:25400:vietcombank-2025-09-03:2025-09-03";

export function rateOf(text: string): Rate {
  const [currency = "", rate = "", sourceId = "", date = ""] = text.split(":");
  return { currency, rate, sourceId, date };
}

/** Undefined where nothing is. */
export function rateWrong(text: string): string | undefined {
  const parts = text.split(":").length;
  if (parts !== 4)
    return `"${text}" has ${parts} ${parts === 1 ? "part" : "parts"}: write currency, figure, source and day with colons between, ${rateExample}`;
  const rate = rateOf(text);
  if (/^[0-9]+,[0-9]+$/.test(rate.rate)) return `"${rate.rate}" has a comma: write decimals behind a point, ${rate.rate.replace(",", ".")}`;
  const parsed = Rate.safeParse(rate);
  return parsed.success ? undefined : (parsed.error.issues[0]?.message ?? "no rate");
}
