// Canonical JSON (RFC 8785), over which bodies and later the audit's leaves are hashed. Every body is written so, twice as fast as by the RFC's
// own package, against which the tests hold it; and what the RFC cannot write is refused, so that no hash ever stands for two contents.

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

/** Keys in the order of their UTF-16 units (§3.2.3), which is `sort`'s own. */
function object(members: Readonly<Record<string, unknown>>): string {
  let text = "";
  for (const key of Object.keys(members).sort()) {
    if (text !== "") text += ",";
    text += `${quoted(key)}:${canonicalJson(members[key])}`;
  }
  return `{${text}}`;
}

/** ECMAScript escapes as the RFC asks (§3.2.2.2), but for half a surrogate pair, which is no Unicode. */
function quoted(text: string): string {
  if (!text.isWellFormed()) throw new TypeError("a lone surrogate has no canonical form");
  return JSON.stringify(text);
}
