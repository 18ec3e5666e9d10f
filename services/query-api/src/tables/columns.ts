// The columns that several tables have: titles in one language, dates as written with their days, amounts, parties.
import { type DescribedDate, type Language, type LocalizedText, languages, type Money, type Quantity } from "@camket/domain";
import type * as z from "zod";
import type { Agencies, PartyShown } from "../answers/shared.ts";
import { type Column, day, number, text } from "./column.ts";

type Shown = z.output<typeof PartyShown>;

/** In the language asked for, else in the first that there is of vi, en, lo, km. */
export const inLanguage = (words: LocalizedText | undefined, language: Language | undefined): string | undefined =>
  words &&
  (language && words[language] !== undefined ? words[language] : languages.map((one) => words[one]).find((one) => one !== undefined));

export const titled = <Item>(header: string, description: string, of: (item: Item) => LocalizedText | undefined): Column<Item> =>
  text(header, description, (item, language) => inLanguage(of(item), language));

/** Several values in one cell: `a; b`. */
export const joined = (values: readonly (string | undefined)[] | undefined): string | undefined =>
  values?.filter((value) => value !== undefined).join("; ");

/** A date as it was written, and its outermost days. */
export const dated = <Item>(header: string, what: string, of: (item: Item) => DescribedDate | undefined): readonly Column<Item>[] => [
  text(header, `${what}, as written.`, (item) => written(of(item))),
  day(`${header}Earliest`, "The first day that it can mean; empty where that is open.", (item) => of(item)?.earliest),
  day(`${header}Latest`, "The last day that it can mean; empty where that is open.", (item) => of(item)?.latest),
];

/** In the words of the source, else in EDTF with how it binds; a day that nobody gave is the day of recording, and says so. */
export function written(date: DescribedDate | undefined): string | undefined {
  if (!date) return undefined;
  const { text: words, edtf, bound, anchor, defaulted } = date;
  if (words !== undefined) return words;
  if (edtf !== undefined) {
    const says = bound === "on" || bound === "within" || edtf.includes("..");
    return `${says || bound === undefined ? "" : `${bound} `}${edtf}${defaulted ? " (day of recording)" : ""}`;
  }
  return anchor && `${anchor.offset === undefined ? "" : `${anchor.offset} `}after ${anchor.event} of ${anchor.thing} ${anchor.id}`;
}

export const valued = <Item>(header: string, of: (item: Item) => Money | undefined): readonly Column<Item>[] => [
  number(`${header}Amount`, "The amount, in whole units of its currency.", (item) => of(item)?.amount),
  text(`${header}Currency`, "ISO 4217.", (item) => of(item)?.currency),
  text(`${header}Qualifier`, "How the amount is meant: `exact`, `circa`, `at-least` …", (item) => of(item)?.qualifier),
  number(`${header}Lower`, "The least, where the source states it.", (item) => of(item)?.lower),
  number(`${header}Upper`, "The most, where the source states it.", (item) => of(item)?.upper),
  text(`${header}Text`, "The amount in the words of the source.", (item) => of(item)?.text),
];

export const counted = <Item>(header: string, of: (item: Item) => Quantity | undefined): readonly Column<Item>[] => [
  number(header, "How many.", (item) => of(item)?.value),
  text(`${header}Unit`, "Of what.", (item) => of(item)?.unit),
  text(`${header}Qualifier`, "How the figure is meant.", (item) => of(item)?.qualifier),
];

/** The parties by name and by id, and who goes on for them where another does or they bear another name. */
export const named = <Item>(header: string, what: string, of: (item: Item) => readonly Shown[] | undefined): readonly Column<Item>[] => [
  text(header, `${what}, by the names of that day.`, (item, language) => joined(of(item)?.map((party) => nameOf(party, language)))),
  text(`${header}Ids`, "Their ids, in the same order.", (item) => joined(of(item)?.map(({ partyId }) => partyId))),
  text(
    `${header}Now`,
    "Those of them that bear another name by the day asked about, or for whom another party goes on.",
    (item, language) => joined(of(item)?.flatMap(({ now }) => (now ? [inLanguage(now.names, language)] : []))),
  ),
];

export const nameOf = ({ names, nameAsWritten, partyId }: Shown, language: Language | undefined): string | undefined =>
  inLanguage(names, language) ?? nameAsWritten ?? partyId;

export const charged = <Item>(of: (item: Item) => readonly Pick<z.output<typeof Agencies>[number], "agency" | "role">[]): Column<Item> =>
  text("agencies", "The agencies charged with it, each with its role.", (item, language) =>
    joined(of(item).map(({ agency, role }) => `${nameOf(agency, language)} (${role})`)),
  );

export const whole = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));
