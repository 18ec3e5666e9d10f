// Sources: registered and retracted once; their claims, and the conflicts between those and others'.
import assert from "node:assert/strict";
import { day, type Given, holding, type Recorder, recorder, renumbered } from "@camket/testkit";
import * as fc from "fast-check";
import t from "tap";
import { describeSource, describeSourceItem, type Recorded, type SourceState, stateAt, timelines } from "../index.ts";

const refused = (given: Given): string => ("rejection" in given ? given.rejection.code : "accepted");
const nhanDan = { type: "news", publisher: "Nhân Dân", title: { vi: "Hợp tác" }, language: "vi", publishedOn: "2023-09-15" };
const about = { subject: { thing: "commitment", id: "dac-chung-police-building" }, field: "handover" };
const claim = (claimId: string, more: object = {}) => ({ claimId, ...about, value: "handed over", locator: "paragraph 2", ...more });
const of = (sourceId: string, claimId: string) => ({ sourceId, claimId });
const between = [of("s5", "handed-over"), of("s6", "still-to-come")];

const stateOf = (history: readonly Recorded[]): SourceState => {
  const found = stateAt(timelines.source(history), "2024-01-01");
  if (!found || !("state" in found)) throw new Error("no source");
  return found.state;
};

/** S5 has the hand-over, S6 has it still to come: each with its claim, seen by the other. */
function contradicting() {
  const all: Record<string, Recorder> = {};
  for (const [id, claimId, value] of [
    ["s5", "handed-over", "handed over on 5 November"],
    ["s6", "still-to-come", "to be handed on to the district police"],
  ] as const) {
    const source = recorder("sources", id, () => all);
    all[`sources/${id}`] = source;
    source.record("2023-11-10", "register", nhanDan);
    source.record("2023-11-10", "extract-claim", claim(claimId, { value }));
  }
  return { s5: all["sources/s5"] as Recorder, s6: all["sources/s6"] as Recorder };
}

t.test("a source is registered once and corrected in any field", async (t) => {
  const s = recorder("sources", "nhandan-2023-09-15");
  const registered = s.record("2023-09-15", "register", nhanDan);
  t.equal(refused(s.give("2023-09-15", "register", nhanDan)), "already-recorded");
  s.record("2023-09-16", "correct", {
    targetEventId: registered,
    changes: [
      { field: "/publishedOn", right: "2023-09-14" },
      { field: "/rank", right: 1 },
    ],
    reason: "r",
  });
  t.match(stateAt(timelines.source(s.history()), "2023-01-01"), { state: { publishedOn: { edtf: "2023-09-14" }, rank: 1 } });
  t.throws(() => s.give("2023-09-15", "register", { ...nhanDan, url: "javascript:alert(1)" }));
  t.throws(() => s.give("2023-09-15", "register", { ...nhanDan, sha256: "AB" }));
});

t.test("a retracted source stays readable, marked; it is retracted once, and not replaced by itself", async (t) => {
  const s = recorder("sources", "s5");
  s.record("2023-11-10", "register", nhanDan);
  t.match(s.give("2023-11-11", "retract", { reason: "r", replacedBy: "s5" }), {
    rejection: { code: "names-itself", errors: [{ pointer: "#/replacedBy" }] },
  });
  const retracted = s.record("2023-11-11", "retract", { reason: "the paper corrected it", replacedBy: "s5b" });
  t.match(stateOf(s.history()), {
    publisher: "Nhân Dân",
    retracted: { eventId: retracted, reason: "the paper corrected it", replacedBy: "s5b" },
  });
  t.equal(stateOf(s.history("2023-11-10")).retracted, undefined, "as known before");
  t.match(s.give("2023-11-12", "retract", { reason: "r" }), { rejection: { code: "already-retracted", facts: { eventId: retracted } } });
  t.equal(refused(s.give("2023-11-12", "extract-claim", claim("late"))), "accepted");
  s.record("2023-11-13", "withdraw-event", { targetEventId: retracted, reason: "another paper" });
  t.equal(stateOf(s.history()).retracted, undefined);
  t.equal(refused(s.give("2023-11-13", "retract", { reason: "r" })), "accepted");
});

t.test("a claim's id is used once, by correction too", async (t) => {
  const s = recorder("sources", "s5");
  t.equal(refused(s.give("2023-11-10", "extract-claim", claim("a"))), "unknown-thing");
  s.record("2023-11-10", "register", nhanDan);
  const first = s.record("2023-11-10", "extract-claim", claim("a", { confidence: "medium" }));
  const second = s.record("2023-11-10", "extract-claim", claim("b"));
  t.match(s.give("2023-11-10", "extract-claim", claim("a")), { rejection: { code: "claim-recorded", facts: { eventId: first } } });
  const changes = [{ field: "/claimId", right: "a" }];
  t.equal(refused(s.give("2023-11-11", "correct", { targetEventId: second, changes, reason: "r" })), "claim-recorded");
  t.match(stateOf(s.history()).claims, [
    { eventId: first, claimId: "a", ...about, value: "handed over", confidence: "medium" },
    { claimId: "b" },
  ]);
  t.throws(() => s.give("2023-11-11", "extract-claim", { ...claim("c"), subject: { thing: "region", id: "m" } }), "no such things");
  t.throws(() => s.give("2023-11-11", "extract-claim", { ...claim("c"), occurredOn: "2023" }), /occurredOn/);
});

t.test("a conflict is open between claims of this source and others, and recorded once", async (t) => {
  const { s5, s6 } = contradicting();
  const conflict = { conflictId: "handover", ...about, between };
  const recorded = s5.record("2023-11-12", "record-conflict", conflict);
  t.match(describeSource(stateOf(s5.history())).conflicts, [{ eventId: recorded, conflictId: "handover", between, status: "open" }]);
  t.match(s5.give("2023-11-12", "record-conflict", conflict), { rejection: { code: "conflict-recorded", facts: { eventId: recorded } } });
  s6.record("2023-11-12", "extract-claim", claim("third"));
  const same = { ...conflict, between: [between[0], of("s6", "third")] };
  t.equal(refused(s6.give("2023-11-12", "record-conflict", same)), "accepted", "an id is a source's own");
});

t.test("a conflict is between two claims at least, each once, each extracted, one of this source", async (t) => {
  const { s5 } = contradicting();
  const give = (claims: object[], more: object = {}) =>
    s5.give("2023-11-12", "record-conflict", { conflictId: "c", ...about, between: claims, ...more });
  const [own, other] = between as [object, object];
  t.throws(() => give([own]));
  t.match(give([own, other, own]), { rejection: { code: "named-twice", errors: [{ pointer: "#/between/2" }] } });
  t.match(give([other, of("s7", "x")]), { rejection: { code: "conflict-elsewhere", errors: [{ pointer: "#/between" }] } });
  t.match(give([own, of("s6", "nothing")]), {
    rejection: { code: "unknown-claim", facts: of("s6", "nothing"), errors: [{ pointer: "#/between/1/claimId" }] },
  });
  t.equal(refused(give([own, of("nobody", "x")])), "unknown-claim");
  t.match(give([of("s5", "nothing"), other]), { rejection: { code: "unknown-claim", errors: [{ pointer: "#/between/0/claimId" }] } });
  t.match(give([own, other], { field: "value" }), { rejection: { code: "other-subject", errors: [{ pointer: "#/between/0/claimId" }] } });
});

t.test(
  "claims that stand against each other in a conflict already are in no second one, at whichever source, under whatever id",
  async (t) => {
    const { s5, s6 } = contradicting();
    const conflict = s5.record("2023-11-12", "record-conflict", { conflictId: "handover", ...about, between });
    s6.record("2023-11-12", "extract-claim", claim("third"));
    const swapped = { conflictId: "again", ...about, between: [between[1], between[0]] };
    const refusal = { code: "conflict-recorded", facts: { sourceId: "s5", conflictId: "handover", eventId: conflict } };
    t.match(s6.give("2023-11-13", "record-conflict", swapped), { rejection: { ...refusal, errors: [{ pointer: "#/between" }] } });
    t.match(s5.give("2023-11-13", "record-conflict", swapped), { rejection: refusal });
    const wider = { ...swapped, between: [...between, of("s6", "third")] };
    t.match(s6.give("2023-11-13", "record-conflict", wider), { rejection: refusal }, "nor with a third beside them");
    const other = { conflictId: "other", ...about, between: [between[0], of("s6", "third")] };
    t.equal(refused(s6.give("2023-11-13", "record-conflict", other)), "accepted", "one of them against another claim");
    t.match(
      s6.give("2023-11-14", "correct", {
        targetEventId: s6.events.at(-1)?.id as string,
        changes: [{ field: "/between/1", right: between[1] }],
        reason: "r",
      }),
      { rejection: { ...refusal, errors: [{ pointer: "#/changes/0/right" }] } },
    );
    s5.record("2023-11-15", "withdraw-event", { targetEventId: conflict, reason: "recorded at the wrong source" });
    t.equal(refused(s6.give("2023-11-15", "record-conflict", swapped)), "accepted");
  },
);

t.test("claims about different things are no conflict", async (t) => {
  const { s5, s6 } = contradicting();
  s6.record("2023-11-11", "extract-claim", claim("of-another", { subject: { thing: "commitment", id: "cdc" } }));
  t.match(s5.give("2023-11-12", "record-conflict", { conflictId: "c", ...about, between: [between[0], of("s6", "of-another")] }), {
    rejection: { code: "other-subject", facts: of("s6", "of-another"), errors: [{ pointer: "#/between/1/claimId" }] },
  });
});

t.test("a resolution chooses one of the claims, once, by its rule; neither claim goes", async (t) => {
  const { s5 } = contradicting();
  const resolve = (more: object = {}) =>
    s5.give("2023-11-20", "resolve-conflict", {
      conflictId: "handover",
      chosen: between[0],
      rule: "recency",
      reason: "a later paper",
      ...more,
    });
  t.match(resolve(), { rejection: { code: "unknown-conflict", errors: [{ pointer: "#/conflictId" }] } });
  s5.record("2023-11-12", "record-conflict", { conflictId: "handover", ...about, between });
  t.match(resolve({ chosen: of("s5", "nothing") }), {
    rejection: { code: "not-in-conflict", facts: { between }, errors: [{ pointer: "#/chosen" }] },
  });
  t.throws(() => resolve({ rule: "taste" }));
  t.equal(refused(resolve()), "accepted");
  const resolution = s5.events.at(-1)?.id;
  t.match(resolve({ chosen: between[1] }), { rejection: { code: "already-resolved", facts: { eventId: resolution } } });
  const state = stateOf(s5.history());
  t.match(describeSource(state).conflicts, [{ status: "resolved", between, resolution: { chosen: between[0], rule: "recency" } }]);
  t.equal(state.claims.length, 1);
  t.equal(stateOf(s5.history("2023-11-15")).conflicts[0]?.resolution, undefined, "open, as known before");
});

t.test("a claim is not withdrawn under its conflict, nor a conflict under its resolution", async (t) => {
  const { s5 } = contradicting();
  const extracted = s5.events.at(-1)?.id as string;
  const conflict = s5.record("2023-11-12", "record-conflict", { conflictId: "handover", ...about, between });
  const resolved = s5.record("2023-11-13", "resolve-conflict", {
    conflictId: "handover",
    chosen: between[1],
    rule: "other",
    reason: "r",
  });
  const withdraw = (targetEventId: string) => s5.give("2023-11-14", "withdraw-event", { targetEventId, reason: "r" });
  t.match(withdraw(extracted), { rejection: { code: "still-used", facts: { usedBy: [conflict] } } });
  t.match(withdraw(conflict), { rejection: { code: "still-used", facts: { usedBy: [resolved] } } });
  for (const id of [resolved, conflict, extracted]) t.equal(refused(withdraw(id)), "accepted");
});

t.test("a claim that a conflict of another source names is withdrawn all the same; the conflict stands and names it", async (t) => {
  const { s5, s6 } = contradicting();
  const conflict = { conflictId: "handover", ...about, between };
  s5.record("2023-11-12", "record-conflict", conflict);
  const theirs = s6.events.at(-1)?.id as string;
  t.equal(refused(s6.give("2023-11-13", "withdraw-event", { targetEventId: theirs, reason: "misread" })), "accepted");
  t.match(stateOf(s5.history()).conflicts, [{ conflictId: "handover", between }]);
  t.equal(refused(s6.give("2023-11-13", "record-conflict", conflict)), "unknown-claim", "none is recorded on it any more");
});

t.test("a conflict is corrected only to claims that are there", async (t) => {
  const { s5 } = contradicting();
  const conflict = s5.record("2023-11-12", "record-conflict", { conflictId: "handover", ...about, between });
  const changes = [{ field: "/between/1/claimId", right: "nothing" }];
  t.match(s5.give("2023-11-13", "correct", { targetEventId: conflict, changes, reason: "r" }), {
    rejection: { code: "unknown-claim", errors: [{ pointer: "#/changes/0/right" }] },
  });
});

t.test("a list shows the paper with the bounds of its dates", async (t) => {
  const { s5 } = contradicting();
  t.match(describeSourceItem(stateOf(s5.history())), { publisher: "Nhân Dân", publishedOn: { earliest: "2023-09-15" } });
});

const always = holding(150);

const step = fc.constantFrom<[string, object][]>(
  ["retract", { reason: "r" }],
  ["extract-claim", claim("a")],
  ["extract-claim", claim("b")],
  ["extract-claim", claim("c", { field: "value" })],
  ["record-conflict", { conflictId: "1", ...about, between: [of("s5", "a"), of("s5", "b")] }],
  ["record-conflict", { conflictId: "2", ...about, between: [of("s5", "a"), of("s6", "still-to-come")] }],
  ["resolve-conflict", { conflictId: "1", chosen: of("s5", "a"), rule: "rank", reason: "r" }],
  ["resolve-conflict", { conflictId: "2", chosen: of("s6", "still-to-come"), rule: "official", reason: "r" }],
);
const histories = fc.array(step, { maxLength: 20 }).map((steps) => {
  const { s5 } = contradicting();
  for (const [command, body] of steps) s5.give(day(0), command, body as Record<string, unknown>);
  return s5.history();
});

t.test("evolve is total: the events of a source, in any order and with any gap, never make it throw", async (t) => {
  const shuffled = histories.chain((events) => fc.shuffledSubarray([...events]));
  always(t, shuffled, (events) => {
    for (const { state } of timelines.source(renumbered(events))) describeSource(state);
  });
});

t.test("the same facts recorded in another order read the same", async (t) => {
  const twoOrders = histories.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
  );
  always(t, twoOrders, ([one, other]) => assert.deepEqual(timelines.source(renumbered(other)), timelines.source(renumbered(one))));
});
