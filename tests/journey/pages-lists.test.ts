// The lists of the register as pages, and the pages of agreements, requests and meetings, over the whole service with the sample ledger and what the
// two provinces did next.
import t, { type Test } from "tap";
import { type Json, openSampleWithPages } from "./register.ts";

const r = await openSampleWithPages();
t.teardown(r.close);

const get = async (url: string, language = "en") => {
  const { statusCode, body, headers } = await r.app.inject({ url, headers: { accept: "text/html", "accept-language": language } });
  const main = body.slice(body.indexOf("<main"), body.indexOf("</main>"));
  return { status: statusCode, body: main, text: textOf(main), location: headers.location };
};
const textOf = (markup: string): string => markup.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

/** A page is long: what is missing is said without it. */
const shows = (t: Test, text: string, expected: RegExp) => t.ok(expected.test(text), `shows ${expected}`);

/** The parts of a page between two tags, as text. */
const cards = (markup: string): readonly string[] =>
  [...markup.matchAll(/<div class="card[^"]*"[^>]*>(.*?)<\/div>/gs)].map(([, inner = ""]) => textOf(inner).trim());
const between = (markup: string, from: string, to: string): string => {
  const start = markup.indexOf(from);
  return markup.slice(start, markup.indexOf(to, start));
};

const titled = (en: string) => ({ title: { en }, parties: [{ partyId: "quang-nam" }, { partyId: "sekong" }] });
const promised = (en: string, more: object) => ({
  kind: "construction-gift",
  title: { en },
  obligors: [{ partyId: "quang-nam" }],
  beneficiaries: [{ partyId: "sekong" }],
  ...more,
});

const day = "2026-02-13";
await r.record(day, "agreements/memo-2017/sign", { ...titled("Memorandum 2017"), period: "2017/2021", occurredOn: "2017-03-01" });
for (const id of ["road", "tower"])
  await r.record(day, `commitments/${id}/agree`, promised(id, { agreementId: "memo-2017", due: "2020", occurredOn: "2018-05-01" }));
await r.record(day, "agreements/memo-2022/sign", {
  ...titled("Memorandum 2022"),
  period: "2022/2026",
  renews: "memo-2017",
  occurredOn: "2022-01-15",
});
await r.record(day, "agreements/memo-2017/renew", {
  successorId: "memo-2022",
  carriedOver: ["road"],
  dropped: [],
  occurredOn: "2022-01-15",
});
await r.record(day, "requests/nam-emoun-line-in-nam-giang/escalate", {
  toAuthority: { partyId: "viet-nam" },
  letterRef: "1234/UBND",
  occurredOn: "2023-11-05",
});
await r.record(day, "requests/sekong-training-support/accept", {
  commitmentId: "course-2024",
  commitment: promised("A course in 2024", { kind: "training-course", due: "2024" }),
  occurredOn: "2023-12-01",
});
for (const year of ["2024", "2025"])
  await r.record(day, `meetings/talks-${year}/hold`, { ...titled(`Talks of ${year}`), series: "Talks", occurredOn: `${year}-10-01` });
await r.record(day, "commitments/road/reschedule", { due: "2026", reason: "a flood", occurredOn: "2025-01-10" });
for (const [side, assessment] of [
  ["VN", "delayed"],
  ["LA", "failed"],
])
  await r.record(day, "meetings/talks-2025/review-commitment", { commitmentId: "road", side, assessment, occurredOn: "2025-10-01" });

await r.read("commitments?limit=1");

const ofEveryList = ["limit", "cursor", "sort", "lang", "validAt", "knownAt", "after"];

t.test("each list has a field for every filter of the API", async (t) => {
  const { paths } = (await r.app.inject("/openapi.json")).json() as Json;
  for (const list of ["commitments", "agreements", "requests", "meetings"]) {
    const filters = paths[`/v1/${list}`].get.parameters
      .map((one: Json) => (one.$ref ? undefined : one))
      .filter((one: Json) => one?.in === "query" && !ofEveryList.includes(one.name));
    t.ok(filters.length > 5, `${list} has filters`);
    const { body } = await get(`/${list}?view=list`);
    const missing = filters.filter(({ name }: Json) => !body.includes(` name="${name}"`)).map(({ name }: Json) => name);
    t.strictSame(missing, [], list);
  }
});

t.test(
  "filters in use are chips in words that take themselves off; the page says how many there are and has the same rows as tables",
  async (t) => {
    const { body, text } = await get("/commitments?party=sekong&schedule=overdue&schedule=possibly-overdue&validAt=2026-02-13");
    shows(t, text, /Remove the filter: Party, in any role: Xekong province × Remove the filter: On time: overdue/);
    t.ok(
      body.includes('href="/commitments?party=sekong&amp;schedule=possibly-overdue&amp;validAt=2026-02-13&amp;sort=due"'),
      "one of two words off, the day kept",
    );
    t.ok(body.includes('href="/commitments?validAt=2026-02-13&amp;sort=due"'), "all of them off, the day kept");
    const answer = await r.read("commitments?party=sekong&schedule=overdue&schedule=possibly-overdue&validAt=2026-02-13", {
      prefer: "return=total-count",
    });
    t.ok(answer.json.total > 0);
    shows(t, text, new RegExp(` ${answer.json.total} commitments? The same rows as CSV , XLSX , JSON`));
    const [, csv = ""] = /href="(\/v1\/commitments\.csv[^"]*)"/.exec(body) ?? [];
    const url = csv.replaceAll("&amp;", "&");
    const rows = (await r.app.inject({ url, headers: { cookie: "camket-actor=Vi%E1%BB%87t" } })).body.trim().split("\r\n");
    t.equal(rows.length, answer.json.total + 1, "a title and a row each");
    const [taken] = await r.store.readStream("ledger-exports", { direction: "backwards", limit: 1 });
    t.match(taken?.metadata.actor, { id: "Việt" }, "taken under the name by which one records");
    const asJson = async (url: string) => {
      const { body } = await r.app.inject({ url, headers: { accept: "text/html" } });
      const [, href = ""] = /<footer.*?<a href="([^"]*)">JSON/s.exec(body) ?? [];
      return (await r.app.inject(href.replaceAll("&amp;", "&"))).json();
    };
    t.match(
      await asJson("/requests?us=quang-nam&validAt=2024-01-01"),
      { waitingOnUs: Number, asOf: { validAt: "2024-01-01" } },
      "of boxes",
    );
    t.match(
      await asJson("/requests/forest-survey?sort=-revision&validAt=2024-01-01"),
      { id: "forest-survey", asOf: { validAt: "2024-01-01" } },
      "of a thing",
    );
    shows(t, (await get("/commitments?handover=unaccepted&us=VN", "vi")).text, /Đã bàn giao, bên kia chưa xác nhận ×/);
  },
);

t.test("a list that finds nothing leads on: to all of it, and with the words to everything", async (t) => {
  const { text, body } = await get("/commitments?text=nothing-is-called-so&stage=agreed&validAt=2026-02-13");
  shows(t, text, /No commitment is like this\. Remove all filters Look for “nothing-is-called-so” in everything/);
  t.ok(body.includes('href="/search?validAt=2026-02-13&amp;text=nothing-is-called-so"'), "the day kept");
});

t.test("a column's head sorts by it, and then the other way round", async (t) => {
  const head = async (url: string) => /<th [^>]*aria-sort="(\w+)"[^>]*><a href="([^"]+)"/.exec((await get(url)).body)?.slice(1);
  t.strictSame(await head("/commitments?sort=due"), ["ascending", "/commitments?sort=-due"]);
  t.strictSame(await head("/commitments?sort=-due&open=true"), ["descending", "/commitments?sort=due&amp;open=true"]);
  const { body } = await get("/commitments?limit=2&kind=joint-task");
  const next = (/rel="next" href="([^"]+)"/.exec(body)?.[1] ?? "").replaceAll("&amp;", "&");
  t.match(await get(next), { status: 200, body: 'aria-sort="ascending"' }, "the next page goes on in the same order");
  t.strictSame(
    await head("/commitments"),
    ["ascending", "/commitments?sort=-due"],
    "what is due first stands first unless one asks otherwise",
  );
});

t.test("a name that is typed in a filter is taken for the thing; one that is nobody's, or several parties', is told of", async (t) => {
  const typed = await get("/commitments?party=s%C3%AA+k%C3%B4ng&corridor=Qu%E1%BA%A3ng+Nam+%E2%80%93+Sekong&open=true");
  t.match(typed, { status: 303, location: "/commitments?party=sekong&corridor=quang-nam%7Esekong&open=true&sort=due" });
  const nobody = await get("/commitments?party=Nobody+at+all&open=true");
  t.equal(nobody.status, 400);
  shows(t, nobody.text, /party: nothing is called &quot;Nobody at all&quot;.* Open ×/);
  const several = await get("/commitments?party=Gia+Lai&open=true");
  shows(
    t,
    several.text,
    /several are called &quot;Gia Lai&quot;: name one by its id, gia-lai, gia-lai-2025.* Which one\? .* merged into a new one 1 Jul 2025/,
  );
  t.match(several.body, /href="\/commitments\?party=gia-lai-2025&amp;open=true&amp;sort=due">.* – there today/, "a press on one means it");
  const offering = await get("/commitments?filters=open");
  t.ok(offering.body.includes('<option value="sekong">Xekong province</option>'), "names to choose from, where asked for");
  t.notOk((await get("/commitments")).body.includes('<option value="sekong">'), "and not before");
});

t.test("agreements stand by the end of their period, with the days left and a gap where nothing renewed one", async (t) => {
  const { text, body } = await get("/agreements?validAt=2026-02-13");
  shows(t, text, /1 of them without a renewal/);
  shows(t, text, /2022 – 2025 over for 44 days/);
  shows(t, text, /2022 – 2026 321 days left/);
  t.ok(body.includes('href="/commitments?validAt=2026-02-13&amp;agreement=memo-2022&amp;open=true">1</a>'), "its open duty");
  const expired = await get("/agreements/gia-lai-ratanakiri-2022-2025?validAt=2026-02-13");
  shows(t, expired.text, /Nothing has been in its place since 1 Jan 2026: 44 days\./);
  t.match(expired.body, /aria-label="Holds from 1 Jan 2022 to 31 Dec 2025: [^"]*expired/);
});

t.test("an agreement's page draws its chain of renewals, and flags the duty that the renewal forgot", async (t) => {
  const { body, text } = await get("/agreements/memo-2017");
  const chain = cards(between(body, '<ol class="chain">', "</ol>"));
  t.match(chain, [/^Memorandum 2017 .*this one/, /^Memorandum 2022 .*2022 – 2026/]);
  shows(t, text, /The renewal says nothing of one open duty\./);
  shows(t, text, /road .* carried over tower .* neither carried over nor dropped/);
  shows(t, (await get("/agreements/memo-2022", "vi")).text, /Thay cho Memorandum 2017/);
});

t.test("requests lie in an in-box and an out-box, the longest waiting first, with who has to act", async (t) => {
  const { body, text } = await get("/requests?us=quang-nam&validAt=2026-02-13");
  shows(t, text, /Looked at from the side of Quảng Nam province/);
  const [inBox, outBox] = [between(body, 'id="box-in"', "</section>"), between(body, 'id="box-out"', "</section>")].map(textOf);
  shows(t, inBox as string, /Survey of the forest at 23 high-voltage pylons .*overdue.* Age 883 days/);
  shows(t, inBox as string, /Clear the way .*passed upwards · Waiting on Government of Viet Nam/);
  shows(t, outBox as string, /We wait for nobody&#39;s answer|We wait for nobody's answer/);
  const theirs = between((await get("/requests?us=sekong&validAt=2026-02-13")).body, 'id="box-out"', "</section>");
  shows(t, textOf(theirs), /Survey of the forest/);
  const { text: waiting } = await get("/requests?us=quang-nam&waitingOnUs=quang-nam");
  shows(t, waiting, /Waiting on us: Quảng Nam province ×/);
  shows(
    t,
    (await get("/requests?us=VN&validAt=2026-02-13")).text,
    /waits? on (?:one|some) of our own side: (?:it stands|they stand) in both boxes/,
  );
  shows(t, (await get("/requests?us=VN&waitingOnUs=VN")).text, /Waiting on us: Viet Nam ×/);
});

t.test("a request's way is drawn step by step, to whom it waits on or to the commitment that it became", async (t) => {
  const relayed = await get("/requests/nam-emoun-line-in-nam-giang");
  t.match(cards(between(relayed.body, '<ol class="chain">', "</ol>")), [
    /^submitted Xekong province → Quảng Nam province .*14 Sept 2023/,
    /^passed on → Government of Viet Nam 5 Nov 2023 Letter: 1234\/UBND/,
    /^waiting Government of Viet Nam/,
  ]);
  const accepted = await get("/requests/sekong-training-support");
  t.match(cards(between(accepted.body, '<ol class="chain">', "</ol>")), [/^submitted/, /^accepted 1 Dec 2023 Became: A course in 2024/]);
  shows(t, accepted.text, /Commitments that it led to .*A course in 2024/);
});

t.test("the page of a review meeting has the matrix since the last session, with what each side says and why", async (t) => {
  const { text } = await get("/meetings/talks-2025?validAt=2026-02-13");
  shows(t, text, /Measured from 1 Oct 2024, the day of the session before\./);
  shows(t, text, /carried over from the session before \(7\)/);
  shows(t, text, /road Quảng Nam province .*moved once, 2,191 days in all failed delayed its due date moved, 10 Jan 2025 ?: a flood/);
  shows(t, text, /Of one the sides say different things/);
  shows(t, (await get("/meetings/quang-nam-sekong-2023")).text, /No session before it is recorded.*still open/);
  shows(t, (await get("/meetings?series=talks&sort=-day")).text, /2 meetings .*Talks of 2025 .*Talks of 2024/);
});
