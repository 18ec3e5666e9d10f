// What a commitment says of its milestones, permits, funds, occurrences, papers, disputes, risk and agreement: each accepted and refused command,
// and each kind's own measure of fulfilment.
import { type CommitmentRecorder, commitment, type Given, promise, type Recorder, recorder } from "@camket/testkit";
import t from "tap";
import type { CommitmentDescription } from "./index.ts";

const refused = (given: Given): string => ("rejection" in given ? given.rejection.code : "accepted");
const agreed = (stated: Record<string, unknown> = {}, on = "2023-01-10") => {
  const c = commitment();
  c.record(on, "agree", { ...promise, ...stated, occurredOn: on });
  return c;
};
const seen = (c: CommitmentRecorder, day: string, knownAt?: string) => c.at(day, knownAt) as CommitmentDescription;
const withdraw = (c: CommitmentRecorder, targetEventId: string) => c.give("2030-01-01", "withdraw-event", { targetEventId, reason: "r" });
const correct = (c: CommitmentRecorder, targetEventId: string, field: string, right?: unknown) =>
  c.give("2030-01-01", "correct", { targetEventId, changes: [{ field, ...(right === undefined ? {} : { right }) }], reason: "r" });
const usd = (amount: string, qualifier = "exact") => ({ amount, currency: "USD", qualifier });
const vnd = (amount: string, qualifier = "exact") => ({ amount, currency: "VND", qualifier });
const reopen = (c: CommitmentRecorder, stage: string, occurredOn: string) =>
  c.record(occurredOn, "reopen", { stage, reason: "r", occurredOn });

// Milestones

const scheduled = () => {
  const c = agreed();
  const event = c.record("2023-02-01", "schedule-milestone", {
    milestoneId: "dossiers",
    name: "Dossiers",
    due: "2023-06",
    occurredOn: "2023-02-01",
  });
  const outcome = (name: string, occurredOn: string, on = occurredOn, rest = {}) =>
    c.give(on, `${name}-milestone`, { milestoneId: "dossiers", occurredOn, ...rest });
  const shown = (day: string) => seen(c, day).milestones?.[0];
  const stage = (day: string) => `${shown(day)?.stage} ${shown(day)?.schedule.status}`;
  return { ...c, event, outcome, shown, stage };
};

t.test("a milestone has a schedule of its own, with the words of every schedule", async (t) => {
  const c = scheduled();
  t.equal(seen(c, "2023-01-31").milestones, undefined);
  t.same(["2023-05-31", "2023-06-30", "2023-07-01"].map(c.stage), ["scheduled not-due", "scheduled due", "scheduled overdue"]);
  t.match(c.shown("2023-05-31"), { eventId: c.event, name: "Dossiers", schedule: { dueSoon: true, timesRescheduled: 0 } });
  t.match(c.shown("2023-07-11"), { schedule: { daysLate: 11 } });
  c.outcome("meet", "2023-07-05");
  t.equal(c.stage("2023-07-04"), "scheduled overdue");
  t.equal(c.stage("2023-07-05"), "met late");
  t.match(c.shown("2023-07-05"), { outcome: { occurredOn: { edtf: "2023-07-05" } }, schedule: { daysLate: 5 } });
  t.equal(c.stage("2024-07-05"), "met late");
});

t.test("while a milestone may have been met it is not certainly overdue", async (t) => {
  const c = scheduled();
  c.outcome("meet", "2023-06/2023-08", "2023-09-01");
  t.equal(c.stage("2023-07-15"), "scheduled possibly-overdue");
  t.equal(c.stage("2023-08-31"), "met possibly-late");
});

t.test("the furthest certain place of a milestone holds, in whatever order it was told", async (t) => {
  const c = scheduled();
  c.outcome("meet", "2023-08-01");
  c.outcome("miss", "2023-06-30", "2023-09-01", { reason: "the appraisal was postponed" });
  c.outcome("partly-meet", "2023-07-15", "2023-09-01");
  t.same(["2023-06-29", "2023-06-30", "2023-07-15", "2023-08-01"].map(c.stage), [
    "scheduled due",
    "not-met due",
    "partially-met overdue",
    "met late",
  ]);
  t.match(c.shown("2023-06-30"), { outcome: { reason: "the appraisal was postponed" } });
});

t.test("a waived milestone is expected no longer, nor is one of a commitment that ended", async (t) => {
  const c = scheduled();
  c.outcome("waive", "2023-06-15");
  t.equal(c.stage("2023-08-01"), "waived ended");
  t.equal(refused(c.outcome("meet", "2023-09-01")), "accepted", "met after all");
  t.equal(c.stage("2023-09-01"), "met late");
  const d = scheduled();
  d.record("2023-06-15", "cancel", { reason: "r", occurredOn: "2023-06-15" });
  t.equal(d.stage("2023-08-01"), "scheduled ended");
});

t.test("an outcome is recorded once, and none that certainly came after one that goes further", async (t) => {
  const c = scheduled();
  const met = c.record("2023-08-01", "meet-milestone", { milestoneId: "dossiers", occurredOn: "2023-06-20" });
  t.match(c.outcome("meet", "2023-07-01", "2023-08-01"), {
    rejection: { code: "milestone-settled", facts: { milestoneId: "dossiers", eventId: met, place: "met" } },
  });
  t.equal(refused(c.outcome("miss", "2023-06-30", "2023-08-01")), "milestone-settled");
  t.equal(refused(c.outcome("miss", "2023-06", "2023-08-01")), "accepted", "perhaps before: late news");
});

t.test("only a scheduled milestone is moved or comes to anything, whatever the day", async (t) => {
  const c = agreed();
  const unknown = { milestoneId: "dossiers", occurredOn: "2023-01-11" };
  for (const name of ["meet", "partly-meet", "miss", "waive"])
    t.match(c.give("2023-02-01", `${name}-milestone`, unknown), {
      rejection: { code: "milestone-not-scheduled", facts: { milestoneId: "dossiers", scheduled: [] } },
    });
  t.equal(refused(c.give("2023-02-01", "reschedule-milestone", { ...unknown, due: "2024", reason: "r" })), "milestone-not-scheduled");
  const d = scheduled();
  t.equal(refused(d.outcome("meet", "2023-01-15", "2023-03-01")), "accepted", "before the day on which it was scheduled");
});

t.test("a milestone is scheduled once; what rests on it keeps it from being withdrawn", async (t) => {
  const c = scheduled();
  t.match(c.give("2023-03-01", "schedule-milestone", { milestoneId: "dossiers", name: "x", due: "2024" }), {
    rejection: { code: "milestone-scheduled", facts: { eventId: c.event } },
  });
  const met = c.record("2023-06-01", "meet-milestone", { milestoneId: "dossiers", occurredOn: "2023-06-01" });
  t.match(withdraw(c, c.event), { rejection: { code: "still-used", facts: { usedBy: [met] } } });
  const other = c.record("2023-06-01", "schedule-milestone", { milestoneId: "design", name: "Design", due: "2024" });
  t.equal(refused(correct(c, other, "/milestoneId", "dossiers")), "milestone-scheduled");
  t.equal(refused(correct(c, met, "/milestoneId", "nothing")), "milestone-not-scheduled");
  t.equal(refused(withdraw(c, met)), "accepted");
  t.equal(refused(withdraw(c, c.event)), "accepted");
});

t.test("a moved milestone keeps its first due date, every move and its reason, whatever the days", async (t) => {
  const c = scheduled();
  const move = (due: string, reason: string, occurredOn: string, on = occurredOn) =>
    c.record(on, "reschedule-milestone", { milestoneId: "dossiers", due, reason, occurredOn });
  move("2023-09-30", "land use", "2023-05-01");
  t.match(c.history().at(-1)?.data, { was: { edtf: "2023-06" } });
  move("2023-12-31", "rain", "2023-09-01");
  t.match(c.history().at(-1)?.data, { was: { edtf: "2023-09-30" } });
  t.match(c.shown("2023-10-01"), {
    schedule: {
      status: "not-due",
      due: { edtf: "2023-12-31" },
      firstDue: { edtf: "2023-06" },
      timesRescheduled: 2,
      daysSlipped: 184,
      moves: [
        { from: { edtf: "2023-06" }, due: { edtf: "2023-09-30" }, reason: "land use", daysSlipped: 92 },
        { from: { edtf: "2023-09-30" }, due: { edtf: "2023-12-31" }, reason: "rain", daysSlipped: 92 },
      ],
    },
  });
  const d = agreed();
  const late = { milestoneId: "a", name: "n", due: "2023-06" };
  d.record("2023-06-15", "schedule-milestone", { ...late, occurredOn: "2023-02~" });
  d.record("2023-06-15", "reschedule-milestone", { milestoneId: "a", due: "2023-12", reason: "r", occurredOn: "2023-03-01" });
  t.match(d.history().at(-1)?.data, { was: { edtf: "2023-06" } }, "what was scheduled, though not certain on that day");
  t.match(
    seen(d, "2023-06-15").milestones,
    [{ schedule: { due: { edtf: "2023-12" } } }],
    "laid over what was scheduled on a later certain day",
  );
});

t.test("a milestone waits for others of the same commitment, never for itself", async (t) => {
  const c = scheduled();
  const schedule = (milestoneId: string, dependsOn: readonly string[]) =>
    c.give("2023-03-01", "schedule-milestone", { milestoneId, name: "n", due: "2024", dependsOn });
  t.match(schedule("design", ["dossiers", "nothing"]), {
    rejection: { code: "unknown-milestone", errors: [{ pointer: "#/dependsOn/1", code: "unknown-milestone" }] },
  });
  t.match(schedule("design", ["design"]), { rejection: { code: "dependency-cycle", errors: [{ pointer: "#/dependsOn/0" }] } });
  for (const waitsFor of ["design", "nothing"]) {
    const given = schedule("design", [waitsFor]);
    t.same("rejection" in given && given.rejection.facts, { milestoneId: "design", scheduled: ["dossiers"] }, "itself is not scheduled");
  }
  t.equal(refused(schedule("design", ["dossiers", "dossiers"])), "named-twice");
  t.equal(refused(schedule("design", ["dossiers"])), "accepted");
  t.equal(refused(schedule("works", ["design"])), "accepted");
  t.match(correct(c, c.event, "/dependsOn", ["works"]), {
    rejection: { code: "dependency-cycle", errors: [{ pointer: "#/changes/0/right", code: "dependency-cycle" }] },
  });
  t.equal(refused(withdraw(c, c.event)), "still-used");
  t.match(seen(c, "2023-03-01").milestones?.[1], { milestoneId: "design", dependsOn: ["dossiers"], waitsFor: ["dossiers"] });
  c.record("2023-04-01", "meet-milestone", { milestoneId: "dossiers", occurredOn: "2023-04-01" });
  t.equal(seen(c, "2023-04-01").milestones?.[1]?.waitsFor, undefined);
});

t.test(
  "milestones, permit steps and disputes are listed as they were scheduled, submitted and raised, whatever was told of them before",
  async (t) => {
    const c = agreed({ kind: "infrastructure-permit" });
    for (const [id, occurredOn] of [
      ["late", "2023-04-01"],
      ["early", "2023-03-01"],
    ]) {
      c.record("2023-12-01", "schedule-milestone", { milestoneId: id, name: "n", due: "2024", occurredOn });
      c.record("2023-12-01", "submit-permit-step", { stepId: id, name: "n", authority: { partyId: "a" }, occurredOn });
      c.record("2023-12-01", "dispute", { disputeId: id, by: { partyId: "a" }, grounds: "g", occurredOn });
    }
    c.record("2023-12-01", "meet-milestone", { milestoneId: "late", occurredOn: "2023-02-01" });
    c.record("2023-12-01", "grant-permit-step", { stepId: "late", occurredOn: "2023-02-01" });
    c.record("2023-12-01", "settle-dispute", { disputeId: "late", outcome: "o", occurredOn: "2023-02-01" });
    t.match(seen(c, "2023-02-01"), { milestones: undefined, permitSteps: undefined, disputes: undefined });
    t.match(seen(c, "2023-12-01"), {
      milestones: [
        { milestoneId: "early", stage: "scheduled" },
        { milestoneId: "late", stage: "met" },
      ],
      permitSteps: [
        { stepId: "early", stage: "submitted" },
        { stepId: "late", stage: "granted" },
      ],
      disputes: [
        { disputeId: "early", stage: "open" },
        { disputeId: "late", stage: "settled" },
      ],
    });
  },
);

// Evidence

const paper = (digit: string) => ({
  title: "Minutes",
  mediaType: "application/pdf",
  sha256: digit.repeat(64),
  size: 1200,
  uri: "https://files.example/minutes.pdf",
});

t.test("papers are counted, each attached once, also after an exit", async (t) => {
  const c = agreed();
  t.equal(seen(c, "2023-01-10").evidence, undefined);
  const first = c.record("2023-02-01", "attach-evidence", { ...paper("a"), occurredOn: "2023-02-01" });
  t.match(c.give("2023-03-01", "attach-evidence", paper("a")), { rejection: { code: "evidence-attached", facts: { eventId: first } } });
  c.record("2023-03-01", "cancel", { reason: "r", occurredOn: "2023-03-01" });
  const second = c.record("2023-04-01", "attach-evidence", { ...paper("b"), occurredOn: "2023-04-01" });
  t.same(seen(c, "2023-03-31").evidence, { count: 1, lastAttachedOn: "2023-02-01" });
  t.same(seen(c, "2023-04-01").evidence, { count: 2, lastAttachedOn: "2023-04-01" });
  t.equal(refused(correct(c, second, "/sha256", "a".repeat(64))), "evidence-attached");
  const kept = `/v1/files/${"c".repeat(64)}`;
  for (const wrong of [
    { uri: "javascript:alert(1)" },
    { uri: "minutes.pdf" },
    { uri: `${kept}.pdf` },
    { mediaType: "pdf" },
    { size: 0 },
    { sha256: "A".repeat(64) },
  ])
    t.throws(() => c.give("2023-04-01", "attach-evidence", { ...paper("c"), ...wrong }));
});

t.test("a paper that is kept here is attached by its own address, and by no other paper's", async (t) => {
  const c = agreed();
  const uri = `/v1/files/${"a".repeat(64)}`;
  t.throws(() => c.give("2023-02-01", "attach-evidence", { ...paper("b"), uri }), /address of another paper/);
  const attached = c.record("2023-02-01", "attach-evidence", { ...paper("a"), uri });
  t.equal(refused(correct(c, attached, "/sha256", "b".repeat(64))), "invalid-body");
});

t.test("an outcome rests on papers that were attached", async (t) => {
  const c = scheduled();
  const evidence = ["a".repeat(64), "b".repeat(64)];
  const attached = c.record("2023-05-01", "attach-evidence", paper("a"));
  t.match(c.outcome("meet", "2023-06-01", "2023-06-01", { evidence }), {
    rejection: { code: "evidence-not-attached", errors: [{ pointer: "#/evidence/1", code: "evidence-not-attached" }] },
  });
  t.equal(refused(c.outcome("meet", "2023-06-01", "2023-06-01", { evidence: [evidence[0], evidence[0]] })), "named-twice");
  t.equal(refused(c.outcome("meet", "2023-06-01", "2023-06-01", { evidence: [evidence[0]] })), "accepted");
  t.match(c.shown("2023-06-01"), { outcome: { evidence: [evidence[0]] } });
  t.equal(refused(withdraw(c, attached)), "still-used");
});

// The permit chain

const permit = (kind = "infrastructure-permit") => {
  const c = agreed({ kind });
  const submit = (stepId: string, occurredOn: string) =>
    c.record("2023-12-01", "submit-permit-step", {
      stepId,
      name: "n",
      authority: { partyId: "committee" },
      reference: "12/CV",
      occurredOn,
    });
  const grant = (stepId: string, occurredOn: string) => c.give("2023-12-01", "grant-permit-step", { stepId, conditions: "c", occurredOn });
  const refuse = (stepId: string, occurredOn: string) =>
    c.give("2023-12-01", "refuse-permit-step", { stepId, reason: "survey missing", occurredOn });
  return { ...c, submit, grant, refuse };
};

t.test("a permit is delivered while every submitted step is granted, at least one; the first that is not blocks", async (t) => {
  const c = permit();
  c.submit("survey", "2023-02-01");
  c.submit("committees", "2023-03-01");
  t.equal(c.stage("2023-02-01"), "in-preparation");
  t.match(seen(c, "2023-03-01"), { blockingStep: "survey", permitSteps: [{ stage: "submitted" }, { stage: "submitted" }] });
  c.grant("survey", "2023-04-01");
  t.equal(c.stage("2023-04-01"), "in-implementation");
  t.match(seen(c, "2023-04-01"), {
    blockingStep: "committees",
    permitSteps: [{ stage: "granted", conditions: "c" }, { stage: "submitted" }],
  });
  c.grant("committees", "2023-05-01");
  t.equal(c.stage("2023-05-01"), "delivered");
  t.match(seen(c, "2023-05-01"), { blockingStep: undefined, fulfilledBy: "permit-steps", fulfilment: { certainOn: "2023-05-01" } });
  c.submit("crossing", "2023-06-01");
  t.equal(c.stage("2023-06-01"), "in-implementation", "only while it is reached");
  t.match(seen(c, "2023-06-01"), { blockingStep: "crossing", fulfilment: undefined });
  c.record("2023-12-01", "deliver", { occurredOn: "2023-07-01" });
  t.equal(c.stage("2023-07-01"), "delivered", "or by delivery");
});

t.test("a refused step blocks until it is granted after all", async (t) => {
  const c = permit();
  c.submit("survey", "2023-02-01");
  c.refuse("survey", "2023-03-01");
  t.match(seen(c, "2023-03-01"), {
    blockingStep: "survey",
    permitSteps: [{ stage: "refused", reason: "survey missing", reference: "12/CV" }],
  });
  t.equal(c.stage("2023-03-01"), "in-preparation");
  c.grant("survey", "2023-04-01");
  t.match(seen(c, "2023-04-01"), { stage: "delivered", permitSteps: [{ stage: "granted", answeredOn: { edtf: "2023-04-01" } }] });
});

t.test("a step is submitted once and answered once; a refusal cannot follow a grant", async (t) => {
  const c = permit();
  t.match(c.grant("survey", "2023-02-01"), {
    rejection: { code: "permit-step-not-submitted", facts: { stepId: "survey", submitted: [] } },
  });
  t.equal(refused(c.refuse("survey", "2023-02-01")), "permit-step-not-submitted");
  const submitted = c.submit("survey", "2023-03-01");
  t.match(c.give("2023-12-01", "submit-permit-step", { stepId: "survey", name: "n", authority: { partyId: "committee" } }), {
    rejection: { code: "permit-step-submitted", facts: { eventId: submitted } },
  });
  t.equal(refused(c.grant("survey", "2023-02-01")), "accepted", "whatever the days");
  const granted = c.events.at(-1)?.id as string;
  t.match(c.grant("survey", "2023-04-01"), { rejection: { code: "permit-step-answered", facts: { eventId: granted, place: "granted" } } });
  t.match(c.refuse("survey", "2023-04-01"), { rejection: { code: "permit-step-answered", facts: { place: "granted" } } });
  t.equal(refused(c.refuse("survey", "2023-01-20")), "accepted", "late news of a refusal before it");
  t.equal(refused(c.refuse("survey", "2023-01-21")), "permit-step-answered");
  t.equal(refused(withdraw(c, submitted)), "still-used");
  t.equal(refused(correct(c, granted, "/stepId", "other")), "permit-step-not-submitted");
});

t.test("a refusal that came after a grant is told of the grant, whatever was recorded first", async (t) => {
  const c = permit();
  c.submit("survey", "2023-02-01");
  c.refuse("survey", "2023-04-01");
  c.grant("survey", "2023-07-10");
  const granted = c.events.at(-1)?.id as string;
  t.match(c.refuse("survey", "2023-08-01"), { rejection: { facts: { eventId: granted, place: "granted" } } });
  t.match(
    c.refuse("survey", "2023-07-01"),
    { rejection: { facts: { place: "refused" } } },
    "before the grant the refusal stands in its way",
  );
});

t.test("a step that was refused and is sent in again stays the same step: nothing recorded is to be withdrawn", async (t) => {
  const c = permit();
  const submitted = c.submit("survey", "2023-02-01");
  c.refuse("survey", "2023-03-01");
  const refusedIn = c.events.at(-1)?.id as string;
  const again = c.give("2023-12-01", "submit-permit-step", { stepId: "survey", name: "n", authority: { partyId: "committee" } });
  t.match(again, {
    rejection: { code: "permit-step-submitted", facts: { stepId: "survey", eventId: submitted, place: "refused", refusedIn } },
  });
  const { detail } = (again as { rejection: { detail: string } }).rejection;
  t.match(detail, /`grant-permit-step` once it is granted; a new application takes another `stepId`/);
  t.notMatch(detail, /withdraw|correct/);
  c.grant("survey", "2023-04-01");
  t.match(c.give("2023-12-01", "submit-permit-step", { stepId: "survey", name: "n", authority: { partyId: "committee" } }), {
    rejection: { facts: { place: "submitted", refusedIn: undefined } },
  });
});

t.test("a permit reopened before its delivery is granted anew, step by step", async (t) => {
  const c = permit();
  c.submit("survey", "2023-02-01");
  c.grant("survey", "2023-03-01");
  reopen(c, "in-implementation", "2023-12-02");
  t.match(seen(c, "2023-12-02"), { stage: "in-implementation", fulfilment: undefined, permitSteps: [{ stage: "submitted" }] });
  c.record("2023-12-20", "grant-permit-step", { stepId: "survey", occurredOn: "2023-12-20" });
  t.match(seen(c, "2023-12-20"), { stage: "delivered", fulfilment: { certainOn: "2023-12-20" } });
  const gift = permit("construction-gift");
  gift.submit("survey", "2023-02-01");
  gift.grant("survey", "2023-03-01");
  t.equal(gift.stage("2023-03-01"), "in-implementation", "permits fulfil no gift");
  reopen(gift, "in-implementation", "2023-12-02");
  t.match(seen(gift, "2023-12-02"), { permitSteps: [{ stage: "granted" }] }, "nor do they belong to its delivery");
  reopen(gift, "agreed", "2023-12-03");
  t.equal(seen(gift, "2023-12-03").permitSteps, undefined);
  gift.record("2023-12-05", "grant-permit-step", { stepId: "survey", occurredOn: "2023-12-05" });
  t.match(seen(gift, "2023-12-05"), { permitSteps: [{ stage: "granted", name: "n", submittedOn: { edtf: "2023-02-01" } }] });
  const again = { stepId: "survey", name: "once more", authority: { partyId: "c" }, occurredOn: "2023-12-04" };
  const submitted = gift.record("2023-12-06", "submit-permit-step", again);
  t.match(
    seen(gift, "2023-12-05"),
    { permitSteps: [{ eventId: submitted, name: "once more", submittedOn: { edtf: "2023-12-04" } }] },
    "the submission that stands goes before the one that is set back",
  );
});

t.test("what may have been granted may have delivered the permit", async (t) => {
  const c = permit();
  c.submit("survey", "2023-02-01");
  c.grant("survey", "2023-05");
  t.equal(c.stage("2023-05-10"), "in-preparation ?in-implementation,delivered");
  t.equal(c.stage("2023-05-31"), "delivered");
});

// Money

t.test("money is totalled by currency, exact and approximate parts counted, in three totals", async (t) => {
  const c = agreed();
  c.record("2023-02-01", "commit-funds", { amount: vnd("10000000000"), occurredOn: "2023-02-01" });
  t.equal(c.stage("2023-02-01"), "in-preparation");
  c.record("2023-03-01", "disburse-funds", { amount: vnd("4000000000"), receiver: { partyId: "sekong" }, occurredOn: "2023-03-01" });
  c.record("2023-04-01", "disburse-funds", { amount: usd("50000", "circa"), occurredOn: "2023-04-01" });
  c.record("2023-05-01", "record-expenditure", { amount: vnd("1"), occurredOn: "2023-05-01" });
  t.same(seen(c, "2023-05-01").funds, {
    committed: [{ currency: "VND", amount: "10000000000", exact: 1, approximate: 0, lower: "10000000000", upper: "10000000000" }],
    disbursed: [
      { currency: "USD", amount: "50000", exact: 0, approximate: 1 },
      { currency: "VND", amount: "4000000000", exact: 1, approximate: 0, lower: "4000000000", upper: "4000000000" },
    ],
    spent: [{ currency: "VND", amount: "1", exact: 1, approximate: 0, lower: "1", upper: "1" }],
  });
  t.equal(c.stage("2023-05-01"), "in-implementation");
});

const grant = (terms: object = { value: usd("100") }) => {
  const c = agreed({ kind: "grant-in-cash", ...terms });
  const disburse = (amount: object, occurredOn: string, rate?: object) =>
    c.record("2023-12-01", "disburse-funds", { amount, occurredOn, ...(rate ? { rate } : {}) });
  return { ...c, disburse };
};
const rate = (amount: string, currency: string, of: string) => ({
  value: { amount, currency, qualifier: "exact" },
  currency: of,
  source: "State Bank of Viet Nam",
  date: "2023-06-01",
});

t.test("a grant is delivered when the disbursements reach its value, and opens again when that is raised", async (t) => {
  const c = grant();
  c.disburse(usd("60"), "2023-02-01");
  t.equal(c.stage("2023-02-01"), "in-implementation");
  c.disburse(usd("40"), "2023-03-01");
  t.equal(c.stage("2023-03-01"), "delivered");
  t.match(seen(c, "2023-03-01"), { fulfilledBy: "disbursements", fulfilment: { certainOn: "2023-03-01" } });
  c.record("2023-12-01", "revalue", { value: usd("120"), reason: "r", occurredOn: "2023-04-01" });
  t.match(seen(c, "2023-04-01"), { stage: "in-implementation", fulfilment: undefined });
  c.disburse(usd("20"), "2023-05-01");
  t.match(seen(c, "2023-05-01"), { stage: "delivered", fulfilment: { certainOn: "2023-05-01" } });
  c.record("2023-12-01", "revalue", { value: vnd("1"), reason: "r", occurredOn: "2023-06-01" });
  t.equal(c.stage("2023-06-01"), "in-implementation", "in another currency, of which nothing was paid");
  c.record("2023-12-01", "revalue", { value: usd("60"), reason: "r", occurredOn: "2023-07-01" });
  t.match(seen(c, "2023-07-01"), { stage: "delivered", fulfilment: { certainOn: "2023-02-01" } });
  const e = grant({});
  e.disburse(usd("60"), "2023-02-01");
  t.equal(e.stage("2023-02-01"), "in-implementation", "without a value there is nothing to reach");
  t.match(seen(e, "2023-02-01"), { valueMissing: true, funds: { counts: undefined } });
  const f = grant();
  const handedOver = { by: { partyId: "a" }, to: { partyId: "b" }, occurredOn: "2023-06-01" };
  f.record("2023-12-01", "hand-over", handedOver);
  t.match(seen(f, "2023-06-01"), { stage: "handed-over", fulfilment: { certainOn: "2023-06-01" } }, "or by hand-over");
});

t.test("an instalment in another currency counts by the rate that it names, and not at all without one", async (t) => {
  const without = grant();
  const eventId = without.disburse(vnd("99999999"), "2023-02-01");
  t.equal(without.stage("2023-02-01"), "in-implementation");
  without.disburse(usd("60"), "2023-03-01");
  const { funds, ...shown } = seen(without, "2023-03-01");
  t.same(funds?.counts, { amount: "60", currency: "USD" });
  t.same(funds?.notCounted, { total: 1, items: [{ eventId, amount: "99999999", currency: "VND", why: "no-rate" }] });
  t.notOk("valueMissing" in shown);
  t.notOk("counts" in (seen(agreed(), "2023-03-01").funds ?? {}), "what a gift is worth is nothing that payments reach");
  const by = (amount: object, named: object) => {
    const c = grant();
    c.disburse(amount, "2023-02-01", named);
    return c.stage("2023-02-01");
  };
  t.equal(by(vnd("2400000"), rate("24000", "VND", "USD")), "delivered", "one USD is 24,000 VND");
  t.equal(by(vnd("2399000"), rate("24000", "VND", "USD")), "in-implementation");
  t.equal(by(vnd("2400000"), rate("0.0000417", "USD", "VND")), "delivered", "one VND is 0.0000417 USD");
  t.equal(
    by({ amount: "400000", currency: "KHR", qualifier: "exact" }, rate("6.1", "VND", "KHR")),
    "in-implementation",
    "a rate to a third",
  );
  t.throws(() => by(vnd("1"), rate("4100", "KHR", "USD")), /nothing of VND/);
  t.throws(() => by(vnd("1"), rate("1", "VND", "VND")), /two currencies/);
  t.throws(() => by(vnd("1"), rate("0.0", "VND", "USD")), /says nothing/);
});

t.test("of a grant reopened before its delivery what was disbursed counts no more, but stays in the totals", async (t) => {
  const c = grant();
  const eventId = c.disburse(usd("100"), "2023-02-01");
  t.same(seen(c, "2023-02-01").funds?.counts, { amount: "100", currency: "USD" });
  reopen(c, "in-implementation", "2023-12-02");
  t.same(seen(c, "2023-12-02").funds?.counts, { amount: "0", currency: "USD" });
  t.same(seen(c, "2023-12-02").funds?.notCounted, { total: 1, items: [{ eventId, amount: "100", currency: "USD", why: "set-back" }] });
  t.match(seen(c, "2023-12-02"), { stage: "in-implementation", fulfilment: undefined, funds: { disbursed: [{ amount: "100" }] } });
  c.record("2023-12-10", "disburse-funds", { amount: usd("100"), occurredOn: "2023-12-10" });
  t.match(seen(c, "2023-12-10"), { stage: "delivered", funds: { disbursed: [{ amount: "200" }] } });
});

t.test("a full verification of a grant needs its value disbursed, or a hand-over", async (t) => {
  const c = grant();
  c.disburse(usd("60"), "2023-02-01");
  const verify = { verifier: { partyId: "sekong" }, method: "accounts", outcome: "full" };
  t.match(c.give("2023-12-02", "verify", verify), {
    rejection: { code: "fulfilment-not-recorded", facts: { fulfilledBy: "disbursements" } },
  });
  const rest = c.disburse(usd("40"), "2023-03-01");
  t.equal(refused(c.give("2023-12-02", "verify", { ...verify, occurredOn: "2023-04-01" })), "accepted");
  t.match(seen(c, "2023-04-01"), { stage: "verified" });
  t.equal(seen(c, "2023-04-01").deliveryNotRecorded, undefined, "the instalments delivered it");
  t.equal(refused(withdraw(c, rest)), "still-used");
});

// Occurrences

t.test("a recurring duty counts what was held and missed against what is expected, and is never fulfilled as a whole", async (t) => {
  const c = agreed({ kind: "recurring-cooperation", recurrence: { occasion: "each quarter", expectedPerPeriod: 4 }, period: "2023" });
  const hold = (window: string, occurredOn: string) =>
    c.give("2024-02-01", "hold-occurrence", { seriesKey: "patrol", window, place: "marker 717", occurredOn });
  hold("2023-01/2023-03", "2023-02-15");
  c.record("2024-02-01", "miss-occurrence", { seriesKey: "patrol", window: "2023-04/2023-06", reason: "rain", occurredOn: "2023-07-01" });
  t.equal(c.stage("2023-02-15"), "in-implementation");
  t.match(seen(c, "2023-07-01"), {
    occurrences: {
      held: 1,
      missed: 1,
      expected: 4,
      lastHeld: { seriesKey: "patrol", place: "marker 717", occurredOn: { edtf: "2023-02-15" } },
    },
    fulfilment: undefined,
    schedule: { status: "no-date" },
  });
  t.equal(refused(hold("2023-04/2023-06", "2023-06-28")), "accepted", "it was held after all");
  t.match(seen(c, "2023-07-01"), { occurrences: { held: 2, missed: 0 } });
  c.record("2024-02-01", "miss-occurrence", { seriesKey: "patrol", window: "2023-07/2023-09", occurredOn: "2023-10-01" });
  hold("2023-07/2023-09", "2023-10-20");
  t.match(seen(c, "2023-10-19"), { occurrences: { held: 2, missed: 1 } });
  t.match(seen(c, "2023-10-20"), { occurrences: { held: 3, missed: 0 } }, "what was missed and held later is missed no more");
  c.record("2024-02-01", "hold-occurrence", { occurredOn: "2023-08-01" });
  c.record("2024-02-01", "hold-occurrence", { occurredOn: "2023-08-01" });
  t.match(seen(c, "2024-01-01"), { occurrences: { held: 5, missed: 0 }, schedule: { status: "ended" } }, "without a window each counts");
});

t.test("an occurrence of one series and window is recorded once", async (t) => {
  const c = agreed({ kind: "recurring-cooperation" });
  const held = c.record("2023-12-01", "hold-occurrence", { window: "2023-04", occurredOn: "2023-04-10" });
  const give = (name: string, body: object) => c.give("2023-12-01", `${name}-occurrence`, { occurredOn: "2023-05-01", ...body });
  t.match(give("hold", { window: "2023-04" }), { rejection: { code: "occurrence-recorded", facts: { eventId: held, place: "held" } } });
  t.equal(refused(give("miss", { window: "2023-04" })), "occurrence-recorded");
  t.equal(refused(give("hold", { window: "2023-04", seriesKey: "exchange" })), "accepted");
  t.equal(refused(give("miss", { window: "2023-05" })), "accepted");
  t.match(give("miss", { window: "2023-05" }), { rejection: { code: "occurrence-recorded", facts: { place: "missed" } } });
  t.throws(() => give("miss", {}), /window/);
});

t.test("a window is the same however it is written, and told by its words where no day of it is known", async (t) => {
  const c = agreed({ kind: "recurring-cooperation" });
  const give = (name: string, window: unknown) => c.give("2024-02-01", `${name}-occurrence`, { window, occurredOn: "2024-01-05" });
  t.equal(refused(give("miss", "2023-10/2023-12")), "accepted");
  t.equal(refused(give("miss", { edtf: "2023-36", text: "quý IV/2023" })), "occurrence-recorded", "the fourth quarter");
  t.equal(refused(give("hold", { edtf: "2023-10/2023-12", text: "quý IV/2023" })), "accepted", "held after all");
  t.equal(refused(give("hold", { text: "Q4", earliest: "2023-10-01", latest: "2023-12-31" })), "occurrence-recorded");
  t.match(seen(c, "2024-01-05"), { occurrences: { held: 1, missed: 0 } });
  t.equal(refused(give("hold", "2023-11/2023-12")), "accepted");
  t.equal(refused(give("hold", { text: "the dry season" })), "accepted");
  t.equal(refused(give("hold", { text: "the wet season" })), "accepted");
  t.equal(refused(give("hold", { text: "the dry season" })), "occurrence-recorded");
  t.equal(refused(give("hold", { edtf: "XXXX-09-13", text: "13/9" })), "accepted");
  t.equal(refused(give("hold", "XXXX-09-13")), "occurrence-recorded", "without its year, the same day");
});

t.test("an event is delivered by an occurrence or a delivery", async (t) => {
  const c = agreed({ kind: "event-or-commemoration", due: "2023-09" });
  c.record("2023-12-01", "hold-occurrence", { occurredOn: "2023-09-13", place: "Kon Tum" });
  t.match(seen(c, "2023-09-13"), { stage: "delivered", fulfilledBy: "occurrence", schedule: { status: "on-time" } });
  t.match(seen(c, "2023-09-12"), { stage: "agreed", schedule: { status: "due" } });
  reopen(c, "in-preparation", "2023-12-02");
  t.match(seen(c, "2023-12-02"), { stage: "in-preparation", fulfilment: undefined, occurrences: { held: 1 } });
  const d = agreed({ kind: "event-or-commemoration" });
  d.record("2023-12-01", "deliver", { occurredOn: "2023-09-13" });
  t.match(seen(d, "2023-09-13"), { fulfilment: { certainOn: "2023-09-13" } });
});

// Disputes and risk

t.test("a dispute is open until it is settled, and moves no stage", async (t) => {
  const c = agreed();
  const by = { partyId: "sekong" };
  t.match(c.give("2023-02-01", "settle-dispute", { disputeId: "roof", outcome: "o" }), {
    rejection: { code: "dispute-not-recorded", facts: { disputeId: "roof", recorded: [] } },
  });
  const raised = c.record("2023-02-01", "dispute", { disputeId: "roof", by, grounds: "it leaks", occurredOn: "2023-02-01" });
  t.match(c.give("2023-02-02", "dispute", { disputeId: "roof", by, grounds: "again" }), {
    rejection: { code: "dispute-recorded", facts: { eventId: raised } },
  });
  const settled = c.record("2023-03-01", "settle-dispute", { disputeId: "roof", outcome: "mended", occurredOn: "2023-03-01" });
  t.match(c.give("2023-03-02", "settle-dispute", { disputeId: "roof", outcome: "o" }), {
    rejection: { code: "dispute-settled", facts: { eventId: settled } },
  });
  t.equal(seen(c, "2023-01-31").disputes, undefined);
  t.match(seen(c, "2023-02-28"), { stage: "agreed", disputes: [{ disputeId: "roof", by, grounds: "it leaks", stage: "open" }] });
  t.match(seen(c, "2023-03-01"), { disputes: [{ stage: "settled", outcome: "mended", settledOn: { edtf: "2023-03-01" } }] });
  t.match(withdraw(c, raised), { rejection: { code: "still-used", facts: { usedBy: [settled] } } });
});

t.test("an open commitment is at risk while it was last assessed so", async (t) => {
  const c = agreed();
  const assess = (level: string, occurredOn: string) => c.record("2023-12-01", "assess-risk", { level, grounds: "g", occurredOn });
  assess("high", "2023-02-01");
  assess("none", "2023-03-01");
  assess("watch", "2023-04-01");
  c.record("2023-12-01", "cancel", { reason: "r", occurredOn: "2023-05-01" });
  const atRisk = (day: string) => seen(c, day).atRisk;
  t.same(["2023-01-31", "2023-02-01", "2023-03-01", "2023-04-01", "2023-05-01"].map(atRisk), [false, true, false, true, false]);
  t.match(seen(c, "2023-04-01"), { stage: "agreed", risk: { level: "watch", grounds: "g" } });
});

// Moves of the due date, links, exits

t.test("rescheduled and late are told apart: every move with its reason, and the days after the last due date", async (t) => {
  const c = agreed({ due: "2023-06-30" });
  c.record("2023-06-01", "reschedule", { due: "2023-09-30", reason: "rain", agreedWith: { partyId: "sekong" }, occurredOn: "2023-06-01" });
  c.record("2023-09-01", "reschedule", { due: "2023-08-31", reason: "sooner", occurredOn: "2023-07-01" });
  t.match(seen(c, "2023-10-10").schedule, {
    status: "overdue",
    daysLate: 40,
    timesRescheduled: 2,
    firstDue: { edtf: "2023-06-30" },
    daysSlipped: 62,
    moves: [
      { from: { edtf: "2023-06-30" }, due: { edtf: "2023-09-30" }, daysSlipped: 92, reason: "rain", agreedWith: { partyId: "sekong" } },
      { from: { edtf: "2023-09-30" }, due: { edtf: "2023-08-31" }, daysSlipped: -30, reason: "sooner" },
    ],
  });
  t.match(seen(c, "2023-05-31").schedule, { status: "not-due", moves: undefined, daysLate: undefined });
  c.record("2023-11-01", "hand-over", { by: { partyId: "a" }, to: { partyId: "b" }, occurredOn: "2023-09-10" });
  t.match(seen(c, "2024-01-01").schedule, { status: "late", daysLate: 10 });
});

t.test("a commitment stands under the agreement that it names, or to which it is linked since: at every day", async (t) => {
  const c = agreed({ agreementId: "memorandum-2011" });
  t.equal(seen(c, "2023-01-10").agreementId, "memorandum-2011");
  t.equal(refused(c.give("2023-02-01", "link", { agreementId: "memorandum-2011" })), "no-change");
  const linked = c.record("2023-02-01", "link", { agreementId: "memorandum-2022" });
  t.match(c.history().at(-1)?.data, { agreementId: "memorandum-2022", was: { agreementId: "memorandum-2011" } });
  t.equal(seen(c, "2023-01-10").agreementId, "memorandum-2022");
  t.equal(seen(c, "2023-01-10", "2023-01-31").agreementId, "memorandum-2011", "not yet known to be");
  t.equal(refused(withdraw(c, linked)), "accepted");
  t.equal(seen(c, "2023-01-10").agreementId, "memorandum-2011");
  t.throws(() => c.give("2023-02-01", "link", { agreementId: "x", occurredOn: "2023" }), /occurredOn/);
});

t.test("a commitment is linked to the meeting at which it was given and to the request that it answers, each for itself", async (t) => {
  const c = agreed({ agreementId: "memorandum", requestId: "forest-survey" });
  t.match(seen(c, "2023-01-10"), { agreementId: "memorandum", requestId: "forest-survey", meetingId: undefined });
  c.record("2023-02-01", "link", { meetingId: "session-12", requestId: "forest-survey" });
  t.strictSame(c.history().at(-1)?.data, { meetingId: "session-12", requestId: "forest-survey" }, "nothing was replaced");
  c.record("2023-02-02", "link", { requestId: "gate" });
  t.match(c.history().at(-1)?.data, { requestId: "gate", was: { requestId: "forest-survey" } });
  t.match(seen(c, "2023-01-10"), { agreementId: "memorandum", meetingId: "session-12", requestId: "gate" });
  t.equal(refused(c.give("2023-02-03", "link", { meetingId: "session-12", requestId: "gate" })), "no-change");
  t.throws(() => c.give("2023-02-03", "link", {}), /name one at least/);
});

t.test("declined and lapsed are exits as the others: they cover, bar what certainly follows and are lifted by a reopening", async (t) => {
  for (const [name, stage] of [
    ["decline", "declined"],
    ["lapse", "lapsed"],
  ] as const) {
    const c = agreed({ due: "2023-06" });
    const ended = c.record("2023-07-01", name, { reason: "r", occurredOn: "2023-07-01" });
    t.match(seen(c, "2023-07-01"), { stage, covered: "agreed", schedule: { status: "ended" } });
    for (const later of ["submit-permit-step", "commit-funds", "disburse-funds", "record-expenditure", "hold-occurrence"])
      t.match(
        c.give("2023-08-01", later, {
          ...(later === "submit-permit-step" ? { stepId: "s", name: "n", authority: { partyId: "a" } } : {}),
          ...(later.includes("fund") || later.includes("expend") ? { amount: usd("1") } : {}),
          occurredOn: "2023-07-02",
        }),
        { rejection: { code: "ended", facts: { eventId: ended, stage } } },
        `${later} after ${name}`,
      );
    t.equal(refused(c.give("2023-08-01", name === "lapse" ? "decline" : "lapse", { reason: "r", occurredOn: "2023-07-02" })), "ended");
    t.equal(refused(c.give("2023-08-01", "schedule-milestone", { milestoneId: "m", name: "n", due: "2024" })), "accepted");
    c.record("2023-08-02", "reopen", { reason: "r", occurredOn: "2023-08-02" });
    t.equal(c.stage("2023-08-02"), "agreed");
  }
});

t.test("what took the place of a commitment exists, and is neither itself nor one whose place it took", async (t) => {
  const things: Record<string, Recorder> = {};
  const make = (id: string) => {
    const made = recorder("commitments", id, () => things);
    things[`commitments/${id}`] = made;
    made.record("2023-01-01", "agree", { ...promise, occurredOn: "2023-01-01" });
    return made;
  };
  const [a, b, c] = [make("a"), make("b"), make("c")];
  const supersede = (one: Recorder, successorId: string) => one.give("2023-06-01", "supersede", { successorId, occurredOn: "2023-06-01" });
  t.match(supersede(a, "a"), { rejection: { code: "names-itself", errors: [{ pointer: "#/successorId" }] } });
  t.match(supersede(a, "nothing"), {
    rejection: { code: "unknown-reference", errors: [{ pointer: "#/successorId", code: "unknown-commitment" }] },
  });
  t.equal(refused(supersede(a, "b")), "accepted");
  t.equal(refused(supersede(b, "c")), "accepted");
  t.match(supersede(c, "a"), { rejection: { code: "supersede-cycle", facts: { through: ["a", "b"] } } });
  b.record("2023-07-01", "reopen", { reason: "r", occurredOn: "2023-07-01" });
  t.equal(refused(supersede(c, "a")), "accepted", "the chain is broken");
  const [d, e] = [make("d"), make("e")];
  d.record("2024-01-01", "supersede", { successorId: "e", occurredOn: "2024-01-01" });
  d.record("2024-02-01", "supersede", { successorId: "b", occurredOn: "2023-06-01" });
  t.match(supersede(e, "d"), { rejection: { code: "supersede-cycle", facts: { through: ["d"] } } }, "by every supersession that stands");
  const told = commitment(() => things);
  told.record("2023-01-01", "agree", { ...promise, occurredOn: "2023-01-01" });
  told.record("2023-06-01", "supersede", { successorId: "c", occurredOn: "2023-06-01" });
  t.match(seen(told, "2023-06-01"), { stage: "superseded", covered: "agreed", successorId: "c" });
  t.equal(seen(told, "2023-05-31").successorId, undefined);
});
