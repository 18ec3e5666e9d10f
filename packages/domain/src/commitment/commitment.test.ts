// What a commitment is at any day, by what was known at any other: the golden scenarios, and each accepted and refused command.
import { commitment, day, type Given, promise, recorder, timeZone } from "@camket/testkit";
import t from "tap";
import { commandNamed, decide } from "../catalogue.ts";
import type { CommandDefinition } from "../stream/command.ts";
import type { LogEvent } from "../stream/event.ts";
import { statedFields } from "./fields.ts";

const refused = (given: Given): string => ("rejection" in given ? given.rejection.code : "accepted");
const agreed = (on = "2023-01-10") => {
  const c = commitment();
  c.record(on, "agree", { ...promise, occurredOn: on });
  return c;
};
const course = (c = commitment()) => {
  c.record("2023-01-10", "grant-scholarship", {
    ...promise,
    kind: "scholarship",
    seats: 30,
    programme: "political course",
    duration: "P6M",
    occurredOn: "2023-01-10",
  });
  return c;
};

t.test("whatever a beginning states is part of what the commitment is", async (t) => {
  const everything: Readonly<Record<string, unknown>> = {
    ...promise,
    beneficiaries: [{ partyId: "sekong" }],
    sectors: ["12220"],
    places: [{ text: "Đắc Chưng" }],
    value: { amount: "20000000000", currency: "VND", qualifier: "circa" },
    quantity: { value: "2", unit: "building", qualifier: "exact" },
    due: "2024",
    period: "2023/2025",
    recurrence: { occasion: "Bunpimay", expectedPerPeriod: 4 },
    agreementId: "memorandum-2023",
    meetingId: "meeting-2023",
    requestId: "survey",
  };
  t.strictSame(
    statedFields.filter((field) => everything[field] === undefined),
    [],
  );
  const c = commitment();
  c.record("2023-01-10", "agree", { ...everything, occurredOn: "2023-01-10" });
  const { schedule, ...shown } = c.at("2023-02-01") as unknown as Readonly<Record<string, { due?: unknown }>>;
  const told: Readonly<Record<string, unknown>> = { ...shown, due: schedule?.due };
  t.strictSame(
    statedFields.filter((field) => told[field] === undefined),
    [],
  );
});

t.test("golden 1: the police building of Đắc Chưng", async (t) => {
  const c = commitment();
  const open = { occurredOn: "../2023-09-14" };
  c.record("2023-09-15", "agree", { ...promise, due: "2023", ...open });
  const start = c.record("2023-09-15", "start", open);
  c.record("2023-09-15", "deliver", open);
  c.record("2023-11-10", "correct", {
    targetEventId: start,
    changes: [{ field: "/occurredOn", right: "2022-08-29" }],
    reason: "the ground-breaking was reported",
  });
  c.record("2023-11-10", "hand-over", { occurredOn: "2023-11-05", by: { partyId: "quang-nam" }, to: { partyId: "dac-chung-police" } });

  t.equal(c.stage("2022-09-01", "2023-10-01"), "- ?agreed,in-implementation,delivered");
  t.equal(c.stage("2022-09-01", "2023-12-01"), "in-implementation ?delivered");
  t.equal(c.stage("2023-10-01", "2023-10-01"), "delivered");
  t.match(c.at("2023-10-01", "2023-10-01"), {
    schedule: { status: "due", due: { edtf: "2023", earliest: "2023-01-01", latest: "2023-12-31" } },
  });
  t.equal(c.stage("2023-12-01", "2023-12-01"), "handed-over");
  t.match(c.at("2023-12-01", "2023-12-01"), { schedule: { status: "on-time" }, handover: { accepted: false } });
});

t.test("golden 3: thirty officials on a course whose start is unknown", async (t) => {
  const c = commitment();
  c.record("2023-09-15", "grant-scholarship", {
    ...promise,
    kind: "scholarship",
    seats: 30,
    programme: "political course",
    duration: "P6M",
    occurredOn: "../2023-09-14",
  });
  c.record("2023-09-15", "enrol", { count: 30, occurredOn: "../2023-09-14" });
  t.match(c.at("2030-01-01"), {
    seats: { granted: 30, enrolled: 30, completed: 0 },
    personMonthsPlanned: "180",
    schedule: { status: "no-date" },
  });
});

t.test("golden 11: late news under a cancellation is welcome, a start after it is not", async (t) => {
  const c = commitment();
  c.record("2021-03-01", "agree", { ...promise, occurredOn: "2021-03-01" });
  const cancelled = c.record("2024-06-01", "cancel", { reason: "no funds", occurredOn: "2024-06-01" });
  c.record("2024-07-01", "start", { occurredOn: "2022-03-01" });
  const second = c.give("2024-07-15", "start", { occurredOn: "2024-07-15" });
  t.match(second, { rejection: { code: "ended", facts: { eventId: cancelled } } });
  t.equal(c.stage("2024-08-01"), "cancelled (in-implementation)");
  t.match(c.at("2024-08-01"), { cover: { eventId: cancelled, as: "cancelled", since: "2024-06-01", reason: "no funds" } });
  t.match(c.at("2024-05-31"), { cover: undefined });
  t.equal(c.stage("2022-04-01"), "in-implementation");
  t.equal(c.stage("2022-04-01", "2024-06-30"), "agreed");
});

t.test("golden 12: a pause in a fuzzy month, and a close by mistake", async (t) => {
  const c = agreed();
  c.record("2023-06-05", "suspend", { reason: "floods", occurredOn: "2023-05" });
  c.record("2023-06-05", "resume", { occurredOn: "2023-05-20" });
  t.equal(c.stage("2023-04-30"), "agreed");
  t.equal(c.stage("2023-05-01"), "agreed ?suspended");
  t.equal(c.stage("2023-05-19"), "agreed ?suspended");
  t.equal(c.stage("2023-05-20"), "agreed");
  t.equal(c.stage("2023-05-31"), "agreed");
  c.record("2023-07-01", "close", { occurredOn: "2023-07-01" });
  t.equal(c.stage("2023-07-01"), "closed (agreed)");
  c.record("2023-07-03", "reopen", { reason: "closed by mistake", occurredOn: "2023-07-03" });
  t.equal(c.stage("2023-07-02"), "closed (agreed)");
  t.equal(c.stage("2023-07-03"), "agreed");
});

t.test("a commitment begins with a command that states what it is", async (t) => {
  const c = commitment();
  t.equal(refused(c.give("2023-01-10", "start")), "unknown-thing");
  t.match(c.give("2023-01-10", "agree", { title: { en: "x" } }), {
    rejection: { code: "not-stated", errors: [{ pointer: "#/kind" }, { pointer: "#/obligors" }] },
  });
  const event = c.record("2023-01-10", "pledge", promise);
  t.match(c.give("2023-01-11", "pledge", promise), { rejection: { code: "already-recorded", facts: { eventId: event } } });
  c.record("2023-01-12", "agree", { value: { amount: "5", currency: "USD", qualifier: "exact" } });
  t.match(c.at("2023-01-11"), { value: { amount: "5" } }, "the first word on a field holds from ever");
});

t.test("a later beginning command changes what it states from its own day", async (t) => {
  const c = commitment();
  const usd = (amount: string) => ({ value: { amount, currency: "USD", qualifier: "exact" } });
  c.record("2023-01-10", "pledge", { ...promise, ...usd("100"), occurredOn: "2023-01-10" });
  c.record("2023-03-01", "agree", { ...usd("90"), occurredOn: "2023-03-01" });
  t.match(c.at("2023-02-28"), { value: { amount: "100" } });
  t.match(c.at("2023-03-01"), { value: { amount: "90" } });
  c.record("2023-05-01", "revalue", { ...usd("80"), reason: "cheaper", occurredOn: "2023-04-01" });
  t.match(c.history().at(-1)?.data, { was: { amount: "90" } }, "decide records the value that it replaces");
  t.match(c.at("2023-04-01"), { value: { amount: "80" } });
});

t.test("nothing that is recorded may lie ahead", async (t) => {
  const c = agreed();
  t.match(c.give("2023-02-01", "start", { occurredOn: "2023-02-02" }), {
    rejection: { code: "date-ahead", facts: { recordedOn: "2023-02-01" } },
  });
  t.equal(refused(c.give("2023-02-01", "start", { occurredOn: "2023" })), "accepted", "a year that has begun is not ahead");
});

t.test("a date known only as a month is certain from its end, or from the day it was recorded", async (t) => {
  const c = agreed();
  c.record("2023-08-01", "start", { occurredOn: "2023-05" });
  t.equal(c.stage("2023-05-01"), "agreed ?in-implementation");
  t.equal(c.stage("2023-05-31"), "in-implementation");
  const d = agreed();
  d.record("2023-05-10", "start", { occurredOn: "2023-05" });
  t.equal(d.stage("2023-05-09"), "agreed ?in-implementation");
  t.equal(d.stage("2023-05-10"), "in-implementation");
  const e = agreed();
  e.record("2023-08-01", "start", { occurredOn: "2023-05~" });
  t.equal(e.stage("2023-07-31"), "agreed ?in-implementation", "an approximate date makes nothing certain");
  t.equal(e.stage("2023-08-01"), "in-implementation");
});

t.test("without a date it happened on the day it was recorded", async (t) => {
  const c = agreed();
  c.record("2023-02-01", "start");
  t.match(c.history().at(-1)?.metadata.occurredOn, { edtf: "2023-02-01", defaulted: true });
  t.equal(c.stage("2023-01-31"), "agreed");
});

t.test("of a thing nothing can have happened before its first possible day", async (t) => {
  const c = agreed("2023-01-10");
  t.match(c.at("2023-01-09"), { firstValidAt: "2023-01-10" });
  t.equal(c.at("2023-01-10", "2023-01-09"), undefined);
});

t.test("accepting a hand-over needs a recorded one, whatever its day", async (t) => {
  const c = agreed();
  const by = { acceptedBy: { partyId: "dac-chung-police" } };
  t.equal(refused(c.give("2023-06-01", "accept-handover", by)), "handover-not-recorded");
  const handover = c.record("2023-06-02", "hand-over", {
    by: { partyId: "quang-nam" },
    to: { partyId: "dac-chung-police" },
    occurredOn: "2023-06-02",
  });
  const accepted = c.record("2023-06-03", "accept-handover", { ...by, occurredOn: "2023-06-03" });
  t.match(c.at("2023-06-02"), { handover: { accepted: false }, deliveryNotRecorded: true });
  t.match(c.at("2023-06-03"), { handover: { accepted: true, acceptedBy: { partyId: "dac-chung-police" } } });
  t.match(c.give("2023-06-04", "withdraw-event", { targetEventId: handover, reason: "wrong" }), {
    rejection: { code: "still-used", facts: { usedBy: [accepted] } },
  });
  c.record("2023-06-04", "withdraw-event", { targetEventId: accepted, reason: "wrong" });
  c.record("2023-06-04", "withdraw-event", { targetEventId: handover, reason: "wrong" });
  t.equal(c.stage("2023-06-05"), "agreed");
  t.equal(c.stage("2023-06-05", "2023-06-03"), "handed-over");
});

t.test("of several hand-overs each is accepted by whom it went to", async (t) => {
  const c = agreed();
  c.record("2023-06-02", "hand-over", { by: { partyId: "builder" }, to: { partyId: "quang-nam" }, occurredOn: "2023-06-02" });
  c.record("2023-06-02", "accept-handover", { acceptedBy: { partyId: "quang-nam" }, occurredOn: "2023-06-02" });
  c.record("2023-07-01", "hand-over", { by: { partyId: "quang-nam" }, to: { partyId: "dac-chung-police" }, occurredOn: "2023-07-01" });
  t.match(c.at("2023-07-01"), { handovers: [{ accepted: true }, { accepted: false }], fulfilment: { certainOn: "2023-06-02" } });
});

t.test("a hand-over is between whom its paper names, whether the commitment names them or not", async (t) => {
  const c = agreed();
  const between = { by: { partyId: "builder" }, to: { partyId: "school-board" }, occurredOn: "2023-06-02" };
  t.equal(refused(c.give("2023-06-02", "hand-over", between)), "accepted");
  t.match(c.at("2023-06-02"), { stage: "handed-over", handover: { by: between.by, to: between.to, accepted: false } });
});

t.test("an acceptance holds for no hand-over that certainly came after it", async (t) => {
  const c = agreed();
  const handOver = { by: { partyId: "quang-nam" }, to: { partyId: "dac-chung-police" } };
  const accept = (partyId: string, occurredOn: string, defects: string) =>
    c.record("2023-12-01", "accept-handover", { acceptedBy: { partyId }, defects, occurredOn });
  const shown = (day: string) => (c.at(day) as { handovers?: readonly { accepted: boolean; defects?: string }[] }).handovers;
  c.record("2023-12-01", "hand-over", { ...handOver, occurredOn: "2023-06-01" });
  accept("dac-chung-police", "2023-06-02", "the roof leaks");
  accept("sekong", "2023-06-03", "as the province says");
  c.record("2023-12-01", "hand-over", { ...handOver, occurredOn: "2023-08-01" });
  t.same(
    shown("2023-08-01")?.map(({ accepted, defects }) => [accepted, defects]),
    [
      [true, "as the province says"],
      [false, undefined],
    ],
  );
  accept("dac-chung-police", "2023-08", "none");
  t.match(shown("2023-08-31"), [{ defects: "none" }, { accepted: true, defects: "none" }], "perhaps after it: that one too");
});

t.test("a full verification needs a recorded fulfilment, a partial one none", async (t) => {
  const c = agreed();
  const verify = { verifier: { partyId: "sekong" }, method: "visit" };
  t.match(c.give("2023-06-01", "verify", { ...verify, outcome: "full" }), {
    rejection: { code: "fulfilment-not-recorded", facts: { fulfilledBy: "hand-over" } },
  });
  c.record("2023-06-01", "deliver", { occurredOn: "2023-06-01" });
  t.equal(
    refused(c.give("2023-06-01", "verify", { ...verify, outcome: "full" })),
    "fulfilment-not-recorded",
    "delivery alone fulfils no gift",
  );
  const partial = c.record("2023-06-02", "verify", { ...verify, outcome: "partial", done: 1, planned: 2, occurredOn: "2023-06-02" });
  t.equal(
    refused(
      c.give("2023-06-03", "correct", {
        targetEventId: partial,
        changes: [{ field: "/outcome", right: "full" }, { field: "/done" }, { field: "/planned" }],
        reason: "x",
      }),
    ),
    "fulfilment-not-recorded",
  );
  t.throws(() => c.give("2023-06-02", "verify", { ...verify, outcome: "partial" }), /done/);
});

t.test("a pause bars what certainly came after it, but neither late news nor evidence nor an exit", async (t) => {
  const c = agreed();
  const paused = c.record("2023-05-01", "suspend", { reason: "x", occurredOn: "2023-05-01" });
  t.match(c.give("2023-06-01", "start", { occurredOn: "2023-05-02" }), {
    rejection: { code: "suspended", facts: { eventId: paused, liftedBy: "resume" } },
  });
  t.equal(refused(c.give("2023-06-01", "suspend", { reason: "again", occurredOn: "2023-05-02" })), "suspended");
  t.equal(refused(c.give("2023-06-01", "start", { occurredOn: "2023-05-01" })), "accepted", "on the day itself: not certainly after");
  t.equal(refused(c.give("2023-06-01", "deliver", { occurredOn: "../2023-05-20" })), "accepted", "possibly before");
  t.equal(refused(c.give("2023-06-01", "report-progress", { narrative: "waiting", occurredOn: "2023-05-20" })), "accepted");
  t.equal(c.stage("2023-06-01"), "suspended (delivered)");
  t.equal(refused(c.give("2023-06-02", "cancel", { reason: "x", occurredOn: "2023-06-02" })), "accepted");
  t.equal(c.stage("2023-06-02"), "cancelled (delivered)", "an exit outranks a pause");
  t.match(c.at("2023-06-01"), { cover: { eventId: paused, as: "suspended", since: "2023-05-01", reason: "x" } });
  t.match(c.at("2023-06-02"), { cover: { as: "cancelled", since: "2023-06-02" } });
  t.equal(
    refused(c.give("2023-06-05", "verify", { verifier: { partyId: "s" }, method: "m", outcome: "partial", done: 1, planned: 2 })),
    "accepted",
  );
});

t.test("resuming lifts the pauses that did not certainly come later, and only those", async (t) => {
  const c = agreed();
  t.equal(refused(c.give("2023-05-01", "resume")), "nothing-to-lift");
  c.record("2023-05-10", "suspend", { reason: "x", occurredOn: "2023-05-10" });
  t.equal(refused(c.give("2023-05-20", "resume", { occurredOn: "2023-05-09" })), "nothing-to-lift", "the pause certainly came after it");
  c.record("2023-05-20", "resume", { occurredOn: "2023-05-15" });
  t.equal(refused(c.give("2023-05-21", "resume")), "nothing-to-lift");
  t.equal(c.stage("2023-05-14"), "suspended (agreed)");
  t.equal(c.stage("2023-05-15"), "agreed");
});

t.test("reopening with a stage sets back what lies beyond it, whatever the days", async (t) => {
  const c = agreed();
  c.record("2023-06-01", "deliver", { occurredOn: "2023-06-01" });
  c.record("2023-06-10", "hand-over", { by: { partyId: "a" }, to: { partyId: "b" }, occurredOn: "2023-06-10" });
  t.equal(refused(c.give("2023-07-01", "reopen", { reason: "x" })), "nothing-to-lift");
  const reopened = c.record("2023-07-01", "reopen", { reason: "the roof fell in", stage: "in-implementation", occurredOn: "2023-07-01" });
  t.equal(c.stage("2023-06-30"), "handed-over");
  t.equal(c.stage("2023-07-01"), "in-implementation");
  t.match(c.at("2023-07-01"), { handover: undefined, fulfilment: undefined });
  c.record("2023-07-02", "hand-over", { by: { partyId: "a" }, to: { partyId: "b" }, occurredOn: "2023-05-01" });
  t.equal(c.stage("2023-07-02"), "in-implementation", "news of an earlier hand-over is set back too");
  c.record("2023-09-01", "hand-over", { by: { partyId: "a" }, to: { partyId: "b" }, occurredOn: "2023-09-01" });
  t.equal(c.stage("2023-09-01"), "handed-over");
  c.record("2023-09-02", "correct", {
    targetEventId: reopened,
    changes: [{ field: "/stage", right: "delivered" }],
    reason: "only the hand-over was void",
  });
  t.equal(c.stage("2023-07-01"), "delivered", "the reopening records anew what it sets back");
});

t.test("a commitment is reopened to no stage that nothing recorded has reached", async (t) => {
  const c = agreed();
  const reopen = (stage: string, on = "2023-07-01") => c.give(on, "reopen", { stage, reason: "r", occurredOn: on });
  t.match(reopen("verified"), {
    rejection: { code: "stage-not-reached", facts: { stage: "verified", reached: "agreed" }, errors: [{ pointer: "#/stage" }] },
  });
  c.record("2023-07-02", "cancel", { reason: "r", occurredOn: "2023-07-02" });
  t.match(
    reopen("delivered", "2023-07-03"),
    { rejection: { code: "stage-not-reached", facts: { reached: "agreed" } } },
    "nor from an exit",
  );
  t.equal(refused(reopen("agreed", "2023-07-03")), "accepted");
  c.record("2023-09-01", "deliver", { occurredOn: "2023-09-01" });
  t.equal(refused(reopen("in-implementation", "2023-09-02")), "accepted", "the furthest place counts: a stage may be skipped");
  t.equal(refused(reopen("delivered", "2023-10-01")), "stage-not-reached", "what a reopening before it set back is reached no more");
  t.equal(
    refused(c.give("2023-10-01", "reopen", { stage: "delivered", reason: "r", occurredOn: "2023-09-01" })),
    "accepted",
    "late news of one before",
  );
});

t.test("what alone reached the stage of a reopening is not taken from under it", async (t) => {
  const c = agreed();
  const started = c.record("2023-07-01", "start", { occurredOn: "2023-07-01" });
  const delivered = c.record("2023-08-01", "deliver", { occurredOn: "2023-08-01" });
  const withdraw = (targetEventId: string) => c.give("2023-10-01", "withdraw-event", { targetEventId, reason: "r" });
  const reopened = c.record("2023-09-01", "reopen", { stage: "in-implementation", reason: "r", occurredOn: "2023-09-01" });
  t.equal(refused(withdraw(started)), "accepted", "the delivery, set back since, had led beyond");
  t.match(withdraw(delivered), { rejection: { code: "still-used", facts: { usedBy: [reopened] } } });
  const changes = [{ field: "/stage", right: "delivered" }];
  t.equal(refused(c.give("2023-10-01", "correct", { targetEventId: reopened, changes, reason: "r" })), "accepted");
  t.match(withdraw(delivered), { rejection: { code: "still-used" } });
  t.equal(refused(withdraw(reopened)), "accepted");
  t.equal(refused(withdraw(delivered)), "accepted", "once nothing rests on it");
});

t.test("a commitment is superseded by none that was withdrawn whole, though its visibility was set", async (t) => {
  const next = recorder("commitments", "next");
  const c = commitment(() => ({ "commitments/next": next }));
  c.record("2023-01-10", "agree", { ...promise, occurredOn: "2023-01-10" });
  const begun = next.record("2023-01-10", "agree", promise);
  next.record("2023-01-11", "reclassify", { visibility: "sensitive" });
  const supersede = () => c.give("2023-02-01", "supersede", { successorId: "next" });
  next.record("2023-01-12", "withdraw-event", { targetEventId: begun, reason: "a double" });
  t.match(supersede(), { rejection: { code: "unknown-reference", errors: [{ pointer: "#/successorId" }] } });
  next.record("2023-01-13", "agree", promise);
  t.equal(refused(supersede()), "accepted");
});

t.test("nobody gives or gets the same word twice", async (t) => {
  const c = commitment();
  const twice = [{ partyId: "quang-nam" }, { partyId: "quang-nam", nameAsWritten: "tỉnh Quảng Nam" }];
  for (const field of ["obligors", "beneficiaries"])
    t.match(c.give("2023-01-10", "agree", { ...promise, [field]: twice }), {
      rejection: { code: "named-twice", errors: [{ pointer: `#/${field}/1/partyId` }] },
    });
});

t.test("a value is changed to another one only, of those that hold on the day", async (t) => {
  const c = commitment();
  const value = (amount: string) => ({ amount, currency: "VND", qualifier: "exact" });
  c.record("2023-01-10", "agree", { ...promise, value: value("100"), occurredOn: "2023-01-10" });
  const revalue = (amount: string, on: string) =>
    c.give("2023-12-01", "revalue", { value: value(amount), reason: "estimate", occurredOn: on });
  t.match(revalue("100", "2023-06-01"), { rejection: { code: "no-change", errors: [{ pointer: "#/value" }] } });
  t.equal(refused(revalue("120", "2023-06-01")), "accepted");
  t.equal(refused(revalue("120", "2023-07-01")), "no-change");
  t.equal(refused(revalue("120", "2023-05-01")), "accepted", "an earlier day on which it was another");
});

t.test("a change of value or of the due date tells what it replaced on the day to which a correction moves it", async (t) => {
  const c = commitment();
  const value = (amount: string) => ({ amount, currency: "VND", qualifier: "exact" });
  c.record("2023-01-10", "agree", { ...promise, value: value("10"), due: "2023", occurredOn: "2023-01-10" });
  c.record("2023-12-01", "revalue", { value: value("20"), reason: "r", occurredOn: "2023-06-01" });
  const last = c.record("2023-12-01", "revalue", { value: value("30"), reason: "r", occurredOn: "2023-07-01" });
  c.record("2023-12-01", "reschedule", { due: "2024", reason: "r", occurredOn: "2023-06-01" });
  const moved = c.record("2023-12-01", "reschedule", { due: "2025", reason: "r", occurredOn: "2023-07-01" });
  const correct = (targetEventId: string, field: string, right: unknown) =>
    c.give("2023-12-02", "correct", { targetEventId, changes: [{ field, right }], reason: "r" });
  const recorded = () => (c.events.at(-1)?.data as { recorded?: object } | undefined)?.recorded;
  correct(last, "/reason", "approved estimate");
  t.equal(recorded(), undefined, "a reason replaces nothing");
  correct(last, "/occurredOn", "2023-03-01");
  t.match(recorded(), { was: { amount: "10" } });
  correct(moved, "/occurredOn", "2023-03-01");
  t.match(recorded(), { was: { edtf: "2023" } });
  t.match(correct(last, "/value/amount", "10"), { rejection: { code: "no-change", errors: [{ pointer: "#/changes/0/right" }] } });
  t.equal(refused(correct(last, "/value/amount", "15")), "accepted");
});

t.test("a rate of a day that lies ahead is refused, also where a correction brings it", async (t) => {
  const c = agreed();
  const amount = { amount: "10", currency: "USD", qualifier: "exact" };
  const of = (date: string) => ({ value: { amount: "24036", currency: "VND", qualifier: "exact" }, currency: "USD", source: "s", date });
  t.match(c.give("2023-02-01", "commit-funds", { amount, rate: of("2023-02-02") }), {
    rejection: { code: "date-ahead", errors: [{ pointer: "#/rate/date" }] },
  });
  const committed = c.record("2023-02-01", "commit-funds", { amount, rate: of("2023-02-01") });
  const changes = [{ field: "/rate/date", right: "2023-03-01" }];
  t.match(c.give("2023-02-10", "correct", { targetEventId: committed, changes, reason: "r" }), {
    rejection: { code: "date-ahead", errors: [{ pointer: "#/changes/0/right" }] },
  });
});

t.test("what a pause bars is told its date as it was recorded, with the day by which it is certain", async (t) => {
  const c = agreed();
  c.record("2023-06-05", "suspend", { reason: "r", occurredOn: "2023-05" });
  const start = c.give("2023-07-01", "start", { occurredOn: "2023-07-01" });
  t.match(start, { rejection: { code: "suspended", facts: { since: "2023-05-31" } } });
  t.match("rejection" in start && start.rejection.detail, /suspended \(dated 2023-05, certain from 2023-05-31\)/);
  c.record("2023-06-05", "cancel", { reason: "r", occurredOn: "2023-06-01" });
  const later = c.give("2023-07-01", "start", { occurredOn: "2023-07-01" });
  t.match("rejection" in later && later.rejection.detail, /cancelled on 2023-06-01/);
});

t.test("a course is delivered when its completions reach the seats, and opens again when seats are added", async (t) => {
  const c = course();
  c.record("2023-07-01", "complete", { count: 20, occurredOn: "2023-07-01" });
  t.equal(c.stage("2023-07-01"), "agreed");
  c.record("2023-08-01", "complete", { count: 10, occurredOn: "2023-08-01" });
  t.equal(c.stage("2023-08-01"), "delivered");
  t.match(c.at("2023-08-01"), { fulfilment: { certainOn: "2023-08-01" } });
  c.record("2023-09-01", "grant-scholarship", { seats: 5, programme: "political course", occurredOn: "2023-09-01" });
  t.equal(c.stage("2023-09-01"), "agreed");
  t.equal(c.stage("2023-08-31"), "delivered");
});

t.test("the schedule's words, as the due date is known", async (t) => {
  const due = (date: unknown) => {
    const c = commitment();
    c.record("2022-01-01", "agree", { ...promise, due: date, occurredOn: "2022-01-01" });
    return (day: string) => (c.at(day) as { schedule: { status: string } }).schedule.status;
  };
  const year = due("2023");
  t.same(["2022-12-31", "2023-01-01", "2023-12-31", "2024-01-01"].map(year), ["not-due", "due", "due", "overdue"]);
  const before = due({ edtf: "2023-09-30", bound: "before" });
  t.same(["2023-09-29", "2023-09-30", "2023-10-01"].map(before), ["due", "possibly-overdue", "overdue"]);
  const approximate = due("2023~");
  t.same(["2023-12-31", "2024-01-01", "2033-01-01"].map(approximate), ["due", "possibly-overdue", "possibly-overdue"]);
  t.same(["2023-01-01", "2093-01-01"].map(due("2023/..")), ["due", "due"], "open: never overdue");
  t.equal(due({ text: "soon" })("2093-01-01"), "due");
  t.equal(due("2023/9999")("9999-12-31"), "due", "to the end of the calendar");
});

t.test("kept on time, late, or possibly late", async (t) => {
  const kept = (occurredOn: string, recordedOn = "2024-06-01") => {
    const c = commitment();
    c.record("2022-01-01", "agree", { ...promise, due: "2023", occurredOn: "2022-01-01" });
    c.record(recordedOn, "hand-over", { by: { partyId: "a" }, to: { partyId: "b" }, occurredOn });
    return (day: string) => (c.at(day) as { schedule: { status: string } }).schedule.status;
  };
  t.equal(kept("2023-11-05")("2024-06-01"), "on-time");
  t.equal(kept("2024-02-01")("2024-06-01"), "late");
  t.equal(kept("2023-12/2024-01")("2024-06-01"), "possibly-late");
  t.equal(kept("../2024-05-01")("2024-06-01"), "possibly-late");
  t.equal(kept("../2024-05-01")("2024-04-30"), "possibly-overdue", "while a fulfilment is possible it is not certainly overdue");
});

t.test("after an exit the schedule has ended, unless it was kept before", async (t) => {
  const c = commitment();
  c.record("2022-01-01", "agree", { ...promise, due: "2023", occurredOn: "2022-01-01" });
  const closed = c.record("2024-02-01", "close", { occurredOn: "2024-02-01" });
  t.match(c.at("2024-02-01"), { schedule: { status: "ended" } });
  t.match(c.at("2024-01-31"), { schedule: { status: "overdue" } });
  c.record("2024-03-01", "hand-over", { by: { partyId: "a" }, to: { partyId: "b" }, occurredOn: "2023-12-01" });
  t.match(c.at("2024-03-01"), { stage: "closed", covered: "handed-over", schedule: { status: "on-time" } });
  c.record("2024-03-02", "withdraw-event", { targetEventId: closed, reason: "x" });
  t.equal(c.stage("2024-03-02"), "handed-over");
});

t.test("a recurring duty has no date until its period has certainly ended", async (t) => {
  const c = commitment();
  c.record("2023-01-01", "agree", { ...promise, kind: "recurring-cooperation", due: "2023-03", period: "2023", occurredOn: "2023-01-01" });
  t.match(c.at("2023-12-31"), { schedule: { status: "no-date" } });
  t.match(c.at("2024-01-01"), { schedule: { status: "ended" } });
  const always = commitment();
  always.record("2023-01-01", "agree", { ...promise, kind: "recurring-cooperation", period: "2023/9999", occurredOn: "2023-01-01" });
  t.match(always.at("9999-12-31"), { schedule: { status: "no-date" } });
});

t.test("rescheduled is not late: the first due date and every move are kept", async (t) => {
  const c = commitment();
  c.record("2023-01-01", "agree", { ...promise, due: "2023-06-30", occurredOn: "2023-01-01" });
  c.record("2023-06-01", "reschedule", { due: "2023-09-30", reason: "rain", occurredOn: "2023-06-01" });
  t.match(c.at("2023-05-31"), { schedule: { due: { edtf: "2023-06-30" }, timesRescheduled: 0 } });
  t.match(c.at("2023-08-01"), {
    schedule: { status: "not-due", due: { edtf: "2023-09-30" }, firstDue: { edtf: "2023-06-30" }, timesRescheduled: 1, daysSlipped: 92 },
  });
});

t.test("corrections change anything in a body, keep the original and can be withdrawn", async (t) => {
  const c = agreed();
  const start = c.record("2023-05-01", "start", { occurredOn: "2023-04-01", note: "seen" });
  const [agree] = c.events;
  const correct = (field: string, right?: unknown, target = start) =>
    c.give("2023-06-01", "correct", {
      targetEventId: target,
      changes: [{ field, ...(right === undefined ? {} : { right }) }],
      reason: "r",
    });
  t.equal(refused(correct("/nothing/there", 1)), "invalid-field");
  t.equal(refused(correct("/nothing")), "invalid-field");
  t.equal(refused(correct("/seats", 1)), "invalid-body", "the corrected body must pass the command's schema");
  t.equal(refused(correct("/occurredOn", "2023-06-02")), "date-ahead");
  t.equal(refused(correct("/note", "seen")), "no-change");
  t.equal(refused(correct("/title", undefined, agree?.id as string)), "not-stated");
  t.equal(refused(correct("/note", "x", "00000000-0000-4000-8000-000000009999")), "unknown-event");
  const moved = c.record("2023-06-01", "correct", {
    targetEventId: start,
    changes: [{ field: "/occurredOn", right: "2023-03" }],
    reason: "r",
  });
  t.same(c.history().at(-1)?.data.changes, [{ field: "/occurredOn", wrong: { edtf: "2023-04-01" }, right: { edtf: "2023-03" } }]);
  t.equal(c.stage("2023-03-31"), "in-implementation");
  t.equal(c.stage("2023-03-31", "2023-05-31"), "agreed");
  t.equal(refused(correct("/reason", "x", moved)), "not-correctable");
  c.record("2023-07-01", "withdraw-event", { targetEventId: moved, reason: "r" });
  t.equal(c.stage("2023-03-31"), "agreed");
  t.equal(c.stage("2023-03-31", "2023-06-15"), "in-implementation");
});

t.test("a correction that rests on another keeps it from being withdrawn", async (t) => {
  const c = commitment();
  const agree = c.record("2023-01-01", "agree", { ...promise, value: { amount: "5", currency: "VND", qualifier: "exact" } });
  const usd = c.record("2023-01-02", "correct", {
    targetEventId: agree,
    changes: [{ field: "/value/currency", right: "USD" }],
    reason: "r",
  });
  const cents = c.record("2023-01-03", "correct", {
    targetEventId: agree,
    changes: [{ field: "/value/amount", right: "5.50" }],
    reason: "r",
  });
  t.match(c.give("2023-01-04", "withdraw-event", { targetEventId: usd, reason: "r" }), {
    rejection: { code: "still-used", facts: { usedBy: [cents] } },
  });
});

t.test("a date moved beyond the day of recording counts as recorded with the correction", async (t) => {
  const c = agreed();
  const start = c.record("2023-05-01", "start", { occurredOn: "2023-04-01" });
  c.record("2023-07-01", "correct", { targetEventId: start, changes: [{ field: "/occurredOn", right: "2023-06" }], reason: "r" });
  t.equal(c.stage("2023-06-29"), "agreed ?in-implementation");
  t.equal(c.stage("2023-06-30"), "in-implementation");
});

t.test("a withdrawal is final, and of the last event it ends the thing, which may begin again", async (t) => {
  const c = agreed();
  const [agree] = c.events;
  const start = c.record("2023-02-01", "start");
  const target = (targetEventId = agree?.id as string) => ({ targetEventId, reason: "recorded for the wrong building" });
  t.match(c.give("2023-03-01", "withdraw-event", target()), { rejection: { code: "still-used", facts: { usedBy: [start] } } });
  const withdrawal = c.record("2023-03-01", "withdraw-event", target(start));
  t.equal(refused(c.give("2023-03-01", "withdraw-event", target(start))), "already-withdrawn");
  t.equal(refused(c.give("2023-03-01", "withdraw-event", target(withdrawal))), "withdrawal-final");
  t.equal(refused(c.give("2023-03-01", "correct", { ...target(start), changes: [{ field: "/note", right: "x" }] })), "already-withdrawn");
  c.record("2023-03-02", "withdraw-event", target());
  t.equal(c.at("2023-04-01"), undefined);
  t.equal(c.stage("2023-03-01", "2023-03-01"), "agreed");
  t.equal(refused(c.give("2023-03-03", "start")), "unknown-thing");
  c.record("2023-03-03", "agree", { ...promise, occurredOn: "2023-03-03" });
  t.equal(c.stage("2023-03-03"), "agreed");
});

t.test("visibility changes are recorded, and the same twice is refused", async (t) => {
  const c = agreed();
  t.equal(refused(c.give("2023-02-01", "reclassify", { visibility: "internal" })), "no-change");
  c.record("2023-02-01", "reclassify", { visibility: "public" });
  t.match(c.history().at(-1)?.data, { visibility: "public", was: "internal" });
});

t.test("agencies: named, unnamed, none", async (t) => {
  const c = agreed();
  const owner = (day: string) => (c.at(day) as { owner: string }).owner;
  c.record("2023-02-01", "assign-agency", { agency: { nameAsWritten: "the competent agencies" }, role: "lead", occurredOn: "2023-02-01" });
  c.record("2023-03-01", "assign-agency", { agency: { partyId: "zones-board" }, role: "lead", occurredOn: "2023-03-01" });
  t.same(["2023-01-31", "2023-02-01", "2023-03-01"].map(owner), ["none", "unnamed", "named"]);
});

t.test("correcting another field moves no day: only a corrected date does", async (t) => {
  const c = agreed();
  const start = c.record("2023-03-02", "start", { occurredOn: "2023-03-01", note: "seen" });
  const correct = (on: string, field: string, right: unknown) =>
    c.record(on, "correct", { targetEventId: start, changes: [{ field, right }], reason: "r" });
  correct("2023-06-05", "/occurredOn", "2023-05~");
  t.equal(c.stage("2023-07-01"), "in-implementation");
  correct("2023-12-01", "/note", "seen by the province");
  t.equal(c.stage("2023-07-01"), "in-implementation");
});

t.test("a correction on which others rest is not withdrawn", async (t) => {
  const c = commitment();
  const agree = c.record("2023-01-10", "agree", { ...promise, occurredOn: "2023-01-10" });
  const pledge = c.record("2023-01-10", "pledge", { occurredOn: "2023-01-10" });
  const changes = Object.entries({ kind: "joint-task", title: promise.title, obligors: promise.obligors }).map(([field, right]) => ({
    field: `/${field}`,
    right,
  }));
  const stated = c.record("2023-01-11", "correct", { targetEventId: pledge, changes, reason: "r" });
  c.record("2023-01-12", "withdraw-event", { targetEventId: agree, reason: "r" });
  t.match(c.give("2023-01-13", "withdraw-event", { targetEventId: stated, reason: "r" }), { rejection: { code: "still-used" } });

  const d = agreed();
  const kind = d.record("2023-02-01", "correct", {
    targetEventId: d.events[0]?.id as string,
    changes: [{ field: "/kind", right: "joint-task" }],
    reason: "r",
  });
  d.record("2023-03-01", "deliver", { occurredOn: "2023-03-01" });
  const verified = d.record("2023-03-02", "verify", { verifier: { partyId: "s" }, method: "m", outcome: "full" });
  t.match(d.give("2023-03-03", "withdraw-event", { targetEventId: kind, reason: "r" }), {
    rejection: { code: "still-used", facts: { usedBy: [verified] } },
  });
});

t.test("completions that a reopening set back count towards nothing", async (t) => {
  const c = course();
  c.record("2023-07-01", "complete", { count: 30, occurredOn: "2023-07-01" });
  c.record("2023-08-01", "reopen", { stage: "in-implementation", reason: "certificates were void", occurredOn: "2023-08-01" });
  c.record("2023-09-01", "complete", { count: 1, occurredOn: "2023-09-01" });
  t.equal(c.stage("2023-09-01"), "in-implementation");
  t.match(c.at("2023-09-01"), { seats: { granted: 30, completed: 1 } });
  c.record("2023-10-01", "complete", { count: 29, occurredOn: "2023-10-01" });
  t.equal(c.stage("2023-10-01"), "delivered");
});

t.test("seats granted and people enrolled that a reopening set back are seats no more", async (t) => {
  const c = commitment();
  const grant = (seats: number, programme: string, occurredOn: string) =>
    c.record("2023-12-01", "grant-scholarship", { kind: "scholarship", seats, programme, occurredOn });
  c.record("2023-01-01", "pledge", { ...promise, kind: "scholarship", occurredOn: "2023-01-01" });
  grant(30, "by mistake", "2023-01-02");
  c.record("2023-12-01", "reopen", { stage: "pledged", reason: "granted by mistake", occurredOn: "2023-02-01" });
  t.match(c.at("2023-01-31"), { seats: { granted: 30 }, course: { programme: "by mistake" } });
  t.match(c.at("2023-02-01"), { seats: undefined, course: undefined });
  grant(20, "political course", "2023-02-02");
  c.record("2023-12-01", "complete", { count: 20, occurredOn: "2023-03-01" });
  t.match(c.at("2023-03-01"), {
    stage: "delivered",
    seats: { granted: 20, completed: 20 },
    course: { programme: "political course" },
    fulfilment: { certainOn: "2023-03-01" },
  });
  const d = commitment();
  d.record("2023-01-01", "agree", { ...promise, kind: "training-course", occurredOn: "2023-01-01" });
  d.record("2023-12-01", "enrol", { count: 9, occurredOn: "2023-02-01" });
  d.record("2023-12-01", "reopen", { stage: "agreed", reason: "the course did not begin", occurredOn: "2023-03-01" });
  d.record("2023-12-01", "enrol", { count: 4, occurredOn: "2023-04-01" });
  d.record("2023-12-01", "complete", { count: 4, occurredOn: "2023-06-01" });
  t.match(d.at("2023-06-01"), { stage: "delivered", seats: { enrolled: 4, completed: 4 } });
});

t.test("of what may have happened also that counts which does not put the measure further off", async (t) => {
  const c = course();
  c.record("2023-06-01", "complete", { count: 30, occurredOn: "2023-05" });
  c.record("2023-06-01", "grant-scholarship", { seats: 5, programme: "political course", occurredOn: "2023-05" });
  t.equal(c.stage("2023-05-10"), "agreed ?delivered", "the course may be complete and the seats not granted yet");
  t.equal(c.stage("2023-05-31"), "agreed");
  const d = commitment();
  d.record("2023-01-10", "agree", { ...promise, kind: "training-course", occurredOn: "2023-01-10" });
  d.record("2023-06-01", "complete", { count: 4, occurredOn: "2023-02-01" });
  d.record("2023-06-01", "enrol", { count: 4, occurredOn: "2023-05" });
  t.equal(d.stage("2023-05-10"), "agreed ?in-implementation,delivered", "those who completed may be all who were enrolled");
});

t.test("a long stream is told once for a decision, whatever counts towards its measure or rests on other events", async (t) => {
  const recordedAt = "2060-01-01T05:00:00.000Z";
  const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
  /** An event a day. */
  const stream = (events: readonly { type: string; data: object }[]): readonly LogEvent[] =>
    events.map(({ type, data }, revision) => {
      const metadata = { schemaVersion: 1, recordedAt, occurredOn: { edtf: day(revision) }, claims: [], actor: { id: "test" } };
      return { id: idOf(revision), type, revision, data, metadata };
    });
  const give = (events: readonly LogEvent[], name: string, body: object) => {
    const definition = commandNamed("commitments", name) as CommandDefinition;
    const began = performance.now();
    const decision = decide({ definition, id: "x", body: definition.body.parse(body) }, events, { recordedAt, timeZone });
    // many times what it takes, and less than folding once for each event does
    t.ok(performance.now() - began < 5_000, `${name} in ${Math.round(performance.now() - began)} ms`);
    return decision;
  };
  const dollars = (amount: string) => ({ amount, currency: "USD", qualifier: "exact" });
  const instalments = stream([
    { type: "CommitmentAgreed", data: { ...promise, kind: "grant-in-cash", value: dollars("1000000") } },
    ...Array.from({ length: 8_000 }, () => ({ type: "FundsDisbursed", data: { amount: dollars("1") } })),
  ]);
  t.match(give(instalments, "reschedule", { due: "2060", reason: "r" }), { events: [{ type: "CommitmentRescheduled" }] });
  const verified = { type: "FulfilmentVerified", data: { verifier: { partyId: "p" }, method: "m", outcome: "full" } };
  const verifications = stream([
    { type: "CommitmentAgreed", data: { ...promise, kind: "joint-task" } },
    { type: "DeliveryCompleted", data: {} },
    ...Array.from({ length: 800 }, () => verified),
  ]);
  t.match(give(verifications, "withdraw-event", { targetEventId: idOf(9), reason: "r" }), { events: [{ type: "EventWithdrawn" }] });
  const milestones = stream([
    { type: "CommitmentAgreed", data: promise },
    ...Array.from({ length: 6_000 }, (_, n) => [
      { type: "MilestoneScheduled", data: { milestoneId: `m-${n}`, name: "n", due: { edtf: "2060" } } },
      { type: "MilestoneMet", data: { milestoneId: `m-${n}` } },
    ]).flat(),
  ]);
  const lastMet = { targetEventId: milestones.at(-1)?.id, reason: "r" };
  t.match(give(milestones, "withdraw-event", lastMet), { events: [{ type: "EventWithdrawn" }] });
  const changes = [{ field: "/reason", right: "inspected" }];
  t.match(give(milestones, "correct", { ...lastMet, changes }), { events: [{ type: "FactCorrected" }] });
});

t.test("a verification that a reopening set back is no longer shown", async (t) => {
  const c = agreed();
  c.record("2023-06-10", "hand-over", { by: { partyId: "a" }, to: { partyId: "b" }, occurredOn: "2023-06-10" });
  c.record("2023-06-11", "verify", { verifier: { partyId: "b" }, method: "m", outcome: "full", occurredOn: "2023-06-11" });
  t.match(c.at("2023-06-11"), { stage: "verified", verification: { outcome: "full" } });
  c.record("2023-07-01", "reopen", { stage: "in-implementation", reason: "r", occurredOn: "2023-07-01" });
  t.match(c.at("2023-07-01"), { stage: "in-implementation", verification: undefined });
});

t.test("a reopening that is corrected records what it would have recorded, or is refused as it would have been", async (t) => {
  const c = agreed();
  c.record("2023-02-01", "deliver", { occurredOn: "2023-02-01" });
  c.record("2023-04-01", "hand-over", { by: { partyId: "a" }, to: { partyId: "b" }, occurredOn: "2023-04-01" });
  const reopened = c.record("2023-05-01", "reopen", { stage: "delivered", reason: "r", occurredOn: "2023-05-01" });
  const changes = [
    { field: "/occurredOn", right: "2023-03-01" },
    { field: "/stage", right: "in-implementation" },
  ];
  c.record("2023-06-01", "correct", { targetEventId: reopened, changes, reason: "r" });
  t.equal(c.stage("2023-06-01"), "handed-over", "the hand-over certainly came after it");
  t.equal(
    refused(c.give("2023-06-02", "correct", { targetEventId: reopened, changes: [{ field: "/stage" }], reason: "r" })),
    "nothing-to-lift",
  );
});

t.test("a reopening that is corrected to name no stage records that it sets nothing back", async (t) => {
  const c = agreed();
  c.record("2023-02-01", "start", { occurredOn: "2023-02-01" });
  const closed = c.record("2023-03-01", "close", { occurredOn: "2023-03-01" });
  const reopened = c.record("2023-04-01", "reopen", { stage: "agreed", reason: "r", occurredOn: "2023-04-01" });
  t.equal(c.stage("2023-04-01"), "agreed");
  c.record("2023-05-01", "correct", { targetEventId: reopened, changes: [{ field: "/stage" }], reason: "r" });
  t.same(c.history().at(-1)?.data.recorded, { lifts: [closed], setsBack: [] });
  t.equal(c.stage("2023-04-01"), "in-implementation");
});

t.test("a reopening is corrected though what then said the kind was withdrawn since", async (t) => {
  const c = commitment();
  const proposed = c.record("2024-01-01", "propose", promise);
  const cancelled = c.record("2024-01-02", "cancel", { reason: "r" });
  const reopened = c.record("2024-01-03", "reopen", { stage: "proposed", reason: "r" });
  c.record("2024-01-04", "agree", promise);
  c.record("2024-01-05", "withdraw-event", { targetEventId: proposed, reason: "r" });
  c.record("2024-01-06", "correct", { targetEventId: reopened, changes: [{ field: "/stage", right: "pledged" }], reason: "r" });
  t.match(c.history().at(-1)?.data.recorded, { lifts: [cancelled], setsBack: [] });
  t.equal(c.stage("2024-01-03"), "pledged");
  t.equal(c.stage("2024-01-04"), "agreed", "what it could not know is not set back");
});

t.test("what may lift a cover shows what would then be seen", async (t) => {
  const c = agreed();
  c.record("2023-02-01", "suspend", { reason: "r", occurredOn: "2023-02-01" });
  c.record("2023-03-01", "cancel", { reason: "r", occurredOn: "2023-03-01" });
  c.record("2023-06-05", "reopen", { reason: "r", occurredOn: "2023-05" });
  t.equal(c.stage("2023-05-10"), "cancelled (agreed) ?suspended", "the pause would remain");
  c.record("2023-06-05", "resume", { occurredOn: "2023-05" });
  t.equal(c.stage("2023-05-10"), "cancelled (agreed) ?agreed", "one lifts the exit, the other the pause");
  t.equal(c.stage("2023-06-10"), "agreed");
});
