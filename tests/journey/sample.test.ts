// The sample ledger, row by row: how each promise of its papers stands, that nothing is in it that no paper states, and that what a paper states
// is in it or in the list of what was left out.
import { readFileSync } from "node:fs";
import { readSample } from "@camket/tracker";
import t from "tap";
import { exchangesIn } from "./exchanges.ts";
import { type Json, recordSampleAnew } from "./register.ts";
import { runPage } from "./run-page.ts";

const lines = readSample();
const r = await recordSampleAnew();
t.teardown(r.close);
r.clock.set("2026-02-13T02:00:00Z");

/** What each row of the sample's facts became, and how it stands on 13 February 2026. `S4-1` is the first row of the paper S4. */
const rows: Record<string, Record<string, string>> = {
  "S0-0": { "meetings/gia-lai-cambodia-2025": "held 2025-09-03" },
  "S0-1": { "agreements/gia-lai-ratanakiri-2022-2025": "signed, expired, named" },
  "S0-2": { "commitments/gia-lai-memoranda-2026-2030": "agreement-preparation agreed, named" },
  "S0-3": {
    "requests/k52-preah-vihear": "submitted, waits on preah-vihear",
    "requests/k52-ratanakiri": "submitted, waits on ratanakiri",
    "requests/k52-stung-treng": "submitted, waits on stung-treng",
  },
  "S0-4": {
    "requests/ratanakiri-crossings": "submitted, waits on ratanakiri",
    "requests/ratanakiri-demarcation": "submitted, waits on ratanakiri",
    "requests/ratanakiri-exchange": "submitted, waits on ratanakiri",
  },
  "S0-5": { "commitments/le-thanh-oyadav-procedures": "joint-task agreed, none" },
  "S0-6": { "commitments/le-thanh-digital-zone": "unilateral-plan pledged, none" },
  "S0-7": {
    "indicators/gia-lai-capital-in-cambodia": "913000000 USD, at-least",
    "indicators/gia-lai-projects-in-cambodia": "19 project",
    "indicators/le-thanh-turnover": "220000000 USD, provisional, circa",
  },
  "S0-8": {
    "requests/carry-out-what-was-signed-preah-vihear": "submitted, waits on preah-vihear",
    "requests/carry-out-what-was-signed-ratanakiri": "submitted, waits on ratanakiri",
    "requests/carry-out-what-was-signed-stung-treng": "submitted, waits on stung-treng",
  },
  "S1-1": {
    "meetings/border-provinces-conference-12": "held ../2025-11-26",
    "meetings/border-provinces-conference-13": "held XXXX-11-27/XXXX-11-28",
  },
  "S1-2": {
    "indicators/viet-nam-cambodia-trade": "9500000000 USD",
    "indicators/viet-nam-cambodia-trade-average": "10000000000 USD",
  },
  "S1-3": { "commitments/military-region-7-graves-2025-2026": "unilateral-plan pledged, none" },
  "S1-4": { "commitments/border-provinces-conference-13-measures": "joint-task agreed, none" },
  "S1-5": { "commitments/qr-payment-viet-nam-cambodia": "joint-task delivered, none" },
  "S2-0": { "meetings/ea-sup-koh-nhec-2024": "held 2024-12-26/2024-12-29" },
  "S2-1": {
    "commitments/ea-sup-koh-nhec-2025": "joint-task agreed, none",
    "commitments/ea-sup-koh-nhec-memorandum-revision": "agreement-preparation proposed, unnamed",
    "commitments/ea-sup-koh-nhec-seminars": "event-or-commemoration proposed, none",
  },
  "S2-2": {
    "requests/dak-rue-chi-miet-cambodia": "submitted, waits on cambodia",
    "requests/dak-rue-chi-miet-viet-nam": "submitted, waits on viet-nam",
  },
  "S2-3": { "commitments/ea-sup-koh-nhec-border-posts": "recurring-cooperation proposed, none" },
  "S2-4": { "agreements/ea-sup-koh-nhec-memorandum": "signed, current, none" },
  "S2-5": { "commitments/ea-sup-koh-nhec-delegations": "recurring-cooperation proposed, none" },
  "S3-0": { "meetings/kon-tum-attapeu": "held XXXX-09-13" },
  "S3-1": { "agreements/kon-tum-attapeu-memorandum": "signed, current, none" },
  "S3-2": {
    "commitments/bo-y-phu-cua-investment": "joint-task agreed, none",
    "commitments/three-countries-one-destination": "joint-task agreed, none",
  },
  "S3-3": { "commitments/anniversaries-2012": "event-or-commemoration agreed, none" },
  "S3-4": { "commitments/attapeu-repatriation-of-remains": "recurring-cooperation agreed, none" },
  "S3-5": { "commitments/kon-tum-attapeu-border": "recurring-cooperation agreed, none" },
  "S3-6": {
    "indicators/bo-y-phu-cua-import-share": "67 percent",
    "indicators/bo-y-phu-cua-imports": "132000000 USD, at-least",
    "indicators/bo-y-phu-cua-turnover": "197000000 USD, at-most",
  },
  "S3-7": { "commitments/kon-tum-training-for-attapeu": "training-course agreed, none" },
  "S4-0": { "meetings/quang-nam-sekong-2023": "held 2023-09-14" },
  "S4-1": { "commitments/dac-chung-police-building": "construction-gift handed-over, named" },
  "S4-2": { "commitments/sekong-disease-control-centre": "construction-gift in-preparation, none" },
  "S4-3": { "commitments/sekong-political-course": "scholarship in-implementation, none" },
  "S4-4a": { "commitments/pylon-t123": "infrastructure-permit delivered, named" },
  "S4-4b": { "commitments/nam-emoun-line": "infrastructure-permit in-preparation, named" },
  "S4-5": { "commitments/monsoon-line": "infrastructure-permit in-implementation, unnamed" },
  "S4-6": { "requests/forest-survey": "submitted, waits on quang-nam" },
  "S4-7": { "requests/nam-emoun-line-in-nam-giang": "submitted, waits on viet-nam" },
  "S4-8": { "commitments/nam-giang-gate-management": "unilateral-plan agreed, named" },
  "S4-9": { "commitments/quang-nam-sekong-border": "recurring-cooperation in-implementation, none" },
  "S4-10": {
    "requests/quang-nam-sekong-memorandum-soon": "submitted, waits on quang-nam",
    "requests/sekong-investment": "submitted, waits on quang-nam",
    "requests/sekong-training-support": "submitted, waits on quang-nam",
  },
  "S4-11": { "agreements/quang-nam-sekong-memorandum": "signed, current, none" },
  "S9-1": { "agreements/kon-tum-attapeu-memorandum-2022-2027": "signed, current, none" },
};

/** The five articles that were read in full, with the number of their paragraphs. */
const articles = {
  "baogialai-2025-09-03": 18,
  "nld-border-provinces-conference-13": 11,
  "ea-sup-portal-2024-12": 6,
  "vietnamplus-kon-tum-attapeu": 10,
  "nhandan-2023-09-15": 16,
};

/** The papers that a row rests on, by the number that its name begins with. */
const papers: Record<string, readonly string[]> = {
  S0: ["baogialai-2025-09-03"],
  S1: ["nld-border-provinces-conference-13", "nld-military-region-7-teams"],
  S2: ["ea-sup-portal-2024-12"],
  S3: ["vietnamplus-kon-tum-attapeu"],
  S4: ["nhandan-2023-09-15"],
  S9: ["vna-2022-10-26"],
};

const words: Record<string, (item: Json) => string> = {
  commitments: ({ kind, stage, owner }) => `${kind} ${stage}, ${owner}`,
  agreements: ({ stage, standing, owner }) => `${stage}, ${standing.status}, ${owner}`,
  requests: ({ stage, waitingOn }) => `${stage}, waits on ${waitingOn.partyId}`,
  meetings: ({ stage, day }) => `${stage} ${day.edtf}`,
  indicators: ({ unit, latest }) => [`${latest.value} ${unit}`, ...(latest.marks ?? [])].join(", "),
};

/** Its key names the row of a line: `s4-10a-submit` is of S4-10, `s4-4a-deliver` of S4-4a. */
const rowOf = (key: string): string | undefined => {
  const [, row = "", part = ""] = /^(s\d+-\d+)([a-z]?)-/.exec(key) ?? [];
  const name = row.toUpperCase();
  return rows[`${name}${part}`] ? `${name}${part}` : rows[name] && name;
};
const thingOf = (path: string) => path.split("/").slice(0, 2).join("/");
const claimsOf = (body: Json): Json[] => body.claims ?? [];

t.test("its lines are facts with the paper they stand in, in the order in which the papers came out", async (t) => {
  t.same(
    lines.map(({ becameKnown }) => becameKnown),
    lines.map(({ becameKnown }) => becameKnown).sort(),
  );
  t.equal(new Set(lines.map(({ key }) => key)).size, lines.length, "a key each");
  for (const { path, key, body } of lines) {
    t.notMatch(JSON.stringify(body), /"quote"/, `${path} quotes nobody`);
    const [collection = ""] = path.split("/");
    if (collection in words) t.ok(body.claims, `${path} says where it stands`);
    const row = rowOf(key);
    if (!row || !(collection in words)) continue;
    const papersOfRow = papers[row.split("-")[0] as string] ?? [];
    t.ok(
      claimsOf(body).some(({ sourceId }) => papersOfRow.includes(sourceId)),
      `${path} names the paper of ${row}`,
    );
  }
});

t.test("each row is there, as its papers leave it, and nothing that is in no row", async (t) => {
  for (const [row, things] of Object.entries(rows)) {
    const told = lines.filter(({ key, path }) => rowOf(key) === row && (path.split("/")[0] as string) in words);
    t.same([...new Set(told.map(({ path }) => thingOf(path)))].sort(), Object.keys(things).sort(), row);
  }
  const found: Record<string, string> = {};
  for (const [collection, inWords] of Object.entries(words))
    for (const item of (await r.read(`${collection}?limit=500`)).json.items) found[`${collection}/${item.id}`] = inWords(item);
  t.strictSame(found, Object.assign({}, ...Object.values(rows)));
});

t.test("each paragraph of an article is cited by a fact, or stands in the list of what was left out", async (t) => {
  const page = readFileSync(new URL("../../services/tracker/sample/left-out.md", import.meta.url), "utf8");
  const sections = page.split(/^(?=\*\*)/m);
  const cited = (sourceId: string) =>
    lines.flatMap(({ path, body }) => [
      ...claimsOf(body).flatMap((claim) => (claim.sourceId === sourceId ? [claim.locator] : [])),
      ...(path === `sources/${sourceId}/extract-claim` ? [body.locator] : []),
    ]);
  for (const [sourceId, count] of Object.entries(articles)) {
    const paragraphs = Array.from({ length: count }, (_, n) => `paragraph ${n + 1}`);
    const section = sections.find((section) => section.includes(`\`${sourceId}\``)) ?? "";
    const leftOut = [...section.matchAll(/^- (\d+(?:, \d+)*) /gm)].flatMap(([, numbers = ""]) =>
      numbers.split(", ").map((number) => `paragraph ${number}`),
    );
    t.ok(leftOut.length > 0, `${sourceId} has its section`);
    t.same(new Set([...cited(sourceId), ...leftOut]), new Set(paragraphs), `${sourceId}: all of its paragraphs, and no other`);
  }
  t.notOk(
    lines.some(({ body }) => body.agreementId),
    "nothing is filed under an agreement, as the list says",
  );
  t.notOk(
    lines.some(({ path }) => path.endsWith("/resolve-conflict")),
    "no conflict is resolved",
  );
});

t.test("its permits, patrols and plans", async (t) => {
  t.match((await r.read("commitments/nam-emoun-line?validAt=2023-09-15&knownAt=2023-09-15")).json, {
    schedule: { status: "overdue", due: { earliest: "2023-01-01", latest: "2023-03-31" } },
  });
  t.match((await r.read("commitments/nam-giang-gate-management")).json, { agencies: [{ agency: { partyId: "quang-nam-zones-board" } }] });
  for (const permit of ["pylon-t123", "nam-emoun-line"])
    t.equal((await r.read(`commitments/${permit}`)).json.permitSteps.length, 2, `${permit} is with both border committees`);
  t.match((await r.read("commitments/quang-nam-sekong-border")).json, { occurrences: { held: 1 } });
  t.match((await r.read("commitments/military-region-7-graves-2025-2026")).json, {
    quantity: { value: "825", unit: "grave" },
    schedule: { status: "due", due: { earliest: "2025-11-01", latest: "2026-04-30", text: "mùa khô 2025-2026" } },
  });
});

t.test("its agreements go on with who goes on for their parties, and two conflicts are open", async (t) => {
  t.match((await r.read("agreements?party=quang-ngai-2025&endsBy=2027-12-31")).json.items, [
    { id: "kon-tum-attapeu-memorandum-2022-2027", parties: [{ partyId: "kon-tum", now: { id: "quang-ngai-2025" } }, {}] },
  ]);
  const conflict = (thing: string) => r.read(thing).then(({ json }) => json.conflicts.items);
  t.match(await conflict("commitments/dac-chung-police-building"), [{ conflictId: "police-building-hand-on", field: "handover" }]);
  t.match(await conflict("agreements/kon-tum-attapeu-memorandum"), [{ conflictId: "first-memorandum", field: "signed" }]);
});

t.test("golden 5, on the sample: the agreement of the old Gia Lai is found by the new one, and expires", async (t) => {
  const agreement = async (validAt: string) => (await r.read(`agreements/gia-lai-ratanakiri-2022-2025?validAt=${validAt}`)).json;
  const before = await agreement("2025-06-30");
  t.match(before, { standing: { status: "current" }, parties: [{ partyId: "gia-lai" }, { partyId: "ratanakiri" }], agencies: [] });
  t.notOk(before.parties[0].now, "nobody stands in its place yet");
  t.match((await agreement("2025-12-31")).standing, { status: "current", daysToRenewal: 0 });
  t.match(await agreement("2026-01-01"), {
    standing: { status: "expired", gap: { since: "2026-01-01" } },
    parties: [{ partyId: "gia-lai", names: { vi: "tỉnh Gia Lai" }, now: { id: "gia-lai-2025" } }, {}],
    agencies: [{ agency: { partyId: "gia-lai-foreign-affairs" }, role: "focal-point" }],
    duties: { total: 0 },
  });
  t.match((await r.read("agreements?party=gia-lai-2025")).json.items, [{ id: "gia-lai-ratanakiri-2022-2025" }]);
});

t.test("golden 6, on the sample: a share is corrected with its reason, and both bounds are kept", async (t) => {
  const observed = async (path: string) => (await r.read(`indicators/${path}`)).json.series.items[0].observations[0];
  t.equal((await observed("bo-y-phu-cua-import-share")).of, "turnover of the gate");
  t.equal((await observed("bo-y-phu-cua-import-share?knownAt=2024-01-14")).of, "exports across the border", "as the paper has it");
  const { items } = (await r.read("indicators/bo-y-phu-cua-import-share/history")).json;
  t.match(items[1].corrections, [{ reason: /132 of 197 million/, changes: [{ field: "/of" }] }]);
  t.match(await observed("bo-y-phu-cua-turnover"), { value: "197000000", qualifier: "at-most" });
  t.match(await observed("bo-y-phu-cua-imports"), { value: "132000000", qualifier: "at-least" });
});

t.test("golden 4 and 9, on the sample: a request to survey falls overdue, another waits on the decider", async (t) => {
  const survey = async (validAt: string) => (await r.read(`requests/forest-survey?validAt=${validAt}`)).json.schedule.status;
  t.same([await survey("2023-09-29"), await survey("2023-09-30"), await survey("2023-10-01")], ["due", "possibly-overdue", "overdue"]);
  t.match((await r.read("requests/nam-emoun-line-in-nam-giang?validAt=2023-10-14")).json, {
    waitingOn: { partyId: "viet-nam" },
    age: { daysMin: 30, daysMax: 30 },
    owner: "unnamed",
  });
});

t.test("golden 10, on the sample: the duties of Ea Súp are orphans from July 2025 on", async (t) => {
  const found = async (filter: string, day: string) =>
    (await r.read(`commitments?${filter}&validAt=${day}`)).json.items.map(({ id }: Json) => id);
  const its = ["2025", "delegations", "memorandum-revision", "seminars"].map((name) => `ea-sup-koh-nhec-${name}`);
  t.same(await found("orphaned=true", "2025-06-30"), []);
  for (const id of its) t.ok((await found("party=dak-lak", "2025-06-30")).includes(id), `${id} stands under Đắk Lắk`);
  t.same(await found("orphaned=true", "2025-07-01"), its);
});

t.test("what stands between two governments since the session before, on one page", async (t) => {
  t.match((await r.read("meetings/border-provinces-conference-13/review")).json, {
    previous: { id: "border-provinces-conference-12" },
    commitments: [{ id: "border-provinces-conference-13-measures", group: "new" }],
  });
  t.match((await r.read("meetings/gia-lai-cambodia-2025/review")).json, { totals: { commitments: 3, requestsOpen: 9 } });
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

t.test("the page on what was known answers as printed", async (t) => {
  await runPage(t, r, "2026-02-13", exchangesIn("docs/how-to/ask-what-was-known.md"));
});
