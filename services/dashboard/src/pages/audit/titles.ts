// What the things of events are called now: events name them by their addresses alone.
import { CamketProblem } from "@camket/client";
import { type LocalizedText, type Thing, things } from "@camket/domain";
import { thingNow } from "../../forms/register.ts";
import { type Content, html } from "../../html.ts";
import { localized, plain } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import type { Language } from "../../words/language.ts";
import { auditWords } from "./words.ts";

/** Things that are asked for by their titles for one page: as many as a page of the log has events. */
const titlesMax = 50;

/** Of `commitments/dac-chung-police-building`; nothing where it is not there, or cannot be read now. */
export interface Titles {
  get(subject: string): Content;
  /** Without marks, for drawings. */
  plain(subject: string): string | undefined;
}

export async function titlesOf({ camket, language }: Pick<Visit, "camket" | "language">, subjects: readonly string[]): Promise<Titles> {
  const asked = [...new Set(subjects)].filter((one) => thingOf(one) !== undefined).slice(0, titlesMax);
  const found = await Promise.all(
    asked.map(async (subject): Promise<[string, LocalizedText][]> => {
      const { thing, id } = thingOf(subject) as ThingAt;
      const now = await thingNow(camket, thing, id).catch(nothing);
      return now ? [[subject, now.names]] : [];
    }),
  );
  const names = new Map(found.flat());
  const said = <Said>(subject: string, say: (text: LocalizedText, page: typeof language) => Said): Said | undefined => {
    const text = names.get(subject);
    return text && say(text, language);
  };
  return { get: (subject) => said(subject, localized), plain: (subject) => said(subject, plain) };
}

/** A name that cannot be had is no reason to show no events. */
function nothing(error: unknown): undefined {
  if (!(error instanceof CamketProblem)) throw error;
}

export interface ThingAt {
  readonly thing: Thing;
  readonly id: string;
}

/** Nothing for what the ledger says of itself. */
export function thingOf(subject: string): ThingAt | undefined {
  const [thing = "", id = ""] = subject.split("/");
  return (things as readonly string[]).includes(thing) && id !== "" ? { thing: thing as Thing, id } : undefined;
}

const ofTheLedger = { "ledger/main": "ledger", "ledger/operations": "decisions", "ledger/exports": "exports" } as const;

/** What a stream of the ledger itself tells of; an address that none has stands as it is. @example "What was taken out of the ledger" */
export const ledgerText = (subject: string, language: Language): string =>
  subject in ofTheLedger ? auditWords[language][ofTheLedger[subject as keyof typeof ofTheLedger]] : subject;

/** A thing by its title, with a link to it; what the ledger says of itself by its words, with a link to all of that. */
export function subjectLink({ address, language }: Visit, subject: string, titles: Titles): Content {
  const at = thingOf(subject);
  return at
    ? html`<a href=${address.to(`/${subject}`)}>${titles.get(subject) ?? html`<code>${at.id}</code>`}</a>`
    : html`<a href=${address.to("/events", { subject })}>${ledgerText(subject, language)}</a>`;
}
