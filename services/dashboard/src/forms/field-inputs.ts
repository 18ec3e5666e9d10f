// The fields of a form, by what they are: one input, a text in several languages, a group, a list that repeats. Everything typed is shown again.
import { type Column, emptyListsOf } from "@camket/command-api";
import { type Content, html } from "../html.ts";
import { fieldLabel } from "../words/field-words.ts";
import type { Field, ItemsField, LocalizedField, OneField } from "./field-tree.ts";
import { hintOf } from "./hints.ts";
import { type Filling, input, inputId, mustBe, problemsAt, wrongAt } from "./input.ts";
import { formWords } from "./words.ts";

/** @param name with numbers in place of `#` */
export function fieldInputs(field: Field, name: string, filling: Filling): Content {
  switch (field.is) {
    case "one":
      return isInParts(field, name, filling) ? parts(field, name, filling) : input(field.column, name, labelOf(name, filling), filling);
    case "localized":
      return localizedInputs(field, name, filling);
    case "party":
      return group(
        name,
        filling,
        ["partyId", "nameAsWritten"].map((step) => partInput(`${name}.${step}`, filling)),
        { className: "pair", required: field.required },
      );
    case "group":
      return group(
        name,
        filling,
        field.fields.map((inner) => fieldInputs(inner, `${name}.${stepOf(inner)}`, filling)),
      );
    case "items":
      return items(field, name, filling);
    default:
      return field satisfies never;
  }
}

const stepOf = ({ path }: Field): string => path.slice(path.lastIndexOf(".") + 1);
const labelOf = (name: string, { visit, command }: Filling): string => fieldLabel(visit.language, name, command);

const text: Pick<Column, "form" | "required"> = { form: "text", required: false };
const partInput = (name: string, filling: Filling): Content => {
  const label = name.endsWith(".nameAsWritten") ? formWords[filling.visit.language].asWritten : labelOf(name, filling);
  return input({ ...text, path: name, itemsMax: [] }, name, label, filling);
};

interface Look {
  readonly className?: string;
  readonly required?: boolean;
}

function group(name: string, filling: Filling, inputs: readonly Content[], { className = "", required = false }: Look = {}): Content {
  const { visit, command } = filling;
  const hint = hintOf(visit.language, name, command);
  return html`<fieldset class=${`group ${className}`} id=${inputId(name)} tabindex=${problemsAt(name, filling).length > 0 ? "-1" : undefined}>
    <legend>${labelOf(name, filling)}${mustBe(name, filling, required)}</legend>
    ${hint && html`<p class="hint">${hint}</p>`}${wrongAt(name, filling)}
    <div class="group-inputs">${inputs}</div>
  </fieldset>`;
}

/** A whole text, or the fields that it has parts in. */
const isInParts = ({ parts: all }: OneField, name: string, { typed, inParts }: Filling): boolean =>
  all.length > 0 && (inParts === name || [...typed.keys()].some((one) => one.startsWith(`${name}.`)));

const parts = (field: OneField, name: string, filling: Filling): Content =>
  group(
    name,
    filling,
    // What few dates need stands behind the others.
    foldedAfter(field.column.form === "date" ? 4 : field.parts.length, field.parts, name, filling, formWords[filling.visit.language].more),
  );

function localizedInputs({ columns }: LocalizedField, name: string, filling: Filling): Content {
  const { visit, typed, command } = filling;
  const own = visit.language === "en" ? ["en", "vi"] : ["vi", "en"];
  const one = (language: string, n: number) => {
    const column = columns.find(({ path }) => path.endsWith(`.${language}`));
    const label = `${labelOf(name, filling)} ${fieldLabel(visit.language, language, command)}`;
    const required = language === own[0] && n === 0 && filling.needed.includes(name);
    return column && input({ ...column, required }, `${name}.${language}`, label, filling, language);
  };
  const others = ["lo", "km"];
  return html`<div class="localized" id=${inputId(name)} tabindex=${problemsAt(name, filling).length > 0 ? "-1" : undefined}>${wrongAt(name, filling)}
    ${own.map(one)}
    <details class="folded" open=${others.some((language) => typed.get(`${name}.${language}`))}>
      <summary>${formWords[visit.language].languages}</summary>
      ${others.map(one)}
    </details>
  </div>`;
}

/** The groups that were filled in, the free one where there was one, and another where one was asked for. */
function items({ item, itemsMax, required }: ItemsField, name: string, filling: Filling): Content {
  const { visit, typed, more, command } = filling;
  const words = formWords[visit.language];
  const label = labelOf(name, filling);
  const count = Math.min(groupCount(name, typed) + (more === name ? 1 : 0), itemsMax);
  const hint = hintOf(visit.language, name, command);
  return html`<fieldset class="items" id=${inputId(name)} tabindex=${problemsAt(name, filling).length > 0 ? "-1" : undefined}>
    <legend>${label}${mustBe(name, filling, required && !(name in emptyListsOf(filling.definition)))}</legend>
    ${hint && html`<p class="hint">${hint}</p>`}${wrongAt(name, filling)}
    ${Array.from({ length: count }, (_, n) => itemInputs(item, `${name}.${n}`, filling))}
    ${count < itemsMax && html`<button type="submit" name="_do" value=${`more:${name}`} class="another">${words.another(label)}</button>`}
  </fieldset>`;
}

function itemInputs(item: Field, name: string, filling: Filling): Content {
  const number = Number(name.slice(name.lastIndexOf(".") + 1)) + 1;
  const label = `${labelOf(name, filling)} ${number}`;
  if (item.is === "one") return input(item.column, name, label, filling);
  const inner =
    item.is === "party"
      ? ["partyId", "nameAsWritten"].map((step) => partInput(`${name}.${step}`, filling))
      : item.is === "group"
        ? foldedAfter(
            item.path === "claims.#" ? 2 : item.fields.length,
            item.fields,
            name,
            filling,
            formWords[filling.visit.language].moreOfSource,
          )
        : [fieldInputs(item, name, filling)];
  return html`<div class=${`item ${item.is === "party" ? "pair" : ""}`} role="group" aria-label=${label}>${inner}</div>`;
}

/** The first fields of an item; the others are folded until one of them is filled in. */
function foldedAfter(count: number, fields: readonly Field[], name: string, filling: Filling, summary: string): readonly Content[] {
  const inputsOf = (some: readonly Field[]) => some.map((field) => fieldInputs(field, `${name}.${stepOf(field)}`, filling));
  const rest = fields.slice(count).map((field) => `${name}.${stepOf(field)}`);
  const isOpen =
    [...filling.typed].some(([one, said]) => said !== "" && isAmong(one, rest)) ||
    filling.problems.some(({ field }) => field !== undefined && isAmong(field, rest));
  return [
    inputsOf(fields.slice(0, count)),
    rest.length > 0 &&
      html`<details class="folded" open=${isOpen}>
        <summary>${summary}</summary>
        ${inputsOf(fields.slice(count))}
      </details>`,
  ];
}

/** A field, or one within it. */
export const isAmong = (name: string, fields: readonly string[]): boolean =>
  fields.some((field) => name === field || name.startsWith(`${field}.`));

/** Those that were sent; of free ones after the last that is filled in, one stays. */
function groupCount(name: string, typed: ReadonlyMap<string, string>): number {
  let sent = 1;
  let filled = 0;
  for (const [one, said] of typed) {
    const number = one.startsWith(`${name}.`) ? /^\d{1,4}/.exec(one.slice(name.length + 1))?.[0] : undefined;
    if (number === undefined) continue;
    sent = Math.max(sent, Number(number) + 1);
    if (said !== "") filled = Math.max(filled, Number(number) + 1);
  }
  return Math.min(sent, filled + 1);
}
