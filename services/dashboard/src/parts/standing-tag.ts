// How a thing stands with its date, as a tag; where there is no day that it could stand with, that instead of the API's word.
import type { components } from "@camket/client";
import type { DescribedDate } from "@camket/domain";
import type { Content } from "../html.ts";
import { catalogue } from "../words/catalogue.ts";
import type { Language } from "../words/language.ts";
import { codeTag, tag } from "./tag.ts";

const words = catalogue({
  en: { noDay: "no certain day", noPeriod: "period not known" },
  vi: { noDay: "không có ngày cụ thể", noPeriod: "không rõ thời hạn" },
});

interface Schedule {
  readonly status: components["schemas"]["CommitmentItem"]["schedule"]["status"];
  readonly due?: DescribedDate | undefined;
}
interface Standing {
  readonly status: components["schemas"]["RenewalItem"]["standing"]["status"];
  readonly period?: DescribedDate | undefined;
}

/** A date in words alone, as "soon", is never past: "due" would say more than is known. */
export const scheduleTag = (language: Language, { status, due }: Schedule): Content =>
  status === "due" && due?.earliest === undefined && due?.latest === undefined
    ? tag("still", words[language].noDay)
    : codeTag(language, "schedule", status);

/** An agreement of which no period is recorded counts as current, though nobody knows until when. */
export const standingTag = (language: Language, { status, period }: Standing): Content =>
  status === "current" && period === undefined ? tag("still", words[language].noPeriod) : codeTag(language, "standing", status);
