// A party by its name as of the act, and beside it who goes on for it now.
import type { LocalizedText } from "@camket/domain";
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { catalogue } from "../words/catalogue.ts";
import { localized, plain } from "./text-in.ts";

const words = catalogue({
  // After a merger the new one often bears the name of one of the old.
  en: { now: "now", nowNew: "now the new", ofNew: "", unnamed: "not named" },
  vi: { now: "nay là", nowNew: "nay là", ofNew: " mới", unnamed: "chưa nêu tên" },
  lo: { now: "ດຽວນີ້", nowNew: "ດຽວນີ້" },
  km: { now: "ឥឡូវ", nowNew: "ឥឡូវ" },
});

/** As the API names a party. */
export interface PartyNamed {
  readonly partyId?: string | undefined;
  readonly nameAsWritten?: string | undefined;
  readonly names?: LocalizedText | undefined;
  readonly now?: { readonly id: string; readonly names: LocalizedText } | undefined;
}

export function party({ partyId, nameAsWritten, names, now }: PartyNamed, visit: Visit): Content {
  const { address, language } = visit;
  const name = names ? localized(names, language) : (nameAsWritten ?? partyId ?? words[language].unnamed);
  return html`<span class="party"
    >${partyId === undefined ? name : html`<a href=${address.to(`/parties/${partyId}`)} title=${nameAsWritten}>${name}</a>`}${now && html` ${goesOn(now, names, visit)}`}</span
  >`;
}

function goesOn({ id, names }: NonNullable<PartyNamed["now"]>, before: LocalizedText | undefined, { address, language }: Visit): Content {
  const { now, nowNew, ofNew } = words[language];
  const isOfSameName = before !== undefined && plain(before, language) === plain(names, language);
  return html`<small class="now">(${isOfSameName ? nowNew : now} <a href=${address.to(`/parties/${id}`)}>${localized(names, language)}</a>${isOfSameName && ofNew})</small>`;
}

/** Several, with commas between. */
export const partyList = (all: readonly PartyNamed[], visit: Visit): Content => all.map((one, n) => [n > 0 ? ", " : "", party(one, visit)]);
