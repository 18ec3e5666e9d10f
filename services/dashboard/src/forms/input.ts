// One input of a form: its label, what helps, what is wrong, the control, and what was understood of what was typed.
import { type Column, readCell } from "@camket/command-api";
import type { CommandDefinition, FuzzyDate, Money, Quantity } from "@camket/domain";
import { type Content, html } from "../html.ts";
import { dateText } from "../parts/date.ts";
import { localeOf } from "../parts/days.ts";
import { described } from "../parts/event-data.ts";
import { moneyText, quantityText } from "../parts/money.ts";
import type { Visit } from "../visit.ts";
import { languages } from "../words/language.ts";
import { type Choices, nameIn } from "./choices.ts";
import { chosenThing } from "./chosen.ts";
import { allowedWord } from "./code-words.ts";
import { hintOf } from "./hints.ts";
import { type FormProblem, offersOf } from "./offers.ts";
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
  readonly problems: readonly FormProblem[];
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

export const mustBe = (name: string, { needed, visit }: Filling, required = false): Content =>
  (required || needed.includes(name)) && html` <span class="must">(${formWords[visit.language].required})</span>`;

export const problemsAt = (name: string, { problems }: Filling): readonly FormProblem[] => problems.filter(({ field }) => field === name);

export const wrongAt = (name: string, filling: Filling): Content => {
  const wrong = problemsAt(name, filling);
  return (
    wrong.length > 0 &&
    html`<div class="field-wrong-words" id=${`${inputId(name)}-wrong`}>
        ${wrong.map((problem) => html`<p>${fieldProblemText(problem, filling.visit.language)}</p>`)}
      </div>
      ${wrong.map((problem) => offersOf(problem, filling.visit, inputId(name)))}`
  );
};

const long = /(?:^|\.)(?:narrative|reason|note|blockers|ask|answer|clauses|instruction|grounds|quote|conditions|defects|documents|notice)$/;

export function input(column: Column, name: string, label: string, filling: Filling, inLanguage?: string): Content {
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
  const isLanguage = form === "text" && /(?:^|\.)language$/.test(path);
  return html`${isLanguage && languagesList(`${shared.id}-list`, visit.language)}<input
    type="text"
    ...${shared}
    value=${value}
    list=${isLanguage ? `${shared.id}-list` : thing && `list-${thing}`}
    data-choose=${thing}
    inputmode=${form === "number" ? "decimal" : undefined}
    autocomplete="off"
  />`;
}

/** Those of the corridor; any other code can be typed. */
const languagesList = (id: string, language: Visit["language"]): Content =>
  html`<datalist id=${id}>${languages.map((code) => html`<option value=${code} label=${new Intl.DisplayNames([localeOf(language)], { type: "language" }).of(code)}></option>`)}</datalist>`;

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
