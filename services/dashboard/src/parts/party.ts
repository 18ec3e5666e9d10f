// A party by its name as of the act, and beside it who goes on for it now.
import type { LocalizedText } from "@camket/domain";
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { catalogue } from "../words/catalogue.ts";
import { localized } from "./text-in.ts";

const words = catalogue({
  en: { now: "now", unnamed: "not named" },
  vi: { now: "nay là", unnamed: "chưa nêu tên" },
  lo: { now: "ດຽວນີ້" },
  km: { now: "ឥឡូវ" },
});

/** As the API names a party. */
export interface PartyNamed {
  readonly partyId?: string | undefined;
  readonly nameAsWritten?: string | undefined;
  readonly names?: LocalizedText | undefined;
  readonly now?: { readonly id: string; readonly names: LocalizedText } | undefined;
}

export function party({ partyId, nameAsWritten, names, now }: PartyNamed, { address, language }: Visit): Content {
  const name = names ? localized(names, language) : (nameAsWritten ?? partyId ?? words[language].unnamed);
  return html`<span class="party"
    >${partyId === undefined ? name : html`<a href=${address.to(`/parties/${partyId}`)} title=${nameAsWritten}>${name}</a>`}${
      now &&
      html` <small class="now">(${words[language].now} <a href=${address.to(`/parties/${now.id}`)}>${localized(now.names, language)}</a>)</small>`
    }</span
  >`;
}

/** Several, with commas between. */
export const partyList = (all: readonly PartyNamed[], visit: Visit): Content => all.map((one, n) => [n > 0 ? ", " : "", party(one, visit)]);
