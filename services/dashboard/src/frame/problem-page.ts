// What a page says when the API refuses: in the page's own frame, in words, and with a way on.
import { CamketProblem } from "@camket/client";
import { type Content, html } from "../html.ts";
import type { Page, Shown } from "../page.ts";
import { instant, longDay } from "../parts/days.ts";
import { todayIn as dayIn } from "../today.ts";
import type { Visit } from "../visit.ts";
import { frameWords } from "./words.ts";

/** The parameters of the address that the API takes no exception from, once they are left out. */
export function wrongParametersOf({ status, code, errors }: CamketProblem, { address }: Visit): readonly string[] {
  if (status !== 400) return [];
  const named = errors.flatMap((error) => ("parameter" in error && typeof error.parameter === "string" ? [error.parameter] : []));
  const wrong = named.length > 0 ? named : code === "INVALID_CURSOR" ? ["cursor"] : code === "INVALID_POSITION" ? ["knownAt"] : [];
  return wrong.filter((name) => address.query[name] !== undefined);
}

/** Wrong parts of an address that are told: a thousand more are of no use. */
const toldMax = 20;

/** Above a page that is shown without a part of its address. */
export function wrongAddress({ language }: Visit, problems: readonly CamketProblem[]): Content {
  const details = problems.flatMap(({ errors, message }) =>
    errors.length === 0 ? [message] : errors.map((error) => ("parameter" in error ? `${error.parameter}: ${error.detail}` : error.detail)),
  );
  return html`<div class="notice notice-wrong" role="alert">
    <h2>${frameWords[language].wrongAddress}</h2>
    <ul lang="en">
      ${details.slice(0, toldMax).map((one) => html`<li>${one}</li>`)}${details.length > toldMax && html`<li>…</li>`}
    </ul>
  </div>`;
}

export function problemPage(visit: Visit, problem: CamketProblem): Shown {
  const words = frameWords[visit.language];
  if (problem.status === 404) return notFound(visit, problem.message, whenThere(visit, problem));
  const later = problem.code === "NOT_CAUGHT_UP" || problem.code === "BUSY";
  return {
    title: words.problem,
    status: problem.status,
    content: html`<div class="notice notice-wrong" role="alert">
        <p lang=${later ? undefined : "en"}>${later ? words.tryLater : problem.message}</p>
        ${problem.facts.requestId && html`<p>${words.requestId} <code>${problem.facts.requestId}</code></p>`}
      </div>
      <p><a class="button" href=${visit.address.here()}>${words.tryAgain}</a> <a href=${visit.address.to("/")}>${words.home}</a></p>`,
  };
}

/** Of a thing that is there at another moment: the way to the first that finds it. */
function whenThere({ address, language, timeZone }: Visit, { facts }: CamketProblem): Content {
  const words = frameWords[language];
  const { firstValidAt, firstKnownAt } = facts;
  const way = (text: string, href: string) => html`<p class="notice"><a href=${href}>${text}</a></p>`;
  if (typeof firstValidAt === "string") return way(words.firstOn(longDay(firstValidAt, language)), address.here({ validAt: firstValidAt }));
  if (typeof firstKnownAt !== "string") return undefined;
  return way(words.firstKnown(instant(firstKnownAt, language, timeZone)), address.here({ knownAt: dayIn(timeZone, firstKnownAt) }));
}

function notFound({ language, address }: Visit, detail: string, way?: Content): Shown {
  const words = frameWords[language];
  return {
    title: words.notFound,
    status: 404,
    content: html`<p lang="en">${detail}</p>
      ${way}
      <form class="search-again" method="get" action="/search">
        <label for="search-again">${words.notFoundHint}</label>
        <input id="search-again" type="search" name="text" />
        <button type="submit">${words.search}</button>
      </form>
      <p><a href=${address.to("/")}>${words.home}</a></p>`,
  };
}

/** An address that no page has. */
export const notFoundPage: Page = {
  path: "",
  section: "search",
  show: async (visit) => notFound(visit, `Nothing is at ${visit.address.path.slice(0, 200)}.`),
};

/**
 * A part of a page that may fail by itself: the rest of the page is shown, and this part says what failed.
 * @example await part(answerOf(visit.camket.GET("/v1/boards/gifts")), (gifts) => html`…`)
 */
export async function part<Data>(asked: Promise<Data>, view: (data: Data) => Content): Promise<Content> {
  try {
    return view(await asked);
  } catch (error) {
    if (!(error instanceof CamketProblem) || error.status === 400) throw error;
    return html`<div class="notice notice-wrong" role="alert"><p lang="en">${error.message}</p></div>`;
  }
}
