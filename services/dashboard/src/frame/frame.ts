// What stands around every page: head, navigation, time travel, problems, and in the footer as of when it is.
import type { CamketProblem } from "@camket/client";
import { render } from "preact-render-to-string";
import { isTheme, wholeOf, written } from "../address.ts";
import { assets } from "../assets/assets.ts";
import { type Content, html } from "../html.ts";
import type { AsOf, Page, Shown } from "../page.ts";
import { instant, longDay } from "../parts/days.ts";
import { marked, pick, textIn } from "../parts/text-in.ts";
import type { Visit } from "../visit.ts";
import { languages, ownNames, textLanguage } from "../words/language.ts";
import { navigation } from "./navigation.ts";
import { wrongAddress } from "./problem-page.ts";
import { hiddenOf, pastWords, timeTravel } from "./time-travel.ts";
import { frameWords } from "./words.ts";

export interface Around {
  /** What was wrong in the address, and is left out. */
  readonly problems: readonly CamketProblem[];
  /** That a form was recorded a moment ago. */
  readonly recorded: Content;
  readonly version: string;
}

/** The whole document. */
export function framed(visit: Visit, page: Page, shown: Shown, { problems, recorded, version }: Around): string {
  const { language, address } = visit;
  const words = frameWords[language];
  const theme = isTheme(address.query.theme) ? address.query.theme : undefined;
  const isPast = address.query.validAt !== undefined || address.query.knownAt !== undefined;
  const title = typeof shown.title === "string" ? { text: shown.title, language: textLanguage(language) } : pick(shown.title, language);
  const isKept = problems.length > 0 && shown.status === undefined;
  const body = html`<html lang=${textLanguage(language)} data-theme=${theme} data-language=${language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title.text} – Camket</title>
      <link rel="icon" href=${assets.icon} type="image/svg+xml" />
      <link rel="stylesheet" href=${assets.style} />
      <script type="module" src=${assets.script}></script>
    </head>
    <body data-section=${page.section} data-position=${shown.asOf?.position} data-live=${isPast ? undefined : isForWalls(page) ? "renew" : "tell"}>
      <a class="skip" href="#content">${words.skip}</a>
      <header class="head">
        <a class="brand" href=${address.to("/")}><span class="brand-mark" aria-hidden="true"></span>Camket</a>
        <form class="search" method="get" action="/search" role="search">
          ${hiddenOf(
            address,
            Object.keys(address.query).filter((name) => !["validAt", "knownAt", "lang", "theme", "us"].includes(name)),
          )}
          <label class="quiet" for="search">${words.search}</label>
          <input id="search" type="search" name="text" placeholder=${words.searchHint} value=${page.section === "search" ? address.query.text : undefined} />
          <button type="submit">${words.search}</button>
        </form>
        ${switches(visit)}
      </header>
      <div class="below">
        ${navigation(visit, page.section)}
        <div class="page">
          ${!isTimeless(page) && page.section !== "compare" && timeTravel(visit, shown.asOf)}
          ${isPast && !isTimeless(page) && html`<p class="print-only">${pastWords(visit, shown.asOf)}</p>`}
          <div class="live" role="status" lang=${textLanguage(language)} data-time-zone=${visit.timeZone} data-newer=${words.newer} data-reload=${words.reload} data-live=${words.live} data-behind=${words.behind} data-cut-off=${words.cutOff}></div>
          <main id="content" tabindex="-1">
            ${words.restInEnglish && html`<p class="quiet-line" lang=${language}><small>${words.restInEnglish}</small></p>`}
            ${recorded}${isKept && wrongAddress(visit, problems)}
            ${shown.kicker && html`<p class="kicker">${shown.kicker}</p>`}
            <h1>${marked(title.text, title.language, language)}</h1>
            ${shown.lead && html`<p class="lead">${shown.lead}</p>`}
            ${shown.content}
          </main>
          ${footer(visit, shown, version, isTimeless(page))}
        </div>
      </div>
    </body>
  </html>`;
  return `<!doctype html>${render(body)}`;
}

/** What is recorded is recorded now. (A comparison chooses both of its moments itself.) */
const isTimeless = ({ section }: Page): boolean => ["record", "upload", "papers", "operations"].includes(section);

/** What is looked at from afar renews itself; what is read is left as it is, and says that there is newer. */
const isForWalls = ({ section, path }: Page): boolean =>
  ["overview", "corridors", "calendar"].includes(section) || ["/events", "/operations"].includes(path) || path.startsWith("/boards/");

function switches({ address, language }: Visit): Content {
  const words = frameWords[language];
  const theme = address.query.theme;
  return html`<div class="switches">
    <nav aria-label=${words.language}>
      <ul class="languages">
        ${languages.map(
          (one) =>
            html`<li><a href=${address.here({ lang: one, cursor: address.query.cursor })} lang=${one} hreflang=${one} aria-current=${one === language ? "true" : undefined}>${ownNames[one]}</a></li>`,
        )}
      </ul>
    </nav>
    <a class="theme" href=${address.here({ theme: theme === "dark" ? "light" : "dark", cursor: address.query.cursor })}>${theme === "dark" ? words.light : words.dark}</a>
  </div>`;
}

/** @param isOfNow the page has no other moment to be addressed at */
function footer(visit: Visit, { asOf, resource }: Shown, version: string, isOfNow: boolean): Content {
  const { address, language } = visit;
  const words = frameWords[language];
  return html`<footer class="foot">
    ${asOf && html`<p class="as-of">${asOfWords(visit, asOf)}<span class="print-only">${words.digest} <code>${asOf.digest}</code></span></p>`}
    <ul class="foot-links">
      ${asOf && !isOfNow && html`<li><a href=${address.here({ validAt: asOf.validAt, knownAt: asOf.position, cursor: address.query.cursor })} title=${words.copyHint} data-copy=${words.copied}>${words.copy}</a></li>`}
      ${resource && html`<li>${words.otherForms} ${formsOf(visit, resource)}</li>`}
      <li><a href="/docs">${words.api}</a></li>
      <li>Camket ${version}</li>
    </ul>
  </footer>`;
}

export const asOfWords = ({ language, timeZone }: Visit, { validAt, knownAt, position }: AsOf): Content =>
  html`${textIn(language, frameWords, "asOf")} <strong>${longDay(validAt, language)}</strong>, ${frameWords[language].known} ${instant(knownAt, language, timeZone)}, ${frameWords[language].position} <code>${position}</code>`;

/** The same as files. */
function formsOf({ address, language }: Visit, { path, query, tables = false }: NonNullable<Shown["resource"]>): Content {
  const { validAt, knownAt } = address.asked;
  const asked = query ?? (tables ? wholeOf(address.asked) : {});
  const at = (suffix: string, more = {}) => written(`${path}${suffix}`, { ...asked, validAt, knownAt, ...more });
  return html`<a href=${at(tables ? ".json" : "")}>JSON</a>${tables && html`, <a href=${at(".csv", { lang: language })}>CSV</a>, <a href=${at(".xlsx", { lang: language })}>XLSX</a>`}`;
}
