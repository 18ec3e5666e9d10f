// What a thing that begins is called in addresses, where nobody chose it: its name, as far as that can be said in an address and is free.
import { type CommandDefinition, foldText } from "@camket/domain";
import type { Visit } from "../visit.ts";
import { thingNow } from "./register.ts";
import type { Sent } from "./sent.ts";

const idCharsMax = 60;

/** Empty where the API is to choose. */
export async function newId({ camket }: Visit, { thing, begins }: CommandDefinition, { doing, typed, revision }: Sent): Promise<string> {
  if (!begins || doing.do !== "preview" || revision !== undefined) return "";
  const id = asId(nameIn(typed, "vi") ?? nameIn(typed, "en") ?? "");
  return id !== "" && (await thingNow(camket, thing, id)) === undefined ? id : "";
}

const nameIn = (typed: ReadonlyMap<string, string>, language: string): string | undefined =>
  ["title", "names", "name"].map((field) => typed.get(`${field}.${language}`)).find((text) => text);

/** @example asId("Trụ sở Công an huyện Đắc Chưng") // "tru-so-cong-an-huyen-dac-chung" */
export const asId = (name: string): string =>
  foldText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, idCharsMax)
    .replace(/-+$/, "");
