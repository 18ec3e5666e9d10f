// On whose word a fact stands: the source, where in it, and who said it there.
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { catalogue } from "../words/catalogue.ts";
import type { NamedBy } from "./names.ts";
import { tag } from "./tag.ts";
import { codeText } from "./text-in.ts";

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

/** @param names what sources are called */
export function claim({ sourceId, locator, quote, saidBy, confidence, retracted }: ClaimShown, names: NamedBy, visit: Visit): Content {
  const { address, language } = visit;
  const said = words[language];
  return html`<span class="claim"
    ><a href=${address.to(`/sources/${sourceId}`)}>${names.title("source", sourceId)}</a>${locator && html`, ${locator}`}${
      saidBy && html`, ${said.saidBy(saidBy.name, saidBy.office)}`
    }${quote && html` <q>${quote}</q>`}${
      confidence && html` <small>(${said.confidence} ${codeText(language, "confidence", confidence)})</small>`
    }${retracted && html` ${tag("bad", said.retracted)}`}</span
  >`;
}

/** All of them, or that nobody named one. */
export const claims = (all: readonly ClaimShown[], names: NamedBy, visit: Visit): Content =>
  all.length === 0
    ? html`<span class="none">${words[visit.language].nobody}</span>`
    : all.map((one, n) => html`${n > 0 && "; "}${claim(one, names, visit)}`);
