// The boards over HTTP: parameters, their refusals, entity tags, and what leaves the process.
import t from "tap";
import { memory, openLedger, recording, serving } from "./under-test.ts";

const early = "2023-09-15T02:00:00.000Z";

async function gifts() {
  const store = memory();
  await openLedger(store, "2023-01-01T00:00:00.000Z");
  const record = recording(store);
  const party = (id: string, country: string) => record(early, `parties/${id}/register`, { names: { en: id }, level: "province", country });
  await party("quang-nam", "VN");
  await party("sekong", "LA");
  await record(early, "sources/rates/register", { type: "report", publisher: "A bank", title: { en: "Rates" }, language: "en" });
  const gift = (id: string, amount: string, currency: string, qualifier: string) =>
    record(early, `commitments/${id}/agree`, {
      kind: "construction-gift",
      title: { en: id },
      obligors: [{ partyId: "quang-nam" }],
      beneficiaries: [{ partyId: "sekong" }],
      value: { amount, currency, qualifier },
    });
  await gift("police", "10600000000", "VND", "exact");
  await gift("clinic", "20000000000", "VND", "circa");
  await gift("road", "1000", "USD", "exact");
  return serving({ log: store, dataDir: ":memory:" });
}

t.test("the money board says what the gifts come to, exact and approximate apart, and converts by a named rate alone", async (t) => {
  const s = await gifts();
  const board = await s.get("/v1/boards/money?by=corridor&by=stage&in=VND&rate=USD:25000:rates:2023-09-14");
  t.equal(board.status, 200);
  t.match(board.body, {
    commitments: 3,
    totals: [
      { currency: "USD", amount: "1000", exact: 1, approximate: 0 },
      { currency: "VND", amount: "30600000000", exact: 1, approximate: 1 },
    ],
    converted: { currency: "VND", amount: "30625000000", rates: [{ sourceId: "rates", date: "2023-09-14" }], left: [] },
    groups: [{ corridor: ["quang-nam", "sekong"], stage: "agreed", commitments: 3 }],
    asOf: { validAt: "2024-06-01" },
  });
  const vnd = (board.body.totals as Record<string, unknown>[])[1];
  t.notOk(vnd && ("lower" in vnd || "upper" in vnd), "no bound is invented");
  t.equal((await s.get("/v1/boards/money?kind=scholarship")).body.commitments, 0);
  await s.close();
});

t.test("what is wrong with a rate is told once, of the part that is wrong", async (t) => {
  const s = await gifts();
  for (const [query, code, detail] of [
    ["in=USD&rate=VND:0,00004:rates:2023-09-14", "WRONG_FORM", '"0,00004" has a comma: write decimals behind a point, 0.00004'],
    ["in=USD&rate=VND:0.00004:rates", "WRONG_FORM", /^"VND:0.00004:rates" has 3 parts: write currency, figure, source and day/],
    ["in=USD&rate=vnd:0.00004:rates:2023-09-14", "WRONG_FORM", /vnd/],
    ["in=USD&rate=VND:0.00004:rates:2023-09-31", "WRONG_FORM", /2023-09-31/],
    ["in=USD", "MISSING", /^nothing is converted without a rate: name one for each currency, USD:25400:/],
  ] as const) {
    const { status, body } = await s.get(`/v1/boards/money?${query}`);
    t.equal(status, 400, query);
    const { errors } = body as unknown as { errors: Record<string, unknown>[] };
    t.equal(errors.length, 1, query);
    t.match(errors[0], { parameter: "rate", code, detail }, query);
  }
  t.match((await s.get("/v1/boards/money?rate=USD:25000:rates:2023-09-14")).body, { errors: [{ parameter: "in", code: "MISSING" }] });
  await s.close();
});

t.test("every wrong parameter of a board is named", async (t) => {
  const s = await gifts();
  for (const [query, parameter] of [
    ["by=colour", "by"],
    ["by=corridor&by=countries", "by"],
    ["in=VND", "rate"],
    ["rate=USD:25000:rates:2023-09-14", "in"],
    ["in=XXQ&rate=USD:1:rates:2023-09-14", "in"],
    ["in=VND&rate=USD:1", "rate"],
    ["in=VND&rate=USD:1:rates:2023-02-30", "rate"],
    ["in=VND&rate=USD:1:nobody:2023-09-14", "rate"],
    ["in=VND&rate=XXQ:1:rates:2023-09-14", "rate"],
    ["in=VND&rate=USD:1:rates:2023-09-14&rate=USD:2:rates:2023-09-14", "rate"],
    ["in=VND&rate=USD:0.00:rates:2023-09-14", "rate"],
    ["in=VND&rate=VND:2:rates:2023-09-14", "rate"],
    ["limit=5", "limit"],
    ["party=nobody", "party"],
  ] as const) {
    const { status, body } = await s.get(`/v1/boards/money?${query}`);
    t.equal(status, 400, query);
    t.match((body as unknown as { errors: unknown[] }).errors, [{ parameter }], query);
  }
  await s.close();
});
