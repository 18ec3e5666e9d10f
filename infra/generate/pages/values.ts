// docs/reference/values.md: what stands in a field. Forms with a name, texts of a certain form, closed lists.
import {
  Country,
  Currency,
  commitmentKinds,
  DaySchema,
  DecimalText,
  DescribedDate,
  Edtf,
  fulfilledBy,
  LanguageTag,
  MoneyTotal,
  Rate,
  Sectors,
  Sha256,
  Slug,
  Unit,
} from "@camket/domain";
import { closedLists } from "@camket/glossary";
import type * as z from "zod";
import { code, formOf, formSection, formsLegend, jsonSchemaOf, notice, paragraphs, type Schema, table } from "../forms.ts";
import { told } from "../values-told.ts";
import { forms } from "./commands.ts";
import { anchorOfSection } from "./glossary.ts";

/** What answers alone have. */
const ofAnswers = { DescribedDate, MoneyTotal, Rate };

/** Related forms beside each other; what is not named here follows by its name. */
const order = [
  ["Dates", ["FuzzyDate", "FuzzyDateObject", "DateInference", "DateAnchor", "DescribedDate", "Duration", "Recurrence"]],
  ["Amounts", ["Money", "MoneyTotal", "NamedRate", "Rate", "Quantity"]],
  ["Parties and people", ["PartyRef", "AgencyRef", "UnnamedAgency", "OfficeHolder"]],
  ["Words and where they come from", ["LocalizedText", "Claim"]],
] as const;

/** Texts that must have a certain form. */
const texts: Readonly<Record<string, z.ZodType>> = {
  id: Slug,
  day: DaySchema,
  EDTF: Edtf,
  figure: DecimalText,
  currency: Currency,
  country: Country,
  language: LanguageTag,
  unit: Unit,
  "SHA-256": Sha256,
  sectors: Sectors,
};

export function valuePage(): string {
  const known: Record<string, Schema> = {
    ...forms,
    ...Object.fromEntries(Object.entries(ofAnswers).map(([name, schema]) => [name, jsonSchemaOf(schema).$defs?.[name] ?? {}])),
  };
  const placed = new Set<string>(order.flatMap(([, names]) => names));
  const others = Object.keys(known).filter((name) => !placed.has(name));
  const sections = (names: readonly string[]) =>
    names.map((name) => formSection(name, known[name] as Schema, known, ...(told[name] ?? [])));
  return `${paragraphs(
    "# Values",
    notice,
    "What stands in the fields of [commands](commands.md), of [events](events.md) and of answers. What is stored is what was given; what is computed from it is said beside it. An optional field is absent, never null.",
    formsLegend,
    ...order.flatMap(([title, names]) => [`## ${title}`, ...sections(names)]),
    "## Other forms",
    ...sections(others),
    "## Texts of a certain form",
    "Plain text is at most 2000 characters where nothing else is said, never empty or blank, without control characters other than line feed and tab, and well-formed Unicode. It is stored exactly as given.",
    table(["Text", "Form", "Pattern", "Meaning", "Example"], Object.entries(texts).map(textRow)),
    "## Closed lists",
    "A word that is on no list is refused, with the words that are. A word may be added in a later version; none goes or changes its meaning. Clients should take words in answers that they do not know.",
    table(
      ["List", "Words"],
      closedLists.map((list) => [`[${list.title}](glossary.md#${anchorOfSection(list)})`, [...list.words.keys()].map(code).join(" ")]),
    ),
    "## What fulfils each kind",
    "The moment that is compared with the due date of a commitment follows from its kind.",
    table(
      ["Kind", "Fulfilled by"],
      commitmentKinds.map((kind) => [code(kind), code(fulfilledBy[kind])]),
    ),
  )}\n`;
}

function textRow([name, schema]: readonly [string, z.ZodType]): string[] {
  const facts = jsonSchemaOf(schema);
  const { pattern } = facts.items ?? facts;
  const [example] = facts.examples ?? [];
  const meaning = (facts.description ?? "").replace(/\.$/, "");
  return [name, formOf(facts), pattern ? code(pattern) : "", meaning, code(JSON.stringify(example))];
}
