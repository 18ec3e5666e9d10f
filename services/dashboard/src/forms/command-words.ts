// What a command and its event are called, by the glossary.
import { type CommandDefinition, commandNamed, commands, type Thing, things } from "@camket/domain";
import { wordOf } from "../words/codes.ts";
import type { Language } from "../words/language.ts";

/** @example commandText("vi", "commitments", "hand-over") // "bàn giao" */
export const commandText = (language: Language, thing: Thing, name: string): string => wordOf(`Commands of ${thing}`, name, language);

/** "commitments", "các cam kết". */
export const thingsText = (language: Language, thing: Thing): string => wordOf("Things in addresses", thing, language);

/** "commitment", "cam kết". */
export function thingText(language: Language, thing: Thing): string {
  const stream = commands.find((one) => one.thing === thing)?.stream as string;
  return (wordOf("Things", stream, language).split(/[:(,]/)[0] as string).trim();
}

const byEvent = new Map<string, CommandDefinition>(commands.map((one) => [`${one.thing} ${one.event.type}`, one]));
/** The command that an event of a thing comes from. */
export const commandOfEvent = (thing: Thing, type: string): CommandDefinition | undefined => byEvent.get(`${thing} ${type}`);

/** @example eventText("vi", "ProjectHandedOver") // "đã bàn giao" */
export const eventText = (language: Language, type: string): string => wordOf("Events", type, language);

/** Of an address as the API writes it, `commitments/seminar/cancel`. */
export function commandAt(
  address: string,
): { readonly thing: Thing; readonly id: string; readonly definition: CommandDefinition } | undefined {
  const [thing = "", id = "", name = ""] = address.split("/");
  const definition = commandNamed(thing, name);
  return definition && (things as readonly string[]).includes(thing) ? { thing: thing as Thing, id, definition } : undefined;
}

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
