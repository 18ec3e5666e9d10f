// Questions over several things at once: the search; what differs between two moments; the calendar.
import { asked, memorandum, promise, recorder } from "@camket/testkit";
import t from "tap";
import { heldCommitments } from "./columns/commitments.ts";
import { heldRequests } from "./columns/requests.ts";
import { differingThings } from "./compare-moments.ts";
import { resolveMoment } from "./knowledge.ts";
import type { Answer } from "./reader.ts";
import { statements } from "./statements.ts";
import { ledger, merged, opening, viewsOver } from "./under-test.ts";

const now = "2025-01-01T00:00:00.000Z";
const bodyOf = (answer: Answer) => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.body as { items: Record<string, unknown>[]; next?: string; total?: number } & Record<string, unknown>;
};

type Recorders = Record<string, ReturnType<typeof recorder>>;

/** A recorder for each thing, by its stream. */
function things() {
  const streams: Recorders = {};
  const byPath: Recorders = {};
  const of = (thing: Parameters<typeof recorder>[0], stream: string, id: string) => {
    const its = streams[`${stream}-${id}`] ?? recorder(thing, id, () => byPath);
    streams[`${stream}-${id}`] = its;
    byPath[`${thing}/${id}`] = its;
    return its;
  };
  const party = (id: string, names: object, level: string, country: string, more = {}) =>
    of("parties", "party", id).record("2023-01-02", "register", { names, level, country, ...more });
  party("quang-nam", { vi: "tỉnh Quảng Nam" }, "province", "VN");
  party("sekong", { lo: "ແຂວງເຊກອງ", en: "Xekong" }, "province", "LA");
  party("dac-chung", { vi: "huyện Đắc Chưng", en: "Dak Cheung" }, "district", "LA", { partOf: "sekong" });
  party("ratanakiri", { km: "ខេត្តរតនគិរី", en: "Ratanakiri" }, "province", "KH");
  return {
    streams,
    of,
    over: () => viewsOver([opening, ...merged(Object.fromEntries(Object.entries(streams).map(([name, { events }]) => [name, events])))]),
  };
}

t.test("search finds things of all sorts by words typed plainly, fragments, ids, numbers and aliases, the best first", async (t) => {
  const { of, over } = things();
  const agree = (id: string, title: object) =>
    of("commitments", "commitment", id).record("2023-02-01", "agree", { ...promise, title, occurredOn: "2023-01-15" });
  agree("police", { vi: "Trụ sở Công an huyện Đắc Chưng" });
  agree("border-post", { vi: "Đồn biên phòng Đắk Lắk" });
  agree("lakes", { en: "Dredging of two lakes" });
  of("agreements", "agreement", "memo").record("2023-02-01", "sign", {
    ...memorandum,
    title: { vi: "Bản thoả thuận hợp tác" },
    number: "02/2022/MOU",
  });
  of("parties", "party", "sekong").record("2023-02-02", "record-alias", { alias: "Sê Kông" });
  of("commitments", "commitment", "police").record("2023-06-01", "correct", {
    targetEventId: of("commitments", "commitment", "police").events[0]?.id as string,
    changes: [{ field: "/title", right: { vi: "Trụ sở Công an huyện Kaleum" } }],
    reason: "misread",
  });
  const views = await over();
  const search = async (text: string, more = {}) =>
    bodyOf(await views.ask({ ask: "search", filters: { text, ...more }, limit: 50, total: true, now, knownAt: "2023-03-01" }));
  const found = async (text: string, more = {}) => (await search(text, more)).items.map(({ thing, id }) => `${thing}/${id}`);

  t.strictSame(await found("dak lak"), ["commitments/border-post"]);
  t.strictSame(await found("thoa thuan"), ["agreements/memo"]);
  t.strictSame(await found("ĐẮC chưng "), ["parties/dac-chung", "commitments/police"], "its id first");
  t.strictSame(await found("đắc chư"), ["commitments/police", "parties/dac-chung"], "then by thing");
  t.strictSame(await found("chung cong"), ["commitments/police"], "words in any order");
  t.strictSame(await found("ເຊກອງ"), ["parties/sekong"]);
  t.strictSame(await found("គិរី"), ["parties/ratanakiri"]);
  t.strictSame(await found("2/2022"), ["agreements/memo"]);
  t.strictSame(await found("se kong"), ["parties/sekong"], "an alias");
  t.strictSame(await found("lak"), ["commitments/border-post", "commitments/lakes"]);
  t.strictSame(
    await found("ng"),
    ["commitments/border-post", "commitments/lakes", "commitments/police", "parties/dac-chung", "parties/quang-nam", "parties/sekong"],
    "two letters",
  );
  t.strictSame(await found("edging"), ["commitments/lakes"], "inside a word");
  t.strictSame(await found("dac chung", { things: ["parties"] }), ["parties/dac-chung"]);
  t.strictSame(await found("kaleum"), [], "not called so by then");
  t.equal((await search("dac chung")).total, 2);
  t.match((await search("thoa")).items, [
    { title: { vi: "Bản thoả thuận hợp tác" }, number: "02/2022/MOU", stage: "signed", standing: {} },
  ]);
  t.match((await search("xekong")).items, [{ title: { en: "Xekong" }, level: "province", country: "LA" }]);

  const today = bodyOf(await views.ask({ ask: "search", filters: { text: "dac chung" }, limit: 50, now }));
  t.strictSame(
    today.items.map(({ id }) => id),
    ["dac-chung"],
    "corrected since",
  );
  const walked: unknown[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = bodyOf(
      await views.ask({ ask: "search", filters: { text: "a" }, limit: 2, now, knownAt: "2023-03-01", ...(cursor ? { cursor } : {}) }),
    );
    walked.push(...page.items.map(({ thing, id }) => `${thing}/${id}`));
    cursor = page.next;
    more = cursor !== undefined;
  }
  t.strictSame(walked, await found("a"), "page by page the same");
  t.ok(walked.length > 5);
  t.match(await views.ask({ ask: "search", filters: { text: "a" }, limit: 2, now, cursor: "e30" }), { ok: false });
  await views.close();
});

/** Three pledges, an agreement and a request whose story is told in `what differs`. */
function story() {
  const { of, over } = things();
  const pledge = (id: string) => of("commitments", "commitment", id);
  const agree = (id: string, on: string, more = {}) =>
    pledge(id).record(on, "agree", { ...promise, title: { en: id }, beneficiaries: [{ partyId: "sekong" }], occurredOn: on, ...more });
  agree("school", "2023-02-01", { due: "2023-06", value: { amount: "100", currency: "USD", qualifier: "exact" } });
  const road = agree("road", "2023-02-02", { due: "2023-12" });
  const mistaken = agree("mistaken", "2023-02-03");
  agree("far", "2023-02-03", { beneficiaries: [{ partyId: "ratanakiri" }] });
  of("agreements", "agreement", "memo").record("2023-02-05", "sign", { ...memorandum, period: "2022/2023-08", occurredOn: "2022-01-10" });
  of("requests", "request", "survey").record("2023-02-06", "submit", { ...asked, respondBy: "2023-03-31", occurredOn: "2023-02-06" });
  pledge("school").record("2023-04-01", "revalue", { value: { amount: "150", currency: "USD", qualifier: "circa" }, reason: "r" });
  pledge("road").record("2023-04-02", "reschedule", { due: "2024-03", reason: "r", occurredOn: "2023-04-02" });
  pledge("road").record("2023-04-03", "start", { occurredOn: "2023-03-01" });
  pledge("road").record("2023-04-04", "correct", {
    targetEventId: road,
    changes: [{ field: "/title", right: { en: "road A" } }],
    reason: "r",
  });
  pledge("mistaken").record("2023-04-05", "withdraw-event", { targetEventId: mistaken, reason: "r" });
  agree("clinic", "2023-05-01");
  pledge("clinic").record("2023-05-02", "hand-over", { by: { partyId: "quang-nam" }, to: { partyId: "sekong" }, occurredOn: "2023-05-02" });
  pledge("clinic").record("2023-05-20", "accept-handover", { acceptedBy: { partyId: "sekong" }, occurredOn: "2023-05-20" });
  agree("bridge", "2023-11-01");
  pledge("bridge").record("2023-11-02", "hand-over", { by: { partyId: "quang-nam" }, to: { partyId: "sekong" }, occurredOn: "2023-11-02" });
  pledge("bridge").record("2023-11-03", "accept-handover", { acceptedBy: { partyId: "sekong" }, occurredOn: "2023-11-03" });
  pledge("bridge").record("2023-11-04", "verify", {
    verifier: { partyId: "sekong" },
    method: "visit",
    outcome: "full",
    occurredOn: "2023-11-04",
  });
  return over();
}

t.test("what differs between two moments: how, the latest first, whether it was learnt or time passed", async (t) => {
  const views = await story();
  const compare = async (from: object, to: object, filters = {}, more = {}) =>
    bodyOf(await views.ask({ ask: "differences", from, ...to, filters, named, limit: 50, now, ...more }));
  const named = { validAt: "fromValidAt", knownAt: "since" };
  const told = async (from: object, to: object, filters = {}) =>
    (await compare(from, to, filters)).items.map(
      ({ id, changes }) => `${id}: ${(changes as { as: string }[]).map(({ as }) => as).join(" ")}`,
    );

  t.strictSame(await told({ knownAt: "2023-03-01" }, { knownAt: "2023-05-10" }), [
    "clinic: appeared handed-over",
    "mistaken: gone withdrawn",
    "road: stage rescheduled corrected",
    "school: revalued",
    "survey: overdue",
  ]);
  const { items } = await compare({ knownAt: "2023-03-01" }, { knownAt: "2023-05-10" });
  t.match(items[2], {
    thing: "commitments",
    title: { en: "road A" },
    recordedAt: "2023-04-04T05:00:00.000Z",
    changes: [
      { as: "stage", from: "agreed", to: "in-implementation" },
      { as: "rescheduled", from: { edtf: "2023-12" }, to: { edtf: "2024-03" } },
      { as: "corrected", count: 1 },
    ],
  });
  t.match(items[3], { changes: [{ from: { amount: "100" }, to: { amount: "150", qualifier: "circa" } }] });
  t.match(items[4], { thing: "requests", on: "2023-04-01" }, "time passed: no event says so");
  t.strictSame(await told({ knownAt: "2023-05-10" }, { knownAt: "2023-10-01" }), ["memo: standing", "school: overdue", "clinic: accepted"]);
  t.strictSame(await told({ knownAt: "2023-10-01" }, { knownAt: "2023-10-01" }), []);
  t.strictSame(
    await told({ knownAt: "2023-11-01" }, { knownAt: "2023-11-10" }),
    ["bridge: stage handed-over accepted"],
    "handed over though it is verified by now",
  );
  t.strictSame(
    await told({ validAt: "2023-01-20", knownAt: "2023-03-01" }, { validAt: "2023-01-20", knownAt: "2023-05-10" }),
    [],
    "what was corrected and withdrawn since had not begun on that day, by either knowledge",
  );
  t.strictSame(await told({ knownAt: "2023-11-03" }, { knownAt: "2023-11-10" }), ["bridge: stage"]);
  t.strictSame(
    await told({ validAt: "2023-03-01", knownAt: "2023-03-15" }, { validAt: "2023-03-01", knownAt: "2023-05-10" }),
    ["mistaken: gone withdrawn", "road: stage corrected"],
    "the same day by other knowledge: what was moved later is not moved on it",
  );
  t.strictSame(await told({ validAt: "2023-02-20" }, { validAt: "2023-04-01" }, { things: ["commitments"] }), [
    "school: revalued",
    "road: stage",
  ]);
  t.strictSame(
    await told({ validAt: "2023-04-01" }, { validAt: "2023-02-20" }, { things: ["requests"] }),
    [],
    "backwards nothing becomes overdue",
  );
  t.strictSame(
    await told({ knownAt: "2023-02-04" }, { knownAt: "2023-10-01" }, { corridor: ["quang-nam", "sekong"], kind: ["construction-gift"] }),
    ["school: overdue revalued", "clinic: appeared handed-over accepted", "mistaken: gone withdrawn", "road: stage rescheduled corrected"],
  );
  t.strictSame(await told({ knownAt: "2023-02-04" }, { knownAt: "2023-10-01" }, { as: ["accepted", "revalued"] }), [
    "school: overdue revalued",
    "clinic: appeared handed-over accepted",
  ]);
  t.match(await compare({ knownAt: "2023-03-01" }, { knownAt: "2023-05-10" }, {}, { total: true }), {
    total: 5,
    totals: { things: 5, by: { appeared: 1, corrected: 1, overdue: 1 }, complete: true },
    from: { validAt: "2023-03-01" },
  });
  const walked: unknown[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await compare({ knownAt: "2023-03-01" }, { knownAt: "2023-05-10" }, {}, { limit: 2, ...(cursor ? { cursor } : {}) });
    walked.push(...page.items);
    cursor = page.next;
    more = cursor !== undefined;
  }
  t.strictSame(walked, items, "page by page the same");
  const db = await views.projector.opened;
  const at = (asked: object) => resolveMoment(statements(db), ledger, { ...asked, now });
  const pairs = [
    [{ knownAt: "2023-02-04" }, {}],
    [{ knownAt: "2023-10-01" }, { knownAt: "2023-03-01" }],
    [{ validAt: "2022-01-01" }, { validAt: "2026-01-01" }],
    [{ validAt: "2025-01-01", knownAt: "2023-03-01" }, { validAt: "2025-01-01" }],
    [{ validAt: "2023-12-01" }, { validAt: "2023-02-20" }],
  ] as const;
  const reading =
    ([from, to]: (typeof pairs)[number]) =>
    (part: object) => [...differingThings(statements(db), ledger, [at(from), at(to)], {}, part)];
  const bySql = pairs.map((pair) => reading(pair)({ isWhole: true }));
  t.ok(heldCommitments(statements(db)).size > 1 && heldRequests(statements(db)).size > 1);
  for (const [n, pair] of pairs.entries()) {
    const read = reading(pair);
    const whole = read({ isWhole: true });
    t.strictSame(whole, bySql[n], "told by what boards hold in memory, and before that by SQL");
    t.ok(whole.length > 2);
    for (const eventsMin of [1, 3]) {
      t.strictSame(read({ eventsMin }), whole, "looked for in ever larger parts, the same in the same order");
      t.strictSame(read({ eventsMin, after: whole[1]?.place }), whole.slice(2));
    }
  }
  t.match(await views.ask({ ask: "differences", from: { knownAt: "2022-01-01" }, filters: {}, named, limit: 5, now }), {
    refusal: { errors: [{ parameter: "since", code: "TOO_EARLY" }] },
  });
  await views.close();
});

t.test("open milestones stand in the calendar, each on its own day, as they were known and open then", async (t) => {
  const { of, over } = things();
  of("commitments", "commitment", "road").record("2023-02-01", "agree", { ...promise, title: { en: "road" }, occurredOn: "2023-02-01" });
  const road = of("commitments", "commitment", "road");
  const on = (milestoneId: string, due: unknown) =>
    road.record("2023-02-02", "schedule-milestone", { milestoneId, name: `${milestoneId} of the road`, due, occurredOn: "2023-02-02" });
  on("survey", "2023-06-10");
  on("ground", { edtf: "2023-06-30", bound: "before" });
  on("half", "2023");
  on("some-day", { text: "soon" });
  road.record("2023-06-12", "meet-milestone", { milestoneId: "survey", occurredOn: "2023-06-11" });
  road.record("2023-06-13", "reschedule-milestone", { milestoneId: "ground", due: "2023-08", reason: "rain", occurredOn: "2023-06-13" });
  const views = await over();
  const told = async (question: object) => {
    const { items } = bodyOf(await views.ask({ ask: "calendar", limit: 50, now, filters: {}, ...question } as never));
    return items.map(
      ({ id, as, milestone, earliest = "", latest, status }) =>
        `${id} ${as} ${(milestone as { id: string }).id} ${earliest}/${latest} ${status}`,
    );
  };
  const [survey, ground, half] = ["survey 2023-06-10/2023-06-10", "ground /2023-06-30", "half 2023-01-01/2023-12-31"];
  const milestones = (...all: readonly string[]) => all.map((one) => `road milestone ${one}`);
  t.strictSame(
    await told({ knownAt: "2023-06-05", validAt: "2023-06-11" }),
    milestones(`${survey} overdue`, `${ground} due`, `${half} due`),
    "before anything came of them",
  );
  t.strictSame(
    await told({ validAt: "2023-06-20" }),
    milestones("ground 2023-08-01/2023-08-31 not-due", `${half} due`),
    "what is met is over, what is moved stands on its new day",
  );
  t.strictSame(await told({ validAt: "2023-06-20", filters: { from: "2023-12-01", to: "2023-12-31" } }), milestones(`${half} due`));
  const { items, next } = bodyOf(await views.ask({ ask: "calendar", limit: 1, now, filters: {}, validAt: "2023-06-20" } as never));
  t.match(items, [{ title: { en: "road" }, milestone: { id: "ground", name: "ground of the road" }, date: { edtf: "2023-08" } }]);
  t.strictSame(await told({ limit: 1, cursor: String(next), validAt: "2023-06-20" }), milestones(`${half} due`), "page by page");
  road.record("2023-06-14", "cancel", { reason: "r", occurredOn: "2023-06-14" });
  const later = await over();
  t.strictSame(bodyOf(await later.ask({ ask: "calendar", limit: 9, now, filters: {}, validAt: "2023-06-20" } as never)).items, []);
  await Promise.all([views.close(), later.close()]);
});

t.test("the calendar has what falls due, ends or is planned, between the first and the last day that it can mean", async (t) => {
  const { of, over } = things();
  const agree = (id: string, more: object) => {
    of("commitments", "commitment", id).record("2023-02-01", "agree", { ...promise, title: { en: id }, occurredOn: "2023-02-01", ...more });
    return of("commitments", "commitment", id);
  };
  const other = { obligors: [{ partyId: "quang-nam" }], beneficiaries: [{ partyId: "ratanakiri" }] };
  agree("day", { due: "2023-06-10" });
  agree("year", { due: "2023" });
  agree("about", { due: "2023-06-20~" });
  agree("none", {});
  agree("open", { due: "2023-06/.." });
  agree("by", { due: "../2023-07-01", ...other });
  agree("ever", { due: "9999", ...other });
  agree("over", { due: "2023-06-12" }).record("2023-03-01", "cancel", { reason: "r", occurredOn: "2023-03-01" });
  agree("kept", { due: "2023-06-14" }).record("2023-03-01", "hand-over", {
    by: { partyId: "quang-nam" },
    to: { partyId: "sekong" },
    occurredOn: "2023-03-01",
  });
  agree("charged", { due: "2023-06-30" }).record("2023-02-02", "assign-agency", { agency: { partyId: "dac-chung" }, role: "lead" });
  of("agreements", "agreement", "memo").record("2023-02-05", "sign", {
    ...memorandum,
    period: "2022/2023-06-15",
    occurredOn: "2022-01-10",
  });
  of("requests", "request", "survey").record("2023-02-06", "submit", {
    ...asked,
    respondBy: { edtf: "2023-06-30", bound: "before" },
    occurredOn: "2023-02-06",
  });
  of("meetings", "meeting", "talks").record("2023-02-06", "schedule", {
    title: { en: "Talks" },
    parties: [{ partyId: "quang-nam" }, { partyId: "sekong" }],
    plannedFor: "2023-06-28/2023-06-29",
  });
  for (const [id, plannedFor] of [
    ["retreat", "../2023-07-05"],
    ["tour", "2023-07-20/.."],
  ] as const)
    of("meetings", "meeting", id).record("2023-02-07", "schedule", {
      title: { en: id },
      parties: [{ partyId: "quang-nam" }, { partyId: "ratanakiri" }],
      plannedFor,
    });
  const views = await over();
  const ask = async (filters: object, more: object = {}) =>
    bodyOf(await views.ask({ ask: "calendar", filters, limit: 50, now, knownAt: "2023-06-16", ...more }));
  const june = { from: "2023-06-01", to: "2023-06-30" };
  const told = async (filters: object, more: object = {}) =>
    (await ask(filters, more)).items.map(
      ({ id, as, earliest = "", latest, certain, status }) => `${id} ${as} ${earliest}/${latest}${certain ? "" : "?"} ${status}`,
    );

  t.strictSame(await told(june), [
    "day due 2023-06-10/2023-06-10 overdue",
    "kept due 2023-06-14/2023-06-14 on-time",
    "memo end 2023-06-15/2023-06-15 expired",
    "about due 2023-06-20/2023-06-20? not-due",
    "talks meeting 2023-06-28/2023-06-29? scheduled",
    "charged due 2023-06-30/2023-06-30 not-due",
    "survey respond-by /2023-06-30? due",
    "year due 2023-01-01/2023-12-31? due",
  ]);
  const inJuly = { from: "2023-07-01", to: "2023-07-31" };
  t.strictSame(await told({ ...june, corridor: ["quang-nam", "ratanakiri"] }), []);
  t.strictSame(
    await told({ ...inJuly, corridor: ["quang-nam", "ratanakiri"], things: ["commitments"] }),
    ["by due /2023-07-01? due"],
    "without a first day, on the last",
  );
  t.strictSame(await told({ ...june, things: ["meetings"], party: ["ratanakiri"] }), []);
  t.strictSame(
    await told({ ...inJuly, things: ["meetings"] }),
    ["retreat meeting /2023-07-05? scheduled", "tour meeting 2023-07-20/2023-07-20? scheduled"],
    "a meeting that is open to one side stands on the day that is known, and in no month before",
  );
  t.strictSame(await told({ from: "9999-12-31", to: "9999-12-31" }), ["ever due 9999-01-01/9999-12-31? not-due"]);
  t.strictSame(await told({ ...june, agency: ["dac-chung"] }), ["charged due 2023-06-30/2023-06-30 not-due"]);
  t.strictSame(await told({ ...june, things: ["meetings", "agreements"] }), [
    "memo end 2023-06-15/2023-06-15 expired",
    "talks meeting 2023-06-28/2023-06-29? scheduled",
  ]);
  t.equal((await told({}, { knownAt: "2023-02-03" })).length, 7, "absent: the last month and the year to come");
  t.strictSame(await told({ from: "2023-06-12", to: "2023-06-12", things: ["commitments"] }, { knownAt: "2023-02-07" }), [
    "over due 2023-06-12/2023-06-12 not-due",
    "year due 2023-01-01/2023-12-31? due",
  ]);
  const walked: unknown[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await ask(june, { limit: 2, total: true, ...(cursor ? { cursor } : {}) });
    t.equal(page.total, 8);
    walked.push(...page.items);
    cursor = page.next;
    more = cursor !== undefined;
  }
  t.strictSame(walked, (await ask(june)).items, "page by page the same");
  await views.close();
});
