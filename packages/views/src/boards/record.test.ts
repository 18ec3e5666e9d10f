// The boards on requests, agreements, figures, orphans and on the record itself, over views of real commands: what each says now and of a past
// moment, and what withdrawn and corrected facts leave of it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type CommitmentState, isStale, stateAt, type Thing, timelines } from "@camket/domain";
import { asked, day, history, memorandum, play, recorder } from "@camket/testkit";
import * as fc from "fast-check";
import t from "tap";
import { coverageOf, coverageRow } from "../coverage-columns.ts";
import type { Answer } from "../reader.ts";
import { append, merged, opening, viewsOver } from "../under-test.ts";
import type { BoardQuestion } from "./index.ts";

type Row = Record<string, unknown>;
type Body = Row & { items: Row[] };
const bodyOf = (answer: Answer): Body => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.body as Body;
};
const now = "2024-06-01T00:00:00.000Z";
const ids = ({ items }: Body) => items.map(({ id }) => id);

/** Things recorded by their paths, `commitments/road`; and boards over all of them. */
function ledgerOf() {
  const recorders: Record<string, ReturnType<typeof recorder>> = {};
  const on = (path: string) => {
    const [thing, id] = path.split("/") as [Thing, string];
    recorders[path] ??= recorder(thing, id, () => recorders);
    return recorders[path];
  };
  const party = (id: string, level: string, country: string, more: object = {}) =>
    on(`parties/${id}`).record("2023-01-02", "register", { names: { en: id }, level, country, ...more });
  party("quang-nam", "province", "VN");
  party("vietnam", "state", "VN");
  party("sekong", "province", "LA");
  const streams = {
    parties: "party",
    ...Object.fromEntries(["source", "agreement", "commitment", "request", "meeting", "indicator"].map((one) => [`${one}s`, one])),
  };
  const entries = () => {
    const named = Object.entries(recorders).map(([path, { events }]) => {
      const [thing, id] = path.split("/") as [keyof typeof streams, string];
      return [`${streams[thing]}-${id}`, events] as const;
    });
    return [opening, ...merged(Object.fromEntries(named))];
  };
  const views = async () => {
    const over = await viewsOver(entries());
    const board = async (name: BoardQuestion["board"], question: object = {}) =>
      bodyOf(await over.ask({ ask: "board", board: name, now, filters: {}, limit: 50, ...question } as never));
    return { ...over, board };
  };
  return { on, party, entries, views };
}

const promise = {
  kind: "joint-task",
  obligors: [{ partyId: "quang-nam" }],
  beneficiaries: [{ partyId: "sekong" }],
  occurredOn: "2023-01-10",
} as const;

t.test("requests", async (t) => {
  const { on, views } = ledgerOf();
  const submit = (id: string, on_: string, more: object = {}) =>
    on(`requests/${id}`).record(on_, "submit", { ...asked, title: { en: id }, occurredOn: on_, ...more });
  submit("survey", "2023-09-14", { decider: { partyId: "vietnam" } });
  submit("gate", "2023-10-01", { respondBy: "2025" });
  on("requests/gate").record("2023-11-01", "escalate", { toAuthority: { partyId: "vietnam" }, occurredOn: "2023-11-01" });
  submit("back", "2023-12-01", { from: { partyId: "quang-nam" }, to: { partyId: "sekong" } });
  on("requests/back").record("2024-01-10", "answer", { answer: "in spring", occurredOn: "2024-01-09" });
  submit("taken-back", "2023-12-02");
  on("requests/taken-back").record("2024-01-10", "withdraw", { occurredOn: "2024-01-09" });
  const { board, close } = await views();
  t.teardown(close);

  await t.test(
    "the in-box and the out-box of a province count what is open, answered, ended and overdue, how far up, on whom it waits and which waits longest",
    async (t) => {
      const its = await board("requests", { filters: { us: "quang-nam" } });
      t.match(its, {
        requests: 4,
        open: 2,
        answered: 1,
        ended: 1,
        overdue: 1,
        waitingOnUs: 0,
        waitingOnThem: 2,
        boxesTotal: 2,
        boxes: [
          {
            box: "in",
            requests: 3,
            open: 2,
            answered: 0,
            ended: 1,
            levels: [
              { level: "escalated", waitingOnLevel: "state", open: 1 },
              { level: "submitted", waitingOnLevel: "state", open: 1 },
            ],
            waitingOn: { total: 1, items: [{ partyId: "vietnam", names: { en: "vietnam" }, open: 2 }] },
            oldest: { id: "survey", age: { daysMin: 261, daysMax: 261 } },
          },
          { box: "out", requests: 1, open: 0, answered: 1, ended: 0, levels: [], oldest: undefined },
        ],
      });
    },
  );

  await t.test(
    "the open ones come page by page, the longest waiting first; what is answered is listed where it is asked for",
    async (t) => {
      const first = await board("requests", { filters: { us: "quang-nam" }, limit: 1 });
      t.match(first.items, [
        {
          id: "survey",
          boxes: ["in"],
          level: "submitted",
          waitingOn: { partyId: "vietnam" },
          schedule: { status: "overdue" },
          age: { daysMin: 261 },
        },
      ]);
      t.match((await board("requests", { filters: { us: "quang-nam" }, limit: 1, cursor: first.next })).items, [
        { id: "gate", level: "escalated" },
      ]);
      t.same(ids(await board("requests", { filters: { us: "quang-nam", open: false } })), ["back", "taken-back"]);
    },
  );

  await t.test("a country is all its parties: what its province asks of another waits in both boxes' counts once each", async (t) => {
    const its = await board("requests", { filters: { us: "la" } });
    t.match(its, {
      requests: 4,
      waitingOnUs: 0,
      waitingOnThem: 2,
      boxes: [
        { box: "in", requests: 1, answered: 1 },
        { box: "out", requests: 3, open: 2 },
      ],
    });
    t.match(await board("requests", { filters: { us: "VN" } }), { waitingOnUs: 2, waitingOnThem: 0 });
  });

  await t.test("without `us` every party has its boxes, those with the most open requests first", async (t) => {
    const its = (await board("requests")) as unknown as { boxes: (Row & { party: { partyId: string } })[] };
    t.same(
      its.boxes.map(({ party, box, open, requests }) => [party.partyId, box, open, requests]),
      [
        ["quang-nam", "in", 2, 3],
        ["sekong", "out", 2, 3],
        ["vietnam", "in", 2, 2],
        ["quang-nam", "out", 0, 1],
        ["sekong", "in", 0, 1],
      ],
    );
  });

  await t.test("as of a past moment, by what was known then", async (t) => {
    t.match(await board("requests", { filters: { us: "quang-nam" }, validAt: "2023-10-15", knownAt: "2023-10-15" }), {
      requests: 2,
      open: 2,
      overdue: 1,
      waitingOnUs: 1,
      boxes: [
        { box: "in", open: 2, oldest: { id: "survey", age: { daysMin: 31 } } },
        { box: "out", requests: 0 },
      ],
    });
  });

  await t.test("what was passed on lies in the in-box of each that it was passed on to, however far it went since", async (t) => {
    const { on, party, views } = ledgerOf();
    party("ministry", "ministry", "VN");
    const submit = (id: string, more: object = {}) =>
      on(`requests/${id}`).record("2023-02-06", "submit", { ...asked, title: { en: id }, occurredOn: "2023-02-06", ...more });
    const escalate = (id: string, day_: string, to: string) =>
      on(`requests/${id}`).record(day_, "escalate", { toAuthority: { partyId: to }, occurredOn: day_ });
    submit("open");
    escalate("open", "2023-03-06", "ministry");
    escalate("open", "2023-04-06", "vietnam");
    submit("answered");
    escalate("answered", "2023-03-06", "ministry");
    on("requests/answered").record("2023-04-06", "answer", { answer: "yes", occurredOn: "2023-04-06" });
    on("requests/some-day").record("2024-02-06", "submit", { ...asked, title: { en: "some day" }, occurredOn: "2023" });
    const { board, close } = await views();
    t.match(await board("requests", { filters: { us: "ministry" } }), {
      boxes: [{ box: "in", requests: 2, open: 1 }, { box: "out" }],
      items: [{ id: "open", boxes: ["in"], ends: undefined }],
    });
    t.match((await board("requests", { filters: { us: "ministry", open: false } })).items, [{ id: "answered", boxes: ["in"] }]);
    const early = await board("requests", { validAt: "2023-01-10" });
    t.match(early, { open: 1, items: [{ id: "some-day" }] });
    t.notHas(early, { oldest: {} }, "it may have been submitted by then: that is not certain");
    await close();
  });

  await t.test("who we are is a party or a country that was ever recorded", async (t) => {
    await t.rejects(board("requests", { filters: { us: "nobody" } }), /UNKNOWN_PARTY/);
    await t.rejects(board("requests", { filters: { us: "KH" } }), /UNKNOWN_COUNTRY/);
  });
});

t.test("agreements", async (t) => {
  const { on, views } = ledgerOf();
  const sign = (id: string, signed: string, period: string | undefined, more: object = {}) =>
    on(`agreements/${id}`).record(signed, "sign", {
      ...memorandum,
      parties: [{ partyId: "quang-nam" }, { partyId: "sekong" }],
      title: { en: id },
      ...(period === undefined ? { period: undefined } : { period }),
      occurredOn: signed,
      ...more,
    });
  sign("first", "2023-01-10", "2020/2022");
  sign("second", "2023-01-11", "2023", { renews: "first" });
  sign("third", "2023-12-20", "2024/2026", { renews: "second" });
  sign("lapsed", "2023-01-10", "2023");
  const agree = (id: string, more: object) =>
    on(`commitments/${id}`).record("2023-02-01", "agree", { ...promise, title: { en: id }, ...more });
  agree("road", { agreementId: "lapsed" });
  agree("done", { agreementId: "lapsed" });
  on("commitments/done").record("2023-03-01", "deliver", { occurredOn: "2023-02-20" });
  agree("draft", { agreementId: "third", kind: "agreement-preparation" });
  const { board, close } = await views();
  t.teardown(close);

  await t.test(
    "each stands in its chain, with the days left or gone, what is under way to renew it, its open duties and its gap",
    async (t) => {
      const its = await board("agreements");
      t.match(its, {
        agreements: 4,
        standings: [
          { standing: "current", agreements: 1 },
          { standing: "expired", agreements: 3 },
        ],
        gaps: 1,
      });
      t.match(its.items, [
        { id: "first", chain: { position: 1, length: 3 }, daysPast: 518, renewal: { prepared: true, by: [{ id: "second" }] } },
        {
          id: "lapsed",
          chain: { position: 1, length: 1 },
          daysPast: 153,
          standing: { gap: { days: 153 } },
          openDuties: 1,
          renewal: { prepared: false },
        },
        { id: "second", chain: { position: 2, length: 3 }, standing: { status: "expired", gap: undefined } },
        {
          id: "third",
          chain: { position: 3, length: 3 },
          standing: { status: "current", daysToRenewal: 943 },
          daysPast: undefined,
          openDuties: 1,
          renewal: { prepared: true, by: [], preparations: [{ id: "draft", title: { en: "draft" }, stage: "agreed" }] },
        },
      ]);
    },
  );

  await t.test("as of a past moment, when nothing had renewed the second yet", async (t) => {
    const its = await board("agreements", { validAt: "2024-01-10", knownAt: "2023-12-01" });
    t.match(its, {
      gaps: 2,
      items: [
        { id: "first" },
        { id: "lapsed", openDuties: 1 },
        { id: "second", chain: { position: 2, length: 2 }, standing: { gap: { days: 10 } } },
      ],
    });
  });
});

t.test("indicators", async (t) => {
  const { on, views, entries } = ledgerOf();
  const turnover = on("indicators/turnover");
  turnover.record("2023-01-02", "define", { name: { en: "Turnover" }, unit: "USD", aggregation: "flow" });
  const report = (id: string, period: string, value: string, more: object = {}) =>
    turnover.record("2024-02-01", "report-observation", {
      observationId: id,
      period,
      value,
      qualifier: "exact",
      status: "final",
      occurredOn: "2024-02-01",
      ...more,
    });
  report("a", "2022", "200");
  report("b", "2023", "220", { status: "estimate" });
  report("c", "2023", "230", { status: "estimate" });
  turnover.record("2024-02-01", "set-target", { period: "2023", value: "250", qualifier: "exact", occurredOn: "2024-02-01" });
  turnover.record("2024-02-01", "set-target", { period: "2025", value: "300", qualifier: "exact", occurredOn: "2024-02-01" });
  on("indicators/empty").record("2023-01-02", "define", { name: { en: "Nothing yet" }, unit: "person", aggregation: "stock" });
  on("indicators/months").record("2023-01-02", "define", { name: { en: "Months" }, unit: "person", aggregation: "stock" });
  for (let n = 0; n < 30; n++)
    on("indicators/months").record("2024-02-01", "report-observation", {
      observationId: `m${n}`,
      period: `20${10 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`,
      value: String(n),
      qualifier: "exact",
      status: "final",
      occurredOn: "2024-02-01",
    });
  const { board, store, caughtUp, close } = await views();
  t.teardown(close);

  await t.test(
    "each has its last figure, the one before with the change, the target with the distance, and the figure that contradicts it",
    async (t) => {
      const its = await board("indicators");
      t.match(its, { indicators: 3, observed: 2, estimated: 1 });
      t.same(ids(its), ["months", "empty", "turnover"]);
      t.match(its.items[2], {
        latest: { observationId: "c", value: "230", status: "estimate", marks: ["estimate"] },
        before: { observationId: "a", value: "200", percent: "15", marks: ["status-differs"] },
        target: { value: "250", overTarget: "-20" },
        nextTarget: { period: { edtf: "2025" }, value: "300" },
        contradictedBy: [{ observationId: "b", value: "220" }],
        openConflicts: 0,
        series: {
          total: 3,
          items: [{ observations: [{ value: "200" }] }, { target: { value: "250" } }, { target: { value: "300" }, observations: [] }],
        },
      });
      t.match(its.items[1], { id: "empty", latest: undefined, series: { total: 0, items: [] } });
    },
  );

  await t.test("of a long series the last two years of months", async (t) => {
    const [months] = (await board("indicators")).items as { series: { total: number; items: { observations: Row[] }[] } }[];
    t.equal(months?.series.total, 30);
    t.equal(months?.series.items.length, 24);
    t.match(months?.series.items[0]?.observations, [{ value: "6" }]);
  });

  await t.test("before its figures were known there are none", async (t) => {
    t.match(await board("indicators", { knownAt: "2024-01-01" }), {
      observed: 0,
      items: [{ latest: undefined }, {}, { latest: undefined }],
    });
  });

  await t.test("a figure that came since the last question is in the next answer, and not in those of moments before it", async (t) => {
    const before = entries().length;
    const figure = { observationId: "d", period: "2024-01", value: "20", qualifier: "exact", status: "final", occurredOn: "2024-03-01" };
    turnover.record("2024-03-01", "report-observation", figure);
    await append(store, entries().slice(before));
    await caughtUp();
    t.match((await board("indicators")).items[2], { latest: { observationId: "d" } });
    t.match((await board("indicators", { validAt: "2024-02-15" })).items[2], { latest: { observationId: "c" } });
  });
});

t.test("orphans", async (t) => {
  const { on, party, views } = ledgerOf();
  for (const id of ["north", "south", "east", "both"]) party(id, "district", "VN", { partOf: "quang-nam" });
  const agree = (id: string, obligors: readonly string[]) =>
    on(`commitments/${id}`).record("2023-02-01", "agree", {
      ...promise,
      title: { en: id },
      obligors: obligors.map((partyId) => ({ partyId })),
    });
  agree("well", ["north"]);
  agree("school", ["north", "south"]);
  agree("kept", ["north"]);
  on("commitments/kept").record("2023-03-01", "deliver", { occurredOn: "2023-02-20" });
  agree("moved", ["north"]);
  agree("carried", ["east"]);
  on("parties/north").record("2023-05-01", "transfer-function", {
    to: { partyId: "both" },
    commitments: ["moved"],
    occurredOn: "2023-05-01",
  });
  on("parties/north").record("2023-06-01", "dissolve", { occurredOn: "2023-06-01" });
  on("parties/south").record("2023-06-02", "split", { successors: ["both", "quang-nam"], occurredOn: "2023-06-02" });
  const { board, close } = await views();
  t.teardown(close);

  await t.test(
    "by the party that ended and how; a duty lost with two of them counts under each, and what was moved in time is none",
    async (t) => {
      const its = await board("orphans");
      t.match(its, {
        duties: 2,
        ways: [
          { as: "dissolved", duties: 2 },
          { as: "split", duties: 1 },
        ],
        parties: {
          total: 2,
          items: [
            { partyId: "north", names: { en: "north" }, ended: { as: "dissolved", since: "2023-06-01" }, duties: 2 },
            { partyId: "south", ended: { as: "split" }, duties: 1 },
          ],
        },
      });
      t.match(its.items, [
        { id: "school", lost: [{ partyId: "north" }, { partyId: "south" }] },
        { id: "well", lost: [{ partyId: "north", names: { en: "north" } }] },
      ]);
    },
  );

  await t.test("before the parties ended there are none", async (t) => {
    t.match(await board("orphans", { validAt: "2023-05-31" }), { duties: 0, ways: [], parties: { total: 0 }, items: [] });
  });
});

t.test("conflicts", async (t) => {
  const { on, views } = ledgerOf();
  for (const id of ["one", "other"]) {
    on(`sources/${id}`).record("2023-02-01", "register", { type: "news", publisher: "P", title: { en: id }, language: "en" });
    for (const thing of ["road", "well"])
      on(`sources/${id}`).record("2023-02-02", "extract-claim", {
        claimId: thing,
        subject: { thing: "commitment", id: thing },
        field: "due",
        value: `of ${id}`,
        locator: "1",
      });
  }
  const between = (claimId: string) => ["one", "other"].map((sourceId) => ({ sourceId, claimId }));
  for (const id of ["road", "well"]) {
    on(`commitments/${id}`).record("2023-02-01", "agree", { ...promise, title: { en: `The ${id}` } });
    on("sources/one").record("2023-03-01", "record-conflict", {
      conflictId: id,
      subject: { thing: "commitment", id },
      field: "due",
      between: between(id),
    });
  }
  on("sources/one").record("2023-04-01", "resolve-conflict", {
    conflictId: "well",
    chosen: { sourceId: "other", claimId: "well" },
    rule: "recency",
    reason: "it came last",
  });
  const sign = (id: string, more: object = {}) =>
    on(`agreements/${id}`).record("2023-01-10", "sign", {
      ...memorandum,
      parties: [{ partyId: "quang-nam" }, { partyId: "sekong" }],
      occurredOn: "2023-01-10",
      ...more,
    });
  sign("old");
  sign("new", { renews: "old" });
  sign("newer", { renews: "old" });
  on("requests/ask").record("2023-09-15", "submit", { ...asked, occurredOn: "2023-09-14" });
  const { occurredOn: _, ...commitment } = { ...promise, title: { en: "Survey" } };
  on("requests/ask").record("2023-10-01", "accept", { commitmentId: "never-recorded", commitment, occurredOn: "2023-09-20" });
  const { board, close } = await views();
  t.teardown(close);

  await t.test("the open ones come first, each with the thing it is about, what each source says, and how it was resolved", async (t) => {
    const its = await board("conflicts");
    t.match(its, { open: 1, resolved: 1, things: [{ thing: "commitment", open: 1, resolved: 1 }] });
    t.match(its.items, [
      {
        about: { thing: "commitment", id: "road", title: { en: "The road" } },
        status: "open",
        field: "due",
        recordedAt: "2023-03-01T05:00:00.000Z",
        between: [
          { sourceId: "one", value: "of one" },
          { sourceId: "other", value: "of other" },
        ],
        named: [
          { thing: "source", id: "one" },
          { thing: "source", id: "other" },
        ],
        resolution: undefined,
      },
      {
        about: { id: "well" },
        status: "resolved",
        recordedAt: "2023-03-01T05:00:00.000Z",
        resolution: { chosen: { sourceId: "other" }, rule: "recency" },
      },
    ]);
    const first = await board("conflicts", { limit: 1 });
    t.match((await board("conflicts", { limit: 1, cursor: first.next })).items, [{ about: { id: "well" } }]);
    t.match((await board("conflicts", { filters: { status: ["resolved"] } })).items, [{ conflictId: "well" }]);
    t.equal((await board("conflicts", { filters: { about: { thing: "commitment", id: "road" } } })).items.length, 1);
    t.equal((await board("conflicts", { filters: { thing: ["party"] } })).items.length, 0);
  });

  await t.test("what cannot all be true of what was recorded is found over all things", async (t) => {
    const { contradictions } = await board("conflicts");
    t.match(contradictions, {
      total: 2,
      items: [
        { about: { thing: "agreement", id: "old" }, kind: "renewal", agreementId: "old", renewedBy: ["new", "newer"] },
        { about: { thing: "request", id: "ask" }, kind: "commitment-missing", commitmentId: "never-recorded" },
      ],
    });
  });

  await t.test("as known before one was resolved, both are open", async (t) => {
    t.match(await board("conflicts", { knownAt: "2023-03-15" }), { open: 2, resolved: 0 });
    t.match(await board("conflicts", { knownAt: "2023-01-05" }), { open: 0, contradictions: { total: 0 }, items: [] });
  });
});

t.test("corrections", async (t) => {
  const { on, views } = ledgerOf();
  const road = on("commitments/road");
  const agreed = road.record("2023-02-01", "agree", {
    ...promise,
    title: { en: "Road" },
    value: { amount: "10", currency: "VND", qualifier: "exact" },
  });
  const start = road.record("2023-03-01", "start", { occurredOn: "2023-02-20" });
  const wrong = road.record("2023-04-01", "correct", {
    targetEventId: agreed,
    changes: [
      { field: "/value/amount", right: "11" },
      { field: "/value/text", right: "11 đồng" },
    ],
    reason: "misread",
  });
  road.record("2023-05-01", "withdraw-event", { targetEventId: start, reason: "another road" });
  road.record("2023-06-01", "withdraw-event", { targetEventId: wrong, reason: "it was right" });
  on("parties/sekong").record("2023-06-02", "correct", {
    targetEventId: on("parties/sekong").events[0]?.id,
    changes: [{ field: "/names/lo", right: "ເຊກອງ" }],
    reason: "Lao name",
  });
  const { board, close } = await views();
  t.teardown(close);

  await t.test("the last recorded come first, with who, when, why, what it was and what it is", async (t) => {
    const its = await board("corrections");
    t.match(its, {
      corrections: 2,
      withdrawals: 2,
      things: [
        { thing: "commitment", corrections: 1, withdrawals: 2 },
        { thing: "party", corrections: 1 },
      ],
    });
    t.match(its.items, [
      {
        as: "correction",
        about: { thing: "party", id: "sekong", title: { en: "sekong" } },
        changes: [{ field: "/names/lo", from: undefined, to: "ເຊກອງ" }],
      },
      { as: "withdrawal", target: { type: "FactCorrected" }, reason: "it was right" },
      {
        as: "withdrawal",
        target: { type: "ImplementationStarted", recordedAt: "2023-03-01T05:00:00.000Z" },
        by: { id: "test" },
        recordedAt: "2023-05-01T05:00:00.000Z",
      },
      {
        as: "correction",
        about: { thing: "commitment", id: "road", title: { en: "Road" } },
        target: { type: "CommitmentAgreed" },
        reason: "misread",
        changes: [
          { field: "/value/amount", from: "10", to: "11" },
          { field: "/value/text", to: "11 đồng" },
        ],
        withdrawnBy: its.items[1]?.eventId,
      },
    ]);
  });

  await t.test("by the days of recording, by kind, thing and page", async (t) => {
    const reasons = async (question: object) => (await board("corrections", question)).items.map(({ reason }) => reason);
    t.same(await reasons({ filters: { recordedFrom: "2023-05-01", recordedTo: "2023-06-01" } }), ["it was right", "another road"]);
    t.same(await reasons({ filters: { as: ["correction"], thing: ["commitment"] } }), ["misread"]);
    t.same(await reasons({ filters: { about: { thing: "party", id: "sekong" } } }), ["Lao name"]);
    t.same(await reasons({ filters: { actor: "nobody" } }), []);
    const first = await board("corrections", { limit: 3 });
    t.same(await reasons({ limit: 3, cursor: first.next }), ["misread"]);
    t.match((await board("corrections", { knownAt: "2023-04-15" })).items, [{ reason: "misread", withdrawnBy: undefined }]);
  });
});

t.test("evidence", async (t) => {
  await t.test(
    "coverage, staleness and reviews of the commitments of a list, by corridor, and those with a gap page by page",
    async (t) => {
      const { on, views } = ledgerOf();
      on("sources/paper").record("2023-01-05", "register", { type: "news", publisher: "P", title: { en: "p" }, language: "en" });
      const agree = (id: string, more: object = {}) =>
        on(`commitments/${id}`).record("2023-02-01", "agree", { ...promise, title: { en: id }, ...more });
      const claim = (confidence?: string) => ({ claims: [{ sourceId: "paper", locator: "1", ...(confidence ? { confidence } : {}) }] });
      agree("sourced", claim("high"));
      agree("said", claim());
      agree("bare");
      on("commitments/bare").record("2024-03-01", "report-progress", { narrative: "half", occurredOn: "2024-02-20" });
      agree("built");
      on("commitments/built").record("2024-03-01", "deliver", { occurredOn: "2024-02-20" });
      agree("papers");
      const sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
      const file = {
        title: "Minutes",
        mediaType: "application/pdf",
        sha256,
        size: 1,
        uri: `/v1/files/${sha256}`,
        occurredOn: "2024-01-10",
      };
      const attached = on("commitments/papers").record("2024-01-10", "attach-evidence", file);
      on("meetings/session").record("2024-02-01", "hold", {
        title: { en: "s" },
        parties: [{ partyId: "quang-nam" }, { partyId: "sekong" }],
        occurredOn: "2024-01-31",
      });
      on("meetings/session").record("2024-02-01", "review-commitment", {
        commitmentId: "said",
        side: "VN",
        assessment: "delayed",
        occurredOn: "2024-01-31",
      });
      on("commitments/papers").record("2024-05-01", "withdraw-event", { targetEventId: attached, reason: "another's minutes" });
      const { board, close } = await views();
      const its = await board("evidence", { by: "corridor" });
      const counts = {
        commitments: 5,
        withSource: 2,
        withPaper: 0,
        keptHere: 0,
        uncovered: 3,
        delivered: 1,
        deliveredUncovered: 1,
        verified: 0,
        stale: 3,
        neverReviewed: 4,
      };
      t.match(its, {
        ...counts,
        confidence: { high: 1, unstated: 1, none: 3 },
        groups: { total: 1, items: [{ corridor: ["quang-nam", "sekong"], ...counts }] },
      });
      t.match(its.items, [
        { id: "bare", stale: false, lastNewsOn: "2024-02-20", confidence: "none" },
        { id: "built", stale: false, reached: "delivered" },
        { id: "papers", stale: true, lastNewsOn: "2023-01-10", papers: "no-paper" },
        { id: "said", stale: true, confidence: "unstated", lastReviewedOn: "2024-01-31" },
        { id: "sourced", stale: true, confidence: "high", lastReviewedOn: undefined },
      ]);
      const gap = async (...gap: string[]) => ids(await board("evidence", { by: "countries", filters: { gap } }));
      t.same(await gap("stale"), ["papers", "said", "sourced"]);
      t.same(await gap("delivered-uncovered"), ["built"]);
      t.same(await gap("without-source", "never-reviewed"), ["bare", "built", "papers", "sourced"]);
      t.match(await board("evidence", { by: "corridor", knownAt: "2024-04-01" }), { withPaper: 1, keptHere: 1, stale: 2 });
      t.match(await board("evidence", { by: "corridor", validAt: "2023-12-01" }), { stale: 0, delivered: 0, neverReviewed: 5 });
      await close();
    },
  );

  await t.test(
    "days of news and of reviews are the same followed live and built anew, corrected and withdrawn ones among them",
    async (t) => {
      const { on, entries } = ledgerOf();
      const road = on("commitments/road");
      road.record("2023-02-01", "agree", { ...promise, title: { en: "Road" } });
      on("commitments/well").record("2023-02-01", "agree", { ...promise, title: { en: "Well" } });
      const start = road.record("2023-03-01", "start", { occurredOn: "2023-02-20" });
      const progress = road.record("2023-04-01", "report-progress", { narrative: "half" });
      road.record("2023-05-01", "correct", { targetEventId: start, changes: [{ field: "/occurredOn", right: "2023-02-10" }], reason: "r" });
      road.record("2023-05-02", "withdraw-event", { targetEventId: progress, reason: "r" });
      const session = on("meetings/session");
      session.record("2023-06-01", "hold", { title: { en: "s" }, parties: [{ partyId: "quang-nam" }, { partyId: "sekong" }] });
      const review = { side: "VN", assessment: "delayed" };
      const first = session.record("2023-06-01", "review-commitment", { ...review, commitmentId: "road" });
      const second = session.record("2023-06-01", "review-commitment", { ...review, commitmentId: "road", side: "LA" });
      session.record("2023-06-02", "correct", { targetEventId: first, changes: [{ field: "/commitmentId", right: "well" }], reason: "r" });
      session.record("2023-06-03", "withdraw-event", { targetEventId: second, reason: "r" });

      const dir = mkdtempSync(join(tmpdir(), "news-"));
      t.teardown(() => rmSync(dir, { recursive: true }));
      const [built, followed] = [join(dir, "built.sqlite"), join(dir, "followed.sqlite")];
      await (await viewsOver(entries(), built)).close();
      const live = await viewsOver([opening], followed);
      await append(live.store, entries().slice(1));
      await live.caughtUp();
      await live.close();
      const rowsOf = (file: string) => {
        const db = new DatabaseSync(file, { readOnly: true });
        const rows = db.prepare("SELECT * FROM news ORDER BY kind, day, commitment, event, known_from").all();
        db.close();
        return rows.map((row) => ({ ...row }));
      };
      const rows = rowsOf(followed);
      t.strictSame(rowsOf(built), rows);
      t.strictSame(
        rows.filter(({ known_to }) => known_to === Number.MAX_SAFE_INTEGER).map(({ kind, day, commitment }) => [kind, day, commitment]),
        [
          ["event", "2023-01-10", "road"],
          ["event", "2023-01-10", "well"],
          ["event", "2023-02-10", "road"],
          ["review", "2023-06-01", "well"],
        ],
      );
      t.equal(rows.length, 8, "what held before stays");
    },
  );

  await t.test("whatever is recorded, its counts are those of the pages on the same day, by the same knowledge", async (t) => {
    await fc.assert(
      fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 4 }), fc.nat(600), fc.nat(120), async (histories, v, k) => {
        const played = histories.map((steps) => play(steps));
        const lastDay = Math.max(...played.map((one) => one.lastDay));
        const [validAt, knownAt] = [day(v), day(100 + (k % (lastDay - 98)))];
        const views = await viewsOver([opening, ...merged(Object.fromEntries(played.map(({ c }, n) => [`commitment-c${n}`, c.events])))]);
        const states = played.flatMap(({ c }): CommitmentState[] => {
          const found = stateAt(timelines.commitment(c.history(knownAt)), validAt);
          return found && "state" in found ? [found.state] : [];
        });
        const question = {
          ask: "board",
          board: "evidence",
          by: "countries",
          filters: {},
          limit: 50,
          validAt,
          knownAt,
          now: `${day(lastDay + 1)}T05:00:00.000Z`,
        } as const;
        t.match(bodyOf(await views.ask(question)), {
          commitments: states.length,
          stale: states.filter((state) => isStale(state, validAt)).length,
          withSource: states.filter(
            (state) => coverageOf(Number(coverageRow(state).coverage)).backing !== "none" && state.backing !== undefined,
          ).length,
          withPaper: states.filter(({ evidence }) => evidence).length,
          neverReviewed: states.length,
        });
        await views.close();
      }),
      { numRuns: 20 },
    );
  });
});

t.test("each board of an empty ledger says that there is nothing", async (t) => {
  const views = await viewsOver([opening]);
  for (const board of ["requests", "agreements", "indicators", "orphans", "conflicts", "corrections", "evidence"] as const)
    t.match(bodyOf(await views.ask({ ask: "board", board, now, filters: {}, limit: 50, by: "corridor" } as never)), { items: [] }, board);
  await views.close();
});
