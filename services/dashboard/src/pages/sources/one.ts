// A source's page: which paper it is and where it is kept, what was taken from it, what other sources say against that, and of what it speaks.
import { answerOf, type components } from "@camket/client";
import { recordLinks } from "../../forms/record-links.ts";
import { part } from "../../frame/problem-page.ts";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { date, dateText } from "../../parts/date.ts";
import { shortDay } from "../../parts/days.ts";
import { history, historyQuery, momentQuery } from "../../parts/history.ts";
import { type NamedBy, namesIn } from "../../parts/names.ts";
import { conflicts, recordSummary } from "../../parts/on-record.ts";
import { table } from "../../parts/table.ts";
import { tag } from "../../parts/tag.ts";
import { codeText, freeText } from "../../parts/text-in.ts";
import { third } from "../../parts/third.ts";
import type { Visit } from "../../visit.ts";
import { fieldLabel } from "../../words/field-words.ts";
import { isLanguage, ownNames } from "../../words/language.ts";
import { speaksOf, spokenOf } from "./speaks-of.ts";
import { sourceWords } from "./words.ts";

type Source = components["schemas"]["Source"];

interface Told {
  readonly visit: Visit;
  readonly one: Source;
  readonly names: NamedBy;
}

export const sourcePage: Page = {
  path: "/sources/:id",
  section: "sources",
  async show(visit) {
    const { camket, language, params } = visit;
    const path = { id: params.id as string };
    const moment = momentQuery(visit);
    const [one, page] = await Promise.all([
      answerOf(camket.GET("/v1/sources/{id}", { params: { path, query: moment } })),
      answerOf(camket.GET("/v1/sources/{id}/history", { params: { path, query: historyQuery(visit) } })),
    ]);
    const told: Told = { visit, one, names: namesIn(visit, ...page.items, one) };
    const { publisher, publishedOn } = one;
    const speaks = await part(spokenOf(visit, path.id, moment), (all) => speaksOf(visit, all));
    return {
      title: one.title,
      kicker: codeText(language, "sourceType", one.type),
      lead: [publisher, publishedOn && dateText(publishedOn, language)].filter(Boolean).join(", "),
      asOf: one.asOf,
      resource: { path: `/v1/sources/${path.id}` },
      content: html`${retracted(told)}
        <div class="three">${paper(told)}${worth(told)}</div>
        ${recordLinks(visit, "sources", path.id)} ${claims(told)}
        ${speaks} ${onItsRecord(told)} ${history(visit, "sources", page)}`,
    };
  },
};

/** Where it contradicts others, and what became of its own record; nothing, where there is neither. */
function onItsRecord({ visit, one, names }: Told): Content {
  const against = conflicts(visit, { conflicts: { items: conflictsOf(one) } }, names);
  const { sources, corrections, withdrawn } = one;
  const record = recordSummary(visit, { sources, corrections, withdrawn }, names);
  if (!against && !record) return undefined;
  return html`<section class="concern">
    <h2>${sourceWords[visit.language].onRecord}</h2>
    ${against} ${record}
  </section>`;
}

/** Those recorded at it, and those about it itself. */
const conflictsOf = ({ conflicts, conflictsAbout }: Source) => [...conflicts, ...conflictsAbout.items];

/** That it is not to be relied on, why, and what stands in its place. */
function retracted({ visit, one, names }: Told): Content {
  const words = sourceWords[visit.language];
  if (!one.retracted) return undefined;
  const { reason, replacedBy, eventId } = one.retracted;
  return html`<aside class="notice notice-wrong">
    <p><b>${words.isRetracted}</b> <a href=${`#event-${eventId}`}>${freeText(reason, visit.language)}</a>${replacedBy && html` ${words.replacedBy} ${names.link("source", replacedBy)}`}</p>
  </aside>`;
}

function paper({ visit: { language }, one }: Told): Content {
  const words = sourceWords[language];
  const { file, sha256, url } = one;
  const word = file ? html`<a href=${file}>${words.kept}</a>` : tag("still", sha256 ? words.notKept : words.noDigest);
  return third("paper", words.paper, word, [
    [words.publisher, one.publisher],
    [words.published, date(one.publishedOn, language)],
    [words.tellsOf, date(one.eventOn, language)],
    [words.retrieved, one.retrievedOn && shortDay(one.retrievedOn, language)],
    [words.language, isLanguage(one.language) ? html`<span lang=${one.language}>${ownNames[one.language]}</span>` : one.language],
    [words.link, url && html`<a href=${url} rel="noreferrer">${url}</a>`],
    [words.digest, sha256 && html`<code>${sha256}</code>`],
  ]);
}

/** What was taken from it, how far that is trusted, and how much of it others contradict. */
function worth({ visit: { language }, one }: Told): Content {
  const words = sourceWords[language];
  const { claims: taken, rank } = one;
  const all = conflictsOf(one);
  const open = all.filter(({ status }) => status === "open").length;
  const levels = (["high", "medium", "low"] as const).flatMap((level) => {
    const n = taken.filter(({ confidence }) => confidence === level).length;
    return n > 0 ? [[level, n] as const] : [];
  });
  return third(
    "worth",
    words.worth,
    taken.length > 0 ? words.claimsTaken(taken.length) : html`<span class="none">${words.noClaims}</span>`,
    [
      [words.confidences, levels.map(([level, n], i) => html`${i > 0 && ", "}${codeText(language, "confidence", level)} (${n})`)],
      [words.conflicts, open > 0 && tag("doubt", words.openConflicts(open))],
      [words.conflictsOver, all.length > open && words.resolved(all.length - open)],
      [words.rank, rank],
    ],
  );
}

function claims({ visit, one, names }: Told): Content {
  const { language } = visit;
  const words = sourceWords[language];
  if (one.claims.length === 0) return undefined;
  return html`<section class="concern">
    <h2>${words.whatItSays}</h2>
    ${table(
      words.whatItSays,
      [
        {
          title: words.says,
          head: true,
          cell: ({ value, eventId }) => html`<a href=${`#event-${eventId}`}>${freeText(value, language)}</a>`,
        },
        { title: words.about, cell: ({ subject }) => names.link(subject.thing, subject.id) },
        { title: words.field, cell: ({ field }) => fieldLabel(language, field) },
        { title: words.where, cell: ({ locator }) => locator },
        {
          title: words.confidence,
          cell: ({ confidence }) =>
            confidence ? codeText(language, "confidence", confidence) : html`<span class="none">${words.unstated}</span>`,
        },
      ],
      one.claims,
    )}
  </section>`;
}
