// The golden scenarios on parties and papers, over HTTP: an agreement that outlives a merger, sources that contradict each other, a district
// that ends without a successor.
import t from "tap";
import { openRegister, type Register } from "./register.ts";

const idsOf = async (r: Register, list: string): Promise<readonly string[]> =>
  (await r.read(list)).json.items.map(({ id }: { id: string }) => id);

const register = (r: Register, day: string, id: string, vi: string, rest: object) =>
  r.record(day, `parties/${id}/register`, { names: { vi }, level: "province", country: "VN", ...rest });

t.test("golden 5: an agreement is found by the party that its own went into, and expires with its duties open", async (t) => {
  const r = await openRegister("2022-10-20");
  t.teardown(r.close);
  const signedBy = "2022-10-20";
  await register(r, signedBy, "gia-lai", "tỉnh Gia Lai", {});
  await register(r, signedBy, "binh-dinh", "tỉnh Bình Định", {});
  await register(r, signedBy, "ratanakiri", "tỉnh Ratanakiri", { country: "KH" });
  const agreement = "agreements/gia-lai-ratanakiri-2022-2025";
  await r.record(signedBy, `${agreement}/sign`, {
    title: { vi: "Biên bản thỏa thuận hợp tác giữa 2 tỉnh giai đoạn 2022-2025" },
    parties: [{ partyId: "gia-lai", nameAsWritten: "tỉnh Gia Lai" }, { partyId: "ratanakiri" }],
    period: "2022/2025",
    occurredOn: `../${signedBy}`,
  });
  await r.record(signedBy, "commitments/le-thanh-oyadav/agree", {
    kind: "joint-task",
    title: { en: "Simplify procedures at Lệ Thanh – Oyadav gate" },
    obligors: [{ partyId: "gia-lai" }, { partyId: "ratanakiri" }],
    agreementId: "gia-lai-ratanakiri-2022-2025",
    occurredOn: `../${signedBy}`,
  });
  await r.record("2025-06-12", "parties/gia-lai-2025/merge", {
    names: { vi: "tỉnh Gia Lai", en: "Gia Lai province" },
    level: "province",
    country: "VN",
    predecessors: ["gia-lai", "binh-dinh"],
    instrument: "Resolution 202/2025/QH15",
    occurredOn: "2025-07-01",
  });
  await register(r, "2025-09-03", "gia-lai-foreign-affairs", "Sở Ngoại vụ tỉnh Gia Lai", { level: "unit", partOf: "gia-lai-2025" });
  await r.record("2025-09-03", `${agreement}/assign-agency`, {
    agency: { partyId: "gia-lai-foreign-affairs" },
    role: "focal-point",
    occurredOn: "2025-09-03",
  });
  r.clock.set("2026-01-01T02:00:00Z");

  const before = (await r.read(`${agreement}?validAt=2025-06-30`)).json;
  t.match(before, {
    stage: "signed",
    standing: { status: "current" },
    parties: [{ partyId: "gia-lai", names: { vi: "tỉnh Gia Lai" } }, {}],
  });
  t.notOk(before.parties[0].now, "nobody stands in its place yet");
  const lastDay = (await r.read(`${agreement}?validAt=2025-12-31`)).json;
  t.match(lastDay, {
    standing: { status: "current", daysToRenewal: 0 },
    agencies: [{ agency: { partyId: "gia-lai-foreign-affairs" }, role: "focal-point" }],
  });
  t.match(lastDay.parties[0], {
    partyId: "gia-lai",
    names: { vi: "tỉnh Gia Lai" },
    nameAsWritten: "tỉnh Gia Lai",
    now: { id: "gia-lai-2025", names: { en: "Gia Lai province" } },
  });
  t.match((await r.read(`${agreement}?validAt=2026-01-01`)).json, {
    standing: { status: "expired", gap: { since: "2026-01-01", days: 1 } },
    duties: { total: 1, open: 1, items: [{ id: "le-thanh-oyadav", stage: "agreed", open: true }] },
  });
  for (const party of ["gia-lai-2025", "gia-lai", "gia-lai-2025&standing=expired"])
    t.same(await idsOf(r, `agreements?party=${party}&validAt=2026-01-01`), ["gia-lai-ratanakiri-2022-2025"], party);
  t.match((await r.read("parties/binh-dinh?validAt=2025-07-01")).json, {
    ended: { as: "merged", since: "2025-07-01", successors: [{ partyId: "gia-lai-2025" }] },
  });
});

t.test("golden 8: a day without a year, a source that says otherwise, and the choice between them", async (t) => {
  const r = await openRegister("2024-01-10");
  t.teardown(r.close);
  const read = async (path: string) => (await r.read(path)).json;
  await register(r, "2024-01-10", "kon-tum", "tỉnh Kon Tum", {});
  await register(r, "2024-01-10", "attapeu", "tỉnh Attapư", { country: "LA" });
  const agency = "sources/vietnamplus-kon-tum-attapeu";
  const times = "sources/thoidai-kon-tum-attapeu";
  const paper = { type: "news", language: "vi" };
  await r.record("2024-01-10", `${agency}/register`, {
    ...paper,
    publisher: "Vietnam+",
    title: { vi: "Hai địa phương của Việt Nam-Lào ký kết hợp tác" },
  });
  await r.record("2024-01-10", "agreements/kon-tum-attapeu-memorandum/sign", {
    title: { en: "Memorandum of Kon Tum and Attapeu" },
    parties: [{ partyId: "kon-tum" }, { partyId: "attapeu" }],
    occurredOn: {
      edtf: "XXXX-09-13",
      text: "Ngày 13/9",
      inferred: { edtf: "2011", by: "an.nguyen", reason: "the anniversaries that it names fall in 2012", confidence: "medium" },
    },
    claims: [{ sourceId: "vietnamplus-kon-tum-attapeu", locator: "paragraph 1" }],
  });
  const memorandum = (validAt: string) => r.read(`agreements/kon-tum-attapeu-memorandum?validAt=${validAt}`);
  t.match(await memorandum("2011-09-12"), { status: 404, json: { code: "NOT_YET", firstValidAt: "2011-09-13" } });
  for (const day of ["2011-09-13", "2024-01-09"]) {
    const { stage, mayAlreadyBe } = (await memorandum(day)).json;
    t.same([stage, mayAlreadyBe], [undefined, ["signed"]], day);
  }
  t.match((await memorandum("2024-01-10")).json, { stage: "signed", mayAlreadyBe: [] }, "certain from the day of recording");

  const about = { subject: { thing: "agreement", id: "kon-tum-attapeu-memorandum" }, field: "signed" };
  const signed = { claimId: "signed-2011", ...about, value: "13 September, 2011 inferred", locator: "paragraph 1" };
  const first = { claimId: "first-in-2015", ...about, value: "the first one in 2015, an official says", locator: "paragraph 6" };
  await r.record("2024-01-20", `${times}/register`, { ...paper, publisher: "Thời Đại", title: { vi: "Kon Tum - Attapư" } });
  await r.record("2024-01-20", `${agency}/extract-claim`, signed);
  await r.record("2024-01-20", `${times}/extract-claim`, first);
  const between = [
    { sourceId: "vietnamplus-kon-tum-attapeu", claimId: "signed-2011" },
    { sourceId: "thoidai-kon-tum-attapeu", claimId: "first-in-2015" },
  ];
  await r.record("2024-01-20", `${times}/record-conflict`, { conflictId: "first-memorandum", ...about, between });
  const bothClaims = async (moment: string) => {
    t.match((await read(`${agency}${moment}`)).claims, [signed], "the one");
    t.match((await read(`${times}${moment}`)).claims, [first], "and the other");
  };
  t.match((await read(times)).conflicts, [{ conflictId: "first-memorandum", ...about, between, status: "open" }]);
  const open = { sourceId: "thoidai-kon-tum-attapeu", conflictId: "first-memorandum", field: "signed", between };
  t.match((await memorandum("2024-01-20")).json.conflicts, { total: 1, open: 1, items: [open] }, "the memorandum's page shows it");
  t.same(await idsOf(r, "sources?conflicts=open"), ["thoidai-kon-tum-attapeu"]);
  await bothClaims("");

  const chosen = between[0];
  const choice = { chosen, rule: "rank", reason: "the agency reports the signing itself, the official recalls it" };
  await r.record("2024-02-05", `${times}/resolve-conflict`, { conflictId: "first-memorandum", ...choice });
  t.match((await read(times)).conflicts, [{ between, status: "resolved", resolution: choice }]);
  t.match((await read(`${times}?knownAt=2024-02-04`)).conflicts, [{ between, status: "open" }], "as known before: open");
  t.same(await idsOf(r, "sources?conflicts=open"), []);
  t.same(await idsOf(r, "sources?about=agreements/kon-tum-attapeu-memorandum&sort=id"), [
    "thoidai-kon-tum-attapeu",
    "vietnamplus-kon-tum-attapeu",
  ]);
  const { conflicts } = (await memorandum("2024-02-05")).json;
  t.match(
    conflicts,
    { total: 1, open: 0, items: [{ status: "resolved", resolution: choice }] },
    "the memorandum's page has the chosen one, with its rule",
  );
  await bothClaims("");
});

t.test(
  "golden 10: the duties of a district that ended are its province's before, orphans after, until the function is transferred",
  async (t) => {
    const r = await openRegister("2024-12-30");
    t.teardown(r.close);
    await register(r, "2024-12-30", "dak-lak", "tỉnh Đắk Lắk", {});
    await register(r, "2024-12-30", "phu-yen", "tỉnh Phú Yên", {});
    await register(r, "2024-12-30", "ea-sup", "huyện Ea Súp", { level: "district", partOf: "dak-lak" });
    await register(r, "2024-12-30", "koh-nhek", "huyện Koh Nhéc", { level: "district", country: "KH" });
    await r.record("2024-12-30", "commitments/directions-2025/agree", {
      kind: "joint-task",
      title: { en: "Directions of cooperation for 2025" },
      obligors: [{ partyId: "ea-sup" }, { partyId: "koh-nhek" }],
      due: "2025",
      occurredOn: "2024-12-29",
    });
    await r.record("2025-06-12", "parties/dak-lak-2025/merge", {
      names: { vi: "tỉnh Đắk Lắk" },
      level: "province",
      country: "VN",
      predecessors: ["dak-lak", "phu-yen"],
      instrument: "Resolution 202/2025/QH15",
      occurredOn: "2025-07-01",
    });
    await r.record("2025-06-16", "parties/ea-sup/dissolve", {
      reason: "the district level ended",
      instrument: "Resolution 203/2025/QH15",
      occurredOn: "2025-07-01",
    });
    r.clock.set("2025-10-02T02:00:00Z");

    const orphans = (day: string) => idsOf(r, `commitments?orphaned=true&validAt=${day}`);
    t.same(await idsOf(r, "commitments?party=dak-lak&validAt=2025-06-30"), ["directions-2025"]);
    t.same(await orphans("2025-06-30"), []);
    t.same(await orphans("2025-07-01"), ["directions-2025"]);
    t.match((await r.read("parties/ea-sup?validAt=2025-07-01")).json, { ended: { as: "dissolved", since: "2025-07-01", successors: [] } });

    await r.record("2025-10-02", "parties/ea-sup/transfer-function", {
      to: { partyId: "dak-lak-2025" },
      function: "cooperation with Koh Nhéc",
      occurredOn: "2025-10-01",
    });
    t.same(await orphans("2025-09-30"), ["directions-2025"]);
    t.same(await orphans("2025-10-01"), []);
    t.same(await idsOf(r, "commitments?party=dak-lak-2025&validAt=2025-10-01"), ["directions-2025"]);
  },
);
