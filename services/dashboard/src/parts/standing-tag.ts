// How a thing stands with its date, as a tag; where there is no day that it could stand with, that instead of the API's word.
import type { components } from "@camket/client";
import type { DescribedDate } from "@camket/domain";
import type { Content } from "../html.ts";
import { catalogue } from "../words/catalogue.ts";
import type { Language } from "../words/language.ts";
import { codeTag, tag } from "./tag.ts";

const words = catalogue({
  en: { noDay: "no certain day", noPeriod: "period not known", recurs: "recurs: never late as a whole" },
  vi: { noDay: "không có ngày cụ thể", noPeriod: "không rõ thời hạn", recurs: "việc định kỳ: không tính quá hạn chung" },
});

interface Schedule {
  readonly status: components["schemas"]["CommitmentItem"]["schedule"]["status"];
  readonly due?: DescribedDate | undefined;
}
interface Standing {
  readonly status: components["schemas"]["RenewalItem"]["standing"]["status"];
  readonly period?: DescribedDate | undefined;
}

/**
 * A date in words alone, as "soon", is never past: "due" would say more than is known. A due date without a word that follows from it is that of a
 * recurring duty, which its period ends.
 */
export function scheduleTag(language: Language, { status, due }: Schedule): Content {
  if (status === "due" && due?.earliest === undefined && due?.latest === undefined) return tag("still", words[language].noDay);
  return status === "no-date" && due ? tag("none", words[language].recurs) : codeTag(language, "schedule", status);
}

/** An agreement of which no period is recorded counts as current, though nobody knows until when. */
export const standingTag = (language: Language, { status, period }: Standing): Content =>
  status === "current" && period === undefined ? tag("still", words[language].noPeriod) : codeTag(language, "standing", status);
