// What a request is at any day, by what was known at any other: the golden scenarios, and each accepted and refused command.
import { asked, type Given, promise, type Recorder, type RequestRecorder, recorder, request } from "@camket/testkit";
import t from "tap";

const refused = (given: Given): string => ("rejection" in given ? given.rejection.code : "accepted");
const submitted = (body: Record<string, unknown> = {}, others?: () => Readonly<Record<string, Recorder>>): RequestRecorder => {
  const r = request("survey", others);
  r.record("2023-09-15", "submit", { ...asked, occurredOn: "2023-09-14", ...body });
  return r;
};
const acceptance = { commitmentId: "survey-2023", commitment: { ...promise, kind: "survey-or-inspection" } };

t.test("golden 4: to be answered before a day of which nobody says whether it counts", async (t) => {
  const r = submitted();
  t.match(r.at("2023-09-13"), { firstValidAt: "2023-09-14" });
  t.equal(r.stage("2023-09-29"), "submitted due");
  t.equal(r.stage("2023-09-30"), "submitted possibly-overdue");
  t.equal(r.stage("2023-10-01"), "submitted overdue");
  t.match(r.at("2023-10-04"), { schedule: { status: "overdue", daysLate: 4, dueSoon: false } });
  t.match(r.at("2023-09-20"), { schedule: { dueSoon: true, daysLate: undefined } });
});

t.test("golden 9: relayed to whoever decides, it is one request, waits on the decider and is as old as its first submission", async (t) => {
  const r = submitted({ decider: { partyId: "viet-nam" } });
  r.record("2023-10-02", "acknowledge", { occurredOn: "2023-09-18" });
  r.record("2023-10-02", "escalate", { toAuthority: { partyId: "ministry" }, letterRef: "5821/UBND", occurredOn: "2023-10-02" });
  t.equal(r.stage("2023-09-17"), "submitted due");
  t.equal(r.stage("2023-09-18"), "acknowledged due");
  t.match(r.at("2023-12-23"), {
    stage: "escalated",
    level: "escalated",
    waitingOn: { partyId: "viet-nam" },
    age: { daysMin: 100, daysMax: 100 },
    acknowledgements: [{ occurredOn: { edtf: "2023-09-18" } }],
    escalations: [{ toAuthority: { partyId: "ministry" }, letterRef: "5821/UBND" }],
  });
});

t.test("without a decider it waits on the authority that it was last passed on to, and before that on the party asked", async (t) => {
  const r = submitted();
  r.record("2023-09-20", "escalate", { toAuthority: { partyId: "ministry" }, occurredOn: "2023-09-20" });
  r.record("2023-09-25", "escalate", { toAuthority: { partyId: "government" }, occurredOn: "2023-09-25" });
  const waitingOn = (day: string) => (r.at(day) as { waitingOn?: { partyId: string } }).waitingOn?.partyId;
  t.same(["2023-09-19", "2023-09-20", "2023-09-25"].map(waitingOn), ["quang-nam", "ministry", "government"]);
  r.record("2023-10-05", "decline", { reason: "no forest there", occurredOn: "2023-10-04" });
  t.equal(waitingOn("2023-10-03"), "government");
  t.equal(waitingOn("2023-10-04"), undefined, "nobody any more once it is answered");
});

t.test("each of the four answers fulfils it; taken back or lapsed it has ended, unanswered", async (t) => {
  const after = (command: string, body: object) => {
    const r = submitted();
    r.record("2023-09-20", "escalate", { toAuthority: { partyId: "ministry" }, occurredOn: "2023-09-20" });
    r.record("2023-09-28", command, { ...body, occurredOn: "2023-09-28" });
    return [r.stage("2023-09-27"), r.stage("2024-01-01"), r.at("2024-01-01")] as const;
  };
  for (const [command, body, stage, outcome] of [
    ["accept", acceptance, "accepted", { commitmentId: "survey-2023", commitment: undefined }],
    ["accept-partly", { ...acceptance, dropped: "11 pylons" }, "partly-accepted", { commitmentId: "survey-2023", dropped: "11 pylons" }],
    ["decline", { reason: "no forest there" }, "declined", { reason: "no forest there" }],
    ["answer", { answer: "it was surveyed in August" }, "answered", { answer: "it was surveyed in August" }],
  ] as const) {
    const [before, now, description] = after(command, body);
    t.equal(before, "escalated due");
    t.equal(now, `${stage} (escalated) on-time`);
    t.match(description, {
      level: "escalated",
      cover: { as: stage, since: "2023-09-28" },
      outcome: { as: stage, ...outcome },
      waitingOn: undefined,
      age: { daysMin: 14, daysMax: 14 },
    });
  }
  t.equal(after("withdraw", {})[1], "withdrawn (escalated) ended");
  const [, lapsed, description] = after("lapse", { reason: "the line was energised" });
  t.equal(lapsed, "lapsed (escalated) ended");
  t.match(description, { outcome: { as: "lapsed", reason: "the line was energised" }, age: { daysMin: 14 } }, "it grows no older");
});

t.test("an answer is on time or late by its own day, and where that is fuzzy possibly so", async (t) => {
  const word = (occurredOn: string) => {
    const r = submitted();
    r.record("2023-11-01", "answer", { answer: "done", occurredOn });
    return r.stage("2023-11-01").split(" ").at(-1);
  };
  t.same(["2023-09-29", "2023-09-30", "2023-10-01", "2023-09", "2023-10"].map(word), [
    "on-time",
    "possibly-late",
    "late",
    "possibly-late",
    "late",
  ]);
});

t.test("while it may have been answered it is not certainly overdue", async (t) => {
  const r = submitted();
  r.record("2023-11-02", "answer", { answer: "done", occurredOn: "2023-10" });
  t.equal(r.stage("2023-09-30", "2023-11-02"), "submitted possibly-overdue");
  t.equal(r.stage("2023-10-15"), "submitted ?answered possibly-overdue");
  t.equal(r.stage("2023-10-31"), "answered (submitted) late");
  t.equal(r.stage("2023-10-15", "2023-11-01"), "submitted overdue", "as known before the answer was recorded");
});

t.test("its age is told between the days that its submission can mean", async (t) => {
  const age = (occurredOn: string, day: string) => {
    const r = submitted({ occurredOn });
    return (r.at(day) as { age?: object }).age;
  };
  t.same(age("2023-09-14", "2023-09-15"), { daysMin: 1, daysMax: 1 });
  t.same(age("2023-09-01/2023-09-10", "2023-09-15"), { daysMin: 5, daysMax: 14 });
  t.same(age("../2023-09-14", "2023-09-15"), { daysMin: 1 }, "open: no most");
  t.same(age("2023-09-01/2023-09-10", "2023-09-05"), undefined, "it may not be submitted yet");
  const r = submitted({ occurredOn: "2023-09-10" });
  r.record("2023-10-02", "decline", { reason: "r", occurredOn: "2023-09" });
  t.match(r.at("2023-12-31"), { age: { daysMin: 0, daysMax: 20 } });
});

t.test("of several answers, a fuzzy one may have been the first, whichever was recorded or certain before", async (t) => {
  const answers: readonly (readonly [string, object])[] = [
    ["accept", { ...acceptance, occurredOn: "2023-10-15" }],
    ["decline", { reason: "r", occurredOn: "2023-09-05/2023-10-20" }],
  ];
  for (const order of [answers, answers.toReversed()]) {
    const r = submitted({ respondBy: "2023-09-30", occurredOn: "2023-09-01" });
    for (const [command, body] of order) r.record("2023-11-01", command, { ...body });
    t.equal(r.stage("2023-10-16"), "accepted (submitted) ?declined possibly-late");
    t.equal(r.stage("2023-11-01"), "declined (submitted) possibly-late");
    for (const day of ["2023-10-16", "2023-11-01"]) t.match(r.at(day), { age: { daysMin: 4, daysMax: 44 } }, day);
  }
});

t.test("while it may have been answered, it may have grown no older since", async (t) => {
  const r = submitted();
  r.record("2023-11-01", "decline", { reason: "r", occurredOn: "2023-10-01/2023-10-20" });
  const age = (day: string) => (r.at(day) as { age?: object }).age;
  t.same(age("2023-09-30"), { daysMin: 16, daysMax: 16 });
  for (const [day, daysMax] of [
    ["2023-10-01", 17],
    ["2023-10-19", 35],
    ["2023-12-31", 36],
  ] as const)
    t.same(age(day), { daysMin: 17, daysMax }, day);
});

t.test("without a day to respond by it is never overdue", async (t) => {
  const r = submitted({ respondBy: { text: "sớm" } });
  t.equal(r.stage("2033-01-01"), "submitted due");
  const s = submitted({ respondBy: undefined });
  t.equal(s.stage("2033-01-01"), "submitted no-date");
});

t.test("a request is submitted once, and nothing is told of one that is not", async (t) => {
  const r = request();
  for (const command of ["acknowledge", "withdraw", "lapse"]) t.equal(refused(r.give("2023-09-15", command)), "unknown-thing");
  const eventId = r.record("2023-09-15", "submit", asked);
  t.match(r.give("2023-09-16", "submit", asked), { rejection: { code: "already-recorded", facts: { eventId } } });
  for (const field of ["title", "from", "to", "ask"])
    t.throws(() => request().give("2023-09-15", "submit", { ...asked, [field]: undefined }));
  t.equal(refused(request().give("2023-09-15", "submit", { ...asked, occurredOn: "2023-09-16" })), "date-ahead");
});

t.test("a request is answered once: a second answer, or what came after the first, is refused and names it", async (t) => {
  const r = submitted();
  const eventId = r.record("2023-09-28", "answer", { answer: "it is under way" });
  const later: readonly (readonly [string, object])[] = [
    ["accept", acceptance],
    ["accept-partly", acceptance],
    ["decline", { reason: "r" }],
    ["answer", { answer: "once more" }],
    ["withdraw", {}],
    ["lapse", {}],
  ];
  for (const recordedOn of ["2023-09-28", "2023-10-20"])
    for (const [command, body] of later)
      t.match(
        r.give(recordedOn, command, { ...body }),
        { rejection: { code: "request-answered", facts: { eventId, stage: "answered", since: "2023-09-28" } } },
        `${command} on ${recordedOn}`,
      );
  for (const command of ["acknowledge", "escalate"])
    t.equal(refused(r.give("2023-10-20", command, command === "escalate" ? { toAuthority: { partyId: "m" } } : {})), "request-answered");
});

t.test("late news of what came before the answer is welcome, an earlier answer of another kind too", async (t) => {
  const r = submitted();
  r.record("2023-12-01", "accept", { ...acceptance, occurredOn: "2023-11-20" });
  r.record("2023-12-05", "escalate", { toAuthority: { partyId: "ministry" }, occurredOn: "2023-10-10" });
  r.record("2023-12-05", "decline", { reason: "not this year", occurredOn: "2023-10" });
  t.equal(r.stage("2023-10-31"), "declined (escalated) late");
  t.equal(r.stage("2023-11-20"), "accepted (escalated) late");
  t.match(r.at("2023-12-05"), { outcome: { as: "accepted" }, age: { daysMin: 17, daysMax: 47 } });
  t.equal(refused(r.give("2023-12-05", "accept", { ...acceptance, occurredOn: "2023-10-01" })), "request-answered", "accepted once");
});

t.test("while two answers stand each is listed with its day and its commitment; corrected or withdrawn, one goes", async (t) => {
  const r = submitted();
  r.record("2023-12-01", "accept-partly", { ...acceptance, commitmentId: "a", occurredOn: "2023-11-20" });
  const earlier = r.record("2023-12-05", "accept", { ...acceptance, commitmentId: "b", occurredOn: "2023-10-10" });
  const answers = (day: string) =>
    (r.at(day) as { answers?: { as: string; commitmentId?: string; occurredOn: { edtf?: string } }[] }).answers?.map(
      ({ as, commitmentId, occurredOn }) => `${as} ${occurredOn.edtf} ${commitmentId}`,
    );
  t.same(answers("2023-10-09"), undefined);
  t.same(answers("2023-10-10"), ["accepted 2023-10-10 b"]);
  t.same(answers("2023-12-05"), ["accepted 2023-10-10 b", "partly-accepted 2023-11-20 a"]);
  r.record("2023-12-06", "withdraw-event", { targetEventId: earlier, reason: "nobody accepted the whole" });
  t.same(answers("2023-12-06"), ["partly-accepted 2023-11-20 a"]);
});

t.test("nothing of a request happened certainly before it can have been made, whichever day is corrected", async (t) => {
  const agency = { agency: { partyId: "so-nong-nghiep" }, role: "lead" };
  const early: readonly (readonly [string, object])[] = [
    ["acknowledge", {}],
    ["escalate", { toAuthority: { partyId: "ministry" } }],
    ["accept", acceptance],
    ["accept-partly", acceptance],
    ["decline", { reason: "r" }],
    ["answer", { answer: "a" }],
    ["withdraw", {}],
    ["lapse", {}],
    ["assign-agency", agency],
  ];
  const r = submitted({ occurredOn: "2023-09-10/2023-09-14" });
  const eventId = r.events[0]?.id;
  for (const [command, body] of early)
    t.match(
      r.give("2023-09-20", command, { ...body, occurredOn: "2023-09-09" }),
      { rejection: { code: "before-submission", facts: { eventId }, errors: [{ pointer: "#/occurredOn" }] } },
      command,
    );
  for (const occurredOn of ["2023-09-10", "2023-09-01/2023-09-20", "2023-09~"])
    t.equal(
      refused(submitted().give("2023-09-20", "acknowledge", { occurredOn })),
      occurredOn === "2023-09-10" ? "before-submission" : "accepted",
    );
  t.equal(
    refused(submitted({ occurredOn: "../2023-09-14" }).give("2023-09-20", "answer", { answer: "a", occurredOn: "2020" })),
    "accepted",
  );

  const acknowledged = r.record("2023-09-20", "acknowledge", { occurredOn: "2023-09-12" });
  const moved = (targetEventId: unknown, right: string) =>
    r.give("2023-09-21", "correct", { targetEventId, reason: "r", changes: [{ field: "/occurredOn", right }] });
  t.match(moved(acknowledged, "2023-09-09"), { rejection: { code: "before-submission", errors: [{ pointer: "#/changes/0/right" }] } });
  t.match(moved(eventId, "2023-09-14"), { rejection: { code: "still-used", facts: { usedBy: [acknowledged] } } });
  t.equal(refused(moved(eventId, "2023-09-12")), "accepted");
});

t.test("a party asks nothing of itself; who asks may be the one that promises", async (t) => {
  t.match(request().give("2023-09-15", "submit", { ...asked, to: { partyId: asked.from.partyId } }), {
    rejection: { code: "named-twice", errors: [{ pointer: "#/to/partyId" }] },
  });
  const commitment = { ...acceptance.commitment, obligors: [{ partyId: asked.from.partyId }] };
  t.equal(refused(submitted().give("2023-09-28", "accept", { ...acceptance, commitment })), "accepted");
});

t.test("a correction of a day makes no second answer of one, and moves nothing beyond the answer", async (t) => {
  const r = submitted();
  const eventId = r.record("2023-12-05", "accept", { ...acceptance, occurredOn: "2023-11" });
  const declined = r.record("2023-12-05", "decline", { reason: "not this year", occurredOn: "2023-10-01" });
  const passedOn = r.record("2023-12-05", "escalate", { toAuthority: { partyId: "ministry" }, occurredOn: "2023-09-20" });
  const corrected = (targetEventId: string, right: string) =>
    r.give("2023-12-06", "correct", { targetEventId, reason: "r", changes: [{ field: "/occurredOn", right }] });
  for (const event of [declined, passedOn]) {
    t.match(corrected(event, "2023-12-01"), {
      rejection: {
        code: "request-answered",
        detail: `it was accepted (dated 2023-11, certain from 2023-11-30) (event ${eventId}): correct or withdraw that event if it is wrong`,
        facts: { eventId, stage: "accepted", since: "2023-11-30" },
      },
    });
    t.equal(refused(corrected(event, "2023-10-15")), "accepted", "before the answer it may be moved");
  }
  t.equal(r.stage("2023-12-06"), "accepted (escalated) late");

  const s = submitted();
  s.record("2023-12-05", "withdraw", { occurredOn: "2023-11-20" });
  const targetEventId = s.record("2023-12-05", "answer", { answer: "a", occurredOn: "2023-10-01" });
  const beyond = { targetEventId, reason: "r", changes: [{ field: "/occurredOn", right: "2023-12-01" }] };
  t.match(s.give("2023-12-06", "correct", beyond), { rejection: { code: "ended", facts: { stage: "withdrawn" } } });
});

t.test("an answer that would hold again after another is not brought back by withdrawing its correction", async (t) => {
  const r = submitted();
  const declined = r.record("2023-12-05", "decline", { reason: "not this year", occurredOn: "2023-12-01" });
  const changes = [{ field: "/occurredOn", right: "2023-10-01/2023-11-30" }];
  const correction = r.record("2023-12-06", "correct", { targetEventId: declined, reason: "r", changes });
  const eventId = r.record("2023-12-07", "accept", { ...acceptance, occurredOn: "2023-11-20" });
  t.match(r.give("2023-12-08", "withdraw-event", { targetEventId: correction, reason: "r" }), {
    rejection: { code: "request-answered", facts: { eventId, restores: declined } },
  });
});

t.test("what was taken back or lapsed has ended", async (t) => {
  const r = submitted();
  const eventId = r.record("2023-10-15", "withdraw", { occurredOn: "2023-10-15" });
  for (const [command, body] of [
    ["accept", acceptance],
    ["acknowledge", {}],
    ["withdraw", {}],
    ["lapse", {}],
  ] as const)
    t.match(r.give("2023-10-16", command, { ...body }), { rejection: { code: "ended", facts: { eventId, stage: "withdrawn" } } }, command);
  r.record("2023-10-17", "withdraw-event", { targetEventId: eventId, reason: "another request" });
  t.equal(r.stage("2023-10-17"), "submitted overdue", "recorded in error: it stands again");
  t.equal(refused(r.give("2023-10-17", "accept", acceptance)), "accepted");
});

t.test("an acceptance carries the whole commitment, as it is agreed", async (t) => {
  const wrong = (commitment: object) => () => submitted().give("2023-09-28", "accept", { ...acceptance, commitment });
  for (const field of ["kind", "title", "obligors"]) t.throws(wrong({ ...acceptance.commitment, [field]: undefined }), field);
  t.throws(wrong({ ...acceptance.commitment, kind: "gift" }), "of a kind that there is");
  t.throws(wrong({ ...acceptance.commitment, requestId: "another" }), "which request it answers is known");
  t.throws(wrong({ ...acceptance.commitment, occurredOn: "2023-09-28" }), "its day is that of the acceptance");
});

t.test("a request becomes a new commitment, or one that was recorded for this very request", async (t) => {
  const commitments: Record<string, Recorder> = {};
  const stands = (id: string, body: object) => {
    const c = recorder("commitments", id);
    c.record("2023-09-20", "propose", { ...promise, ...body });
    commitments[`commitments/${id}`] = c;
    return c;
  };
  const r = () => submitted({}, () => commitments);
  const accepting = (commitmentId: string) => r().give("2023-09-28", "accept", { ...acceptance, commitmentId });
  stands("another", {});
  stands("of-another", { requestId: "another" });
  stands("its-own", { requestId: "survey" });
  stands("linked", {}).record("2023-09-21", "link", { requestId: "survey" });
  t.match(accepting("another"), {
    rejection: { code: "commitment-recorded", facts: { commitmentId: "another" }, errors: [{ pointer: "#/commitmentId" }] },
  });
  t.match(accepting("of-another"), { rejection: { code: "commitment-recorded", facts: { requestId: "another" } } });
  for (const id of ["its-own", "linked", "new"]) t.equal(refused(accepting(id)), "accepted", id);

  const accepted = r();
  stands("its-second", { requestId: "survey" });
  const targetEventId = accepted.record("2023-09-28", "accept", { ...acceptance, commitmentId: "its-own" });
  const corrected = (changes: object[]) => accepted.give("2023-09-29", "correct", { targetEventId, changes, reason: "r" });
  t.match(corrected([{ field: "/commitmentId", right: "another" }]), {
    rejection: { code: "commitment-recorded", errors: [{ pointer: "#/changes/0/right" }] },
  });
  t.match(
    corrected([{ field: "/commitmentId", right: "never-recorded" }]),
    { rejection: { code: "unknown-reference", errors: [{ pointer: "#/changes/0/right", code: "unknown-commitment" }] } },
    "a correction makes no commitment",
  );
  t.equal(refused(corrected([{ field: "/commitmentId", right: "its-second" }])), "accepted");
  t.equal(refused(corrected([{ field: "/occurredOn", right: "2023-09-27" }])), "accepted");
});

t.test("a commitment that an acceptance carries can be agreed as it says", async (t) => {
  const its = recorder("commitments", "survey-2023");
  const accept = (r: RequestRecorder, commitment: object, occurredOn = "2023-09-28") =>
    r.give("2023-10-20", "accept", { ...acceptance, commitment: { ...acceptance.commitment, ...commitment }, occurredOn });
  const twice = [{ partyId: "quang-nam" }, { partyId: "quang-nam" }];
  t.match(accept(submitted(), { obligors: twice }), {
    rejection: { code: "named-twice", errors: [{ pointer: "#/commitment/obligors/1/partyId" }] },
  });

  its.record("2023-09-20", "propose", { ...promise, requestId: "survey" });
  const r = submitted({}, () => ({ "commitments/survey-2023": its }));
  const cancelled = its.record("2023-10-01", "cancel", { reason: "r", occurredOn: "2023-09-27" });
  t.match(accept(r, {}), {
    rejection: {
      code: "ended",
      facts: { commitmentId: "survey-2023", eventId: cancelled, stage: "cancelled", liftedBy: "reopen" },
      errors: [{ pointer: "#/commitmentId" }],
    },
  });
  t.equal(refused(accept(r, {}, "2023-09-26")), "accepted", "it was accepted before that");
});

t.test("a commitment that was agreed for the request before is accepted as it was agreed", async (t) => {
  const its = recorder("commitments", "survey-2023");
  const terms = { ...acceptance.commitment, due: { edtf: "2023-11", text: "in November" } };
  its.record("2023-09-20", "agree", terms);
  its.record("2023-09-20", "link", { requestId: "survey" });
  const agreedIn = its.events[0]?.id;
  const r = submitted({}, () => ({ "commitments/survey-2023": its }));
  const accept = (commitment: object) => r.give("2023-09-28", "accept", { ...acceptance, commitment });
  t.match(accept({ ...terms, due: "2024", quantity: { value: "23", unit: "pylon", qualifier: "exact" } }), {
    rejection: {
      code: "commitment-recorded",
      facts: { commitmentId: "survey-2023", eventId: agreedIn },
      errors: [{ pointer: "#/commitment/quantity" }, { pointer: "#/commitment/due" }],
    },
  });
  const { due: _, ...without } = terms;
  t.match(accept(without), { rejection: { errors: [{ pointer: "#/commitment/due" }] } }, "what was agreed beside it is said too");
  t.equal(refused(accept({ ...terms, due: { text: "in November", edtf: "2023-11" } })), "accepted");
  t.match(r.events.at(-1), { data: { agreedIn } });
});

t.test("agencies are charged with a request as with a commitment", async (t) => {
  const r = submitted();
  const agency = { nameAsWritten: "the province's competent agencies" };
  t.equal(refused(r.give("2023-09-15", "release-agency", { agency, role: "lead", reason: "r" })), "agency-not-assigned");
  t.match(r.at("2023-09-15"), { owner: "none" });
  r.record("2023-09-15", "assign-agency", { agency, role: "lead", occurredOn: "2023-09-15" });
  t.match(r.at("2023-09-15"), { owner: "unnamed", agencies: [{ agency, role: "lead" }] });
  r.record("2023-09-20", "reassign-agency", { from: agency, to: { partyId: "so-nong-nghiep" }, role: "lead", reason: "named" });
  t.match(r.at("2023-09-20"), { owner: "named" });
  r.record("2023-09-25", "release-agency", { agency: { partyId: "so-nong-nghiep" }, role: "lead", reason: "done" });
  t.match(r.at("2023-09-25"), { owner: "none", agencies: [] });
});

t.test("a submission corrected reads as corrected on every day; withdrawn, there is no request", async (t) => {
  const r = request();
  const targetEventId = r.record("2023-09-15", "submit", asked);
  const change = (field: string, right?: unknown) =>
    r.give("2023-09-16", "correct", { targetEventId, reason: "r", changes: [{ field, ...(right === undefined ? {} : { right }) }] });
  t.equal(refused(change("/ask")), "invalid-body");
  t.equal(refused(change("/decider", { partyId: "viet-nam" })), "accepted");
  t.match(r.at("2023-09-15"), { waitingOn: { partyId: "viet-nam" } });
  t.match(r.at("2023-09-15", "2023-09-15"), { waitingOn: { partyId: "quang-nam" } }, "as known before");
  const acknowledged = r.record("2023-09-18", "acknowledge", { by: { partyId: "quang-nam" } });
  t.match(r.give("2023-09-19", "withdraw-event", { targetEventId, reason: "r" }), {
    rejection: { code: "still-used", facts: { usedBy: [acknowledged] } },
  });
  r.record("2023-09-19", "withdraw-event", { targetEventId: acknowledged, reason: "r" });
  r.record("2023-09-19", "withdraw-event", { targetEventId, reason: "r" });
  t.equal(r.stage("2023-09-19"), "unknown");
});
