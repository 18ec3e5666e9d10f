// Checks what was typed against a command's flags, strictly, before citty reads it: citty lets unknown flags and too many arguments pass.
// Each mistake is told with the word that was probably meant.
import { nearest } from "@camket/platform/nearest";
import type { ArgDef } from "citty";
import type { Command } from "./command.ts";
import { WrongUse } from "./exit-codes.ts";

/** Before anything else, for each complaint repeats the word that it is about. @throws WrongUse */
export function refuseAddresses(words: readonly string[]): void {
  if (words.some((word) => word.includes("://") && !isAddressOfService(word) && !isDigest(word)))
    throw new WrongUse(
      "a connection string may hold a password, which other users of this machine could see here: set CAMKET_EVENT_STORE_FILE",
    );
}

/** Of a service over HTTP, without a user or a password in it. */
const isAddressOfService = (word: string): boolean => /^(?:--(?:to|from)=)?https?:\/\/[^@\s]*$/.test(word);

/** Whose root may begin with two slashes. */
const isDigest = (word: string): boolean => /^(?:--expect=)?[0-9]+:[A-Za-z0-9+/]{43}=$/.test(word);

/** @throws WrongUse */
export function checkArguments({ name, args, surplus }: Command, typed: readonly string[]): void {
  const flags = Object.entries(args).filter(([, { type }]) => type !== "positional");
  const places = Object.entries(args).filter(([, { type }]) => type === "positional");
  const given: string[] = [];
  const seen = new Set<string>();
  for (let i = 0, onlyPlaces = false; i < typed.length; i++) {
    const word = typed[i] as string;
    if (word === "--" && !onlyPlaces) {
      onlyPlaces = true;
      continue;
    }
    if (onlyPlaces || word === "-" || !word.startsWith("-")) {
      given.push(word);
      continue;
    }
    const [flag = "", value] = word.split(/=(.*)/s, 2);
    const known = flags.find(([long]) => flag === `--${long}`);
    if (!known) throw unknownFlag(name, flag, flags);
    if (seen.has(flag)) throw new WrongUse(`${flag} is given twice`);
    seen.add(flag);
    if (takesValue(known[1])) {
      const next = value ?? typed[++i];
      if (next === undefined || next === "" || (value === undefined && next.startsWith("-")))
        throw new WrongUse(`${flag} needs a ${known[1].valueHint ?? "value"}, as ${flag}=<${known[1].valueHint ?? "value"}>`);
    } else if (value !== undefined) throw new WrongUse(`${flag} takes no value`);
  }
  const tooMany = given[places.length];
  if (tooMany !== undefined)
    throw new WrongUse(surplus?.(tooMany) ?? `"${tooMany}" is one argument too many: camket ${name} ${usageOf(places)}`);
  const missing = places.find(([, place], i) => place.required !== false && given[i] === undefined);
  if (missing) throw new WrongUse(`<${missing[0]}> is missing: camket ${name} ${usageOf(places)}`);
}

const takesValue = ({ type }: ArgDef): boolean => type === "string" || type === "enum";

function unknownFlag(command: string, flag: string, flags: readonly (readonly [string, ArgDef])[]): WrongUse {
  const allowed = [...flags.map(([long]) => `--${long}`), "--help"];
  const meant = nearest(flag, allowed);
  return new WrongUse(`camket ${command} has no flag ${flag}${meant ? `; did you mean ${meant}?` : `; it has ${allowed.join(", ")}`}`);
}

export const usageOf = (places: readonly (readonly [string, ArgDef])[]): string =>
  places.map(([name, { required }]) => (required === false ? `[${name}]` : `<${name}>`)).join(" ");
