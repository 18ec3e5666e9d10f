// A thing as it is named in addresses.
import { Slug, type StreamName } from "@camket/domain";
import { listOfView } from "./compare-lists.ts";
import { WrongUse } from "./exit-codes.ts";
import type { NamedThing } from "./served.ts";

/** @example thingOf("commitments/dac-chung-police-building").name // "commitment". @throws WrongUse */
export function thingOf(text: string): NamedThing {
  const [path = "", id = "", ...rest] = text.split("/");
  const name = (Object.keys(listOfView) as StreamName[]).find((one) => listOfView[one] === path);
  if (name && rest.length === 0 && Slug.safeParse(id).success) return { name, path, id };
  throw new WrongUse(`"${text}" names no thing: write it as in addresses, commitments/dac-chung-police-building`);
}
