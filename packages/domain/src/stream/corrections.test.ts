// Corrections and withdrawals: neither takes away what another event rests on, nor lets hold again what others contradict by now.
import { agreement, commitment, type Given, memorandum, promise, type Recorder, recorder } from "@camket/testkit";
import t from "tap";
import type { Thing } from "../index.ts";

const refused = (given: Given): string => ("rejection" in given ? given.rejection.code : "accepted");
function accepted(given: Given): string {
  if ("rejection" in given) throw new Error(`${given.rejection.code}: ${given.rejection.detail}`);
  return given.eventId;
}
const today = "2024-02-01";
const correct = (thing: Recorder, targetEventId: string, field: string, right?: unknown): Given =>
  thing.give(today, "correct", { targetEventId, changes: [right === undefined ? { field } : { field, right }], reason: "misread" });
const withdraw = (thing: Recorder, targetEventId: string): Given =>
  thing.give(today, "withdraw-event", { targetEventId, reason: "recorded in error" });

/** Things that see each other, each begun when it is first asked for. */
function world() {
  const all: Record<string, Recorder> = {};
  const of =
    (thing: Thing, begin: string, body: object) =>
    (id: string, more: object = {}) => {
      const known = all[`${thing}/${id}`];
      if (known) return known;
      const made = recorder(thing, id, () => all);
      all[`${thing}/${id}`] = made;
      made.record("2023-01-01", begin, { ...body, ...more });
      return made;
    };
  return {
    party: of("parties", "register", { names: { vi: "tỉnh" }, level: "province", country: "VN" }),
    agreement: of("agreements", "sign", memorandum),
    commitment: of("commitments", "agree", promise),
  };
}

const article = { type: "news", publisher: "Nhân Dân", title: { vi: "Hợp tác" }, language: "vi" };
const about = { subject: { thing: "commitment", id: "x" }, field: "value" };

t.test("a correction does not take from another event what that needs", async (t) => {
  const c = commitment();
  const agreed = c.record("2024-01-01", "agree", { ...promise, kind: "survey-or-inspection" });
  const scheduled = c.record("2024-01-02", "schedule-milestone", { milestoneId: "roof", name: "n", due: "2024" });
  const met = c.record("2024-01-03", "meet-milestone", { milestoneId: "roof" });
  t.match(correct(c, scheduled, "/milestoneId", "walls"), {
    rejection: { code: "still-used", facts: { eventId: scheduled, usedBy: [met] } },
  });
  t.equal(refused(correct(c, scheduled, "/name", "the roof")), "accepted");
  const disputed = c.record("2024-01-04", "dispute", { disputeId: "d", by: { partyId: "p" }, grounds: "g" });
  c.record("2024-01-05", "settle-dispute", { disputeId: "d", outcome: "o" });
  t.equal(refused(correct(c, disputed, "/disputeId", "e")), "still-used");
  c.record("2024-01-06", "deliver");
  const verified = c.record("2024-01-07", "verify", { verifier: { partyId: "p" }, method: "m", outcome: "full" });
  t.match(correct(c, agreed, "/kind", "construction-gift"), { rejection: { code: "still-used", facts: { usedBy: [verified] } } });

  const s = recorder("sources", "s");
  s.record("2024-01-01", "register", article);
  const claim = s.record("2024-01-02", "extract-claim", { ...about, claimId: "one", value: "v", locator: "1" });
  s.record("2024-01-02", "extract-claim", { ...about, claimId: "two", value: "w", locator: "2" });
  const between = ["one", "two"].map((claimId) => ({ sourceId: "s", claimId }));
  s.record("2024-01-03", "record-conflict", { ...about, conflictId: "k", between });
  t.equal(refused(correct(s, claim, "/claimId", "three")), "still-used");

  const a = agreement();
  const signed = a.record("2024-01-01", "sign", memorandum);
  a.record("2024-01-02", "succeed-party", { oldPartyId: "gia-lai", newPartyId: "gia-lai-2025", basis: "merger" });
  t.equal(refused(correct(a, signed, "/parties/0/partyId", "kon-tum")), "still-used");
});

t.test("a correction is asked only about what it changes, however much was recorded since", async (t) => {
  const { commitment } = world();
  const a = agreement();
  const signed = a.record("2024-01-01", "sign", { ...memorandum, occurredOn: "2022-01-01" });
  const extended = a.record("2024-01-02", "extend", { period: "2022/2027" });
  accepted(correct(a, signed, "/period", "2022/2030"));
  t.equal(refused(correct(a, extended, "/side", "VN")), "accepted");
  t.match(a.events.at(-1)?.data, { recorded: undefined }, "nothing is recorded anew");
  t.equal(refused(correct(a, extended, "/period", "2022/2028")), "not-longer");
  accepted(correct(a, extended, "/period", "2022/2031"));
  t.match(a.events.at(-1)?.data, { recorded: { was: { edtf: "2022/2030" } } });
  accepted(correct(a, extended, "/occurredOn", "2023-01-01"));

  const permit = commitment("permit", { kind: "infrastructure-permit" });
  const answer = (conditions: string) => {
    permit.record("2024-01-02", "submit-permit-step", { stepId: "s", name: "n", authority: { partyId: "c" } });
    return permit.record("2024-01-02", "grant-permit-step", { stepId: "s", conditions });
  };
  const first = answer("within the season");
  permit.record("2024-01-03", "reopen", { stage: "agreed", reason: "r" });
  const second = answer("none");
  t.equal(refused(correct(permit, first, "/conditions", "in the dry season")), "accepted", "what is set back answers nothing");
  t.equal(refused(correct(permit, second, "/conditions", "in the dry season")), "accepted");
});

t.test("an event that repeats another, set back by its day alone, is asked once it is moved out of that", async (t) => {
  const { commitment } = world();
  const permit = commitment("permit", { kind: "infrastructure-permit" });
  permit.record("2024-01-01", "submit-permit-step", { stepId: "s", name: "n", authority: { partyId: "c" } });
  permit.record("2024-01-20", "reopen", { stage: "in-preparation", reason: "r", occurredOn: "2024-01-10" });
  const early = permit.record("2024-01-21", "grant-permit-step", { stepId: "s", occurredOn: "2024-01-05" });
  const granted = permit.record("2024-01-22", "grant-permit-step", { stepId: "s", occurredOn: "2024-01-15" });
  t.match(correct(permit, early, "/occurredOn", "2024-01-12"), {
    rejection: { code: "permit-step-answered", facts: { eventId: granted } },
  });
  t.equal(refused(correct(permit, early, "/occurredOn", "2024-01-06")), "accepted");
});

t.test("a placing that a withdrawal lets hold longer closes no chain of parts", async (t) => {
  const { party } = world();
  for (const id of ["a", "b", "c"]) party(id);
  party("a").record("2024-01-01", "place-under", { partOf: "b", occurredOn: "2024-01-01" });
  const moved = party("a").record("2024-01-02", "place-under", { partOf: "c", occurredOn: "2024-01-02" });
  const below = party("b").record("2024-01-03", "place-under", { partOf: "a", occurredOn: "2024-01-02" });
  t.match(withdraw(party("a"), moved), {
    rejection: { code: "part-of-cycle", facts: { day: "2024-01-02", through: ["b"] }, errors: [{ pointer: "#/targetEventId" }] },
  });
  t.equal(refused(withdraw(party("b"), below)), "accepted");
  t.equal(refused(withdraw(party("a"), moved)), "accepted");
});

t.test("what reads as before once its correction is withdrawn is asked anew", async (t) => {
  const { party, agreement } = world();
  for (const id of ["b", "c", "d"]) party(id);
  const split = party("a").record("2024-01-01", "split", { successors: ["b", "c"], occurredOn: "2024-01-01" });
  const other = accepted(correct(party("a"), split, "/successors/0", "d"));
  party("b").record("2024-01-02", "split", { successors: ["a", "c"], occurredOn: "2023-12-31" });
  t.match(withdraw(party("a"), other), { rejection: { code: "party-ended", facts: { partyId: "b", restores: split } } });

  const dissolved = party("d").record("2024-01-01", "dissolve", { occurredOn: "2024-01-01" });
  const later = accepted(correct(party("d"), dissolved, "/occurredOn", "2024-01-20"));
  const renamed = party("d").record("2024-02-01", "rename", { names: { vi: "d" }, occurredOn: "2024-01-10" });
  t.match(withdraw(party("d"), later), { rejection: { code: "still-used", facts: { eventId: later, usedBy: [renamed] } } });
  const alias = party("d").record("2024-01-01", "record-alias", { alias: "x" });
  const respelt = accepted(correct(party("d"), alias, "/alias", "y"));
  party("d").record("2024-01-02", "record-alias", { alias: "x" });
  t.match(withdraw(party("d"), respelt), { rejection: { code: "no-change", facts: { restores: alias } } });

  agreement("y");
  const signed = agreement("x", { renews: "y" }).events[0]?.id as string;
  const renewsNone = accepted(correct(agreement("x"), signed, "/renews"));
  const back = accepted(correct(agreement("y"), agreement("y").events[0]?.id as string, "/renews", "x"));
  t.match(withdraw(agreement("x"), renewsNone), {
    rejection: { code: "renewal-cycle", facts: { through: ["y"], restores: signed }, errors: [{ pointer: "#/targetEventId" }] },
  });
  accepted(withdraw(agreement("y"), back));
  t.equal(refused(withdraw(agreement("x"), renewsNone)), "accepted");

  const z = agreement("z");
  const third = accepted(correct(z, z.events[0]?.id as string, "/parties/0", { partyId: "binh-dinh" }));
  accepted(correct(z, z.events[0]?.id as string, "/parties/1", { partyId: "gia-lai" }));
  t.equal(refused(withdraw(z, third)), "named-twice");

  const s = recorder("sources", "s");
  s.record("2024-01-01", "register", article);
  const claim = { ...about, value: "v", locator: "1" };
  const first = s.record("2024-01-02", "extract-claim", { ...claim, claimId: "one" });
  const renumbered = accepted(correct(s, first, "/claimId", "two"));
  const second = s.record("2024-01-04", "extract-claim", { ...claim, claimId: "one" });
  t.match(withdraw(s, renumbered), { rejection: { code: "claim-recorded", facts: { eventId: second, restores: first } } });
});

t.test("an agreement is not renewed twice by a correction that is withdrawn", async (t) => {
  const { agreement } = world();
  agreement("old");
  const signed = agreement("first", { renews: "old" }).events[0]?.id as string;
  const renewsNone = accepted(correct(agreement("first"), signed, "/renews"));
  agreement("second", { renews: "old" });
  agreement("old").record("2024-01-03", "renew", { successorId: "second", carriedOver: [], dropped: [] });
  t.match(withdraw(agreement("first"), renewsNone), { rejection: { code: "already-renewed", facts: { restores: signed } } });
});

t.test("what a reopening lifted or set back holds again only where nothing contradicts it by now", async (t) => {
  const { commitment } = world();
  for (const id of ["q", "z"]) commitment(id);
  const superseded = commitment("p").record("2024-01-02", "supersede", { successorId: "q" });
  const reopened = commitment("p").record("2024-01-03", "reopen", { reason: "r" });
  commitment("q").record("2024-01-04", "supersede", { successorId: "z" });
  const closing = commitment("z").record("2024-01-05", "supersede", { successorId: "p" });
  t.match(withdraw(commitment("p"), reopened), {
    rejection: {
      code: "supersede-cycle",
      facts: { through: ["q", "z"], restores: superseded },
      errors: [{ pointer: "#/targetEventId" }],
    },
  });
  accepted(withdraw(commitment("z"), closing));
  t.equal(refused(withdraw(commitment("p"), reopened)), "accepted");

  const permit = commitment("permit", { kind: "infrastructure-permit" });
  permit.record("2024-01-02", "submit-permit-step", { stepId: "s", name: "n", authority: { partyId: "c" } });
  const granted = permit.record("2024-01-03", "grant-permit-step", { stepId: "s" });
  const back = permit.record("2024-01-04", "reopen", { stage: "in-preparation", reason: "r" });
  const again = permit.record("2024-01-05", "grant-permit-step", { stepId: "s" });
  t.match(withdraw(permit, back), { rejection: { code: "permit-step-answered", facts: { restores: granted } } });
  t.match(correct(permit, back, "/stage", "delivered"), {
    rejection: { code: "permit-step-answered", facts: { restores: granted } },
  });
  accepted(withdraw(permit, again));
  t.equal(refused(withdraw(permit, back)), "accepted");
});
