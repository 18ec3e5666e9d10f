// Meetings: scheduled and held, what each side says of a commitment at them, minutes that every side agrees, one communiqué.
import { commitment, type Given, promise, type Recorder, recorder } from "@camket/testkit";
import t from "tap";
import { describeMeeting, EVER, type MeetingDescription, reviewedCommitment, reviewedTypes, stateAt, timelines } from "../index.ts";

const refused = (given: Given): string => ("rejection" in given ? given.rejection.code : "accepted");

/** Parties as registered: those of Viet Nam, of Laos and of Cambodia. */
function registered(): Record<string, Recorder> {
  const countries = { "quang-nam": "VN", "kon-tum": "VN", sekong: "LA", attapeu: "LA", ratanakiri: "KH" };
  return Object.fromEntries(
    Object.entries(countries).map(([id, country]) => {
      const party = recorder("parties", id);
      party.record("2020-01-01", "register", { names: { en: id }, level: "province", country });
      return [`parties/${id}`, party];
    }),
  );
}
const parties = registered();
const between = (...ids: string[]) => ids.map((partyId) => ({ partyId }));
const talks = { title: { en: "Talks" }, series: "Talks of Quảng Nam and Sê Kông", parties: between("quang-nam", "sekong") };
const meeting = (others = parties) => recorder("meetings", "talks-2023", () => others);

function at(m: Recorder, validAt: string, knownAt?: string): MeetingDescription {
  const found = stateAt(timelines.meeting(m.history(knownAt)), validAt);
  if (!found || !("state" in found)) throw new Error(`no meeting on ${validAt}`);
  return describeMeeting(found.state);
}

/** Held on 14 September 2023. */
function held(body: object = {}, others = parties): Recorder {
  const m = meeting(others);
  m.record("2023-09-15", "hold", { ...talks, occurredOn: "2023-09-14", ...body });
  return m;
}

t.test("a meeting is scheduled for a day that lies ahead, then held on another: each with its own day", async (t) => {
  const m = meeting();
  const scheduled = m.record("2023-06-01", "schedule", { ...talks, ordinal: 7, plannedFor: "2023-10", place: "Tam Kỳ" });
  t.match(at(m, "2023-06-01"), {
    title: talks.title,
    series: talks.series,
    ordinal: 7,
    stage: "scheduled",
    mayAlreadyBe: [],
    day: { edtf: "2023-10", earliest: "2023-10-01", latest: "2023-10-31" },
    place: "Tam Kỳ",
    parties: talks.parties,
    sides: ["LA", "VN"],
    scheduled: { eventId: scheduled, occurredOn: { edtf: "2023-06-01" } },
    reviews: [],
  });
  const holding = m.record("2023-09-15", "hold", { place: "Hội An", occurredOn: "2023-09-14" });
  t.match(at(m, "2023-09-14"), { stage: "held", day: { edtf: "2023-09-14" }, place: "Hội An", held: { eventId: holding }, ordinal: 7 });
  t.match(at(m, "2023-09-13"), { stage: "scheduled", day: { edtf: "2023-10" }, place: "Tam Kỳ" });
  t.match(stateAt(timelines.meeting(m.history()), "2023-05-31"), { firstValidAt: "2023-06-01" });
  t.equal(refused(m.give("2023-09-16", "schedule", { ...talks, plannedFor: "2024" })), "already-recorded");
  t.match(m.give("2023-09-16", "schedule", { ...talks, occurredOn: "2024-01-01" }), { rejection: { code: "date-ahead" } });
});

t.test("what nobody announced was held all the same; a day that is not certain is possible first", async (t) => {
  const m = held({ occurredOn: "2023-09-12/2023-09-14" });
  t.same([at(m, "2023-09-13").stage, at(m, "2023-09-13").mayAlreadyBe], [undefined, ["held"]]);
  t.same([at(m, "2023-09-14").stage, at(m, "2023-09-14").mayAlreadyBe], ["held", []]);
});

t.test("a meeting states its title and its parties, two at least, each once, and its people hold an office", async (t) => {
  const m = meeting();
  t.match(m.give("2023-09-15", "hold", {}), {
    rejection: { code: "not-stated", errors: [{ pointer: "#/title" }, { pointer: "#/parties" }] },
  });
  t.match(m.give("2023-09-15", "hold", { ...talks, parties: between("sekong", "quang-nam", "sekong") }), {
    rejection: { code: "named-twice", errors: [{ pointer: "#/parties/2/partyId" }] },
  });
  const head = { name: "Lêk-lay Xi-vi-lay", office: "Governor of Sê Kông" };
  const delegations = [{ partyId: "sekong", head }];
  t.match(m.give("2023-09-15", "hold", { ...talks, delegations: [...delegations, ...delegations] }), {
    rejection: { code: "named-twice", errors: [{ pointer: "#/delegations/1/partyId" }] },
  });
  t.match(m.give("2023-09-15", "hold", { ...talks, parties: between("quang-nam", "nobody") }), {
    rejection: { code: "unknown-reference", errors: [{ pointer: "#/parties/1/partyId" }] },
  });
  t.throws(() => m.give("2023-09-15", "hold", { ...talks, parties: between("sekong") }));
  t.throws(() => m.give("2023-09-15", "hold", { ...talks, coChairs: [{ name: "A person" }] }), /office/);
  t.throws(() => m.give("2023-09-15", "hold", { ...talks, plannedFor: "2023" }), /plannedFor/);
  t.equal(refused(m.give("2023-09-15", "hold", { ...talks, delegations })), "accepted");
  t.match(at(m, "2023-09-15").delegations, delegations);
});

t.test("only a party of the meeting sends a delegation, whichever event states the parties, by correction too", async (t) => {
  const head = { name: "Lêk-lay Xi-vi-lay", office: "Governor of Sê Kông" };
  const delegations = (...ids: string[]) => ids.map((partyId) => ({ partyId, head }));
  const stranger = {
    rejection: {
      code: "party-not-there",
      facts: { partyId: "attapeu", parties: ["quang-nam", "sekong"] },
      errors: [{ pointer: "#/delegations/1/partyId" }],
    },
  };
  const m = meeting();
  t.match(m.give("2023-06-01", "schedule", { ...talks, delegations: delegations("sekong", "attapeu") }), stranger);
  const scheduled = m.record("2023-06-01", "schedule", talks);
  const holding = { occurredOn: "2023-09-14" };
  t.match(m.give("2023-09-15", "hold", { ...holding, delegations: delegations("sekong", "attapeu") }), stranger);
  const held = m.record("2023-09-15", "hold", { ...holding, delegations: delegations("sekong") });
  t.match(correcting(m, "2023-09-16", held, "/delegations/0/partyId", "kon-tum"), {
    rejection: { code: "party-not-there", errors: [{ pointer: "#/changes/0/right" }] },
  });
  t.match(correcting(m, "2023-09-16", scheduled, "/parties", between("quang-nam", "attapeu")), {
    rejection: { code: "still-used", facts: { usedBy: [held] } },
  });
  t.equal(refused(correcting(m, "2023-09-16", held, "/parties", between("quang-nam", "sekong", "attapeu"))), "accepted");
  t.equal(refused(correcting(m, "2023-09-17", held, "/delegations", delegations("attapeu"))), "accepted", "by its own parties");
});

t.test("each side assesses a commitment for itself; of its assessments the last certain holds", async (t) => {
  const m = held();
  const building = { commitmentId: "dac-chung-police-building" };
  const first = m.record("2023-09-15", "review-commitment", { ...building, side: "LA", assessment: "delayed", occurredOn: "2023-09-14" });
  const theirs = m.record("2023-09-15", "review-commitment", { ...building, side: "VN", assessment: "on-track", note: "roof closed" });
  t.match(at(m, "2023-09-15").reviews, [
    { eventId: first, ...building, side: "LA", assessment: "delayed", occurredOn: { edtf: "2023-09-14" } },
    { eventId: theirs, ...building, side: "VN", assessment: "on-track", note: "roof closed" },
  ]);
  m.record("2023-09-20", "review-commitment", { ...building, side: "LA", assessment: "disputed", note: "another roof" });
  const assessed = (day: string) => at(m, day).reviews.map(({ side, assessment }) => `${side} ${assessment}`);
  t.same(assessed("2023-09-20"), ["LA disputed", "VN on-track"]);
  t.same(assessed("2023-09-19"), ["LA delayed", "VN on-track"], "it says so from its own day on");
  m.record("2023-09-21", "review-commitment", { ...building, side: "LA", assessment: "done", occurredOn: "2023-09-13" });
  t.same(assessed("2023-09-21"), ["LA disputed", "VN on-track"], "late news of an earlier assessment changes no later one");
  t.throws(() => m.give("2023-09-21", "review-commitment", { ...building, assessment: "done" }), /side/, "a side says it");
  t.throws(() => m.give("2023-09-21", "review-commitment", { ...building, side: "LA", assessment: "fine" }), /none of on-track/);
});

t.test("what is said at a meeting makes no meeting: it is there from when it may have been scheduled or held", async (t) => {
  const m = held();
  m.record("2023-09-15", "review-commitment", { commitmentId: "a", side: "LA", assessment: "done", occurredOn: "../2023-09-14" });
  t.match(stateAt(timelines.meeting(m.history()), "2023-09-13"), { firstValidAt: "2023-09-14" });
  t.match(at(m, "2023-09-14").reviews, [{ commitmentId: "a" }]);
});

t.test("only a side of the meeting reviews at it, whatever the day, by correction too", async (t) => {
  const m = held();
  const review = { commitmentId: "a", assessment: "done" };
  t.match(m.give("2023-09-15", "review-commitment", { ...review, side: "KH" }), {
    rejection: { code: "side-not-there", facts: { side: "KH", sides: ["LA", "VN"] }, errors: [{ pointer: "#/side" }] },
  });
  const given = m.record("2023-09-15", "review-commitment", { ...review, side: "LA" });
  const correct = (targetEventId: string, field: string, right: unknown) =>
    m.give("2023-09-16", "correct", { targetEventId, changes: [{ field, right }], reason: "r" });
  t.match(correct(given, "/side", "TH"), { rejection: { code: "side-not-there", errors: [{ pointer: "#/changes/0/right" }] } });
  const [holding = ""] = m.events.map(({ id }) => id);
  t.match(correct(holding, "/parties", between("quang-nam", "ratanakiri")), {
    rejection: { code: "still-used", facts: { usedBy: [given] } },
  });
  t.equal(refused(correct(holding, "/parties", between("quang-nam", "attapeu"))), "accepted", "another party of the same side");
  t.equal(refused(correct(holding, "/parties", between("quang-nam", "attapeu", "ratanakiri"))), "accepted");
  t.same(at(m, "2023-09-16").sides, ["KH", "LA", "VN"], "the sides follow the parties as corrected");
  t.same(at(m, "2023-09-16", "2023-09-15").sides, ["LA", "VN"], "as known before");
  t.equal(refused(m.give("2023-09-16", "review-commitment", { ...review, side: "KH" })), "accepted");
});

const correcting = (m: Recorder, on: string, targetEventId: string, field: string, right: unknown) =>
  m.give(on, "correct", { targetEventId, changes: [{ field, right }], reason: "r" });
const firstOf = (m: Recorder): string => m.events[0]?.id as string;
/** Registered with one country first, with another as corrected. */
function misregistered(id: string, wrong: string, right: string) {
  const party = recorder("parties", id);
  party.record("2020-01-01", "register", { names: { en: id }, level: "province", country: wrong });
  return { party, setRight: () => correcting(party, "2023-09-16", firstOf(party), "/country", right) };
}

t.test("withdrawing a correction of a party leaves each side that the parties have, whatever else was corrected", async (t) => {
  const m = held();
  const ofParty = correcting(m, "2023-09-16", firstOf(m), "/parties/1/partyId", "ratanakiri");
  correcting(m, "2023-09-17", firstOf(m), "/place", "Pleiku");
  correcting(m, "2023-09-17", firstOf(m), "/parties/0/partyId", "kon-tum");
  t.same(at(m, "2023-09-20").sides, ["KH", "VN"]);
  m.record("2023-09-18", "withdraw-event", { targetEventId: "eventId" in ofParty ? ofParty.eventId : "", reason: "r" });
  t.match(at(m, "2023-09-20"), { parties: between("kon-tum", "sekong"), sides: ["LA", "VN"] });
  m.record("2023-09-19", "agree-minutes", { sides: ["VN"] });
  t.equal(at(m, "2023-09-20").stage, "held", "one side alone agrees no minutes");
});

t.test("what a party is registered with later changes no side, whatever is corrected but the naming of that party", async (t) => {
  const { party, setRight } = misregistered("sekong", "KH", "LA");
  const m = held({}, { ...parties, "parties/sekong": party });
  m.record("2023-09-15", "review-commitment", { commitmentId: "a", side: "KH", assessment: "done" });
  setRight();
  t.equal(refused(correcting(m, "2023-09-17", firstOf(m), "/place", "Pleiku")), "accepted");
  t.equal(refused(correcting(m, "2023-09-17", firstOf(m), "/parties/0/partyId", "kon-tum")), "accepted");
  t.equal(refused(m.give("2023-09-17", "schedule", { parties: talks.parties, occurredOn: "2023-06-01" })), "accepted", "late news, too");
  t.same(at(m, "2023-09-18").sides, ["KH", "VN"]);
  party.record("2023-09-18", "withdraw-event", { targetEventId: firstOf(party), reason: "no such province" });
  t.equal(refused(correcting(m, "2023-09-18", firstOf(m), "/place", "Tam Kỳ")), "accepted", "though the party is gone since");
});

t.test("a correction that names a party otherwise asks for its country anew", async (t) => {
  const { party, setRight } = misregistered("sekong", "KH", "LA");
  const m = held({}, { ...parties, "parties/sekong": party });
  setRight();
  correcting(m, "2023-09-17", firstOf(m), "/parties/1/nameAsWritten", "Sê Kông");
  t.same(at(m, "2023-09-18").sides, ["LA", "VN"]);
});

t.test("what is scheduled certainly after the holding is another meeting, whichever of the two is recorded first", async (t) => {
  const next = { plannedFor: "2024", title: { en: "Next talks" } };
  const m = held();
  t.match(m.give("2023-10-02", "schedule", { ...next, occurredOn: "2023-10-01" }), {
    rejection: { code: "scheduled-after-held", facts: { eventId: firstOf(m) } },
  });
  const late = m.record("2023-10-02", "schedule", { ...next, occurredOn: "2023-09" });
  t.equal(at(m, "2023-09-20").title.en, "Talks", "it may have come before");
  t.equal(refused(correcting(m, "2023-10-03", late, "/occurredOn", "2023-10-01")), "scheduled-after-held");
  const other = meeting();
  const scheduled = other.record("2023-10-01", "schedule", talks);
  t.match(other.give("2023-10-02", "hold", { occurredOn: "2023-09-14" }), {
    rejection: { code: "scheduled-after-held", facts: { eventId: scheduled } },
  });
  t.equal(refused(other.give("2023-10-02", "hold", { occurredOn: "2023-10-01" })), "accepted", "on the same day");
});

t.test("what a side says of a commitment is said at a meeting that was held, whatever the day", async (t) => {
  const m = meeting();
  const review = { commitmentId: "a", side: "LA", assessment: "done" };
  m.record("2023-06-01", "schedule", { ...talks, plannedFor: "2030" });
  t.equal(refused(m.give("2023-06-02", "review-commitment", review)), "meeting-not-held");
  const holding = m.record("2023-09-15", "hold", { occurredOn: "2023-09-14" });
  const said = m.record("2023-09-15", "review-commitment", { ...review, occurredOn: "2023-06-02" });
  t.match(m.give("2023-09-16", "withdraw-event", { targetEventId: holding, reason: "r" }), {
    rejection: { code: "still-used", facts: { usedBy: [said] } },
  });
});

t.test("a meeting of parties of one country has that one side", async (t) => {
  const m = held({ parties: between("quang-nam", "kon-tum") });
  t.same(at(m, "2023-09-15").sides, ["VN"]);
  t.equal(refused(m.give("2023-09-15", "review-commitment", { commitmentId: "a", side: "LA", assessment: "done" })), "side-not-there");
  m.record("2023-09-16", "agree-minutes", { sides: ["VN"] });
  t.equal(at(m, "2023-09-16").stage, "minutes-agreed");
});

t.test("minutes are agreed once every side has agreed them, each on its day, and each once", async (t) => {
  const m = meeting();
  m.record("2023-06-01", "schedule", talks);
  t.equal(refused(m.give("2023-09-15", "agree-minutes", { sides: ["VN"] })), "meeting-not-held");
  const holding = m.record("2023-09-15", "hold", { occurredOn: "2023-09-14" });
  const sha256 = "a".repeat(64);
  const first = m.record("2023-09-20", "agree-minutes", { sides: ["VN"], sha256 });
  t.match(at(m, "2023-09-20"), { stage: "held", minutes: { agreed: [{ side: "VN", eventId: first, sha256 }], missing: ["LA"] } });
  t.match(m.give("2023-09-21", "agree-minutes", { sides: ["LA", "KH"] }), {
    rejection: { code: "side-not-there", errors: [{ pointer: "#/sides/1" }] },
  });
  t.match(m.give("2023-09-21", "agree-minutes", { sides: ["LA", "VN"] }), {
    rejection: { code: "minutes-agreed", facts: { eventId: first, side: "VN" }, errors: [{ pointer: "#/sides/1" }] },
  });
  t.equal(refused(m.give("2023-09-21", "agree-minutes", { sides: ["LA", "LA"] })), "named-twice");
  const second = m.record("2023-10-02", "agree-minutes", { sides: ["LA"], occurredOn: "2023-10-01" });
  t.match(at(m, "2023-10-01"), { stage: "minutes-agreed", minutes: { missing: [] } });
  t.equal(at(m, "2023-09-30").stage, "held");
  t.match(m.give("2023-10-03", "withdraw-event", { targetEventId: holding, reason: "r" }), {
    rejection: { code: "still-used", facts: { usedBy: [first, second] } },
  });
  const changes = [{ field: "/sides/0", right: "VN" }];
  t.equal(refused(m.give("2023-10-03", "correct", { targetEventId: second, changes, reason: "r" })), "minutes-agreed");
});

t.test("minutes that one side may have agreed may already be agreed", async (t) => {
  const m = held();
  m.record("2023-10-10", "agree-minutes", { sides: ["VN"], occurredOn: "2023-09-20" });
  m.record("2023-10-10", "agree-minutes", { sides: ["LA"], occurredOn: "2023-10-01/2023-10-10" });
  t.match(at(m, "2023-10-05"), { stage: "held", mayAlreadyBe: ["minutes-agreed"] });
  t.same(at(m, "2023-09-25").mayAlreadyBe, []);
});

t.test("one communiqué is issued, of a meeting that was held", async (t) => {
  const m = meeting();
  m.record("2023-06-01", "schedule", talks);
  t.equal(refused(m.give("2023-09-15", "issue-communique", { sourceId: "communique" })), "meeting-not-held");
  m.record("2023-09-15", "hold", { occurredOn: "2023-09-14" });
  const issued = m.record("2023-09-16", "issue-communique", { sourceId: "communique" });
  t.match(at(m, "2023-09-16"), { stage: "held", communique: { eventId: issued, sourceId: "communique" } });
  t.match(m.give("2023-09-17", "issue-communique", {}), { rejection: { code: "communique-issued", facts: { eventId: issued } } });
  m.record("2023-09-17", "withdraw-event", { targetEventId: issued, reason: "a draft" });
  t.equal(at(m, "2023-09-17").communique, undefined);
  t.equal(refused(m.give("2023-09-17", "issue-communique", {})), "accepted");
});

t.test("the commitment, the communiqué and the parties of delegations and chairs must be recorded", async (t) => {
  const { references } = await import("../stream/references.ts");
  const body = {
    commitmentId: "a",
    sourceId: "s",
    delegations: [{ partyId: "p", head: { name: "n", office: "o" } }],
    coChairs: [{ name: "n", office: "o", partyId: "q" }],
  };
  t.same(
    references(body).map(({ thing, id }) => `${thing}/${id}`),
    ["commitments/a", "sources/s", "parties/p", "parties/q"],
  );
});

t.test("why a commitment was carried over: what was recorded since the last session, as it reads now", async (t) => {
  const c = commitment();
  c.record("2022-01-10", "agree", { ...promise, due: "2022" });
  c.record("2022-06-01", "reschedule", { due: "2023-03", reason: "flood" });
  c.record("2022-10-01", "report-progress", { narrative: "n", blockers: "no cement" });
  c.record("2022-11-01", "assess-risk", { level: "high", grounds: "the builder left" });
  const suspended = c.record("2022-12-01", "suspend", { reason: "border closed" });
  c.record("2023-01-01", "resume", {});
  const wrong = c.record("2023-01-02", "reschedule", { due: "2025", reason: "of another building" });
  c.record("2023-01-03", "withdraw-event", { targetEventId: wrong, reason: "misread" });
  c.record("2023-02-01", "report-progress", { narrative: "n", blockers: "no tiles" });
  c.record("2023-02-01", "start", {});
  c.record("2023-02-02", "correct", {
    targetEventId: suspended,
    changes: [{ field: "/reason", right: "bridge closed" }],
    reason: "misread",
  });
  const reasons = (validAt: string, since: string) =>
    reviewedCommitment(c.history(), validAt, since).reasons.map(({ as, reason }) => `${as}: ${reason}`);
  t.same(reasons("2023-03-01", "2022-09-15"), ["at-risk: the builder left", "suspended: bridge closed", "blocked: no tiles"]);
  t.same(reasons("2022-11-30", "2022-09-15"), ["blocked: no cement", "at-risk: the builder left"], "by that day");
  t.same(reasons("2022-09-30", EVER), ["rescheduled: flood"]);
  t.match(reviewedCommitment(c.history(), "2023-03-01", EVER).slippage, {
    timesRescheduled: 1,
    firstDue: { edtf: "2022" },
    daysSlipped: 90,
  });
  t.same(reviewedCommitment(c.history(), "2022-05-31", EVER).slippage, { timesRescheduled: 0 });
  const few = c.history().filter(({ type }) => reviewedTypes.includes(type));
  t.same(reviewedCommitment(few, "2023-03-01", EVER), reviewedCommitment(c.history(), "2023-03-01", EVER), "no other event tells of it");
  c.record("2023-02-10", "assess-risk", { level: "none", grounds: "another builder came" });
  t.same(reasons("2023-03-01", "2022-12-15"), ["blocked: no tiles"], "a risk that is over is no reason");
});
