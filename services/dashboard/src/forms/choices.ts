// What a form offers where a thing is to be named, and which thing is meant by what was typed: its id, or a name that is one thing's alone.
import { commands, Slug, type Thing } from "@camket/domain";
import { type NamedBy, namesIn } from "../parts/names.ts";
import { isCalled, isCalledInShort } from "../parts/short-name.ts";
import type { Visit } from "../visit.ts";
import type { Language } from "../words/language.ts";
import { choiceText } from "./choice-words.ts";
import { chosenThing } from "./chosen.ts";
import type { Field } from "./field-tree.ts";
import { type FormProblem, nearMax, orNone, several } from "./offers.ts";
import { type Choice, choicesAmong, foundByName, thingNow } from "./register.ts";
import { formWords } from "./words.ts";

export type Choices = ReadonlyMap<Thing, readonly Choice[]>;

/** What is offered for the things that a form names. A list that cannot be had now is left out: ids can be typed all the same. */
export async function choicesFor({ camket }: Visit, wanted: Iterable<Thing>): Promise<Choices> {
  const lists = [...new Set(wanted)].map(
    async (thing): Promise<[Thing, readonly Choice[]]> => [thing, await orNone(choicesAmong(camket, thing))],
  );
  return new Map(await Promise.all(lists));
}

/** What an id is called, where the form has it at hand. */
export function nameIn(choices: Choices, thing: Thing, id: string, language: Language): string | undefined {
  const choice = choices.get(thing)?.find((one) => one.id === id);
  return choice && choiceText(choice, language);
}

/** The names of all that is offered, for who shows what was said. */
export function namesOf(choices: Choices, visit: Visit): NamedBy {
  const of = (thing: Thing) => choices.get(thing) ?? [];
  const named = [...choices].flatMap(([thing, all]) => all.map(({ id, names }) => ({ thing: streamOf(thing), id, title: names })));
  return namesIn(visit, { parties: of("parties").map(({ id, names }) => ({ partyId: id, names })), named });
}

const streamOf = (thing: Thing): string => commands.find((one) => one.thing === thing)?.stream as string;

/** The things that fields name. */
export function* thingsNamed(fields: readonly Field[], command: string): Generator<Thing> {
  for (const field of fields) {
    if (field.is === "party") yield "parties";
    else if (field.is === "group") yield* thingsNamed(field.fields, command);
    else if (field.is === "items") yield* thingsNamed([field.item], command);
    else if (field.is === "one") {
      const thing = chosenThing(field.path, command);
      if (thing) yield thing;
    }
  }
}

export interface Meant {
  /** What was typed, with ids in place of names. */
  readonly typed: ReadonlyMap<string, string>;
  readonly problems: readonly FormProblem[];
}

/**
 * Which things are meant; `_id` is the field of the thing itself.
 * @param days on which it may have happened: of several parties of one name the one that was there is meant
 */
export async function meantBy(
  visit: Visit,
  typed: ReadonlyMap<string, string>,
  thingOf: (name: string) => Thing | undefined,
  choices: Choices,
  days: readonly string[],
): Promise<Meant> {
  const words = formWords[visit.language];
  const problems: FormProblem[] = [];
  const told = new Map(typed);
  const known = new Map<string, Called>();
  for (const [name, text] of typed) {
    const thing = text === "" ? undefined : thingOf(name);
    if (!thing || Slug.safeParse(text).success) continue;
    const called = `${thing}/${text}`;
    // One after another: a form of a thousand names must not keep the register from everybody else.
    const { ones, near } =
      known.get(called) ?? (known.size < namesMax ? await calledSo(visit, thing, text, choices.get(thing) ?? [], days) : nothing);
    known.set(called, { ones, near });
    told.set(name, ones.length === 1 ? (ones[0] as Choice).id : "");
    if (ones.length === 0)
      problems.push({ field: name, code: "NOT_FOUND_BY_NAME", detail: near.length > 0 ? words.notExactly : words.nowhere, offers: near });
    if (ones.length > 1) problems.push({ field: name, code: several, detail: words.several, offers: ones });
  }
  return { typed: told, problems };
}

/** Ids that are looked up beside what is offered: a form names some ten things. */
const lookedUpMax = 30;
/** Different names that a form may write in place of ids: more than its longest list. */
const namesMax = 300;

/** What is offered, and beside it those things that are named by an id from further down their list, so that they are shown by name. */
export async function withNamed(
  { camket }: Visit,
  choices: Choices,
  typed: ReadonlyMap<string, string>,
  thingOf: (name: string) => Thing | undefined,
): Promise<Choices> {
  const wanted = new Map<string, readonly [Thing, string]>();
  for (const [name, id] of typed) {
    const thing = id === "" ? undefined : thingOf(name);
    const isOffered = thing !== undefined && choices.get(thing)?.some((one) => one.id === id);
    if (thing && !isOffered && wanted.size < lookedUpMax && Slug.safeParse(id).success) wanted.set(`${thing}/${id}`, [thing, id]);
  }
  if (wanted.size === 0) return choices;
  const found = await Promise.all(
    [...wanted.values()].map(async ([thing, id]) => ({
      thing,
      items: await orNone(thingNow(camket, thing, id).then((one) => (one ? [one] : []))),
    })),
  );
  const all = new Map(choices);
  for (const { thing, items } of found) all.set(thing, [...(all.get(thing) ?? []), ...items]);
  return all;
}

/** What a name fits. */
interface Called {
  readonly ones: readonly Choice[];
  /** Where none has the name: what is found by it. */
  readonly near: readonly Choice[];
}
const nothing: Called = { ones: [], near: [] };

async function calledSo(
  { camket }: Visit,
  thing: Thing,
  text: string,
  offered: readonly Choice[],
  days: readonly string[],
): Promise<Called> {
  const called = ({ names }: Choice): boolean => isCalled(names, text);
  const own = offered.filter(called);
  const found = own.length > 0 ? own : await orNone(foundByName(camket, thing, text));
  const exact = found.filter(called);
  const ones = exact.length > 0 || thing !== "parties" ? exact : found.filter(({ names }) => isCalledInShort(names, text));
  if (ones.length === 0) return { ones, near: found.slice(0, nearMax) };
  if (ones.length === 1 || thing !== "parties") return { ones, near: [] };
  const there = await Promise.all(days.map((day) => orNone(foundByName(camket, thing, text, day))));
  const stood = ones.filter(({ id }) => there.every((then) => then.some((one) => one.id === id && !one.ended)));
  return { ones: stood.length === 1 ? stood : ones, near: [] };
}
