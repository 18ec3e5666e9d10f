// JSON pointers (RFC 6901) into a body: read, and replace / add / remove without touching the original.

export type Located = { readonly found: true; readonly value: unknown } | { readonly found: false; readonly parent: boolean };

/** The steps of a pointer, or nothing where the text is none. The whole body (`""`) cannot be pointed at. */
export function steps(pointer: string): readonly string[] | undefined {
  if (!pointer.startsWith("/") || /~(?![01])/.test(pointer)) return undefined;
  return pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Where the pointer leads: a value, or only a parent that could take one, or nowhere. */
export function locate(body: unknown, path: readonly string[]): Located {
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (has(at, step) ? at[step as never] : undefined), body);
  const last = path.at(-1) as string;
  if (has(parent, last)) return { found: true, value: parent[last as never] };
  return { found: false, parent: takes(parent, last) };
}

/** The body with the value there replaced, added, or (`right` undefined) removed; the same body where the parent is missing. */
export function change(body: unknown, path: readonly string[], right: unknown): unknown {
  const [step, ...rest] = path as [string, ...string[]];
  if (rest.length > 0) {
    if (!has(body, step)) return body;
    return put(body, step, change(body[step as never], rest, right));
  }
  if (right === undefined) return has(body, step) ? without(body, step) : body;
  return has(body, step) || takes(body, step) ? put(body as object, step, right) : body;
}

/** Whether a value could be added there: any field of an object, the next place of a list. */
const takes = (parent: unknown, step: string): boolean => (Array.isArray(parent) ? step === String(parent.length) : isObject(parent));

function isObject(at: unknown): at is object {
  return typeof at === "object" && at !== null;
}

/** An own member only: `__proto__`, `constructor` and an array's `length` lead nowhere. */
function has(at: unknown, step: string): at is object {
  if (!isObject(at) || !Object.hasOwn(at, step)) return false;
  return !Array.isArray(at) || /^(0|[1-9]\d*)$/.test(step);
}

function put(at: object, step: string, value: unknown): object {
  if (Array.isArray(at)) return Object.assign([...at], { [step]: value });
  const entries = Object.entries(at);
  return Object.fromEntries(
    Object.hasOwn(at, step) ? entries.map(([key, old]) => [key, key === step ? value : old]) : [...entries, [step, value]],
  );
}

function without(at: object, step: string): object {
  if (Array.isArray(at)) return at.filter((_, index) => String(index) !== step);
  return Object.fromEntries(Object.entries(at).filter(([key]) => key !== step));
}
