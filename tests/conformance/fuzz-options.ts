// What `npm run fuzz` is told on its command line.
import { parseArgs } from "node:util";

export const usage = "usage: npm run fuzz -- [--requests 10000] [--seed 1]";

export interface FuzzOptions {
  readonly requests: number;
  /** Absent: one is to be drawn. */
  readonly seed?: number;
}

/** @returns the options, or else what to print (`told`): the usage alone where it was asked for (`exitCode` 0), behind what is wrong otherwise (2). */
export function fuzzOptions(args: readonly string[]): FuzzOptions | { readonly told: string; readonly exitCode: 0 | 2 } {
  try {
    const { requests = "10000", seed, help } = parseArgs({ args: [...args], options }).values;
    if (help) return { told: usage, exitCode: 0 };
    return { requests: wholeNumber("requests", requests, 1), ...(seed === undefined ? {} : { seed: wholeNumber("seed", seed) }) };
  } catch (error) {
    return { told: `${(error as Error).message}\n${usage}`, exitCode: 2 };
  }
}

const options = { requests: { type: "string" }, seed: { type: "string" }, help: { type: "boolean", short: "h" } } as const;

function wholeNumber(option: string, text: string, min = Number.MIN_SAFE_INTEGER): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isSafeInteger(value) || value < min)
    throw new Error(`--${option} "${text}": give a whole number${min === 1 ? " from 1" : ""}`);
  return value;
}
