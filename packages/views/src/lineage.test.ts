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

/** Gia Lai and Bình Định become a new Gia Lai on 2025-07-01; Ea Súp, a district of Đắk Lắk, is dissolved that day; a rename of Ratanakiri. */
async function provinces() {
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
    occurredOn: "2025-07-01",
  });
  for (const one of [old, binhDinh]) one.record("2025-06-20", "succeed", { successorId: "gia-lai", occurredOn: "2025-07-01" });
  eaSup.record("2025-06-20", "dissolve", { occurredOn: "2025-07-01" });
  ratanakiri.record("2025-08-01", "rename", { names: { vi: "tỉnh Ratanakiri" }, occurredOn: "2025-08-01" });
  const commitment = (id: string, obligor: string) => {
    const one = recorder("commitments", id);
    one.record("2023-05-01", "agree", {
      kind: "joint-task",
      title: { en: id },
      obligors: [{ partyId: obligor, nameAsWritten: "as it was written" }],
      beneficiaries: [{ partyId: "ratanakiri" }],
      value: { amount: "5", currency: "VND", qualifier: "exact" },
      occurredOn: "2023-04-30",
    });
    return one;
  };
  const streams = {
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
  await views.close();
});

t.test("a corridor bears the name of the successor that lives, and the id of a predecessor still finds it", async (t) => {
  const views = await provinces();
  const corridor = async (a: string, validAt: string) =>
    idsOf(await views.ask({ ...list, filters: { corridor: [a, "ratanakiri"] }, validAt }));
  t.same(await corridor("gia-lai", "2025-09-03"), ["coast", "old"]);
  t.same(await corridor("binh-dinh", "2025-09-03"), ["coast", "old"]);
  t.same(await corridor("binh-dinh", "2025-06-30"), ["coast"]);
  const names = async (validAt: string) =>
    bodyOf(await views.ask({ ask: "money", now, filters: {}, by: ["corridor"], validAt })).groups.map(({ corridor, commitments }) => [
      (corridor as string[]).join("~"),
      commitments,
    ]);
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
