// The boards and the indicators as their readers see them, over the whole service with the sample ledger: what each finds, and that a number leads to
// what it counts.
import t, { type Test } from "tap";
import { saidAndStruck as said } from "./page-text.ts";
import { openSampleWithPages } from "./register.ts";

const r = await openSampleWithPages();
t.teardown(r.close);
r.clock.set("2026-02-13T02:00:00Z");
// Pages show what the views hold: all of the sample.
await r.read("commitments");

const get = async (path: string, language = "en") => {
  const { statusCode, body, headers } = await r.app.inject({ url: path, headers: { accept: "text/html", "accept-language": language } });
  return { status: statusCode, body, location: headers.location };
};
const main = (body: string): string => /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? "";
/** From a heading to the next of its rank. */
const section = (body: string, heading: string): string =>
  (main(body).split(new RegExp(`<h2[^>]*>(?=${heading})`))[1] ?? "").split("<h2")[0] as string;
const rowsOf = (markup: string): number => [...markup.matchAll(/<th scope="row"/g)].length;
const lead = (body: string): string => said(/<p class="lead">([\s\S]*?)<\/p>/.exec(body)?.[1] ?? "").trim();
/** Figures that are links: the number, and where it leads. */
const figures = (markup: string): readonly (readonly [n: number, href: string])[] =>
  [...markup.matchAll(/<a href="([^"]*)">(?:<span[^>]*><\/span>)?(?:<span class="number[^>]*>|<b>)?(\d+)</g)].map(([, href = "", n]) => [
    Number(n),
    href.replaceAll("&amp;", "&"),
  ]);

/** Each figure is the number of rows under a heading of the page that it leads to, or in its only table. */
async function leadToWhatTheyCount(t: Test, markup: string, heading?: string): Promise<number> {
  const all = figures(markup);
  for (const [n, href] of all) {
    const { status, body } = await get(href);
    t.equal(status, 200, href);
    const list = heading === undefined || href.startsWith("/commitments") ? main(body) : section(body, heading);
    t.equal(rowsOf(list) + [...list.matchAll(/<li><div class="beside"/g)].length, n, href);
  }
  return all.length;
}

const boards = [
  "due",
  "agencies",
  "gifts",
  "seats",
  "money",
  "permits",
  "recurring",
  "slippage",
  "orphans",
  "evidence",
  "conflicts",
  "corrections",
];

t.test("each board says in a sentence what it finds, in Vietnamese and in English", async (t) => {
  for (const board of boards) {
    const [vietnamese, english] = await Promise.all([get(`/boards/${board}`, "vi"), get(`/boards/${board}`)]);
    t.equal(vietnamese.status, 200, board);
    t.match(lead(english.body), /^.+\.$/, board);
    t.match(lead(vietnamese.body), /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/i, board);
    t.equal([...vietnamese.body.matchAll(/<h1/g)].length, 1, board);
  }
  t.equal(lead((await get("/boards/due", "vi")).body).split(";")[0], "2 trên 22 cam kết còn mở đã chắc chắn quá hạn, 1 có thể đã quá hạn");
});

t.test("a board that lists, or a page that shows the same, is one: its address leads there", async (t) => {
  for (const [board, page] of [
    ["overview", "/"],
    ["corridors", "/corridors"],
    ["requests", "/requests"],
    ["agreements", "/agreements"],
    ["indicators", "/indicators"],
  ] as const)
    t.equal((await get(`/boards/${board}?validAt=2023-10-01&lang=vi`)).location, `${page}?validAt=2023-10-01&lang=vi`);
});

t.test("due dates stand against the day, by both readings where they differ", async (t) => {
  const { body } = await get("/boards/due");
  t.match(
    lead(body),
    "2 of 22 open commitments are certainly overdue, 1 possibly; 1 falls due within 90 days. The oldest is 1,050 days late.",
  );
  t.match(body, /<svg class="chart timeline timeline-wide"[\s\S]*quarter 1 of 2023/, "drawn as spans");
  const list = said(section(body, "What is open"));
  t.match(list, "quarter 1 of 2023 31 Mar 2023, 1,050 days past", "one reading where there is one");
  t.match(list, "2012 (inferred) by the earliest reading 31 Dec 2012, 4,792 days past; by the latest not certain");
  t.match(list, /Vietnam\+ \(TTXVN\)/, "on what paper");
  t.match(list, /no certain day [a-z ]+ “sớm”/, "a date without a day is not called due");
  const past = await get("/boards/due?validAt=2023-10-01&knownAt=2023-10-01");
  t.match(lead(past.body), "1 of", "by what was known then");
});

t.test("numbers of due dates, gifts, evidence, orphans, agencies and permits lead to what they count", async (t) => {
  const of = async (path: string, heading: string | undefined, list?: string) => {
    const { body } = await get(path);
    return leadToWhatTheyCount(t, heading === undefined ? (main(body).split("<h2")[0] as string) : section(body, heading), list);
  };
  t.equal(await of("/boards/due", undefined, "What is open"), 9);
  t.equal(await of("/boards/gifts", "How far", "Gifts"), 3);
  t.equal(await of("/boards/evidence", "What is missing<", "What lacks"), 6);
  t.equal(await of("/boards/orphans", "Whose duties", "Duties that"), 1);
  t.equal(await of("/boards/agencies", "Who is charged"), 3);
  t.equal(await of("/boards/permits", "Where the chains", "The chains"), 3);
});

t.test("gifts fall from step to step, and what one side alone says of a hand-over is told", async (t) => {
  const { body } = await get("/boards/gifts");
  t.equal(lead(body), "2 gifts were pledged, worth ≈ 30.6 billion VND; 1 is built, 1 handed over, 0 accepted by the other side.");
  const steps = said(section(body, "How far"));
  t.match(
    steps,
    "pledged 2 · ≈ 30.6 billion VND built or ready 1 · 10.6 billion VND (1 not yet) handed over 1 · 10.6 billion VND accepted by the other side 0 (1 not yet)",
  );
  t.match(steps, "1 hand-over is the word of one side alone");
  t.equal([...section(body, "How far").matchAll(/class="bar-before"/g)].length, 2, "what a step lost is an outline");
  const others = said(section((await get("/boards/gifts?step=pledged")).body, "Gifts"));
  t.match(others, "Disease-control centre");
  t.notMatch(others, "Office building");
});

t.test("seats are counted from the grant to the end, by institution too", async (t) => {
  const { body } = await get("/boards/seats?by=institution");
  t.equal(lead(body), "30 seats were granted on 2 courses; 30 people enrolled, 0 completed.");
  t.match(said(section(body, "By corridor")), "Political School of Quảng Nam province 1 30 30 0 0 180");
  t.match(said(body), "180 person-months are planned.");
});

t.test("a permit chain shows its steps, and the one that blocks since when", async (t) => {
  const { body } = await get("/boards/permits");
  t.equal(lead(body), "1 of 3 permit chains waits for an answer. The longest has waited for at least 883 days.");
  const blocking = [...body.matchAll(/<div class="card chain-waits">[\s\S]*?<\/div>/g)].map(([card]) => said(card));
  t.equal(blocking.length, 1);
  t.match(blocking[0], "National Border Committee of Viet Nam submitted blocks submitted by 14 Sept 2023 ; 883 days or more");
});

t.test("money stands by corridor and stage, each currency by itself, and is converted by a named rate alone", async (t) => {
  await r.record("2026-02-13", "commitments/vehicles-for-sekong/agree", {
    kind: "goods-in-kind",
    title: { en: "Two vehicles for Xekong" },
    obligors: [{ partyId: "da-nang-2025" }],
    beneficiaries: [{ partyId: "sekong" }],
    value: { amount: "80000", currency: "USD", qualifier: "exact" },
    occurredOn: "2026-02-01",
  });
  await r.read("boards/money");
  const { body } = await get("/boards/money");
  t.equal(lead(body), "3 of 26 commitments name a value: 80,000 USD and ≈ 30.6 billion VND in all.");
  t.match(said(section(body, "By stage, in VND")), "Đà Nẵng city – Xekong province ≈ 20 billion VND 10.6 billion VND");
  t.match(said(section(body, "By stage, in USD")), "Đà Nẵng city – Xekong province 80,000 USD");
  const cell = /<a href="([^"]*)">10\.6 billion VND<\/a>/.exec(section(body, "By stage, in VND"))?.[1]?.replaceAll("&amp;", "&");
  t.match(cell, "/commitments?corridor=da-nang-2025%7Esekong&stage=handed-over");
  t.equal(rowsOf((await get(cell as string)).body), 1, "a cell leads to what it counts");
  t.match(
    said((await get("/boards/money?by=kind", "vi")).body),
    "công trình xây dựng viện trợ (tặng) ≈ 20 tỷ đồng 10,6 tỷ đồng",
    "by kind as well",
  );

  const typed = "in=usd&rateOf=vnd&rateIs=0,00004&rateSource=baoquangnam-2023-11&rateDay=2023-11-10";
  const { status, location } = await get(`/boards/money?${typed}&lang=en`);
  t.equal(status, 303);
  t.equal(
    location,
    "/boards/money?in=USD&lang=en&rate=VND%3A0.00004%3Abaoquangnam-2023-11%3A2023-11-10",
    "the fields become what the API takes",
  );
  t.match(
    said((await get(location as string)).body),
    "In USD: ≈ 1.304 million USD 1 VND = 0.00004 USD, 10 Nov 2023 ( baoquangnam-2023-11 )",
  );
  const wrong = await get(`/boards/money?${typed.replace("0,00004", "much")}`);
  t.match(
    said((await get(wrong.location as string)).body),
    /A part of the address was not understood.*3 of 26 commitments/,
    "what is no rate is told of",
  );
});

t.test("recurring duties tell how often they were held", async (t) => {
  const { body } = await get("/boards/recurring");
  t.equal(lead(body), "Of 4 of 5 current duties no occurrence is recorded; of all, 1 was held and 0 missed.");
  t.match(said(section(body, "Duties")), "never yet");
});

t.test("slippage says what would fill it; then the first date, the days and the reason", async (t) => {
  const none = await get("/boards/slippage");
  t.match(said(none.body), "No due date was moved.");
  t.match(none.body, /href="\/record\/commitments\/reschedule/);
  await r.record("2026-02-14", "commitments/ea-sup-koh-nhec-2025/reschedule", {
    due: "2026-06-30",
    reason: "the district ended",
    occurredOn: "2026-02-14",
  });
  await r.read("boards/slippage");
  const { body } = await get("/boards/slippage");
  t.equal(lead(body), "1 commitment has had the due date moved, by 181 days altogether.");
  t.match(said(section(body, "Whose due date")), "2025 30 Jun 2026 not due yet 1 181 days later 14 Feb 2026 : the district ended");
  t.match(section(body, "From the first"), /timeline-past[\s\S]*timeline-plan/, "drawn one below the other");
});

t.test("orphaned duties say whose they were and how that party ended", async (t) => {
  const { body } = await get("/boards/orphans");
  t.equal(lead(body), "4 open duties have nobody left to keep them, since 1 party ended without a successor for them.");
  t.match(said(section(body, "Whose duties")), "Ea Súp district dissolved on 1 Jul 2025 4");
  t.match(body, /href="\/record\/parties\/transfer-function/, "and what takes them off");
});

t.test("a conflict shows both sides, each source by its title, and once resolved which is relied on", async (t) => {
  const { body } = await get("/boards/conflicts");
  t.equal(lead(body), "2 conflicts between papers are open, 0 are resolved.");
  t.match(said(body), "handed over to the district police on 5 November 2023");
  t.match(said(body), "the hand-on to the district police is still to come");
  t.match(body, /href="\/sources\/baoquangnam-2023-11">Office building of the Đắc Chưng district police handed over</);
  await r.record("2026-02-14", "sources/thoidai-kon-tum-attapeu/resolve-conflict", {
    conflictId: "police-building-hand-on",
    chosen: { sourceId: "baoquangnam-2023-11", claimId: "handed-over-2023-11-05" },
    rule: "official",
    reason: "the province's own paper",
  });
  await r.read("boards/conflicts");
  const after = await get("/boards/conflicts?status=resolved");
  t.match(
    said(after.body),
    /handed over to the district police on 5 November 2023 .* relied on .*Resolved: the official word\. the province's own paper/,
  );
});

t.test("corrections stand with the original struck through, by whom and why", async (t) => {
  const { body } = await get("/boards/corrections?thing=commitments");
  t.match(lead(body), "3 events were put right, 0 withdrawn.");
  t.match(said(body), "[ by 14 Sept 2023 ] 29 Aug 2022 The day on which ground was broken became known.");
  t.match(body, /href="\/commitments\/dac-chung-police-building#event-/, "the event is a click away");
  t.match(said((await get("/boards/corrections?recordedFrom=2024-01-01")).body), /2 events were put right/);
});

t.test(
  "an indicator is a series: estimates marked, contradictions told, targets beside, and a year without a figure stays empty",
  async (t) => {
    const list = await get("/indicators");
    t.equal(lead(list.body), "8 of 8 indicators have a figure; of 1 a figure is an estimate still.");
    t.match(
      said(list.body),
      "≈ 220 million USD provisional 2025 +8.9 % since 2024 (a figure is not exact, the figures are not equally settled)",
    );
    const report = (observationId: string, period: string, value: string, more: object = {}) =>
      r.record("2026-02-14", "indicators/le-thanh-turnover/report-observation", {
        observationId,
        period,
        value,
        qualifier: "exact",
        status: "final",
        occurredOn: "2026-02-14",
        ...more,
      });
    await report("2021", "2021", "150000000");
    await report("2024-again", "2024", "205000000");
    await report("2025-again", "2025", "230000000", { status: "estimate" });
    await r.record("2026-02-14", "indicators/le-thanh-turnover/set-target", {
      period: "2024",
      value: "200000000",
      qualifier: "exact",
      occurredOn: "2026-02-14",
    });
    await r.read("indicators/le-thanh-turnover");
    const { body } = await get("/indicators/le-thanh-turnover");
    t.equal(lead(body), "≈ 220 million USD (provisional) in 2025");
    const drawn = section(body, "The figures over time");
    const chart = /<svg class="chart series series-wide"[\s\S]*?<\/svg>/.exec(drawn)?.[0] ?? "";
    t.equal([...chart.matchAll(/class="series-box"/g)].length, 6, "a box for each figure, and none for the years between");
    t.equal([...chart.matchAll(/series-contradicted/g)].length, 4, "both figures of 2024, and both of 2025");
    t.match(chart, /class="series-target"[\s\S]*target 200 million/);
    t.match(chart, /series-estimate[\s\S]*≈ 118 million USD \(estimate\)/);
    const table = said(drawn);
    t.match(table, "2024 202 million USD contradicted by another figure");
    t.match(table, /200 million USD \(2 million USD above\)/);
    t.match(table, "a period in between is missing");
    t.match(said(section(body, "What sources say")), "2025 up by 8.4 % on 2024", "what a source says of it is a claim");
    t.match(said((await get("/indicators")).body), "another figure says something else");
  },
);

t.test("what a board does not know in its address is told, and the rest is shown", async (t) => {
  const { status, body } = await get("/boards/gifts?step=melted&corridor=quang-nam~sekong");
  t.equal(status, 400);
  t.match(said(body), /A part of the address was not understood.*step: .*gifts were pledged/);
  const named = await get(`/boards/due?${new URLSearchParams({ party: "tỉnh Sê Kông" })}`);
  t.equal(named.location, "/boards/due?party=sekong", "a name is taken for its party");
});

t.test("a board's files at the foot of its page have what the page is asked, whole, whichever page of it is shown", async (t) => {
  const foot = async (path: string) => {
    const { body } = await get(path);
    const [, href = ""] = /href="(\/v1\/boards\/[^"]*)">CSV<\/a>, <a href="[^"]*">XLSX<\/a><\/li>/.exec(body) ?? [];
    const csv = await r.app.inject({ url: href.replaceAll("&amp;", "&") });
    t.equal(csv.statusCode, 200, href);
    return { body, csv: csv.body.trim().split("\r\n") };
  };
  const {
    csv: [header = ""],
  } = await foot("/boards/money?by=corridor&by=stage");
  t.match(header, /corridor.*stage/, "both of two values of a parameter");
  const { body, csv } = await foot("/boards/evidence");
  const next = /<a rel="next" href="([^"]*)"/.exec(body)?.[1]?.replaceAll("&amp;", "&") as string;
  t.match(next, /cursor=/);
  t.strictSame((await foot(next)).csv, csv, "from the first row on, on the second page, too");
});
