// A figure as decimal text: what a client wrote is what is stored, digit by digit; nothing here is ever a float.
import { z } from "zod";

/** Digits of a figure, before and after the point together. */
export const decimalDigitsMax = 30;

const shape = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** What is wrong with a figure, or undefined: no sign, no exponent, no leading zero, no grouping, at most 30 digits. */
export function decimalProblem(text: string): string | undefined {
  const shown = `"${text.slice(0, 40)}"`;
  if (text.replace(".", "").length > decimalDigitsMax) return `${shown} is too long: at most ${decimalDigitsMax} digits`;
  if (shape.test(text)) return undefined;
  if (text.startsWith("-")) return `${shown} is negative: an amount is 0 or more`;
  return `${shown} is not a decimal figure: write digits with at most one point, no sign, exponent, grouping or leading zero, as 10600000000 or 801.5`;
}

/** A figure of 0 or more, as decimal text. */
export const DecimalText = z
  .string()
  .superRefine((text, context) => {
    const problem = decimalProblem(text);
    if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
  })
  .meta({
    description: "A figure of 0 or more as decimal text, at most 30 digits",
    pattern: shape.source,
    maxLength: 31,
    examples: ["801.5"],
  });

/** Whole units of 10^-scale of a figure; `scale` must be at least its decimals: `scaled("10.5", 2)` is `1050n`. */
export function scaled(text: string, scale: number): bigint {
  const [whole = "0", fraction = ""] = text.split(".");
  if (fraction.length > scale) throw new RangeError(`"${text}" has more than ${scale} decimals`);
  return BigInt(whole + fraction.padEnd(scale, "0"));
}

/** The number of decimals that a figure is written with. */
export function decimalsOf(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}
