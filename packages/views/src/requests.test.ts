// Requests: a register at any (T, K) is a fresh fold; who finds one, by its parties, its time and its words; what it became.
import { describeRequest, type RequestDescription, stateAt, timelines } from "@camket/domain";
import { asked, dateAround, day, promise, type Recorder, recorder, request } from "@camket/testkit";
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
const idsOf = (answer: Answer) => bodyOf(answer).items.map(({ id }) => id);
const list = { ask: "requests", now, filters: {}, limit: 50 } as const satisfies Question;

const acts = fc.oneof(
  fc.constant({ command: "acknowledge", body: {} }),
  fc.constantFrom("viet-nam", "ministry").map((partyId) => ({ command: "escalate", body: { toAuthority: { partyId } } })),
  fc.constantFrom("decline", "lapse").map((command) => ({ command, body: { reason: "r" } })),
  fc.constant({ command: "answer", body: { answer: "a" } }),
  fc.constant({ command: "accept", body: { commitmentId: "c", commitment: promise } }),
  fc.constant({ command: "assign-agency", body: { agency: { partyId: "so-ngoai-vu" }, role: "lead" } }),
);
const steps = fc.record({
  respondBy: fc.constantFrom(undefined, "2023", "2023-03", { edtf: "2023-05-15", bound: "before" }, "2023-04~"),
  submitted: fc.nat(60).chain((ago) => dateAround(100 - ago)),
  acts: fc.array(
    fc.tuple(
      acts,
      fc.nat(20),
      fc.nat(60).chain((ago) => dateAround(100 - ago)),
    ),
    { maxLength: 8 },
  ),
});

/** Played from day 100 on; what is refused leaves nothing. */
function played({ respondBy, submitted, acts: its }: typeof steps extends fc.Arbitrary<infer Steps> ? Steps : never) {
  const one = request();
  const on = (occurredOn: unknown) => (occurredOn === undefined ? {} : { occurredOn });
  if ("rejection" in one.give(day(100), "submit", { ...asked, respondBy, ...on(submitted) })) one.record(day(100), "submit", asked);
  let at = 100;
  for (const [{ command, body }, wait, occurredOn] of its) {
    at += wait;
    one.give(day(at), command, { ...body, ...on(occurredOn) });
  }
  return { one, lastDay: at };
}

t.test("the register of requests at random (T, K) is a fresh fold of the stream, found by its own words", async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 3 }), async (histories) => {
      const all = histories.map(played);
      const views = await viewsOver([opening, ...merged(Object.fromEntries(all.map(({ one }, n) => [`request-r${n}`, one.events])))]);
      const lastDay = Math.max(...all.map((one) => one.lastDay));
      for (let probe = 0; probe < 12; probe++) {
        const knownAt = day(100 + ((probe * 7) % (lastDay - 98)));
        const validAt = day((probe * 37) % (lastDay + 100));
        const moment = { validAt, knownAt, now: `${day(lastDay + 1)}T05:00:00.000Z` };
        const items = bodyOf(await views.ask({ ...list, ...moment })).items;
        for (const [n, { one }] of all.entries()) {
          const found = stateAt(timelines.request(one.history(knownAt)), validAt);
          const expected: RequestDescription | undefined = found && "state" in found ? describeRequest(found.state, validAt) : undefined;
          const item = items.find(({ id }) => id === `r${n}`);
          t.equal(item === undefined, expected === undefined, `r${n} at (${validAt}, ${knownAt})`);
          if (!expected) continue;
          const { title, stage, covered, mayAlreadyBe, level, from, to, waitingOn, age, owner } = expected;
          const { due, status } = expected.schedule;
          const schedule = { ...(due ? { due } : {}), status };
          const shown = { id: `r${n}`, title, stage, covered, mayAlreadyBe, level, schedule, age, owner };
          const { from: asks, to: isAsked, waitingOn: acts, ...rest } = item as Record<string, { partyId: string } | undefined>;
          t.same(rest, JSON.parse(JSON.stringify(shown)));
          t.match({ asks, isAsked, acts: acts ?? {} }, { asks: from, isAsked: to, acts: waitingOn ?? {} });
          t.equal(acts === undefined, waitingOn === undefined);
          const filters = {
            schedule: [status],
            open: waitingOn !== undefined,
            owner: [owner],
            ...(stage ? { stage: [stage] } : {}),
          };
          t.ok(idsOf(await views.ask({ ...list, ...moment, filters })).includes(`r${n}`), "found by its own words");
        }
      }
      await views.close();
    }),
    { numRuns: Number(process.env.CAMKET_TEST_RUNS ?? 8) },
  );
});

/** Two requests of provinces, one of them passed on and accepted, beside the parties that they name. */
function border() {
  const recorders: Record<string, Recorder> = {};
  const words = { parties: "party", requests: "request", commitments: "commitment", meetings: "meeting" } as const;
  const thing = (kind: keyof typeof words, id: string): Recorder => {
    recorders[`${kind}/${id}`] ??= recorder(kind, id, () => recorders);
    return recorders[`${kind}/${id}`] as Recorder;
  };
  const party = (id: string, country: string, level = "province", partOf?: string) =>
    thing("parties", id).record("2022-01-02", "register", {
      names: { vi: `Tên ${id}` },
      level,
      country,
      ...(partOf === undefined ? {} : { partOf }),
    });
  party("quang-nam", "VN");
  party("da-nang", "VN");
  party("viet-nam", "VN", "state");
  party("sekong", "LA");
  party("dac-chung", "LA", "district", "sekong");
  party("so-nong-nghiep", "VN", "unit", "quang-nam");
  thing("meetings", "session").record("2023-09-15", "hold", {
    title: { en: "Session" },
    parties: [{ partyId: "quang-nam" }, { partyId: "sekong" }],
    occurredOn: "2023-09-14",
  });
  thing("requests", "survey").record("2023-09-15", "submit", { ...asked, meetingId: "session", occurredOn: "2023-09-14" });
  const line = thing("requests", "line");
  line.record("2023-10-01", "submit", {
    title: { vi: "Tháo gỡ vướng mắc đường dây" },
    from: { partyId: "dac-chung" },
    to: { partyId: "quang-nam" },
    decider: { partyId: "viet-nam" },
    ask: "unblock the line",
    occurredOn: "2023-09-01",
  });
  line.record("2023-10-01", "assign-agency", { agency: { partyId: "so-nong-nghiep" }, role: "lead", occurredOn: "2023-09-20" });
  line.record("2023-10-05", "escalate", { toAuthority: { partyId: "viet-nam" }, occurredOn: "2023-10-05" });
  const works = { ...promise, due: "2023-09" };
  line.record("2023-11-01", "accept", { commitmentId: "line-works", commitment: works, occurredOn: "2023-11-01" });
  thing("commitments", "line-works").record("2023-11-01", "agree", { ...works, requestId: "line", occurredOn: "2023-11-01" });
  thing("parties", "da-nang-2025").record("2025-06-20", "merge", {
    names: { vi: "TP Đà Nẵng" },
    level: "province",
    country: "VN",
    predecessors: ["da-nang", "quang-nam"],
    occurredOn: "2025-07-01",
  });
  for (const id of ["da-nang", "quang-nam"])
    thing("parties", id).record("2025-06-20", "succeed", { successorId: "da-nang-2025", occurredOn: "2025-07-01" });
  const streams = Object.entries(recorders).map(([path, { events }]) => {
    const [kind, id] = path.split("/") as [keyof typeof words, string];
    return [`${words[kind]}-${id}`, events] as const;
  });
  return viewsOver([opening, ...merged(Object.fromEntries(streams))]);
}

t.test(
  "requests are found by their parties in each role, by parts and predecessors, by time and words; a page says what one became",
  async (t) => {
    const views = await border();
    const found = async (filters: object, validAt: string, sort = "id") => idsOf(await views.ask({ ...list, filters, validAt, sort }));

    t.same(await found({ from: ["sekong"] }, "2023-10-20"), ["line", "survey"], "a district asks with its province");
    t.same(await found({ from: ["dac-chung"] }, "2023-10-20"), ["line"]);
    t.same(await found({ from: ["quang-nam"] }, "2023-10-20"), []);
    t.same(await found({ to: ["quang-nam"], waitingOn: ["quang-nam"] }, "2023-10-20"), ["survey"]);
    t.same(await found({ waitingOn: ["viet-nam"] }, "2023-10-31"), ["line"]);
    t.same(await found({ waitingOn: ["viet-nam"] }, "2023-11-01"), [], "answered: nobody has to act");
    t.same(await found({ decider: ["viet-nam"] }, "2023-11-01"), ["line"]);
    t.same(await found({ party: ["viet-nam"] }, "2023-11-01"), ["line"]);
    t.same(await found({ to: ["da-nang-2025"] }, "2025-07-01"), ["line", "survey"], "by whoever goes on for the party asked");
    t.same(await found({ to: ["da-nang-2025"] }, "2025-06-30"), []);
    t.same(await found({ corridor: ["quang-nam", "sekong"] }, "2023-10-20"), ["line", "survey"]);
    t.same(await found({ corridor: ["la", "vn"] }, "2023-10-20"), ["line", "survey"]);
    t.same(await found({ corridor: ["da-nang", "sekong"] }, "2023-10-20"), []);
    t.same(await found({ agency: ["quang-nam"] }, "2023-09-20"), ["line"]);
    t.same(await found({ owner: ["none"] }, "2023-09-20"), ["survey"]);
    t.same(await found({ stage: ["escalated"] }, "2023-10-05"), ["line"]);
    t.same(await found({ open: true }, "2023-11-01"), ["survey"]);
    t.same(await found({ schedule: ["overdue"] }, "2023-10-01"), ["survey"]);
    t.same(await found({ dueFrom: "2023-09-01", dueTo: "2023-09-30" }, "2023-10-01"), ["survey"]);
    t.same(await found({ meeting: ["session"] }, "2023-10-01"), ["survey"]);
    t.same(await found({ text: "thao go" }, "2023-10-01"), ["line"]);
    t.same(await found({}, "2023-10-20", "submitted"), ["line", "survey"], "the longest waiting first");
    t.same(await found({}, "2023-10-20", "-submitted"), ["survey", "line"]);
    for (const [filters, code] of [
      [{ from: ["nobody"] }, "UNKNOWN_PARTY"],
      [{ meeting: ["nowhere"] }, "UNKNOWN_MEETING"],
    ] as const)
      t.match(await views.ask({ ...list, filters }), { ok: false, refusal: { errors: [{ code }] } });

    const page = async (validAt: string) => bodyOf(await views.ask({ ask: "thing", name: "request", id: "line", now, validAt }));
    t.match(await page("2023-10-31"), {
      stage: "escalated",
      from: { partyId: "dac-chung", names: { vi: "Tên dac-chung" } },
      waitingOn: { partyId: "viet-nam", names: { vi: "Tên viet-nam" } },
      age: { daysMin: 60, daysMax: 60 },
      owner: "named",
      commitments: { total: 0, items: [] },
    });
    t.match(await page("2023-11-01"), {
      stage: "accepted",
      outcome: { commitmentId: "line-works" },
      commitments: {
        total: 1,
        open: 1,
        items: [{ id: "line-works", stage: "agreed", schedule: { due: { edtf: "2023-09" }, status: "overdue" }, open: true }],
      },
      conflicts: { total: 0 },
    });
    t.match((await page("2025-07-01")).to, { partyId: "quang-nam", now: { id: "da-nang-2025" } });
    const commitments = async (filters: object) => idsOf(await views.ask({ ...list, ask: "commitments", filters, validAt: "2023-11-01" }));
    t.same(await commitments({ request: ["line"] }), ["line-works"]);
    t.same(await commitments({ request: ["survey"] }), []);
    t.match(await views.ask({ ...list, ask: "commitments", filters: { request: ["none"] } }), {
      ok: false,
      refusal: { errors: [{ parameter: "request", code: "UNKNOWN_REQUEST" }] },
    });
    await views.close();
  },
);

t.test("a request says that what it became is not there; and it and its commitment, that the acceptance was withdrawn", async (t) => {
  const commitment = recorder("commitments", "c");
  const r = request("one", () => ({ "commitments/c": commitment }));
  r.record("2023-09-15", "submit", asked);
  const acceptance = { commitmentId: "c", commitment: promise };
  const eventId = r.record("2023-09-20", "accept", acceptance);
  commitment.record("2023-09-21", "agree", { ...promise, requestId: "one", occurredOn: "2023-09-20" });
  r.record("2023-09-22", "withdraw-event", { targetEventId: eventId, reason: "of another request" });
  r.record("2023-09-23", "accept", { ...acceptance, occurredOn: "2023-09-20" });
  r.record("2023-09-24", "withdraw-event", { targetEventId: r.events.at(-1)?.id, reason: "nobody accepted it" });
  commitment.record("2023-09-25", "cancel", { reason: "never promised" });
  const views = await viewsOver([opening, ...merged({ "request-one": r.events, "commitment-c": commitment.events })]);
  const said = async (name: "request" | "commitment", knownAt: string) =>
    bodyOf(await views.ask({ ask: "thing", name, id: name === "request" ? "one" : "c", now, validAt: knownAt, knownAt })).contradictions;
  t.strictSame(await said("request", "2023-09-20"), [{ kind: "commitment-missing", commitmentId: "c" }]);
  const takenBack = { kind: "acceptance-withdrawn", commitmentId: "c", requestId: "one" };
  for (const name of ["request", "commitment"] as const) {
    t.strictSame(await said(name, "2023-09-21"), undefined);
    t.match(await said(name, "2023-09-22"), [{ ...takenBack, eventId: new RegExp(`${eventId.slice(8)}$`) }]);
    t.strictSame(await said(name, "2023-09-23"), undefined, "accepted after all");
    t.match(await said(name, "2023-09-24"), [takenBack]);
    t.strictSame(await said(name, "2023-09-25"), undefined, "the commitment has ended");
  }
  await views.close();
});

t.test("a request of which two answers stand says so, and of each commitment that is not there, until one is withdrawn", async (t) => {
  const commitment = recorder("commitments", "c-a");
  const r = request("one");
  r.record("2023-09-15", "submit", asked);
  const accept = (command: string, commitmentId: string, occurredOn: string) =>
    r.record("2023-12-01", command, { commitmentId, commitment: promise, occurredOn });
  accept("accept-partly", "c-a", "2023-11-20");
  const earlier = accept("accept", "c-b", "2023-10-10");
  commitment.record("2023-12-01", "agree", { ...promise, requestId: "one", occurredOn: "2023-11-20" });
  r.record("2023-12-02", "withdraw-event", { targetEventId: earlier, reason: "nobody accepted the whole" });
  const views = await viewsOver([opening, ...merged({ "request-one": r.events, "commitment-c-a": commitment.events })]);
  const page = async (validAt: string, knownAt: string) =>
    bodyOf(await views.ask({ ask: "thing", name: "request", id: "one", now, validAt, knownAt }));
  const missing = { kind: "commitment-missing", commitmentId: "c-b" };
  t.strictSame((await page("2023-10-10", "2023-12-01")).contradictions, [missing], "the later answer was not given yet");
  const both = await page("2023-12-01", "2023-12-01");
  const answers = both.answers as { eventId: string }[];
  t.strictSame(both.contradictions, [{ kind: "answered-twice", eventIds: answers.map(({ eventId }) => eventId) }, missing]);
  t.match(answers, [
    { as: "accepted", commitmentId: "c-b" },
    { as: "partly-accepted", commitmentId: "c-a" },
  ]);
  t.strictSame((await page("2023-12-02", "2023-12-02")).contradictions, undefined);
  await views.close();
});

t.test("of two requests accepted at once under one id, the one whose commitment it is not says so until that is set right", async (t) => {
  const one = request("one");
  const other = request("other");
  const commitment = recorder("commitments", "c");
  for (const r of [one, other]) {
    r.record("2023-09-15", "submit", asked);
    r.record("2023-09-20", "accept", { commitmentId: "c", commitment: promise });
  }
  commitment.record("2023-09-20", "agree", { ...promise, requestId: "one" });
  commitment.record("2023-09-25", "link", { requestId: "other" });
  const views = await viewsOver([
    opening,
    ...merged({ "request-one": one.events, "request-other": other.events, "commitment-c": commitment.events }),
  ]);
  const said = async (id: string, knownAt: string) =>
    bodyOf(await views.ask({ ask: "thing", name: "request", id, now, validAt: "2023-09-20", knownAt })).contradictions;
  t.strictSame(await said("one", "2023-09-20"), undefined);
  t.strictSame(await said("other", "2023-09-20"), [{ kind: "acceptance", commitmentId: "c", requestId: "one" }]);
  t.strictSame(await said("one", "2023-09-25"), [{ kind: "acceptance", commitmentId: "c", requestId: "other" }]);
  t.strictSame(await said("other", "2023-09-25"), undefined);
  await views.close();
});
