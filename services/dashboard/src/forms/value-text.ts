// A value in plain words, for where no markup can stand: the choices of a field.

import { columnsOf, generalPath } from "@camket/command-api";
import type { CommandDefinition, LocalizedText, Money, Quantity } from "@camket/domain";
import { dateText } from "../parts/date.ts";
import { described } from "../parts/event-data.ts";
import { moneyText, quantityText } from "../parts/money.ts";
import { pick } from "../parts/text-in.ts";
import { type Language, languages } from "../words/language.ts";
import { allowedWord } from "./code-words.ts";

/** @param path where it stands in the body of a command: `value`, `claims.0.locator` */
export function valueText(path: string, value: unknown, language: Language, definition: CommandDefinition): string {
  if (typeof value !== "object" || value === null) {
    const allowed = columnsOf(definition).get(generalPath(path))?.allowed;
    return allowed ? allowedWord(allowed, String(value), language) : String(value);
  }
  if ("amount" in value && "currency" in value) return moneyText(value as Money, language);
  if ("unit" in value) return quantityText(value as Quantity, language);
  if ("edtf" in value || "text" in value) return dateText(described(value as never), language);
  if (Object.keys(value).every((name) => languages.includes(name as Language))) return pick(value as LocalizedText, language).text;
  return JSON.stringify(value);
}
