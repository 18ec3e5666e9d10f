// Meetings: a register at any (T, K) is a fresh fold; the session before and after one; what stands between the parties of a review, however their
// duties moved, and how much of it is shown.
import { join } from "node:path";
import { describeMeeting, stateAt, timelines } from "@camket/domain";
import { dateAround, day, promise, type Recorder, recorder } from "@camket/testkit";
import * as fc from "fast-check";
import t from "tap";
import type { Answer, Question } from "./reader.ts";
import { append, merged, opening, viewsOver } from "./under-test.ts";

const now = "2026-06-01T00:00:00.000Z";
// biome-ignore lint/suspicious/noExplicitAny: specs look into answers as clients do
type Body = any;
const bodyOf = (answer: Answer): Body => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.body;
};
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

/** Things recorded beside each other, each of which may ask to see the others. */
function ledgerOf() {
  const recorders: Record<string, Recorder> = {};
  const words = { parties: "party", meetings: "meeting", commitments: "commitment", requests: "request", sources: "source" } as const;
  const thing = (kind: keyof typeof words, id: string): Recorder => {
    recorders[`${kind}/${id}`] ??= recorder(kind, id, () => recorders);
    return recorders[`${kind}/${id}`] as Recorder;
  };
  const streams = () =>
    Object.fromEntries(
      Object.entries(recorders).map(([path, { events }]) => {
        const [kind, id] = path.split("/") as [keyof typeof words, string];
        return [`${words[kind]}-${id}`, events];
      }),
    );
  const party = (id: string, country: string, partOf?: string) =>
    thing("parties", id).record("2022-01-02", "register", {
      names: { en: id },
      level: partOf ? "district" : "province",
      country,
      ...(partOf ? { partOf } : {}),
    });
  return { thing, party, streams, views: () => viewsOver([opening, ...merged(streams())]) };
}

const between = (...ids: string[]) => ids.map((partyId) => ({ partyId }));

const acts = fc.oneof(
  fc
    .tuple(fc.constantFrom("2023-05", "2024"), fc.constantFrom("a", "b"))
    .map(([plannedFor, place]) => ({ command: "schedule", body: { plannedFor, place } })),
  fc.constantFrom("c", "d").map((place) => ({ command: "hold", body: { place } })),
  fc.constantFrom("VN", "LA").map((side) => ({ command: "review-commitment", body: { commitmentId: "x", side, assessment: "done" } })),
  fc.constantFrom("VN", "LA").map((side) => ({ command: "agree-minutes", body: { sides: [side] } })),
  fc.constant({ command: "issue-communique", body: {} }),
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
  const { thing, party } = ledgerOf();
  party("quang-nam", "VN");
  party("sekong", "LA");
  const one = thing("meetings", "m");
  one.record(day(100), "schedule", { title: { en: "Talks" }, parties: between("quang-nam", "sekong"), occurredOn: day(20) });
  let at = 100;
  for (const [{ command, body }, wait, occurredOn] of its) {
    at += wait;
    one.give(day(at), command, { ...body, ...(occurredOn === undefined ? {} : { occurredOn }) });
  }
  return { one, lastDay: at };
}

t.test("the register of meetings at random (T, K) is a fresh fold of the stream, found by its own words", async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 3 }), async (histories) => {
      const all = histories.map(played);
      const views = await viewsOver([opening, ...merged(Object.fromEntries(all.map(({ one }, n) => [`meeting-m${n}`, one.events])))]);
      const lastDay = Math.max(...all.map((one) => one.lastDay));
      for (let probe = 0; probe < 12; probe++) {
        const knownAt = day(100 + ((probe * 7) % (lastDay - 98)));
        const validAt = day((probe * 37) % (lastDay + 100));
        const moment = { validAt, knownAt, now: `${day(lastDay + 1)}T05:00:00.000Z` };
        const ask = async (filters: object) =>
          bodyOf(await views.ask({ ask: "meetings", filters, limit: 50, ...moment } satisfies Question)).items as Body[];
        const items = await ask({});
        for (const [n, { one }] of all.entries()) {
          const found = stateAt(timelines.meeting(one.history(knownAt)), validAt);
          const expected = found && "state" in found ? describeMeeting(found.state) : undefined;
          const item = items.find(({ id }) => id === `m${n}`);
          t.equal(item === undefined, expected === undefined, `m${n} at (${validAt}, ${knownAt})`);
          if (!expected) continue;
          const { title, stage, mayAlreadyBe, day: on, place, parties, sides } = expected;
          t.same(
            { ...item, parties: item.parties.map(({ partyId }: Body) => ({ partyId })) },
            {
              id: `m${n}`,
              title,
              ...(stage ? { stage } : {}),
              mayAlreadyBe,
              ...(on ? { day: on } : {}),
              ...(place ? { place } : {}),
              parties,
              sides,
            },
          );
          const filters = { ...(stage ? { stage: [stage] } : {}), ...(place ? { place } : {}), ...(on?.latest ? { to: on.latest } : {}) };
          t.ok(idsOf(await ask(filters)).includes(`m${n}`), "found by its own words");
        }
      }
      await views.close();
    }),
    { numRuns: Number(process.env.CAMKET_TEST_RUNS ?? 8) },
  );
});

t.test("sessions of a series stand in the order of their numbers, else of their days; the name is found whatever its case", async (t) => {
  const { thing, party, views: open } = ledgerOf();
  for (const [id, country] of [
    ["quang-nam", "VN"],
    ["sekong", "LA"],
  ] as const)
    party(id, country);
  const session = (id: string, command: string, body: object) =>
    thing("meetings", id).record("2025-01-10", command, {
      title: { en: id },
      series: "Talks",
      parties: between("quang-nam", "sekong"),
      ...body,
    });
  session("third", "hold", { ordinal: 3, occurredOn: "../2025-01-10" });
  session("second", "hold", { ordinal: 2, series: "TALKS", occurredOn: "2024-05-01" });
  session("first", "hold", { occurredOn: "2023-05-01" });
  session("fourth", "schedule", { ordinal: 4, plannedFor: "2026" });
  session("others", "hold", { series: "Other talks", ordinal: 3, occurredOn: "2024-06-01" });
  const views = await open();
  const sessionsOf = async (id: string, validAt = "2025-02-01") => {
    const { sessions } = bodyOf(await views.ask({ ask: "thing", name: "meeting", id, validAt, now }));
    return [sessions?.previous?.id, sessions?.next?.id];
  };
  t.same(await sessionsOf("first"), [undefined, "second"]);
  t.same(await sessionsOf("second"), ["first", "third"]);
  t.same(await sessionsOf("third"), ["second", "fourth"]);
  t.same(await sessionsOf("fourth"), ["third", undefined]);
  t.same(await sessionsOf("second", "2024-05-01"), ["first", "third"], "which may have been held by then");
  t.same(await sessionsOf("third", "2025-01-09"), ["second", undefined], "the fourth was not scheduled yet");
  t.same(await sessionsOf("others"), [undefined, undefined]);
  await views.close();
});

t.test(
  "a commitment shows what each side said of it at meetings, the last first, as corrected; what it names has its title beside it",
  async (t) => {
    const { thing, party, views } = ledgerOf();
    party("quang-nam", "VN");
    party("sekong", "LA");
    const talks = (id: string, on: string) => {
      const one = thing("meetings", id);
      one.record(on, "hold", { title: { en: `Talks ${id}` }, parties: between("quang-nam", "sekong"), occurredOn: on });
      return one;
    };
    const [first, second] = [talks("first", "2023-03-01"), talks("second", "2024-03-01")];
    const duty = (id: string) =>
      thing("commitments", id).record("2023-03-02", "agree", {
        ...promise,
        obligors: [{ partyId: "quang-nam" }],
        meetingId: "first",
        occurredOn: "2023-03-01",
      });
    duty("road");
    duty("bridge");
    const said = (side: string, assessment: string, commitmentId = "road") => ({
      side,
      assessment,
      commitmentId,
      occurredOn: "2024-03-01",
    });
    first.record("2023-03-03", "review-commitment", { ...said("VN", "on-track"), occurredOn: "2023-03-01" });
    second.record("2024-03-02", "review-commitment", said("VN", "done"));
    const mistaken = second.record("2024-03-03", "review-commitment", said("LA", "delayed", "bridge"));
    second.record("2024-03-04", "correct", {
      targetEventId: mistaken,
      changes: [{ field: "/commitmentId", right: "road" }],
      reason: "the road was meant",
    });
    const v = await views();
    t.teardown(v.close);
    const read = async (id: string, knownAt = "2026-01-01") => bodyOf(await v.ask({ ask: "thing", name: "commitment", id, knownAt, now }));
    const words = ({ assessments = [] }: Body) => assessments.map((one: Body) => [one.meetingId, one.side, one.assessment].join(" "));
    const road = await read("road");
    t.same(words(road), ["second LA delayed", "second VN done", "first VN on-track"]);
    t.same(words(await read("bridge")), []);
    t.same(words(await read("bridge", "2024-03-03")), ["second LA delayed"], "as known before it was corrected");
    t.same(words(await read("road", "2023-12-31")), ["first VN on-track"]);
    t.same(road.named, [
      { thing: "meeting", id: "first", title: { en: "Talks first" } },
      { thing: "meeting", id: "second", title: { en: "Talks second" } },
    ]);

    const history = bodyOf(await v.ask({ ask: "history", name: "meeting", id: "second", limit: 9, now })).items;
    t.match(history[0].parties, [
      { partyId: "quang-nam", names: { en: "quang-nam" } },
      { partyId: "sekong", names: { en: "sekong" } },
    ]);
    t.same(
      history[2].named.map(({ id }: Body) => id),
      ["bridge", "road"],
      "what it said, and what was meant",
    );
  },
);

t.test("the paper of a communiqué speaks of its meeting, by the register followed and by the one built anew, as corrected", async (t) => {
  const { thing, party, streams } = ledgerOf();
  party("quang-nam", "VN");
  party("sekong", "LA");
  for (const id of ["paper", "other"])
    thing("sources", id).record("2023-01-02", "register", { type: "news", publisher: "P", title: { en: id }, language: "en" });
  const m = thing("meetings", "talks");
  const plain = thing("meetings", "plain");
  for (const one of [m, plain]) one.record("2023-09-15", "hold", { title: { en: "Talks" }, parties: between("quang-nam", "sekong") });
  const issued = m.record("2023-09-16", "issue-communique", { sourceId: "paper" });
  plain.record("2023-09-16", "issue-communique", { sourceId: "paper" });
  const changes = [{ field: "/sourceId", right: "other" }];
  const correction = m.record("2023-09-17", "correct", { targetEventId: issued, changes, reason: "r" });
  m.record("2023-09-18", "withdraw-event", { targetEventId: correction, reason: "r" });
  const entries = [opening, ...merged(streams())];
  const followed = await viewsOver([opening]);
  await append(followed.store, entries.slice(1));
  await followed.caughtUp();
  const anew = await viewsOver(entries, join(t.testdir(), "views.sqlite"));
  for (const views of [followed, anew])
    for (const [knownAt, paper, other] of [
      ["2023-09-15", [], []],
      ["2023-09-16", ["plain", "talks"], []],
      ["2023-09-17", ["plain"], ["talks"]],
      ["2023-09-18", ["plain", "talks"], []],
    ] as const) {
      const by = async (source: string) =>
        idsOf(bodyOf(await views.ask({ ask: "meetings", now, filters: { source: [source] }, limit: 9, knownAt })).items);
      t.same([await by("paper"), await by("other")], [paper, other], knownAt);
      const page = bodyOf(await views.ask({ ask: "thing", name: "meeting", id: "talks", now, knownAt }));
      const its = [paper, other].flatMap((found, n) => (found.some((id) => id === "talks") ? [["paper", "other"][n]] : []));
      t.same(idsOf(page.sources?.items ?? []), its, "its page names it");
    }
  await followed.close();
  await anew.close();
});

t.test("a review has what rests with its parties: of their parts, of those they go on for, and what was moved to them", async (t) => {
  const { thing, party, views: open } = ledgerOf();
  for (const [id, country, partOf] of [
    ["viet-nam", "VN"],
    ["quang-nam", "VN", "viet-nam"],
    ["tam-ky", "VN", "quang-nam"],
    ["kon-tum", "VN", "viet-nam"],
    ["quang-ngai", "VN", "viet-nam"],
    ["sekong", "LA"],
    ["dac-chung", "LA", "sekong"],
    ["attapeu", "LA"],
  ] as const)
    party(id, country, partOf);
  const duty = (id: string, obligors: string[], beneficiaries: string[]) =>
    thing("commitments", id).record("2022-02-01", "agree", {
      ...promise,
      title: { en: id },
      obligors: between(...obligors),
      beneficiaries: between(...beneficiaries),
    });
  duty("of-parts", ["tam-ky"], ["dac-chung"]);
  duty("joint", ["quang-nam", "sekong"], []);
  duty("back", ["sekong"], ["quang-nam"]);
  duty("of-another", ["kon-tum"], ["sekong"]);
  duty("at-home", ["quang-nam"], ["tam-ky"]);
  duty("alone", ["quang-nam"], []);
  duty("of-its-state", ["quang-nam"], ["viet-nam"]);
  thing("parties", "kon-tum").record("2023-01-01", "transfer-function", {
    to: { partyId: "quang-nam" },
    commitments: ["of-another"],
    occurredOn: "2023-01-01",
  });
  const hold = (id: string, ...ids: string[]) =>
    thing("meetings", id).record("2023-05-02", "hold", { title: { en: id }, parties: between(...ids), occurredOn: "2022-05-01" });
  hold("talks", "quang-nam", "sekong");
  hold("with-the-state", "viet-nam", "quang-nam", "sekong");
  hold("at-home-talks", "quang-nam", "viet-nam");
  const views = await open();
  const matrix = async (id: string, validAt: string) => bodyOf(await views.ask({ ask: "review", id, validAt, now }));
  const shown = async (id: string, validAt: string) => idsOf((await matrix(id, validAt)).commitments).sort();
  t.same(await shown("talks", "2022-06-01"), ["back", "joint", "of-parts"]);
  t.same(await shown("talks", "2023-01-01"), ["back", "joint", "of-another", "of-parts"], "a duty that was moved to one of them");
  t.same(await shown("with-the-state", "2022-06-01"), ["back", "joint", "of-another", "of-parts"], "a party and its whole are one end");
  t.same(await shown("at-home-talks", "2022-06-01"), [], "between a party and its whole stands nothing");
  t.match(await matrix("talks", "2022-06-01"), {
    previous: undefined,
    since: undefined,
    totals: { carriedOver: 0, new: 3 },
    complete: true,
  });
  await views.close();
});

t.test("the matrix shows 500 commitments, the late ones first, and says that there are more", async (t) => {
  const { thing, party, views: open } = ledgerOf();
  party("quang-nam", "VN");
  party("sekong", "LA");
  for (let n = 0; n < 501; n++)
    thing("commitments", `c${n}`).record("2022-02-01", "agree", {
      ...promise,
      obligors: between("quang-nam"),
      beneficiaries: between("sekong"),
      due: n === 500 ? "2022-03" : "2024",
    });
  thing("meetings", "talks").record("2022-05-02", "hold", { title: { en: "t" }, parties: between("quang-nam", "sekong") });
  const views = await open();
  const { commitments, totals, complete } = bodyOf(await views.ask({ ask: "review", id: "talks", validAt: "2022-06-01", now }));
  t.equal(commitments.length, 500);
  t.match(commitments[0], { id: "c500", schedule: { status: "overdue", daysLate: 62 } });
  t.match(totals, { commitments: 501, overdue: 1 });
  t.equal(complete, false);
  await views.close();
});
