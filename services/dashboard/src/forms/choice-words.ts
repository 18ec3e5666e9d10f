// What a form says of a thing that it offers: its name, and of a party that is there no more how it ended and when.
import { shortDay } from "../parts/days.ts";
import { pick } from "../parts/text-in.ts";
import { plainCode } from "../words/codes.ts";
import type { Language } from "../words/language.ts";
import type { Choice, Ended } from "./register.ts";

/** @example endedText({ as: "merged", since: "2025-07-01" }, "vi") // "đã sáp nhập 1/7/2025" */
export const endedText = ({ as, since }: Ended, language: Language): string =>
  `${plainCode("partyEnd", as, language)} ${shortDay(since, language)}`;

/** @example choiceText(…, "vi") // "thành phố Đà Nẵng – đã sáp nhập 1/7/2025" */
export function choiceText({ names, ended }: Choice, language: Language): string {
  const name = pick(names, language).text;
  return ended ? `${name} – ${endedText(ended, language)}` : name;
}
