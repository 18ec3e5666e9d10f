// The golden scenarios on what is asked for, over HTTP: a request that is due before a day of which nobody says whether it counts, and one that is
// relayed to whoever decides.
import t from "tap";
import { openRegister, type Register, registerParties } from "./register.ts";

const survey = {
  title: { en: "Survey of the forest at 23 pylons" },
  from: { partyId: "sekong", nameAsWritten: "tỉnh Sê Kông" },
  to: { partyId: "quang-nam" },
  ask: "survey the forest at 23 pylons and settle",
  respondBy: { edtf: "2023-09-30", bound: "before" },
  quantity: { value: "23", unit: "pylon", qualifier: "exact" },
  occurredOn: "../2023-09-14",
};

const idsOf = async (r: Register, list: string): Promise<readonly string[]> =>
  (await r.read(list)).json.items.map(({ id }: { id: string }) => id);

t.test("golden 4: a forest survey to be answered before 30 September, in no total of commitments until it is promised", async (t) => {
  const r = await openRegister("2023-09-14");
  t.teardown(r.close);
  await registerParties(r, "2023-09-15");
  await r.record("2023-09-15", "requests/forest-survey/submit", survey);
  const status = async (validAt: string) => (await r.read(`requests/forest-survey?validAt=${validAt}`)).json.schedule.status;
  t.equal(await status("2023-09-29"), "due");
  t.equal(await status("2023-09-30"), "possibly-overdue");
  t.equal(await status("2023-10-01"), "overdue", "while unanswered");
  t.same(await idsOf(r, "requests?to=quang-nam&schedule=overdue&validAt=2023-10-01"), ["forest-survey"], "the in-box");
  t.same(await idsOf(r, "requests?from=sekong&open=true&validAt=2023-10-01"), ["forest-survey"], "the out-box");
  const promised = async () => (await r.read("boards/money?corridor=quang-nam~sekong")).json;
  t.match(await promised(), { commitments: 0, totals: [] });

  const commitment = {
    kind: "survey-or-inspection",
    title: { en: "Survey of the forest at 23 pylons" },
    obligors: [{ partyId: "quang-nam" }],
    beneficiaries: [{ partyId: "sekong" }],
    value: { amount: "200000000", currency: "VND", qualifier: "circa" },
  };
  const accepted = await r.give("2023-10-12", "requests/forest-survey/accept", {
    commitmentId: "forest-survey-2023",
    commitment,
    occurredOn: "2023-10-10",
  });
  t.match(accepted, { status: 200, json: { policies: [{ policy: "acceptances", command: "commitments/forest-survey-2023/agree" }] } });
  t.match((await r.read("requests/forest-survey")).json, {
    stage: "accepted",
    covered: "submitted",
    schedule: { status: "late", daysLate: 10 },
    outcome: { as: "accepted", commitmentId: "forest-survey-2023" },
    commitments: { total: 1, open: 1, items: [{ id: "forest-survey-2023", stage: "agreed" }] },
  });
  t.match((await r.read("commitments/forest-survey-2023")).json, { stage: "agreed", requestId: "forest-survey" });
  t.same(await idsOf(r, "commitments?request=forest-survey"), ["forest-survey-2023"]);
  t.match(await promised(), { commitments: 1, totals: [{ amount: "200000000", approximate: 1 }] }, "what is promised counts, once");

  const again = { commitmentId: "another", commitment };
  t.match(await r.give("2023-10-12", "requests/forest-survey/accept", again), {
    status: 409,
    json: { code: "REQUEST_ANSWERED", eventId: accepted.json.events[0].id, stage: "accepted", since: "2023-10-10" },
  });
  t.match((await r.read("requests/forest-survey/history")).json.items, [
    { type: "RequestSubmitted", data: { ask: survey.ask } },
    { type: "RequestAccepted", data: { commitmentId: "forest-survey-2023", commitment: { kind: "survey-or-inspection" } } },
  ]);
});

t.test("golden 9: a request relayed to the Government is counted once, waits on it, and is as old as its first submission", async (t) => {
  const r = await openRegister("2023-09-14");
  t.teardown(r.close);
  await registerParties(r, "2023-09-15");
  await r.record("2023-09-15", "parties/viet-nam-government/register", {
    names: { en: "Government of Viet Nam" },
    level: "state",
    country: "VN",
  });
  await r.record("2023-09-15", "requests/unblock-line/submit", {
    title: { en: "Unblock the line" },
    from: { partyId: "sekong" },
    to: { partyId: "quang-nam" },
    decider: { partyId: "viet-nam-government" },
    ask: "unblock the power line",
    occurredOn: "2023-09-14",
  });
  const agencies = { agency: { nameAsWritten: "the competent agencies" }, role: "lead", occurredOn: "2023-09-14" };
  await r.record("2023-09-15", "requests/unblock-line/assign-agency", agencies);
  const toAuthority = { partyId: "viet-nam-government" };
  await r.record("2023-10-03", "requests/unblock-line/escalate", { toAuthority, letterRef: "5821/UBND-NCKS", occurredOn: "2023-10-02" });
  r.clock.set("2023-12-23T02:00:00Z");

  t.same(await idsOf(r, "requests?party=viet-nam-government"), ["unblock-line"]);
  t.equal((await r.read("requests", { prefer: "return=total-count" })).json.total, 1, "counted once");
  t.same(await idsOf(r, "requests?waitingOn=viet-nam-government&stage=escalated"), ["unblock-line"]);
  t.same(await idsOf(r, "requests?waitingOn=quang-nam"), []);
  t.match((await r.read("requests/unblock-line")).json, {
    stage: "escalated",
    level: "escalated",
    waitingOn: { partyId: "viet-nam-government", names: { en: "Government of Viet Nam" } },
    age: { daysMin: 100, daysMax: 100 },
    schedule: { status: "no-date" },
    owner: "unnamed",
    escalations: [{ toAuthority, letterRef: "5821/UBND-NCKS", occurredOn: { edtf: "2023-10-02" } }],
  });
  t.match((await r.read("requests/unblock-line?validAt=2023-10-01")).json, { stage: "submitted", age: { daysMin: 17 } });
});
