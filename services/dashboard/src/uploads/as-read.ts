// What a row of a table was understood to say: days, amounts, quantities and what ids name, as they would be recorded. Texts stand in the table itself.
// What was read less sharply than it may look is marked, so that somebody can mend it before it is recorded.
import { columnsOf } from "@camket/command-api";
import { type CommandDefinition, commandNamed, type DescribedDate, type Money } from "@camket/domain";
import { chosenThing } from "../forms/chosen.ts";
import { type Content, html } from "../html.ts";
import { isInWords } from "../parts/date.ts";
import { described, fieldValue, labelOf, type Telling } from "../parts/event-data.ts";
import { decimalText } from "../parts/money.ts";
import type { NamedBy } from "../parts/names.ts";
import { tag } from "../parts/tag.ts";
import type { Visit } from "../visit.ts";
import { uploadWords } from "./words.ts";

/** The command's body, as a preview of an import answers it. */
export type BodyRead = Readonly<Record<string, unknown>>;

/** @param command `commitments/deliver` @returns undefined where nothing of it had to be understood */
export function asRead(visit: Visit, command: string, body: BodyRead, names: NamedBy): Content {
  const definition = commandNamed(...(command.split("/") as [string, string]));
  if (!definition) return undefined;
  const telling: Telling = { visit, names, command };
  const understood = Object.entries(body).filter(([field]) => isUnderstood(field, definition, command));
  return (
    understood.length > 0 &&
    html`<ul class="plain">${understood.map(
      ([field, value]) =>
        html`<li><small>${labelOf(field, telling)}:</small> ${fieldValue(field, value, telling)}${digitsOf(value, visit)}${doubtsOf(value, visit)}</li>`,
    )}</ul>`
  );
}

/** A text, or one in several languages, is taken as it stands. */
const isUnderstood = (field: string, definition: CommandDefinition, command: string): boolean =>
  [...columnsOf(definition).values()].some(
    ({ path, form, allowed }) =>
      (path === field || path.startsWith(`${field}.`)) &&
      (form !== "text" || allowed !== undefined || chosenThing(path, command) !== undefined),
  );

/** Figures from here on are shown in words, as "20 billion": beside them, where a zero too many is seen, all their digits. */
const wordsFrom = 1_000_000;

function digitsOf(value: unknown, { language }: Visit): Content {
  if (!isMoney(value) || Number(value.amount) < wordsFrom || value.qualifier === "range") return undefined;
  return html` <small>(${decimalText(value.amount, language)})</small>`;
}

const isMoney = (value: unknown): value is Money =>
  typeof value === "object" && value !== null && "amount" in value && "currency" in value && "qualifier" in value;

/** Of each date within: that no day is known by it, or that nobody can say whether its day counts. */
function doubtsOf(value: unknown, visit: Visit): Content {
  const words = uploadWords[visit.language];
  const dates = datesIn(value).map((date) => described(date as never));
  return [
    dates.some(isInWords) && html` ${tag("doubt", words.noDay)}`,
    dates.some((date) => !isInWords(date) && isUnclear(date)) && html` <small>(${words.maybeCounts})</small>`,
  ];
}

/** "Before 30 September" without a word on the 30th itself. */
const isUnclear = ({ bound, boundInclusive }: DescribedDate): boolean =>
  (bound === "before" || bound === "after") && boundInclusive !== "yes" && boundInclusive !== "no";

function datesIn(value: unknown): readonly object[] {
  if (typeof value !== "object" || value === null) return [];
  const isDate = "edtf" in value || "bound" in value || Object.keys(value).join() === "text";
  return isDate ? [value] : Object.values(value).flatMap(datesIn);
}
