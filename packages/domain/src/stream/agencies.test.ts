// Agencies charged with a thing, by the commands that every stream which charges them shares: given on a commitment.
import { commitment, type Given, promise } from "@camket/testkit";
import t from "tap";

const refused = (given: Given): string => ("rejection" in given ? given.rejection.code : "accepted");
const board = { nameAsWritten: "the zones board" };
const department = { partyId: "so-tai-chinh" };
const charged = () => {
  const c = commitment();
  c.record("2023-01-10", "agree", { ...promise, occurredOn: "2023-01-10" });
  const assigned = c.record("2023-02-01", "assign-agency", {
    agency: board,
    role: "lead",
    instruction: "report monthly",
    occurredOn: "2023-02-01",
  });
  const agencies = (day: string) => (c.at(day) as { agencies: unknown }).agencies;
  return { ...c, assigned, agencies };
};

t.test("an agency is charged from its day on, once in each role, with the later instruction", async (t) => {
  const c = charged();
  t.same(c.agencies("2023-01-31"), []);
  t.match(c.agencies("2023-02-01"), [{ eventId: c.assigned, agency: board, role: "lead", instruction: "report monthly" }]);
  c.record("2023-03-01", "assign-agency", { agency: board, role: "lead", instruction: "report weekly", occurredOn: "2023-03-01" });
  c.record("2023-03-01", "assign-agency", { agency: board, role: "approver", occurredOn: "2023-03-01" });
  t.match(c.agencies("2023-03-01"), [{ role: "lead", instruction: "report weekly" }, { role: "approver" }]);
});

t.test("another agency takes over with the instruction, and who is in charge is named", async (t) => {
  const c = charged();
  const reassigned = c.record("2025-03-01", "reassign-agency", {
    from: board,
    to: department,
    role: "lead",
    reason: "merged",
    occurredOn: "2025-03-01",
  });
  t.match(c.at("2025-02-28"), { owner: "unnamed", agencies: [{ agency: board }] });
  t.match(c.at("2025-03-01"), { owner: "named" });
  t.same(c.agencies("2025-03-01"), [{ eventId: reassigned, agency: department, role: "lead", instruction: "report monthly" }]);
  t.throws(() => c.give("2025-03-01", "reassign-agency", { from: board, to: board, role: "lead", reason: "r" }), /another agency/);
});

t.test("a released agency is in charge until its day", async (t) => {
  const c = charged();
  c.record("2024-12-31", "release-agency", { agency: board, role: "lead", reason: "done", occurredOn: "2024-12-31" });
  t.match(c.at("2024-12-30"), { owner: "unnamed" });
  t.match(c.at("2024-12-31"), { owner: "none" });
});

t.test("only an agency that was charged in that role, on whatever day, is released or replaced", async (t) => {
  const c = charged();
  const release = (agency: object, role: string, occurredOn: string) =>
    c.give("2025-01-01", "release-agency", { agency, role, reason: "r", occurredOn });
  t.match(release(board, "support", "2025-01-01"), {
    rejection: { code: "agency-not-assigned", facts: { agency: board, role: "support" } },
  });
  t.equal(refused(release(department, "lead", "2025-01-01")), "agency-not-assigned");
  t.equal(
    refused(c.give("2025-01-01", "reassign-agency", { from: department, to: board, role: "lead", reason: "r" })),
    "agency-not-assigned",
  );
  t.equal(refused(release(board, "lead", "2023-01-15")), "accepted");
});

t.test("what a release or a replacement rests on cannot be withdrawn", async (t) => {
  const c = charged();
  const reassigned = c.record("2025-03-01", "reassign-agency", { from: board, to: department, role: "lead", reason: "r" });
  const back = c.record("2025-04-01", "reassign-agency", { from: department, to: board, role: "lead", reason: "r" });
  t.match(c.give("2025-05-01", "withdraw-event", { targetEventId: c.assigned, reason: "r" }), {
    rejection: { code: "still-used", facts: { usedBy: [reassigned, back] } },
  });
  c.record("2025-05-01", "withdraw-event", { targetEventId: back, reason: "r" });
  c.record("2025-05-01", "withdraw-event", { targetEventId: reassigned, reason: "r" });
  t.equal(refused(c.give("2025-05-01", "withdraw-event", { targetEventId: c.assigned, reason: "r" })), "accepted");
});
