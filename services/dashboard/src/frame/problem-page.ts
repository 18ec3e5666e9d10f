// What a page says when the API refuses: in the page's own frame, in words, and with a way on.
import { CamketProblem } from "@camket/client";
import { endedText } from "../forms/choice-words.ts";
import { formWords } from "../forms/words.ts";
import { type Content, html } from "../html.ts";
import type { Page, Shown } from "../page.ts";
import { instant, longDay } from "../parts/days.ts";
import type { Namesake } from "../parts/filter-names.ts";
import { localized } from "../parts/text-in.ts";
import { todayIn as dayIn } from "../today.ts";
import type { Visit } from "../visit.ts";
import { type Language, textLanguage } from "../words/language.ts";
import { isDay } from "./time-travel.ts";
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
  const details = problems.flatMap((problem) => wrongPartsOf(problem, textLanguage(language)));
  return html`<div class="notice notice-wrong" role="alert">
    <h2>${frameWords[language].wrongAddress}</h2>
    <ul>
      ${details.slice(0, toldMax).map((one) => html`<li>${one}</li>`)}${details.length > toldMax && html`<li>…</li>`}
    </ul>
    ${problems.map(({ facts }) => namesakes(facts.namesakes as readonly Namesake[] | undefined, language))}
  </div>`;
}

/** Of a name that is several things' name: each with a link to the page that means it. */
function namesakes(all: readonly Namesake[] = [], language: Language): Content {
  const words = formWords[language];
  if (all.length === 0) return undefined;
  return html`<p class="offers">
    ${words.chooseOne}
    ${all.map(
      ({ id, names, ended, href }) =>
        html`<a class="button" href=${href}>${localized(names, language)} (${id}) – ${ended ? endedText(ended, language) : words.isThere}</a>`,
    )}
  </p>`;
}

function wrongPartsOf({ code = "", errors, message }: CamketProblem, language: "vi" | "en"): readonly Content[] {
  const whole = language === "vi" ? ofWhole[code] : undefined;
  if (whole !== undefined) return [whole];
  const english = (text: string) => html`<span lang="en">${text}</span>`;
  if (errors.length === 0) return [english(message)];
  return errors.map(({ parameter, code: of, detail }) => {
    if (parameter === undefined) return english(detail);
    const said = language === "vi" ? inVietnamese(parameter, of, detail) : undefined;
    if (said === undefined) return english(`${parameter}: ${detail}`);
    // Which of several it is stands in quotation marks.
    const named = of.startsWith("UNKNOWN_")
      ? detail
          .matchAll(/"([^"]{1,100})"/g)
          .map(([, name]) => `“${name}”`)
          .toArray()
      : [];
    const rest = said !== ofParameters.WRONG_FORM ? undefined : html` <span lang="en" class="detail">${detail}</span>`;
    return html`<code>${parameter}</code>: ${named.length > 0 && `${named.join(", ")}: `}${said}${rest}`;
  });
}

/** What may stand there, where the name of the parameter says it. */
function inVietnamese(parameter: string, code: string, detail: string): string | undefined {
  if (code !== "WRONG_FORM") return ofParameters[code] ?? ofParameters.WRONG_FORM;
  if (/ is after /.test(detail)) return "ngày đầu muộn hơn ngày cuối.";
  const [, value] = /^"([^"]{0,100})"/.exec(detail) ?? [];
  if (/\bday\b.*YYYY-MM-DD|calendar/.test(detail))
    return `${value === undefined ? "" : `“${value}”: `}phải là một ngày trong lịch, viết như 2023-09-14.`;
  if (value === undefined) return ofParameters.WRONG_FORM;
  if (detail.includes(" is none of ")) return `“${value}” không thuộc các lựa chọn cho phép.`;
  if (/^limit$|ithin$/.test(parameter)) return `“${value}” không phải là một số nguyên dương.`;
  return ofParameters.WRONG_FORM;
}

const ofWhole: Readonly<Record<string, string>> = {
  INVALID_CURSOR: "Không tìm thấy phần tiếp theo của danh sách: hãy xem lại từ đầu.",
};

/** In Vietnamese, by the code of a parameter's problem. */
const ofParameters: Readonly<Record<string, string>> = {
  UNKNOWN_PARAMETER: "trang này không có tham số như vậy.",
  UNKNOWN_PARTY: "không có bên này trong sổ đăng ký.",
  UNKNOWN_COUNTRY: "chưa có bên nào của nước này trong sổ đăng ký.",
  NO_CORRIDOR: "một tuyến nối hai tỉnh của hai nước, hoặc hai nước.",
  NOT_ALLOWED: "giá trị không thuộc các lựa chọn cho phép.",
  UNKNOWN_THING: "không có hồ sơ này trong sổ đăng ký.",
  EMPTY: "chưa có giá trị.",
  REPEATED: "chỉ được ghi một lần.",
  NOT_FOUND_BY_NAME: formWords.vi.nowhere,
  SEVERAL_OF_THIS_NAME: formWords.vi.several,
  MISSING: "phải có.",
  WRONG_FORM: "giá trị không hợp lệ.",
};

export function problemPage(visit: Visit, problem: CamketProblem): Shown {
  const words = frameWords[visit.language];
  if (problem.status === 404) return notFound(visit, missing(visit, problem), whenThere(visit, problem));
  const { status, code, message, facts } = problem;
  const later = code === "NOT_CAUGHT_UP" || code === "BUSY";
  // What is wrong in an address is wrong the next time, too.
  const mayHelp = status >= 500 || status === 429;
  const said = later
    ? html`<p>${words.tryLater}</p>`
    : status === 400
      ? wrongPartsOf(problem, textLanguage(visit.language)).map((part) => html`<p>${part}</p>`)
      : html`<p lang="en">${message}</p>`;
  return {
    title: mayHelp || status !== 400 ? words.problem : words.notFound,
    status,
    content: html`<div class="notice notice-wrong" role="alert">
        ${said} ${facts.requestId && html`<p>${words.requestId} <code>${facts.requestId}</code></p>`}
      </div>
      <p>${mayHelp && html`<a class="button" href=${visit.address.here()}>${words.tryAgain}</a> `}<a href=${visit.address.to("/")}>${words.home}</a></p>`,
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

/** What is not there: of one thing by its id, as the address names it. */
function missing(visit: Visit, { code, message }: CamketProblem): Content {
  const { language, params, address, today } = visit;
  const words = frameWords[language];
  const { validAt = today, knownAt = today } = address.query;
  if (code === "NOT_YET") return words.notYet(isDay(validAt) ? longDay(validAt, language) : String(validAt));
  if (code === "NOT_RECORDED_YET") return words.notKnownYet(askedMoment(String(knownAt), visit));
  if (textLanguage(language) === "vi" && code === "UNKNOWN_THING" && params.id !== undefined) return words.noThing(params.id.slice(0, 100));
  return html`<span lang="en">${message}</span>`;
}

/** A day, an instant, or a place in the log as it stands in the address. */
function askedMoment(knownAt: string, { language, timeZone }: Visit): string {
  if (isDay(knownAt)) return longDay(knownAt, language);
  const isInstant = /^\d{4}-\d\d-\d\dT/.test(knownAt) && !Number.isNaN(Date.parse(knownAt));
  return isInstant ? instant(knownAt, language, timeZone) : knownAt;
}

function notFound({ language, address }: Visit, detail: Content, way?: Content): Shown {
  const words = frameWords[language];
  return {
    title: words.notFound,
    status: 404,
    content: html`<p>${detail}</p>
      ${way}
      <form class="search-again find" method="get" action="/search">
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
  show: async (visit) => notFound(visit, frameWords[visit.language].noPage(visit.address.path.slice(0, 200))),
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
