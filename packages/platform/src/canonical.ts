// Canonical JSON (RFC 8785), over which bodies and the audit's leaves are hashed. Every body and every event is written so, twice as fast as by the
// RFC's own package, against which the tests hold it; and what the RFC cannot write is refused, so that no hash ever stands for two contents.

/** @throws TypeError for what RFC 8785 cannot write: undefined, functions, NaN, infinities, big integers, lone surrogates. */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "number":
      // ECMAScript's own form of a number, minus zero as 0: that is what the RFC asks for (§3.2.2.3).
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form`);
      return JSON.stringify(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? list(value) : object(value as Readonly<Record<string, unknown>>);
    default:
      throw new TypeError(`${typeof value} has no canonical form`);
  }
}

function list(values: readonly unknown[]): string {
  let text = "";
  for (let i = 0; i < values.length; i++) text += i === 0 ? canonicalJson(values[i]) : `,${canonicalJson(values[i])}`;
  return `[${text}]`;
}

/** Keys in the order of their UTF-16 units (§3.2.3), which is that of `>`. */
function object(members: Readonly<Record<string, unknown>>): string {
  let text = "";
  for (const key of inOrder(Object.keys(members))) {
    if (text !== "") text += ",";
    text += quotedKey(key) + canonicalJson(members[key]);
  }
  return `{${text}}`;
}

/** Most objects have few keys: put in their places by hand they cost half of what `sort` takes. */
function inOrder(keys: string[]): string[] {
  if (keys.length > 32) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] as string;
    let at = i;
    for (; at > 0 && (keys[at - 1] as string) > key; at--) keys[at] = keys[at - 1] as string;
    keys[at] = key;
  }
  return keys;
}

/** The same names come again and again: quoted once, with their colon. No more than so many are kept, since a client may invent them. */
const quotedKeys = new Map<string, string>();
const quotedKeysMax = 1_000;

function quotedKey(key: string): string {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const text = `${quoted(key)}:`;
  if (quotedKeys.size < quotedKeysMax && key.length <= 64) quotedKeys.set(key, text);
  return text;
}

/** ECMAScript escapes as the RFC asks (§3.2.2.2), but for half a surrogate pair, which is no Unicode. */
function quoted(text: string): string {
  if (!text.isWellFormed()) throw new TypeError("a lone surrogate has no canonical form");
  return JSON.stringify(text);
}
