// A thing as it is named in addresses.
import { Slug, type StreamName } from "@camket/domain";
import { nearest } from "@camket/platform/nearest";
import { listOfView } from "./compare-lists.ts";
import { WrongUse } from "./exit-codes.ts";
import type { NamedThing } from "./served.ts";

const paths = Object.values(listOfView);

/** @example thingOf("commitments/dac-chung-police-building").name // "commitment". @throws WrongUse */
export function thingOf(text: string): NamedThing {
  const [path = "", id = "", ...rest] = text.split("/");
  const name = (Object.keys(listOfView) as StreamName[]).find((one) => listOfView[one] === path);
  if (name && rest.length === 0 && Slug.safeParse(id).success) return { name, path, id };
  const meant = name ? undefined : nearest(path, paths);
  const instead = meant && id !== "" ? `did you mean ${meant}/${id}?` : `write it as in addresses, commitments/dac-chung-police-building`;
  throw new WrongUse(`"${text}" names no thing: ${instead}`);
}
