// Of what a source speaks: for every kind of thing the first few, and how many there are.
import { answerOf } from "@camket/client";
import type { LocalizedText, Thing } from "@camket/domain";
import { type Content, html } from "../../html.ts";
import { withTotal } from "../../parts/list-page.ts";
import { localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { sourceWords } from "./words.ts";

export interface SpokenOf {
  readonly thing: Exclude<Thing, "sources">;
  readonly items: readonly { readonly id: string; readonly title: LocalizedText }[];
  readonly total: number;
}

const shownMax = 8;

export async function spokenOf(
  { camket }: Visit,
  source: string,
  moment: Readonly<Record<string, string | readonly string[]>>,
): Promise<readonly SpokenOf[]> {
  const params = { query: { ...moment, source, limit: String(shownMax) }, header: withTotal } as const;
  const [commitments, agreements, requests, meetings, indicators, parties] = await Promise.all([
    answerOf(camket.GET("/v1/commitments", { params })),
    answerOf(camket.GET("/v1/agreements", { params })),
    answerOf(camket.GET("/v1/requests", { params })),
    answerOf(camket.GET("/v1/meetings", { params })),
    answerOf(camket.GET("/v1/indicators", { params })),
    answerOf(camket.GET("/v1/parties", { params })),
  ]);
  const of = (
    thing: SpokenOf["thing"],
    { items, total = 0 }: { readonly items: SpokenOf["items"]; readonly total?: number },
  ): SpokenOf => ({
    thing,
    items,
    total,
  });
  return [
    of("commitments", commitments),
    of("agreements", agreements),
    of("requests", requests),
    of("meetings", meetings),
    of("indicators", { ...indicators, items: indicators.items.map(({ id, name }) => ({ id, title: name })) }),
    of("parties", { ...parties, items: parties.items.map(({ id, names }) => ({ id, title: names })) }),
  ].filter(({ total }) => total > 0);
}

export function speaksOf({ address, language, params }: Visit, all: readonly SpokenOf[]): Content {
  const words = sourceWords[language];
  if (all.length === 0) return undefined;
  return html`<section class="concern">
    <h2>${words.speaks}</h2>
    <div class="columns">
      ${all.map(
        ({ thing, items, total }) => html`<div>
          <h3><a href=${address.to(`/${thing}`, { source: params.id as string })}>${words.allOfThem(total, words[thing])}</a></h3>
          <ul>
            ${items.map(({ id, title }) => html`<li><a href=${address.to(`/${thing}/${id}`)}>${localized(title, language)}</a></li>`)}
          </ul>
        </div>`,
      )}
    </div>
  </section>`;
}
