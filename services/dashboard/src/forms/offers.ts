// Where what somebody typed names nothing, or several things: what it may mean is offered, each as a button that puts the id into the field and keeps
// everything else as it was typed.
import { CamketProblem } from "@camket/client";
import type { FieldProblem } from "@camket/command-api";
import { Slug, type Thing } from "@camket/domain";
import { nearest } from "@camket/platform/nearest";
import { type Content, html } from "../html.ts";
import { localized } from "../parts/text-in.ts";
import type { Visit } from "../visit.ts";
import { endedText } from "./choice-words.ts";
import type { Choices } from "./choices.ts";
import { type Choice, choicesAmong, foundByName } from "./register.ts";
import { formWords } from "./words.ts";

/** What is wrong at a field, and what may be meant there. */
export interface FormProblem extends FieldProblem {
  readonly offers?: readonly Choice[];
}

/** More would not be read; of one name there may be more, which must be told apart. */
export const nearMax = 3;
const sameMax = 8;

/** The button of a choice, as a form sends it. @example taking("obligors.0.partyId", "sekong") // "take:obligors.0.partyId=sekong" */
const taking = (field: string, id: string): string => `take:${field}=${id}`;

/** Undefined where it is no such button. */
export function takenBy(text: string): { readonly field: string; readonly id: string } | undefined {
  const [, field, id] = /^take:([^=]+)=(.+)$/.exec(text) ?? [];
  return field !== undefined && Slug.safeParse(id).success ? { field, id: id as string } : undefined;
}

/** @param anchor of the field, to which the page that is shown next goes */
export function offersOf({ field = "", offers = [], code }: FormProblem, { address, language }: Visit, anchor: string): Content {
  const words = formWords[language];
  if (offers.length === 0) return undefined;
  const about = (ended: Choice["ended"]) => (ended ? ` – ${endedText(ended, language)}` : code === several && ` – ${words.isThere}`);
  return html`<p class="offers">
    ${code === several ? words.chooseOne : words.perhaps}
    ${offers.slice(0, code === several ? sameMax : nearMax).map(
      ({ id, names, ended }) =>
        html`<button type="submit" name="_do" value=${taking(field, id)} formaction=${`${address.to(address.path)}#${anchor}`}>
          ${localized(names, language)} (${id})${about(ended)}
        </button>`,
    )}
  </p>`;
}

export const several = "SEVERAL_OF_THIS_NAME";

/** Ids that nothing has, as the API tells of them. */
const isUnknown = (code: string): boolean => /^UNKNOWN_(?:PARTY|SOURCE|AGREEMENT|COMMITMENT|INDICATOR|MEETING|REQUEST|THING)$/.test(code);

/** To ids that the register does not have: those that are nearly the same, and things that are called so. */
export const withOffers = (
  visit: Visit,
  problems: readonly FieldProblem[],
  typed: ReadonlyMap<string, string>,
  thingOf: (field: string) => Thing | undefined,
  choices: Choices,
): Promise<readonly FormProblem[]> =>
  Promise.all(
    problems.map(async (problem) => {
      const thing = problem.field !== undefined && isUnknown(problem.code) ? thingOf(problem.field) : undefined;
      const text = typed.get(problem.field ?? "") ?? "";
      return thing && text !== "" ? { ...problem, value: text, offers: await nearTo(visit, thing, text, choices) } : problem;
    }),
  );

async function nearTo({ camket }: Visit, thing: Thing, text: string, choices: Choices): Promise<readonly Choice[]> {
  const [all, named] = await Promise.all([
    choices.get(thing) ?? orNone(choicesAmong(camket, thing)),
    orNone(foundByName(camket, thing, text.replaceAll("-", " "))),
  ]);
  const id = nearest(
    text,
    all.map((one) => one.id),
  );
  const near = [...all.filter((one) => one.id === id), ...named.filter((one) => one.id !== id)];
  return near.slice(0, nearMax);
}

/** An offer is worth less than the page that it stands on. */
export async function orNone(asked: Promise<readonly Choice[]>): Promise<readonly Choice[]> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof CamketProblem) return [];
    throw error;
  }
}
