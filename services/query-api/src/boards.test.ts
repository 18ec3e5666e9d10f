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

/** A gift, a course, a permit chain and a recurring duty, each of the same two provinces. */
async function oneOfEach() {
  const store = memory();
  await openLedger(store, "2023-01-01T00:00:00.000Z");
  const record = recording(store);
  for (const [id, country] of [
    ["quang-nam", "VN"],
    ["sekong", "LA"],
  ])
    await record(early, `parties/${id}/register`, { names: { en: id }, level: "province", country });
  const between = { obligors: [{ partyId: "quang-nam" }], beneficiaries: [{ partyId: "sekong" }], occurredOn: "2023-09-01" };
  const agree = (id: string, more: object) => record(early, `commitments/${id}/agree`, { title: { vi: id }, ...between, ...more });
  await agree("school", { kind: "construction-gift", value: { amount: "5", currency: "VND", qualifier: "exact" } });
  await agree("road", { kind: "construction-gift" });
  await record(early, "commitments/road/deliver", { occurredOn: "2023-09-10" });
  await record(early, "commitments/course/grant-scholarship", {
    kind: "scholarship",
    title: { vi: "course" },
    ...between,
    seats: 30,
    programme: "politics",
    duration: "P6M",
  });
  await agree("pylon", { kind: "infrastructure-permit" });
  const step = { stepId: "border", name: "pylon at the border", authority: { partyId: "sekong" } };
  await record(early, "commitments/pylon/submit-permit-step", { ...step, occurredOn: "2023-09-02" });
  await agree("patrol", { kind: "recurring-cooperation", recurrence: { occasion: "each month", expectedPerPeriod: 12 } });
  await record(early, "commitments/patrol/hold-occurrence", { occurredOn: "2023-09-05" });
  return serving({ log: store, dataDir: ":memory:" });
}

t.test("the boards of gifts, seats, permits and recurring duties answer as JSON and as tables of their items", async (t) => {
  const s = await oneOfEach();
  for (const [board, counts, cells] of [
    [
      "gifts",
      { commitments: 2, pledged: { commitments: 2, totals: [{ amount: "5" }] }, built: { commitments: 1 } },
      { id: "road", step: "built", builtOn: "2023-09-10", handedOverOn: "" },
    ],
    ["seats", { seats: { granted: 30, completed: 0 } }, { id: "course", standing: "open", seatsGranted: "30", personMonthsPlanned: "180" }],
    [
      "permits",
      { standings: { waiting: 1 } },
      { id: "pylon", standing: "waiting", blockingStep: "border", authorityIds: "sekong", daysAtLeast: "273", daysAtMost: "273" },
    ],
    [
      "recurring",
      { occurrences: { held: 1, expected: 12, short: 0 } },
      { id: "patrol", held: "1", expected: "12", lastHeld: "2023-09-05" },
    ],
  ] as const) {
    const { status, body } = await s.get(`/v1/boards/${board}?by=countries`);
    t.equal(status, 200, board);
    t.match(body, { ...counts, groups: { items: [{ corridor: ["la", "vn"], ...counts }] }, asOf: { validAt: "2024-06-01" } }, board);
    const csv = (await s.app.inject({ method: "GET", url: `/v1/boards/${board}.csv?limit=1` })).body.replace("\ufeff", "");
    const [header = "", row = ""] = csv.split("\r\n");
    const cellOf = Object.fromEntries(header.split(",").map((name, n) => [name, row.split(",")[n]]));
    t.match(cellOf, cells, `${board}.csv`);
    t.equal((await s.get(`/v1/boards/${board}?by=colour`)).status, 400);
  }
  const first = (await s.get("/v1/boards/gifts?limit=1&sort=-title")).body as { items: { id: string }[]; next: string };
  const second = (await s.get(first.next)).body as typeof first;
  t.same(
    [first, second].map(({ items }) => items.map(({ id }) => id)),
    [["school"], ["road"]],
  );
  t.same((await s.get("/v1/boards/gifts?step=pledged")).body.commitments, 1);
  const { authorities } = (await s.get("/v1/boards/permits")).body;
  t.match(authorities, { items: [{ authority: { names: { en: "sekong" } }, waiting: 1, longestDays: 273 }] });
  t.match((await s.get("/v1/boards/permits?authority=nobody")).body, { errors: [{ parameter: "authority" }] });
  await s.close();
});
