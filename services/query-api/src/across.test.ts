// The answers over several sorts of things over HTTP: search, changes, differences, calendar; their forms, and what they refuse.
import { parse } from "node:querystring";
import { wantedBy } from "@camket/views";
import t from "tap";
import { changesFilterOf, EventsQuery } from "./queries/events.ts";
import { late, memory, policeBuilding, recording, serving } from "./under-test.ts";

const store = memory();
await policeBuilding(store);
const s = await serving({ log: store, dataDir: ":memory:" });
t.teardown(async () => {
  await s.close();
  await store.close();
});
interface CloudEvent {
  readonly id: string;
  readonly correlationid: string;
  readonly data: { readonly commandId: string };
}
/** As a policy gives a command for an event. */
const caused = ({ id, correlationid }: CloudEvent) => ({
  id: "00000000-0000-4000-8000-0000000000ca",
  type: "PartyRegistered",
  data: { names: { vi: "Kà Lừm" }, level: "district", country: "LA" },
  metadata: {
    ...{ schemaVersion: 1, recordedAt: late, actor: { id: "policy:closing", assurance: "policy" }, claims: [], bodyHash: "" },
    ...{ onBehalfOf: { partyId: "sekong" }, commandId: "00000000-0000-4000-8000-0000000000cb" },
    ...{ correlationId: correlationid, causationId: id },
  },
});

const text = async (url: string) => (await s.app.inject({ url })).body;

t.test("search answers things of all sorts, and leads on page by page", async (t) => {
  const found = await s.get("/v1/search?text=đắc chưng", { prefer: "return=total-count" });
  t.equal(found.status, 200);
  t.match(found.body, {
    items: [
      { thing: "parties", id: "dac-chung", title: { vi: "Tên dac-chung" }, level: "district" },
      { thing: "commitments", id: "dac-chung-police-building", stage: "handed-over", schedule: { status: "on-time" } },
      { thing: "parties", id: "dac-chung-police" },
    ],
    total: 3,
  });
  const first = (await s.get("/v1/search?text=dac%20chung&limit=1")).body;
  t.match((await s.get(String(first.next))).body, { items: [{ id: "dac-chung-police-building" }] });
  t.match((await s.get("/v1/search?text=dac%20chung&thing=parties")).body.items, { length: 2 });
});

t.test("changes and differences say how a thing stood and stands, as a table a row for each way", async (t) => {
  t.match((await s.get("/v1/changes?since=2023-10-01&thing=commitments", { prefer: "return=total-count" })).body, {
    items: [
      {
        id: "dac-chung-police-building",
        changes: [{ as: "stage", from: "delivered", to: "handed-over" }, { as: "handed-over" }, { as: "corrected", count: 1 }],
      },
    ],
    total: 1,
    totals: { things: 1, by: { stage: 1 }, complete: true },
    from: { validAt: "2023-10-01" },
  });
  const lines = (await text("/v1/diff.csv?fromKnownAt=2023-10-01&lang=en")).trim().split("\r\n");
  t.equal(lines.length, 4);
  t.match(lines[1], /^commitments,dac-chung-police-building,Office building of the Đắc Chưng district police,stage,delivered,handed-over,/);
  const told = async (query: string) => (await s.get(`/v1/diff?${query}`)).body.items.map(({ id }) => id);
  t.strictSame(await told("from=2023-10-01&to=2023-12-01"), await told("fromKnownAt=2023-10-01&knownAt=2023-12-01"));
  t.strictSame(await told("from=2023-10-01&to=2023-12-01&thing=commitments&id=dac-chung-police-building"), ["dac-chung-police-building"]);
  t.strictSame(await told("from=2023-10-01&thing=parties&id=sekong"), []);
  t.strictSame(await told("fromValidAt=2022-09-01&validAt=2023-11-05&thing=commitments&id=dac-chung-police-building"), [
    "dac-chung-police-building",
  ]);
  const happened = await s.get("/v1/diff?fromValidAt=2022-09-01&validAt=2023-11-05&kind=construction-gift");
  t.match(happened.body.items, [{ changes: [{ as: "stage", from: "in-implementation", to: "handed-over" }, { as: "handed-over" }] }]);
});

t.test("the calendar is there as a list and as a file that calendar programs read", async (t) => {
  const list = await s.get("/v1/calendar?from=2023-06-01&to=2023-12-31");
  t.match(list.body.items, [
    {
      thing: "commitments",
      as: "due",
      earliest: "2023-01-01",
      latest: "2023-12-31",
      certain: false,
      status: "on-time",
      date: { edtf: "2023" },
    },
  ]);
  t.match(await text("/v1/calendar.csv?from=2023-06-01&to=2023-12-31"), /2023-01-01,2023-12-31,false,due,on-time,Office building/);
  const url = "/v1/calendar.ics?from=2023-06-01&to=2023-12-31&lang=vi";
  const file = await s.app.inject({ url });
  t.equal(file.headers["content-type"], "text/calendar; charset=utf-8");
  const folded = file.body.split("\r\n");
  t.ok(
    folded.every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\n")),
    "RFC 5545 §3.1: 75 octets a line, ended by CR LF",
  );
  t.ok(file.body.endsWith("END:VCALENDAR\r\n"), "the last line too");
  const lines = file.body.replaceAll("\r\n ", "").split("\r\n");
  for (const line of [
    "UID:commitments-dac-chung-police-building-due@00000000-0000-4000-8000-00000000cafe",
    "DTSTART;VALUE=DATE:20230101",
    "DTEND;VALUE=DATE:20240101",
    "SUMMARY:Đến hạn: Office building of the Đắc Chưng district police",
    "DESCRIPTION:Nguyên văn: 2023\\nTrong khoảng 2023-01-01 đến 2023-12-31",
    "STATUS:TENTATIVE",
    "URL;VALUE=URI:http://localhost:80/commitments/dac-chung-police-building",
    "DTSTAMP:20231110T020000Z",
  ])
    t.ok(lines.includes(line), line);
  t.equal((await s.app.inject({ url, headers: { "if-none-match": String(file.headers.etag) } })).statusCode, 304);
});

t.test("the first and the last day of the calendar are days as any other", async (t) => {
  const { position } = await recording(store)(late, "commitments/border-patrol/agree", {
    kind: "joint-task",
    title: { vi: "Tuần tra; biên giới, cột mốc" },
    obligors: [{ partyId: "quang-nam" }],
    due: "9999-12-31",
  });
  const last = await text(`/v1/calendar.ics?from=9999-12-31&to=9999-12-31&after=${position}`);
  t.match(last, /DTSTART;VALUE=DATE:99991231\r\n/);
  t.notMatch(last, /DTEND/, "no day follows");
  t.match(last, /SUMMARY:Due: Tuần tra\\; biên giới\\, cột mốc\r\n/, "RFC 5545 §3.3.11");
  const scheduled = await recording(store)(late, "commitments/border-patrol/schedule-milestone", {
    milestoneId: "markers-seen",
    name: "all markers seen",
    due: "2024-02",
  });
  const milestone = `from=2024-02-01&to=2024-02-29&after=${scheduled.position}`;
  t.match(await text(`/v1/calendar.csv?${milestone}`), /2024-02-01,2024-02-29,false,milestone,overdue,.*,all markers seen,/);
  const lines = (await text(`/v1/calendar.ics?${milestone}`)).replaceAll("\r\n ", "");
  t.match(lines, /UID:commitments-border-patrol-milestone-markers-seen@/);
  t.match(lines, /SUMMARY:Milestone: Tuần tra\\; biên giới\\, cột mốc – all markers seen\r\n/);
  for (const day of ["0001-01-01", "9999-12-31"])
    for (const path of [
      ...["calendar", "calendar.ics", "boards/overview?within=90", "boards/due", "boards/evidence", "diff?fromKnownAt=2023-10-01"],
      `boards/corrections?recordedFrom=${day}`,
      "commitments?dueWithin=90",
    ])
      t.equal(
        (await s.app.inject({ url: `/v1/${path}${path.includes("?") ? "&" : "?"}validAt=${day}` })).statusCode,
        200,
        `${path} on ${day}`,
      );
});

t.test(
  "events are found by who recorded them, for whom, when, by which request, and by the days on which they may have happened",
  async (t) => {
    const [cause] = (await s.get("/v1/events?type=ProjectHandedOver")).body.items as unknown as [CloudEvent];
    const { position } = await store.append("party-kalum", [caused(cause)], { expectedRevision: "no-stream" });
    const after = `test1.${position}`;
    await s.get(`/v1/parties?after=${after}`);
    const all = (await s.get("/v1/events?limit=500")).body.items as unknown as CloudEvent[];
    const found = async (query: string) => {
      const { status, body } = await s.get(`/v1/events?${query}`);
      const isWanted = wantedBy(changesFilterOf(EventsQuery.parse({ ...parse(query) })));
      if (!query.includes("recorded"))
        t.strictSame(
          all.filter((event) => isWanted(event as never)).map(({ id }) => id),
          body.items.map(({ id }) => id),
          `who follows live is sent the same: ${query}`,
        );
      return status === 200 ? body.items.map(({ type, subject }) => `${type} ${subject}`) : [body.code];
    };
    const [handedOver, registered] = ["ProjectHandedOver commitments/dac-chung-police-building", "PartyRegistered parties/kalum"];
    t.strictSame(await found("actor=policy:closing"), [registered]);
    t.strictSame(await found("actor=local&actor=policy:closing&type=ProjectHandedOver&type=PartyRegistered&recordedFrom=2023-11-10"), [
      handedOver,
      registered,
    ]);
    t.strictSame(await found("onBehalfOf=sekong"), [registered]);
    t.strictSame(await found(`correlation=${cause.correlationid}`), [handedOver, registered], "a request with all that it caused");
    t.strictSame(await found(`causation=${cause.id}`), [registered]);
    t.strictSame(await found(`command=${cause.data.commandId}`), [handedOver]);
    t.strictSame(await found(`correlation=00000000${cause.correlationid.slice(8)}`), [], "an id that ends alike is another");
    t.strictSame(
      await found("subject=parties/kalum&subject=commitments/dac-chung-police-building&type=PartyRegistered&type=DeliveryCompleted"),
      ["DeliveryCompleted commitments/dac-chung-police-building", registered],
    );
    t.strictSame(await found("subject=parties/kalum&thing=commitments"), []);
    t.strictSame(await found("thing=parties&id=kalum&subject=parties/kalum"), [registered]);
    t.strictSame(await found("subject=ledger/main"), ["LedgerOpened ledger/main"]);

    t.strictSame(await found("recordedFrom=2023-11-10&recordedTo=2023-11-10&type=ProjectHandedOver"), [handedOver], "a day is that day");
    t.strictSame(await found(`recordedTo=${late}&type=ProjectHandedOver`), [], "an instant ends before it");
    t.strictSame(await found(`recordedFrom=${late}&type=ProjectHandedOver`), [handedOver], "and begins with it");
    t.strictSame(await found("recordedFrom=0001-01-01&recordedTo=9999-12-31&type=ProjectHandedOver"), [handedOver]);
    t.strictSame(await found("occurredFrom=2023-11-05&occurredTo=2023-11-05"), [handedOver]);
    const began = ["CommitmentAgreed", "ImplementationStarted", "DeliveryCompleted"].map(
      (type) => `${type} commitments/dac-chung-police-building`,
    );
    t.strictSame(await found("occurredTo=1990-01-01"), began, "by some day on is any day before it");
    t.strictSame(await found("occurredFrom=1990-01-01&occurredTo=1990-12-31"), began);
    t.strictSame(await found("occurredFrom=2023-09-14&occurredTo=2023-11-04"), began);
    t.strictSame(await found("occurredFrom=2023-09-15&occurredTo=2023-11-04"), []);
  },
);

t.test("the last recorded events come first, page by page, and are counted when asked", async (t) => {
  const all = (await s.get("/v1/events?thing=parties")).body.items.map(({ id }) => id);
  const pages: unknown[][] = [];
  for (let url: string | undefined = "/v1/events?thing=parties&sort=-position&limit=2"; url; ) {
    const { body, headers } = await s.get(url, { prefer: "return=total-count, wait=5" });
    t.match([body.total, headers["preference-applied"]], [all.length, "wait=5, return=total-count"]);
    pages.push(body.items.map(({ id }) => id));
    url = body.next?.replace(/^http:\/\/[^/]+/, "");
  }
  t.strictSame(pages.flat(), all.toReversed());
  t.equal(pages.length, Math.ceil(all.length / 2));
  const { next = "", after } = (await s.get("/v1/events?thing=parties&sort=-position&limit=2")).body;
  t.match((await s.get(`/v1/events?after=${after}`)).body.items, [], "whoever comes back misses nothing");
  t.match((await s.get(next.replace("thing=parties", "thing=sources"))).body, { code: "INVALID_CURSOR" });
  const many = (await s.get("/v1/events?occurredTo=2023-12-31", { prefer: "return=total-count" })).body;
  t.match(many, { total: many.items.length, totals: { events: many.items.length, complete: true } });
});

t.test("one event is told whole: what it made of its thing, what became of it, what it called for, and where to look on", async (t) => {
  const idOf = async (type: string) => String((await s.get(`/v1/events?type=${type}`)).body.items[0]?.id);
  const event = async (id: string, query = "") => (await s.get(`/v1/events/${id}${query}`)).body;
  const handover = await event(await idOf("ProjectHandedOver"));
  t.match(handover, {
    event: { type: "ProjectHandedOver", data: { revision: 4, facts: { by: { partyId: "quang-nam" } } } },
    stored: { stream: "commitment-dac-chung-police-building", schemaVersion: { stored: 1, read: 1 }, data: undefined },
    thing: { thing: "commitments", id: "dac-chung-police-building", title: { en: /^Office/ }, previous: String, next: undefined },
    entry: { certainFrom: "2023-11-05", parties: [{ partyId: "quang-nam" }, { partyId: "dac-chung-police" }] },
    step: {
      validAt: "2023-11-10",
      before: { stage: "delivered" },
      after: { stage: "handed-over" },
      changes: [{ as: "stage", from: "delivered", to: "handed-over" }, { as: "handed-over" }],
    },
    effects: { total: 1, items: [{ subject: "parties/kalum" }] },
    request: { total: 2, items: [{ type: "ProjectHandedOver" }, { subject: "parties/kalum" }] },
  });
  const { step, links } = handover as unknown as { step: { fields: object[] }; links: Record<string, string> };
  t.match(
    step.fields.find((one) => (one as { field: string }).field === "/stage"),
    { before: "delivered", after: "handed-over" },
  );
  for (const [name, stage] of [
    ["before", "delivered"],
    ["after", "handed-over"],
  ] as const)
    t.equal((await s.get(links[name] as string)).body.stage, stage);
  for (const [name, count] of [
    ["history", 5],
    ["steps", 5],
    ["request", 2],
    ["effects", 1],
  ] as const)
    t.equal((await s.get(links[name] as string)).body.items.length, count, name);
  t.match((await event(await idOf("ProjectHandedOver"), "?validAt=2023-09-20")).step, { changes: [], before: { stage: "delivered" } });

  t.match(await event("00000000-0000-4000-8000-0000000000ca"), {
    cause: { type: "ProjectHandedOver" },
    effects: { total: 0 },
    step: { before: undefined, after: { level: "district" }, changes: [{ as: "appeared" }] },
    links: { before: undefined },
  });
  const started = await idOf("ImplementationStarted");
  t.match(await event(started), { entry: { corrections: [{ reason: "ground-breaking date published" }], corrected: {} } });
  t.equal(((await event(started, "?knownAt=2023-10-01")) as { entry?: { corrections?: unknown } }).entry?.corrections, undefined);
  t.match(await event(await idOf("FactCorrected")), { amends: { id: started } });
  t.match(await event(await idOf("LedgerOpened")), { event: { subject: "ledger/main" }, thing: undefined, step: undefined });

  const first = await s.get(`/v1/events/${started}`);
  t.equal((await s.get(`/v1/events/${started}`, { "if-none-match": String(first.headers.etag) })).status, 304);
  t.match(await s.get("/v1/events/00000000-0000-4000-8000-00000000beef"), { status: 404, body: { code: "UNKNOWN_THING", detail: /UUID/ } });
  t.match(await s.get("/v1/events/nonsense"), { status: 404 });
  t.match(await s.get(`/v1/events/${await idOf("ProjectHandedOver")}?knownAt=2023-10-01`), {
    status: 404,
    body: { code: "NOT_RECORDED_YET", firstKnownAt: late },
  });
});

t.test("a thing is told step by step: after each event how it stands, and how that differs from before", async (t) => {
  const path = "/v1/commitments/dac-chung-police-building/steps";
  const stepsAt = async (query: string) =>
    (await s.get(`${path}${query}`)).body.items.map(({ type, step }) => {
      const { validAt, after, changes } = step as { validAt: string; after?: { stage?: string }; changes: { as: string }[] };
      return [type, validAt, after?.stage, changes.map((change) => change.as).join(" ")];
    });
  t.strictSame(await stepsAt(""), [
    ["CommitmentAgreed", "2023-09-15", "agreed", "appeared"],
    ["ImplementationStarted", "2023-09-15", "in-implementation", "stage"],
    ["DeliveryCompleted", "2023-09-15", "delivered", "stage"],
    ["FactCorrected", "2023-11-10", "delivered", "corrected"],
    ["ProjectHandedOver", "2023-11-10", "handed-over", "stage handed-over"],
  ]);
  t.strictSame((await stepsAt("?validAt=2022-09-01")).slice(-2), [
    ["DeliveryCompleted", "2022-09-01", undefined, ""],
    ["FactCorrected", "2022-09-01", "in-implementation", "stage corrected"],
  ]);
  const newest = (await s.get(`${path}?sort=-revision&limit=2&knownAt=2023-10-01`)).body;
  t.match(newest.items, [{ type: "DeliveryCompleted" }, { type: "ImplementationStarted" }]);
  t.match((await s.get(String(newest.next).replace(/^http:\/\/[^/]+/, ""))).body.items, [{ type: "CommitmentAgreed" }]);
  t.match(
    (
      await s.get(
        String(newest.next)
          .replace("/steps", "/history")
          .replace(/^http:\/\/[^/]+/, ""),
      )
    ).body,
    { code: "INVALID_CURSOR" },
  );
});

t.test("what is wrong with a question is told by the parameter's own name", async (t) => {
  for (const [path, parameter] of [
    ["search", "text"],
    ["search?text=%2D", "text"],
    ["search?text=a&thing=people", "thing"],
    ["changes", "since"],
    ["changes?since=2022-01-01", "since"],
    ["changes?since=2099-01-01", "since"],
    ["changes?since=2023-10-01&change=colour", "change"],
    ["changes?since=2023-10-01&party=nobody", "party"],
    ["diff", "from"],
    ["diff?from=2023-10-01&fromKnownAt=2023-10-01", "from"],
    ["diff?from=2023-10-01&to=2023-10-02&knownAt=2023-10-02", "to"],
    ["diff?from=2099-10-01", "from"],
    ["diff?from=2022-10-01", "from"],
    ["diff?from=other1.3", "from"],
    ["diff?from=2023-10-01&id=dac-chung-police-building", "thing"],
    ["diff?from=2023-10-01&thing=commitments&id=nothing", "id"],
    ["changes?since=2023-10-01&thing=commitments&thing=parties&id=sekong", "thing"],
    ["diff?fromKnownAt=2023-02-30", "fromKnownAt"],
    ["diff?fromValidAt=2023-02-30", "fromValidAt"],
    ["diff?fromValidAt=2023-02-01&kind=house", "kind"],
    ["diff?fromValidAt=2023-02-01&handedOverFrom=2023-02-02&handedOverTo=2023-02-01", "handedOverFrom"],
    ["events?colour=red", "colour"],
    ["events?id=quang-nam", "thing"],
    ["events?subject=quang-nam", "subject"],
    ["events?type=Handed", "type"],
    ["events?actor=", "actor"],
    ["events?recordedFrom=yesterday", "recordedFrom"],
    ["events?recordedFrom=2023-02-30", "recordedFrom"],
    ["events?recordedFrom=2099-01-01", "recordedFrom"],
    ["events?recordedTo=2023-09-14", "recordedTo"],
    ["events?recordedFrom=2023-10-02&recordedTo=2023-10-01", "recordedFrom"],
    ["events?occurredFrom=2023", "occurredFrom"],
    ["events?occurredFrom=2023-10-02&occurredTo=2023-10-01", "occurredFrom"],
    ["events?sort=type", "sort"],
    ["events?cursor=abc", "cursor"],
    ["calendar?from=2023-12-31&to=2023-01-01", "from"],
    ["calendar?thing=parties", "thing"],
    ["calendar.ics?limit=5", "limit"],
    ["calendar.ics?corridor=quang-nam~dac-chungg", "corridor"],
    ["calendar.ics?corridor=foo~bar", "corridor"],
  ] as const) {
    const { status, body } = await s.get(`/v1/${path}`);
    t.equal(status, 400, path);
    t.match((body as unknown as { errors: unknown[] }).errors, [{ parameter }], path);
  }
  const { next } = (await s.get("/v1/search?text=dac&limit=1")).body;
  t.match((await s.get(String(next).replace("text=dac", "text=chung"))).body, { code: "INVALID_CURSOR" });
});

t.test("operators see how far the views are, and what waits in them with its payload and why", async (t) => {
  const metadata = { schemaVersion: 1, recordedAt: late, actor: { id: "local", assurance: "declared" }, claims: [], commandId: "moon" };
  const newer = { id: "00000000-0000-4000-8000-0000000000ee", type: "MoonMoved", data: { by: "tide" }, metadata };
  const { position } = await store.append("commitment-moon", [newer], { expectedRevision: "no-stream" });
  const { status, body } = await s.get(`/v1/operations/parked?after=test1.${position}`);
  const waits = { view: "commitment", stream: "commitment-moon", attempts: 1, waiting: 1, error: /MoonMoved/ };
  t.equal(status, 200);
  t.match(
    body.items.find(({ view }) => view === "commitment"),
    { ...waits, event: { type: "MoonMoved", data: { facts: { by: "tide" } } } },
  );
  t.match((await s.get("/v1/operations/parked/commitment/commitment-moon")).body, { ...waits, asOf: { position: `test1.${position}` } });
  t.match((await s.get("/v1/operations/parked?view=party")).body, { items: [], total: 0 });
  t.match(await s.get("/v1/operations/parked/party/commitment-moon"), { status: 404, body: { code: "UNKNOWN_THING" } });
  t.match(await s.get("/v1/operations/parked?view=commitments"), { status: 400, body: { errors: [{ parameter: "view" }] } });
  const projections = await s.get("/v1/operations/projections");
  t.equal(projections.headers["cache-control"], "no-store");
  t.match(projections.body, {
    ok: true,
    position: `test1.${position}`,
    lag: { events: 0, seconds: 0 },
    parked: body.total,
    viewsVersion: Number,
  });
  t.equal((await s.get(`/v1/events/${newer.id}`)).status, 200, "its event is there as it is stored");
});
