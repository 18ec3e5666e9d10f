// What the domain describes leaves the process whole: a field that an answer's schema does not know would be lost on the way.
import { decodeEvent, describeAgreement, type LogEvent, stateAt, timelines } from "@camket/domain";
import t from "tap";
import { AgreementAnswer } from "./answer-schemas.ts";
import { ledger, memory, recording } from "./under-test.ts";

/** What the page adds to a description. */
const joined = {
  duties: { total: 0, open: 0, items: [] },
  conflicts: [],
  visibility: "internal",
  revision: 0,
  asOf: { validAt: "2026-02-01", knownAt: "2026-02-01T00:00:00.000Z", position: "camket.1" },
};

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
