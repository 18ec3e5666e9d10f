// Ids that a repeat finds again. A command's id derives from who gave it, their key and its target; an event's from the command, the hash
// of the body and its index, because a store may accept the same ids with other data and silently drop that data. Changing anything here
// makes every receipt of the past unfindable.
import { hash, randomUUID } from "node:crypto";
import { canonicalJson } from "./canonical.ts";

const namespace = "6f1c8f5e-3f0b-5a52-9c3a-7d9b1f6f0c21";

/** JSON keeps the parts apart: ("a b", "c") and ("a", "b c") differ. */
const derive = (...parts: readonly string[]): string => named(JSON.stringify(parts), namespace);

export const randomId = (): string => randomUUID();

/** `target` is thing, id and command, `commitments/dac-chung/start`. */
export const commandId = (caller: string, key: string, target: string): string => derive("command", caller, key, target);

/** The id of a thing that the client left to us: the same caller and key find the same thing. It is a slug. */
export const chosenId = (caller: string, key: string, target: string): string => derive("thing", caller, key, target);

export const eventId = (commandId: string, bodyHash: string, index: number): string => named(`${bodyHash}/${index}`, commandId);

/** SHA-256, hex, over the body's RFC 8785 form: order of keys and white space do not count. @throws TypeError as `canonicalJson` does. */
export const bodyHash = (body: unknown): string => hash("sha256", canonicalJson(body), "hex");

/** Room for the names of nearly all ids (UTF-8 takes three bytes a unit at most): used within one call only. */
const scratch = Buffer.allocUnsafe(1_024);

/** A name-based UUID, version 5 (RFC 9562 §5.5). As `uuid` makes it, with one call of the hash, which costs a fifth. */
function named(name: string, namespace: string): string {
  const most = 16 + 3 * name.length;
  const bytes = most <= scratch.length ? scratch : Buffer.allocUnsafe(most);
  bytes.write(namespace.replaceAll("-", ""), "hex");
  const end = 16 + bytes.write(name, 16, "utf8");
  const digest = hash("sha1", bytes.subarray(0, end), "hex");
  const variant = "89ab"[Number.parseInt(digest[16] as string, 16) & 0x3];
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
