// On whose word a fact stands: the source, where in it, and who said it there.
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { catalogue } from "../words/catalogue.ts";
import type { NamedBy } from "./names.ts";
import { tag } from "./tag.ts";
import { codeText, freeText } from "./text-in.ts";

const words = catalogue({
  en: {
    nobody: "no source is named",
    saidBy: (name: string, office: string) => `said by ${name}, ${office}`,
    retracted: "source retracted",
    confidence: "confidence:",
  },
  vi: {
    nobody: "chưa dẫn nguồn",
    saidBy: (name: string, office: string) => `người phát biểu: ${name}, ${office}`,
    retracted: "nguồn đã bị gỡ bỏ",
    confidence: "độ tin cậy:",
  },
});

export interface ClaimShown {
  readonly sourceId: string;
  readonly locator?: string | undefined;
  readonly quote?: string | undefined;
  readonly saidBy?: { readonly name: string; readonly office: string } | undefined;
  readonly confidence?: string | undefined;
  readonly retracted?: true | undefined;
}

/** All of them, each source once with every place in it; or that nobody named one. @param names what sources are called */
export const claims = (all: readonly ClaimShown[], names: NamedBy, visit: Visit): Content =>
  all.length === 0
    ? html`<span class="none">${words[visit.language].nobody}</span>`
    : [...Map.groupBy(all, ({ sourceId }) => sourceId)].map(
        ([sourceId, places], n) =>
          html`${n > 0 && "; "}<span class="claim"><a href=${visit.address.to(`/sources/${sourceId}`)}>${names.title("source", sourceId)}</a>${places.map((one) => whereIn(one, visit))}${
            places.some(({ retracted }) => retracted) && html` ${tag("bad", words[visit.language].retracted)}`
          }</span>`,
      );

/** Where in the source, who said it there, in what words, and how far it is trusted. */
function whereIn({ locator, quote, saidBy, confidence }: ClaimShown, { language }: Visit): Content {
  const said = words[language];
  return html`${locator && html`, ${freeText(locator, language)}`}${saidBy && html`, ${said.saidBy(saidBy.name, saidBy.office)}`}${quote && html` <q>${freeText(quote, language)}</q>`}${
    confidence && html` <small>(${said.confidence} ${codeText(language, "confidence", confidence)})</small>`
  }`;
}
