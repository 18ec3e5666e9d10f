// Money, quantities, names and references: what is taken, what is refused and how it is said, sums that do not depend on their order.
import fc from "fast-check";
import t from "tap";
import { z } from "zod";
import * as values from "./index.ts";
import {
  AgencyRef,
  addMoney,
  addTotals,
  Claim,
  CommitmentKind,
  Country,
  compareMoney,
  currencyDigits,
  DecimalText,
  Duration,
  decimalOf,
  differenceOf,
  foldText,
  LocalizedText,
  Money,
  minorUnits,
  PartyRef,
  percentChange,
  personMonths,
  Quantity,
  Recurrence,
  Slug,
  Text,
  totals,
} from "./index.ts";

function refusal(schema: z.ZodType, given: unknown): string {
  const result = schema.safeParse(given);
  return result.success ? "accepted" : result.error.issues.map(({ path, message }) => [...path, message].join(": ")).join("\n");
}

const vnd = (amount: string, qualifier: Money["qualifier"] = "exact", rest: Partial<Money> = {}): Money =>
  Money.parse({ amount, currency: "VND", qualifier, ...rest });

t.test("money is stored as it was given", async (t) => {
  const given = { amount: "10600000000", currency: "VND", qualifier: "exact", text: "10,6 tỷ đồng" };
  t.strictSame(Money.parse(given), given);
  t.equal(minorUnits("10600000000", "VND"), 10_600_000_000n);
  t.equal(minorUnits("9500000000.5", "USD"), 950_000_000_050n);
  t.equal(minorUnits("0", "KHR"), 0n);
  t.strictSame(["VND", "LAK", "KHR", "USD", "THB", "BHD"].map(currencyDigits), [0, 2, 2, 2, 2, 3]);
  t.equal(decimalOf(1_050n, "USD"), "10.50");
  t.equal(decimalOf(5n, "USD"), "0.05");
  t.equal(decimalOf(1_000n, "USD"), "10");
});

t.test("money that cannot be meant is refused with the reason", async (t) => {
  const table: [given: object, says: RegExp][] = [
    [{ amount: "10.5" }, /amount: "10.5" has 1 decimals, but VND has none/],
    [{ amount: "10.505", currency: "USD" }, /"10.505" has 3 decimals, but USD has only 2/],
    [{ amount: "-5" }, /"-5" is negative/],
    [{ amount: "+5" }, /"\+5" is not a decimal figure/],
    [{ amount: "007" }, /"007" is not a decimal figure/],
    [{ amount: "1e9" }, /"1e9" is not a decimal figure/],
    [{ amount: "10.600.000.000" }, /no sign, exponent, grouping/],
    [{ amount: "" }, /is not a decimal figure/],
    [{ amount: "5." }, /is not a decimal figure/],
    [{ amount: "9".repeat(31) }, /at most 30 digits/],
    [{ amount: "9".repeat(10_000) }, /at most 30 digits/],
    [{ amount: 10 }, /expected string/],
    [{ currency: "vnd" }, /"vnd" is not a currency: write "VND"/],
    [{ currency: "VNĐ" }, /is not a currency of ISO 4217/],
    [{ currency: "x".repeat(10_000) }, /is not a currency of ISO 4217/],
    [{ qualifier: "about" }, /"about" is none of exact, circa/],
    [{ qualifier: "range", lower: "1" }, /a range needs both lower and upper/],
    [{ qualifier: "circa", lower: "101" }, /lower 101 is more than amount 100/],
    [{ qualifier: "circa", upper: "99" }, /upper 99 is less than amount 100/],
    [{ qualifier: "exact", lower: "99" }, /lower 99 contradicts qualifier exact/],
    [{ qualifier: "at-least", lower: "99" }, /lower 99 contradicts qualifier at-least/],
    [{ qualifier: "at-most", upper: "101" }, /upper 101 contradicts qualifier at-most/],
    [{ text: null }, /text/],
    [{ value: 1 }, /value/],
  ];
  const sound = { amount: "100", currency: "VND", qualifier: "circa" };
  for (const [change, says] of table) t.match(refusal(Money, { ...sound, ...change }), says, JSON.stringify(change).slice(0, 80));
  t.throws(() => minorUnits("1.5", "VND"), /VND has none/);
  t.throws(() => minorUnits("1", "vnd"), /write "VND"/);
  t.throws(() => minorUnits("1e3", "VND"), RangeError);
});

t.test("money compares within one currency only", async (t) => {
  t.ok(compareMoney(vnd("9"), vnd("10")) < 0);
  t.equal(compareMoney({ amount: "10.5", currency: "USD" }, { amount: "10.50", currency: "USD" }), 0);
  t.throws(() => compareMoney(vnd("1"), { amount: "1", currency: "USD" }), /without a rate/);
});

t.test("a sum says how many parts are exact, and has bounds only where every part has them", async (t) => {
  const building = vnd("10600000000");
  const centre = vnd("20000000000", "circa");
  t.strictSame(totals([building, centre]), [{ currency: "VND", amount: "30600000000", exact: 1, approximate: 1 }]);
  t.strictSame(totals([building]), [
    { currency: "VND", amount: "10600000000", exact: 1, approximate: 0, lower: "10600000000", upper: "10600000000" },
  ]);
  const range = vnd("20", "range", { lower: "18", upper: "25" });
  t.strictSame(totals([vnd("10"), range]), [{ currency: "VND", amount: "30", exact: 1, approximate: 1, lower: "28", upper: "35" }]);
  t.strictSame(totals([vnd("10"), vnd("5", "at-least")]), [{ currency: "VND", amount: "15", exact: 1, approximate: 1, lower: "15" }]);
  const dollars = Money.parse({ amount: "0.10", currency: "USD", qualifier: "exact" });
  t.strictSame(
    totals([vnd("1"), dollars, dollars, dollars]).map(({ currency, amount }) => `${amount} ${currency}`),
    ["0.30 USD", "1 VND"],
    "currencies stay apart, and three dimes are thirty cents",
  );
  t.strictSame(totals([]), []);
  const most = vnd("9".repeat(30));
  t.equal(addMoney(totals([most]), most)[0]?.amount, `1${"9".repeat(29)}8`, "a sum may be longer than an amount may be");
  t.equal(addTotals(totals([most, most]), totals([most]))[0]?.amount.length, 31);
});

t.test("a sum is the same in any grouping and order", async () => {
  const digits = fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String);
  const money = fc
    .tuple(
      fc.constantFrom("VND", "USD", "LAK"),
      fc.constantFrom("exact", "circa", "at-least", "at-most", "range", "estimated"),
      digits,
      digits,
    )
    .map(([currency, qualifier, a, b]) => {
      const [amount, more] = BigInt(a) <= BigInt(b) ? [a, b] : [b, a];
      const cents = currency === "VND" ? "" : ".05";
      return Money.parse({
        amount: amount + cents,
        currency,
        qualifier,
        ...(qualifier === "range" && { lower: "0", upper: more + cents }),
      });
    });
  const list = fc.array(money, { maxLength: 8 });
  fc.assert(
    fc.property(list, list, list, (a, b, c) => {
      const all = JSON.stringify(totals([...a, ...b, ...c]));
      const left = addTotals(addTotals(totals(a), totals(b)), totals(c));
      const right = addTotals(totals(a), addTotals(totals(b), totals(c)));
      const turned = totals([...c, ...a, ...b].reverse());
      const oneByOne = [...a, ...b, ...c].reduce(addMoney, totals([]));
      return [left, right, turned, oneByOne].every((sum) => JSON.stringify(sum) === all);
    }),
  );
});

t.test("minor units and their text are each other's inverse", async () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 27n }), fc.constantFrom("VND", "USD", "BHD", "UYW"), (units, currency) => {
      const text = decimalOf(units, currency);
      return minorUnits(text, currency) === units && DecimalText.safeParse(text).success;
    }),
  );
});

t.test("quantities, durations and person-months", async (t) => {
  t.equal(personMonths(30, "P6M"), "180");
  t.equal(personMonths(2, "P1Y6M"), "36");
  t.equal(personMonths(30, "P0M"), "0");
  for (const duration of ["P4W", "P30D", "P1M15D", "PT3H", "six months", "P", "PT", ""])
    t.equal(personMonths(30, duration), undefined, duration);
  t.equal(personMonths(1.5, "P6M"), undefined);
  t.equal(personMonths(-1, "P6M"), undefined);
  for (const duration of ["P6M", "P1Y6M", "P2W", "P30D", "PT90M", "P1DT12H"]) t.ok(Duration.safeParse(duration).success, duration);
  for (const duration of ["6M", "P", "PT", "P1.5Y", "-P1M", "P1M1Y", "p6m"]) {
    t.match(refusal(Duration, duration), /is not a duration: write ISO 8601/, duration);
  }
  t.match(refusal(Duration, "P".repeat(10_000)), /at most 64/);
  t.strictSame(Quantity.parse({ value: "44.71", unit: "km", qualifier: "exact" }), { value: "44.71", unit: "km", qualifier: "exact" });
  t.match(refusal(Quantity, { value: "-1", unit: "km", qualifier: "exact" }), /value: "-1" is negative/);
});

t.test("search folds Latin diacritics and case, and leaves Lao and Khmer whole", async (t) => {
  t.equal(foldText("Đắc Chưng"), "dac chung");
  t.equal(foldText("ĐẮC CHƯNG".normalize("NFD")), "dac chung");
  t.equal(foldText("Đắk Ruê – Chi Miết"), "dak rue – chi miet");
  for (const text of ["ແຂວງເຊກອງ", "ດ່ານພູເກືອ", "ນໍ້າ", "ខេត្តរតនគិរី", "ព្រះវិហារ"]) t.equal(foldText(text), text.normalize("NFC"), text);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => foldText(foldText(text)) === foldText(text)),
    { numRuns: 500 },
  );
});

t.test("texts, ids and references", async (t) => {
  const sound: [z.ZodType, unknown][] = [
    [Text(), "một dòng\n\thai dòng"],
    [Slug, "a"],
    [Slug, "dac-chung-police-building"],
    [Slug, "x".repeat(64)],
    [PartyRef, { partyId: "gia-lai" }],
    [AgencyRef, { nameAsWritten: "các cơ quan chức năng" }],
    [AgencyRef, { partyId: "gia-lai", nameAsWritten: "Gia Lai" }],
    [Claim, { sourceId: "s4", locator: "paragraph 4", saidBy: { name: "A", office: "Chairman" }, confidence: "low" }],
    [LocalizedText, { lo: "ເຊກອງ" }],
    [Recurrence, { occasion: "Bunpimay", expectedPerPeriod: 4 }],
    [Country, "LA"],
  ];
  for (const [schema, given] of sound) t.strictSame(schema.parse(given), given);
  const refused: [z.ZodType, unknown, RegExp][] = [
    [Text(), "", /must not be empty/],
    [Text(), " \n ", /must not be blank/],
    [Text(), "a\u0000b", /U\+0000 in a text/],
    [Text(), "a\r\nb", /U\+000D in a text/],
    [Text(), "a\ud800b", /half of a surrogate pair/],
    [Text(10), "x".repeat(11), /11 characters is too long: at most 10/],
    [Slug, "-a", /"-a" is not an id/],
    [Slug, "a-", /is not an id/],
    [Slug, "Đắc", /is not an id/],
    [Slug, "", /is not an id/],
    [Slug, "x".repeat(65), /65 characters is too long/],
    [PartyRef, { nameAsWritten: "Gia Lai" }, /partyId/],
    [AgencyRef, {}, /An agency is \{partyId, nameAsWritten\?\}/],
    [AgencyRef, { partyId: "Gia Lai" }, /"Gia Lai" is not an id/],
    [Claim, { sourceId: "s4" }, /locator/],
    [Claim, { sourceId: "s4", locator: "p", confidence: "sure" }, /"sure" is none of high, medium, low/],
    [LocalizedText, {}, /at least one of vi, en, lo, km/],
    [LocalizedText, { fr: "Sékong" }, /fr/],
    [Recurrence, { occasion: "Tết", expectedPerPeriod: 0 }, /expectedPerPeriod/],
    [Recurrence, { occasion: "Tết", expectedPerPeriod: 1.5 }, /expectedPerPeriod/],
    [Country, "vn", /"vn" is not a country code/],
    [CommitmentKind, "gift", /"gift" is none of construction-gift/],
  ];
  for (const [schema, given, says] of refused) t.match(refusal(schema, given), says, JSON.stringify(given).slice(0, 60));
});

t.test("every schema tells a reader of OpenAPI what it is, with examples that it accepts", async (t) => {
  const schemas = Object.entries<unknown>(values).filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType);
  t.ok(schemas.length > 25);
  for (const [name, schema] of schemas) {
    const { description, examples } = schema.meta() ?? {};
    t.ok(description, `${name} has a description`);
    t.ok(Array.isArray(examples) && examples.length > 0, `${name} has examples`);
    for (const example of (examples ?? []) as unknown[])
      t.equal(refusal(schema, example), "accepted", `${name}: ${JSON.stringify(example)}`);
    for (const io of ["input", "output"] as const) t.doesNotThrow(() => z.toJSONSchema(schema, { io }), `${name} as JSON Schema, ${io}`);
  }
});

t.test(
  "the difference of two figures is exact, with its sign; a change in percent is rounded to a tenth, halves away from 0",
  async (t) => {
    for (const [figure, from, difference, percent] of [
      ["220000000", "202000000", "18000000", "8.9"],
      ["118.5", "202", "-83.5", "-41.3"],
      ["0.1", "0.3", "-0.2", "-66.7"],
      ["1000.5", "1000", "0.5", "0.1"],
      ["999.5", "1000", "-0.5", "-0.1"],
      ["1000.4", "1000", "0.4", "0"],
      ["7", "7.00", "0", "0"],
      ["900000000000000000000000000001", "900000000000000000000000000000", "1", "0"],
      ["5", "0", "5", undefined],
    ] as const) {
      t.equal(differenceOf(figure, from), difference, `${figure} from ${from}`);
      t.equal(percentChange(figure, from), percent, `${figure} from ${from}`);
    }
  },
);
