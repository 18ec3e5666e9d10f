// What an agreement is at any day, by what was known at any other: the golden scenarios, and each accepted and refused command.
import { type AgreementRecorder, agreement, type Given, memorandum, promise, type Recorder, recorder } from "@camket/testkit";
import t from "tap";
import { reportOfAgreement } from "../catalogue.ts";

const refused = (given: Given): string => ("rejection" in given ? given.rejection.code : "accepted");
const signed = (body: Record<string, unknown> = {}) => {
  const a = agreement("old");
  a.record("2022-02-01", "sign", { ...memorandum, occurredOn: "2022-01-15", ...body });
  return a;
};
const ids = (a: AgreementRecorder, day: string) => {
  const found = a.at(day);
  return found && "parties" in found ? found.parties.map(({ partyId }) => partyId) : [];
};

t.test("golden 5: an agreement for 2022–2025 crosses a merger and expires without a renewal", async (t) => {
  const a = agreement();
  a.record("2025-09-05", "sign", { ...memorandum, occurredOn: "../2025-09-03" });
  a.record("2025-09-05", "succeed-party", {
    oldPartyId: "gia-lai",
    newPartyId: "gia-lai-2025",
    basis: "Resolution 202/2025/QH15",
    occurredOn: "2025-07-01",
  });
  a.record("2025-09-05", "assign-agency", { agency: { partyId: "so-ngoai-vu" }, role: "focal-point", occurredOn: "2025-09-03" });
  t.match(a.at("2025-06-30"), { parties: [{ partyId: "gia-lai", nameAsWritten: "tỉnh Gia Lai" }, { partyId: "ratanakiri" }] });
  t.same(ids(a, "2025-07-01"), ["gia-lai-2025", "ratanakiri"]);
  t.equal(a.stage("2025-09-02"), "- ?signed current");
  t.equal(a.stage("2025-12-31"), "signed current");
  t.match(a.at("2025-09-05"), { owner: "named", standing: { daysToRenewal: 117, gap: undefined } });
  t.match(a.at("2025-12-31"), { standing: { status: "current", daysToRenewal: 0 } });
  t.match(a.at("2026-01-01"), {
    stage: "signed",
    standing: { status: "expired", daysToRenewal: undefined, gap: { since: "2026-01-01", days: 1 } },
  });
  t.match(a.at("2026-03-01"), { standing: { gap: { since: "2026-01-01", days: 60 } } });
});

t.test("golden 8: a memorandum signed on a day whose year is inferred", async (t) => {
  const a = agreement();
  const inferred = { edtf: "2011-09-13", by: "nguyen.van.a", reason: "the office holders named", confidence: "medium" };
  const { period: _, ...withoutPeriod } = memorandum;
  a.record("2023-10-02", "sign", { ...withoutPeriod, occurredOn: { edtf: "XXXX-09-13", inferred } });
  t.match(a.at("2011-09-12"), { firstValidAt: "2011-09-13" });
  t.equal(a.stage("2011-09-13"), "- ?signed current");
  t.equal(a.stage("2023-10-01"), "- ?signed current");
  t.equal(a.stage("2023-10-02"), "signed current", "certain from the day of recording only");
});

t.test("an agreement is negotiated, signed and enters into force, and no stage is asked for before the next", async (t) => {
  const a = agreement();
  t.equal(refused(a.give("2024-01-10", "enter-into-force")), "unknown-thing");
  t.match(a.give("2024-01-10", "open-negotiation", { title: { en: "x" } }), {
    rejection: { code: "not-stated", errors: [{ pointer: "#/parties" }] },
  });
  const opened = a.record("2024-01-10", "open-negotiation", { ...memorandum, period: "2025/2029", occurredOn: "2024-01-10" });
  t.match(a.give("2024-01-11", "open-negotiation", memorandum), {
    rejection: { code: "already-recorded", facts: { eventId: opened } },
  });
  a.record("2024-11-01", "sign", {
    number: "12/BGN",
    place: "Pleiku",
    languages: "vi, km",
    documents: "annex 1",
    occurredOn: "2024-11-01",
  });
  a.record("2024-11-01", "enter-into-force", { occurredOn: "2025-01-15" });
  t.equal(a.stage("2024-10-31"), "negotiating not-begun");
  t.equal(a.stage("2024-11-01"), "signed not-begun");
  t.equal(a.stage("2025-01-14"), "signed current");
  t.equal(a.stage("2025-01-15"), "in-force current");
  t.match(a.at("2025-01-15"), {
    number: "12/BGN",
    signature: { place: "Pleiku", languages: "vi, km", documents: "annex 1", occurredOn: { edtf: "2024-11-01" }, number: undefined },
    entryIntoForce: { occurredOn: { edtf: "2025-01-15" } },
  });
  const b = agreement();
  b.record("2024-01-10", "open-negotiation", { ...memorandum, occurredOn: "2024-01-10" });
  t.equal(refused(b.give("2025-01-16", "enter-into-force", { occurredOn: "2025-01-15" })), "accepted", "nobody recorded the signing");
});

t.test("parties are two at least, each once", async (t) => {
  const a = agreement();
  const [one] = memorandum.parties;
  t.throws(() => a.give("2024-01-10", "sign", { ...memorandum, parties: [one] }));
  t.match(a.give("2024-01-10", "sign", { ...memorandum, parties: [one, one] }), {
    rejection: { code: "named-twice", errors: [{ pointer: "#/parties/1/partyId" }] },
  });
});

t.test("standing, as the period is known", async (t) => {
  const standing = (period: unknown, days: readonly string[]) => {
    const a = agreement();
    a.record("2020-01-01", "sign", { ...memorandum, period, occurredOn: "2020-01-01" });
    return days.map((day) => (a.at(day) as { standing: { status: string } }).standing.status);
  };
  t.same(standing("2022/2025", ["2021-12-31", "2022-01-01", "2025-12-31", "2026-01-01"]), ["not-begun", "current", "current", "expired"]);
  t.same(standing({ edtf: "2025-06-30", bound: "before" }, ["2025-06-29", "2025-06-30", "2025-07-01"]), [
    "current",
    "possibly-expired",
    "expired",
  ]);
  t.same(standing("2022/2025~", ["2025-12-31", "2026-01-01", "2036-01-01"]), ["current", "possibly-expired", "possibly-expired"]);
  t.same(standing("2022/..", ["2021-12-31", "2022-01-01", "2093-01-01"]), ["not-begun", "current", "current"], "open: never expired");
  t.same(standing("2022/9999", ["2093-01-01", "9999-12-31"]), ["current", "current"], "to the end of the calendar");
  t.same(standing(undefined, ["2020-01-01", "2093-01-01"]), ["current", "current"], "without an end it stays current");
});

t.test("an extension moves the end from its own day, never the beginning", async (t) => {
  const a = signed();
  t.match(a.give("2025-10-01", "extend", { period: "2022/2024", occurredOn: "2025-10-01" }), {
    rejection: { code: "not-longer", facts: { end: "2025-12-31" }, errors: [{ pointer: "#/period" }] },
  });
  t.equal(refused(a.give("2025-10-01", "extend", { period: "2023/2025" })), "not-longer", "the same end is no extension");
  const extended = a.record("2025-10-01", "extend", { period: "2026/2027", occurredOn: "2025-12-01" });
  t.match(a.history().at(-1)?.data, { period: { edtf: "2026/2027" }, was: { edtf: "2022/2025" } });
  t.match(a.at("2025-11-30"), { standing: { period: { edtf: "2022/2025" }, timesExtended: 0, firstPeriod: undefined } });
  t.match(a.at("2025-12-01"), {
    standing: { status: "current", period: { edtf: "2026/2027" }, firstPeriod: { edtf: "2022/2025" }, timesExtended: 1 },
    extensions: [{ eventId: extended, was: { edtf: "2022/2025", latest: "2025-12-31" } }],
  });
  t.equal(a.stage("2028-01-01"), "signed expired");
  t.equal(refused(a.give("2028-02-01", "extend", { period: "2022/2030", occurredOn: "2028-02-01" })), "accepted", "expired, then extended");
  t.equal(a.stage("2028-01-31"), "signed expired");
  t.equal(a.stage("2028-02-01"), "signed current");
  t.match(a.give("2028-03-01", "correct", { targetEventId: extended, changes: [{ field: "/period", right: "2022/2025" }], reason: "r" }), {
    rejection: { code: "not-longer", errors: [{ pointer: "#/changes/0/right" }] },
  });
});

t.test("while an extension or an exit is only possible it has possibly expired", async (t) => {
  const a = signed();
  a.record("2026-03-01", "extend", { period: "2022/2027", occurredOn: "2025-12/2026-02" });
  t.equal(a.stage("2026-01-10"), "signed possibly-expired");
  t.equal(a.stage("2026-02-28"), "signed current");
  const b = signed();
  b.record("2026-03-01", "terminate", { reason: "r", occurredOn: "2025-12/2026-02" });
  t.equal(b.stage("2025-12-10"), "signed ?terminated current");
  t.equal(b.stage("2026-01-10"), "signed ?terminated possibly-expired");
  t.match(b.at("2026-01-10"), { standing: { gap: undefined } });
  t.equal(b.stage("2026-02-28"), "terminated (signed) ended");
});

t.test("amendments are facts from their own day, and move no stage", async (t) => {
  const a = signed();
  const amended = a.record("2024-03-20", "amend", { clauses: "Article 3", reason: "yearly review", occurredOn: "2024-03-15" });
  t.match(a.at("2024-03-14"), { amendments: undefined });
  t.match(a.at("2024-03-15"), { stage: "signed", amendments: [{ eventId: amended, clauses: "Article 3" }] });
});

t.test("a suspension covers the stage until the resumption that records it", async (t) => {
  const a = signed();
  t.equal(refused(a.give("2022-02-01", "resume-implementation")), "nothing-to-lift");
  const paused = a.record("2022-03-01", "suspend-implementation", { reason: "gates closed", occurredOn: "2022-03-01" });
  t.equal(a.stage("2022-03-01"), "implementation-suspended (signed) current");
  t.match(a.at("2022-03-01"), {
    suspension: { eventId: paused, reason: "gates closed" },
    cover: { eventId: paused, as: "implementation-suspended", since: "2022-03-01", reason: "gates closed" },
  });
  t.match(a.give("2022-05-01", "enter-into-force", { occurredOn: "2022-04-01" }), {
    rejection: { code: "suspended", facts: { eventId: paused, since: "2022-03-01", liftedBy: "resume-implementation" } },
  });
  t.equal(refused(a.give("2022-05-01", "suspend-implementation", { reason: "r", occurredOn: "2022-04-01" })), "suspended");
  t.equal(refused(a.give("2022-05-01", "enter-into-force", { occurredOn: "2022-02-15" })), "accepted", "late news");
  t.equal(refused(a.give("2022-05-01", "amend", { clauses: "c", reason: "r", occurredOn: "2022-04-15" })), "accepted");
  t.equal(refused(a.give("2022-05-01", "resume-implementation", { occurredOn: "2022-02-28" })), "nothing-to-lift");
  a.record("2022-05-01", "resume-implementation", { occurredOn: "2022-06-01" });
  t.match(a.history().at(-1)?.data, { lifts: [paused] });
  t.equal(a.stage("2022-05-31"), "implementation-suspended (in-force) current");
  t.equal(a.stage("2022-06-01"), "in-force current");
  t.match(a.at("2022-06-01"), { cover: undefined });
  t.equal(refused(a.give("2022-05-02", "resume-implementation")), "nothing-to-lift");
  a.record("2022-09-01", "suspend-implementation", { reason: "r", occurredOn: "2022-08" });
  t.equal(
    refused(a.give("2022-09-02", "terminate", { reason: "r", occurredOn: "2022-09-02" })),
    "accepted",
    "an exit under a pause passes",
  );
  t.equal(a.stage("2022-09-02"), "terminated (in-force) ended");
});

t.test("a termination may lie ahead, and what certainly comes after it is refused", async (t) => {
  const a = signed();
  const terminated = a.record("2024-06-30", "terminate", { notice: "six months", reason: "exhausted", occurredOn: "2024-12-31" });
  t.equal(a.stage("2024-12-30"), "signed current");
  t.equal(a.stage("2024-12-31"), "terminated (signed) ended");
  t.match(a.at("2024-12-31"), {
    cover: { eventId: terminated, as: "terminated", since: "2024-12-31", reason: "exhausted" },
    termination: { notice: "six months", reason: "exhausted" },
    standing: { daysToRenewal: undefined },
  });
  t.match(a.give("2025-02-01", "terminate", { reason: "again", occurredOn: "2025-01-01" }), {
    rejection: { code: "ended", facts: { eventId: terminated, stage: "terminated", since: "2024-12-31" } },
  });
  t.equal(refused(a.give("2025-02-01", "withdraw-party", { partyId: "ratanakiri", reason: "r", occurredOn: "2025-01-01" })), "ended");
  t.equal(refused(a.give("2025-02-01", "suspend-implementation", { reason: "r", occurredOn: "2025-01-01" })), "ended");
  t.equal(refused(a.give("2025-02-01", "enter-into-force", { occurredOn: "2022-02-01" })), "accepted", "late news");
  t.equal(refused(a.give("2025-02-01", "amend", { clauses: "c", reason: "r", occurredOn: "2025-01-01" })), "accepted", "moves no stage");
  t.equal(a.stage("2025-02-01"), "terminated (in-force) ended");
  a.record("2025-02-02", "withdraw-event", { targetEventId: terminated, reason: "the notice was taken back" });
  t.equal(a.stage("2025-02-02"), "in-force current");
});

t.test("under a pause or an exit nothing moves the stage that certainly came after it", async (t) => {
  const bodies: Readonly<Record<string, Record<string, unknown>>> = {
    sign: {},
    "enter-into-force": {},
    "suspend-implementation": { reason: "r" },
    "withdraw-party": { partyId: "ratanakiri", reason: "r" },
    renew: { successorId: "next", carriedOver: [], dropped: [] },
    terminate: { reason: "r" },
  };
  const under = (cover: string) => {
    const a = agreement();
    a.record("2022-01-10", "open-negotiation", { ...memorandum, occurredOn: "2022-01-10" });
    a.record("2022-02-01", cover, { reason: "r", occurredOn: "2022-02-01" });
    return Object.fromEntries(
      Object.entries(bodies).map(([name, body]) => [name, refused(a.give("2022-03-01", name, { ...body, occurredOn: "2022-02-02" }))]),
    );
  };
  t.same([...new Set(Object.values(under("terminate")))], ["ended"]);
  t.match(under("suspend-implementation"), { sign: "suspended", "enter-into-force": "suspended", "suspend-implementation": "suspended" });
  t.match(under("suspend-implementation"), { "withdraw-party": "accepted" });
});

t.test("a party withdraws from its day; where fewer than two are left the agreement has ended", async (t) => {
  const a = signed({ parties: [...memorandum.parties, { partyId: "stung-treng" }] });
  t.match(a.give("2023-01-01", "withdraw-party", { partyId: "attapeu", reason: "r" }), {
    rejection: { code: "not-a-party", facts: { partyId: "attapeu", parties: ["gia-lai", "ratanakiri", "stung-treng"] } },
  });
  const left = a.record("2023-01-01", "withdraw-party", { partyId: "stung-treng", reason: "r", occurredOn: "2023-06-30" });
  t.same(ids(a, "2023-06-29"), ["gia-lai", "ratanakiri", "stung-treng"]);
  t.same(ids(a, "2023-06-30"), ["gia-lai", "ratanakiri"]);
  t.equal(a.stage("2023-06-30"), "signed current");
  t.match(a.give("2023-07-01", "withdraw-party", { partyId: "stung-treng", reason: "r", occurredOn: "2023-07-01" }), {
    rejection: { code: "not-a-party", facts: { eventId: left } },
  });
  const second = a.record("2024-01-10", "withdraw-party", { partyId: "ratanakiri", reason: "r", occurredOn: "2024-01" });
  t.equal(a.stage("2024-01-09"), "signed ?withdrawn current");
  t.equal(a.stage("2024-01-31"), "withdrawn (signed) ended");
  t.match(a.at("2024-01-31"), {
    cover: { eventId: second, as: "withdrawn", since: "2024-01-31" },
    parties: [{ partyId: "gia-lai" }],
    withdrawals: [{ partyId: "stung-treng" }, { eventId: second }],
  });
  t.match(a.give("2024-03-01", "terminate", { reason: "r", occurredOn: "2024-02-01" }), {
    rejection: { code: "ended", facts: { eventId: second, stage: "withdrawn" } },
  });
});

t.test(
  "after an end a withdrawal that leaves two parties is still recorded: only one that leaves fewer would be another end",
  async (t) => {
    const a = signed({ parties: [...memorandum.parties, { partyId: "stung-treng" }] });
    const terminated = a.record("2024-01-01", "terminate", { reason: "r", occurredOn: "2024-01-01" });
    const leave = (partyId: string) => a.give("2024-03-01", "withdraw-party", { partyId, reason: "r", occurredOn: "2024-02-01" });
    t.equal(refused(leave("stung-treng")), "accepted");
    t.same(ids(a, "2024-02-01"), ["gia-lai", "ratanakiri"]);
    t.match(a.at("2024-02-01"), { stage: "terminated", cover: { eventId: terminated } });
    t.match(leave("ratanakiri"), { rejection: { code: "ended", facts: { eventId: terminated } } });
  },
);

t.test("parties that merge with each other end no agreement, however many left before", async (t) => {
  const a = signed({ parties: [...memorandum.parties, { partyId: "stung-treng" }] });
  a.record("2023-01-01", "withdraw-party", { partyId: "stung-treng", reason: "r", occurredOn: "2023-01-01" });
  for (const oldPartyId of ["gia-lai", "ratanakiri"])
    a.record("2024-01-01", "succeed-party", { oldPartyId, newPartyId: "both", basis: "b", occurredOn: "2024-01-01" });
  t.same(ids(a, "2024-01-01"), ["both"]);
  t.equal(a.stage("2024-01-01"), "signed current");
});

t.test("a party that left the talks and signed after all is a party", async (t) => {
  const a = agreement();
  a.record("2021-01-10", "open-negotiation", { ...memorandum, occurredOn: "2021-01-10" });
  const three = [...memorandum.parties, { partyId: "stung-treng" }];
  a.record("2021-02-01", "correct", {
    targetEventId: a.events[0]?.id as string,
    changes: [{ field: "/parties", right: three }],
    reason: "r",
  });
  a.record("2021-03-01", "withdraw-party", { partyId: "stung-treng", reason: "r", occurredOn: "2021-03-01" });
  a.record("2022-01-15", "sign", { parties: three, occurredOn: "2022-01-15" });
  t.equal(ids(a, "2021-03-01").length, 2);
  t.equal(ids(a, "2022-01-15").length, 3);
});

t.test("a successor takes the place of a party; two that merge become one", async (t) => {
  const a = signed({ parties: [{ partyId: "gia-lai" }, { partyId: "binh-dinh" }, { partyId: "ratanakiri" }] });
  const succeed = (oldPartyId: string, newPartyId = "gia-lai-2025") =>
    a.give("2025-07-02", "succeed-party", { oldPartyId, newPartyId, basis: "Resolution 202/2025/QH15", occurredOn: "2025-07-01" });
  t.match(succeed("attapeu"), { rejection: { code: "not-a-party", errors: [{ pointer: "#/oldPartyId" }] } });
  t.throws(() => succeed("gia-lai-2025", "gia-lai-2025"), /another party/);
  t.equal(refused(succeed("gia-lai")), "accepted");
  t.equal(refused(succeed("binh-dinh")), "accepted");
  t.match(succeed("binh-dinh"), { rejection: { code: "not-a-party", facts: { parties: ["gia-lai-2025", "ratanakiri"] } } });
  t.match(succeed("attapeu"), { rejection: { facts: { parties: ["gia-lai-2025", "ratanakiri"] } } }, "those who are parties on that day");
  t.same(ids(a, "2025-06-30"), ["gia-lai", "binh-dinh", "ratanakiri"]);
  t.same(ids(a, "2025-07-01"), ["gia-lai-2025", "ratanakiri"]);
  t.equal(a.stage("2025-07-01"), "signed current");
  const [, first] = a.events;
  t.equal(
    refused(a.give("2025-07-03", "correct", { targetEventId: first?.id, changes: [{ field: "/oldPartyId", right: "x" }], reason: "r" })),
    "not-a-party",
  );
});

t.test("what leaves a party in must stay: a succession that a withdrawal rests on is not withdrawn", async (t) => {
  const a = signed();
  const succeeded = a.record("2025-07-02", "succeed-party", { oldPartyId: "gia-lai", newPartyId: "gia-lai-2025", basis: "b" });
  const left = a.record("2025-08-01", "withdraw-party", { partyId: "gia-lai-2025", reason: "r" });
  t.match(a.give("2025-08-02", "withdraw-event", { targetEventId: succeeded, reason: "r" }), {
    rejection: { code: "still-used", facts: { usedBy: [left] } },
  });
});

/** Agreements that see each other, by id; and `duty` records one that they see. */
function family<Name extends string>(...names: Name[]) {
  const all: Record<string, Recorder> = {};
  const agreements = Object.fromEntries(names.map((name) => [name, agreement(name, () => all)])) as Record<Name, AgreementRecorder>;
  for (const name of names) all[`agreements/${name}`] = agreements[name];
  const duty = (id: string, more: Record<string, unknown> = {}): Recorder => {
    const made = recorder("commitments", id, () => all);
    all[`commitments/${id}`] = made;
    made.record("2022-03-01", "agree", { ...promise, kind: "joint-task", occurredOn: "2022-03-01", ...more });
    return made;
  };
  return { ...agreements, duty };
}
const renewal = (successorId: string) => ({ successorId, carriedOver: ["patrols"], dropped: [{ commitmentId: "twinning", reason: "r" }] });

t.test("an agreement is renewed once, by one that names it", async (t) => {
  const { old, next, other, duty } = family("old", "next", "other");
  for (const id of ["patrols", "twinning"]) duty(id, { agreementId: "old" });
  duty("preparation", { kind: "agreement-preparation" });
  old.record("2022-02-01", "sign", { ...memorandum, occurredOn: "2022-01-15" });
  t.match(old.give("2026-01-20", "renew", renewal("next")), {
    rejection: { code: "unknown-reference", errors: [{ pointer: "#/successorId", code: "unknown-agreement" }] },
  });
  t.equal(refused(next.give("2026-01-20", "sign", { ...memorandum, renews: "nobody" })), "unknown-reference");
  next.record("2026-01-20", "sign", { ...memorandum, period: "2026/2030", occurredOn: "2026-01-15" });
  t.match(old.give("2026-01-20", "renew", renewal("next")), {
    rejection: { code: "not-its-renewal", facts: { successorId: "next", renews: undefined } },
  });
  next.record("2026-01-20", "correct", {
    targetEventId: next.events[0]?.id as string,
    changes: [{ field: "/renews", right: "old" }],
    reason: "the preamble says so",
  });
  const renewed = old.record("2026-01-20", "renew", { ...renewal("next"), fulfils: ["preparation"], occurredOn: "2026-01-15" });
  t.equal(old.stage("2026-01-14"), "signed expired");
  t.equal(old.stage("2026-01-15"), "renewed (signed) ended");
  t.match(old.at("2026-01-15"), {
    renewal: {
      eventId: renewed,
      successorId: "next",
      carriedOver: ["patrols"],
      dropped: [{ commitmentId: "twinning" }],
      fulfils: ["preparation"],
    },
    standing: { gap: undefined },
  });
  t.match(next.at("2026-01-15"), { renews: "old" });
  t.match(old.give("2026-01-21", "renew", renewal("other")), {
    rejection: { code: "already-renewed", facts: { successorId: "next", eventId: renewed } },
  });
  t.match(other.give("2026-01-21", "sign", { ...memorandum, renews: "old" }), {
    rejection: { code: "already-renewed", facts: { successorId: "next", eventId: renewed } },
  });
});

t.test("no agreement renews itself, alone or through others", async (t) => {
  const { a, b, c } = family("a", "b", "c");
  t.match(a.give("2026-01-20", "sign", { ...memorandum, renews: "a" }), {
    rejection: { code: "names-itself", errors: [{ pointer: "#/renews" }] },
  });
  const first = a.record("2026-01-20", "sign", memorandum);
  t.equal(refused(a.give("2026-01-20", "renew", renewal("a"))), "names-itself");
  b.record("2026-01-20", "sign", { ...memorandum, renews: "a" });
  c.record("2026-01-20", "sign", { ...memorandum, renews: "b" });
  const changes = [{ field: "/renews", right: "c" }];
  t.match(a.give("2026-01-21", "correct", { targetEventId: first, changes, reason: "r" }), {
    rejection: { code: "renewal-cycle", facts: { through: ["c", "b"] }, errors: [{ pointer: "#/changes/0/right" }] },
  });
});

t.test("a duty is carried over or dropped, once", async (t) => {
  const a = signed();
  t.match(a.give("2026-01-20", "renew", { ...renewal("next"), carriedOver: ["twinning"] }), {
    rejection: {
      code: "carried-and-dropped",
      facts: { commitmentIds: ["twinning"] },
      errors: [{ pointer: "#/dropped/0/commitmentId" }],
    },
  });
  t.match(a.give("2026-01-20", "renew", { ...renewal("next"), carriedOver: ["patrols", "patrols"] }), {
    rejection: { code: "named-twice", errors: [{ pointer: "#/carriedOver/1" }] },
  });
});

t.test("an agreement may be renewed before its period is over, and has ended from the day of the renewal on", async (t) => {
  const { old, next } = family("old", "next");
  old.record("2022-02-01", "sign", { ...memorandum, occurredOn: "2022-01-15" });
  next.record("2025-06-02", "sign", { ...memorandum, period: "2025-06/2030", renews: "old", occurredOn: "2025-06-01" });
  old.record("2025-06-02", "renew", { successorId: "next", carriedOver: [], dropped: [], occurredOn: "2025-06-01" });
  t.equal(old.stage("2025-05-31"), "signed current");
  t.equal(old.stage("2025-06-01"), "renewed (signed) ended");
  t.equal(next.stage("2025-06-01"), "signed current");
});

/** The memorandum of 2022, signed, the one that renews it, and the one after that. */
function renewing() {
  const all = family("old", "next", "third");
  const { old, next } = all;
  old.record("2022-02-01", "sign", { ...memorandum, occurredOn: "2022-01-15" });
  next.record("2026-01-20", "sign", { ...memorandum, period: "2026/2030", renews: "old", occurredOn: "2026-01-15" });
  const renew = (carriedOver: readonly string[], dropped: readonly string[]) =>
    old.give("2026-02-01", "renew", {
      successorId: "next",
      carriedOver,
      dropped: dropped.map((commitmentId) => ({ commitmentId, reason: "r" })),
      occurredOn: "2026-01-15",
    });
  return { ...all, renew };
}

t.test("a renewal speaks of the duties of its own agreement: stated, linked, or carried over to it", async (t) => {
  const { next, third, duty, renew } = renewing();
  duty("patrols", { agreementId: "old" });
  const road = duty("road", { agreementId: "protocol" });
  duty("market");
  t.match(renew(["patrols"], ["market", "nothing"]), {
    rejection: { code: "unknown-reference", errors: [{ pointer: "#/dropped/1/commitmentId", code: "unknown-commitment" }] },
  });
  t.match(renew(["patrols", "road"], ["market"]), {
    rejection: {
      code: "not-its-duty",
      facts: { commitments: [{ commitmentId: "road", agreementId: "protocol" }, { commitmentId: "market" }] },
      errors: [
        { pointer: "#/carriedOver/1", code: "not-its-duty" },
        { pointer: "#/dropped/0/commitmentId", code: "not-its-duty" },
      ],
    },
  });
  road.record("2026-02-01", "link", { agreementId: "old" });
  t.equal(refused(renew(["patrols", "road"], [])), "accepted");

  third.record("2031-01-20", "sign", { ...memorandum, period: "2031/2035", renews: "next" });
  duty("late", { agreementId: "old" });
  const again = (...carriedOver: string[]) => next.give("2031-01-20", "renew", { successorId: "third", carriedOver, dropped: [] });
  t.match(again("patrols", "late"), { rejection: { code: "not-its-duty", errors: [{ pointer: "#/carriedOver/1" }] } });
  t.equal(refused(again("patrols", "road")), "accepted", "they still name the first agreement");
});

t.test("under which agreement a duty stands, and whether it is open, is read as on the day of the renewal", async (t) => {
  const { duty, renew } = renewing();
  const moved = duty("moved", { agreementId: "old" });
  moved.record("2024-01-10", "pledge", { agreementId: "protocol", occurredOn: "2024-01-10" });
  t.match(renew(["moved"], []), { rejection: { code: "not-its-duty", facts: { commitments: [{ agreementId: "protocol" }] } } });
  const later = duty("later", { agreementId: "old" });
  later.record("2026-01-25", "deliver", { occurredOn: "2026-01-20" });
  t.equal(refused(renew([], ["later"])), "accepted", "delivered after it had been dropped");
});

t.test("what was kept or has ended is not dropped; what is paused is", async (t) => {
  const { duty, renew } = renewing();
  const its = { agreementId: "old" };
  const delivered = duty("seminar", its).record("2023-05-01", "deliver", { occurredOn: "2023-05-01" });
  const cancelled = duty("twinning", its).record("2024-05-01", "cancel", { reason: "r", occurredOn: "2024-05-01" });
  duty("road", its).record("2024-05-01", "suspend", { reason: "r", occurredOn: "2024-05-01" });
  t.match(renew([], ["road", "seminar", "twinning"]), {
    rejection: {
      code: "duty-not-open",
      facts: {
        commitments: [
          { commitmentId: "seminar", eventId: delivered, as: "fulfilled", since: "2023-05-01" },
          { commitmentId: "twinning", eventId: cancelled, as: "cancelled", since: "2024-05-01" },
        ],
      },
      errors: [{ pointer: "#/dropped/1/commitmentId" }, { pointer: "#/dropped/2/commitmentId" }],
    },
  });
  t.equal(refused(renew(["seminar"], ["road"])), "accepted", "what was kept may be carried over");
});

t.test("a renewal that is corrected is asked of the duties that it names anew", async (t) => {
  const { old, duty, renew } = renewing();
  const twinning = duty("twinning", { agreementId: "old" });
  duty("market");
  const cancelled = duty("road", { agreementId: "old" }).record("2024-06-01", "cancel", { reason: "r", occurredOn: "2024-05" });
  renew([], ["twinning"]);
  const renewed = old.events.at(-1)?.id as string;
  twinning.record("2026-02-01", "cancel", { reason: "r", occurredOn: "2026-01-15" });
  const correct = (field: string, right: unknown) =>
    old.give("2026-02-02", "correct", { targetEventId: renewed, changes: [{ field, right }], reason: "misread" });
  t.match(correct("/carriedOver", ["market"]), { rejection: { code: "not-its-duty", errors: [{ pointer: "#/changes/0/right" }] } });
  t.match(correct("/dropped/0/commitmentId", "road"), {
    rejection: {
      code: "duty-not-open",
      detail: `road was cancelled (dated 2024-05, certain from 2024-05-31) (event ${cancelled}): there is nothing left to drop`,
      errors: [{ pointer: "#/changes/0/right" }],
    },
  });
  t.equal(refused(correct("/dropped/0/reason", "the districts ended")), "accepted", "the policy cancelled it because of this very renewal");
});

t.test("a preparation that is kept already is kept by no other event, whatever the days, until that is withdrawn", async (t) => {
  const { next, third, duty } = renewing();
  const prepared = duty("preparation", { kind: "agreement-preparation" });
  const delivered = prepared.record("2026-01-12", "deliver", { occurredOn: "2026-01-10" });
  const amend = (occurredOn: string) =>
    next.give("2026-02-01", "amend", { clauses: "article 4", reason: "r", fulfils: ["preparation"], occurredOn });
  t.match(amend("2024-01-01"), {
    rejection: {
      code: "preparation-fulfilled",
      facts: { commitments: [{ commitmentId: "preparation", eventId: delivered, since: "2026-01-10" }] },
      errors: [{ pointer: "#/fulfils/0", code: "preparation-fulfilled" }],
    },
  });
  t.equal(refused(third.give("2026-02-01", "sign", { ...memorandum, fulfils: ["preparation"] })), "preparation-fulfilled");
  const amended = next.record("2026-02-01", "amend", { clauses: "article 4", reason: "r" });
  const changes = [{ field: "/fulfils", right: ["preparation"] }];
  t.equal(
    refused(next.give("2026-02-02", "correct", { targetEventId: amended, changes, reason: "it was this that kept it" })),
    "accepted",
    "a correction says what the delivery was, and calls for none",
  );
  prepared.record("2026-02-03", "withdraw-event", { targetEventId: delivered, reason: "r" });
  t.equal(refused(amend("2026-01-15")), "accepted");
});

t.test("a preparation that was paused or had ended before is kept by no agreement; one that ended after that may be", async (t) => {
  const { third, duty } = renewing();
  const cancelled = duty("cancelled", { kind: "agreement-preparation" }).record("2026-01-12", "cancel", { reason: "r" });
  const suspended = duty("suspended", { kind: "agreement-preparation" }).record("2026-01-12", "suspend", { reason: "r" });
  const sign = (occurredOn: string) => third.give("2026-02-01", "sign", { ...memorandum, fulfils: ["cancelled", "suspended"], occurredOn });
  t.match(sign("2026-02-01"), {
    rejection: {
      code: "duty-not-open",
      facts: {
        commitments: [
          { commitmentId: "cancelled", eventId: cancelled, as: "cancelled", since: "2026-01-12", liftedBy: "reopen" },
          { commitmentId: "suspended", eventId: suspended, as: "suspended", since: "2026-01-12", liftedBy: "resume" },
        ],
      },
      errors: [{ pointer: "#/fulfils/0" }, { pointer: "#/fulfils/1" }],
    },
  });
  t.equal(refused(sign("2026-01-10")), "accepted");
});

t.test("an agreement fulfils nothing but what prepares one, by whichever command and by correction", async (t) => {
  const { old, next, third, duty, renew } = renewing();
  duty("road", { agreementId: "old" });
  duty("preparation", { kind: "agreement-preparation" });
  const refusal = (pointer: string) => ({
    rejection: {
      code: "not-a-preparation",
      facts: { commitments: [{ commitmentId: "road", kind: "joint-task" }] },
      errors: [{ pointer, code: "not-a-preparation" }],
    },
  });
  const fulfils = ["preparation", "road"];
  const amendment = { clauses: "article 4", reason: "r" };
  t.match(third.give("2026-02-01", "sign", { ...memorandum, fulfils }), refusal("#/fulfils/1"));
  t.match(next.give("2026-02-01", "amend", { ...amendment, fulfils }), refusal("#/fulfils/1"));
  t.match(next.give("2026-02-01", "extend", { period: "2026/2031", fulfils }), refusal("#/fulfils/1"));
  t.match(
    old.give("2026-02-01", "renew", { successorId: "next", carriedOver: [], dropped: [], fulfils: ["road"] }),
    refusal("#/fulfils/0"),
  );
  const amended = next.record("2026-02-01", "amend", { ...amendment, fulfils: ["preparation"] });
  const changes = [{ field: "/fulfils/0", right: "road" }];
  t.match(next.give("2026-02-02", "correct", { targetEventId: amended, changes, reason: "r" }), refusal("#/changes/0/right"));
  t.equal(refused(renew([], [])), "accepted");
});

const reported = (a: AgreementRecorder, year: string) => reportOfAgreement(a.history(), { from: `${year}-01-01`, to: `${year}-12-31` });
const words = (a: AgreementRecorder, year: string) => {
  const { signed, amended, extended, renewed, inForce, ended, end } = reported(a, year) ?? {};
  return Object.fromEntries(
    Object.entries({ signed, amended, extended, renewed, inForce, ended, as: end?.as }).filter(([, word]) => word !== undefined),
  );
};

t.test(
  "the report of a year has what was signed, amended and extended in it, what is in force at its end and what ended in it",
  async (t) => {
    const a = agreement();
    a.record("2022-02-01", "sign", { ...memorandum, number: "3/BGN", period: "2022/2023", occurredOn: "2022-01-15" });
    a.record("2022-02-01", "enter-into-force", { occurredOn: "2022-03-01" });
    a.record("2023-02-01", "amend", { clauses: "article 3", reason: "r", occurredOn: "2023-01-31" });
    a.record("2023-11-02", "extend", { period: "2022/2024", occurredOn: "2023-11-01" });
    a.record("2025-06-10", "terminate", { reason: "r", occurredOn: "2025-06-01" });
    t.equal(reported(a, "2021"), undefined, "nobody had signed anything");
    t.same(words(a, "2022"), { signed: "certainly", inForce: "certainly" });
    t.match(reported(a, "2022"), {
      number: "3/BGN",
      stage: "in-force",
      standing: { status: "current", period: { edtf: "2022/2023" } },
      signature: { occurredOn: { edtf: "2022-01-15" } },
      entryIntoForce: { occurredOn: { edtf: "2022-03-01" } },
      parties: [{ partyId: "gia-lai" }, { partyId: "ratanakiri" }],
    });
    t.same(words(a, "2023"), { amended: "certainly", extended: "certainly", inForce: "certainly" });
    t.match(reported(a, "2023"), {
      amendments: [{ clauses: "article 3", falls: "certainly" }],
      extensions: [{ period: { edtf: "2022/2024" } }],
    });
    t.same(words(a, "2024"), { inForce: "certainly" }, "its last day is the last of its period");
    t.same(words(a, "2025"), { ended: "certainly", as: "terminated" }, "it had expired before, and was terminated all the same");
    t.equal(reported(a, "2026"), undefined);
  },
);

t.test(
  "a signing that may have fallen into any of several years is possibly in each of them, and one about a day certainly in none",
  async (t) => {
    const a = signed({ occurredOn: "2021-12/2022-01" });
    t.same(words(a, "2021"), { signed: "possibly" }, "its period has not begun");
    t.same(words(a, "2022"), { signed: "possibly", inForce: "possibly" }, "no entry into force is recorded");
    const yearlong = signed({ occurredOn: "2021" });
    t.match(words(yearlong, "2021"), { signed: "certainly" }, "whichever day it was");
    t.equal(words(signed({ occurredOn: "2021-06~" }), "2021").signed, "possibly");
  },
);

t.test("a period that is over on the last day of a year is in force on it, and ended in the next", async (t) => {
  const a = signed({ period: "2022/2023" });
  a.record("2022-02-01", "enter-into-force", { occurredOn: "2022-02-01" });
  t.same(words(a, "2023"), { inForce: "certainly" });
  t.same(words(a, "2024"), { ended: "certainly", as: "expired" });
  t.match(reported(a, "2024")?.end, { earliest: "2024-01-01", latest: "2024-01-01" });
  const vague = signed({ period: { edtf: "2022-12-31", bound: "before" } });
  t.same(words(vague, "2022"), { signed: "certainly", inForce: "possibly", ended: "possibly", as: "expired" });
  t.same(words(vague, "2023"), { ended: "possibly", as: "expired" });
  const about = signed({ period: "2022/2023~" });
  t.same(words(about, "2024"), { inForce: "possibly", ended: "possibly", as: "expired" });
});

t.test("an agreement that only may have been terminated is possibly in force and has possibly ended", async (t) => {
  const a = signed();
  a.record("2022-02-01", "enter-into-force", { occurredOn: "2022-02-01" });
  a.record("2023-12-01", "terminate", { reason: "r", occurredOn: "2023-12/2024-03" });
  t.same(words(a, "2023"), { inForce: "possibly", ended: "possibly", as: "terminated" });
  t.same(words(a, "2024"), { ended: "possibly", as: "terminated" });
});

t.test("of several withdrawals the one that leaves fewer than two parties ends the agreement in the report too", async (t) => {
  const a = signed({ parties: [...memorandum.parties, { partyId: "stung-treng" }], period: "2022/2030" });
  a.record("2023-03-01", "withdraw-party", { partyId: "stung-treng", reason: "r", occurredOn: "2023-03-01" });
  a.record("2024-03-01", "withdraw-party", { partyId: "ratanakiri", reason: "r", occurredOn: "2024-03-01" });
  t.same(words(a, "2023"), { inForce: "possibly" });
  t.same(words(a, "2024"), { ended: "certainly", as: "withdrawn" });
});
