// An address at which there is no command, told as people need it: which commands that thing has, and which of them or of the things is meant.
import { commands, things } from "@camket/domain";
import { edgeProblem, type Problem } from "@camket/platform";
import { nearest } from "@camket/platform/nearest";

/** @param path with or without its `/v1/`: `commitments/x/delivr`. Undefined where it is no address of a thing, nor nearly one */
export function unknownCommand(path: string): Problem | undefined {
  const [thing = "", second, third, ...more] = path.replace(/^\/?v1\//, "").split("/");
  if (more.length > 0) return undefined;
  if (!(things as readonly string[]).includes(thing)) {
    const meant = nearest(thing.slice(0, 100), things);
    return meant === undefined ? undefined : edgeProblem("unknown-path", `there is nothing at ${shown(path)}: did you mean ${meant}?`);
  }
  const typed = third ?? second;
  if (typed === undefined) return undefined;
  const its = commands.filter((one) => one.thing === thing);
  const names = (third === undefined ? its.filter(({ begins }) => begins) : its).map(({ name }) => name);
  if (names.includes(typed)) return undefined;
  const meant = nearest(typed.slice(0, 100), names);
  const listed = third === undefined ? `without an id there are ${names.join(", ")}` : `there are ${names.join(", ")}`;
  const detail = `${thing} have no command ${shown(typed)}${third === undefined ? " that chooses the id" : ""}: ${
    meant === undefined ? "" : `did you mean "${meant}"? `
  }${listed}`;
  return edgeProblem("unknown-path", detail, { facts: { commands: names, ...(meant === undefined ? {} : { nearest: meant }) } });
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 200).toWellFormed());
