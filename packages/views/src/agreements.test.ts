// Agreements: a register at any (T, K) is a fresh fold; who finds one, by its parties, its time and its words; the duties under it, carried over,
// dropped or forgotten; and what is open between sources about it.
import { type AgreementDescription, describeAgreement, stateAt, timelines } from "@camket/domain";
import { agreement, dateAround, day, memorandum, promise, type Recorder, recorder } from "@camket/testkit";
import * as fc from "fast-check";
import t from "tap";
import type { Answer, Question } from "./reader.ts";
import { merged, opening, viewsOver } from "./under-test.ts";

const now = "2026-06-01T00:00:00.000Z";
type Body = Record<string, unknown> & { items: Record<string, unknown>[]; duties: Record<string, unknown> };
const bodyOf = (answer: Answer): Body => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.body as Body;
};
const idsOf = (answer: Answer) => bodyOf(answer).items.map(({ id }) => id);
const list = { ask: "agreements", now, filters: {}, limit: 50 } as const satisfies Question;

/** Things recorded beside each other, each of which may ask to see the others. */
function ledgerOf() {
  const recorders: Record<string, Recorder> = {};
  const words = { parties: "party", sources: "source", agreements: "agreement", commitments: "commitment" } as const;
  const thing = (kind: keyof typeof words, id: string): Recorder => {
    recorders[`${kind}/${id}`] ??= recorder(kind, id, () => recorders);
    return recorders[`${kind}/${id}`] as Recorder;
  };
  const party = (id: string, country: string, recordedOn = "2022-01-02") =>
    thing("parties", id).record(recordedOn, "register", { names: { vi: `Tên ${id}` }, level: "province", country });
  const streams = () =>
    Object.fromEntries(
      Object.entries(recorders).map(([path, { events }]) => {
        const [kind, id] = path.split("/") as [keyof typeof words, string];
        return [`${words[kind]}-${id}`, events];
      }),
    );
  return { thing, party, views: () => viewsOver([opening, ...merged(streams())]) };
}

const period = fc.constantFrom("2022/2023-03", "2023", "2023-02/2023-04~", { edtf: "2023-03-15", bound: "before" }, "2023/..", "2024");
const acts = fc.oneof(
  fc.constantFrom("open-negotiation", "sign").chain((command) => period.map((p) => ({ command, body: { ...memorandum, period: p } }))),
  fc.constant({ command: "enter-into-force", body: {} }),
  period.map((p) => ({ command: "extend", body: { period: p } })),
  fc.constantFrom("suspend-implementation", "terminate").map((command) => ({ command, body: { reason: "r" } })),
  fc.constant({ command: "resume-implementation", body: {} }),
  fc.constant({ command: "succeed-party", body: { oldPartyId: "ratanakiri", newPartyId: "stung-treng", basis: "b" } }),
  fc.constant({ command: "withdraw-party", body: { partyId: "ratanakiri", reason: "r" } }),
  fc.constant({ command: "assign-agency", body: { agency: { partyId: "so-ngoai-vu" }, role: "lead" } }),
);
const steps = fc.array(
  fc.tuple(
    acts,
    fc.nat(20),
    fc.nat(60).chain((ago) => dateAround(100 - ago)),
  ),
  { maxLength: 10 },
);

/** Played from day 100 on; what is refused leaves nothing. */
function played(its: readonly (readonly [{ command: string; body: object }, number, unknown])[]) {
  const one = agreement();
  one.record(day(100), "open-negotiation", { ...memorandum, occurredOn: day(40) });
  let at = 100;
  for (const [{ command, body }, wait, occurredOn] of its) {
    at += wait;
    one.give(day(at), command, { ...body, ...(occurredOn === undefined ? {} : { occurredOn }) });
  }
  return { one, lastDay: at };
}

t.test("the register of agreements at random (T, K) is a fresh fold of the stream, found by its own words", async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 3 }), async (histories) => {
      const all = histories.map(played);
      const views = await viewsOver([opening, ...merged(Object.fromEntries(all.map(({ one }, n) => [`agreement-a${n}`, one.events])))]);
      const lastDay = Math.max(...all.map((one) => one.lastDay));
      for (let probe = 0; probe < 12; probe++) {
        const knownAt = day(100 + ((probe * 7) % (lastDay - 98)));
        const validAt = day((probe * 37) % (lastDay + 300));
        const moment = { validAt, knownAt, now: `${day(lastDay + 1)}T05:00:00.000Z` };
        const items = bodyOf(await views.ask({ ...list, ...moment })).items;
        for (const [n, { one }] of all.entries()) {
          const found = stateAt(timelines.agreement(one.history(knownAt)), validAt);
          const expected: AgreementDescription | undefined =
            found && "state" in found ? describeAgreement(found.state, validAt) : undefined;
          const item = items.find(({ id }) => id === `a${n}`);
          t.equal(item === undefined, expected === undefined, `a${n} at (${validAt}, ${knownAt})`);
          if (!expected) continue;
          const { title, stage, covered, mayAlreadyBe, parties, owner } = expected;
          const { timesExtended: _, firstPeriod: __, ...standing } = expected.standing;
          t.same(item, {
            id: `a${n}`,
            title,
            ...(stage ? { stage } : {}),
            ...(covered ? { covered } : {}),
            mayAlreadyBe,
            standing,
            parties,
            owner,
          });
          const filters = { standing: [standing.status], ...(stage ? { stage: [stage] } : {}) };
          t.ok(idsOf(await views.ask({ ...list, ...moment, filters })).includes(`a${n}`), "found by its own words");
        }
      }
      await views.close();
    }),
    { numRuns: Number(process.env.CAMKET_TEST_RUNS ?? 10) },
  );
});

/** Golden scenario 5, with three duties under the agreement. */
function borderProvinces() {
  const ledger = ledgerOf();
  const { thing, party } = ledger;
  party("gia-lai", "VN");
  party("binh-dinh", "VN");
  party("ratanakiri", "KH");
  party("so-ngoai-vu", "VN");
  const memo = thing("agreements", "memo");
  memo.record("2022-06-01", "sign", {
    ...memorandum,
    sectors: ["15210"],
    title: { vi: "Biên bản thỏa thuận hợp tác", km: "អនុស្សរណៈ", lo: "ບົດບັນທຶກ" },
    number: "12/BB",
    occurredOn: "../2022-05-31",
  });
  const duty = (id: string, more: object = {}) => {
    const one = thing("commitments", id);
    one.record("2022-06-02", "agree", {
      ...promise,
      kind: "joint-task",
      title: { en: id },
      obligors: [{ partyId: "gia-lai" }, { partyId: "ratanakiri" }],
      beneficiaries: [],
      agreementId: "memo",
      occurredOn: "2022-06-01",
      ...more,
    });
    return one;
  };
  duty("patrols");
  duty("twinning");
  duty("market").record("2023-02-01", "deliver", { occurredOn: "2023-01-15" });
  duty("elsewhere", { agreementId: undefined });
  thing("parties", "gia-lai-2025").record("2025-06-20", "merge", {
    names: { vi: "tỉnh Gia Lai (mới)" },
    level: "province",
    country: "VN",
    predecessors: ["gia-lai", "binh-dinh"],
    occurredOn: "2025-07-01",
  });
  for (const id of ["gia-lai", "binh-dinh"])
    thing("parties", id).record("2025-06-20", "succeed", { successorId: "gia-lai-2025", occurredOn: "2025-07-01" });
  memo.record("2025-09-04", "assign-agency", { agency: { partyId: "so-ngoai-vu" }, role: "focal-point", occurredOn: "2025-09-03" });
  return { ...ledger, memo };
}

t.test(
  "golden scenario 5: found by the new party, named as then and now; expired without a renewal, the gap and its open duties",
  async (t) => {
    const views = await borderProvinces().views();
    const page = async (validAt: string) => bodyOf(await views.ask({ ask: "thing", name: "agreement", id: "memo", now, validAt }));
    const found = async (filters: object, validAt: string) => idsOf(await views.ask({ ...list, filters, validAt }));

    t.same(await found({ party: ["gia-lai-2025"] }, "2025-09-04"), ["memo"]);
    t.same(await found({ party: ["gia-lai-2025"] }, "2025-06-30"), [], "not before the merger");
    t.same(await found({ party: ["gia-lai"] }, "2025-06-30"), ["memo"]);
    t.same(await found({ corridor: ["gia-lai-2025", "ratanakiri"] }, "2025-09-04"), ["memo"]);
    t.same(await found({ corridor: ["kh", "vn"] }, "2022-06-02"), ["memo"]);
    t.same(await found({ agency: ["so-ngoai-vu"] }, "2025-09-02"), []);
    t.same(await found({ agency: ["so-ngoai-vu"] }, "2025-09-03"), ["memo"]);
    t.same(await found({ sector: ["99810", "15210"] }, "2025-09-04"), ["memo"]);
    t.same(await found({ sector: ["11110"] }, "2025-09-04"), []);
    for (const text of ["thoa thuan", "អនុស្សរណៈ", "ບົດບັນທຶກ", "12/bb"]) t.same(await found({ text }, "2025-09-04"), ["memo"], text);
    t.same(await found({ endsBy: "2025-12-31", standing: ["current"] }, "2025-09-04"), ["memo"]);
    t.same(await found({ endsBy: "2025-12-30" }, "2025-09-04"), []);

    t.match(await page("2025-09-04"), {
      stage: "signed",
      standing: { status: "current", daysToRenewal: 118 },
      parties: [
        {
          partyId: "gia-lai",
          nameAsWritten: "tỉnh Gia Lai",
          names: { vi: "Tên gia-lai" },
          now: { id: "gia-lai-2025", names: { vi: "tỉnh Gia Lai (mới)" } },
        },
        { partyId: "ratanakiri", now: undefined },
      ],
      conflicts: { total: 0, items: [] },
    });
    const after = await page("2026-01-01");
    t.match(after, { standing: { status: "expired", gap: { since: "2026-01-01", days: 1 } } });
    t.match(after.duties, {
      total: 3,
      open: 2,
      items: [
        { id: "patrols", title: { en: "patrols" }, stage: "agreed", schedule: { status: "no-date" }, open: true, placed: undefined },
        { id: "twinning", open: true },
        { id: "market", stage: "delivered", open: false },
      ],
    });
    t.match(bodyOf(await views.ask({ ...list, validAt: "2026-01-31" })).items, [{ standing: { status: "expired", gap: { days: 31 } } }]);
    const under = async (filters: object) => idsOf(await views.ask({ ...list, ask: "commitments", filters, validAt: "2026-01-01" }));
    t.same(await under({ agreement: ["memo"] }), ["market", "patrols", "twinning"]);
    t.same(await under({ agreement: ["memo"], open: true }), ["patrols", "twinning"]);
    t.match(bodyOf(await views.ask({ ask: "thing", name: "commitment", id: "patrols", now, validAt: "2026-01-01" })), {
      agreements: [{ id: "memo", stage: "signed", standing: "expired" }],
    });
    await views.close();
  },
);

t.test("a renewal carries duties over and drops others; an open one that it forgets is unplaced", async (t) => {
  const ledger = borderProvinces();
  const { thing, memo } = ledger;
  thing("agreements", "next").record("2026-01-10", "sign", {
    ...memorandum,
    parties: [{ partyId: "gia-lai-2025" }, { partyId: "ratanakiri" }],
    period: "2026/2030",
    renews: "memo",
  });
  thing("commitments", "late").record("2026-01-11", "agree", {
    ...promise,
    agreementId: "memo",
    obligors: [{ partyId: "ratanakiri" }],
    beneficiaries: [],
    occurredOn: "2025-11-01",
  });
  memo.record("2026-01-15", "renew", {
    successorId: "next",
    carriedOver: ["patrols"],
    dropped: [{ commitmentId: "twinning", reason: "districts ended" }],
    occurredOn: "2026-01-15",
  });
  const views = await ledger.views();
  const placed = async (id: string, validAt: string) => {
    const { duties } = bodyOf(await views.ask({ ask: "thing", name: "agreement", id, now, validAt }));
    return (duties.items as Record<string, unknown>[]).map((duty) => `${duty.id} ${duty.placed ?? "-"}`);
  };
  t.same(await placed("memo", "2026-01-14"), ["late -", "patrols -", "twinning -", "market -"]);
  t.same(await placed("memo", "2026-01-15"), ["late unplaced", "patrols carried-over", "twinning dropped", "market -"]);
  t.same(await placed("next", "2026-01-14"), []);
  t.same(await placed("next", "2026-01-15"), ["patrols -"]);
  const under = async (validAt: string) =>
    idsOf(await views.ask({ ...list, ask: "commitments", filters: { agreement: ["next"] }, validAt }));
  t.same(await under("2026-01-14"), []);
  t.same(await under("2026-01-15"), ["patrols"]);
  t.match(bodyOf(await views.ask({ ask: "thing", name: "commitment", id: "patrols", now, validAt: "2026-02-01" })), {
    agreements: [
      { id: "memo", standing: "ended" },
      { id: "next", standing: "current" },
    ],
  });
  t.same(idsOf(await views.ask({ ...list, sort: "end", validAt: "2026-02-01" })), ["next", "memo"], "what ended has no end to wait for");
  const wrong = await views.ask({ ...list, ask: "commitments", filters: { agreement: ["nobody"] } });
  t.match(wrong, { ok: false, refusal: { errors: [{ parameter: "agreement", code: "UNKNOWN_AGREEMENT" }] } });
  await views.close();
});

t.test(
  "golden scenario 8: a conflict about an agreement is open on its page until it is resolved, and stays there; sources are found by it",
  async (t) => {
    const ledger = ledgerOf();
    const { thing, party } = ledger;
    party("kon-tum", "VN");
    party("attapeu", "LA");
    thing("agreements", "memo").record("2023-06-01", "sign", {
      title: { en: "Memorandum" },
      parties: [{ partyId: "kon-tum" }, { partyId: "attapeu" }],
      occurredOn: { edtf: "XXXX-09-13", inferred: { edtf: "2011-09-13", by: "x", reason: "r", confidence: "medium" } },
    });
    const source = (id: string) => {
      const one = thing("sources", id);
      one.record("2023-06-01", "register", { type: "news", publisher: `Báo ${id}`, title: { vi: id }, language: "vi" });
      return one;
    };
    const about = { subject: { thing: "agreement", id: "memo" }, field: "signature.occurredOn" };
    const s3 = source("s3");
    s3.record("2023-06-02", "extract-claim", { ...about, claimId: "signed", value: "13/9, 2011", locator: "p. 1" });
    const s6 = source("s6");
    s6.record("2023-06-02", "extract-claim", { ...about, claimId: "first", value: "2015", locator: "p. 2" });
    const between = [
      { sourceId: "s3", claimId: "signed" },
      { sourceId: "s6", claimId: "first" },
    ];
    s6.record("2023-06-03", "record-conflict", { ...about, conflictId: "year", between });
    s6.record("2023-07-01", "resolve-conflict", { conflictId: "year", chosen: between[0], rule: "official", reason: "the minutes" });
    s3.record("2023-08-01", "retract", { reason: "taken back" });
    const views = await ledger.views();
    const page = async (knownAt: string) => bodyOf(await views.ask({ ask: "thing", name: "agreement", id: "memo", now, knownAt }));
    const sources = async (filters: object, knownAt: string) => idsOf(await views.ask({ ...list, ask: "sources", filters, knownAt }));

    t.match(await page("2023-06-02"), { stage: "signed", conflicts: { total: 0, items: [] } });
    const said = [
      { ...between[0], value: "13/9, 2011" },
      { ...between[1], value: "2015" },
    ];
    const year = { sourceId: "s6", conflictId: "year", field: "signature.occurredOn", between: said };
    t.strictSame((await page("2023-06-03")).conflicts, { total: 1, open: 1, items: [{ ...year, status: "open" }] });
    t.match((await page("2023-07-01")).conflicts, {
      total: 1,
      open: 0,
      items: [{ ...year, status: "resolved", resolution: { chosen: between[0], rule: "official", reason: "the minutes" } }],
    });
    t.same(await sources({ about: { thing: "agreement", id: "memo" } }, "2023-07-01"), ["s3", "s6"]);
    t.same(await sources({ about: { thing: "party", id: "attapeu" } }, "2023-07-01"), []);
    t.same(await sources({ conflicts: "open" }, "2023-06-03"), ["s6"]);
    t.same(await sources({ conflicts: "resolved" }, "2023-06-03"), []);
    t.same(await sources({ conflicts: "open" }, "2023-07-01"), []);
    t.same(await sources({ conflicts: "resolved" }, "2023-07-01"), ["s6"]);
    t.same(await sources({ retracted: true }, "2023-07-31"), []);
    t.same(await sources({ retracted: true }, "2023-08-01"), ["s3"]);
    t.same(await sources({ retracted: false }, "2023-08-01"), ["s6"]);
    t.match(bodyOf(await views.ask({ ...list, ask: "sources", knownAt: "2023-06-03" })).items, [
      { id: "s3", claimCount: 1, openConflicts: 0 },
      { id: "s6", claimCount: 1, openConflicts: 1, claims: undefined },
    ]);
    await views.close();
  },
);

t.test(
  "an agreement knows who says that it renews it, and has no gap once one of them certainly was signed; of several each says so",
  async (t) => {
    const ledger = ledgerOf();
    const { thing, party } = ledger;
    party("gia-lai", "VN");
    party("ratanakiri", "KH");
    const sign = (id: string, recordedOn: string, more: object) =>
      thing("agreements", id).record(recordedOn, "sign", { ...memorandum, title: { en: id }, occurredOn: recordedOn, ...more });
    sign("old", "2023-01-10", { period: "2023" });
    sign("next", "2024-02-01", { period: "2024/2026", renews: "old" });
    sign("other", "2024-03-01", { renews: "old" });
    const views = await ledger.views();
    const page = async (id: string, validAt: string) => bodyOf(await views.ask({ ask: "thing", name: "agreement", id, now, validAt }));
    const listed = async (validAt: string) =>
      bodyOf(await views.ask({ ...list, validAt })).items.find(({ id }) => id === "old")?.standing as object;

    const before = await page("old", "2024-01-31");
    t.match(before, { renewedBy: undefined, contradictions: undefined, standing: { status: "expired", gap: { days: 31 } } });
    t.match(await listed("2024-01-31"), { status: "expired", gap: { days: 31 } });

    const renewed = await page("old", "2024-02-01");
    t.strictSame(renewed.renewedBy, [{ id: "next", title: { en: "next" }, stage: "signed", standing: "current" }]);
    t.match(renewed, { stage: "signed", standing: { status: "expired", gap: undefined }, contradictions: undefined });
    t.match(await listed("2024-02-01"), { status: "expired", gap: undefined });

    const twice = [{ kind: "renewal", agreementId: "old", renewedBy: ["next", "other"] }];
    t.match((await page("old", "2024-03-01")).renewedBy, [{ id: "next" }, { id: "other" }]);

    const chain = async (id: string) => (await page(id, "2024-03-01")).chain;
    const [old, next] = [
      { id: "old", standing: "expired" },
      { id: "next", standing: "current" },
    ];
    t.match(await chain("old"), [
      { ...old, step: 0 },
      { ...next, step: 1 },
      { id: "other", step: 1 },
    ]);
    t.match(
      await chain("other"),
      [
        { ...old, step: -1 },
        { id: "other", step: 0, title: { en: "other" } },
      ],
      "what else renews it is no link of its own",
    );
    for (const id of ["old", "next", "other"]) t.strictSame((await page(id, "2024-03-01")).contradictions, twice, id);
    await views.close();
  },
);
