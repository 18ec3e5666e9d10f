// Indicators: the register at any (T, K) is a fresh fold; who finds one, by its unit, area and words; the series, and what sources claim of it.
import { describeIndicator, stateAt, timelines } from "@camket/domain";
import { dateAround, day, recorder } from "@camket/testkit";
import * as fc from "fast-check";
import t from "tap";
import type { Answer, Question } from "./reader.ts";
import { merged, opening, viewsOver } from "./under-test.ts";

const now = "2026-06-01T00:00:00.000Z";
type Body = Record<string, unknown> & { items: Record<string, unknown>[] };
const bodyOf = (answer: Answer): Body => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.body as Body;
};
const list = { ask: "indicators", now, filters: {}, limit: 50 } as const satisfies Question;
const turnover = { name: { vi: "Kim ngạch Lệ Thanh", en: "Turnover" }, unit: "USD", geography: "Lệ Thanh", aggregation: "flow" };

const status = fc.constantFrom("estimate", "provisional", "final");
const observationId = fc.constantFrom("a", "b", "c");
const period = fc.constantFrom("2022", "2023", "2023-01", "2023~", undefined);
const acts = fc.oneof(
  fc
    .record({ observationId, period, value: fc.nat(9).map(String), qualifier: fc.constantFrom("exact", "circa"), status })
    .map((body) => ["report-observation", body] as const),
  fc
    .record({ observationId, value: fc.nat(9).map(String), status })
    .map((body) => ["revise-observation", { ...body, reason: "r" }] as const),
  period.map((right) => ["correct", { changes: [{ field: "/period", right }], reason: "r" }] as const),
  fc.constant(["withdraw-event", { reason: "r" }] as const),
);
const steps = fc.array(
  fc.tuple(
    acts,
    fc.nat(20),
    fc.nat(60).chain((ago) => dateAround(100 - ago)),
    fc.nat(20),
  ),
  { maxLength: 12 },
);

/** Played from day 100 on; what is refused leaves nothing. */
function played(its: readonly (readonly [readonly [string, object], number, unknown, number])[]) {
  const one = recorder("indicators");
  one.record(day(100), "define", turnover);
  let at = 100;
  for (const [[command, body], wait, occurredOn, nth] of its) {
    at += wait;
    const isAct = command.endsWith("observation");
    const target = { targetEventId: one.events[nth % one.events.length]?.id };
    one.give(day(at), command, { ...body, ...(isAct ? { occurredOn } : target) });
  }
  return { one, lastDay: at };
}

t.test("the register of indicators at random (T, K) is a fresh fold of the stream, and the page says the same", async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 3 }), async (histories) => {
      const all = histories.map(played);
      const views = await viewsOver([opening, ...merged(Object.fromEntries(all.map(({ one }, n) => [`indicator-i${n}`, one.events])))]);
      const lastDay = Math.max(...all.map((one) => one.lastDay));
      for (let probe = 0; probe < 12; probe++) {
        const knownAt = day(100 + ((probe * 7) % (lastDay - 98)));
        const validAt = day((probe * 37) % (lastDay + 300));
        const moment = { validAt, knownAt, now: `${day(lastDay + 1)}T05:00:00.000Z` };
        const items = bodyOf(await views.ask({ ...list, ...moment })).items;
        for (const [n, { one }] of all.entries()) {
          const found = stateAt(timelines.indicator(one.history(knownAt)), validAt);
          const expected = found && "state" in found ? describeIndicator(found.state, 100) : undefined;
          const item = items.find(({ id }) => id === `i${n}`);
          t.equal(item === undefined, expected === undefined, `i${n} at (${validAt}, ${knownAt})`);
          if (!expected) continue;
          const { series, ...shown } = JSON.parse(JSON.stringify(expected));
          t.same(item, { id: `i${n}`, ...shown });
          const filters = { hasEstimate: expected.hasEstimate, unit: ["USD"], geography: "le thanh" };
          t.ok(bodyOf(await views.ask({ ...list, ...moment, filters })).items.some(({ id }) => id === `i${n}`));
          if (probe % 4 > 0) continue;
          const told = JSON.parse(
            JSON.stringify(bodyOf(await views.ask({ ask: "thing", name: "indicator", id: `i${n}`, ...moment })).series),
          );
          // A spec's log gives every stream ids of its own.
          t.same(JSON.parse(JSON.stringify(told).replaceAll(/"0000000\d-/g, '"00000000-')), series);
        }
      }
      await views.close();
    }),
    { numRuns: Number(process.env.CAMKET_TEST_RUNS ?? 8) },
  );
});

/** Border gates of two provinces, one with a figure that is an estimate still; and a paper that reports a growth. */
function gates() {
  const define = (id: string, more: object = {}) => {
    const one = recorder("indicators", id);
    one.record("2025-01-02", "define", { ...turnover, ...more });
    return one;
  };
  const report = (id: string, value: string, more: object = {}) => ({
    observationId: id,
    period: id,
    value,
    qualifier: "exact",
    status: "final",
    ...more,
  });
  const leThanh = define("le-thanh");
  leThanh.record("2025-01-10", "report-observation", report("2024", "202000000"));
  leThanh.record("2026-02-12", "report-observation", report("2025", "220000000", { qualifier: "circa", status: "estimate" }));
  const boY = define("bo-y", { name: { vi: "Kim ngạch Bờ Y", lo: "ການຄ້າ" }, geography: "Bờ Y – Phu Cưa" });
  boY.record("2025-01-10", "report-observation", report("2023", "197000000", { qualifier: "at-most" }));
  const share = define("share", { name: { en: "Share" }, unit: "percent", aggregation: "share", geography: undefined });
  const paper = recorder("sources", "gia-lai-paper", () => ({}));
  paper.record("2026-02-12", "register", { type: "news", publisher: "P", title: { vi: "t" }, language: "vi" });
  const claim = { subject: { thing: "indicator", id: "le-thanh" }, field: "change of 2025", value: "+8.4 %", locator: "paragraph 3" };
  paper.record("2026-02-12", "extract-claim", { claimId: "growth", ...claim });
  return { "indicator-le-thanh": leThanh, "indicator-bo-y": boY, "indicator-share": share, "source-gia-lai-paper": paper };
}
const viewsOfGates = (gate = gates()) =>
  viewsOver([opening, ...merged(Object.fromEntries(Object.entries(gate).map(([name, { events }]) => [name, events])))]);

t.test("indicators are found by unit, area, kind, words and open estimates, and sorted by their last period", async (t) => {
  const views = await viewsOfGates();
  t.teardown(views.close);
  const idsBy = async (filters: object, more: object = {}) =>
    bodyOf(await views.ask({ ...list, ...more, filters })).items.map(({ id }) => id);
  t.same(await idsBy({ unit: ["percent"] }), ["share"]);
  t.same(await idsBy({ unit: ["percent", "USD"] }, { sort: "-latest" }), ["le-thanh", "bo-y", "share"]);
  t.same(await idsBy({}, { sort: "name" }), ["bo-y", "le-thanh", "share"]);
  t.same(await idsBy({ geography: "bo y – phu cua" }), ["bo-y"]);
  t.same(await idsBy({ aggregation: ["flow"], text: "kim ngach" }), ["bo-y", "le-thanh"]);
  t.same(await idsBy({ text: "ການຄ້າ" }), ["bo-y"]);
  t.same(await idsBy({ hasEstimate: true }), ["le-thanh"]);
  t.same(await idsBy({ hasEstimate: true }, { validAt: "2026-02-11" }), [], "there was none before");
  t.match(bodyOf(await views.ask({ ...list, filters: { unit: ["USD"] } })).items, [
    { id: "bo-y", latest: { value: "197000000", marks: ["at-most"] } },
    { id: "le-thanh", latest: { value: "220000000", marks: ["estimate", "circa"] } },
  ]);
});

t.test("a growth that a source reports stands beside the one that is computed, marked once the source is retracted", async (t) => {
  const gate = gates();
  gate["source-gia-lai-paper"].record("2026-03-01", "retract", { reason: "r" });
  const views = await viewsOfGates(gate);
  t.teardown(views.close);
  const page = async (more: object = {}) => bodyOf(await views.ask({ ask: "thing", name: "indicator", id: "le-thanh", now, ...more }));
  const claim = { sourceId: "gia-lai-paper", claimId: "growth", field: "change of 2025", value: "+8.4 %" };
  const before = await page({ knownAt: "2026-02-28" });
  t.strictSame(before.claims, { total: 1, items: [claim] });
  t.match(before.series, { items: [{}, { observations: [{ changes: [{ percent: "8.9", marks: ["inexact", "status-differs"] }] }] }] });
  t.strictSame((await page()).claims, { total: 1, items: [{ ...claim, retracted: true }] });
  t.strictSame((await page({ knownAt: "2026-02-11" })).claims, { total: 0, items: [] });
  const sources = await views.ask({ ask: "sources", filters: { about: { thing: "indicator", id: "le-thanh" } }, limit: 9, now });
  t.match(bodyOf(sources).items, [{ id: "gia-lai-paper" }]);
});
