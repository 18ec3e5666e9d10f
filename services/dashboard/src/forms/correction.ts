// A correction, in terms of people: which entry of the history, which of its fields with what stands there now, and the right value as people write
// it. The API takes a pointer and a JSON value; they are made here.
import { type Column, columnsOf, readCell } from "@camket/command-api";
import type { Body, CommandDefinition, DescribedDate, Thing } from "@camket/domain";
import { dateText } from "../parts/date.ts";
import { shortDay } from "../parts/days.ts";
import { todayIn } from "../today.ts";
import type { Visit } from "../visit.ts";
import { fieldLabel } from "../words/field-words.ts";
import type { Language } from "../words/language.ts";
import { choiceText } from "./choice-words.ts";
import { capital, commandOfEvent, eventText } from "./command-words.ts";
import type { Choice, Entry } from "./register.ts";
import { valueText } from "./value-text.ts";
import { formWords } from "./words.ts";

export type Option = readonly [value: string, words: string];

/** Entries that can be named, the newest first: what happened and when, and on which of the ledger's days it was recorded, by whom. */
export const entryOptions = (entries: readonly Entry[], { language, timeZone }: Visit): readonly Option[] =>
  entries
    .filter(({ withdrawn }) => withdrawn === undefined)
    .toReversed()
    .map(({ id, type, occurredOn, recordedAt, actor }) => {
      const happened = occurredOn && !occurredOn.defaulted ? [dateText(occurredOn as unknown as DescribedDate, language)] : [];
      const recorded = `${formWords[language].recordedOn(shortDay(todayIn(timeZone, recordedAt), language))}, ${actor.id}`;
      return [id, [capital(eventText(language, type)), ...happened, recorded].join(" – ")];
    });

/** The body of an entry as it reads now. */
export function bodyOf({ corrected, data, occurredOn, claims, onBehalfOf, side }: Entry): Body {
  if (corrected) return corrected;
  const given = occurredOn && !occurredOn.defaulted ? { occurredOn: asGiven(occurredOn) } : {};
  return {
    ...data,
    ...given,
    ...(claims.length > 0 ? { claims } : {}),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(side === undefined ? {} : { side }),
  };
}

/** Without what an answer works out of a date. */
const asGiven = ({
  precision: _,
  earliest,
  latest,
  earliestSure: __,
  latestSure: ___,
  ...date
}: Readonly<Record<string, unknown>>): Body =>
  date.edtf === undefined ? { ...date, ...(earliest ? { earliest } : {}), ...(latest ? { latest } : {}) } : date;

/**
 * The fields of an entry: those that it has, with what stands there; then those that it could have.
 * @param parties by whose names ids of parties are told
 */
export function fieldOptions(
  entry: Entry,
  definition: CommandDefinition,
  language: Language,
  parties: readonly Choice[],
): readonly Option[] {
  const said = (path: string, value: unknown): string => {
    const party = /(?:^|\.)partyId$/.test(path) ? parties.find(({ id }) => id === value) : undefined;
    return party ? choiceText(party, language) : short(valueText(path, value, language, definition));
  };
  const body = bodyOf(entry);
  const command = `${definition.thing}/${definition.name}`;
  const there = leaves(body).map(([path, value]): Option => [pointerOf(path), `${labels(path, command, language)}: ${said(path, value)}`]);
  const known = new Set(leaves(body).flatMap(([path]) => path.split(".").map((_, n, steps) => steps.slice(0, n + 1).join("."))));
  const absent = [...columnsOf(definition).values()]
    .filter(({ path, inner }) => !inner && !path.includes("#") && !known.has(path))
    .map(({ path }): Option => [pointerOf(path), `${labels(path, command, language)}: –`]);
  return [...there, ...absent];
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
export const pointerOf = (path: string): string => `/${path.replaceAll(".", "/")}`;
export const pathOf = (pointer: string): string => pointer.replace(/^\//, "").replaceAll("/", ".");

/** The label of a field with those of what it stands in. @example labels("claims.0.locator", …) // "Source 1, Where in the source" */
export function labels(path: string, command: string | undefined, language: Language): string {
  const steps = path.split(".");
  return steps
    .flatMap((step, n) =>
      /^\d+$/.test(step) ? [] : [`${fieldLabel(language, steps.slice(0, n + 1).join("."), command)}${itemNumber(steps[n + 1])}`],
    )
    .join(", ");
}
const itemNumber = (step: string | undefined): string => (step !== undefined && /^\d+$/.test(step) ? ` ${Number(step) + 1}` : "");

/** What people write as one thing stays one, and has its fields beside it. */
function leaves(value: unknown, path = ""): [path: string, value: unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  const inner = Object.entries(value).flatMap(([step, one]) => leaves(one, path === "" ? step : `${path}.${step}`));
  const isWhole = path !== "" && !Array.isArray(value) && ["edtf", "amount", "unit"].some((step) => step in value);
  return isWhole ? [[path, value], ...inner] : inner;
}

/**
 * The right value as the API takes it: read as the field is read in its own form, else taken as the JSON that it is.
 * @returns JSON; undefined where nothing was typed, which takes the field out
 */
export function rightValue(text: string, pointer: string, target: CommandDefinition | undefined): string | undefined {
  if (text === "") return undefined;
  const column = target && columnFor(pathOf(pointer), target);
  const read = column && readCell(text, column);
  if (read && "value" in read && !/^".*"$/s.test(text)) return JSON.stringify(read.value);
  return isJson(text) ? text : column?.form === "text" || !column ? JSON.stringify(text) : text;
}

const columnFor = (path: string, target: CommandDefinition): Column | undefined =>
  columnsOf(target).get(
    path
      .split(".")
      .map((step) => (/^\d+$/.test(step) ? "#" : step))
      .join("."),
  );

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The command that the chosen entry comes from. */
export function targetOf(
  entries: readonly Entry[],
  thing: Thing,
  eventId: string | undefined,
): { entry: Entry; definition: CommandDefinition } | undefined {
  const entry = entries.find(({ id }) => id === eventId);
  const definition = entry && commandOfEvent(thing, entry.type);
  return entry && definition && { entry, definition };
}
