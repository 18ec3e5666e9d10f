// Indicators: figures reported, revised and aimed at, each kept as it was given; what follows from two of them is marked where it is not sure.
import assert from "node:assert/strict";
import { dateAround, day, type Given, type Recorder, recorder, renumbered, reordered } from "@camket/testkit";
import * as fc from "fast-check";
import t from "tap";
import { describeIndicator, type IndicatorState, type Recorded, stateAt, timelines } from "../index.ts";

const refused = (given: Given): string => ("rejection" in given ? given.rejection.code : "accepted");
const turnover = { name: { en: "Turnover of Lệ Thanh border gate" }, unit: "USD", aggregation: "flow" };
const reported = (observationId: string, more: object = {}) => ({
  observationId,
  period: observationId,
  value: "202000000",
  qualifier: "exact",
  status: "final",
  ...more,
});
const revised = (observationId: string, more: object = {}) => ({
  observationId,
  value: "203000000",
  status: "final",
  reason: "r",
  ...more,
});
const target = { period: "2025", value: "210000000", qualifier: "exact" };

function defined(more: object = {}): Recorder {
  const i = recorder("indicators");
  i.record("2025-01-02", "define", { ...turnover, ...more });
  return i;
}

const stateOf = (history: readonly Recorded[], validAt: string): IndicatorState => {
  const found = stateAt(timelines.indicator(history), validAt);
  if (!found || !("state" in found)) throw new Error("no indicator");
  return found.state;
};
const page = (i: Recorder, validAt = "2027-01-01", knownAt?: string) => describeIndicator(stateOf(i.history(knownAt), validAt), 2_000);
const observation = (i: Recorder, id: string, validAt?: string) =>
  page(i, validAt)
    .series.items.flatMap(({ observations }) => observations)
    .find(({ observationId }) => observationId === id);

t.test("an indicator is defined once, in a unit of the list, and is there on every day", async (t) => {
  const i = recorder("indicators");
  t.equal(refused(i.give("2025-01-02", "report-observation", reported("2024"))), "unknown-thing");
  i.record("2025-01-02", "define", turnover);
  t.equal(refused(i.give("2025-01-03", "define", turnover)), "already-recorded");
  t.match(page(i, "1990-01-01"), { ...turnover, hasEstimate: false, series: { total: 0, items: [] } });
  t.throws(() => i.give("2025-01-03", "define", { ...turnover, occurredOn: "2025" }), "a statement about the record");
});

t.test("a unit written in another way is refused with the one to write instead", async (t) => {
  for (const [unit, instead] of [
    ["USD million", "USD"],
    ["usd", "USD"],
    ["triệu đồng", "VND"],
    ["%", "percent"],
    ["% of exports", "percent"],
    ["people", "person"],
    ["km2", "km²"],
    ["eur", "EUR"],
    ["bushels", undefined],
  ] as const)
    t.match(
      recorder("indicators").give("2025-01-02", "define", { ...turnover, unit }),
      { rejection: { code: "unknown-unit", facts: { unit, instead }, errors: [{ pointer: "#/unit" }] } },
      unit,
    );
  for (const unit of ["USD", "KHR", "percent", "person", "set of remains", "km²"])
    t.equal(refused(recorder("indicators").give("2025-01-02", "define", { ...turnover, unit })), "accepted", unit);
  t.match(recorder("indicators").give("2025-01-02", "define", { ...turnover, unit: "USD million" }), {
    rejection: { detail: /write "USD", and the figure whole/ },
  });
  const i = defined();
  const changes = [{ field: "/unit", right: "million USD" }];
  t.match(i.give("2025-01-03", "correct", { targetEventId: i.events[0]?.id, changes, reason: "r" }), {
    rejection: { code: "unknown-unit", errors: [{ pointer: "#/changes/0/right" }] },
  });
});

t.test("an observation is reported once under its id, by correction too", async (t) => {
  const i = defined();
  const first = i.record("2025-01-10", "report-observation", reported("2024"));
  t.match(i.give("2025-01-11", "report-observation", reported("2024")), {
    rejection: { code: "observation-reported", facts: { eventId: first } },
  });
  const second = i.record("2025-01-11", "report-observation", reported("2023"));
  const changes = [{ field: "/observationId", right: "2024" }];
  t.equal(refused(i.give("2025-01-12", "correct", { targetEventId: second, changes, reason: "r" })), "observation-reported");
  t.throws(() => i.give("2025-01-12", "report-observation", reported("2022", { qualifier: "range" })), "a range is two figures");
  t.throws(() => i.give("2025-01-12", "report-observation", reported("2022", { value: "202,0" })));
});

t.test("what was never reported cannot be revised", async (t) => {
  const i = defined();
  t.match(i.give("2025-01-10", "revise-observation", revised("2024")), {
    rejection: { code: "observation-not-reported", errors: [{ pointer: "#/observationId" }] },
  });
  const first = i.record("2025-01-10", "report-observation", reported("2024", { status: "estimate" }));
  const later = i.record("2025-02-10", "revise-observation", revised("2024", { occurredOn: "2024-12-31" }));
  t.match(observation(i, "2024"), { value: "203000000" }, "the day of the revision does not matter");
  t.match(i.give("2025-02-11", "withdraw-event", { targetEventId: first, reason: "r" }), {
    rejection: { code: "still-used", facts: { usedBy: [later] } },
  });
});

t.test("an estimate becomes provisional and final; each figure stays as it was given, with its day and why", async (t) => {
  const i = defined();
  const { record } = i;
  record("2025-09-03", "report-observation", reported("2025", { value: "213000000", qualifier: "circa", status: "estimate" }));
  const source = { claims: [{ sourceId: "customs", locator: "table 1" }] };
  record("2026-01-20", "revise-observation", revised("2025", { value: "219000000", status: "provisional", reason: "eleven months" }));
  record(
    "2026-03-01",
    "revise-observation",
    revised("2025", { value: "220000000", qualifier: "exact", reason: "books closed", ...source }),
  );
  const told = (validAt: string) => observation(i, "2025", validAt);
  t.equal(told("2025-09-02"), undefined);
  t.match(told("2025-09-03"), { value: "213000000", marks: ["estimate", "circa"], revisions: undefined });
  t.match(told("2026-01-20"), { value: "219000000", qualifier: "circa", marks: ["provisional", "circa"] }, "the qualifier stays");
  t.match(told("2026-03-01"), {
    value: "220000000",
    status: "final",
    marks: undefined,
    reported: { value: "213000000", qualifier: "circa", status: "estimate", occurredOn: { edtf: "2025-09-03" } },
    revisions: [
      { value: "219000000", status: "provisional", reason: "eleven months", occurredOn: { edtf: "2026-01-20" } },
      { value: "220000000", qualifier: "exact", status: "final", reason: "books closed", sources: ["customs"] },
    ],
  });
  t.match(page(i, "2026-06-01", "2026-02-01").latest, { value: "219000000" }, "as known before the last");
  t.match(i.events.at(-1)?.data, { was: { value: "219000000", qualifier: "circa", status: "provisional" } }, "an event reads by itself");
  t.same([page(i, "2025-12-31").hasEstimate, page(i, "2026-01-20").hasEstimate], [true, false]);
});

t.test("a final figure is revised to another final one, and is not made an estimate again; late news of it is welcome", async (t) => {
  const i = defined();
  i.record("2025-02-01", "report-observation", reported("2024", { status: "estimate", occurredOn: "2025-01-10" }));
  const final = i.record("2025-04-01", "revise-observation", revised("2024", { value: "204000000" }));
  const again = revised("2024", { value: "1", status: "estimate" });
  for (const more of [{}, { occurredOn: "2025-04-01" }])
    t.match(
      i.give("2025-04-01", "revise-observation", { ...again, ...more }),
      { rejection: { code: "status-set-back", facts: { eventId: final, was: "final" }, errors: [{ pointer: "#/status" }] } },
      "on the same day",
    );
  t.equal(refused(i.give("2025-05-01", "revise-observation", { ...again, status: "provisional" })), "status-set-back");
  i.record("2025-05-02", "revise-observation", { ...again, value: "199000000", occurredOn: "2025-03-01" });
  t.match(observation(i, "2024", "2025-03-15"), { value: "199000000", status: "estimate" });
  t.match(observation(i, "2024"), { value: "204000000", status: "final" });
  i.record("2025-06-01", "revise-observation", revised("2024", { value: "205000000", reason: "benchmark revision" }));
  t.match(observation(i, "2024"), { value: "205000000", status: "final" });
  const changes = [{ field: "/status", right: "provisional" }];
  t.equal(refused(i.give("2025-06-02", "correct", { targetEventId: i.events.at(-1)?.id, changes, reason: "r" })), "status-set-back");
  t.equal(
    refused(i.give("2025-06-02", "correct", { targetEventId: final, changes, reason: "r" })),
    "accepted",
    "the first was no final one",
  );
});

t.test("a figure is set back in neither order of recording; on one day that order decides", async (t) => {
  const provisional = (occurredOn: string) => revised("2024", { status: "provisional", occurredOn });
  const final = (occurredOn: string) => revised("2024", { occurredOn });
  const i = defined();
  i.record("2025-02-01", "report-observation", reported("2024", { status: "estimate" }));
  const later = i.record("2025-07-01", "revise-observation", provisional("2025-06-01"));
  t.match(i.give("2025-07-02", "revise-observation", final("2025-05-01")), {
    rejection: { code: "status-set-back", facts: { eventId: later, was: "provisional" }, errors: [{ pointer: "#/status" }] },
  });
  t.equal(refused(i.give("2025-07-02", "revise-observation", final("2025"))), "accepted", "it may have come after");
  const settled = i.record("2025-07-02", "revise-observation", final("2025-06-01"));
  t.equal(refused(i.give("2025-07-02", "revise-observation", provisional("2025-06-01"))), "status-set-back");
  const changes = [{ field: "/occurredOn", right: "2025-05-01" }];
  const moved = { targetEventId: settled, changes, reason: "r" };
  t.equal(refused(i.give("2025-07-03", "correct", moved)), "status-set-back");
  const correction = i.record("2025-07-03", "correct", { targetEventId: later, changes, reason: "r" });
  i.record("2025-07-03", "correct", moved);
  t.match(i.give("2025-07-04", "withdraw-event", { targetEventId: correction, reason: "r" }), {
    rejection: { code: "status-set-back", facts: { restores: later } },
  });
});

t.test("a figure of a period that begins only after it was given is an estimate, by correction too", async (t) => {
  const i = defined();
  for (const status of ["final", "provisional"])
    t.match(i.give("2025-01-10", "report-observation", reported("2030", { status })), {
      rejection: { code: "period-ahead", errors: [{ pointer: "#/status" }] },
    });
  t.equal(refused(i.give("2030-01-10", "report-observation", reported("2030", { occurredOn: "2025" }))), "period-ahead", "told of late");
  t.equal(refused(i.give("2025-01-10", "report-observation", reported("2025"))), "accepted", "the period has begun");
  t.equal(refused(i.give("2025-01-10", "report-observation", reported("one", { period: { text: "some day" } }))), "accepted");
  const estimate = i.record("2025-01-10", "report-observation", reported("2026", { status: "estimate" }));
  t.equal(refused(i.give("2025-06-10", "revise-observation", revised("2026"))), "period-ahead");
  const final = i.record("2026-06-10", "revise-observation", revised("2026"));
  const correct = (field: string, right: string) =>
    i.give("2026-06-11", "correct", { targetEventId: estimate, changes: [{ field, right }], reason: "r" });
  t.match(correct("/period", "2027"), { rejection: { code: "still-used", facts: { usedBy: [final] } } });
  t.equal(refused(correct("/status", "final")), "period-ahead");
});

t.test("what a revision took the place of is recorded anew where a correction moves it, and only there", async (t) => {
  const wasOf = (i: Recorder, id: string) => stateOf(i.history(), "2027-01-01").told.facts.find((fact) => fact.id === id)?.data.was;
  const correct = (i: Recorder, targetEventId: string, field: string, right: string) =>
    i.record("2025-03-02", "correct", { targetEventId, changes: [{ field, right }], reason: "r" });
  const i = defined();
  i.record("2025-01-10", "report-observation", reported("2024", { value: "100" }));
  const first = i.record("2025-02-01", "revise-observation", revised("2024", { value: "110" }));
  const second = i.record("2025-02-01", "revise-observation", revised("2024", { value: "120" }));
  correct(i, first, "/reason", "books closed");
  t.match(i.events.at(-1)?.data, { recorded: undefined }, "a reason moves nothing");
  t.match([wasOf(i, first), wasOf(i, second)], [{ value: "100" }, { value: "110" }], "of one day the order of recording decides");
  const back = correct(i, second, "/occurredOn", "2025-01-20");
  t.match(wasOf(i, second), { value: "100" });
  const further = correct(i, second, "/occurredOn", "2025-01-25");
  correct(i, second, "/reason", "books closed");
  i.record("2025-03-03", "withdraw-event", { targetEventId: back, reason: "r" });
  t.match(wasOf(i, second), { value: "100" }, "as the other correction leaves it");
  i.record("2025-03-03", "withdraw-event", { targetEventId: further, reason: "r" });
  t.match(wasOf(i, second), { value: "110" });
});

t.test("of a less settled figure of which nobody can say whether it came before, the settled one still holds", async (t) => {
  const i = defined();
  i.record("2025-04-01", "report-observation", reported("2024"));
  i.record("2025-05-01", "revise-observation", revised("2024", { value: "1", status: "estimate", occurredOn: "2025" }));
  t.match(observation(i, "2024"), { value: "202000000", status: "final", revisions: [{ value: "1", status: "estimate" }] });
});

t.test("a period has one target, however it is written; another figure for it is a correction", async (t) => {
  const i = defined();
  const set = i.record("2025-01-15", "set-target", target);
  for (const period of ["2025", "2025-01/2025-12"])
    t.match(i.give("2025-01-16", "set-target", { ...target, period }), { rejection: { code: "target-set", facts: { eventId: set } } });
  i.record("2025-01-16", "set-target", { ...target, period: { text: "mùa khô" } });
  t.equal(
    refused(i.give("2025-01-16", "set-target", { ...target, period: { text: "Mùa khô" } })),
    "target-set",
    "words as search reads them",
  );
  const next = i.record("2025-01-16", "set-target", { ...target, period: "2026" });
  const changes = [{ field: "/period", right: "2025" }];
  t.equal(refused(i.give("2025-01-17", "correct", { targetEventId: next, changes, reason: "r" })), "target-set");
  i.record("2025-01-17", "correct", { targetEventId: set, changes: [{ field: "/value", right: "240000000" }], reason: "misread" });
  t.match(page(i).series.items.slice(1), [{ target: { value: "240000000" } }, { target: { value: "210000000" } }]);
});

t.test("a target stands beside the figures of its period, with the difference where both are exact", async (t) => {
  const i = defined();
  i.record("2025-01-15", "set-target", target);
  t.match(page(i).series.items, [{ period: { edtf: "2025" }, target: { value: "210000000" }, observations: [] }]);
  i.record("2026-01-10", "report-observation", reported("a", { period: "2025-01/2025-12", value: "209999999.5" }));
  i.record("2026-01-11", "report-observation", reported("b", { period: "2025", value: "220000000", qualifier: "circa" }));
  t.match(page(i).series.items, [
    { target: { value: "210000000" }, observations: [{ overTarget: "-0.5" }, { overTarget: undefined, marks: ["circa"] }] },
  ]);
});

t.test(
  "figures of several sources for one period stand side by side; the list shows the most settled and how many are beside it",
  async (t) => {
    const i = defined();
    i.record("2026-01-10", "report-observation", reported("2025-customs", { period: "2025", value: "219000000", status: "provisional" }));
    i.record("2026-01-11", "report-observation", reported("2025-newspaper", { period: "2025", value: "220000000", status: "estimate" }));
    i.record("2026-01-12", "report-observation", reported("undated", { period: undefined, value: "1" }));
    const { series, latest, hasEstimate } = page(i);
    t.match(series, { total: 2 });
    t.same(
      series.items.map(({ observations }) => observations.map(({ value }) => value)),
      [["1"], ["219000000", "220000000"]],
    );
    t.match(latest, { observationId: "2025-customs", value: "219000000", marks: ["provisional"], beside: 1 });
    t.equal(hasEstimate, true);
  },
);

t.test(
  "an estimate without a period is one until a final figure is given on its day or later; of a period, until it is revised",
  async (t) => {
    const undated = { period: undefined, status: "estimate" };
    const told = (steps: readonly (readonly [string, string, object])[]) => {
      const i = defined();
      for (const [recordedOn, id, more] of steps) i.record(recordedOn, "report-observation", reported(id, more));
      return (day: string) => page(i, day).hasEstimate;
    };
    const early = told([
      ["2025-02-01", "a", undated],
      ["2025-03-01", "2024", {}],
      ["2025-04-01", "b", undated],
    ]);
    t.same(["2025-01-31", "2025-02-01", "2025-03-01", "2025-04-01"].map(early), [false, true, false, true]);
    for (const order of [
      [["2025-02-01", "a", undated] as const, ["2025-02-01", "2024", {}] as const],
      [["2025-02-01", "2024", {}] as const, ["2025-02-01", "a", undated] as const],
    ])
      t.equal(told(order)("2025-02-01"), false, "on one day, whichever is recorded first");
    t.equal(
      told([
        ["2025-02-01", "2024", { status: "estimate" }],
        ["2025-03-01", "2023", {}],
      ])("2025-03-01"),
      true,
      "of another period",
    );
  },
);

t.test("a figure that would be set back is told the most settled one that it follows", async (t) => {
  const i = defined();
  i.record("2025-02-01", "report-observation", reported("2024", { status: "estimate" }));
  i.record("2025-03-01", "revise-observation", revised("2024", { status: "provisional" }));
  const eventId = i.record("2025-04-01", "revise-observation", revised("2024"));
  t.match(i.give("2025-05-01", "revise-observation", revised("2024", { status: "estimate" })), {
    rejection: { code: "status-set-back", facts: { eventId, was: "final" } },
  });
});

t.test("growth is computed against the period before of the same length, to a tenth of a percent", async (t) => {
  const i = defined();
  i.record("2025-01-10", "report-observation", reported("2024", { value: "202000000" }));
  i.record("2026-01-10", "report-observation", reported("2025", { value: "220000000" }));
  i.record("2026-01-10", "report-observation", reported("2025-01"));
  t.strictSame(observation(i, "2025")?.changes, [
    { to: "preceding", observationId: "2024", period: page(i).series.items[0]?.period, value: "202000000", percent: "8.9" },
  ]);
  t.equal(observation(i, "2024")?.changes, undefined, "nothing is before it");
  t.equal(observation(i, "2025-01")?.changes, undefined, "a month is not compared with a year");
});

t.test("a comparison of what is not exact, not equally settled or not adjacent is marked", async (t) => {
  const i = defined();
  i.record("2026-01-10", "report-observation", reported("2021", { value: "0" }));
  i.record("2026-01-10", "report-observation", reported("2022", { value: "200" }));
  i.record("2026-01-10", "report-observation", reported("2023", { value: "150", qualifier: "at-most" }));
  i.record("2026-01-10", "report-observation", reported("2025", { value: "149.9", status: "estimate" }));
  const changeOf = (id: string) => observation(i, id)?.changes;
  t.equal(changeOf("2022"), undefined, "nothing is a percentage of 0");
  t.match(changeOf("2023"), [{ percent: "-25", marks: ["inexact"] }]);
  t.match(changeOf("2025"), [{ observationId: "2023", percent: "-0.1", marks: ["inexact", "status-differs", "gap"] }]);
  i.record("2026-01-11", "report-observation", reported("2024~", { observationId: "about", period: "2024~" }));
  t.match(changeOf("2025"), [{ observationId: "2023" }], "about 2024 is no period to compare with");
});

t.test("a month is compared with the month before and with the same month of the year before, five months with five", async (t) => {
  const i = defined();
  for (const [id, period, value] of [
    ["feb-2024", "2024-02", "100"],
    ["jan-2025", "2025-01", "80"],
    ["feb-2025", "2025-02", "90"],
    ["five-2024", "2024-01/2024-05", "500"],
    ["five-2025", "2025-01/2025-05", "600"],
  ] as const)
    i.record("2026-01-10", "report-observation", reported(id, { period, value }));
  t.match(observation(i, "feb-2025")?.changes, [
    { to: "preceding", observationId: "jan-2025", percent: "12.5" },
    { to: "year-before", observationId: "feb-2024", percent: "-10" },
  ]);
  t.match(observation(i, "five-2025")?.changes, [{ observationId: "five-2024", percent: "20" }]);
});

t.test("of several figures of the period before, one equally settled and from the same source is compared with", async (t) => {
  const i = defined();
  const from = (sourceId: string) => ({ claims: [{ sourceId, locator: "p" }] });
  i.record("2026-01-10", "report-observation", reported("a", { period: "2024", value: "100", status: "estimate", ...from("paper") }));
  i.record("2026-01-10", "report-observation", reported("b", { period: "2024", value: "200", ...from("customs") }));
  i.record("2026-01-10", "report-observation", reported("c", { period: "2024", value: "400", ...from("paper") }));
  i.record("2026-01-10", "report-observation", reported("now", { period: "2025", value: "800", ...from("paper") }));
  t.match(observation(i, "now")?.changes, [{ observationId: "c", percent: "100" }]);
});

t.test("percentages change by points; shares of different wholes are not compared; a share of nobody knows what is marked", async (t) => {
  const i = defined({ unit: "percent", aggregation: "share" });
  i.record("2026-01-10", "report-observation", reported("2023", { value: "60", of: "turnover" }));
  i.record("2026-01-10", "report-observation", reported("2024", { value: "67.5", of: "turnover" }));
  i.record("2026-01-10", "report-observation", reported("2025", { value: "40", of: "exports" }));
  i.record("2026-01-10", "report-observation", reported("2026", { value: "40" }));
  i.record("2026-01-10", "report-observation", reported("2025-turnover", { period: "2025", value: "70", of: "turnover" }));
  i.record("2027-01-10", "report-observation", reported("2027", { value: "45", of: "exports" }));
  t.match(
    observation(i, "2027", "2028-01-01")?.changes,
    [{ to: "preceding", observationId: "2025", points: "5", marks: ["gap"] }],
    "the last share of the same whole, whatever is between",
  );
  t.match(observation(i, "2024"), { of: "turnover", changes: [{ points: "7.5", percent: undefined }] });
  t.match(observation(i, "2025"), { of: "exports", changes: undefined });
  t.match(observation(i, "2026"), { of: undefined, ofUnstated: true });
});

t.test("a page shows the last periods of a long series and says how many there are", async (t) => {
  const i = defined();
  for (const year of ["2021", "2022", "2023"]) i.record("2026-01-10", "report-observation", reported(year));
  const { series } = describeIndicator(stateOf(i.history(), "2027-01-01"), 2);
  t.match(series, { total: 3, items: [{ period: { edtf: "2022" } }, { period: { edtf: "2023" }, observations: [{ changes: [{}] }] }] });
});

/** Holds for so many random values; a failure names the seed and the smallest value for which it does not hold. */
const always = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void =>
  fc.assert(fc.property(arbitrary, holds), { numRuns: Number(process.env.CAMKET_TEST_RUNS ?? 100) });

const id = fc.constantFrom("a", "b");
const period = fc.constantFrom("2022", "2023", "2023-01", undefined, "2023~", "XXXX-09-13");
const status = fc.constantFrom("estimate", "provisional", "final");
const value = fc.nat(9).map(String);
const qualifier = fc.constantFrom("exact", "circa", "at-least");
const given = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.constant("set-target"),
      body: fc.record({ period: fc.constantFrom("2022", "2023"), value, qualifier }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constant("report-observation"),
      body: fc.record({ observationId: id, period, value, qualifier, status }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      name: fc.constant("revise-observation"),
      body: fc.record({ observationId: id, value, status, reason: fc.constant("r") }),
    }),
  },
);
const steps = fc.array(fc.tuple(fc.nat(20), given, dateAround(10)), { maxLength: 16 });
const histories = steps.map((all) => {
  const i = recorder("indicators");
  i.record(day(0), "define", turnover);
  let at = 10;
  for (const [wait, { name, body }, occurredOn] of all) {
    at += wait;
    i.give(day(at), name, { ...body, occurredOn });
  }
  return i.history();
});
/** Every date of them, corrected ones too, is an exact day that no other event has. */
const apart = fc
  .uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 4, maxLength: 20 })
  .chain((days) =>
    fc.tuple(
      ...days.map((n) =>
        fc.record({
          n: fc.constant(n),
          given,
          record: fc.constantFrom("give", "give", "give", "correct", "withdraw-event"),
          target: fc.nat(20),
        }),
      ),
    ),
  )
  .map((all) => {
    const i = recorder("indicators");
    i.record(day(0), "define", turnover);
    for (const { n, given, record, target } of all) {
      const about = { targetEventId: i.events[target % i.events.length || i.events.length - 1]?.id, reason: "r" };
      if (record === "give") i.give(day(100), given.name, { ...given.body, occurredOn: day(n) });
      else i.give(day(100), record, record === "correct" ? { ...about, changes: [{ field: "/occurredOn", right: day(n) }] } : about);
    }
    return i.history();
  });
const told = (events: readonly Recorded[]) =>
  timelines.indicator(events).map(({ from, state }) => ({ from, ...describeIndicator(state, 2_000) }));

t.test("evolve is total: the events of an indicator, in any order and with any gap, never make it throw", async () => {
  always(
    histories.chain((events) => fc.shuffledSubarray([...events])),
    (events) => void told(renumbered(events)),
  );
});

t.test("the same facts, corrections and withdrawals recorded in another order read the same, where no two share a day", async () => {
  const twoOrders = apart.chain((events) => fc.tuple(fc.constant(events), reordered(events)));
  always(twoOrders, ([one, other]) => assert.deepEqual(told(other), told(one)));
});

t.test("no revision is less settled than one before it, whatever was recorded, corrected and withdrawn in which order", async () => {
  const rank = (figure: { readonly status: string }) => ["estimate", "provisional", "final"].indexOf(figure.status);
  always(apart, (events) => {
    for (const { observations } of told(events).at(-1)?.series.items ?? [])
      for (const { revisions = [] } of observations)
        assert.deepEqual(
          revisions.map(rank),
          revisions.map(rank).toSorted((a, b) => a - b),
        );
  });
});
