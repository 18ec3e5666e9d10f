// What holds of the whole catalogue, so that routes, pages and clients can be made from it blindly.
import { type Given, recorder } from "@camket/testkit";
import t from "tap";
import * as z from "zod";
import {
  commandNamed,
  commands,
  decodeEvent,
  describeCommitment,
  historyOf,
  ofEveryCommand,
  parseStreamId,
  rejections,
  stateAt,
  streamId,
  tagPosition,
  timelines,
  untagPosition,
  visibilityOf,
} from "./index.ts";
import { references } from "./stream/references.ts";

const refused = (given: Given): string => ("rejection" in given ? given.rejection.code : "accepted");

t.test("every command has an example that its own schema takes, and that is stored as it is read", async (t) => {
  for (const { thing, name, body, example } of commands) {
    const stored = body.safeParse(example);
    t.ok(stored.success, `${thing}/${name}`);
    t.same(body.parse(stored.data), stored.data, `${thing}/${name}: what is stored reads as itself`);
  }
});

t.test("a path means one command, and a command one event", async (t) => {
  const paths = commands.map(({ thing, name }) => `${thing}/${name}`);
  t.equal(new Set(paths).size, paths.length);
  const events = commands.map(({ stream, event }) => `${stream}/${event.type}`);
  t.equal(new Set(events).size, events.length);
  t.equal(commandNamed("commitments", "hand-over")?.event.type, "ProjectHandedOver");
  t.equal(commandNamed("commitments", "hand_over"), undefined);
});

t.test("every schema can be shown in OpenAPI, and unknown fields are refused", async (t) => {
  for (const { thing, name, body, example } of commands) {
    t.match(
      z.toJSONSchema(body, { io: "input", unrepresentable: "any" }),
      { type: "object", additionalProperties: false },
      `${thing}/${name}`,
    );
    t.notOk(body.safeParse({ ...example, misspelt: 1 }).success);
    t.notOk(body.safeParse({ ...example, claims: null }).success, "absent, never null");
  }
});

t.test("only what is no statement about the record takes a day", async (t) => {
  for (const { name, body, example, event } of commands)
    t.equal(body.safeParse({ ...example, occurredOn: "2023" }).success, event.timing !== "record", name);
});

t.test("every refusal that a command names stands in the catalogue of refusals", async (t) => {
  for (const command of commands) for (const code of command.rejections) t.ok(rejections[code], `${command.name}: ${code}`);
});

t.test(
  "corrections and withdrawals name the refusals of the events that read anew; what any command is refused with is said once",
  async (t) => {
    for (const name of ["correct", "withdraw-event"])
      for (const [thing, code] of [
        ["sources", "claim-recorded"],
        ["parties", "part-of-cycle"],
        ["agreements", "renewal-cycle"],
        ["commitments", "supersede-cycle"],
        ["indicators", "status-set-back"],
      ] as const)
        t.ok(commandNamed(thing, name)?.rejections.includes(code), `${thing}/${name}: ${code}`);
    for (const { thing, name, rejections: own } of commands)
      t.notOk(
        own.find((code) => ofEveryCommand.includes(code)),
        `${thing}/${name}`,
      );
  },
);

t.test("a thing's stream is named after it, and found back", async (t) => {
  t.equal(streamId("parties", "quang-nam"), "party-quang-nam");
  t.same(parseStreamId("commitment-dac-chung-police"), { stream: "commitment", thing: "commitments", id: "dac-chung-police" });
  t.equal(parseStreamId("ledger-main"), undefined);
});

t.test("a position carries the ledger's tag; one of another ledger is told apart", async (t) => {
  t.same(untagPosition("k3f9", tagPosition("k3f9", "17")), { position: "17" });
  t.same(untagPosition("k3f9", "zzzz.17"), { wrong: "tag" });
  t.same(untagPosition("k3f9", "17"), { wrong: "form" });
  t.same(untagPosition("k3f9", "k3f9.4096-4090"), { position: "4096-4090" });
});

t.test("what a body refers to is found wherever it stands", async (t) => {
  t.same(
    references({
      obligors: [{ partyId: "a" }],
      partOf: "b",
      claims: [{ sourceId: "s", saidBy: { name: "n", office: "o", partyId: "c" } }],
    }),
    [
      { thing: "parties", id: "a", pointer: "#/obligors/0/partyId" },
      { thing: "parties", id: "b", pointer: "#/partOf" },
      { thing: "sources", id: "s", pointer: "#/claims/0/sourceId" },
      { thing: "parties", id: "c", pointer: "#/claims/0/saidBy/partyId" },
    ],
  );
});

t.test("a date hangs on an event that its thing can have, and on a thing that must be there", async (t) => {
  const c = recorder("commitments");
  const due = (event: string) => ({ text: "30 days after the signing", anchor: { thing: "agreement", id: "mou", event, offset: "P30D" } });
  const promised = { kind: "joint-task", title: { en: "t" }, obligors: [{ partyId: "a" }] };
  t.match(c.give("2023-09-15", "agree", { ...promised, due: due("AgreementSignd") }), {
    rejection: { code: "unknown-reference", errors: [{ pointer: "#/due/anchor", code: "unknown-event-type" }] },
  });
  t.equal(refused(c.give("2023-09-15", "agree", { ...promised, due: due("CommitmentAgreed") })), "unknown-reference", "of another thing");
  const agreed = c.record("2023-09-15", "agree", { ...promised, due: due("AgreementSigned") });
  t.match(references({ due: due("AgreementSigned") }), [{ thing: "agreements", id: "mou", pointer: "#/due/anchor" }]);
  const changes = [{ field: "/due/anchor/event", right: "AgreementSignd" }];
  t.match(c.give("2023-09-16", "correct", { targetEventId: agreed, changes, reason: "r" }), {
    rejection: { code: "unknown-reference", errors: [{ pointer: "#/changes/0/right" }] },
  });
  const segments = timelines.commitment(c.history());
  const on = (validAt: string) => {
    const at = stateAt(segments, validAt);
    return at && "state" in at ? describeCommitment(at.state, validAt).schedule.status : undefined;
  };
  t.same([on("2023-09-15"), on("2099-01-01")], ["due", "due"], "no day is computed: never overdue");
});

t.test("an event of an unknown type, or of a version to come, is unreadable, not guessed at", async (t) => {
  const p = recorder("parties");
  p.record("2023-09-15", "register", { names: { vi: "x" }, level: "province", country: "VN" });
  const [event] = p.events;
  if (!event) throw new Error("no event");
  t.throws(() => decodeEvent({ ...event, type: "PartyMoved" }, "Asia/Ho_Chi_Minh"), { code: "unreadable-event" });
  t.throws(() => decodeEvent({ ...event, metadata: { ...event.metadata, schemaVersion: 2 } }, "Asia/Ho_Chi_Minh"), /readable up to 1/);
});

t.test("history tells each event as recorded, what corrected it and what withdrew it", async (t) => {
  const p = recorder("parties");
  const registered = p.record("2023-09-15", "register", { names: { vi: "x" }, level: "province", country: "VN" });
  const placed = p.record("2023-09-15", "place-under", { partOf: "a", occurredOn: "2023-09" });
  const corrected = p.record("2023-09-16", "correct", {
    targetEventId: registered,
    changes: [{ field: "/names/vi", right: "y" }],
    reason: "misread",
  });
  p.record("2023-09-17", "withdraw-event", { targetEventId: placed, reason: "another party" });
  p.record("2023-09-17", "reclassify", { visibility: "sensitive" });
  t.match(historyOf("party", p.history()), [
    {
      data: { names: { vi: "x" } },
      corrected: { names: { vi: "y" } },
      corrections: [{ eventId: corrected, reason: "misread", changes: [{ wrong: "x", right: "y" }] }],
    },
    { occurredOn: { edtf: "2023-09", earliest: "2023-09-01", latest: "2023-09-30" }, withdrawn: { reason: "another party" } },
    { type: "FactCorrected" },
    { type: "EventWithdrawn" },
    { type: "VisibilityChanged", data: { was: "internal" } },
  ]);
  t.equal(visibilityOf("party", p.history("2023-09-15")), "internal");
  t.equal(visibilityOf("party", p.history()), "sensitive");
});
