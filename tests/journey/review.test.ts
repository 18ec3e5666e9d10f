// A leader prepares the yearly talks of Quảng Nam and Sê Kông: the meeting is recorded, each side assesses, and the matrix of the review says what
// stands between them since the last session, what was carried over and why.
import t from "tap";
import { exchangesIn } from "./exchanges.ts";
import { gift, type Json, openRegister, type Register, registerParties } from "./register.ts";

const series = "Talks of Quảng Nam and Sê Kông";
const talks = (year: string) => ({ title: { en: `Talks of ${year}` }, series, parties: [{ partyId: "quang-nam" }, { partyId: "sekong" }] });
const titled = (en: string, body: object = {}) => ({ ...gift, title: { en }, ...body });
const asked = (body: object = {}) => ({
  title: { en: "Train 30 officials" },
  from: { partyId: "sekong" },
  to: { partyId: "quang-nam" },
  ask: "train",
  ...body,
});

/** Two sessions, of 2022 and 2023, and what was promised and asked before, at and between them. */
async function twoSessions(): Promise<Register> {
  const r = await openRegister("2022-01-04");
  await registerParties(r, "2022-01-05");
  for (const [id, country] of [
    ["kon-tum", "VN"],
    ["attapeu", "LA"],
  ])
    await r.record("2022-01-05", `parties/${id}/register`, { names: { en: id }, level: "province", country });
  await r.record("2022-01-05", "parties/tam-ky/register", {
    names: { vi: "Tam Kỳ" },
    level: "district",
    country: "VN",
    partOf: "quang-nam",
  });

  await r.record("2022-02-01", "commitments/police-building/agree", titled("Police building", { due: "2022" }));
  await r.record("2022-02-01", "commitments/old-bridge/agree", titled("Old bridge"));
  await r.record("2022-03-01", "commitments/old-bridge/hand-over", { by: { partyId: "quang-nam" }, to: { partyId: "dac-chung" } });
  await r.record("2022-02-01", "commitments/clinic/agree", titled("Clinic", { due: "2023-06" }));
  await r.record("2022-02-01", "commitments/elsewhere/agree", titled("Elsewhere", { obligors: [{ partyId: "kon-tum" }] }));
  await r.record("2022-02-01", "commitments/at-home/agree", titled("At home", { beneficiaries: [{ partyId: "tam-ky" }] }));
  await r.record("2022-02-01", "requests/answered-before/submit", asked());
  await r.record("2022-03-01", "requests/answered-before/answer", { answer: "done" });
  await r.record("2022-02-01", "requests/answered-since/submit", asked());

  await r.record("2022-09-16", "meetings/talks-2022/hold", { ...talks("2022"), ordinal: 6, occurredOn: "2022-09-15" });
  await r.record("2022-09-16", "meetings/talks-2022/review-commitment", {
    commitmentId: "police-building",
    side: "LA",
    assessment: "on-track",
    occurredOn: "2022-09-15",
  });

  await r.record("2022-12-01", "commitments/police-building/reschedule", { due: "2023-06", reason: "flood on the access road" });
  await r.record("2023-01-10", "commitments/police-building/report-progress", { narrative: "n", blockers: "no cement" });
  await r.record("2023-02-10", "commitments/police-building/report-progress", { narrative: "n", blockers: "no roof tiles" });
  await r.record("2023-02-10", "commitments/police-building/assess-risk", { level: "high", grounds: "the builder left" });
  await r.record("2023-03-01", "commitments/clinic/hand-over", { by: { partyId: "quang-nam" }, to: { partyId: "dac-chung" } });
  await r.record("2023-03-01", "requests/answered-since/answer", { answer: "next year" });
  await r.record("2023-04-01", "commitments/course/agree", titled("Course", { due: "2024", beneficiaries: [{ partyId: "sekong" }] }));

  await r.record("2023-08-01", "meetings/talks-2023/schedule", {
    ...talks("2023"),
    ordinal: 7,
    plannedFor: "2023-09",
    coChairs: [
      { name: "A chair", office: "Chairman", partyId: "quang-nam" },
      { name: "Another", office: "Secretary of the talks" },
    ],
    delegations: [{ partyId: "sekong", head: { name: "A governor", office: "Governor" } }],
  });
  await r.record("2023-09-15", "meetings/talks-2023/hold", { place: "Tam Kỳ", occurredOn: "2023-09-14" });
  const review = (body: object) =>
    r.record("2023-09-15", "meetings/talks-2023/review-commitment", { commitmentId: "police-building", occurredOn: "2023-09-14", ...body });
  await review({ side: "LA", assessment: "delayed", note: "the walls are up, the roof is not" });
  await review({ side: "VN", assessment: "on-track" });
  await r.record("2023-09-15", "commitments/own-plan/agree", {
    kind: "unilateral-plan",
    title: { en: "Mend the gate" },
    obligors: [{ partyId: "quang-nam" }],
    meetingId: "talks-2023",
  });
  await r.record("2023-09-15", "requests/made-here/submit", asked({ meetingId: "talks-2023", occurredOn: "2023-09-14" }));
  return r;
}

const r = await twoSessions();
t.teardown(r.close);

const idsOf = (list: Json) => list.map(({ id }: Json) => id);

t.test("the matrix of a review has what stands between the parties since the last session, the late ones first, and why", async (t) => {
  const { status, json } = await r.read("meetings/talks-2023/review?validAt=2023-09-15");
  t.equal(status, 200);
  t.match(json, {
    sides: ["LA", "VN"],
    previous: { id: "talks-2022", ordinal: 6 },
    since: "2022-09-15",
    totals: {
      commitments: 4,
      carriedOver: 1,
      new: 2,
      settled: 1,
      overdue: 1,
      disagreed: 1,
      requestsOpen: 1,
      requestsAnswered: 1,
    },
    complete: true,
    asOf: { validAt: "2023-09-15" },
  });
  t.same(
    json.commitments.map(({ id, group }: Json) => `${id} ${group}`),
    ["police-building carried-over", "course new", "own-plan new", "clinic settled"],
    "neither what was over before, nor what stands between others, nor what stays at home",
  );
  const [building] = json.commitments;
  t.match(building, {
    stage: "agreed",
    schedule: {
      status: "overdue",
      due: { edtf: "2023-06" },
      firstDue: { edtf: "2022" },
      timesRescheduled: 1,
      daysSlipped: 181,
      daysLate: 77,
    },
    obligors: [{ partyId: "quang-nam", country: "VN" }],
    disagree: true,
    assessments: [
      { side: "LA", now: { assessment: "delayed" }, before: { assessment: "on-track" } },
      { side: "VN", now: { assessment: "on-track" }, before: undefined },
    ],
  });
  t.same(
    building.why.map(({ as, reason, side }: Json) => [as, reason, side].filter(Boolean).join(": ")),
    [
      "rescheduled: flood on the access road",
      "blocked: no roof tiles",
      "at-risk: the builder left",
      "reviewed: the walls are up, the roof is not: LA",
    ],
  );
  t.match(json.requests, [
    { id: "made-here", open: true, waitingOn: { partyId: "quang-nam" }, level: "submitted", age: { daysMin: 1 } },
    { id: "answered-since", open: false, stage: "answered", from: { partyId: "sekong" } },
  ]);
});

t.test("the matrix can be asked for any day and any moment: before the meeting, and as known then", async (t) => {
  const matrix = async (query: string) => (await r.read(`meetings/talks-2023/review?${query}`)).json;
  const planned = await matrix("validAt=2023-02-01&knownAt=2023-08-02");
  t.equal(planned.code, "NOT_YET", "nobody had planned it by then");
  const before = await matrix("validAt=2023-09-14&knownAt=2023-08-02");
  t.match(before.commitments[0], { id: "police-building", disagree: false, assessments: [{ side: "LA", now: undefined }] });
  t.same(idsOf(before.requests), ["answered-since"]);

  const first = (await r.read("meetings/talks-2022/review?validAt=2023-09-15")).json;
  t.equal(first.previous, undefined);
  t.same(
    first.commitments.map(({ id, group }: Json) => `${id} ${group}`),
    ["police-building new", "course new", "clinic settled", "old-bridge settled"],
    "without a session before it, all that stands between them",
  );

  await r.record("2025-07-01", "parties/da-nang/register", { names: { en: "Đà Nẵng" }, level: "province", country: "VN" });
  await r.record("2025-07-01", "parties/da-nang-2025/merge", {
    names: { en: "Đà Nẵng" },
    level: "province",
    country: "VN",
    predecessors: ["quang-nam", "da-nang"],
    occurredOn: "2025-07-01",
  });
  t.same(idsOf((await matrix("validAt=2025-07-02")).commitments).slice(0, 2), ["police-building", "course"], "a party that was merged");
  t.equal((await r.read("meetings/nobody/review")).status, 404);
  t.equal((await r.read("meetings/talks-2023/review?party=x")).json.code, "INVALID_QUERY");
});

t.test("a meeting's page has what was promised and asked at it, and the sessions before and after it", async (t) => {
  t.match((await r.read("meetings/talks-2023?validAt=2023-09-15")).json, {
    stage: "held",
    day: { edtf: "2023-09-14" },
    place: "Tam Kỳ",
    sides: ["LA", "VN"],
    coChairs: [
      { name: "A chair", office: "Chairman", partyId: "quang-nam", country: "VN" },
      { name: "Another", office: "Secretary of the talks" },
    ],
    delegations: [{ partyId: "sekong", country: "LA", head: { name: "A governor", office: "Governor" } }],
    plannedFor: { edtf: "2023-09" },
    parties: [{ partyId: "quang-nam", names: { en: "Quảng Nam province" } }, { partyId: "sekong" }],
    reviews: [
      { side: "LA", assessment: "delayed" },
      { side: "VN", assessment: "on-track" },
    ],
    sessions: { previous: { id: "talks-2022", stage: "held", day: { edtf: "2022-09-15" } }, next: undefined },
    commitments: { total: 1, open: 1, items: [{ id: "own-plan", schedule: { status: "no-date" }, open: true }] },
    requests: { total: 1, open: 1, items: [{ id: "made-here", waitingOn: { partyId: "quang-nam" } }] },
  });
  t.match((await r.read("meetings/talks-2022?validAt=2023-09-15")).json, {
    sessions: { next: { id: "talks-2023", ordinal: 7 }, previous: undefined },
  });
  t.same(
    (await r.read("meetings/talks-2023/history?validAt=2023-09-15")).json.items.map(({ type }: Json) => type),
    ["MeetingScheduled", "MeetingHeld", "CommitmentReviewed", "CommitmentReviewed"],
  );
});

t.test("meetings are found by party, corridor, series, stage, day, place and words", async (t) => {
  await r.record("2023-09-16", "meetings/attapeu-talks/schedule", {
    title: { vi: "Hội đàm Kon Tum – Attapeu" },
    parties: [{ partyId: "kon-tum" }, { partyId: "attapeu" }],
  });
  const found = async (query: string) => idsOf((await r.read(`meetings?${query}`)).json.items);
  const both = ["talks-2022", "talks-2023"];
  t.same(await found(""), ["attapeu-talks", ...both]);
  t.same(await found("sort=-day"), ["attapeu-talks", "talks-2023", "talks-2022"], "one without a day first, since it comes last");
  t.same(await found("party=sekong"), both);
  t.same(await found("party=kon-tum&party=attapeu"), ["attapeu-talks"]);
  t.same(await found("corridor=quang-nam~sekong"), both);
  t.same(await found("corridor=la~vn&stage=scheduled"), ["attapeu-talks"]);
  t.same(await found("series=talks%20of%20quang%20nam%20and%20se%20kong"), both);
  t.same(await found("from=2023-01-01&to=2023-12-31"), ["talks-2023"]);
  t.same(await found("from=2023-09-15"), []);
  t.same(await found("validAt=2023-08-15&from=2023-09-15"), ["talks-2023"], "planned for a day of that month, on a day before it was held");
  t.same(await found("place=tam%20ky"), ["talks-2023"]);
  t.same(await found("text=hoi%20dam"), ["attapeu-talks"]);
  t.equal((await r.read("meetings?sort=place")).status, 400);
});

t.test("the how-to page on recording a meeting does what it says", async (t) => {
  const page = await openRegister("2023-09-25");
  t.teardown(page.close);
  let shown = 0;
  for (const { method, path, body, shown: expected } of exchangesIn("docs/how-to/record-a-meeting.md")) {
    const address = path.replace("/v1/", "");
    const answer = method === "POST" ? await page.give("2023-09-25", address, JSON.parse(body)) : await page.read(address);
    t.ok(answer.status < 300, `${method} ${path}: ${JSON.stringify(answer.json)}`);
    if (!expected) continue;
    t.match(answer.json, expected as object, path);
    shown += 1;
  }
  t.equal(shown, 2, "each answer that the page shows was asked for");
});
