// The filters of a list: those in use as chips to take off, the usual ones as chips to put on, and all of them in a form. They are the API's own: what
// a page's address says is what the list is asked for.
import type { Thing } from "@camket/domain";
import { type Changes, wholeOf, written } from "../address.ts";
import { hiddenOf } from "../frame/time-travel.ts";
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import type { CodeList } from "../words/codes.ts";
import type { Language } from "../words/language.ts";
import { country } from "./country.ts";
import { shortDay } from "./days.ts";
import { type FilterWord, filterWords } from "./filter-words.ts";
import { codeText } from "./text-in.ts";

/** A parameter of the list: what it is called, and how it is chosen. */
export type Filter = { readonly name: string; readonly label: FilterWord } & (
  | {
      readonly is: "codes";
      readonly codes: readonly string[];
      readonly say: (code: string, language: Language) => Content;
      /** One of them at most; their words need no marks. */
      readonly once?: true;
    }
  | { readonly is: "yes-no" }
  /** One word, which it is asked for by or not. */
  | { readonly is: "word"; readonly word: string }
  | { readonly is: "thing"; readonly thing: Thing; readonly once?: true }
  | { readonly is: "corridor" }
  | { readonly is: "day" }
  | { readonly is: "days" }
  | { readonly is: "text" }
);

/** @example codes("schedule", "schedule", scheduleStatuses) */
export const codes = (name: string, list: CodeList, all: readonly string[], label: FilterWord = name as FilterWord): Filter => ({
  is: "codes",
  name,
  label,
  codes: all,
  say: (code, language) => codeText(language, list, code),
});
export const countries = (name: string, all: readonly string[]): Filter => ({
  is: "codes",
  name,
  label: "country",
  codes: all,
  say: country,
});
export const yesNo = (name: string, label: FilterWord = name as FilterWord): Filter => ({ is: "yes-no", name, label });
export const thing = (name: string, of: Thing, label: FilterWord = name as FilterWord): Filter => ({ is: "thing", name, label, thing: of });
export const day = (name: string, label: FilterWord = name as FilterWord): Filter => ({ is: "day", name, label });
export const text = (name: string, label: FilterWord = name as FilterWord): Filter => ({ is: "text", name, label });
export const corridor: Filter = { is: "corridor", name: "corridor", label: "corridor" };

/** What one often asks for. */
export interface Quick {
  readonly label: FilterWord | Content;
  readonly asks: Readonly<Record<string, string>>;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}
/** What a field offers, by the thing; corridors beside them. */
export type Offered = ReadonlyMap<Thing | "corridors", readonly Choice[]>;

export interface FilterBar {
  readonly filters: readonly Filter[];
  readonly quick?: readonly Quick[];
  /** What ids in the address are called: `parties/sekong`. */
  readonly names: ReadonlyMap<string, Content>;
  readonly offered: Offered;
}

const valuesOf = ({ address }: Visit, name: string): readonly string[] => [address.query[name] ?? []].flat();

export function filterBar(visit: Visit, { filters, quick = [], names, offered }: FilterBar): Content {
  const { address, language } = visit;
  const words = filterWords[language];
  const used = filters.flatMap((filter) => valuesOf(visit, filter.name).map((value) => ({ filter, value })));
  const off = quick.filter(({ asks }) => !isAsked(visit, asks));
  const isOpen = address.query.filters !== undefined;
  return html`<div class="filters">
    ${
      used.length > 0 &&
      html`<ul class="chips filters-used" aria-label=${words.inUse}>
        ${used.map(
          ({ filter, value }) =>
            html`<li><a class="chip chip-on" href=${address.here(without(visit, filter.name, value))}><span class="quiet">${words.remove}: </span>${chipText(filter, value, names, language)} <span aria-hidden="true">×</span></a></li>`,
        )}
        <li><a class="chip" href=${unfiltered(visit, filters)}>${words.removeAll}</a></li>
      </ul>`
    }
    ${
      off.length > 0 &&
      html`<ul class="chips filters-quick" aria-label=${words.quick}>
        ${off.map(({ label, asks }) => html`<li><a class="chip" href=${address.here(withThese(visit, asks))}>${wordOf(label, language)}</a></li>`)}
      </ul>`
    }
    <details class="folded filters-all" open=${isOpen}>
      <summary>${words.all}</summary>
      <form method="get" action=${address.path} class="filter-form">
        ${hiddenOf(address, [...filters.filter(inForm).map(({ name }) => name), "cursor", "filters", "recorded", "after"])}
        ${filters.filter(inForm).map((filter) => field(visit, filter))}
        ${[...new Set(filters.flatMap(listed))].map(
          (list) =>
            html`<datalist id=${`offered-${list}`} data-thing=${list === "corridors" ? undefined : list}>
              ${offered.get(list)?.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
            </datalist>`,
        )}
        <p class="filter-buttons">
          <button type="submit" class="primary">${words.show}</button>
          ${filters.some(isNamed) && html`<button type="submit" name="filters" value="open">${words.offer}</button>`}
        </p>
      </form>
    </details>
  </div>`;
}

const unfiltered = ({ address }: Visit, filters: readonly Filter[]): string =>
  address.here(Object.fromEntries(filters.map(({ name }) => [name, undefined])));

/** Where to go on when the filters find nothing: to all, and with the words of titles to everything that bears them. */
export function wayOn(visit: Visit, filters: readonly Filter[]): Content {
  const { address, language } = visit;
  const words = filterWords[language];
  const { text } = address.query;
  if (filters.every(({ name }) => address.query[name] === undefined)) return undefined;
  return html`<p class="beside"><a href=${unfiltered(visit, filters)}>${words.removeAll}</a>${
    typeof text === "string" && text !== "" && html` <a href=${address.to("/search", { text })}>${words.everywhere(text)}</a>`
  }</p>`;
}

/** Which names its field offers; a list stands once, for all fields that offer it. */
const listed = (filter: Filter): readonly (Thing | "corridors")[] =>
  filter.is === "thing" ? [filter.thing] : filter.is === "corridor" ? ["corridors"] : [];
const isNamed = ({ is }: Filter): boolean => is === "thing" || is === "corridor";
/** Words of titles stand beside the order, always at hand. */
const inForm = ({ name }: Filter): boolean => name !== "text";

const isAsked = (visit: Visit, asks: Quick["asks"]): boolean =>
  Object.entries(asks).every(([name, value]) => valuesOf(visit, name).includes(value));

const withThese = (visit: Visit, asks: Quick["asks"]): Changes =>
  Object.fromEntries(Object.entries(asks).map(([name, value]) => [name, [...new Set([...valuesOf(visit, name), value])]]));

const without = (visit: Visit, name: string, value: string): Changes => ({ [name]: valuesOf(visit, name).filter((one) => one !== value) });

const wordOf = (label: Quick["label"], language: Language): Content =>
  typeof label === "string" && Object.hasOwn(filterWords.en, label) ? (filterWords[language][label as FilterWord] as string) : label;

/** @example "On time: overdue" */
function chipText(filter: Filter, value: string, names: FilterBar["names"], language: Language): Content {
  const words = filterWords[language];
  const label = words[filter.label];
  switch (filter.is) {
    case "codes":
      return html`${label}: ${filter.codes.includes(value) ? filter.say(value, language) : value}`;
    case "yes-no":
      return value === "true" ? label : html`${label}: ${words.no}`;
    case "word":
      return label;
    case "day":
      return html`${label} ${/^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDay(value, language) : value}`;
    case "days":
      return html`${label}: ${value}`;
    case "thing":
      return html`${label}: ${names.get(`${filter.thing}/${value}`) ?? value}`;
    case "corridor":
      return value.split("~").map((end, n) => html`${n > 0 && " – "}${names.get(`parties/${end}`) ?? end}`);
    case "text":
      return html`${label}: “${value}”`;
    default:
      return filter satisfies never;
  }
}

function field(visit: Visit, filter: Filter): Content {
  const { language } = visit;
  const words = filterWords[language];
  const { name } = filter;
  const label = words[filter.label] as string;
  const id = `filter-${name}`;
  const values = valuesOf(visit, name);
  switch (filter.is) {
    case "codes":
      if (filter.once)
        return html`<p class="filter-field"><label for=${id}>${label}</label>
        <select id=${id} name=${name}><option value="">${words.any}</option>${filter.codes.map(
          (code) => html`<option value=${code} selected=${values[0] === code}>${filter.say(code, language)}</option>`,
        )}</select>
      </p>`;
      return html`<fieldset class="filter-codes">
        <legend>${label}</legend>
        ${filter.codes.map(
          (code) =>
            html`<label><input type="checkbox" name=${name} value=${code} checked=${values.includes(code)} /> <span>${filter.say(code, language)}</span></label>`,
        )}
      </fieldset>`;
    case "word":
      return html`<p class="filter-field"><label><input type="checkbox" name=${name} value=${filter.word} checked=${values.includes(filter.word)} /> ${label}</label></p>`;
    case "yes-no":
      return html`<p class="filter-field"><label for=${id}>${label}</label>
        <select id=${id} name=${name}>${[
          ["", words.any],
          ["true", words.yes],
          ["false", words.no],
        ].map(([value = "", text]) => html`<option value=${value} selected=${(values[0] ?? "") === value}>${text}</option>`)}</select>
      </p>`;
    case "day":
      return html`<p class="filter-field"><label for=${id}>${label}</label><input id=${id} name=${name} type="date" value=${values[0] ?? ""} /></p>`;
    case "days":
      return html`<p class="filter-field"><label for=${id}>${label}</label><input id=${id} name=${name} type="text" inputmode="numeric" value=${values[0] ?? ""} /></p>`;
    case "text":
      return html`<p class="filter-field"><label for=${id}>${label}</label><input id=${id} name=${name} type="text" value=${values[0] ?? ""} /></p>`;
    case "corridor":
      return named({ id, name, label, list: "corridors", hint: words.corridorHint, title: words.offerHint }, [values[0] ?? ""]);
    case "thing":
      return named(
        { id, name, label, list: filter.thing, hint: undefined, title: words.offerHint },
        filter.once ? [values[0] ?? ""] : [...values, ""],
      );
    default:
      return filter satisfies never;
  }
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** By whose names it offers: a browser's script looks up more of them while one types. */
  readonly list: Thing | "corridors";
  readonly hint: string | undefined;
  readonly title: string;
}

/** An input for each value. */
function named({ id, name, label, list, hint, title }: Named, values: readonly string[]): Content {
  return html`<div class="filter-field">
    <label for=${id}>${label}</label>
    ${values.map(
      (value, n) =>
        html`<input id=${n === 0 ? id : undefined} aria-label=${n === 0 ? undefined : label} name=${name} type="text" value=${value} list=${`offered-${list}`} placeholder=${hint} title=${title} autocomplete="off" spellcheck="false" />`,
    )}
  </div>`;
}

/** Words to find in titles, and the order. @param sorts what the API sorts by, with its word */
export function findAndSort(visit: Visit, sorts: readonly (readonly [key: string, word: string])[], hasText = true): Content {
  const { address, language } = visit;
  const words = filterWords[language];
  const given = address.query.sort ?? "";
  return html`<form method="get" action=${address.path} class="find" role=${hasText ? "search" : undefined} aria-label=${hasText ? words.find : undefined}>
    ${hiddenOf(address, [...(hasText ? ["text"] : []), "sort", "cursor", "filters", "recorded", "after"])}
    ${
      hasText &&
      html`<label for="find-text" class="quiet">${words.find}</label>
        <input id="find-text" type="search" name="text" value=${address.query.text ?? ""} placeholder=${words.find} data-find />`
    }
    <span class="find-order"><label for="find-sort">${words.sort}</label>
    <select id="find-sort" name="sort">
      <option value="">${words.usualOrder}</option>
      ${sorts.flatMap(([key, word]) =>
        (
          [
            [key, words.ascending(word)],
            [`-${key}`, words.descending(word)],
          ] as const
        ).map(([value, text]) => html`<option value=${value} selected=${given === value}>${text}</option>`),
      )}
    </select>
    <button type="submit">${words.show}</button></span>
  </form>`;
}

/** The order of a column's head: the other way round where it is sorted by it. */
export function sortedBy(
  { address }: Visit,
  key: string,
): {
  readonly href: string;
  readonly direction?: "ascending" | "descending" | undefined;
} {
  const given = address.query.sort;
  const direction = given === key ? "ascending" : given === `-${key}` ? "descending" : undefined;
  return { href: address.here({ sort: direction === "ascending" ? `-${key}` : key }), direction };
}

/** The same rows as tables and JSON, all pages of them. @param resource where the API has them: absent, where this page is @param own what it takes beside the address */
export function tableLinks(
  { address, language }: Visit,
  resource: `/v1/${string}` = `/v1/${address.path.slice(1)}`,
  own: Changes = {},
): Content {
  const asked = wholeOf(address.asked);
  const link = (form: string, more: Changes) =>
    html`<a href=${written(`${resource}.${form}`, { ...asked, ...own, ...more })}>${form.toUpperCase()}</a>`;
  return html`<span class="table-links">${filterWords[language].sameAs} ${link("csv", { lang: language })}, ${link("xlsx", { lang: language })}, ${link("json", {})}</span>`;
}
