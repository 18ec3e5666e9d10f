// The money board over views of real commands: sums as the lists show their parts, each currency for itself, corridors that overlap.
import { type Money, totals } from "@camket/domain";
import { recorder } from "@camket/testkit";
import * as fc from "fast-check";
import t from "tap";
import type { Answer, Question } from "../reader.ts";
import { merged, opening, viewsOver } from "../under-test.ts";

type Body = Record<string, unknown> & { groups: Record<string, unknown>[] };
const bodyOf = (answer: Answer): Body => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.body as Body;
};
const now = "2030-01-01T00:00:00.000Z";
const ask = { ask: "board", board: "money", now, filters: {}, by: [] } as const satisfies Question;

function parties() {
  const party = (id: string, level: string, country: string, partOf?: string) => {
    const one = recorder("parties", id);
    one.record("2023-01-02", "register", { names: { en: id }, level, country, ...(partOf ? { partOf } : {}) });
    return [`party-${id}`, one.events] as const;
  };
  return Object.fromEntries([
    party("quang-nam", "province", "VN"),
    party("kon-tum", "province", "VN"),
    party("sekong", "province", "LA"),
    party("dac-chung", "district", "LA", "sekong"),
    party("vietnam", "state", "VN"),
  ]);
}

function bank() {
  const one = recorder("sources", "bank");
  one.record("2023-01-02", "register", { type: "report", publisher: "Bank", title: { en: "Rates" }, language: "en" });
  return one.events;
}

interface Promised {
  readonly value?: Money;
  readonly obligors?: readonly string[];
  readonly beneficiaries?: readonly string[];
  readonly kind?: string;
}

/** Each agreed in September 2023. */
async function boardOf(
  promises: readonly Promised[],
  more: (c: ReturnType<typeof recorder>[]) => void = () => {},
  others: Parameters<typeof merged>[0] = {},
) {
  const commitments = promises.map(({ value, obligors = ["quang-nam"], beneficiaries = ["sekong"], kind = "construction-gift" }, n) => {
    const c = recorder("commitments", `c${n}`);
    c.record("2023-09-15", "agree", {
      kind,
      title: { en: `Gift ${n}` },
      obligors: obligors.map((partyId) => ({ partyId })),
      beneficiaries: beneficiaries.map((partyId) => ({ partyId })),
      ...(value ? { value } : {}),
      occurredOn: "2023-09-14",
    });
    return c;
  });
  more(commitments);
  const streams = Object.fromEntries(commitments.map((c, n) => [`commitment-c${n}`, c.events]));
  return viewsOver([opening, ...merged({ ...parties(), ...others, ...streams })]);
}

const vnd = (amount: string, qualifier: Money["qualifier"] = "exact"): Money => ({ amount, currency: "VND", qualifier });
const twoGifts = [{ value: vnd("10600000000") }, { value: vnd("20000000000", "circa") }];

t.test("an exact gift and one of about 20 billion come to a sum with both counts and no bounds", async (t) => {
  const views = await boardOf(twoGifts);
  const board = bodyOf(await views.ask({ ...ask, by: ["kind"] }));
  const total = { currency: "VND", amount: "30600000000", exact: 1, approximate: 1 };
  t.match(board, { commitments: 2, withoutValue: 0 });
  t.strictSame(board.totals, [total]);
  t.strictSame(board.groups, [{ kind: "construction-gift", commitments: 2, withoutValue: 0, totals: [total] }]);
  await views.close();
});

t.test("a sum of exact amounts has both bounds, one of at-least amounts the lower one", async (t) => {
  const views = await boardOf([{ value: vnd("5") }, { value: vnd("7", "at-least") }]);
  t.strictSame(bodyOf(await views.ask(ask)).totals, [{ currency: "VND", amount: "12", exact: 1, approximate: 1, lower: "12" }]);
  await views.close();
});

t.test("currencies are kept apart, and what names no value is counted", async (t) => {
  const views = await boardOf([{ value: vnd("100") }, { value: { amount: "10.50", currency: "USD", qualifier: "exact" } }, {}]);
  const board = bodyOf(await views.ask(ask));
  t.match(board, {
    commitments: 3,
    withoutValue: 1,
    totals: [
      { currency: "USD", amount: "10.50" },
      { currency: "VND", amount: "100" },
    ],
  });
  await views.close();
});

t.test("a figure of thirty digits is added up to its last digit", async (t) => {
  const largest = "9".repeat(30);
  const views = await boardOf([{ value: vnd(largest) }, { value: vnd(largest) }, { value: vnd("2") }]);
  t.match(bodyOf(await views.ask(ask)).totals, [{ amount: String(2n * BigInt(largest) + 2n), exact: 3 }]);
  await views.close();
});

t.test("the board of a past moment is what was known then", async (t) => {
  const views = await boardOf(twoGifts, ([first]) => {
    first?.record("2024-02-01", "revalue", { value: vnd("11000000000"), reason: "approved estimate", occurredOn: "2024-01-10" });
    first?.record("2024-03-01", "start", { occurredOn: "2024-02-20" });
  });
  const amountAt = async (validAt: string, knownAt: string) =>
    (bodyOf(await views.ask({ ...ask, validAt, knownAt })).totals as { amount: string }[])[0]?.amount;
  t.equal(await amountAt("2024-01-15", "2024-01-15"), "30600000000");
  t.equal(await amountAt("2024-01-15", "2024-02-15"), "31000000000");
  t.equal(await amountAt("2023-12-31", "2024-02-15"), "30600000000");
  const byStage = bodyOf(await views.ask({ ...ask, by: ["stage"] })).groups;
  t.match(byStage, [
    { stage: "agreed", commitments: 1 },
    { stage: "in-implementation", commitments: 1 },
  ]);
  await views.close();
});

t.test(
  "a commitment stands in each corridor that its provinces make, districts counted with theirs, and once in the total; one that stands in none is a group by itself",
  async (t) => {
    const views = await boardOf([
      { value: vnd("100"), obligors: ["quang-nam", "kon-tum"], beneficiaries: ["dac-chung"] },
      { value: vnd("30"), obligors: ["sekong", "quang-nam"], beneficiaries: [] },
      { value: vnd("7"), obligors: ["vietnam"], beneficiaries: ["sekong"] },
    ]);
    const board = bodyOf(await views.ask({ ...ask, by: ["corridor"] }));
    t.match(board.totals, [{ amount: "137" }]);
    t.match(board.groups, [
      {
        corridor: ["kon-tum", "sekong"],
        ends: [{ partyId: "kon-tum" }, { partyId: "sekong" }],
        commitments: 1,
        totals: [{ amount: "100" }],
      },
      { corridor: ["quang-nam", "sekong"], commitments: 2, totals: [{ amount: "130" }] },
      { corridor: undefined, commitments: 1, totals: [{ amount: "7" }] },
    ]);
    const countries = bodyOf(await views.ask({ ...ask, by: ["countries", "kind"] })).groups;
    t.match(countries, [{ corridor: ["la", "vn"], kind: "construction-gift", commitments: 3, totals: [{ amount: "137" }] }]);
    t.equal(countries.length, 1);
    t.notOk("ends" in (countries[0] ?? {}), "countries have no ends by name");
    t.ok(
      board.groups.slice(0, 2).every(({ ends }) => (ends as { names?: object }[]).every(({ names }) => names)),
      "each end by its name",
    );
    await views.close();
  },
);

t.test("the board is narrowed as the list is", async (t) => {
  const views = await boardOf([...twoGifts, { value: vnd("3"), obligors: ["kon-tum"], kind: "goods-in-kind" }]);
  t.match(bodyOf(await views.ask({ ...ask, filters: { kind: ["goods-in-kind"] } })).totals, [{ amount: "3" }]);
  t.match(bodyOf(await views.ask({ ...ask, filters: { corridor: ["quang-nam", "sekong"] } })), { commitments: 2 });
  t.match(bodyOf(await views.ask({ ...ask, filters: { stage: ["closed"] } })), { commitments: 0, totals: [], groups: [] });
  await views.close();
});

t.test("nothing is converted but by a named rate whose source is registered", async (t) => {
  const views = await boardOf([{ value: vnd("100000") }, { value: { amount: "2", currency: "USD", qualifier: "exact" } }]);
  const rates = [{ currency: "USD", rate: "25400.5", sourceId: "no-such-bank", date: "2023-09-14" }];
  const answer = await views.ask({ ...ask, convert: { currency: "VND", rates } });
  t.match(answer, { ok: false, refusal: { code: "invalid-query", errors: [{ parameter: "rate", code: "UNKNOWN_SOURCE" }] } });
  await views.close();
});

t.test("each group is converted by the named rates as the totals are, and says what stayed out for want of one", async (t) => {
  const views = await boardOf(
    [
      { value: vnd("100000") },
      { value: { amount: "2", currency: "USD", qualifier: "exact" }, kind: "goods-in-kind" },
      { value: { amount: "7", currency: "LAK", qualifier: "exact" }, kind: "goods-in-kind" },
    ],
    () => {},
    { "source-bank": bank() },
  );
  const rates = [{ currency: "USD", rate: "25400.5", sourceId: "bank", date: "2023-09-14" }];
  const board = bodyOf(await views.ask({ ...ask, by: ["kind"], convert: { currency: "VND", rates } }));
  const sum = { currency: "VND", amount: "150801", exact: 1, approximate: 1, lower: "150801", upper: "150801" };
  t.strictSame(board.converted, { ...sum, rates, left: ["LAK"] });
  t.match(board.groups, [
    { kind: "construction-gift", converted: { currency: "VND", amount: "100000", exact: 1, approximate: 0, rates: [], left: [] } },
    { kind: "goods-in-kind", converted: { currency: "VND", amount: "50801", exact: 0, approximate: 1, rates, left: ["LAK"] } },
  ]);
  await views.close();
});

t.test("a rate of a source that was retracted is marked, and was not before that was known", async (t) => {
  const source = recorder("sources", "bank");
  source.record("2023-01-02", "register", { type: "report", publisher: "Bank", title: { en: "Rates" }, language: "en" });
  source.record("2024-01-02", "retract", { reason: "a misprint" });
  const views = await boardOf([{ value: { amount: "2", currency: "USD", qualifier: "circa" } }], () => {}, {
    "source-bank": source.events,
  });
  const rates = [{ currency: "USD", rate: "25000", sourceId: "bank", date: "2023-09-14" }];
  const converted = async (knownAt: string) => bodyOf(await views.ask({ ...ask, knownAt, convert: { currency: "VND", rates } })).converted;
  const sum = { currency: "VND", amount: "50000", exact: 0, approximate: 1, left: [] };
  t.strictSame(await converted("2024-01-01"), { ...sum, rates });
  t.strictSame(await converted("2024-01-02"), { ...sum, rates: [{ ...rates[0], retracted: true }] });
  await views.close();
});

t.test("a group of the board is asked for by its own name, though an end of it has an id of two letters", async (t) => {
  const party = (id: string, country: string) => {
    const one = recorder("parties", id);
    one.record("2023-01-02", "register", { names: { en: id }, level: "province", country });
    return [`party-${id}`, one.events] as const;
  };
  const others = Object.fromEntries([party("la", "VN"), party("qn", "VN"), party("pab", "LA"), party("xk", "LA")]);
  const views = await boardOf(
    [
      { obligors: ["la"], beneficiaries: ["pab"] },
      { obligors: ["qn"], beneficiaries: ["xk"] },
    ],
    () => {},
    others,
  );
  const asked = (corridor: readonly [string, string], by: "corridor" | "countries" = "corridor") =>
    views.ask({ ...ask, filters: { corridor }, by: [by] });
  for (const { corridor } of bodyOf(await views.ask({ ...ask, by: ["corridor"] })).groups)
    t.match(bodyOf(await asked(corridor as [string, string])), { commitments: 1, groups: [{ corridor }] });
  t.match(bodyOf(await asked(["la", "vn"], "countries")), { commitments: 2, groups: [{ corridor: ["la", "vn"] }] });
  const mixed = await asked(["kh", "pab"]);
  t.match(mixed, { ok: false, refusal: { detail: /no party has the id "kh", and the country "KH" stands beside a country alone/ } });
  await views.close();
});

t.test("of more than two hundred groups the board shows those with the most commitments, and says how many there are", async (t) => {
  const provinces = Array.from({ length: 201 }, (_, n) => `province-${String(n).padStart(3, "0")}`);
  const others = Object.fromEntries(
    provinces.map((id) => {
      const one = recorder("parties", id);
      one.record("2023-01-02", "register", { names: { en: id }, level: "province", country: "VN" });
      return [`party-${id}`, one.events] as const;
    }),
  );
  const gifts = provinces.map((id) => ({ obligors: [id], value: vnd("1") }));
  const [second, last] = [{ obligors: ["province-200"] }, { obligors: ["vietnam"], value: vnd("7") }];
  const views = await boardOf([...gifts, second, last], () => {}, others);
  const board = bodyOf(await views.ask({ ...ask, by: ["corridor"] }));
  t.match(board, { commitments: 203, withoutValue: 1, total: 202, totals: [{ amount: "208" }] });
  t.strictSame(
    board.groups.map(({ corridor }) => (corridor as string[])[0]),
    [...provinces.slice(0, 199), "province-200"],
    "of those of one size the first by name; what stands in no corridor after them",
  );
  t.match(board.groups.at(-1), { commitments: 2, withoutValue: 1, totals: [{ amount: "1", exact: 1 }] });
  await views.close();
});

t.test("the board of what is open leaves out what was kept, in each corridor and altogether", async (t) => {
  const views = await boardOf(twoGifts, ([first]) =>
    first?.record("2024-03-01", "hand-over", { occurredOn: "2024-02-20", by: { partyId: "quang-nam" }, to: { partyId: "sekong" } }),
  );
  const board = bodyOf(await views.ask({ ...ask, filters: { open: true }, by: ["corridor"] }));
  t.match(board, { commitments: 1, totals: [{ amount: "20000000000" }], groups: [{ corridor: ["quang-nam", "sekong"], commitments: 1 }] });
  t.match(bodyOf(await views.ask({ ...ask, filters: { open: false } })), { commitments: 1, totals: [{ amount: "10600000000" }] });
  t.match(bodyOf(await views.ask({ ...ask, filters: { open: true }, validAt: "2024-02-01" })), { commitments: 2 });
  await views.close();
});

t.test("whatever the commitments, the board is the sum of what the list shows", async (t) => {
  const money = fc.record({
    amount: fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 19n }).map(String), fc.constantFrom("0", "999999999", "1000000000", "9".repeat(28))),
    currency: fc.constantFrom("VND", "LAK", "USD"),
    qualifier: fc.constantFrom("exact", "circa", "at-least", "at-most", "estimated"),
  }) as fc.Arbitrary<Money>;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(money, { nil: undefined }), { maxLength: 12 }), async (values) => {
      const views = await boardOf(values.map((value) => (value ? { value } : {})));
      const board = bodyOf(await views.ask(ask));
      t.strictSame(board.totals, totals(values.filter((value) => value !== undefined)));
      t.equal(board.withoutValue, values.filter((value) => value === undefined).length);
      await views.close();
    }),
    { numRuns: Number(process.env.CAMKET_TEST_RUNS ?? 10) },
  );
});
