// What JSON allows and the register cannot keep: one iterative walk over a parsed body, before any schema. It counts the keys as well, by
// which duplicate ones are found. It never recurses, so that no nesting can exhaust the stack.

import { fragmentOf } from "@camket/domain";
import { edgeProblem, type Problem, type ProblemPart } from "@camket/platform";

/** How many keys its objects have in all, or what is wrong with it. */
export function guardBody(root: unknown, depthMax: number): { keys: number } | { problem: Problem } {
  const wrong = atomWrong(root);
  if (wrong) return { problem: wrongAt([], wrong) };
  if (typeof root !== "object" || root === null) return { keys: 0 };

  let keys = 0;
  const path: Frame[] = [frameOf(root)];
  for (let frame = path[0]; frame; frame = path.at(-1)) {
    if (frame.next === frame.size) {
      path.pop();
      continue;
    }
    const step = frame.names === undefined ? frame.next : (frame.names[frame.next] as string);
    const value = frame.node[step];
    frame.next += 1;
    if (typeof step === "string") {
      keys += 1;
      const wrong = nameWrong(step);
      if (wrong) return { problem: wrongAt(stepsOf(path), wrong) };
    }
    if (typeof value === "object" && value !== null) {
      if (path.length === depthMax) return { problem: tooDeep(stepsOf(path), depthMax) };
      path.push(frameOf(value));
    } else {
      const wrong = atomWrong(value);
      if (wrong) return { problem: wrongAt(stepsOf(path), wrong) };
    }
  }
  return { keys };
}

interface Frame {
  readonly node: Readonly<Record<PropertyKey, unknown>>;
  /** The keys of an object; absent for an array. */
  readonly names: readonly string[] | undefined;
  readonly size: number;
  next: number;
}

function frameOf(node: object): Frame {
  const names = Array.isArray(node) ? undefined : Object.keys(node);
  return { node: node as Frame["node"], names, size: names ? names.length : (node as unknown[]).length, next: 0 };
}

const stepsOf = (path: readonly Frame[]): PropertyKey[] => path.map(({ names, next }) => (names ? (names[next - 1] as string) : next - 1));

type Wrong = readonly [code: "forbidden-key" | "unstorable-text" | "unstorable-number", part: string, detail: string];

function nameWrong(name: string): Wrong | undefined {
  if (name === "__proto__" || name === "constructor") return ["forbidden-key", "FORBIDDEN_KEY", `no object may have the key "${name}"`];
  return textWrong(name);
}

function atomWrong(value: unknown): Wrong | undefined {
  if (typeof value === "string") return textWrong(value);
  if (typeof value !== "number") return undefined;
  if (!Number.isFinite(value)) return ["unstorable-number", "NOT_FINITE", "the number is larger than a double can hold"];
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    return ["unstorable-number", "NOT_SAFE", "a whole number beyond ±(2^53 − 1) loses digits; amounts are decimal text"];
  return undefined;
}

function textWrong(text: string): Wrong | undefined {
  if (text.includes("\0")) return ["unstorable-text", "NUL", "the text holds U+0000"];
  if (!text.isWellFormed()) return ["unstorable-text", "LONE_SURROGATE", "the text holds half of a surrogate pair"];
  return undefined;
}

function wrongAt(path: readonly PropertyKey[], [code, part, detail]: Wrong): Problem {
  const pointer = fragmentOf(path);
  const errors: ProblemPart[] = [{ pointer, code: part, detail }];
  return edgeProblem(code, `${pointer}: ${detail}`, { errors });
}

function tooDeep(path: readonly PropertyKey[], depthMax: number): Problem {
  const detail = `more than ${depthMax} objects and arrays stand in one another`;
  return edgeProblem("too-deep", detail, { errors: [{ pointer: fragmentOf(path), code: "TOO_DEEP", detail }], facts: { depthMax } });
}
