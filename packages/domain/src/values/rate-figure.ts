// The figure of a rate of exchange, and what it makes of an amount: whole minor units throughout, half a unit up, and nothing lost before.
import { digitsOf } from "./currency.ts";
import { DecimalText, decimalsOf, scaled } from "./decimal.ts";

/** How many units of one currency make one of another: with as many decimals as its source writes, and never 0. */
export const RateFigure = DecimalText.refine((text) => !/^0(?:\.0+)?$/.test(text), {
  error: ({ input }) => `a rate of ${input} says nothing: nothing is worth that`,
});

/** Minor units of `from` in those of `to`, where `figure` units of `to` make one of `from`. */
export function exchanged(units: bigint, from: string, to: string, figure: string): bigint {
  const decimals = decimalsOf(figure);
  return divided(units * scaled(figure, decimals) * tenTo(digitsOf(to)), tenTo(digitsOf(from) + decimals));
}

/** Minor units of `from` in those of `to`, where `figure` units of `from` make one of `to`. */
export function exchangedBack(units: bigint, from: string, to: string, figure: string): bigint {
  const decimals = decimalsOf(figure);
  return divided(units * tenTo(digitsOf(to) + decimals), scaled(figure, decimals) * tenTo(digitsOf(from)));
}

const tenTo = (digits: number): bigint => 10n ** BigInt(digits);
const divided = (dividend: bigint, divisor: bigint): bigint => (dividend + divisor / 2n) / divisor;
