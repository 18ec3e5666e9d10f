// Canonical JSON (RFC 8785), over which bodies and later the audit's leaves are hashed. Most packages let through what the RFC cannot write;
// the guard refuses it, so that no hash ever stands for two contents.
import canonicalize from "canonicalize";

/** @throws TypeError for what RFC 8785 cannot write: undefined, functions, NaN, infinities, big integers, lone surrogates. */
export function canonicalJson(value: unknown): string {
  refuseUnwritable(value);
  const text = (canonicalize as unknown as (value: unknown) => string | undefined)(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}

function refuseUnwritable(root: unknown): void {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    switch (typeof value) {
      case "boolean":
        break;
      case "string":
        if (!value.isWellFormed()) throw new TypeError("a lone surrogate has no canonical form");
        break;
      case "number":
        if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form`);
        break;
      case "object":
        if (value === null) break;
        if (Array.isArray(value)) {
          for (let i = 0; i < value.length; i++) open.push(value[i]);
          break;
        }
        for (const key of Object.keys(value)) {
          if (!key.isWellFormed()) throw new TypeError("a lone surrogate has no canonical form");
          open.push((value as Record<string, unknown>)[key]);
        }
        break;
      default:
        throw new TypeError(`${typeof value} has no canonical form`);
    }
  }
}
