// Parties that go into one another: who asks for the successor finds what its predecessors promised, corridors bear the names of those that
// live, and an answer says who a party was when it gave its word and who it is now.
import { recorder } from "@camket/testkit";
import t from "tap";
import type { Answer, Question } from "./reader.ts";
import { merged, opening, viewsOver } from "./under-test.ts";

const now = "2026-01-01T00:00:00.000Z";
type Body = Record<string, unknown> & { items: Record<string, unknown>[]; groups: Record<string, unknown>[] };
const bodyOf = (answer: Answer): Body => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.body as Body;
};
const idsOf = (answer: Answer) => bodyOf(answer).items.map(({ id }) => id);

/**
 * Gia Lai and Bình Định become a new Gia Lai on 2025-07-01; Ea Súp, a district of Đắk Lắk, is dissolved that day; a rename of Ratanakiri.
 * @param promisedAfter duties that were agreed on 2025-08-15, by id, with who gave the word
 */
async function provinces(promisedAfter: Readonly<Record<string, string>> = {}) {
  const parties: Record<string, ReturnType<typeof recorder>> = {};
  const known = () => Object.fromEntries(Object.entries(parties).map(([id, one]) => [`parties/${id}`, one]));
  const begin = (id: string) => {
    parties[id] = recorder("parties", id, known);
    return parties[id];
  };
  const party = (id: string, level: string, country: string, partOf?: string) => {
    const one = begin(id);
    one.record("2022-01-02", "register", { names: { vi: `Tên ${id}` }, level, country, ...(partOf ? { partOf } : {}) });
    return one;
  };
  const old = party("gia-lai-2024", "province", "VN");
  const binhDinh = party("binh-dinh", "province", "VN");
  party("dak-lak", "province", "VN");
  const eaSup = party("ea-sup", "district", "VN", "dak-lak");
  const ratanakiri = party("ratanakiri", "province", "KH");
  const successor = begin("gia-lai");
  successor.record("2025-06-20", "merge", {
    names: { vi: "tỉnh Gia Lai mới" },
    level: "province",
    country: "VN",
    predecessors: ["gia-lai-2024", "binh-dinh"],
    instrument: "Resolution 202/2025/QH15",
    occurredOn: "2025-07-01",
  });
  for (const one of [old, binhDinh]) one.record("2025-06-20", "succeed", { successorId: "gia-lai", occurredOn: "2025-07-01" });
  eaSup.record("2025-06-20", "dissolve", { occurredOn: "2025-07-01" });
  ratanakiri.record("2025-08-01", "rename", { names: { vi: "tỉnh Ratanakiri" }, occurredOn: "2025-08-01" });
  const commitment = (id: string, obligor: string, occurredOn = "2023-04-30") => {
    const one = recorder("commitments", id);
    one.record(occurredOn, "agree", {
      kind: "joint-task",
      title: { en: id },
      obligors: [{ partyId: obligor, nameAsWritten: "as it was written" }],
      beneficiaries: [{ partyId: "ratanakiri" }],
      value: { amount: "5", currency: "VND", qualifier: "exact" },
      occurredOn,
    });
    return one;
  };
  const streams = {
    ...Object.fromEntries(
      Object.entries(promisedAfter).map(([id, obligor]) => [`commitment-${id}`, commitment(id, obligor, "2025-08-15").events]),
    ),
    ...Object.fromEntries(Object.entries(parties).map(([id, { events }]) => [`party-${id}`, events])),
    "commitment-old": commitment("old", "gia-lai-2024").events,
    "commitment-coast": commitment("coast", "binh-dinh").events,
    "commitment-district": commitment("district", "ea-sup").events,
  };
  return viewsOver([opening, ...merged(streams)]);
}

const list = { ask: "commitments", now, filters: {}, limit: 50 } as const satisfies Question;

t.test("asked by the successor, what its predecessors promised is found, from the day of the merger", async (t) => {
  const views = await provinces();
  const by = async (party: string, validAt: string) => idsOf(await views.ask({ ...list, filters: { party: [party] }, validAt }));
  t.same(await by("gia-lai", "2025-09-03"), ["coast", "old"]);
  t.same(await by("gia-lai", "2025-06-30"), [], "not yet");
  t.same(await by("gia-lai-2024", "2025-09-03"), ["old"], "a predecessor stands for itself");
  t.same(await by("dak-lak", "2025-09-03"), ["district"], "a district that ended was a part of its province");
  const as = async (filters: object) => idsOf(await views.ask({ ...list, filters, validAt: "2025-09-03" }));
  t.same(await as({ obligor: ["gia-lai"] }), ["coast", "old"], "what it owes");
  t.same(await as({ beneficiary: ["gia-lai"] }), [], "what it gets");
  t.same(await as({ beneficiary: ["ratanakiri"], obligor: ["dak-lak"] }), ["district"]);
  t.same(await as({ obligor: ["ratanakiri"] }), []);
  await views.close();
});

t.test(
  "a party that has ended may still be named by a new duty: who asks for its successor finds it, and without one it is an orphan",
  async (t) => {
    const views = await provinces({ signboard: "gia-lai-2024", seminar: "ea-sup" });
    const found = async (filters: object) => idsOf(await views.ask({ ...list, filters, validAt: "2025-09-03" }));
    t.same(await found({ party: ["gia-lai"] }), ["coast", "old", "signboard"]);
    t.same(await found({ orphaned: true }), ["district", "seminar"]);
    await views.close();
  },
);

t.test("a corridor bears the name of the successor that lives, and the id of a predecessor still finds it", async (t) => {
  const views = await provinces();
  const corridor = async (a: string, validAt: string) =>
    idsOf(await views.ask({ ...list, filters: { corridor: [a, "ratanakiri"] }, validAt }));
  t.same(await corridor("gia-lai", "2025-09-03"), ["coast", "old"]);
  t.same(await corridor("binh-dinh", "2025-09-03"), ["coast", "old"]);
  t.same(await corridor("binh-dinh", "2025-06-30"), ["coast"]);
  const names = async (validAt: string) =>
    bodyOf(await views.ask({ ask: "board", board: "money", now, filters: {}, by: ["corridor"], validAt })).groups.map(
      ({ corridor, commitments }) => [(corridor as string[]).join("~"), commitments],
    );
  t.same(await names("2025-06-30"), [
    ["binh-dinh~ratanakiri", 1],
    ["dak-lak~ratanakiri", 1],
    ["gia-lai-2024~ratanakiri", 1],
  ]);
  t.same(await names("2025-09-03"), [
    ["dak-lak~ratanakiri", 1],
    ["gia-lai~ratanakiri", 2],
  ]);
  await views.close();
});

t.test("an answer names a party as it was when it gave its word, and says who stands for it now", async (t) => {
  const views = await provinces();
  const seen = async (validAt: string) => {
    const one = bodyOf(await views.ask({ ask: "thing", name: "commitment", id: "old", now, validAt }));
    const [item] = bodyOf(await views.ask({ ...list, filters: { party: ["gia-lai-2024"] }, validAt })).items;
    t.same(item?.obligors, one.obligors, "the list says the same as the thing");
    return one as unknown as { obligors: object[]; beneficiaries: object[] };
  };
  const before = await seen("2025-06-30");
  t.strictSame(before.obligors, [
    { partyId: "gia-lai-2024", nameAsWritten: "as it was written", names: { vi: "Tên gia-lai-2024" }, level: "province", country: "VN" },
  ]);
  const after = await seen("2025-09-03");
  t.match(after.obligors, [{ names: { vi: "Tên gia-lai-2024" }, now: { id: "gia-lai", names: { vi: "tỉnh Gia Lai mới" } } }]);
  t.match(after.beneficiaries, [{ names: { vi: "Tên ratanakiri" }, now: { id: "ratanakiri", names: { vi: "tỉnh Ratanakiri" } } }]);
  await views.close();
});

t.test("of an act that is only known to be done by a day, a party is named as on that day", async (t) => {
  const ratanakiri = recorder("parties", "ratanakiri");
  ratanakiri.record("2023-01-02", "register", { names: { vi: "Rattanakiri" }, level: "province", country: "KH" });
  ratanakiri.record("2025-08-01", "rename", { names: { vi: "Ratanakiri" }, occurredOn: "2025-08-01" });
  const duty = recorder("commitments", "x");
  duty.record("2023-05-02", "agree", {
    kind: "joint-task",
    title: { en: "x" },
    obligors: [{ partyId: "ratanakiri" }],
    occurredOn: "../2023-04-30",
  });
  const views = await viewsOver([opening, ...merged({ "party-ratanakiri": ratanakiri.events, "commitment-x": duty.events })]);
  const one = bodyOf(await views.ask({ ask: "thing", name: "commitment", id: "x", now, validAt: "2025-09-03" }));
  t.match(one.obligors, [{ names: { vi: "Rattanakiri" }, now: { id: "ratanakiri", names: { vi: "Ratanakiri" } } }]);
  t.same(bodyOf(await views.ask({ ...list, validAt: "2025-09-03" })).items[0]?.obligors, one.obligors, "the list says the same");
  await views.close();
});

/** Ea Súp and its duties: one to go on at home, one with an ended part, one done, one of a party that lives. */
async function dissolved(after: (parties: Record<string, ReturnType<typeof recorder>>) => void = () => undefined) {
  const parties: Record<string, ReturnType<typeof recorder>> = {};
  const known = () => Object.fromEntries(Object.entries(parties).map(([id, one]) => [`parties/${id}`, one]));
  const party = (id: string, partOf?: string) => {
    const one = recorder("parties", id, known);
    parties[id] = one;
    one.record("2023-01-02", "register", { names: { vi: id }, level: "district", country: "VN", ...(partOf ? { partOf } : {}) });
    return one;
  };
  party("dak-lak");
  party("ea-sup", "dak-lak");
  party("ea-bung", "dak-lak");
  party("ia-lop", "dak-lak");
  parties["ea-sup"]?.record("2025-06-20", "dissolve", { occurredOn: "2025-07-01" });
  after(parties);
  const duty = (id: string, obligor: string, command = "start") => {
    const one = recorder("commitments", id);
    one.record("2024-12-30", "agree", {
      kind: "joint-task",
      title: { en: id },
      obligors: [{ partyId: obligor }, { partyId: "dak-lak" }],
      occurredOn: "2024-12-29",
    });
    one.record("2025-01-30", command, { occurredOn: "2025-01-15" });
    return [`commitment-${id}`, one.events] as const;
  };
  return viewsOver([
    opening,
    ...merged({
      ...Object.fromEntries(Object.entries(parties).map(([id, { events }]) => [`party-${id}`, events])),
      ...Object.fromEntries([
        duty("seminars", "ea-sup"),
        duty("memorandum", "ea-sup"),
        duty("done", "ea-sup", "deliver"),
        duty("forest", "ea-bung"),
      ]),
    }),
  ]);
}

t.test("golden scenario 10: the duties of a district that ended are orphans until its function is transferred", async (t) => {
  const views = await dissolved((parties) => {
    parties["ea-sup"]?.record("2025-09-01", "transfer-function", { to: { partyId: "ea-bung" }, occurredOn: "2025-09-01" });
  });
  const found = async (filters: object, validAt: string, knownAt?: string) =>
    idsOf(await views.ask({ ...list, filters, validAt, ...(knownAt ? { knownAt } : {}) }));
  t.same(await found({ orphaned: true }, "2025-06-30"), []);
  t.same(await found({ party: ["dak-lak"], open: true }, "2025-06-30"), ["forest", "memorandum", "seminars"]);
  t.same(await found({ orphaned: true }, "2025-07-01"), ["memorandum", "seminars"], "what is done needs nobody");
  t.same(await found({ orphaned: false }, "2025-07-01"), ["done", "forest"]);
  t.same(await found({ orphaned: true }, "2025-09-01"), []);
  t.same(await found({ orphaned: true }, "2025-09-01", "2025-08-31"), ["memorandum", "seminars"], "as known before");
  t.same(await found({ party: ["ea-bung"], open: true }, "2025-08-31"), ["forest"]);
  t.same(await found({ party: ["ea-bung"], open: true }, "2025-09-01"), ["forest", "memorandum", "seminars"], "under whom they went to");
  const page = async (validAt: string) => bodyOf(await views.ask({ ask: "thing", name: "commitment", id: "seminars", now, validAt }));
  t.equal((await page("2025-06-30")).orphaned, undefined);
  t.equal((await page("2025-07-01")).orphaned, true);
  t.match(await page("2025-09-01"), { orphaned: undefined, obligors: [{ partyId: "ea-sup", now: { id: "ea-bung" } }, {}] });
  t.same((await views.ask({ ask: "thing", name: "commitment", id: "done", now, validAt: "2025-07-01" })).ok, true);
  await views.close();
});

t.test("one duty is transferred and the other stays an orphan; whom it went to may end in turn", async (t) => {
  const views = await dissolved((parties) => {
    const body = { to: { partyId: "ea-bung" }, commitments: ["seminars"], occurredOn: "2025-08-01" };
    parties["ea-sup"]?.record("2025-08-01", "transfer-function", body);
    parties["ea-bung"]?.record("2025-09-01", "split", {
      successors: ["ia-lop", "dak-lak"],
      allocation: [{ commitmentId: "forest", successorId: "ia-lop" }],
      occurredOn: "2025-09-01",
    });
  });
  const orphans = async (validAt: string) => idsOf(await views.ask({ ...list, filters: { orphaned: true }, validAt }));
  t.same(await orphans("2025-07-31"), ["memorandum", "seminars"]);
  t.same(await orphans("2025-08-01"), ["memorandum"]);
  t.same(await orphans("2025-09-01"), ["memorandum", "seminars"], "the split allocated the forest alone");
  const under = async (party: string, validAt: string) =>
    idsOf(await views.ask({ ...list, filters: { party: [party], open: true }, validAt }));
  t.same(await under("ea-bung", "2025-08-01"), ["forest", "seminars"]);
  t.same(await under("ia-lop", "2025-08-31"), []);
  t.same(await under("ia-lop", "2025-09-01"), ["forest"], "what was allocated to it, and no orphan");
  const role = async (filters: object) => idsOf(await views.ask({ ...list, filters, validAt: "2025-09-01" }));
  t.same(await role({ obligor: ["ia-lop"] }), ["forest"], "as a duty, which another filter by role does not find");
  t.same(await role({ beneficiary: ["ia-lop"] }), []);
  t.same(await under("ea-bung", "2025-09-01"), ["forest", "seminars"], "a predecessor stands for itself");
  await views.close();
});

t.test("the genealogy of a party: up and down from any of them, each with its day; as known and as far as it has happened", async (t) => {
  const views = await provinces();
  const lineage = async (id: string, validAt: string) => bodyOf(await views.ask({ ask: "lineage", id, now, validAt }));
  const whole = await lineage("binh-dinh", "2025-09-03");
  t.match(whole, {
    id: "binh-dinh",
    complete: true,
    parties: [
      { id: "binh-dinh", names: { vi: "Tên binh-dinh" }, ended: { as: "merged", since: "2025-07-01" } },
      { id: "gia-lai", names: { vi: "tỉnh Gia Lai mới" }, ended: undefined },
      { id: "gia-lai-2024" },
    ],
    successions: [
      { from: "binh-dinh", to: "gia-lai", as: "merged", since: "2025-07-01", instrument: "Resolution 202/2025/QH15" },
      { from: "gia-lai-2024", to: "gia-lai", as: "merged", since: "2025-07-01" },
    ],
  });
  const same = await lineage("gia-lai", "2025-09-03");
  t.same([same.parties, same.successions], [whole.parties, whole.successions]);
  t.match(await lineage("binh-dinh", "2025-06-30"), { parties: [{ id: "binh-dinh" }], successions: [] });
  t.match(await lineage("ea-sup", "2025-09-03"), { parties: [{ id: "ea-sup", ended: { as: "dissolved", since: "2025-07-01" } }] });
  t.match(await views.ask({ ask: "lineage", id: "gia-lai", now, validAt: "2025-06-30" }), { ok: false, refusal: { code: "not-yet" } });
  t.match(await views.ask({ ask: "lineage", id: "nobody", now }), { ok: false, refusal: { code: "unknown-thing" } });
  t.match(bodyOf(await views.ask({ ask: "thing", name: "party", id: "gia-lai", now })), {
    predecessors: [
      { partyId: "binh-dinh", names: { vi: "Tên binh-dinh" }, as: "merged", since: "2025-07-01", now: { id: "gia-lai" } },
      { partyId: "gia-lai-2024" },
    ],
  });
  const ended = async (...words: string[]) =>
    idsOf(await views.ask({ ...list, ask: "parties", filters: { ended: words }, validAt: "2025-09-03" }));
  t.same(await ended("merged"), ["binh-dinh", "gia-lai-2024"]);
  t.same(await ended("dissolved", "split"), ["ea-sup"]);
  t.same(await ended("no"), ["dak-lak", "gia-lai", "ratanakiri"]);
  t.same(await ended("no", "dissolved"), ["dak-lak", "ea-sup", "gia-lai", "ratanakiri"]);
  await views.close();
});

t.test("a party is found by any name that it has or had, any alias and any identifier, folded, in Lao and Khmer too", async (t) => {
  const attapeu = recorder("parties", "attapeu");
  attapeu.record("2023-01-02", "register", {
    names: { vi: "tỉnh Attapư", lo: "ແຂວງອັດຕະປື" },
    level: "province",
    country: "LA",
    identifiers: [{ scheme: "ISO 3166-2", id: "LA-AT" }],
  });
  attapeu.record("2023-01-03", "record-alias", { alias: "Attapeu" });
  attapeu.record("2023-01-03", "record-alias", { alias: "ខេត្តអាតាពី", language: "km" });
  attapeu.record("2023-02-01", "rename", { names: { vi: "tỉnh Át-ta-pư" }, occurredOn: "2023-02-01" });
  const other = recorder("parties", "sekong");
  other.record("2023-01-02", "register", { names: { vi: "Sê Kông" }, level: "province", country: "LA" });
  const views = await viewsOver([opening, ...merged({ "party-attapeu": attapeu.events, "party-sekong": other.events })]);
  const found = async (text: string, validAt = "2023-06-01") =>
    idsOf(await views.ask({ ...list, ask: "parties", filters: { text }, validAt }));
  for (const text of ["at-ta-pu", "ÁT-TA", "attapu", "attapeu", "ອັດຕະປື", "អាតាពី", "la-at"]) t.same(await found(text), ["attapeu"], text);
  t.same(await found("át-ta-pư", "2023-01-31"), [], "not its name yet");
  t.same(await found("nowhere"), []);
  await views.close();
});
