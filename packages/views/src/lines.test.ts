// Who goes on for a party in a duty is one rule: the orphan list, the lists by party and by corridor, the money board and the page of a commitment
// agree on it.
import { type Recorder, recorder } from "@camket/testkit";
import * as fc from "fast-check";
import t from "tap";
import type { Answer, Question } from "./reader.ts";
import { merged, opening, viewsOver } from "./under-test.ts";

const now = "2026-01-01T00:00:00.000Z";
type Body = Record<string, unknown> & { items: Record<string, unknown>[]; groups: { corridor?: [string, string]; commitments: number }[] };
const bodyOf = (answer: Answer): Body => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.body as Body;
};
const list = { ask: "commitments", now, filters: {}, limit: 100 } as const satisfies Question;

/** Parties there from ever, with the act that each begins or ends with; and duties of 2022 to `x`, a province of Laos. */
function ledgerOf() {
  const parties: Record<string, Recorder> = {};
  const duties: Record<string, Recorder> = {};
  let hidden = false;
  /** As a race, or a program of old, may leave it: the act sees no other thing. */
  const unseeing = (act: () => void) => {
    hidden = true;
    act();
    hidden = false;
  };
  const known = (): Record<string, Recorder> =>
    hidden
      ? {}
      : {
          ...Object.fromEntries(Object.entries(parties).map(([id, one]) => [`parties/${id}`, one])),
          ...Object.fromEntries(Object.entries(duties).map(([id, one]) => [`commitments/${id}`, one])),
        };
  const party = (id: string): Recorder => (parties[id] ??= recorder("parties", id, known));
  const register = (id: string, more: object = {}) =>
    party(id).record("2022-01-02", "register", { names: { vi: `Tên ${id}` }, level: "province", country: "VN", ...more });
  register("x", { country: "LA" });
  const duty = (id: string, obligor: string, more: object = {}) => {
    duties[id] = recorder("commitments", id, known);
    duties[id].record("2022-01-03", "agree", {
      kind: "construction-gift",
      title: { en: id },
      obligors: [{ partyId: obligor }],
      beneficiaries: [{ partyId: "x" }],
      value: { amount: "5", currency: "VND", qualifier: "exact" },
      ...more,
    });
    return duties[id];
  };
  const streams = () => ({
    ...Object.fromEntries(Object.entries(parties).map(([id, { events }]) => [`party-${id}`, events])),
    ...Object.fromEntries(Object.entries(duties).map(([id, { events }]) => [`commitment-${id}`, events])),
  });
  return { party, unseeing, register, duty, views: async () => asked(await viewsOver([opening, ...merged(streams())])) };
}

function asked(views: Awaited<ReturnType<typeof viewsOver>>) {
  const found = async (filters: object, validAt = "2025-12-31") =>
    bodyOf(await views.ask({ ...list, filters, validAt })).items.map(({ id }) => String(id));
  const page = async (id: string, validAt = "2025-12-31") =>
    bodyOf(await views.ask({ ask: "thing", name: "commitment", id, now, validAt })) as unknown as {
      orphaned?: boolean;
      obligors: { now?: { id: string } }[];
    };
  const board = async (validAt = "2025-12-31") =>
    bodyOf(await views.ask({ ask: "board", board: "money", now, filters: {}, by: ["corridor"], validAt })).groups.map(
      ({ corridor, commitments }) => `${corridor?.join("~") ?? "none"} ${commitments}`,
    );
  return { found, page, board, ask: views.ask, close: () => views.close() };
}

t.test("a duty that a living party gave to one that is dissolved then is an orphan", async (t) => {
  const { party, register, duty, views } = ledgerOf();
  for (const id of ["a", "c"]) register(id);
  duty("d1", "a");
  duty("d2", "c");
  duty("d3", "a");
  party("a").record("2023-01-10", "transfer-function", { to: { partyId: "c" }, commitments: ["d1"] });
  party("c").record("2024-01-10", "dissolve", {});
  const { found, page, close } = await views();
  t.same(await found({ orphaned: true }, "2024-01-09"), []);
  t.same(await found({ orphaned: true }), ["d1", "d2"]);
  t.same(await found({ orphaned: false }), ["d3"]);
  t.equal((await page("d1")).orphaned, true);
  t.equal((await page("d3")).orphaned, undefined);
  await close();
});

t.test("a duty that came back is kept by whom it came back to", async (t) => {
  const { party, register, duty, views } = ledgerOf();
  for (const id of ["a", "c"]) register(id);
  duty("d", "a");
  party("a").record("2023-01-10", "transfer-function", { to: { partyId: "c" }, commitments: ["d"] });
  party("c").record("2024-01-10", "transfer-function", { to: { partyId: "a" }, commitments: ["d"] });
  const { found, page, board, close } = await views();
  t.same(await found({ orphaned: true }), []);
  t.equal((await page("d")).obligors[0]?.now, undefined);
  t.same(await board(), ["a~x 1"]);
  await close();
});

t.test("a party that is not there keeps nothing and names no corridor", async (t) => {
  const { party, unseeing, register, duty, views } = ledgerOf();
  for (const id of ["a", "b"]) register(id);
  duty("d", "a");
  const body = { names: { vi: "m" }, level: "province", country: "VN", predecessors: ["a", "b"], occurredOn: "2025-07-01" };
  const merger = party("m").record("2025-07-01", "merge", body);
  party("a").record("2025-07-01", "succeed", { successorId: "m", occurredOn: "2025-07-01" });
  unseeing(() => party("m").record("2025-07-02", "withdraw-event", { targetEventId: merger, reason: "in error" }));
  const { found, page, board, close } = await views();
  t.same(await found({ orphaned: true }), ["d"]);
  t.equal((await page("d")).orphaned, true);
  t.same(await board(), ["none 1"]);
  t.same(await found({ corridor: ["m", "x"] }), []);
  t.same(await found({ corridor: ["a", "x"] }), ["d"], "its own id still finds it");
  await close();
});

t.test("a party of which everything was withdrawn has no names, and is said to have none; one that comes later is not", async (t) => {
  const { party, register, duty, views } = ledgerOf();
  register("a");
  duty("d", "a", { beneficiaries: [{ partyId: "b" }] });
  const registered = party("a").events.at(-1)?.id;
  const known = await views();
  t.strictSame((await known.page("d")).obligors, [{ partyId: "a", names: { vi: "Tên a" }, level: "province", country: "VN" }]);
  await known.close();
  party("a").record("2025-07-02", "withdraw-event", { targetEventId: registered, reason: "a double" });
  const { page, close } = await views();
  t.strictSame((await page("d")).obligors, [{ partyId: "a", nothingStands: true }]);
  t.match((await page("d")) as unknown, { beneficiaries: [{ partyId: "b", nothingStands: undefined }] });
  await close();
});

t.test("duties moved one by one stand where they went, on lists, on the board and on the page", async (t) => {
  const { party, register, duty, views } = ledgerOf();
  for (const id of ["p1", "p2"]) register(id);
  for (const id of ["d", "e", "f"]) register(id, { level: "district", partOf: "p1" });
  for (const id of ["d", "e", "f"]) duty(`of-${id}`, id);
  duty("other", "e");
  party("d").record("2023-01-10", "dissolve", {});
  party("d").record("2023-01-10", "transfer-function", { to: { partyId: "p2" } });
  party("e").record("2023-01-10", "transfer-function", { to: { partyId: "p2" }, commitments: ["of-e"] });
  const { found, page, board, close } = await views();
  t.same(await board(), ["p1~x 2", "p2~x 2"]);
  t.same(await found({ corridor: ["p1", "x"] }), ["of-f", "other"]);
  t.same(await found({ corridor: ["x", "p2"] }), ["of-d", "of-e"]);
  t.same(await found({ party: ["p2"] }), ["of-d", "of-e"]);
  t.same(await found({ party: ["e"] }), ["of-e", "other"], "who is named still finds it");
  t.match((await page("of-e")).obligors, [{ now: { id: "p2" } }]);
  t.equal((await page("other")).obligors[0]?.now, undefined);
  await close();
});

t.test("what a split party owed goes to whom it was allocated to, and to nobody else", async (t) => {
  const { party, register, duty, views } = ledgerOf();
  for (const id of ["p", "q", "s1", "s2"]) register(id);
  duty("d1", "p");
  duty("d2", "p");
  duty("given", "x", { beneficiaries: [{ partyId: "p" }] });
  party("p").record("2023-01-10", "split", {
    successors: ["s1", "s2"],
    allocation: [
      { commitmentId: "d1", successorId: "s1" },
      { commitmentId: "d3", successorId: "s1" },
    ],
  });
  duty("d3", "q");
  const { found, page, board, close } = await views();
  t.same(await found({ party: ["s1"] }), ["d1", "given"]);
  t.same(await found({ party: ["s2"] }), ["given"], "what it was given it is given still");
  t.same(await found({ party: ["p"] }), ["d1", "d2", "given"]);
  t.same(await found({ orphaned: true }), ["d2"]);
  t.same(await found({ corridor: ["s1", "x"] }), ["d1", "given"]);
  t.same(await found({ corridor: ["s2", "x"] }), ["given"]);
  t.same(await found({ corridor: ["p", "x"] }), ["d1", "d2", "given"], "a predecessor still finds them");
  t.same(await board(), ["q~x 1", "s1~x 2", "s2~x 1", "none 1"]);
  t.match((await page("d1")).obligors, [{ partyId: "p", now: { id: "s1" } }]);
  t.equal((await page("d2")).obligors[0]?.now, undefined);
  const [item] = bodyOf(await list1(await views())).items;
  t.match(item, { id: "d1", obligors: [{ now: { id: "s1" } }] }, "the list says the same");
  await close();
});

const list1 = async ({ ask, close }: ReturnType<typeof asked>) => {
  const answer = await ask({ ...list, limit: 1 });
  await close();
  return answer;
};

t.test("what two commands at once let through is shown on the pages concerned: two mergers of one party, a ring of parts", async (t) => {
  const { party, unseeing, register, views } = ledgerOf();
  for (const id of ["a", "b", "c", "d", "e", "f"]) register(id);
  const merge = (id: string, predecessors: string[]) =>
    party(id).record("2025-07-01", "merge", {
      names: { vi: id },
      level: "province",
      country: "VN",
      predecessors,
      occurredOn: "2025-07-01",
    });
  merge("m", ["a", "b"]);
  merge("n", ["a", "c"]);
  party("a").record("2025-07-01", "succeed", { successorId: "m", occurredOn: "2025-07-01" });
  party("d").record("2025-07-01", "place-under", { partOf: "e" });
  unseeing(() => party("e").record("2025-07-01", "place-under", { partOf: "d" }));
  party("f").record("2025-07-01", "place-under", { partOf: "d" });
  const { ask, close } = await views();
  const contradictions = async (id: string, validAt = "2025-07-01") =>
    bodyOf(await ask({ ask: "thing", name: "party", id, now, validAt })).contradictions;
  const succession = [
    { kind: "succession", predecessor: { partyId: "a" }, successors: [{ partyId: "m", names: { vi: "m" } }, { partyId: "n" }] },
  ];
  for (const id of ["a", "m", "n"]) t.match(await contradictions(id), succession, id);
  for (const id of ["b", "c"]) t.equal(await contradictions(id), undefined, id);
  t.equal(await contradictions("a", "2025-06-30"), undefined);
  t.match(await contradictions("d"), [{ kind: "ring", parties: [{ partyId: "d", names: { vi: "Tên d" } }, { partyId: "e" }] }]);
  t.match(await contradictions("e"), [{ kind: "ring", parties: [{ partyId: "e" }, { partyId: "d" }] }]);
  t.equal(await contradictions("f"), undefined, "it belongs to one of the ring, and is not in it");
  await close();
});

const ids = ["a", "b", "c", "d", "e", "f"];
const party = fc.constantFrom(...ids);
const act = fc.oneof(
  fc.record({ by: party, command: fc.constant("dissolve" as const), to: party, duty: fc.nat(5) }),
  fc.record({
    by: party,
    command: fc.constantFrom("split", "transfer-function", "merge", "place-under"),
    to: party,
    duty: fc.option(fc.nat(5)),
  }),
);

t.test("whatever becomes of the parties, the board's corridors are the lists by corridor, and the page's orphans the list's", async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 10 }), fc.array(party, { minLength: 6, maxLength: 6 }), async (acts, obligors) => {
      const ledger = ledgerOf();
      for (const [n, id] of ids.entries()) ledger.register(id, n < 2 ? { level: "district", partOf: "c" } : {});
      const duties = obligors.map((obligor, n) => {
        ledger.duty(`d${n}`, obligor, n === 5 ? { obligors: [{ partyId: "x" }], beneficiaries: [{ partyId: obligor }] } : {});
        return `d${n}`;
      });
      acts.forEach(({ by, command, to, duty }, n) => {
        const day = `2023-0${Math.floor(n / 5) + 1}-1${n % 5}`;
        const moved = duty === null ? {} : { commitments: [`d${duty}`] };
        const bodies = {
          dissolve: {},
          split: { successors: [to, "x"], ...(duty === null ? {} : { allocation: [{ commitmentId: `d${duty}`, successorId: to }] }) },
          "transfer-function": { to: { partyId: to }, ...moved },
          "place-under": { partOf: to },
          merge: { successorId: to },
        };
        ledger.party(by).give(day, command === "merge" ? "succeed" : command, bodies[command]);
      });
      const { found, page, ask, close } = await ledger.views();
      const orphans = await found({ orphaned: true });
      for (const id of duties) t.equal((await page(id)).orphaned ?? false, orphans.includes(id), `${id} ${JSON.stringify(acts)}`);
      const { groups } = bodyOf(await ask({ ask: "board", board: "money", now, filters: {}, by: ["corridor"] }));
      for (const { corridor, commitments } of groups)
        if (corridor) t.equal((await found({ corridor })).length, commitments, `${corridor} ${JSON.stringify(acts)}`);
      await close();
    }),
    { numRuns: Number(process.env.CAMKET_TEST_RUNS ?? 50) },
  );
});
