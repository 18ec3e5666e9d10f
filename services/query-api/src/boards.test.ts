// The boards over HTTP: parameters, their refusals, entity tags, and what leaves the process.
import t from "tap";
import { takeIn } from "./take-in.ts";
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
    total: 1,
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

/** Things of every sort that the overview counts, on both sides of a border. */
async function everything() {
  const store = memory();
  await openLedger(store, "2023-01-01T00:00:00.000Z");
  const record = recording(store);
  const party = (id: string, country: string) => record(early, `parties/${id}/register`, { names: { en: id }, level: "province", country });
  await party("quang-nam", "VN");
  await party("kon-tum", "VN");
  await party("sekong", "LA");
  const agree = (id: string, more: object) =>
    record(early, `commitments/${id}/agree`, {
      kind: "construction-gift",
      title: { en: id },
      obligors: [{ partyId: "quang-nam" }],
      beneficiaries: [{ partyId: "sekong" }],
      ...more,
    });
  const handOver = { by: { partyId: "quang-nam" }, to: { partyId: "sekong" }, occurredOn: "2024-02-01" };
  await agree("late", { due: "2024-03" });
  await agree("maybe", { due: { edtf: "2024-06-01", bound: "before" } });
  await agree("soon", { due: "2024-07" });
  await agree("far", { due: "2026", obligors: [{ partyId: "kon-tum" }] });
  await agree("given", { due: "2024-03" });
  await record("2024-02-02T02:00:00.000Z", "commitments/given/hand-over", handOver);
  await record("2024-02-02T02:00:00.000Z", "commitments/late/assess-risk", { level: "high", grounds: "no budget" });
  await record("2024-02-02T02:00:00.000Z", "commitments/late/reschedule", { due: "2024-04", reason: "flood" });
  await record("2024-02-02T02:00:00.000Z", "commitments/late/assign-agency", { agency: { nameAsWritten: "Sở Xây dựng" }, role: "lead" });
  const ask = (id: string, from: string, to: string) =>
    record(early, `requests/${id}/submit`, {
      title: { en: id },
      from: { partyId: from },
      to: { partyId: to },
      ask: id,
    });
  await ask("in", "sekong", "quang-nam");
  await ask("out", "quang-nam", "sekong");
  const sign = (id: string, period: string) =>
    record(early, `agreements/${id}/sign`, { title: { en: id }, parties: [{ partyId: "quang-nam" }, { partyId: "sekong" }], period });
  await sign("old", "2023");
  await sign("new", "2023/2026");
  return serving({ log: store, dataDir: ":memory:" });
}

interface Headline {
  readonly count: number;
  readonly list: string;
}

t.test("each number of the overview is the total of the list that it names, now, on another day, and as narrowed", async (t) => {
  const s = await everything();
  for (const [query, expected] of [
    [
      "us=quang-nam",
      { open: 4, overdue: 1, possiblyOverdue: 1, dueSoon: 1, handedOver: 1, unaccepted: 1, atRisk: 1, waitingOnUs: 1, waitingOnThem: 1 },
    ],
    ["us=VN&within=1000", { dueSoon: 2, withoutOwner: 3, agreementsCurrent: 1, agreementsExpired: 1, openConflicts: 0 }],
    ["validAt=2024-01-31&knownAt=2024-02-10", { open: 5, handedOver: 0, atRisk: 0 }],
    ["party=kon-tum", { open: 1, overdue: 0, openRequests: 0, agreementsCurrent: 0 }],
    ["corridor=quang-nam~sekong&us=la", { open: 3, openRequests: 2, waitingOnUs: 1 }],
  ] as const) {
    const { status, body } = await s.get(`/v1/boards/overview?${query}`);
    t.equal(status, 200, query);
    const headlines = Object.entries(body).filter(([, value]) => typeof value === "object" && value !== null && "list" in value);
    t.match(Object.fromEntries(headlines.map(([name, value]) => [name, (value as unknown as Headline).count])), expected, query);
    for (const [name, value] of headlines) {
      const { count, list } = value as unknown as Headline;
      const { body: listed } = await s.get(`${list}&limit=1`, { prefer: "return=total-count" });
      t.equal(listed.total, count, `${name}: ${list}`);
    }
  }
  t.notHas((await s.get("/v1/boards/overview")).body, { waitingOnUs: {} });
  t.notHas((await s.get("/v1/boards/overview?party=sekong")).body, { openConflicts: {} });
  await s.close();
});

t.test("the boards over commitments answer as JSON and as tables, page by page, and name each wrong parameter", async (t) => {
  const s = await everything();
  t.match((await s.get("/v1/boards/corridors")).body, {
    total: 2,
    all: { commitments: 5, open: 4 },
    corridors: [{ corridor: ["quang-nam", "sekong"], overdue: 1, handedOver: 1 }, { corridor: ["kon-tum", "sekong"] }],
  });
  t.match((await s.get("/v1/boards/corridors?by=countries")).body, { corridors: [{ corridor: ["la", "vn"], commitments: 5 }] });
  t.match((await s.get("/v1/boards/corridors?limit=1")).body, { total: 2, corridors: [{ corridor: ["quang-nam", "sekong"] }] });
  t.match((await s.get("/v1/boards/corridors?limit=0")).body, { errors: [{ parameter: "limit", code: "WRONG_FORM" }] });
  const due = await s.get("/v1/boards/due?limit=1");
  t.match(due.body, { open: 4, items: [{ id: "late", agencies: [{ agency: { nameAsWritten: "Sở Xây dựng" } }] }] });
  t.match((await s.get(String(due.body.next))).body, { open: 4, items: [{ id: "maybe", endsEarliest: { daysLeft: -1 } }] });
  t.match((await s.get("/v1/boards/agencies")).body, { agencies: [{ open: 1, overdue: 1, roles: [{ role: "lead", commitments: 1 }] }] });
  t.match((await s.get("/v1/boards/slippage")).body, {
    moved: 1,
    daysSlipped: 30,
    items: [{ slippage: { lastMove: { reason: "flood" } } }],
  });

  const csv = async (path: string) => {
    const { body } = await s.app.inject({ url: path });
    return body.replace("\uFEFF", "").trim().split("\r\n");
  };
  t.match(await csv("/v1/boards/overview.csv"), ["number,count,list", "open,4,/v1/commitments?open=true"]);
  t.match((await csv("/v1/boards/corridors.csv"))[1], /^corridor,quang-nam,sekong,"quang-nam; sekong",/);
  t.equal((await csv("/v1/boards/due.csv")).length, 5, "a header and every open commitment");
  t.match((await csv("/v1/boards/agencies.csv"))[1], ",,1,1,0,0,1,1,0,1,,,");
  t.match((await csv("/v1/boards/slippage.csv"))[1], /flood/);

  for (const [query, parameter] of [
    ["corridors?by=villages", "by"],
    ["agencies?limit=5", "limit"],
    ["due?within=0", "within"],
    ["due?within=3661", "within"],
    ["agencies?within=1.5", "within"],
    ["agencies?handedOverFrom=2024-02-01&handedOverTo=2024-01-01", "handedOverFrom"],
    ["slippage?sort=due", "sort"],
    ["overview?us=nobody", "us"],
    ["overview?us=XQ", "us"],
    ["overview?kind=scholarship", "kind"],
  ] as const) {
    const { status, body } = await s.get(`/v1/boards/${query}`);
    t.equal(status, 400, query);
    t.match((body as unknown as { errors: unknown[] }).errors, [{ parameter }], query);
  }
  t.match((await s.get("/v1/requests?waitingOnUs=nobody")).body, { errors: [{ parameter: "waitingOnUs", code: "UNKNOWN_PARTY" }] });
  await s.close();
});

/** What the boards beside those on how commitments stand are asked of: a thing of each kind that they show. */
async function kept() {
  const store = memory();
  await openLedger(store, "2023-01-01T00:00:00.000Z");
  const record = recording(store);
  const later = "2024-01-10T02:00:00.000Z";
  const party = (id: string, level: string, country: string) =>
    record(early, `parties/${id}/register`, { names: { en: id }, level, country });
  await party("quang-nam", "province", "VN");
  await party("ea-sup", "district", "VN");
  await party("sekong", "province", "LA");
  const source = (id: string) =>
    record(early, `sources/${id}/register`, { type: "news", publisher: "P", title: { en: id }, language: "en" });
  for (const id of ["one", "other"]) {
    await source(id);
    const claim = { claimId: "due", subject: { thing: "commitment", id: "road" }, field: "due", value: `of ${id}`, locator: "1" };
    await record(early, `sources/${id}/extract-claim`, claim);
  }
  const agree = (id: string, obligor: string, more: object = {}) =>
    record(early, `commitments/${id}/agree`, {
      kind: "joint-task",
      title: { en: id },
      obligors: [{ partyId: obligor }],
      beneficiaries: [{ partyId: "sekong" }],
      ...more,
    });
  const road = await agree("road", "quang-nam", { claims: [{ sourceId: "one", locator: "1", confidence: "high" }] });
  await agree("well", "ea-sup", { due: "2023" });
  await record(early, "sources/one/record-conflict", {
    conflictId: "due",
    subject: { thing: "commitment", id: "road" },
    field: "due",
    between: ["one", "other"].map((sourceId) => ({ sourceId, claimId: "due" })),
  });
  await record(later, "commitments/road/correct", {
    targetEventId: road.id,
    changes: [
      { field: "/title/en", right: "Road" },
      { field: "/due", right: "2025" },
    ],
    reason: "=misread",
  });
  await record(later, "parties/ea-sup/dissolve", { occurredOn: "2024-01-01" });
  await record(early, "requests/ask/submit", { title: { en: "ask" }, from: { partyId: "sekong" }, to: { partyId: "quang-nam" }, ask: "a" });
  await record(early, "agreements/pact/sign", {
    title: { en: "pact" },
    parties: [{ partyId: "quang-nam" }, { partyId: "sekong" }],
    period: "2022/2023",
  });
  await record(early, "indicators/trade/define", { name: { en: "Trade" }, unit: "USD", aggregation: "flow" });
  await record(later, "indicators/trade/report-observation", {
    observationId: "2023",
    period: "2023",
    value: "200",
    qualifier: "exact",
    status: "estimate",
  });
  return serving({ log: store, dataDir: ":memory:" });
}

t.test(
  "the boards on requests, agreements, figures, orphans and the record answer as JSON and as tables, and name each wrong parameter",
  async (t) => {
    const s = await kept();
    for (const [address, expected, row] of [
      [
        "requests?us=VN",
        {
          open: 1,
          waitingOnUs: 1,
          waitingOnThem: 0,
          boxes: [{ box: "in", open: 1 }, { box: "out" }],
          items: [{ id: "ask", boxes: ["in"] }],
        },
        /^ask,ask,submitted,.*,in$/,
      ],
      [
        "agreements?party=quang-nam",
        {
          gaps: 1,
          standings: [{ standing: "expired", agreements: 1 }],
          items: [{ id: "pact", chain: { position: 1, length: 1 }, openDuties: 0 }],
        },
        /^pact,.*,2024-01-01,.*,153,1,1,0,false,,$/,
      ],
      [
        "indicators?unit=USD",
        { observed: 1, items: [{ id: "trade", latest: { value: "200", marks: ["estimate"] }, series: { total: 1 } }] },
        /^trade,/,
      ],
      [
        "orphans?party=sekong",
        { duties: 1, parties: { items: [{ partyId: "ea-sup", duties: 1 }] }, items: [{ id: "well" }] },
        /^well,.*,dissolved 2024-01-01$/,
      ],
      [
        "evidence?gap=stale&gap=uncovered&by=countries",
        {
          commitments: 2,
          withSource: 1,
          confidence: { high: 1 },
          groups: { items: [{ corridor: ["la", "vn"] }] },
          items: [{ id: "well", stale: false }],
        },
        /^well,.*,none,no-paper,under-way,false,2023-09-15,$/,
      ],
      [
        "conflicts?status=open&about=commitments/road",
        {
          open: 1,
          contradictions: { total: 0 },
          items: [{ about: { title: { en: "Road" } }, between: [{ value: "of one" }, { value: "of other" }] }],
        },
        /^commitment,road,Road,due,open,"one: of one; other: of other",/,
      ],
      [
        "corrections?thing=commitments&recordedFrom=2024-01-10&recordedTo=2024-01-10",
        { corrections: 1, withdrawals: 0, items: [{ reason: "=misread", changes: [{ from: "road", to: "Road" }, { field: "/due" }] }] },
        /^2024-01-10T02:00:00.000Z,correction,local,commitment,road,Road,CommitmentAgreed,\/title\/en,road,Road,'=misread,$/,
      ],
    ] as const) {
      const { status, body } = await s.get(`/v1/boards/${address}`);
      t.equal(status, 200, address);
      t.match(body, expected, address);
      const [name, query] = address.split("?");
      const { body: csv } = await s.app.inject({ url: `/v1/boards/${name}.csv?${query}` });
      t.match(csv.replace("\uFEFF", "").split("\r\n")[1], row, address);
    }
    const { body: lines } = await s.app.inject({ url: "/v1/boards/corrections.csv" });
    t.equal(lines.trim().split("\r\n").length, 3, "a header and a row for each field that was corrected");
    t.match((await s.get("/v1/boards/corrections?limit=1", { prefer: "return=total-count" })).body, { total: 1 });

    for (const [query, parameter] of [
      ["requests?us=nobody", "us"],
      ["requests?sort=boxes", "sort"],
      ["agreements?standing=over", "standing"],
      ["indicators?unit=furlong", "unit"],
      ["orphans?orphaned=false", "orphaned"],
      ["evidence?gap=dull", "gap"],
      ["evidence?by=kind", "by"],
      ["conflicts?about=road", "about"],
      ["conflicts?sort=id", "sort"],
      ["corrections?recordedFrom=2024-02-30", "recordedFrom"],
      ["corrections?recordedFrom=2024-02-02&recordedTo=2024-02-01", "recordedFrom"],
    ] as const) {
      const { status, body } = await s.get(`/v1/boards/${query}`);
      t.equal(status, 400, query);
      t.match((body as unknown as { errors: unknown[] }).errors, [{ parameter }], query);
    }
    await s.close();
  },
);

t.test("what boards read is taken in step by step, again after a failure, which is reported, and then what is new of it", async (t) => {
  const steps: (() => boolean)[] = [
    () => false,
    () => {
      throw new Error("the file is busy");
    },
    () => false,
    () => true,
    () => false,
  ];
  const reported: string[] = [];
  const all = Promise.withResolvers<void>();
  steps.push(() => {
    all.resolve();
    return true;
  });
  takeIn({
    step: () => steps.shift()?.() ?? true,
    failed: ({ message }) => void reported.push(message),
    againMs: 1,
    newsMs: 100,
  });
  // It keeps no process from ending: here something has to.
  const alive = setTimeout(all.reject, 10_000, new Error("it gave up"));
  await all.promise;
  clearTimeout(alive);
  t.strictSame([steps.length, reported], [0, ["the file is busy"]]);
});
