import t from "tap";
import { convert, type MoneyTotal, Rate } from "./index.ts";

const total = (currency: string, amount: string): MoneyTotal => ({ currency, amount, exact: 1, approximate: 0 });
const rate = (currency: string, text: string): Rate => ({ currency, rate: text, sourceId: "vietcombank-2025-09-03", date: "2025-09-03" });

t.test("a total is converted by the rate that is named, with the source and the day of that rate", (t) => {
  const usd = rate("USD", "25400.5");
  t.strictSame(convert([total("USD", "10.50"), total("VND", "100")], "VND", [usd, rate("LAK", "1.2")]), {
    currency: "VND",
    amount: "266805",
    exact: 1,
    approximate: 1,
    rates: [usd],
    left: [],
  });
  t.end();
});

t.test("half of the smallest unit counts as a whole one, and nothing is lost before", (t) => {
  t.equal(convert([total("VND", "1")], "USD", [rate("VND", "0.005")]).amount, "0.01");
  t.equal(convert([total("VND", "1")], "USD", [rate("VND", "0.00499999")]).amount, "0");
  const largest = "9".repeat(30);
  t.equal(convert([total("VND", largest)], "LAK", [rate("VND", "1")]).amount, largest);
  t.end();
});

t.test("what is converted is approximate, and has a bound only where every part has it", (t) => {
  const usd = rate("USD", "25000");
  const about = { ...total("USD", "10"), exact: 0, approximate: 3, lower: "9", upper: "12" };
  t.match(convert([about, { ...total("VND", "100"), lower: "100", upper: "100" }], "VND", [usd]), {
    amount: "250100",
    exact: 1,
    approximate: 3,
    lower: "225100",
    upper: "300100",
  });
  const { lower, upper } = convert([about, total("VND", "100")], "VND", [usd]);
  t.strictSame([lower, upper], [undefined, undefined]);
  t.end();
});

t.test("what has no rate stays out and is named", (t) => {
  t.match(convert([total("LAK", "5"), total("VND", "7")], "VND", []), { amount: "7", left: ["LAK"], rates: [] });
  t.end();
});

t.test("a rate of 0 is none", (t) => {
  for (const text of ["0", "0.0", "0.000000"])
    t.match(Rate.safeParse(rate("USD", text)).error?.issues, [{ message: `a rate of ${text} says nothing: nothing is worth that` }]);
  t.ok(Rate.safeParse(rate("VND", "0.0000417")).success);
  t.end();
});
