// Policies over the real command path and a store in memory: given at once by whoever appends, given again by the net, once each whatever happens.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandApi, type GiveCommand, requestOf } from "@camket/command-api";
import { commandNamed, type Thing } from "@camket/domain";
import { type EventStore, StoreUnavailable } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { logTo, settableClock } from "@camket/platform";
import t, { type Test } from "tap";
import { givenOf, type Policies, type PolicyReport, reactionsTo, startPolicies } from "./index.ts";

const ledger = { tag: "test", timeZone: "Asia/Ho_Chi_Minh" };
const limits = { retryMsMin: 1, retryMsMax: 4, gatherMs: 1, idleWriteMs: 60_000 };

function open(test: Test) {
  const folder = mkdtempSync(join(tmpdir(), "policies-"));
  const store = openSqliteStore({ file: ":memory:" });
  const clock = settableClock("2025-06-20T02:00:00Z");
  const log = logTo("silent");
  test.teardown(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  /** `reacting` false is a process that dies between the two streams. */
  const pathTo = (to: EventStore, reacting: boolean): GiveCommand =>
    commandApi({ store: to, ledger, clock, log, ...(reacting ? { reactionsTo } : {}) }).give;
  let requests = 0;
  const request = (path: string, body: Record<string, unknown>, key?: string) => {
    const [thing, id, name] = path.split("/") as [Thing, string, string];
    const definition = commandNamed(thing, name);
    if (!definition) throw new Error(`no command ${path}`);
    const requestId = `request-${++requests}`;
    const actor = { id: "an", assurance: "declared" } as const;
    return { definition, id, body, key, actor, requestId, correlationId: `correlation-${requests}` };
  };
  const command = async (give: GiveCommand, path: string, body: Record<string, unknown>, key?: string) => give(request(path, body, key));
  const typesOf = async (stream: string) => (await store.readStream(stream)).map(({ type }) => type);
  return { folder, file: join(folder, "policies.json"), store, clock, pathTo, request, command, typesOf };
}
type Opened = ReturnType<typeof open>;

const province = (name: string) => ({ names: { en: name }, level: "province", country: "VN" });
const merger = { ...province("Gia Lai"), predecessors: ["old-gia-lai", "binh-dinh"], occurredOn: "2025-07-01" };

async function twoProvinces({ store, pathTo, command }: Opened): Promise<void> {
  const give = pathTo(store, false);
  for (const id of ["old-gia-lai", "binh-dinh"]) await command(give, `parties/${id}/register`, province(id));
}

async function net({ store, file, pathTo }: Opened, give = pathTo(store, true), log: EventStore = store) {
  const reports: PolicyReport[] = [];
  const policies = await startPolicies({ log, give: givenBy(give), file, ledger, report: (one) => reports.push(one), limits });
  return { policies, reports };
}

const givenBy =
  (give: GiveCommand): Parameters<typeof startPolicies>[0]["give"] =>
  async (reaction, cause) =>
    givenOf((await give(requestOf(reaction, cause))).problem);

async function reached(policies: Policies, position: string | undefined): Promise<void> {
  while (Number(policies.checkpoint().position ?? 0) < Number(position)) await new Promise((resolve) => setTimeout(resolve, 1));
}

t.test("a merger records the successor in each predecessor before it is answered, and the answer's position shows both", async (t) => {
  const opened = open(t);
  const { store, pathTo, request, command, typesOf } = opened;
  await twoProvinces(opened);
  const claims = [{ sourceId: "resolution-202", locator: "article 1" }];
  const give = pathTo(store, true);
  await command(give, "sources/resolution-202/register", {
    type: "law",
    publisher: "Quốc hội",
    title: { vi: "Nghị quyết 202" },
    language: "vi",
  });
  const dry = await give({ ...request("parties/gia-lai/merge", { ...merger, claims, side: "VN" }), validateOnly: true });
  t.strictSame(
    dry.answer?.policies,
    ["old-gia-lai", "binh-dinh"].map((id) => ({ policy: "successions", command: `parties/${id}/succeed` })),
    "a dry run says what would follow",
  );
  const { status, answer } = await command(give, "parties/gia-lai/merge", { ...merger, claims, side: "VN" }, "merger-1");
  t.equal(status, 201);
  t.equal(answer?.position, `test.${await store.head()}`, "of the last event that the policy wrote");
  t.same(answer?.policies, [
    { policy: "successions", command: "parties/old-gia-lai/succeed" },
    { policy: "successions", command: "parties/binh-dinh/succeed" },
  ]);
  for (const id of ["old-gia-lai", "binh-dinh"]) {
    const [, succeeded] = await store.readStream(`party-${id}`);
    t.match(succeeded, {
      type: "PartySucceeded",
      data: { successorId: "gia-lai" },
      metadata: {
        actor: { id: "policy:successions", assurance: "policy" },
        occurredOn: { edtf: "2025-07-01" },
        correlationId: "correlation-5",
        causationId: answer?.events?.[0]?.id,
        claims,
        side: "VN",
      },
    });
  }
  const again = await command(give, "parties/gia-lai/merge", { ...merger, claims, side: "VN" }, "merger-1");
  t.equal(again.headers["idempotent-replayed"], "true");
  t.equal(again.answer?.position, answer?.position, "a repeat gives the same position");
  t.same(await typesOf("party-binh-dinh"), ["PartyRegistered", "PartySucceeded"], "and doubles nothing");
});

t.test("what was lost with a process between the two streams is given by the net, once", async (t) => {
  const opened = open(t);
  const { store, pathTo, command, typesOf } = opened;
  await twoProvinces(opened);
  const { policies } = await net(opened);
  await command(pathTo(store, false), "parties/gia-lai/merge", merger, "merger-1");
  t.same(await typesOf("party-binh-dinh"), ["PartyRegistered"], "the process died before the policy's commands");
  await reached(policies, await store.head());
  t.same(await typesOf("party-old-gia-lai"), ["PartyRegistered", "PartySucceeded"]);
  t.same(await typesOf("party-binh-dinh"), ["PartyRegistered", "PartySucceeded"]);
  await policies.stop();
  const head = await store.head();
  await command(pathTo(store, true), "parties/gia-lai/merge", merger, "merger-1");
  t.equal(await store.head(), head, "the client's repeat finds all of it");
});

t.test("delivered again and again, from any checkpoint and by several nets at once, a policy acts once", async (t) => {
  const opened = open(t);
  const { store, file, pathTo, command } = opened;
  await twoProvinces(opened);
  await command(pathTo(store, true), "parties/gia-lai/merge", merger);
  const head = await store.head();
  for (let round = 0; round < 3; round++) {
    rmSync(file, { force: true });
    const empty = { ...store, head: async () => undefined };
    const nets = await Promise.all([net(opened, undefined, empty), net({ ...opened, file: `${file}.other` }, undefined, empty)]);
    for (const { policies, reports } of nets) {
      await reached(policies, head);
      t.same(reports, []);
      await policies.stop();
    }
    rmSync(`${file}.other`);
  }
  t.equal(await store.head(), head);
});

t.test("a net that starts on an existing ledger begins at its head, and goes on where it was", async (t) => {
  const opened = open(t);
  const { store, file, pathTo, command, typesOf } = opened;
  await twoProvinces(opened);
  await command(pathTo(store, false), "parties/gia-lai/merge", merger);
  const { policies } = await net(opened);
  t.equal(policies.checkpoint().position, await store.head());
  await policies.stop();
  t.same(await typesOf("party-binh-dinh"), ["PartyRegistered"], "what is older than the policies is left alone");

  const give = pathTo(store, false);
  for (const id of ["quang-nam", "old-da-nang"]) await command(give, `parties/${id}/register`, province(id));
  await command(give, "parties/da-nang/merge", { ...merger, predecessors: ["quang-nam", "old-da-nang"] });
  const second = await net(opened);
  await reached(second.policies, await store.head());
  t.same(await typesOf("party-quang-nam"), ["PartyRegistered", "PartySucceeded"], "recorded while no net was there");
  await second.policies.stop();
  t.match(JSON.parse(readFileSync(file, "utf8")), { ledger: "test", refused: [] });
  t.notOk(existsSync(`${file}.next`));
});

t.test("what a command's own rules refuse is shown, once, and holds nothing up", async (t) => {
  const opened = open(t);
  const { store, pathTo, command, typesOf } = opened;
  await twoProvinces(opened);
  const give = pathTo(store, false);
  for (const id of ["kon-tum", "old-quang-ngai"]) await command(give, `parties/${id}/register`, province(id));
  const { policies, reports } = await net(opened);
  // Two mergers of one province that each missed the other's event: only the first succession can stand.
  await Promise.all([
    command(give, "parties/one/merge", { ...merger, predecessors: ["binh-dinh", "old-gia-lai"] }),
    command(give, "parties/other/merge", { ...merger, predecessors: ["binh-dinh", "kon-tum"] }),
  ]);
  await command(give, "parties/quang-ngai/merge", { ...merger, predecessors: ["old-quang-ngai", "old-gia-lai"] });
  await reached(policies, await store.head());
  const { refused } = policies.checkpoint();
  t.match(refused[0], { policy: "successions", command: "parties/binh-dinh/succeed", code: "ALREADY_SUCCEEDED" });
  t.equal(reports.filter(({ event }) => event === "refused").length, refused.length);
  t.same(await typesOf("party-kon-tum"), ["PartyRegistered", "PartySucceeded"], "the other predecessor learns of it all the same");
  await policies.stop();
});

t.test("a store that is away costs a pause, never a command", async (t) => {
  const opened = open(t);
  const { store, pathTo, command, typesOf } = opened;
  await twoProvinces(opened);
  let away = 5;
  const flaky: EventStore = {
    ...store,
    append: async (...args) => {
      if (away-- > 0) throw new StoreUnavailable("away");
      return store.append(...args);
    },
  };
  const { policies, reports } = await net(opened, pathTo(flaky, true));
  await command(pathTo(store, false), "parties/gia-lai/merge", merger);
  await reached(policies, await store.head());
  t.same(await typesOf("party-old-gia-lai"), ["PartyRegistered", "PartySucceeded"]);
  t.same(reports, [], "nothing is refused");
  await policies.stop();
});

t.test("an event that was withdrawn before the net came to it calls for nothing", async (t) => {
  const opened = open(t);
  const { store, pathTo, command, typesOf } = opened;
  await twoProvinces(opened);
  const first = await net(opened);
  await first.policies.stop();
  const give = pathTo(store, false);
  const { answer } = await command(give, "parties/gia-lai/merge", merger);
  await command(give, "parties/gia-lai/withdraw-event", { targetEventId: answer?.events?.[0]?.id, reason: "the wrong provinces" });
  const { policies } = await net(opened);
  await reached(policies, await store.head());
  t.same(await typesOf("party-binh-dinh"), ["PartyRegistered"]);
  await policies.stop();
});

t.test(
  "an event that was corrected before the net, or a repeat, came to it is told as refused; what was given before stands",
  async (t) => {
    const opened = open(t);
    const { store, pathTo, command, typesOf } = opened;
    const dying = pathTo(store, false);
    const acceptance = await askedOf(opened, dying);
    const first = await net(opened);
    await first.policies.stop();
    const { answer } = await command(dying, "requests/survey/accept", acceptance, "acceptance-1");
    const targetEventId = answer?.events?.[0]?.id;
    const correct = (right: string) =>
      command(dying, "requests/survey/correct", { targetEventId, reason: "r", changes: [{ field: "/commitment/due", right }] });
    const corrected = await correct("2026-06");
    const second = await net(opened);
    await reached(second.policies, await store.head());
    const refused = { command: "commitments/survey-2025/agree", code: "CORRECTED_MEANWHILE" };
    t.match(second.policies.checkpoint().refused, [{ ...refused, eventId: targetEventId }]);
    t.same(await typesOf("commitment-survey-2025"), [], "nothing is agreed that was set right");
    await second.policies.stop();
    const repeat = () => command(pathTo(store, true), "requests/survey/accept", acceptance, "acceptance-1");
    t.match(await repeat(), { headers: { "idempotent-replayed": "true" }, answer: { policies: [refused] } });
    t.same(await typesOf("commitment-survey-2025"), []);

    const withdrawal = { targetEventId: corrected.answer?.events?.[0]?.id, reason: "it was right" };
    await command(dying, "requests/survey/withdraw-event", withdrawal);
    t.match((await repeat()).answer?.policies, [{ command: refused.command, code: undefined }]);
    t.same(await typesOf("commitment-survey-2025"), ["CommitmentAgreed"], "as it reads again it is agreed");
    await correct("2027");
    t.match((await repeat()).answer?.policies, [{ command: refused.command, code: undefined }], "given before, it is done");
    rmSync(opened.file);
    const third = await net(opened, undefined, { ...store, head: async () => undefined });
    await reached(third.policies, await store.head());
    t.same(third.reports, []);
    await third.policies.stop();
  },
);

/** An agreement of two provinces, and duties under it. */
async function agreement(opened: Opened, give: GiveCommand) {
  const { command } = opened;
  await command(give, "parties/ratanakiri/register", { names: { en: "Ratanakiri" }, level: "province", country: "KH" });
  await command(give, "parties/gia-lai/register", province("Gia Lai"));
  const parties = [{ partyId: "gia-lai" }, { partyId: "ratanakiri" }];
  const duty = (id: string, kind: string, more: Record<string, unknown> = {}) =>
    command(give, `commitments/${id}/agree`, { kind, title: { en: id }, obligors: parties, occurredOn: "2022-03-01", ...more });
  const sign = (id: string, more: Record<string, unknown>) =>
    command(give, `agreements/${id}/sign`, { title: { en: id }, parties, occurredOn: "2022-03-01", ...more });
  return { duty, sign };
}

t.test("a renewal cancels the duties that it drops, each with its reason, and leaves those that it carries over", async (t) => {
  const opened = open(t);
  const { store, pathTo, command, typesOf } = opened;
  const give = pathTo(store, true);
  const { duty, sign } = await agreement(opened, give);
  await sign("memo-2022", { period: "2022/2025" });
  for (const id of ["seminar", "patrol", "road"]) await duty(id, "joint-task", { agreementId: "memo-2022" });
  await sign("memo-2026", { period: "2026/2030", renews: "memo-2022", occurredOn: "2025-06-10" });
  const { status } = await command(give, "agreements/memo-2022/renew", {
    successorId: "memo-2026",
    carriedOver: ["patrol"],
    dropped: [
      { commitmentId: "seminar", reason: "held already in another form" },
      { commitmentId: "road", reason: "the funds went elsewhere" },
    ],
    occurredOn: "2025-06-10",
  });
  t.equal(status, 200);
  const [, cancelled] = await store.readStream("commitment-seminar");
  t.match(cancelled, {
    type: "CommitmentCancelled",
    data: { reason: "held already in another form" },
    metadata: { occurredOn: { edtf: "2025-06-10" }, actor: { id: "policy:dropped-duties" } },
  });
  t.same(await typesOf("commitment-road"), ["CommitmentAgreed", "CommitmentCancelled"]);
  t.same(await typesOf("commitment-patrol"), ["CommitmentAgreed"]);
});

t.test("an agreement that names a preparation delivers it, and one whose day lies ahead on the day of recording", async (t) => {
  const opened = open(t);
  const { store, pathTo, command } = opened;
  const give = pathTo(store, true);
  const { duty, sign } = await agreement(opened, give);
  for (const id of ["prepare-signing", "prepare-amendment"]) await duty(id, "agreement-preparation");
  await sign("memo-2026", { fulfils: ["prepare-signing"], occurredOn: "2025-06-10" });
  await command(give, "agreements/memo-2026/amend", {
    clauses: "article 4",
    reason: "two more gates",
    fulfils: ["prepare-amendment"],
    occurredOn: "2025-09-01",
  });
  const again = await command(give, "agreements/memo-2026/sign", { title: { en: "again" }, occurredOn: "2025-06-16" });
  t.notOk(again.answer?.policies, "nothing is said where nothing was called for");
  const deliveryOf = async (id: string) => (await store.readStream(`commitment-${id}`)).at(-1);
  t.match(await deliveryOf("prepare-signing"), { type: "DeliveryCompleted", metadata: { occurredOn: { edtf: "2025-06-10" } } });
  t.match(await deliveryOf("prepare-amendment"), { type: "DeliveryCompleted", metadata: { occurredOn: { edtf: "2025-06-20" } } });
});

t.test("a stream that this program cannot read holds nothing up", async (t) => {
  const opened = open(t);
  const { store, pathTo, command, typesOf } = opened;
  await twoProvinces(opened);
  const { policies } = await net(opened);
  await command(pathTo(store, false), "parties/gia-lai/merge", merger);
  const unknown = { id: "00000000-0000-4000-8000-000000000001", type: "FromANewerProgram", data: {}, metadata: { schemaVersion: 1 } };
  const unreadable: EventStore = {
    ...store,
    readStream: async (stream, options) => {
      const events = await store.readStream(stream, options);
      return stream === "party-old-gia-lai" ? [...events, { ...unknown, stream, revision: 1, position: "9" }] : events;
    },
  };
  await policies.stop();
  const second = await net(opened, pathTo(unreadable, true));
  await reached(second.policies, await store.head());
  t.match(second.policies.checkpoint().refused, [{ command: "parties/old-gia-lai/succeed", code: "UNREADABLE" }]);
  t.same(await typesOf("party-binh-dinh"), ["PartyRegistered", "PartySucceeded"]);
  t.equal(second.policies.failing(), undefined);
  await second.policies.stop();
});

t.test("a checkpoint that is damaged, or ahead of a log that was restored, is begun anew at the head, and that is said", async (t) => {
  const opened = open(t);
  const { store, file } = opened;
  await twoProvinces(opened);
  for (const text of ["{bad", "[]", JSON.stringify({ ledger: "test", position: "500", refused: [] })]) {
    writeFileSync(file, text);
    const { policies, reports } = await net(opened);
    t.match(reports, [{ event: "begins-anew", reason: /damaged|ahead of the log/ }], text);
    t.equal(policies.checkpoint().position, await store.head());
    await policies.stop();
  }
});

t.test("a store that goes away after the event: the answer says what is left to the net, without waiting for each", async (t) => {
  const opened = open(t);
  const { store, pathTo, command } = opened;
  await twoProvinces(opened);
  let appends = 0;
  const goesAway: EventStore = {
    ...store,
    append: async (...args) => {
      if (appends++ > 0) throw new StoreUnavailable("away");
      return store.append(...args);
    },
  };
  const { status, answer } = await command(pathTo(goesAway, true), "parties/gia-lai/merge", merger, "merger-1");
  t.equal(status, 201, "the merger itself is recorded");
  t.match(answer?.policies, [
    { command: "parties/old-gia-lai/succeed", code: "UNAVAILABLE" },
    { command: "parties/binh-dinh/succeed", code: "UNAVAILABLE", detail: /the policy role gives it/ },
  ]);
  t.equal(appends, 2, "the second was not tried");
});

t.test("a repeat of what was withdrawn since calls for nothing", async (t) => {
  const opened = open(t);
  const { store, pathTo, command, typesOf } = opened;
  await twoProvinces(opened);
  const { answer } = await command(pathTo(store, false), "parties/gia-lai/merge", merger, "merger-1");
  const give = pathTo(store, true);
  await command(give, "parties/gia-lai/withdraw-event", { targetEventId: answer?.events?.[0]?.id, reason: "the wrong provinces" });
  const again = await command(give, "parties/gia-lai/merge", merger, "merger-1");
  t.equal(again.headers["idempotent-replayed"], "true");
  t.notOk(again.answer?.policies);
  t.same(await typesOf("party-binh-dinh"), ["PartyRegistered"]);
});

/** A request of one province to another, and the commitment that its acceptance carries. */
async function askedOf({ command }: Opened, give: GiveCommand) {
  await command(give, "parties/sekong/register", { names: { en: "Xekong" }, level: "province", country: "LA" });
  await command(give, "parties/quang-nam/register", province("Quảng Nam"));
  await command(give, "requests/survey/submit", {
    title: { en: "Survey of the forest" },
    from: { partyId: "sekong" },
    to: { partyId: "quang-nam" },
    ask: "survey the forest at 23 pylons",
    occurredOn: "2025-06-01",
  });
  const commitment = { kind: "survey-or-inspection", title: { en: "Survey" }, obligors: [{ partyId: "quang-nam" }], due: "2025-12" };
  return { commitmentId: "survey-2025", commitment, occurredOn: "2025-06-10" };
}

t.test("a request that is accepted becomes a commitment, once, with the sources and the day of the acceptance", async (t) => {
  const opened = open(t);
  const { store, pathTo, command, typesOf } = opened;
  const give = pathTo(store, true);
  const acceptance = await askedOf(opened, give);
  const accepted = await command(give, "requests/survey/accept", { ...acceptance, side: "VN" }, "acceptance-1");
  t.equal(accepted.status, 200);
  t.same(accepted.answer?.policies, [{ policy: "acceptances", command: "commitments/survey-2025/agree" }]);
  t.equal(accepted.answer?.position, `test.${await store.head()}`);
  const [agreed] = await store.readStream("commitment-survey-2025");
  t.match(agreed, {
    type: "CommitmentAgreed",
    data: { kind: "survey-or-inspection", title: { en: "Survey" }, requestId: "survey", due: { edtf: "2025-12" } },
    metadata: { occurredOn: { edtf: "2025-06-10" }, side: "VN", actor: { id: "policy:acceptances" } },
  });
  const head = await store.head();
  const again = await command(give, "requests/survey/accept", { ...acceptance, side: "VN" }, "acceptance-1");
  t.equal(again.headers["idempotent-replayed"], "true");
  t.match(await command(give, "requests/survey/accept", acceptance), { problem: { code: "REQUEST_ANSWERED" } });
  t.equal(await store.head(), head, "neither a repeat nor a second acceptance writes anything");
  t.same(await typesOf("commitment-survey-2025"), ["CommitmentAgreed"]);
});

t.test("an acceptance whose process died before its commitment gets it from the net, once", async (t) => {
  const opened = open(t);
  const { store, pathTo, command, typesOf } = opened;
  const dying = pathTo(store, false);
  const acceptance = await askedOf(opened, dying);
  const { policies, reports } = await net(opened);
  await command(dying, "requests/survey/accept-partly", { ...acceptance, dropped: "11 pylons" }, "acceptance-1");
  t.same(await typesOf("commitment-survey-2025"), []);
  await reached(policies, await store.head());
  t.same(await typesOf("commitment-survey-2025"), ["CommitmentAgreed"]);
  await policies.stop();
  const head = await store.head();
  await command(pathTo(store, true), "requests/survey/accept-partly", { ...acceptance, dropped: "11 pylons" }, "acceptance-1");
  const empty = { ...store, head: async () => undefined };
  rmSync(opened.file, { force: true });
  const second = await net(opened, undefined, empty);
  await reached(second.policies, head);
  await second.policies.stop();
  t.equal(await store.head(), head, "repeated by the client and by another net, it is done");
  t.same([...reports, ...second.reports], []);
});

t.test(
  "a request whose commitment was agreed before becomes that one; what it says otherwise is refused, and nothing is called for",
  async (t) => {
    const opened = open(t);
    const { store, pathTo, command, typesOf } = opened;
    const give = pathTo(store, true);
    const acceptance = await askedOf(opened, give);
    const agreement = { ...acceptance.commitment, requestId: "survey", occurredOn: "2025-06-10" };
    await command(give, "commitments/survey-2025/agree", agreement);
    const head = await store.head();
    const otherwise = { ...acceptance.commitment, due: "2026" };
    t.match(await command(give, "requests/survey/accept", { ...acceptance, commitment: otherwise }), {
      problem: { code: "COMMITMENT_RECORDED", errors: [{ pointer: "#/commitment/due" }] },
    });
    t.equal(await store.head(), head);
    const accepted = await command(give, "requests/survey/accept", acceptance);
    t.match(accepted, { status: 200, answer: { position: `test.${await store.head()}` } });
    t.notOk(accepted.answer?.policies, "it is there already");
    await command(give, "requests/survey/withdraw-event", { targetEventId: accepted.answer?.events?.[0]?.id, reason: "of another letter" });
    t.equal((await command(give, "requests/survey/accept", acceptance)).status, 200, "accepted again after all");
    t.same(await typesOf("commitment-survey-2025"), ["CommitmentAgreed"]);
  },
);

t.test("an acceptance names what is there, save the commitment that it begins", async (t) => {
  const opened = open(t);
  const { store, pathTo, command } = opened;
  const give = pathTo(store, true);
  const acceptance = await askedOf(opened, give);
  const head = await store.head();
  const wrong = { ...acceptance.commitment, obligors: [{ partyId: "nobody" }], agreementId: "no-memo" };
  t.match(await command(give, "requests/survey/accept", { ...acceptance, commitment: wrong }), {
    problem: {
      code: "UNKNOWN_REFERENCE",
      errors: [{ pointer: "#/commitment/obligors/0/partyId" }, { pointer: "#/commitment/agreementId" }],
    },
  });
  await command(give, "commitments/survey-2025/propose", { ...acceptance.commitment, occurredOn: "2025-06-02" });
  t.match(await command(give, "requests/survey/accept", acceptance), {
    problem: { code: "COMMITMENT_RECORDED", commitmentId: "survey-2025" },
  });
  t.equal(Number(await store.head()), Number(head) + 1, "nothing of what was refused is recorded");
  await command(give, "commitments/survey-2025/link", { requestId: "survey" });
  const accepted = await command(give, "requests/survey/accept", acceptance);
  t.same(accepted.answer?.policies, [{ policy: "acceptances", command: "commitments/survey-2025/agree" }]);
});
