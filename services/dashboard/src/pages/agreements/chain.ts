// The chain of renewals, drawn from the first agreement to the last: which one stands for which time, and how it stands.
import type { components } from "@camket/client";
import { type Content, html } from "../../html.ts";
import { date } from "../../parts/date.ts";
import { codeTag, tag } from "../../parts/tag.ts";
import { localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { agreementWords } from "./words.ts";

type Agreement = components["schemas"]["Agreement"];
type InChain = NonNullable<Agreement["chain"]>[number];

export function renewalChain({ id, chain }: Agreement & { readonly id: string }, visit: Visit): Content {
  const words = agreementWords[visit.language];
  if (!chain) return undefined;
  const steps = [...Map.groupBy(chain, ({ step }) => step).values()];
  return html`<section class="concern">
    <h2>${words.chain}</h2>
    <p>${words.chainOf(chain.length)}</p>
    <ol class="chain">
      ${steps.map((its) => html`<li>${its.map((one) => link(one, one.id === id, visit))}</li>`)}
    </ol>
  </section>`;
}

function link({ id, title, period, standing }: InChain, isThis: boolean, { address, language }: Visit): Content {
  const words = agreementWords[language];
  const name = localized(title, language);
  return html`<div class=${`card ${isThis ? "chain-this" : ""}`} aria-current=${isThis ? "true" : undefined}>
    <p>${isThis ? html`<b>${name}</b>` : html`<a href=${address.to(`/agreements/${id}`)}>${name}</a>`}</p>
    <p>${codeTag(language, "standing", standing)}${isThis && html` ${tag("still", words.thisOne)}`}</p>
    ${period && html`<p><small>${date(period, language)}</small></p>`}
  </div>`;
}
