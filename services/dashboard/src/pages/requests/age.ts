// For how long a request waits, or waited: between two counts where the days are not known exactly.
import { count } from "../../parts/money.ts";
import type { Visit } from "../../visit.ts";
import { requestWords } from "./words.ts";

/** @example ageText({ daysMin: 17 }, visit) // "at least 17 days" */
export function ageText(
  { daysMin, daysMax }: { readonly daysMin: number; readonly daysMax?: number | undefined },
  { language }: Pick<Visit, "language">,
): string {
  return requestWords[language].days(count(daysMin, language), daysMax === undefined ? undefined : count(daysMax, language));
}
