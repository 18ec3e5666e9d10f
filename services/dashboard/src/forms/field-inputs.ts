// The fields of a form as HTML: a label, what helps, what is wrong, the input, and what was understood. Everything typed is shown again.
import { type Column, type FieldProblem, readCell } from "@camket/command-api";
import type { CommandDefinition, FuzzyDate, Money, Quantity } from "@camket/domain";
import { type Content, html } from "../html.ts";
import { dateText } from "../parts/date.ts";
import { described } from "../parts/event-data.ts";
import { moneyText, quantityText } from "../parts/money.ts";
import type { Visit } from "../visit.ts";
import { fieldLabel } from "../words/field-words.ts";
import { type Choices, nameIn } from "./choices.ts";
import { chosenThing } from "./chosen.ts";
import { allowedWord } from "./code-words.ts";
import type { Field, ItemsField, LocalizedField, OneField } from "./field-tree.ts";
import { hintOf } from "./hints.ts";
import { fieldProblemText } from "./problem-words.ts";
import { formWords } from "./words.ts";

/** A form as it is filled in so far. */
export interface Filling {
  readonly visit: Visit;
  readonly definition: CommandDefinition;
  /** `commitments/agree`. */
  readonly command: string;
  readonly typed: ReadonlyMap<string, string>;
  /** The same with ids in place of names. */
  readonly meant: ReadonlyMap<string, string>;
  readonly problems: readonly FieldProblem[];
  readonly choices: Choices;
  /** Fields that must be filled in here, though the schema does without them. */
  readonly needed: readonly string[];
  /** The list that is to have one more. */
  readonly more?: string | undefined;
  /** The field that is to be said part by part. */
  readonly inParts?: string | undefined;
  /** What may be chosen in a field, where this form knows: value and words. */
  readonly offered: (name: string) => readonly (readonly [value: string, words: string])[] | undefined;
}

export const inputId = (name: string): string => `f-${name}`;

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
        "pair",
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

function group(name: string, filling: Filling, inputs: readonly Content[], className = ""): Content {
  const { visit, command } = filling;
  const hint = hintOf(visit.language, name, command);
  return html`<fieldset class=${`group ${className}`} id=${inputId(name)} tabindex=${problemsAt(name, filling).length > 0 ? "-1" : undefined}>
    <legend>${labelOf(name, filling)}${mustBe(name, filling)}</legend>
    ${hint && html`<p class="hint">${hint}</p>`}${wrongAt(name, filling)}
    <div class="group-inputs">${inputs}</div>
  </fieldset>`;
}

const mustBe = (name: string, { needed, visit }: Filling, required = false): Content =>
  (required || needed.includes(name)) && html` <span class="must">(${formWords[visit.language].required})</span>`;

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

/** As many groups as were sent, and one that is free. */
function items({ item, itemsMax }: ItemsField, name: string, filling: Filling): Content {
  const { visit, typed, more, command } = filling;
  const words = formWords[visit.language];
  const label = labelOf(name, filling);
  const count = Math.min(groupCount(name, typed) + (more === name ? 1 : 0), itemsMax);
  const hint = hintOf(visit.language, name, command);
  return html`<fieldset class="items" id=${inputId(name)} tabindex=${problemsAt(name, filling).length > 0 ? "-1" : undefined}>
    <legend>${label}${mustBe(name, filling)}</legend>
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

/** The last of them is free. */
function groupCount(name: string, typed: ReadonlyMap<string, string>): number {
  let count = 1;
  for (const [one, said] of typed) {
    const number = one.startsWith(`${name}.`) ? /^\d{1,4}/.exec(one.slice(name.length + 1))?.[0] : undefined;
    if (number !== undefined) count = Math.max(count, Number(number) + (said === "" ? 1 : 2));
  }
  return count;
}

const problemsAt = (name: string, { problems }: Filling): readonly FieldProblem[] => problems.filter(({ field }) => field === name);

const wrongAt = (name: string, filling: Filling): Content => {
  const wrong = problemsAt(name, filling);
  return (
    wrong.length > 0 &&
    html`<div class="field-wrong-words" id=${`${inputId(name)}-wrong`}>
      ${wrong.map(({ code, detail }) => html`<p>${fieldProblemText(code, detail, filling.visit.language)}</p>`)}
    </div>`
  );
};

const long = /(?:^|\.)(?:narrative|reason|note|blockers|ask|answer|clauses|instruction|grounds|quote|conditions|defects|documents|notice)$/;

function input(column: Column, name: string, label: string, filling: Filling, inLanguage?: string): Content {
  const { visit, typed, command, offered } = filling;
  const id = inputId(name);
  const value = typed.get(name) ?? "";
  const hint = hintOf(visit.language, name, command, column);
  const wrong = problemsAt(name, filling).length > 0;
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || undefined;
  const shared = {
    id,
    name,
    "aria-describedby": described,
    "aria-invalid": wrong ? "true" : undefined,
    "aria-required": column.required || filling.needed.includes(name) ? "true" : undefined,
    lang: inLanguage,
  };
  const understood = understoodAs(column, name, filling);
  return html`<div class=${`form-field ${wrong ? "field-wrong" : ""}`}>
    <label for=${id}>${label}${mustBe(name, filling, column.required)}</label>
    ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}${wrongAt(name, filling)}
    ${control(column, value, shared, filling, offered(name))}
    ${understood && html`<p class="understood">${formWords[visit.language].understood} <strong>${understood}</strong></p>`}
    ${partsButton(column, name, label, filling)}
  </div>`;
}

function control(
  { allowed, form, path }: Column,
  value: string,
  shared: Readonly<Record<string, unknown>>,
  { visit, command }: Filling,
  offered: readonly (readonly [string, string])[] | undefined,
): Content {
  const words = formWords[visit.language];
  const choices = offered ?? (form === "text" && allowed?.map((code) => [code, allowedWord(allowed, code, visit.language)] as const));
  if (choices)
    return html`<select ...${shared}>
      <option value="">${shared["aria-required"] ? words.choose : words.notSaid}</option>
      ${choices.map(([code, said]) => html`<option value=${code} selected=${code === value}>${said}</option>`)}
      ${value !== "" && !choices.some(([code]) => code === value) && html`<option value=${value} selected>${value}</option>`}
    </select>`;
  if (long.test(path)) return html`<textarea ...${shared} rows="3">${value}</textarea>`;
  const thing = chosenThing(path, command);
  return html`<input
    type="text"
    ...${shared}
    value=${value}
    list=${thing && `list-${thing}`}
    data-choose=${thing}
    inputmode=${form === "number" ? "decimal" : undefined}
    autocomplete="off"
  />`;
}

/** What a text was read as, and which thing an id names. */
function understoodAs(column: Column, name: string, filling: Filling): Content {
  const { typed, meant, visit, choices, command } = filling;
  const said = typed.get(name) ?? "";
  if (said === "") return undefined;
  const thing = chosenThing(name, command);
  if (thing) {
    const id = meant.get(name) ?? said;
    const called = nameIn(choices, thing, id, visit.language);
    return called && `${called} (${id})`;
  }
  if (!["date", "day", "money", "quantity"].includes(column.form)) return undefined;
  const read = readCell(said, column);
  if ("wrong" in read) return undefined;
  const value = typeof read.value === "string" ? { edtf: read.value } : (read.value as Record<string, unknown>);
  // Not the words again, unless nothing but the words is known.
  const { text: _, ...meaning } = value;
  return meaningText(column.form, Object.keys(meaning).length > 0 ? meaning : value, visit.language);
}

function meaningText(form: Column["form"], value: unknown, language: Visit["language"]): string {
  if (form === "money") return moneyText(value as Money, language);
  return form === "quantity" ? quantityText(value as Quantity, language) : dateText(described(value as FuzzyDate), language);
}

const partsButton = ({ form }: Column, name: string, label: string, { visit }: Filling): Content =>
  ["date", "money", "quantity"].includes(form) &&
  html`<button type="submit" name="_do" value=${`parts:${name}`} class="as-link" aria-label=${formWords[visit.language].inPartsOf(label)}>
    ${formWords[visit.language].inParts}
  </button>`;
