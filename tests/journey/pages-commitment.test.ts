// The page of a commitment as its readers see it, over the whole service with the sample ledger: golden scenario 1 read on the page, and a promise of
// which everything is recorded.
import { commands } from "@camket/domain";
import t from "tap";
import { saidAndStruck as said } from "./page-text.ts";
import { openSampleWithPages } from "./register.ts";

const r = await openSampleWithPages();
t.teardown(r.close);
r.clock.set("2026-02-13T02:00:00Z");

const get = async (path: string, headers: Record<string, string> = {}) => {
  const { statusCode, body } = await r.app.inject({ url: path, headers: { accept: "text/html", "accept-language": "en", ...headers } });
  return { status: statusCode, body };
};
/** From a heading to the next of its rank. */
function section(body: string, heading: string): string {
  const [, from = ""] = body.split(new RegExp(`<h2[^>]*>(?=${heading})`));
  return said(from.split("<h2")[0] as string);
}
/** The first event of the history that is called so. */
const event = (body: string, word: string): string =>
  said(
    body
      .split('<li class="event')
      .slice(1)
      .find((one) => said(/<h3>([\s\S]*?)<\/h3>/.exec(one)?.[1] ?? "").includes(word)) ?? "",
  );

t.test("the police building at four moments: what was said, what is shown, whether it is on time", async (t) => {
  const at = (validAt: string, knownAt: string) => get(`/commitments/dac-chung-police-building?validAt=${validAt}&knownAt=${knownAt}`);

  const before = await at("2022-09-01", "2023-10-01");
  t.match(section(before.body, "What is shown"), /nothing is certain yet May already be agreed, in implementation, delivered/);
  const corrected = await at("2022-09-01", "2023-12-01");
  t.match(
    section(corrected.body, "What is shown"),
    /in implementation May already be delivered, built Last event implementation started, 29 Aug 2022 .*paragraph 7/,
  );
  const autumn = await at("2023-10-01", "2023-10-01");
  t.match(section(autumn.body, "What is shown"), /delivered, built .*not handed over yet/);
  t.match(section(autumn.body, "Whether it is on time"), /due Due 2023 .*surely overdue from 1 Jan 2024 on/);
  const winter = (await at("2023-12-01", "2023-12-01")).body;
  t.match(section(winter, "What is shown"), /handed over .*not accepted yet: one side's word .*no paper is attached/);
  t.match(section(winter, "Whether it is on time"), /kept on time .*Kept on 5 Nov 2023 .*never moved/);
  t.match(
    section(winter, "What was said"),
    /10\.6 billion VND 801 m² By when 2023 .*Quảng Nam province .*Dakcheung district police .*agreed by 14 Sept 2023 .*Quảng Nam and Xekong strengthen all-round cooperation , paragraph 7/,
  );
});

t.test("a promise on two paragraphs of one paper names the paper once, and counts its days as people write them", async (t) => {
  const { body } = await get("/commitments/nam-emoun-line?validAt=2026-02-13");
  t.match(section(body, "What was said"), / all-round cooperation , paragraph 4 ?, paragraph 10 ?; Nam Emoun hydropower plant/);
  t.match(section(body, "Whether it is on time"), /Late 1,050 days past its due date/);
  const lao = await get("/commitments/nam-emoun-line?validAt=2026-02-13&lang=lo");
  t.match(lao.body, /1,050 days past its due date/, "figures are written as the words around them");
});

t.test("its history says who said what, and shows the start with both dates", async (t) => {
  const { body } = await get("/commitments/dac-chung-police-building");
  const start = event(body, "implementation started");
  t.match(start, /\[ by 14 Sept 2023 ?\] 29 Aug 2022 implementation started corrected/);
  t.match(start, /On whose word Quảng Nam and Xekong strengthen all-round cooperation , paragraph 7/);
  t.match(start, /Recorded 15 Sept 2023, 09:00, by sample-ledger/);
  t.match(
    start,
    /corrected 10 Nov 2023, 09:00, by sample-ledger .*“The day on which ground was broken became known\.” On whose word: Office building/,
  );
  t.match(event(body, "agreed"), /Quantity \[ ?1 building ?\] 801 m²/);
  t.match(event(body, "handed over"), /Handed over by Quảng Nam province \(now Đà Nẵng city \) Handed over to Dakcheung district police/);

  const newest = (await get("/commitments/dac-chung-police-building?sort=-revision")).body;
  t.ok(newest.lastIndexOf("Handed over by") < newest.lastIndexOf("implementation started "), "the newest first by a link");
  const vietnamese = said((await get("/commitments/dac-chung-police-building?lang=vi")).body);
  for (const words of ["đã bàn giao", "10,6 tỷ đồng", "hoàn thành đúng hạn", "chưa xác nhận tiếp nhận", "Ghi nhận 09:00 ngày 15/9/2023"])
    t.ok(vietnamese.includes(words), words);
});

t.test("its timeline is drawn twice, with the same dates in a table, and names the day asked about", async (t) => {
  const { body } = await get("/commitments/dac-chung-police-building?validAt=2023-12-01");
  const charts = [...body.matchAll(/<svg class="chart timeline[\s\S]*?<\/svg>/g)].map(([svg]) => svg);
  t.equal(charts.length, 2);
  for (const chart of charts) {
    t.match(chart, /aria-label="Kept on 5 Nov 2023, in time for its due date \(2023\)"/);
    t.match(chart, />as of 1 Dec 2023</);
    // The due date is a span, the agreement and the delivery fade into the past, the start and the hand-over are days.
    t.equal(chart.match(/class="timeline-span"/g)?.length, 3);
    t.equal(chart.match(/class="timeline-day"/g)?.length, 2);
  }
  t.match(said(body), /The same as a table .*implementation started 29 Aug 2022 29 Aug 2022 agreed by 14 Sept 2023/);
});

t.test("a promise of which everything is recorded: each part of it, and what must not be overlooked", async (t) => {
  const id = "road";
  const give = (command: string, body: object) => r.record("2025-03-01", `commitments/${id}/${command}`, body);
  const money = (amount: string, currency: string) => ({ amount, currency, qualifier: "exact" });
  await give("agree", {
    kind: "grant-in-cash",
    title: { en: "Road to Đắc Chưng", vi: "Đường đến Đắc Chưng" },
    obligors: [{ partyId: "quang-nam" }],
    beneficiaries: [{ partyId: "sekong" }],
    value: { amount: "20000000000", currency: "VND", qualifier: "circa" },
    due: { edtf: "2024-09-30", bound: "before" },
    meetingId: "quang-nam-sekong-2023",
    occurredOn: "2023-09-14",
    side: "VN",
  });
  await give("submit-permit-step", {
    stepId: "survey",
    name: "Survey of the route",
    authority: { partyId: "quang-nam" },
    occurredOn: "2023-10-05",
  });
  await give("grant-permit-step", { stepId: "survey", conditions: "not through the forest", occurredOn: "2023-11-20" });
  await give("submit-permit-step", {
    stepId: "border",
    name: "Border crossing",
    authority: { partyId: "sekong" },
    occurredOn: "2024-01-10",
  });
  await give("schedule-milestone", { milestoneId: "design", name: "Design approved", due: "2023-12-31", occurredOn: "2023-09-20" });
  await give("schedule-milestone", {
    milestoneId: "half",
    name: "Half of it built",
    due: "2024-06",
    dependsOn: ["design"],
    occurredOn: "2023-09-20",
  });
  await give("commit-funds", { amount: money("20000000000", "VND"), occurredOn: "2024-01-15" });
  await give("disburse-funds", { amount: money("5000000000", "VND"), receiver: { partyId: "sekong" }, occurredOn: "2024-03-01" });
  await give("disburse-funds", { amount: money("100000", "USD"), occurredOn: "2024-06-01" });
  const mistaken = await give("record-expenditure", { amount: money("900000000", "LAK"), occurredOn: "2024-07-01" });
  await give("withdraw-event", { targetEventId: mistaken, reason: "It was of another road." });
  await give("reschedule", {
    due: "2025-01-31",
    reason: "a long rainy season",
    agreedWith: { partyId: "sekong" },
    occurredOn: "2024-08-15",
  });
  await give("report-progress", {
    percent: 60,
    narrative: "the bed is done",
    blockers: "no word on the border crossing",
    occurredOn: "2025-01-10",
  });
  await give("assess-risk", { level: "high", grounds: "the permit is missing", occurredOn: "2025-01-10" });
  await give("dispute", {
    disputeId: "length",
    by: { partyId: "sekong" },
    grounds: "its length is recorded wrongly",
    occurredOn: "2025-02-01",
  });
  const paper = {
    title: "Minutes of the inspection",
    mediaType: "application/pdf",
    sha256: "a".repeat(64),
    size: 234_567,
    uri: "https://example.org/a",
  };
  await give("attach-evidence", { ...paper, occurredOn: "2025-01-12" });
  for (const [side, assessment] of [
    ["VN", "on-track"],
    ["LA", "delayed"],
  ])
    await r.record("2025-03-01", "meetings/quang-nam-sekong-2023/review-commitment", {
      commitmentId: id,
      side,
      assessment,
      occurredOn: "2023-09-14",
    });
  await r.read(`commitments/${id}`);

  const { body } = await get(`/commitments/${id}?validAt=2025-03-01`);
  const has = (heading: string, words: RegExp) => t.match(section(body, heading), words, heading);
  t.match(said(body), /What is recorded is disputed : Xekong province , its length is recorded wrongly/);
  has(
    "What was said",
    /≈ 20 billion VND By when \[ before 30 Sept 2024 \] moved to 31 Jan 2025 15 Aug 2024 , recorded by local : a long rainy season ; agreed with Xekong province .*At the meeting .*no source is named/,
  );
  has(
    "Whether it is on time",
    /overdue at risk Due 31 Jan 2025 .*29 days past its due date Moved 1 time, 123 days later than first said first due before 30 Sept 2024/,
  );
  has(
    "Money",
    /Committed 20 billion VND Disbursed 100,000 USD 5 billion VND Counts towards the value 5 billion VND Does not count 100,000 USD \(in another currency/,
  );
  has("Milestones", /Half of it built .*overdue scheduled Design approved/);
  has(
    "Permit chain",
    /Survey of the route granted .*not through the forest Border crossing submitted blocks the rest Who decides: Xekong province/,
  );
  has("What each side says of it", /The sides do not say the same\. .*Laos delayed .*Viet Nam on track/);
  has("Progress", /60 % done : the bed is done What blocks it no word on the border crossing Risk high Grounds the permit is missing/);
  has("Papers, sources and the record", /Minutes of the inspection not kept here .*234\.6 kB .*1 event was withdrawn/);
  t.match(
    event(body, "expenditure recorded"),
    /\[ ?expenditure recorded ?\] withdrawn Amount \[ ?900 million LAK ?\].*“It was of another road\.”/,
  );
  t.match(event(body, "due date moved"), /Due 31 Jan 2025 Reason a long rainy season Agreed with Xekong province/);
  t.match((await get(`/commitments/${id}`)).body, /href="\/record\/commitments\/deliver\?[^"]*id=road"/, "now it leads to the forms");
  t.ok(Buffer.byteLength(body) < 150_000, "and is no larger than a page may be");
});

t.test("what is not there yet, or was not known yet, says from when it is, with the way there", async (t) => {
  const early = await get("/commitments/road?validAt=2020-01-01");
  t.equal(early.status, 404);
  t.match(said(early.body), /By 1 January 2020 nothing of it can have happened\. .*It can be seen from 14 September 2023 on/);
  t.match(early.body, /href="\/commitments\/road\?validAt=2023-09-14"/);
  const unknown = await get("/commitments/road?knownAt=2024-01-01");
  t.match(said(unknown.body), /what was known at 1 January 2024\. .*It was first recorded 13 Feb 2026, 09:00/);
  t.match(unknown.body, /href="\/commitments\/road\?knownAt=2026-02-13"/);
  const inVietnamese = async (moment: string) =>
    /<main.*<\/main>/s.exec((await get(`/commitments/road?lang=vi&${moment}`)).body)?.[0] ?? "";
  t.match(said(await inVietnamese("validAt=2020-01-01")), /Đến ngày 1 tháng 1 năm 2020, hồ sơ này chưa thể có sự việc nào\./);
  t.match(
    said(await inVietnamese("knownAt=2024-01-01T00:00:00Z")),
    /chưa được ghi nhận: trang hỏi những gì đã biết tính đến 07:00 ngày 1\/1\/2024\./,
  );
  for (const moment of ["validAt=2020-01-01", "knownAt=2024-01-01"]) t.notMatch(await inVietnamese(moment), 'lang="en"', "no English");
  t.equal((await get("/commitments/none")).status, 404);
});

t.test("a page with a wrong part in its address says so and shows the rest", async (t) => {
  const { status, body } = await get("/commitments/dac-chung-police-building?sort=due&validAt=2023-10-01");
  t.equal(status, 400);
  t.match(said(body), /A part of the address was not understood, and was left out .*sort.* What was said/);
});

t.test("the history of no thing shows a code, a field or an id without its words", async (t) => {
  for (const { thing, name, example } of commands.filter(({ thing, begins }) => thing === "commitments" && begins)) {
    const id = `begun-by-${name}`;
    const { agreementId: _, meetingId: __, requestId: ___, claims: ____, ...body } = example as Record<string, unknown>;
    await r.record("2025-03-02", `${thing}/${id}/${name}`, body);
    await r.read(`${thing}/${id}`);
    const page = (await get(`/${thing}/${id}`)).body;
    t.equal((await get(`/${thing}/${id}`)).status, 200, id);
    t.notMatch(said(page), /\[object|undefined|NaN/, id);
    t.notMatch(section(page, "History"), /\b(?:obligors|beneficiaries|qualifier|edtf|construction-gift)\b/, id);
  }
});

t.test("a duty that recurs is never late as a whole, whatever its due date", async (t) => {
  const stated = { kind: "recurring-cooperation", title: { en: "Border talks" }, obligors: [{ partyId: "quang-nam" }], due: "2024" };
  await r.record("2025-03-03", "commitments/border-talks/agree", { ...stated, occurredOn: "2023-01-01" });
  await r.read("commitments/border-talks");
  const page = said((await get("/commitments/border-talks")).body);
  t.match(page, "What recurs is never late as a whole, though it was to be by a day (2024)");
  t.notMatch(page, /no due date/i);
  t.match(said((await get("/commitments?text=Border talks")).body), /recurs: never late as a whole 2024/);
});

t.test("a due date that was moved stands beside the first, on the word of who moved it", async (t) => {
  const stated = { kind: "joint-task", title: { en: "Market hall" }, obligors: [{ partyId: "quang-nam" }], occurredOn: "2023-09-14" };
  await r.record("2025-03-04", "commitments/market-hall/agree", { ...stated, claims: [{ sourceId: "nhandan-2023-09-15", locator: "7" }] });
  await r.record("2025-03-05", "commitments/market-hall/reschedule", {
    due: "2024",
    reason: "as agreed by telephone",
    occurredOn: "2025-03-05",
  });
  await r.record("2025-03-06", "commitments/market-hall/reschedule", { due: "2025", reason: "no cement", occurredOn: "2025-03-06" });
  await r.read("commitments/market-hall");
  t.match(
    section((await get("/commitments/market-hall")).body, "What was said"),
    /By when no date was named moved to 2025 6 Mar 2025 , recorded by \S+ : no cement \. Source: no source is named Who gave the word/,
  );
  t.match(said((await get("/boards/due?text=market hall")).body), /moved 2 times The due date was moved 6 Mar 2025 : no cement/);
});
