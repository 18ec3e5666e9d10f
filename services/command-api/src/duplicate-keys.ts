// Duplicate keys: JSON.parse keeps the last and says nothing. Counting the keys in the text is exact and nearly free, so the slow parser
// that can name the duplicate runs only where there is one.

import { fragmentOf } from "@camket/domain";
import { edgeProblem, type Problem } from "@camket/platform";
import { visit } from "jsonc-parser";

/** The problem, where the text (valid JSON) has more keys than its parsed value, `keys`. */
export function duplicateKey(text: string, keys: number): Problem | undefined {
  if (keysIn(text) === keys) return undefined;
  const path = firstDuplicate(text);
  const pointer = fragmentOf(path);
  const detail = `the key "${String(path.at(-1))}" stands twice in one object`;
  return edgeProblem("duplicate-key", detail, { errors: [{ pointer, code: "DUPLICATE_KEY", detail }] });
}

/** How many strings of a JSON text are followed by a colon. Quotes stand nowhere but around strings and, escaped, in them. */
function keysIn(text: string): number {
  let keys = 0;
  for (let open = text.indexOf('"'); open !== -1; ) {
    let close = text.indexOf('"', open + 1);
    while (isEscaped(text, close)) close = text.indexOf('"', close + 1);
    let after = close + 1;
    while (isSpace(text.charCodeAt(after))) after += 1;
    if (text.charCodeAt(after) === colon) keys += 1;
    open = text.indexOf('"', after);
  }
  return keys;
}

const colon = 0x3a;
const backslash = 0x5c;
const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

function isEscaped(text: string, quote: number): boolean {
  let first = quote;
  while (text.charCodeAt(first - 1) === backslash) first -= 1;
  return (quote - first) % 2 === 1;
}

function firstDuplicate(text: string): PropertyKey[] {
  const open: Set<string>[] = [];
  let found: PropertyKey[] | undefined;
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (name, _offset, _length, _line, _character, path) => {
      const names = open.at(-1);
      if (names?.has(name)) found ??= [...path(), name];
      names?.add(name);
    },
  });
  return found ?? [];
}
