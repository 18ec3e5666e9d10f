// The parameters of an address that a page reads itself and the API never sees: what is wrong with them is told as the API tells of its own.
import { CamketProblem } from "@camket/client";
import { isTheme, keptEverywhere, ofThePage } from "./address.ts";
import type { Page } from "./page.ts";
import type { Visit } from "./visit.ts";
import { isLanguage, languages } from "./words/language.ts";

/** On every page, beside those that all links keep: where a form leads to, and a page that is turned. */
const everywhere: readonly string[] = [...keptEverywhere, ...ofThePage, "after", "cursor", "limit"];

/** @throws CamketProblem */
export function checkOwnParameters({ parameters }: Pick<Page, "parameters">, { address: { query } }: Pick<Visit, "address">): void {
  const { lang, theme } = query;
  const wrong = [
    ...(lang === undefined || isLanguage(lang) ? [] : [notAllowed("lang", languages)]),
    ...(theme === undefined || isTheme(theme) ? [] : [notAllowed("theme", ["light", "dark"])]),
    ...(parameters === undefined
      ? []
      : Object.keys(query).flatMap((name) => (isTaken(name, parameters) ? [] : [unknown(name, parameters)]))),
  ];
  if (wrong.length > 0)
    throw new CamketProblem(400, { code: "INVALID_QUERY", detail: wrong.map(({ detail }) => detail).join("; "), errors: wrong });
}

const isTaken = (name: string, parameters: readonly string[]): boolean => parameters.includes(name) || everywhere.includes(name);

const notAllowed = (parameter: string, all: readonly string[]) => ({ parameter, code: "NOT_ALLOWED", detail: `one of ${all.join(", ")}` });

const unknown = (parameter: string, parameters: readonly string[]) => ({
  parameter,
  code: "UNKNOWN_PARAMETER",
  detail: parameters.length === 0 ? "this page takes no parameter of its own" : `this page takes ${parameters.join(", ")}`,
});
