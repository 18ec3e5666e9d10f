// A corridor by its two ends: provinces by the names of the day, or countries.
import type { LocalizedText } from "@camket/domain";
import { type Content, html } from "../html.ts";
import type { Language } from "../words/language.ts";
import { country } from "./country.ts";
import { localized, plain } from "./text-in.ts";

/** As the boards answer it. */
export interface CorridorNamed {
  readonly corridor?: readonly string[] | undefined;
  readonly ends?: readonly { readonly partyId?: string | undefined; readonly names?: LocalizedText | undefined }[] | undefined;
}

export const isOfCountries = ([one = ""]: readonly string[]): boolean => /^[a-z]{2}$/.test(one);

/** As the API writes it: `quang-nam~sekong`. */
export const corridorKey = (corridor: readonly string[]): string => corridor.join("~");

/** @example "Quảng Nam – Xekong" */
export function corridorText({ corridor, ends }: CorridorNamed, language: Language): string {
  if (ends) return ends.map(({ names, partyId }) => (names ? plain(names, language) : (partyId ?? ""))).join(" – ");
  return (corridor ?? []).map((code) => country(code.toUpperCase(), language)).join(" – ");
}

export function corridorName({ corridor, ends }: CorridorNamed, language: Language): Content {
  if (!ends) return corridorText({ corridor }, language);
  return html`<span class="ends">${ends.map(({ names, partyId }, n) => html`<span>${names ? localized(names, language) : partyId}${n === 0 && " –"}</span>`)}</span>`;
}
