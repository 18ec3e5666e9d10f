// The money of a commitment: committed, disbursed, spent. Totals keep currencies apart and count whatever moved, also what a reopening sets back.
import type { CommandEntry } from "../stream/command.ts";
import type { EventData } from "../stream/event.ts";
import { addMoney, isRateOf, Money, type MoneyTotal, minorUnits, NamedRate, PartyRef, unitsIn } from "../values/index.ts";
import type { Concern } from "./concern.ts";
import { advance, claims } from "./fields.ts";
import type { Measure } from "./measure.ts";

export interface FundsState {
  /** Totals, one per currency. */
  readonly committed: readonly MoneyTotal[];
  readonly disbursed: readonly MoneyTotal[];
  readonly spent: readonly MoneyTotal[];
}

export interface FundsShown {
  readonly funds?: FundsState;
}

const fields = {
  amount: Money,
  provider: PartyRef.optional().meta({ description: "Who gives it." }),
  receiver: PartyRef.optional().meta({ description: "Who gets it." }),
  rate: NamedRate.optional().meta({
    description: "A rate to another currency, with its source and date; the amount's own currency is one of its two.",
  }),
};

const rule: CommandEntry["rule"] = (body, wrong) => {
  const { amount, rate } = body as { amount: Money; rate?: NamedRate };
  if (rate && !isRateOf(rate, amount.currency))
    wrong("rate/currency", `a rate between ${rate.currency} and ${rate.value.currency} says nothing of ${amount.currency}`);
};

const commands: readonly CommandEntry[] = [
  {
    name: "commit-funds",
    event: "FundsCommitted",
    ...advance,
    summary: "Record funds committed",
    description: "Money was set aside for it: a budget line, a decision. Each time adds to the total of its currency.",
    fields,
    rule,
    example: {
      amount: { amount: "10600000000", currency: "VND", qualifier: "exact", text: "10,6 tỷ đồng" },
      provider: { partyId: "quang-nam" },
      occurredOn: "../2023-09-14",
      claims,
    },
  },
  {
    name: "disburse-funds",
    event: "FundsDisbursed",
    ...advance,
    summary: "Record funds disbursed",
    description:
      "Money was paid out. Each instalment adds to the total of its currency. A grant in cash is delivered when the instalments reach its value as it then is; one in another currency counts towards that by the `rate` that it names, and without one not at all. An approximate amount counts as it is stated.",
    fields,
    rule,
    example: {
      amount: { amount: "250000", currency: "USD", qualifier: "exact" },
      provider: { partyId: "quang-nam" },
      receiver: { partyId: "sekong" },
      rate: {
        value: { amount: "24036", currency: "VND", qualifier: "exact" },
        currency: "USD",
        source: "State Bank of Viet Nam, central rate",
        date: "2023-09-14",
      },
      occurredOn: "2023-09-14",
    },
  },
  {
    name: "record-expenditure",
    event: "ExpenditureRecorded",
    ...advance,
    summary: "Record an expenditure",
    description: "Money was spent on the work itself. Adds to the total of its currency; fulfils nothing.",
    fields,
    rule,
    example: { amount: { amount: "4200000000", currency: "VND", qualifier: "circa" }, occurredOn: "2022-12" },
  },
];

const nothing: FundsState = { committed: [], disbursed: [], spent: [] };

export const funds: Concern<FundsState> = {
  commands,
  nothing,
  tell: {
    FundsCommitted: (sum, { data }) => ({ ...sum, committed: addMoney(sum.committed, amountOf(data)) }),
    FundsDisbursed: (sum, { data }) => ({ ...sum, disbursed: addMoney(sum.disbursed, amountOf(data)) }),
    ExpenditureRecorded: (sum, { data }) => ({ ...sum, spent: addMoney(sum.spent, amountOf(data)) }),
  },
  show(sum, state) {
    state.funds = sum;
  },
};

const amountOf = (data: EventData): Money => data.amount as Money;

/** Disbursements reach the value. */
export const disbursements: Measure = {
  counts: new Set(["FundsDisbursed"]),
  raises: new Set(),
  reached(facts, isSetBack, value) {
    if (!value) return undefined;
    const toReach = minorUnits(value.amount, value.currency);
    let disbursed = 0n;
    return facts.find((fact) => {
      if (fact.type !== "FundsDisbursed" || isSetBack(fact)) return false;
      disbursed += unitsIn(value.currency, amountOf(fact.data), fact.data.rate as NamedRate | undefined) ?? 0n;
      return disbursed >= toReach;
    });
  },
};
