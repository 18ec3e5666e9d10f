// Where one looks things up, over the whole service with the sample ledger: parties and their genealogy, sources and what they contradict, search, two
// moments compared, and the calendar.
import t from "tap";
import { hrefOf, said } from "./page-text.ts";
import { openSampleWithPages } from "./register.ts";

const r = await openSampleWithPages();
t.teardown(r.close);
r.clock.set("2026-02-13T02:00:00Z");

const get = async (path: string) => {
  const { statusCode, body } = await r.app.inject({ url: path, headers: { accept: "text/html", "accept-language": "en" } });
  const [, main = ""] = body.split("<main");
  return { status: statusCode, body, main: said(main.split("</main>")[0] as string) };
};

t.test("a printed page has the ledger's digest at its foot, that of the moment which it shows", async (t) => {
  for (const [page, answer] of [
    ["/parties/gia-lai-2025", "/v1/parties/gia-lai-2025"],
    ["/commitments?knownAt=2023-12-01", "/v1/commitments?knownAt=2023-12-01"],
  ] as const) {
    const { digest } = (await r.app.inject({ url: answer })).json().asOf;
    const [foot] = /<footer class="foot">[\s\S]*<\/footer>/.exec((await get(page)).body) ?? [];
    t.match(foot, `<span class="print-only">Ledger's digest <code>${digest}</code></span>`, page);
  }
});

t.test(
  "a province that was merged: who went into whom, when, by which law, drawn and as a table; what it owes and is promised",
  async (t) => {
    const { body, main } = await get("/parties/gia-lai-2025");
    t.match(main, /Bình Định province and Gia Lai province merged into Gia Lai province on 1 Jul 2025 \(Resolution 202\/2025\/QH15\)\./);
    t.match(main, /The same as a table .* Bình Định province Gia Lai province merged into a new one 1 Jul 2025 Resolution 202\/2025\/QH15/);
    const drawings = [...body.matchAll(/<svg class="chart genealogy[\s\S]*?<\/svg>/g)].map(([svg]) => svg);
    t.equal(drawings.length, 2, "for wide and for narrow screens");
    for (const drawing of drawings) {
      t.equal(drawing.match(/class="genealogy-step"/g)?.length, 2);
      t.match(
        said(drawing.replaceAll("svg", "g")),
        /Bình Định province until 30 Jun 2025 Gia Lai province until 30 Jun 2025 .*since 1 Jul 2025/,
      );
    }
    t.match(main, /What it owes 3 open/);
    const owed = await get(hrefOf(body, /^ ?3 open ?$/));
    t.match(owed.main, /3 commitments/, "the count leads to the list that it counts");

    const old = await get("/parties/quang-nam?validAt=2023-10-01&knownAt=2023-12-01");
    t.notMatch(old.main, /This party has ended|Genealogy/, "not yet, as known then");
    t.match(old.main, /Today merged into a new one on 1 Jul 2025, goes on as Đà Nẵng city/, "but it says what became of it");
    const now = await get("/parties/quang-nam");
    t.match(now.main, /This party has ended: merged into a new one on 1 Jul 2025\. It goes on as Đà Nẵng city/);
    t.match(
      now.main,
      /What it owes 6 open Certainly overdue 1 .*Its parts Management board .* Quảng Nam provincial police .*Nam Giang district district, dissolved on 1 Jul 2025/,
    );
  },
);

t.test("a district that ended without a successor leads to its orphaned duties, and names what it was part of", async (t) => {
  const { body, main } = await get("/parties/ea-sup");
  t.match(main, /part of Đắk Lắk province \( ?now the new Đắk Lắk province ?\)/);
  t.match(main, /dissolved on 1 Jul 2025 by Resolution 203\/2025\/QH15\. No party goes on for it/);
  t.match((await get(hrefOf(body, /orphaned duties/))).main, /seminar/i);
  t.match((await get("/parties/sekong")).main, /Other spellings Sekong Identifiers ISO 3166-2: LA-XE/);
  t.match((await get("/parties?level=district&ended=dissolved")).main, /2 parties .*Ea Súp district district Viet Nam Đắk Lắk province/);
});

t.test("a source says what was taken from it, with both sides of what others contradict, and of what it speaks", async (t) => {
  const { main } = await get("/sources/thoidai-kon-tum-attapeu");
  t.match(main, /no paper is recorded .*2 claims .*2 open conflicts/);
  t.match(main, /What it says .*the hand-on to the district police is still to come Office building of the Đắc Chưng district police/);
  t.match(
    main,
    /Office building of the Đắc Chưng district police : Hand-overs .*handed over to the district police on 5 November 2023 Office building of the Đắc Chưng district police handed over the hand-on/,
  );
  t.notMatch(main, /Which field (?:decider|growth|handover)/, "fields in words");
  const article = await get("/sources/nhandan-2023-09-15");
  t.match(article.main, /Nhân Dân, 15 Sept 2023/);
  const all = await get(hrefOf(article.body, /^Commitments \(\d+\)$/));
  t.match(all.main, /Source: Quảng Nam and Xekong strengthen/);

  await r.record("2026-02-14", "sources/vna-monsoon/retract", { reason: "the item was taken back", replacedBy: "nhandan-2023-09-15" });
  await r.read("sources/vna-monsoon");
  const retracted = (await get("/sources/vna-monsoon")).main;
  t.match(retracted, /not to be relied on any more: the item was taken back In its place: Quảng Nam and Xekong/);
  t.match((await get("/sources?retracted=true")).main, /1 source .*500 kV line .*retracted/);
});

t.test("search finds words typed plainly, says what each is, and what else to try where nothing is found", async (t) => {
  const found = await get("/search?text=dac chung");
  t.match(found.main, /Parties .*Dakcheung district district Laos/);
  t.match(
    found.main,
    /Commitments .*Office building of the Đắc Chưng district police a building given as a gift handed over kept on time 2023/,
  );
  t.match((await get("/search?text=dak lak")).main, /Đắk Lắk province province Viet Nam merged into a new one on 1 Jul 2025/);
  t.match((await get("/search?text=thoa thuan&lang=vi")).main, /Biên bản thỏa thuận hợp tác giữa hai tỉnh Gia Lai và Ratanakiri/);
  const province = await get("/search?text=Sê Kông");
  t.match(
    province.main,
    /Search All .*?The party of this name Xekong province province Laos its \d+ commitments its \d+ requests corridor Đà Nẵng city – Xekong province \d+ things are found/,
    "first the party that is called so",
  );
  for (const alias of ["Đắk Chưng", "attapu"])
    t.match(
      (await get(`/search?text=${alias}`)).main,
      /The party of this name .{9,40} Laos its \d+ commitments?/,
      "or that goes by that name",
    );
  const its = hrefOf(province.body, /^its \d+ commitments$/);
  const { total } = (await r.app.inject({ url: `/v1${its}`, headers: { prefer: "return=total-count" } })).json();
  t.match(province.main, `its ${total} commitments`, "the link leads to as many");
  t.ok(total > 3, "and to more than bear its name");
  const empty = await get("/search");
  t.equal(empty.status, 200);
  t.match(empty.main, /For example: dak lak thoa thuan/);
  const nothing = await get("/search?text=bridge nowhere&thing=parties&knownAt=2023-10-01");
  t.match(
    nothing.main,
    /Nothing is found by “bridge nowhere”\. .*Among all things At this day, by all that is known now By one of the words alone: bridge , nowhere/,
  );
  t.match(hrefOf(nothing.body, /^nowhere$/), /text=nowhere&.*thing=parties/);
});

t.test("two moments compared: what became known of the police building between October and December 2023", async (t) => {
  const { body, main } = await get("/compare?fromKnownAt=2023-10-01&knownAt=2023-12-01");
  t.match(
    main,
    /From 1 October 2023 \(by what was known on 1 October 2023\) to 1 December 2023 \(by what was known on 1 December 2023\)\./,
  );
  t.match(
    main,
    /3 things differ, some in several ways and counted in each: handed over \(1\), moved to another stage \(1\), corrected \(1\), new \(2\)\./,
  );
  t.match(
    main,
    /Moved to another stage 1 .*Office building of the Đắc Chưng district police commitment stage: delivered, built → handed over 10 Nov 2023, 09:00/,
  );
  const csv = await r.app.inject({ url: hrefOf(body, /^CSV$/) });
  t.equal(csv.statusCode, 200);
  t.match(csv.body, /dac-chung-police-building/);
  const narrowed = await get(hrefOf(body, /^Corrected \(1\)$/));
  t.match(narrowed.main, /1 thing differs, in several ways: .*corrected \(1\).* 2 events corrected/);

  const hindsight = await get(hrefOf(body, /what was known then, and what is known now/));
  t.match(hindsight.main, /1 October 2023 by what was known then, and by what is known now .*corrected/i);
  t.match((await get("/compare")).main, /From 14 January 2026|From 15 January 2026/, "without dates: the last thirty days");
  const ahead = await get("/compare?validAt=2026-09-14");
  t.match(ahead.main, /by what was known on .* to 14 September 2026/, "of a day ahead: from today");
  t.match((await get("/compare?corridor=kon-tum~attapeu")).main, /Since the last meeting/);
});

t.test(
  "the calendar: days in their cells, what has no day of its own above them, by month and by filter, and to subscribe to",
  async (t) => {
    const { body, main } = await get("/calendar?month=2023-09");
    t.match(main, /Calendar: September 2023 3 entries in this month: 2 on certain days, 1 on some day of a longer time/);
    t.match(main, /Some day within 2023 Office building of the Đắc Chưng district police due kept on time/);
    const cell = (day: string) => said(new RegExp(`<td[^>]*><time datetime="${day}"[^>]*>[\\s\\S]*?</td>`).exec(body)?.[0] ?? "");
    t.match(cell("2023-09-14"), /14 .*Quảng Nam.* meeting held/);
    t.match(cell("2023-09-30"), /30 Survey of the forest at 23 high-voltage pylons answer by overdue/);
    t.equal(cell("2023-09-13").trim(), "13");
    t.equal(hrefOf(body, /Previous month/), "/calendar?month=2023-08");
    t.match((await get(hrefOf(body, /Next month/))).main, /Calendar: October 2023/);
    t.match((await get("/calendar?month=2023-09&thing=meetings")).main, /1 entry in this month: 1 on certain days/);
    const november = await get("/calendar?month=2025-11&thing=meetings");
    t.match(
      november.main,
      /26 12th conference [^0-9]* by 26 Nov 2025 meeting held 27/,
      "a meeting by a day stands on it, and says that it is by it",
    );
    const calendar = await r.app.inject({ url: hrefOf((await get("/calendar?party=sekong")).body, /iCalendar/) });
    t.match(calendar.headers["content-type"], /text\/calendar/);
    t.match(hrefOf(body, /^XLSX$/), /^\/v1\/calendar\.xlsx\?from=2023-09-01&to=2023-09-30/);
    const table = async (url: string) => (await r.app.inject(url)).headers.location;
    t.equal(await table("/calendar.csv?month=2023-09&lang=vi"), "/v1/calendar.csv?from=2023-09-01&to=2023-09-30&lang=vi");
    t.equal(await table("/compare.json?fromKnownAt=2023-10-01"), "/v1/diff.json?fromKnownAt=2023-10-01");
    const empty = await get("/calendar?month=2026-11");
    t.match(empty.main, /Last entries before: April 2026/, "an empty month leads to those that are not");
    t.match((await get(hrefOf(empty.body, /^Next entries: /))).main, /Calendar: December 2027 1 entry in this month/);
    await r.record("2026-02-13", "commitments/sekong-disease-control-centre/schedule-milestone", {
      milestoneId: "dossiers",
      name: "Dossiers complete",
      due: "2026-03-20",
      occurredOn: "2026-02-12",
    });
    await r.read("commitments/sekong-disease-control-centre");
    t.match((await get("/calendar?month=2026-03")).main, /20 .* – Dossiers complete milestone not due yet/);
    const wrong = await get("/calendar?month=soon");
    t.equal(wrong.status, 400);
    t.match(wrong.main, /was left out .*month: a month as 2023-09, not "soon" .*Calendar: February 2026/);
  },
);
