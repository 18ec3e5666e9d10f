// The sample ledger, row by row: how each promise of its papers stands, and that nothing is in it that no paper states.
import { readSample } from "@camket/tracker";
import t from "tap";
import { openSample } from "./register.ts";

const r = await openSample();
t.teardown(r.close);
r.clock.set("2025-07-02T02:00:00Z");

t.test("its lines are facts with the paper they stand in, in the order in which the papers came out", async (t) => {
  const lines = readSample();
  t.same(
    lines.map(({ becameKnown }) => becameKnown),
    lines.map(({ becameKnown }) => becameKnown).sort(),
  );
  t.equal(new Set(lines.map(({ key }) => key)).size, lines.length, "a key each");
  for (const { path, body } of lines) {
    t.notMatch(JSON.stringify(body), /"quote"/, `${path} quotes nobody`);
    if (/^(commitments|agreements)\//.test(path)) t.ok(body.claims, `${path} says where it stands`);
  }
});

t.test("each row stands as its papers leave it", async (t) => {
  const items = async (list: string) => (await r.read(list)).json.items;

  const commitments: Record<string, string>[] = await items("commitments?sort=id&limit=100");
  t.strictSame(Object.fromEntries(commitments.map(({ id, kind, stage }) => [id, `${kind} ${stage}`])), {
    "anniversaries-2012": "event-or-commemoration agreed",
    "attapeu-repatriation-of-remains": "recurring-cooperation agreed",
    "bo-y-phu-cua-investment": "joint-task agreed",
    "dac-chung-police-building": "construction-gift handed-over",
    "kon-tum-attapeu-border": "recurring-cooperation agreed",
    "kon-tum-training-for-attapeu": "training-course agreed",
    "monsoon-line": "infrastructure-permit in-implementation",
    "nam-emoun-line": "infrastructure-permit in-preparation",
    "nam-giang-gate-management": "unilateral-plan agreed",
    "pylon-t123": "infrastructure-permit delivered",
    "quang-nam-sekong-border": "recurring-cooperation in-implementation",
    "sekong-disease-control-centre": "construction-gift in-preparation",
    "sekong-political-course": "scholarship in-implementation",
    "three-countries-one-destination": "joint-task agreed",
  });
  t.match((await r.read("commitments/nam-emoun-line?validAt=2023-09-15&knownAt=2023-09-15")).json, {
    schedule: { status: "overdue", due: { earliest: "2023-01-01", latest: "2023-03-31" } },
  });
  t.match((await r.read("commitments/nam-giang-gate-management")).json, {
    owner: "named",
    agencies: [{ agency: { partyId: "quang-nam-zones-board" } }],
  });

  for (const permit of ["pylon-t123", "nam-emoun-line"])
    t.equal((await r.read(`commitments/${permit}`)).json.permitSteps.length, 2, `${permit} is with both border committees`);
  t.match((await r.read("commitments/quang-nam-sekong-border")).json, { occurrences: { held: 1 } });

  const agreements: Record<string, unknown>[] = await items("agreements?sort=id");
  t.match(agreements, [
    { id: "kon-tum-attapeu-memorandum", stage: "signed" },
    { id: "kon-tum-attapeu-memorandum-2022-2027", standing: { status: "current" } },
    { id: "quang-nam-sekong-memorandum", stage: "signed" },
  ]);
  t.match(await items("agreements?party=quang-ngai-2025&endsBy=2027-12-31"), [
    { id: "kon-tum-attapeu-memorandum-2022-2027", parties: [{ partyId: "kon-tum", now: { id: "quang-ngai-2025" } }, {}] },
  ]);

  const conflict = (thing: string) => r.read(thing).then(({ json }) => json.conflicts.items);
  t.match(await conflict("commitments/dac-chung-police-building"), [{ conflictId: "police-building-hand-on", field: "handover" }]);
  t.match(await conflict("agreements/kon-tum-attapeu-memorandum"), [{ conflictId: "first-memorandum", field: "signed" }]);
});

t.test("its provinces go on as the law says", async (t) => {
  const ended = async (id: string, validAt: string) => (await r.read(`parties/${id}?validAt=${validAt}`)).json.ended;
  const successors = { "gia-lai": "gia-lai-2025", "kon-tum": "quang-ngai-2025", "quang-nam": "da-nang-2025", "phu-yen": "dak-lak-2025" };
  for (const [id, partyId] of Object.entries(successors)) {
    t.notOk(await ended(id, "2025-06-30"), `${id} is there until July`);
    t.match(await ended(id, "2025-07-01"), { as: "merged", successors: [{ partyId }] });
  }
  for (const id of ["nam-giang", "ea-sup"]) t.match(await ended(id, "2025-07-01"), { as: "dissolved", successors: [] });
  t.match((await r.read("parties?text=attapu&validAt=2025-07-01")).json.items, [{ id: "attapeu" }]);
});
