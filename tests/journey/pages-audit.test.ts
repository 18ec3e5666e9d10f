// The pages for who must be sure, over the whole service with the sample ledger: the log and its events, a thing step by step, histories on one axis, the
// digest, and what operators see and decide.
import t from "tap";
import { hrefOf, said } from "./page-text.ts";
import { openSampleWithPages } from "./register.ts";

const r = await openSampleWithPages();
t.teardown(r.close);
r.clock.set("2026-02-13T02:00:00Z");

const get = async (path: string) => {
  const { statusCode, body, headers } = await r.app.inject({ url: path, headers: { accept: "text/html", "accept-language": "en" } });
  const [, main = ""] = body.split("<main");
  return { status: statusCode, body, main: said(main.split("</main>")[0] as string), location: String(headers.location ?? "") };
};
/** The numbers of the events in a table, in its order. */
const numbersIn = (body: string): readonly number[] =>
  [...body.matchAll(/<td data-title="No\."[^>]*>(\d+)<\/td>/g)].map(([, n]) => Number(n));

const events = Number((await r.app.inject({ url: "/v1/ledger/digest" })).json().size);

t.test("the log shows everything, the last recorded first, and page by page all of it in either order", async (t) => {
  const first = await get("/events");
  t.match(first.main, new RegExp(`Log of events .* ${events} events .*claim taken from it .*trade`, "i"));
  t.strictSame(
    numbersIn(first.body),
    Array.from({ length: 50 }, (_, n) => events - n),
  );
  t.equal(numbersIn((await get(hrefOf(first.body, /^Next page$/))).body)[0], events - 50);
  const oldest = await get(hrefOf(first.body, /^First recorded first$/));
  t.strictSame(numbersIn(oldest.body).slice(0, 3), [1, 2, 3]);
  t.equal(numbersIn((await get(hrefOf(oldest.body, /^Next page$/))).body)[0], 51);
});

t.test("the log is narrowed by stream, type, time and who recorded it, and shows of a past moment what stood in it then", async (t) => {
  const corrected = await get("/events?type=FactCorrected");
  t.match(
    corrected.main,
    /4 events .* an event corrected Office building of the Đắc Chưng district police about the record 10 Nov 2023, 09:00/,
  );
  t.match((await get("/events?subject=commitments/dac-chung-police-building&recordedTo=2023-10-01")).main, /3 events/);
  t.match((await get("/events?thing=ledger")).main, /1 event .*ledger opened the ledger itself/);
  t.match((await get("/events?actor=nobody")).main, /0 events .*No event is found/);
  t.match((await get("/events?onBehalfOf=tỉnh Quảng Nam")).location, /onBehalfOf=quang-nam/, "a name is taken for its party");
  const { digest } = (await r.app.inject({ url: "/v1/ledger/digest?knownAt=2023-10-01" })).json().asOf;
  const then = await get("/events?knownAt=2023-10-01");
  t.equal(numbersIn(then.body)[0], Number(digest.split(":")[0]));
  const wrong = await get("/events?type=Moved");
  t.equal(wrong.status, 400);
  t.match(wrong.main, /was left out .*Log of events/);
});

t.test("an event's page has what was recorded, what it changed, its causes and effects, and how the log holds it", async (t) => {
  const building = await get("/commitments/dac-chung-police-building");
  const all = [...building.body.matchAll(/href="(\/events\/[^"]*)"/g)].map(([, href]) => href as string);
  t.equal(new Set(all).size, 7, "each event of a history leads to its page");
  const corrected = await get(all.at(-3) as string);
  t.match(corrected.main, /Event 77 · Office building of the Đắc Chưng district police An event corrected/);
  t.match(corrected.main, /The event that it is about Event .* agreed Office building/);
  t.match(
    corrected.main,
    /What it changed .*10 November 2023.* one event corrected .*Quantity › .* 1 801 .*The page as it was known before/,
  );
  t.match((await get(`${all.at(-3)}?lang=vi`)).main, /Số lượng › Đơn vị tính công trình m²/, "a unit is said in the page's language");
  t.match(corrected.main, /Somebody gave the command.* SHA-256 of the command's body [0-9a-f]{64} Version of its form 1/);
  t.match((await get(hrefOf(corrected.body, /known before$/))).main, /Office building/);
  const digest = await get(hrefOf(corrected.body, /^Of the first 77 events$/));
  t.match(digest.main, /Digest of the ledger .* 77:/);

  const ended = await get("/events?subject=parties/quang-nam&type=PartySucceeded");
  const succeeded = await get(hrefOf(ended.body, /^went into its successor$/));
  t.match(succeeded.main, /What called for it .*merged into a new one Đà Nẵng city .*What it called for It called for no event/);
  const merged = await get(hrefOf(succeeded.body, /^merged into a new one$/));
  t.match(merged.main, /What it called for Event .*went into its successor Quảng Nam province/);
  t.equal((await get("/events/00000000-0000-4000-8000-00000000beef")).status, 404);
});

t.test("a thing is gone through step by step: each with what it changed and how the thing stood then", async (t) => {
  const building = await get("/commitments/dac-chung-police-building");
  const last = await get(hrefOf(building.body, /^Step by step/));
  t.match(last.main, /Step 7 .*stage: delivered, built → handed over; handed over/);
  t.match(last.main, /Field Before After Stage delivered, built handed over .*Then it stood so .* Stage handed over \(changed\)/);
  t.notMatch(last.body, /rel="next"/, "nothing comes after the last");
  const before = await get(/<a class="button" rel="prev" href="([^"]*)"/.exec(last.body)?.[1]?.replaceAll("&amp;", "&") as string);
  t.match(before.main, /Step 6 .*agency assigned .*Owner nobody a named agency/);
  t.match(before.body, /aria-current="step">agency assigned/);
  const first = await get(hrefOf(before.body, /^agreed$/));
  t.match(first.main, /Step 1 .*new \(agreed\).*Who gave the word – Quảng Nam province/);
  t.match((await get("/parties/quang-nam/steps")).main, /Step 2 .*went into its successor/);
  const other = await get(`/parties/quang-nam/steps${hrefOf(before.body, /^agreed$/).replace(/^[^?]*/, "")}`);
  t.equal(other.status, 400, "an event of another thing");
  t.equal((await get("/commitments/nobody-promised-this/steps")).status, 404);
});

t.test("histories of several things stand on one axis, with both times of each event, in the order of either", async (t) => {
  const address = "/axis?subject=commitments/dac-chung-police-building&subject=parties/quang-nam";
  const { body, main } = await get(address);
  t.match(main, /9 events of 2 things: when they happened, and when they were recorded/);
  const drawing = /<svg class="chart timeline axis timeline-wide"[\s\S]*?<\/svg>/.exec(body)?.[0] ?? "";
  t.equal(drawing.match(/class="axis-recorded"/g)?.length, 9 + 3, "each when it was recorded, and three of them happened by a day");
  t.equal(
    drawing.match(/class="timeline-day"/g)?.length,
    3,
    "the hand-over and the merger have a day, and the start has one since it was corrected",
  );
  t.match(drawing, /<title>implementation started: 29 Aug 2022 \(corrected; recorded as by 14 Sept 2023\);/);
  t.match(body, /<del><span class="date"[^>]*>by 14 Sept 2023<\/span><\/del> <ins><span class="date"[^>]*>29 Aug 2022<\/span><\/ins>/);
  t.match(drawing, /<title>handed over: 5 Nov 2023; recorded 10 Nov 2023, 09:00<\/title>/);
  const recorded = numbersIn(body);
  t.strictSame(
    recorded,
    recorded.toSorted((a, b) => a - b),
  );
  const occurred = (await get(hrefOf(body, /^In the order of happening$/))).main;
  t.match(occurred, /by 14 Sept 2023 .*5 Nov 2023 .*1 Jul 2025 .*about the record/);
  const pasted = await get("/axis?subject=https://camket.example/commitments/dac-chung-police-building?lang=vi&subject=");
  t.equal(pasted.location, "/axis?subject=commitments%2Fdac-chung-police-building", "an address as it is copied from a browser");
  const titled = await get("/axis?subject=office building of the dac chung district police&subject=sekong");
  t.equal(titled.location, "/axis?subject=commitments%2Fdac-chung-police-building&subject=parties%2Fsekong", "a title, or an id");
  t.match((await get("/axis?subject=commitments/nope")).main, "There is no such thing: commitments/nope");
  t.match((await get("/axis")).main, /Lately recorded .*Turnover of Lệ Thanh border gate/);
});

t.test("the digest stands alone on a page, with how to check it later", async (t) => {
  const { size, root } = (await r.app.inject({ url: "/v1/ledger/digest" })).json();
  const { main } = await get("/digest");
  t.match(main, `Digest of the ledger One line`);
  t.ok(main.includes(` ${size}:${root} `));
  t.ok(main.includes(`camket verify --expect=${size}:${root}`));
  t.match((await get("/digest?size=100")).main, / 100:[A-Za-z0-9+/]{43}= Of the first 100 events/);
  t.equal((await get("/digest?size=100000")).status, 400);
});

t.test("operators see how far the views are, and what waits in them with its payload and why", async (t) => {
  t.match(
    (await get("/operations")).main,
    new RegExp(`they follow the log ${events} Events held 0 Events behind the log 0 .*No stream waits`),
  );
  const metadata = {
    schemaVersion: 1,
    recordedAt: "2026-02-13T02:00:00.000Z",
    actor: { id: "newer", assurance: "declared" },
    claims: [],
    commandId: "moon",
  };
  const newer = { id: "00000000-0000-4000-8000-0000000000ee", type: "MoonMoved", data: { by: "tide" }, metadata };
  await r.store.append("commitment-dac-chung-police-building", [newer as never], { expectedRevision: 6 });
  await r.read("operations/parked");
  const { body, main } = await get("/operations");
  t.match(main, /1 Streams that wait .*commitment-dac-chung-police-building commitment MoonMoved .*MoonMoved/);
  const parked = await get(hrefOf(body, /^ ?commitment-dac-chung-police-building ?$/));
  t.match(
    parked.main,
    /Why .*MoonMoved.* Tried 1 Events that wait 1 What was recorded \{.*"by": "tide".*Decide Reason .*Try it again .*Go on without this event/,
  );
  t.match((await get(`/events/${newer.id}`)).main, /MoonMoved .*cannot read.*"by": "tide"/, "its event has a page as it is stored");
  t.equal((await get("/operations/parked/party/party-quang-nam")).status, 404);
});

t.test("an operator decides with a reason: the stream goes on, and the thing's history shows the event struck through", async (t) => {
  const address = "/operations/parked/commitment/commitment-dac-chung-police-building";
  const send = (path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
    r.app.inject({
      method: "POST",
      url: path,
      payload: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html", "accept-language": "en", ...headers },
    });
  const form = await get(address);
  const kept = Object.fromEntries(
    [...form.body.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  const fields = { ...kept, reason: "written by a test program", _do: "discard" };
  t.equal((await send(address, fields, { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" })).statusCode, 403);
  const silent = await send(address, { ...fields, reason: " " });
  t.equal(silent.statusCode, 422);
  t.match(said(silent.body), /Say why: the reason stands in the log/);
  const stale = await send(address, { ...fields, _event: "00000000-0000-4000-8000-0000000000ff" });
  t.equal(stale.statusCode, 409, "another event than the one that was read");
  t.match(stale.body, /written by a test program/, "what was typed stays");

  const decided = await send(address, fields, { cookie: "camket-actor=operator-1" });
  t.equal(decided.statusCode, 303);
  const operations = await get(String(decided.headers.location));
  t.match(
    operations.main,
    /Recorded\. The views go on as decided\. .*No stream waits.*a view told to go on without an event What operators decided, and rebuilds .*operator-1/,
  );
  const again = await send(address, fields, { cookie: "camket-actor=operator-1" });
  t.equal(again.headers.location, decided.headers.location, "sent twice, it is decided once");
  const history = await get("/commitments/dac-chung-police-building");
  t.match(history.body, /<del>MoonMoved<\/del>/);
  t.match(history.main, /left out of the views .*by operator-1 \. Reason: “ ?written by a test program ?”/);

  const rebuild = await send("/operations/rebuild", { _key: "rebuild-1", reason: "the yearly comparison", _do: "rebuild" });
  const wanted = await get(String(rebuild.headers.location));
  t.match(wanted.main, /rebuild of the views from the log requested What operators decided, and rebuilds/);
  const event = await get(hrefOf(wanted.body, /^rebuild of the views from the log requested$/));
  t.match(event.main, /Version of the views \d+ Reason the yearly comparison Recorded .*Stream ledger-operations/);
});
