// All state of a page stands in its address: what it is about, filters, the two dates, language, theme. The names of parameters are those of the API.
import { type Language, languages } from "./words/language.ts";

export type Theme = "light" | "dark";

/** Parameters as the API takes them: a name once, or several times. */
export type Query = Readonly<Record<string, string | readonly string[]>>;
export type Changes = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What every link keeps. */
export const keptEverywhere = ["validAt", "knownAt", "us", "lang", "theme"] as const;
/** What is the page's own, and the API never sees. */
export const ofThePage = ["lang", "theme", "us", "recorded", "filters", "view", "decided"] as const;

export interface Address {
  readonly path: string;
  /** All parameters, without empty ones: a form that is sent has a field for each. */
  readonly query: Query;
  /** Those that the API takes. */
  readonly asked: Query;
  /** Another page at the same moment, in the same language. */
  to(path: string, parameters?: Changes): string;
  /** This page with other parameters; a page that was turned begins anew, and what was recorded a moment ago is said once, as are fields opened. */
  here(changes?: Changes): string;
}

export function addressOf(url: string): Address {
  const at = url.indexOf("?");
  // A link that begins with two slashes would lead to another host.
  const path = (at < 0 ? url : url.slice(0, at)).replace(/^[/\\]+/, "/");
  const query = queryOf(new URLSearchParams(at < 0 ? "" : url.slice(at + 1)));
  const kept = Object.fromEntries(keptEverywhere.flatMap((name) => (isShort(query[name]) ? [[name, query[name]]] : [])));
  const asked = Object.fromEntries(Object.entries(query).filter(([name]) => !ofThePage.includes(name as never)));
  return {
    path,
    query,
    asked,
    to: (other, parameters = {}) => written(other, { ...kept, ...parameters }),
    here: (changes = {}) => written(path, { ...without(query, ["cursor", "recorded", "after", "filters", "decided", "past"]), ...changes }),
  };
}

/** What is no date, side, language or theme would make a page of links as large as it is, times their number. */
const isShort = (value: string | readonly string[] | undefined): boolean => typeof value === "string" && value.length <= 100;

export const isTheme = (text: unknown): text is Theme => text === "light" || text === "dark";
export const languageOf = ({ query }: Pick<Address, "query">): Language | undefined => languages.find((one) => one === query.lang);

/** A name may be any text, `__proto__` too. */
const queryOf = (params: URLSearchParams): Query =>
  Object.fromEntries(
    [...new Set(params.keys())].flatMap((name) => {
      const values = params.getAll(name).filter((value) => value !== "");
      return values.length === 0 ? [] : [[name, values.length === 1 ? (values[0] as string) : values]];
    }),
  );

const without = (query: Query, names: readonly string[]): Query =>
  Object.fromEntries(Object.entries(query).filter(([key]) => !names.includes(key)));

/** What is asked for all of it: the page that is shown is a part. */
export const wholeOf = (asked: Query): Query => without(asked, ["cursor", "limit", "after"]);

/** @example written("/commitments", { stage: ["agreed", "delivered"] }) // "/commitments?stage=agreed&stage=delivered" */
export function written(path: string, parameters: Changes): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) for (const one of [value ?? []].flat()) params.append(name, one);
  const text = params.toString();
  return text === "" ? path : `${path}?${text}`;
}
