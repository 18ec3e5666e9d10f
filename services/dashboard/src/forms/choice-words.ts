// What a form says of a thing that it offers: its name, and of a party that is there no more how it ended and when.
import type { Thing } from "@camket/domain";
import { shortDay } from "../parts/days.ts";
import { pick } from "../parts/text-in.ts";
import { plainCode } from "../words/codes.ts";
import type { Language } from "../words/language.ts";
import type { Choice, Ended } from "./register.ts";
import { formWords } from "./words.ts";

/** @example endedText({ as: "merged", since: "2025-07-01" }, "vi") // "đã sáp nhập 1/7/2025" */
export const endedText = ({ as, since }: Ended, language: Language): string =>
  `${plainCode("partyEnd", as, language)} ${shortDay(since, language)}`;

/** @example choiceText(…, "vi") // "thành phố Đà Nẵng – đã sáp nhập 1/7/2025" */
export function choiceText({ names, ended }: Choice, language: Language): string {
  const name = pick(names, language).text;
  return ended ? `${name} – ${endedText(ended, language)}` : name;
}

/** Those of one name, told apart by what they are now. @example "da-nang (đã sáp nhập 1/7/2025), da-nang-2025 (đang hoạt động)" */
export const apart = (choices: readonly Choice[], thing: Thing, language: Language): string =>
  choices
    .map(({ id, ended }) => (thing === "parties" ? `${id} (${ended ? endedText(ended, language) : formWords[language].isThere})` : id))
    .join(", ");

/** @example "tỉnh Quảng Nam – đã sáp nhập 1/7/2025 (quang-nam)" */
export const perhaps = (choices: readonly Choice[], language: Language): string =>
  choices.map((one) => `${choiceText(one, language)} (${one.id})`).join("; ");
