// A party's page: what it is called and was called, what it owes and is promised, whom it came from and who goes on for it, its parts, its history.
import { answerOf, type components } from "@camket/client";
import { recordLinks } from "../../forms/record-links.ts";
import { part } from "../../frame/problem-page.ts";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { country } from "../../parts/country.ts";
import { shortDay } from "../../parts/days.ts";
import { history, historyQuery, momentQuery } from "../../parts/history.ts";
import { namesIn } from "../../parts/names.ts";
import { onRecord } from "../../parts/on-record.ts";
import { party, partyList } from "../../parts/party.ts";
import { table } from "../../parts/table.ts";
import { codeText, localized, plain } from "../../parts/text-in.ts";
import { third } from "../../parts/third.ts";
import type { Visit } from "../../visit.ts";
import { plainCode } from "../../words/codes.ts";
import { languages, ownNames } from "../../words/language.ts";
import { genealogyOf } from "./genealogy.ts";
import { otherParts, promises } from "./has-part.ts";
import { partyWords } from "./words.ts";

type Party = components["schemas"]["Party"];

const partsMax = 50;

export const partyPage: Page = {
  path: "/parties/:id",
  section: "parties",
  async show(visit) {
    const { camket, language, params } = visit;
    const words = partyWords[language];
    const path = { id: params.id as string };
    const moment = momentQuery(visit);
    const [one, page] = await Promise.all([
      answerOf(camket.GET("/v1/parties/{id}", { params: { path, query: moment } })),
      answerOf(camket.GET("/v1/parties/{id}/history", { params: { path, query: historyQuery(visit) } })),
    ]);
    const [now, owes, gets, others, genealogy, parts] = await Promise.all([
      asNow(visit, path.id),
      part(promises(visit, "obligor", path.id, moment), same),
      part(promises(visit, "beneficiary", path.id, moment), same),
      part(otherParts(visit, path.id, moment), same),
      part(answerOf(camket.GET("/v1/parties/{id}/lineage", { params: { path, query: moment } })), (lineage) => genealogyOf(visit, lineage)),
      part(
        answerOf(camket.GET("/v1/parties", { params: { query: { ...moment, partOf: path.id, limit: String(partsMax), sort: "name" } } })),
        (list) => partsOf(list, visit),
      ),
    ]);
    return {
      title: one.names,
      kicker: html`${codeText(language, "level", one.level)} · ${country(one.country, language)}`,
      lead: one.parent && html`${words.part} ${party(one.parent, visit)}`,
      asOf: one.asOf,
      resource: { path: `/v1/parties/${path.id}` },
      content: html`${attention(visit, one)}
        <div class="three">${names(visit, one, now)}${owes}${gets}</div>
        <p><small>${words.counts}</small></p>
        ${others} ${recordLinks(visit, "parties", path.id)} ${genealogy} ${transfers(visit, one)} ${parts}
        ${onRecord(visit, one, namesIn(visit, ...page.items, one))} ${history(visit, "parties", page)}`,
    };
  },
};

/** As it is today, by all that is known; where the page is about another moment. */
async function asNow({ address: { query }, camket }: Visit, id: string): Promise<Party | undefined> {
  if (query.validAt === undefined && query.knownAt === undefined) return undefined;
  const { data } = await camket.GET("/v1/parties/{id}", { params: { path: { id } } });
  return data;
}

const same = (content: Content): Content => content;

/** That it has ended and who goes on, and what was recorded of it that cannot be. */
function attention(visit: Visit, { id, ended, mayAlreadyBe = [], contradictions = [] }: Party): Content {
  const { address, language } = visit;
  const words = partyWords[language];
  const lines: Content[] = [];
  if (ended) {
    const instrument = typeof ended.instrument === "string" ? ` ${words.by(ended.instrument)}` : "";
    lines.push(html`${words.endedNotice(plainCode("partyEnd", ended.as, language), `${shortDay(ended.since, language)}${instrument}`)}`);
    lines.push(
      ended.successors.length > 0
        ? html`${words.goesOn} ${partyList(ended.successors, visit)}.`
        : html`${words.orphanNotice} <a href=${address.to("/commitments", { party: id, orphaned: "true" })}>${words.duties}</a>.`,
    );
  }
  if (mayAlreadyBe.length > 0)
    lines.push(html`${words.mayHaveEnded} ${mayAlreadyBe.map((code, n) => html`${n > 0 && ", "}${codeText(language, "partyEnd", code)}`)}`);
  for (const one of contradictions)
    lines.push(
      one.kind === "ring"
        ? html`${words.ring} ${partyList(one.parties, visit)}`
        : html`${words.rivals} ${party(one.predecessor, visit)} → ${partyList(one.successors, visit)}`,
    );
  if (lines.length === 0) return undefined;
  return html`<aside class="notice notice-doubt">
    <ul class="plain">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </aside>`;
}

/** As then in every language, before, and now. */
function names(visit: Visit, { names: called, formerly, aliases, identifiers = [] }: Party, now: Party | undefined): Content {
  const { language } = visit;
  const words = partyWords[language];
  return third("names", words.names, localized(called, language), [
    ...languages
      .filter((one) => called[one] !== undefined && called[one] !== plain(called, language))
      .map((one) => [html`<span lang=${one}>${ownNames[one]}</span>`, html`<span lang=${one}>${called[one]}</span>`] as const),
    [words.today, now && today(visit, now)],
    [
      words.formerly,
      formerly.length > 0 &&
        html`<ul class="plain">
          ${formerly.map(
            ({ names: before, until, eventId }) =>
              html`<li><a href=${`#event-${eventId}`}>${localized(before, language)}</a> <small>${words.until(shortDay(until, language))}</small></li>`,
          )}
        </ul>`,
    ],
    [
      words.aliases,
      aliases.map(({ alias, language: of, eventId }, n) => html`${n > 0 && ", "}<a href=${`#event-${eventId}`} lang=${of}>${alias}</a>`),
    ],
    [words.identifiers, identifiers.map(({ scheme, id }, n) => html`${n > 0 && html`<br />`}${scheme}: <code>${id}</code>`)],
  ]);
}

function today(visit: Visit, { names: called, ended }: Party): Content {
  const { language } = visit;
  const words = partyWords[language];
  if (!ended) return localized(called, language);
  const { as, since, successors } = ended;
  const end = words.ended(plainCode("partyEnd", as, language), shortDay(since, language));
  return html`${end}${successors.length > 0 && html`, ${words.into} ${partyList(successors, visit)}`}`;
}

function transfers(visit: Visit, { transfers: all }: Party): Content {
  const { language } = visit;
  const words = partyWords[language];
  if (all.length === 0) return undefined;
  return html`<section class="concern">
    <h2>${words.transfers}</h2>
    ${table(
      words.transfers,
      [
        {
          title: words.transferred,
          head: true,
          cell: ({ function: what, commitments, eventId }) =>
            html`<a href=${`#event-${eventId}`}>${what ?? (commitments ? words.someDuties(commitments.length) : words.allDuties)}</a>`,
        },
        { title: words.to, cell: ({ to }) => party(to, visit) },
        { title: words.since, cell: ({ since }) => shortDay(since, language) },
      ],
      all,
    )}
  </section>`;
}

function partsOf(
  { items, next }: { items: readonly components["schemas"]["PartyItem"][]; next?: string },
  { address, language, params }: Visit,
): Content {
  const words = partyWords[language];
  return html`<section class="concern">
    <h2>${words.parts}</h2>
    ${
      items.length === 0
        ? html`<p class="empty">${words.noParts}</p>`
        : html`<ul>
            ${items.map(
              ({ id, names: called, level, ended }) =>
                html`<li><a href=${address.to(`/parties/${id}`)}>${localized(called, language)}</a> <small>${codeText(language, "level", level)}${
                  ended && html`, ${words.ended(plainCode("partyEnd", ended.as, language), shortDay(ended.since, language))}`
                }</small></li>`,
            )}
          </ul>`
    }
    ${next !== undefined && html`<p class="more"><a href=${address.to("/parties", { partOf: params.id as string })}>${words.allParts}</a></p>`}
  </section>`;
}
