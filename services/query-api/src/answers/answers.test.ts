// What the domain describes leaves the process whole: a field that an answer's schema does not know would be lost on the way.
import {
  type Body,
  type CommitmentState,
  commandNamed,
  commands,
  decodeEvent,
  describeAgreement,
  describeCommitment,
  describeRequest,
  type LogEvent,
  stateAt,
  timelines,
} from "@camket/domain";
import t from "tap";
import { ledger, memory, openLedger, recording, serving } from "../under-test.ts";
import { AgreementAnswer } from "./agreement.ts";
import { CommitmentAnswer } from "./commitment.ts";
import { RequestAnswer } from "./request.ts";

/** What the page adds to a description. */
const joined = {
  duties: { total: 0, open: 0, items: [] },
  conflicts: { total: 0, open: 0, items: [] },
  visibility: "internal",
  revision: 0,
  asOf: { validAt: "2026-02-01", knownAt: "2026-02-01T00:00:00.000Z", position: "camket.1", digest: `1:${"A".repeat(43)}=` },
};

const { duties, ...ofAnything } = joined;
const withCommitments = { ...ofAnything, commitments: duties };

t.test("an agreement of which everything was told", async (t) => {
  const store = memory();
  const record = recording(store);
  const give = (day: string, path: string, body: object) =>
    record(`${day}T05:00:00.000Z`, `agreements/${path}`, { occurredOn: day, ...body });
  const described = async (id: string, day: string) => {
    const history = (await store.readStream(`agreement-${id}`)).map((event: LogEvent) => decodeEvent(event, ledger.timeZone));
    const found = stateAt(timelines.agreement(history), day);
    return found && "state" in found ? describeAgreement(found.state, day) : {};
  };
  const title = { en: "Memorandum of cooperation" };
  const [gl, rk, st] = [{ partyId: "gia-lai", nameAsWritten: "tỉnh Gia Lai" }, { partyId: "ratanakiri" }, { partyId: "stung-treng" }];
  const reason = "r";
  const agree = (id: string, more: object) =>
    record("2021-01-01T05:00:00.000Z", `commitments/${id}/agree`, { title, obligors: [gl, rk], ...more });
  for (const id of ["patrols", "twinning"]) await agree(id, { kind: "joint-task", agreementId: "old" });
  for (const id of ["prepared", "amended", "extended", "renewed"]) await agree(id, { kind: "agreement-preparation" });
  await give("2021-01-01", "old/open-negotiation", { title, parties: [gl, rk], period: "2022/2025", subject: "s", sectors: ["15110"] });
  await give("2022-01-15", "old/sign", {
    number: "1",
    place: "p",
    languages: "vi, km",
    documents: "d",
    signatories: [{ party: gl, office: "o" }],
    fulfils: ["prepared"],
    parties: [gl, rk, st],
  });
  await give("2022-02-01", "old/enter-into-force", {});
  await give("2023-02-01", "old/amend", { clauses: "c", reason, fulfils: ["amended"] });
  await give("2023-03-01", "old/extend", { period: "2022/2026", fulfils: ["extended"] });
  await give("2023-04-01", "old/withdraw-party", { partyId: "stung-treng", reason });
  await give("2025-07-01", "old/succeed-party", { oldPartyId: "gia-lai", newPartyId: "gia-lai-2025", basis: "b" });
  await give("2025-07-02", "old/assign-agency", { agency: { partyId: "so-ngoai-vu" }, role: "lead", instruction: "i" });
  await give("2025-08-01", "old/suspend-implementation", { reason });
  await give("2026-01-15", "next/sign", { title, parties: [gl, rk], period: "2026/2030", renews: "old" });
  const dropped = [{ commitmentId: "twinning", reason }];
  await give("2026-01-15", "old/renew", { successorId: "next", carriedOver: ["patrols"], dropped, fulfils: ["renewed"] });
  await give("2026-01-15", "old/terminate", { notice: "n", reason });

  const whole = await described("old", "2026-02-01");
  t.match(whole, { signature: {}, entryIntoForce: {}, suspension: {}, renewal: {}, termination: {} });
  t.match(whole, { amendments: [{}], extensions: [{}], withdrawals: [{}], successions: [{}], agencies: [{}], sectors: ["15110"] });
  for (const description of [whole, await described("old", "2025-12-01"), await described("next", "2031-01-01")]) {
    const answer = { id: "x", ...description, ...joined };
    t.same(AgreementAnswer.parse(answer), answer);
  }
  await store.close();
});

t.test("a request of which everything was told", async (t) => {
  const store = memory();
  const record = recording(store);
  const give = (day: string, path: string, body: object) =>
    record(`${day}T05:00:00.000Z`, `requests/${path}`, { occurredOn: day, ...body });
  const described = async (id: string) => {
    const history = (await store.readStream(`request-${id}`)).map((event: LogEvent) => decodeEvent(event, ledger.timeZone));
    const found = stateAt(timelines.request(history), "2024-02-01");
    return found && "state" in found ? describeRequest(found.state, "2024-02-01") : {};
  };
  const to = { partyId: "quang-nam", nameAsWritten: "tỉnh Quảng Nam" };
  const whole = {
    title: { en: "Survey of the forest" },
    from: { partyId: "sekong" },
    to,
    decider: { partyId: "viet-nam" },
    ask: "a",
    respondBy: { edtf: "2023-09-30", bound: "before" },
    quantity: { value: "23", unit: "pylon", qualifier: "exact" },
    meetingId: "session",
  };
  const commitment = { kind: "joint-task", title: { en: "c" }, obligors: [to] };
  const ends: readonly (readonly [exit: string, body: object])[] = [
    ["accept", { commitmentId: "c", commitment }],
    ["accept-partly", { commitmentId: "d", commitment, dropped: "d" }],
    ["decline", { reason: "r" }],
    ["answer", { answer: "a" }],
    ["withdraw", { reason: "r" }],
    ["lapse", {}],
  ];
  for (const [exit, body] of [["acknowledge", {}] as const, ...ends]) {
    await give("2023-09-14", `${exit}/submit`, whole);
    await give("2023-09-15", `${exit}/assign-agency`, { agency: { nameAsWritten: "x" }, role: "lead", instruction: "i" });
    await give("2023-09-18", `${exit}/acknowledge`, { by: to });
    await give("2023-09-20", `${exit}/escalate`, { toAuthority: { partyId: "viet-nam" }, letterRef: "1" });
    await give("2023-10-05", `${exit}/${exit}`, body);
    const answer = { id: "x", ...(await described(exit)), ...withCommitments };
    t.same(RequestAnswer.parse(answer), answer, exit);
    t.ok(exit === "acknowledge" ? "waitingOn" in answer : "outcome" in answer, exit);
  }
  await store.close();
});

const day = "2024-01-10";
const recordedAt = `${day}T02:00:00.000Z`;
const validAt = "2024-02-01";

const party = { partyId: "quang-nam" };
const amount = { amount: "100", currency: "USD", qualifier: "exact" };
const sha256 = "a".repeat(64);
const reason = "r";
const whole = {
  kind: "construction-gift",
  title: { en: "Office building" },
  obligors: [party],
  beneficiaries: [party],
  sectors: ["15210"],
  places: [{ text: "Đắc Chưng", partyId: "quang-nam" }],
  value: amount,
  quantity: { value: "1", unit: "building", qualifier: "exact" },
  due: "2023",
  period: "2022/2025",
  recurrence: { occasion: "each year", expectedPerPeriod: 3 },
  agreementId: "memorandum",
};
const milestone = { milestoneId: "b" };

/** Every command of a commitment, in an order in which each is accepted; the last leaves it superseded. */
const recorded: readonly (readonly [command: string, body: Body])[] = [
  ["propose", whole],
  ["pledge", {}],
  ["agree", {}],
  ["grant-scholarship", { seats: 30, programme: "p", institution: "i", duration: "P6M" }],
  ["link", { agreementId: "protocol", meetingId: "session", requestId: "asked" }],
  ["assign-agency", { agency: { nameAsWritten: "x" }, role: "lead", instruction: "i" }],
  ["reassign-agency", { from: { nameAsWritten: "x" }, to: party, role: "lead", reason }],
  ["assign-agency", { agency: party, role: "support" }],
  ["release-agency", { agency: party, role: "support", reason }],
  ["prepare", {}],
  ["start", {}],
  ["report-progress", { percent: 60, narrative: "n", blockers: "b" }],
  ["assess-risk", { level: "watch", grounds: "g" }],
  ["attach-evidence", { title: "t", mediaType: "application/pdf", sha256, size: 1, uri: "https://files.example/t.pdf" }],
  ["schedule-milestone", { milestoneId: "a", name: "n", due: "2023-06" }],
  ["schedule-milestone", { ...milestone, name: "n", due: "2023-07", dependsOn: ["a"] }],
  ["reschedule-milestone", { ...milestone, due: "2023-08", reason, agreedWith: party }],
  ["miss-milestone", { ...milestone, reason }],
  ["partly-meet-milestone", { ...milestone, reason, evidence: [sha256] }],
  ["schedule-milestone", { milestoneId: "c", name: "n", due: "2023-07" }],
  ["waive-milestone", { milestoneId: "c", reason }],
  ["meet-milestone", { milestoneId: "c" }],
  ["submit-permit-step", { stepId: "a", name: "n", authority: party, reference: "1" }],
  ["refuse-permit-step", { stepId: "a", reason }],
  ["submit-permit-step", { stepId: "b", name: "n", authority: party }],
  ["grant-permit-step", { stepId: "b", conditions: "c" }],
  ["commit-funds", { amount }],
  ["disburse-funds", { amount, provider: party, receiver: party }],
  ["record-expenditure", { amount }],
  ["enrol", { count: 30 }],
  ["complete", { count: 30, certificate: "c" }],
  ["hold-occurrence", { seriesKey: "s", window: "2023-06", place: "p" }],
  ["miss-occurrence", { window: "2023-07" }],
  ["deliver", { quantity: whole.quantity }],
  ["hand-over", { by: party, to: party, minutesRef: "m" }],
  ["hand-over", { by: party, to: party }],
  ["accept-handover", { acceptedBy: party, defects: "d" }],
  ["verify", { verifier: party, method: "m", outcome: "partial", done: 1, planned: 2 }],
  ["reschedule", { due: "2023-11", reason, agreedWith: party }],
  ["revalue", { value: { ...amount, amount: "120" }, reason }],
  ["dispute", { disputeId: "a", by: party, grounds: "g" }],
  ["settle-dispute", { disputeId: "a", outcome: "o" }],
  ["suspend", { reason }],
  ["resume", {}],
  ...["cancel", "decline", "lapse", "close"].flatMap((exit) => [
    [exit, exit === "close" ? {} : { reason }] as const,
    ["reopen", { reason }] as const,
  ]),
  ["reclassify", { visibility: "public" }],
  ["supersede", { successorId: "successor" }],
];

t.test("a commitment with everything recorded of it leaves as it is described", async (t) => {
  const store = memory();
  await openLedger(store, recordedAt);
  const record = recording(store);
  await record(recordedAt, "parties/quang-nam/register", { names: { vi: "Quảng Nam" }, level: "province", country: "VN" });
  await record(recordedAt, "commitments/successor/agree", whole);
  for (const [command, body] of recorded) {
    const { event } = commandNamed("commitments", command) ?? {};
    await record(recordedAt, `commitments/x/${command}`, event?.timing === "record" ? body : { ...body, occurredOn: "2023-12-15" });
  }
  const given = new Set(recorded.map(([command]) => command));
  const missing = commands.filter(({ thing, name }) => thing === "commitments" && !given.has(name)).map(({ name }) => name);
  t.strictSame(missing, ["correct", "withdraw-event"], "every other command is given");

  const history = (await store.readStream("commitment-x")).map((event) => decodeEvent(event, ledger.timeZone));
  const { state } = stateAt(timelines.commitment(history), validAt) as { state: CommitmentState };
  const described = JSON.parse(JSON.stringify(describeCommitment(state, validAt)));
  const s = await serving({ log: store, dataDir: ":memory:" });
  const { body } = await s.get(`/v1/commitments/x?validAt=${validAt}`);
  t.match(body, described, "nothing is lost");
  t.ok(CommitmentAnswer.safeParse(body).success);
  const absent = Object.keys(CommitmentAnswer.shape).filter(
    (field) => !(field in body) && !["agreements", "orphaned", "assessments"].includes(field),
  );
  t.strictSame(
    absent,
    ["valueMissing", "blockingStep", "deliveryNotRecorded", "contradictions", "sources", "corrections", "withdrawn"],
    "it names a value; what is kept waits for no step, and its delivery is recorded; no acceptance of it was withdrawn; its record names no source and needed no correction",
  );
  await s.close();
  await store.close();
});
