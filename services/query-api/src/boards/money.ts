// The money board: its parameters, its answer, its table.
import { Currency, MoneyTotal, Rate } from "@camket/domain";
import { type MoneyDimension, moneyDimensions, viewLimits } from "@camket/views";
import * as z from "zod";
import { AsOf, asOfExample, PartyNamed } from "../answers/shared.ts";
import { commitmentDaysInOrder, commitmentFilterParams, commitmentFiltersOf } from "../queries/commitment.ts";
import { lang, listOf, momentParams, oneOrMore } from "../query-params.ts";
import { rateExample, rateOf, rateWrong } from "../rate-param.ts";
import { moneyColumns, moneyRows } from "../tables/money.ts";
import { defineBoard } from "./board.ts";

const MoneyQuery = z
  .strictObject({
    by: oneOrMore(z.enum(moneyDimensions))
      .optional()
      .meta({ description: "What to group by; several at once. Absent: the totals over all alone.", examples: ["kind"] }),
    in: Currency.optional().meta({
      description: "Also all totals, over all and of each group, in this currency, by the rates that are named.",
      examples: ["VND"],
    }),
    rate: oneOrMore(
      z
        .string()
        .max(200)
        .refine((text) => rateWrong(text) === undefined, { error: ({ input }) => rateWrong(String(input)) ?? "" }),
    )
      .optional()
      .meta({
        description: "Units of `in` for one of the currency, the source that states it, its day.",
        examples: [rateExample],
      }),
    ...commitmentFilterParams,
    lang,
    ...momentParams,
  })
  .superRefine(commitmentDaysInOrder)
  .superRefine(({ by, in: currency, rate }, ctx) => {
    const wrong = (path: string, message: string, code?: "MISSING") =>
      ctx.addIssue({ code: "custom", path: [path], message, ...(code ? { params: { code } } : {}) });
    const dimensions = listOf(by) ?? [];
    const given = listOf(rate) ?? [];
    // What is no rate is told of by itself.
    const rates = given.filter((text) => rateWrong(text) === undefined).map(rateOf);
    for (const one of rates) {
      if (one.currency === currency) wrong("rate", `${one.currency} is the currency asked for: it needs no rate`);
    }
    if (new Set(rates.map((one) => one.currency)).size < rates.length) wrong("rate", "one rate for each currency");
    if (dimensions.includes("corridor") && dimensions.includes("countries")) wrong("by", "corridor or countries, not both");
    if (rate !== undefined && currency === undefined) wrong("in", "rates need the currency that they lead to", "MISSING");
    if (currency !== undefined && rate === undefined)
      wrong("rate", `nothing is converted without a rate: name one for each currency, ${rateExample}`, "MISSING");
  });

const totals = z.array(MoneyTotal).meta({ description: "One for each currency." });
const converted = z
  .object({
    ...MoneyTotal.shape,
    amount: z.string().meta({ description: "Rounded to the smallest unit." }),
    approximate: z.int().meta({ description: "How many parts are not exact: all that were converted are among them." }),
    rates: z
      .array(
        Rate.extend({
          retracted: z.literal(true).optional().meta({ description: "The source that states it is not to be relied on any more." }),
        }),
      )
      .meta({ description: "Those that were used." }),
    left: z.array(z.string()).meta({ description: "Currencies without a rate: not in the amount." }),
  })
  .optional()
  .meta({
    description: "The totals in the currency asked for. Each is rounded by itself, so that groups need not add up to the last digit.",
  });
const counts = {
  commitments: z.int().meta({ description: "How many." }),
  withoutValue: z.int().meta({ description: "Of them, those that name no value." }),
  totals,
  converted,
};

export const MoneyAnswer = z
  .object({
    ...counts,
    total: z.int().meta({ description: "How many groups there are." }),
    groups: z
      .array(
        z.object({
          corridor: z
            .tuple([z.string(), z.string()])
            .optional()
            .meta({ description: "Two provinces, or two countries (`la`, `vn`). Absent: those that stand in no corridor." }),
          ends: z.array(PartyNamed).optional().meta({ description: "The two provinces by name." }),
          kind: z.string().optional(),
          stage: z.string().optional().meta({ description: "Absent while nothing is certain." }),
          ...counts,
        }),
      )
      .meta({
        description: `Those with the most commitments, in the order of their names: at most ${viewLimits.boardGroupsMax}. Narrow the board by a filter to see the others.`,
      }),
    asOf: AsOf,
  })
  .meta({
    id: "MoneyBoard",
    examples: [
      {
        commitments: 2,
        withoutValue: 1,
        totals: [{ currency: "VND", amount: "10600000000", exact: 1, approximate: 0, lower: "10600000000", upper: "10600000000" }],
        total: 0,
        groups: [],
        asOf: asOfExample,
      },
    ],
    description: "What the commitments come to. One can stand in several corridors, so those do not add up to the totals over all.",
  });

export const money = defineBoard({
  name: "money",
  operationId: "getMoneyBoard",
  summary: "Read what commitments come to, by corridor, kind and stage, on a day, as known at a moment",
  description: "Currencies are kept apart; approximate amounts are counted as such, and a total has bounds only where every part has them.",
  query: MoneyQuery,
  answer: MoneyAnswer,
  table: { columns: moneyColumns, itemsOf: moneyRows },
  question: ({ by, in: currency, rate, lang: _, ...filters }) => ({
    filters: commitmentFiltersOf(filters),
    by: (listOf(by) ?? []) as readonly MoneyDimension[],
    ...(currency === undefined ? {} : { convert: { currency, rates: (listOf(rate) ?? []).map(rateOf) } }),
  }),
});
