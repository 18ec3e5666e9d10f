// Anything by its words: what is found, grouped by what it is; where nothing is, what else to try.
import { answerOf } from "@camket/client";
import { things } from "@camket/domain";
import { capital, thingsText } from "../../forms/command-words.ts";
import { part } from "../../frame/problem-page.ts";
import { hiddenOf } from "../../frame/time-travel.ts";
import { type Content, html } from "../../html.ts";
import type { Page, Shown } from "../../page.ts";
import { withTotal } from "../../parts/list-page.ts";
import { pagination } from "../../parts/pagination.ts";
import type { Visit } from "../../visit.ts";
import { type Hit, hitRows } from "./hits.ts";
import { partiesMeant } from "./parties-meant.ts";
import { searchWords } from "./words.ts";

/** What is found in the sample, typed plainly. */
const examples = ["dak lak", "thoa thuan", "dac chung", "le thanh", "2022-2025"] as const;

export const searchPage: Page = {
  path: "/search",
  section: "search",
  parameters: ["text", "thing"],
  async show(visit): Promise<Shown> {
    const { address, camket, language } = visit;
    const words = searchWords[language];
    const text = [address.query.text ?? []].flat()[0];
    if (text === undefined) return { title: words.title, lead: words.hint, content: html`${form(visit)} ${hints(visit)}` };
    const { cursor, thing, validAt, knownAt } = address.asked;
    const moment = { ...(typeof validAt === "string" ? { validAt } : {}), ...(typeof knownAt === "string" ? { knownAt } : {}) };
    const isFirst = cursor === undefined && [thing ?? "parties"].flat().includes("parties");
    const [{ items, next, total = items.length, asOf }, meant] = await Promise.all([
      answerOf(camket.GET("/v1/search", { params: { query: { ...address.asked, text }, header: withTotal } })),
      isFirst ? part(partiesMeant(visit, text, moment), (content) => content) : undefined,
    ]);
    const found = total === 0 ? words.nothing(text) : words.found(total, text);
    return {
      title: words.of(text),
      asOf,
      resource: { path: "/v1/search" },
      content: html`${form(visit, text)} ${among(visit)}
        ${meant}
        <p class="list-head"><strong>${found}</strong></p>
        ${total === 0 ? nothing(visit, text) : groups(visit, items)} ${pagination(visit, next)}`,
    };
  },
};

function form({ address, language }: Visit, text = ""): Content {
  const words = searchWords[language];
  return html`<form class="find" method="get" action="/search" role="search" aria-label=${words.title}>
    ${hiddenOf(address, ["text", "cursor"])}
    <label for="search-text" class="quiet">${words.text}</label>
    <input id="search-text" type="search" name="text" value=${text} placeholder=${words.text} maxlength="200" data-find />
    <button type="submit" class="primary">${words.find}</button>
  </form>`;
}

/** Of which sort of things. */
function among({ address, language }: Visit): Content {
  const words = searchWords[language];
  const asked = [address.query.thing ?? []].flat();
  const chip = (thing: string | undefined, text: string, isOn: boolean) =>
    html`<li><a class=${isOn ? "chip chip-on" : "chip"} aria-current=${isOn ? "true" : undefined} href=${address.here({ thing })}>${text}</a></li>`;
  return html`<ul class="chips" aria-label=${words.among}>
    ${chip(undefined, words.all, asked.length === 0)}
    ${things.map((thing) => chip(thing, capital(thingsText(language, thing)), asked.includes(thing)))}
  </ul>`;
}

/** Sorts of things in the order in which the best of each was found. */
function groups(visit: Visit, items: readonly Hit[]): Content {
  return [...Map.groupBy(items, ({ thing }) => thing)].map(
    ([thing, hits]) => html`<section>
      <h2>${capital(thingsText(visit.language, thing))} <small>${hits.length}</small></h2>
      ${hitRows(visit, hits)}
    </section>`,
  );
}

function hints({ address, language }: Visit): Content {
  const words = searchWords[language];
  return html`<p>${words.examples}:</p>
    <ul class="chips">
      ${examples.map((text) => html`<li><a class="chip" href=${address.to("/search", { text })}>${text}</a></li>`)}
    </ul>`;
}

/** What else to try: everywhere, today, by one word, or the lists. */
function nothing(visit: Visit, text: string): Content {
  const { address, language } = visit;
  const words = searchWords[language];
  const { thing, validAt, knownAt } = address.query;
  const each = text.split(/\s+/).filter((word) => word.length > 1);
  return html`<ul>
      ${thing !== undefined && html`<li><a href=${address.here({ thing: undefined })}>${words.nothingAmong}</a></li>`}
      ${(validAt ?? knownAt) !== undefined && html`<li><a href=${address.here({ validAt: undefined, knownAt: undefined })}>${words.atNow}</a></li>`}
      ${
        each.length > 1 &&
        html`<li>${words.eachWord}: ${each.slice(0, 8).map((word, n) => html`${n > 0 && ", "}<a href=${address.here({ text: word })}>${word}</a>`)}</li>`
      }
      <li>
        ${words.lists}: ${things.map((one, n) => html`${n > 0 && ", "}<a href=${address.to(`/${one}`)}>${thingsText(language, one)}</a>`)}
      </li>
    </ul>
    <p>${words.hint}</p>
    ${hints(visit)}`;
}
