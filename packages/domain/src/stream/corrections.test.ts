// Corrections and withdrawals: neither takes away what another event rests on.
import { agreement, commitment, type Given, memorandum, promise, type Recorder, recorder } from "@camket/testkit";
import t from "tap";

const refused = (given: Given): string => ("rejection" in given ? given.rejection.code : "accepted");
const today = "2024-02-01";
const correct = (thing: Recorder, targetEventId: string, field: string, right?: unknown): Given =>
  thing.give(today, "correct", { targetEventId, changes: [right === undefined ? { field } : { field, right }], reason: "misread" });

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
