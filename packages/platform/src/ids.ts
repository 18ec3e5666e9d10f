// Ids that a repeat finds again. A command's id derives from who gave it, their key and its target; an event's from the command, the hash
// of the body and its index, because a store may accept the same ids with other data and silently drop that data. Changing anything here
// makes every receipt of the past unfindable.
import { hash } from "node:crypto";
import { v4, v5 } from "uuid";
import { canonicalJson } from "./canonical.ts";

const namespace = "6f1c8f5e-3f0b-5a52-9c3a-7d9b1f6f0c21";

/** JSON keeps the parts apart: ("a b", "c") and ("a", "b c") differ. */
const derive = (...parts: readonly string[]): string => v5(JSON.stringify(parts), namespace);

export const randomId = (): string => v4();

/** `target` is thing, id and command, `commitments/dac-chung/start`. */
export const commandId = (caller: string, key: string, target: string): string => derive("command", caller, key, target);

/** The id of a thing that the client left to us: the same caller and key find the same thing. It is a slug. */
export const chosenId = (caller: string, key: string, target: string): string => derive("thing", caller, key, target);

export const eventId = (commandId: string, bodyHash: string, index: number): string => v5(`${bodyHash}/${index}`, commandId);

/** SHA-256, hex, over the body's RFC 8785 form: order of keys and white space do not count. @throws TypeError as `canonicalJson` does. */
export const bodyHash = (body: unknown): string => hash("sha256", canonicalJson(body), "hex");
