// What the schemas of value types cannot say: the rules between their fields, and what is computed from them, with what the domain itself
// computes. Told on the page of values, beside each form.
import {
  currencyDigits,
  decimalOf,
  describeDate,
  FuzzyDate,
  foldText,
  type Money,
  NamedRate,
  personMonths,
  totals,
  unitsIn,
} from "@camket/domain";
import { code, json, table } from "./forms.ts";

const dates: readonly (string | object)[] = [
  "2023-09-14",
  "2023",
  "2023-09",
  "2024-34",
  "2024-40",
  "201X",
  "2022/2025",
  "../2023-09-14",
  "2023-09-14/..",
  "2023-09~",
  "XXXX-09-13",
  { edtf: "XXXX-09-13", inferred: { edtf: "2011-09-13", by: "nguyen.van.a", reason: "the office holders named", confidence: "medium" } },
  { edtf: "2023-09-30", bound: "before" },
  { edtf: "2024-06", bound: "by" },
  { edtf: "2025-09-03", bound: "after", boundInclusive: "yes" },
  { text: "soon" },
  { text: "mùa khô 2025-2026", earliest: "2025-11-01", latest: "2026-04-30" },
  {
    text: "30 days after the signing",
    anchor: { thing: "agreement", id: "quang-nam-sekong-memorandum", event: "AgreementSigned", offset: "P30D" },
  },
];

const open = (day: string | undefined): string => day ?? "open";

function daysOfDates(): string {
  const rows = dates.map((given) => {
    const { bound, precision, earliest, earliestSure, latestSure, latest } = describeDate(FuzzyDate.parse(given));
    const both = (outer: string | undefined, sure: string | undefined) => (sure ? `${open(outer)} (sure: ${sure})` : open(outer));
    return [code(JSON.stringify(given)), bound ?? "", both(earliest, earliestSure), both(latest, latestSure), precision];
  });
  return table(["Given", "Bound", "Earliest", "Latest", "Precision"], rows);
}

const gifts: readonly Money[] = [
  { amount: "10600000000", currency: "VND", qualifier: "exact" },
  { amount: "20000000000", currency: "VND", qualifier: "circa" },
  { amount: "600000", currency: "USD", qualifier: "exact" },
];

const rate = NamedRate.parse({
  value: { amount: "24500", currency: "VND", qualifier: "exact" },
  currency: "USD",
  source: "State Bank of Viet Nam, central rate",
  date: "2023-09-14",
});
const inDollars = decimalOf(unitsIn("USD", { amount: "1000000", currency: "VND", qualifier: "exact" }, rate) as bigint, "USD");

/** By the name of the form. */
export const told: Readonly<Record<string, readonly string[]>> = {
  FuzzyDate: [
    'A date says no more than its source does. It needs `edtf`, or `text` where EDTF cannot say it ("soon", the dry season); a missing year stays missing. What somebody concluded stands beside it, in `inferred`, and never in its place.',
    "**Computed** when it is read, and never stored: its days and its precision. An absent end is open. `bound` follows from the text where it is not given: a day is `on`, `../x` is `by`, `x/..` is `after`, anything else `within`. Of `before` and `after` it is unknown whether the date itself counts, unless `boundInclusive` says so: then one day is sure, and one more possible.",
    daysOfDates(),
    "Quarters are `-33` to `-36`, halves `-40` and `-41`, seasons `-21` to `-24`. A date marked `~`, `?` or `%` makes nothing certain. Which day decides what, [the rules of time](../time.md) say.",
  ],
  FuzzyDateObject: [
    `Rules between its fields: \`earliest\` and \`latest\` only without \`edtf\`, and in their order; a \`bound\` may not contradict an interval that is open at one end; \`boundInclusive\` goes with \`by\`, \`before\` and \`after\` only; an inference lies within what is written for certain.`,
  ],
  DescribedDate: ["Answers only. [FuzzyDate](#fuzzydate) has a table of what each date comes to."],
  Money: [
    `**Rules.** No more decimals than the currency has: ${["VND", "LAK", "KHR", "USD"].map((currency) => `${currency} ${currencyDigits(currency) === 0 ? "none" : currencyDigits(currency)}`).join(", ")}. \`lower\` ≤ \`amount\` ≤ \`upper\`. A \`range\` needs both; \`exact\` has neither, \`at-least\` no \`lower\`, \`at-most\` no \`upper\`. No bound is ever invented: "khoảng 20 tỷ đồng" is 20000000000 VND \`circa\`, and nothing more. [Reading text](reading-text.md) makes it from the words of a paper.`,
    "Sums are computed in whole minor units, and never across currencies: see [MoneyTotal](#moneytotal).",
  ],
  MoneyTotal: [
    "Answers only: one for each currency. 10.6 billion VND, about 20 billion VND and 600,000 USD come to",
    json(totals(gifts)),
    "Bounds are given only where every part has them.",
  ],
  NamedRate: [
    `With one USD worth 24500 VND, 1000000 VND are ${inDollars} USD: half a minor unit is rounded up. Nothing is converted without a rate that somebody names.`,
  ],
  Quantity: [
    `**Computed.** Person-months of a course: 30 people for \`P6M\` are ${personMonths(30, "P6M")}. \`unit\` is free here; the [units](#closed-lists) that have a name are written so.`,
  ],
  Duration: ["Months and years are calendar lengths: they are never turned into days."],
  PartyRef: [
    "The name as the source writes it survives every rename and merger. **Computed** in answers: the party's name on the day of the fact, and `now` where it has another name or a successor by the day asked about.",
  ],
  Claim: ["The source that it names must be registered. Nothing is computed from a claim: it is given back as it was given."],
  OfficeHolder: ["People who hold no office are counted, never named."],
  Recurrence: [
    "A duty that returns with a festival or a season has no cadence in days. It is never fulfilled as a whole: each occurrence is held or missed, and its period ends it.",
  ],
  LocalizedText: [
    `Search folds case and marks: ${code("Đắc Chưng")} is found as ${code(foldText("Đắc Chưng"))}. Marks of Lao and Khmer stay.`,
  ],
};
