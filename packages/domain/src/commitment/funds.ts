// The money of a commitment: committed, disbursed, spent. Totals keep currencies apart and count whatever moved, also what a reopening sets back.
import type { CommandEntry } from "../stream/command.ts";
import type { EventData } from "../stream/event.ts";
import type { Fact } from "../stream/standing.ts";
import { addMoney, decimalOf, isRateOf, Money, type MoneyTotal, minorUnits, NamedRate, PartyRef, unitsIn } from "../values/index.ts";
import type { Concern, Writable } from "./concern.ts";
import { advance, claims } from "./fields.ts";
import { firstAtLeast, type Measure } from "./measure.ts";

export interface FundsState {
  /** Totals, one per currency. */
  readonly committed: readonly MoneyTotal[];
  readonly disbursed: readonly MoneyTotal[];
  readonly spent: readonly MoneyTotal[];
  /** The last payment, which leads to those before it: a list that grows without being copied for every state. */
  readonly lastPaid?: Payment;
}

export interface Payment {
  readonly eventId: string;
  readonly data: EventData;
  /** A reopening set it back. */
  readonly isSetBack: boolean;
  readonly before?: Payment;
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

export const funds: Concern<Writable<FundsState>> = {
  commands,
  begin: () => ({ committed: [], disbursed: [], spent: [] }),
  tell: {
    FundsCommitted(sum, { data }) {
      sum.committed = addMoney(sum.committed, amountOf(data));
    },
    FundsDisbursed(sum, { id, data }, isSetBack) {
      sum.disbursed = addMoney(sum.disbursed, amountOf(data));
      sum.lastPaid = { eventId: id, data, isSetBack, ...(sum.lastPaid ? { before: sum.lastPaid } : {}) };
    },
    ExpenditureRecorded(sum, { data }) {
      sum.spent = addMoney(sum.spent, amountOf(data));
    },
  },
  show(sum, state) {
    state.funds = { ...sum };
  },
};

const amountOf = (data: EventData): Money => data.amount as Money;

/** Disbursements reach the value. */
export const disbursements: Measure = {
  counts: new Set(["FundsDisbursed"]),
  raises: new Set(),
  begin() {
    const instalments: Fact[] = [];
    let sums: bigint[] = [];
    let currency: string | undefined;
    /** The sum with each instalment; begun anew where the value is in another currency than it was. */
    const sumsIn = (wanted: string): readonly bigint[] => {
      if (wanted !== currency) sums = [];
      currency = wanted;
      for (const fact of instalments.slice(sums.length)) sums.push((sums.at(-1) ?? 0n) + unitsOf(fact, wanted));
      return sums;
    };
    return {
      add: (fact) => void instalments.push(fact),
      reached: (value) => value && instalments[firstAtLeast(sumsIn(value.currency), minorUnits(value.amount, value.currency))],
      wouldReach(more, value) {
        if (!value) return false;
        const disbursed = more.reduce((sum, fact) => sum + unitsOf(fact, value.currency), sumsIn(value.currency).at(-1) ?? 0n);
        return disbursed >= minorUnits(value.amount, value.currency);
      },
    };
  },
};

const unitsOf = ({ data }: Fact, currency: string): bigint => worthIn(data, currency) ?? 0n;

/** In minor units; undefined where the payment is in another currency and names no rate to this one. */
const worthIn = (data: EventData, currency: string): bigint | undefined =>
  unitsIn(currency, amountOf(data), data.rate as NamedRate | undefined);

/** Why a payment does not count towards the value: it lies before a reopening, or names no rate to the currency of the value. */
export const paymentsLeft = ["set-back", "no-rate"] as const;

/** Payments that do not count, shown at most: more help nobody, and each stands in the history. */
const leftShownMax = 200;

/** What the payments come to in the currency of the value, and those that do not count, the last first. */
export function countedTowards(value: Money, lastPaid: Payment | undefined) {
  let units = 0n;
  let total = 0;
  const items: { eventId: string; amount: string; currency: string; why: (typeof paymentsLeft)[number] }[] = [];
  for (let paid = lastPaid; paid; paid = paid.before) {
    const { eventId, data, isSetBack } = paid;
    const worth = worthIn(data, value.currency);
    if (worth !== undefined && !isSetBack) {
      units += worth;
      continue;
    }
    total += 1;
    const { amount, currency } = amountOf(data);
    if (items.length < leftShownMax) items.push({ eventId, amount, currency, why: isSetBack ? "set-back" : "no-rate" });
  }
  return {
    counts: { amount: decimalOf(units, value.currency), currency: value.currency },
    ...(total > 0 ? { notCounted: { total, items } } : {}),
  };
}
