// Parties: registered once, there at every day; renamed, placed, merged, split, dissolved on theirs; corrected and withdrawn.
import assert from "node:assert/strict";
import { day, type Given, holding, type Recorder, recorder, renumbered, timeZone } from "@camket/testkit";
import * as fc from "fast-check";
import t from "tap";
import {
  type CommandDefinition,
  commandNamed,
  decide,
  describeParty,
  describePartyItem,
  type LogEvent,
  type PartyState,
  type Recorded,
  stateAt,
  timelines,
} from "../index.ts";

const refused = (given: Given): string => ("rejection" in given ? given.rejection.code : "accepted");
const factsOf = (given: Given) => ("rejection" in given ? given.rejection.facts : undefined);
const quangNam = { names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" };
const named = (vi: string) => ({ ...quangNam, names: { vi } });

const stateOn = (history: readonly Recorded[], validAt: string): PartyState | undefined => {
  const found = stateAt(timelines.party(history), validAt);
  return found && "state" in found ? found.state : undefined;
};

/** Parties that see each other; `at` reads one at (T, K). */
function parties(...registered: string[]) {
  const all: Record<string, Recorder> = {};
  const of = (id: string, thing: "parties" | "commitments" = "parties"): Recorder => {
    const known = all[`${thing}/${id}`];
    if (known) return known;
    const made = recorder(thing, id, () => all);
    all[`${thing}/${id}`] = made;
    return made;
  };
  for (const id of registered) of(id).record("2020-01-01", "register", named(id));
  const at = (id: string, validAt: string, knownAt?: string) => stateOn(of(id).history(knownAt), validAt);
  return { of, at };
}

const party = () => {
  const { of, at } = parties();
  return { ...of("nam-giang"), at: (validAt: string, knownAt?: string) => at("nam-giang", validAt, knownAt) };
};

/** Gia Lai and Bình Định go into a new Gia Lai on 2025-07-01, recorded a week before, and the policy has told both. */
function mergedGiaLai(occurredOn: unknown = "2025-07-01") {
  const { of, at } = parties("gia-lai", "binh-dinh", "phu-yen");
  const predecessors = ["gia-lai", "binh-dinh"];
  const merger = of("gia-lai-2025").record("2025-06-24", "merge", {
    ...named("tỉnh Gia Lai"),
    predecessors,
    instrument: "Resolution 202/2025/QH15",
    occurredOn,
  });
  for (const id of predecessors) of(id).record("2025-06-24", "succeed", { successorId: "gia-lai-2025", occurredOn });
  return { of, at, merger };
}

t.test("a registered party is there on every day, from when it is known", async (t) => {
  const p = party();
  p.record("2023-09-15", "register", quangNam);
  t.match(p.at("1950-01-01"), { names: { vi: "tỉnh Quảng Nam" }, level: "province" });
  t.equal(p.at("2023-09-15", "2023-09-14"), undefined);
  t.equal(refused(p.give("2023-09-16", "register", quangNam)), "already-recorded");
});

t.test("registering takes no date, and unknown fields are refused", async (t) => {
  const p = party();
  t.throws(() => p.give("2023-09-15", "register", { ...quangNam, occurredOn: "2023" }), /occurredOn/);
  t.throws(() => p.give("2023-09-15", "register", { ...quangNam, level: "kingdom" }));
});

t.test("a party is placed under another from a day that may lie ahead", async (t) => {
  const p = party();
  p.record("2025-06-01", "register", { ...quangNam, partOf: "quang-nam" });
  p.record("2025-06-20", "place-under", { partOf: "da-nang", occurredOn: "2025-07-01" });
  t.equal(p.at("2025-06-30")?.partOf, "quang-nam");
  t.equal(p.at("2025-07-01")?.partOf, "da-nang");
  t.equal(p.at("2025-07-01", "2025-06-10")?.partOf, "quang-nam");
  t.match(p.history().at(-1)?.data, { partOf: "da-nang", was: "quang-nam" });
});

t.test("an act ahead is certain only as far as its date is", async (t) => {
  const placed = (occurredOn: unknown) => {
    const p = party();
    p.record("2025-06-01", "register", { ...quangNam, partOf: "quang-nam" });
    p.record("2025-06-20", "place-under", { partOf: "da-nang", occurredOn });
    return ["2025-06-19", "2025-06-20", "2025-07-30", "2025-07-31", "2030-01-01"]
      .map((day) => (p.at(day)?.partOf === "da-nang" ? 1 : 0))
      .join("");
  };
  t.equal(placed("2025-07"), "00011", "at its latest day");
  t.equal(placed("2025-07~"), "00000", "approximate and ahead: not before it is corrected");
  t.equal(placed("2025-05~"), "01111", "approximate and over: from the day of recording");
  t.equal(placed("2025-06-10/.."), "01111", "open and begun: from the day of recording");
  t.equal(placed("2025-08/.."), "00000", "open and not begun: not at all");
});

t.test("no party is part of itself", async (t) => {
  const p = party();
  t.equal(refused(p.give("2025-06-01", "register", { ...quangNam, partOf: "nam-giang" })), "part-of-itself");
  p.record("2025-06-01", "register", quangNam);
  t.equal(refused(p.give("2025-06-01", "place-under", { partOf: "nam-giang" })), "part-of-itself");
  const placed = p.record("2025-06-01", "place-under", { partOf: "da-nang" });
  const changes = [{ field: "/partOf", right: "nam-giang" }];
  t.match(p.give("2025-06-02", "correct", { targetEventId: placed, changes, reason: "r" }), {
    rejection: { code: "part-of-itself", errors: [{ pointer: "#/changes/0/right" }] },
  });
});

t.test("no party is part of itself through others, on any day on which the placings hold", async (t) => {
  const { of } = parties("a", "b", "c");
  of("a").record("2025-01-01", "place-under", { partOf: "b", occurredOn: "2025-01-01" });
  of("b").record("2025-01-01", "place-under", { partOf: "c", occurredOn: "2026-01-01" });
  t.match(of("c").give("2025-01-02", "place-under", { partOf: "a", occurredOn: "2025-01-02" }), {
    rejection: {
      code: "part-of-cycle",
      facts: { partyId: "c", day: "2026-01-01", through: ["a", "b"] },
      errors: [{ pointer: "#/partOf" }],
    },
  });
  t.match(
    of("d").give("2025-01-02", "register", { ...named("d"), partOf: "nobody" }),
    { eventId: String },
    "who is not there is another rule's",
  );
});

t.test("placings that never hold on the same day close no chain", async (t) => {
  const { of } = parties("a", "b", "c");
  of("a").record("2025-01-01", "place-under", { partOf: "b", occurredOn: "2025-01-01" });
  const moved = of("a").record("2025-01-01", "place-under", { partOf: "c", occurredOn: "2026-01-01" });
  t.equal(refused(of("b").give("2025-01-02", "place-under", { partOf: "a", occurredOn: "2026-01-01" })), "accepted");
  const changes = [{ field: "/occurredOn", right: "2026-02-01" }];
  t.match(of("a").give("2025-01-03", "correct", { targetEventId: moved, changes, reason: "misread" }), {
    rejection: { code: "part-of-cycle", facts: { day: "2026-01-01", through: ["b"] }, errors: [{ pointer: "#/changes" }] },
  });
});

t.test("a party recorded in error is withdrawn, and only while nothing rests on it", async (t) => {
  const p = party();
  const registered = p.record("2025-06-01", "register", quangNam);
  const placed = p.record("2025-06-02", "place-under", { partOf: "da-nang" });
  const withdraw = (targetEventId: string) => p.give("2025-06-03", "withdraw-event", { targetEventId, reason: "a double" });
  t.match(withdraw(registered), { rejection: { code: "still-used", facts: { usedBy: [placed] } } });
  t.equal(refused(withdraw(placed)), "accepted");
  t.equal(refused(withdraw(registered)), "accepted");
  t.equal(p.at("2025-07-01"), undefined);
  t.equal(refused(p.give("2025-06-04", "place-under", { partOf: "da-nang" })), "unknown-thing");
  t.equal(refused(p.give("2025-06-04", "register", quangNam)), "accepted");
});

t.test("a merger is withdrawn once no predecessor stands as succeeded by it", async (t) => {
  const { of, merger } = mergedGiaLai();
  const withdraw = (id: string, targetEventId: string) => of(id).give("2025-07-02", "withdraw-event", { targetEventId, reason: "r" });
  const succeeded = (id: string) => of(id).events.at(-1)?.id as string;
  const successions = { "gia-lai": succeeded("gia-lai"), "binh-dinh": succeeded("binh-dinh") };
  t.match(withdraw("gia-lai-2025", merger), {
    rejection: {
      code: "still-used",
      facts: { eventId: merger, usedBy: Object.values(successions), usedIn: ["parties/gia-lai", "parties/binh-dinh"] },
    },
  });
  t.equal(refused(withdraw("gia-lai", successions["gia-lai"])), "accepted");
  t.match(factsOf(withdraw("gia-lai-2025", merger)), { usedBy: [successions["binh-dinh"]], usedIn: ["parties/binh-dinh"] });
  t.equal(refused(withdraw("binh-dinh", successions["binh-dinh"])), "accepted");
  t.equal(refused(withdraw("gia-lai-2025", merger)), "accepted");
});

t.test("a predecessor that a correction adds says first that it went into it, and the correction stands as long", async (t) => {
  const { of, merger } = mergedGiaLai();
  const successor = of("gia-lai-2025");
  const changes = [{ field: "/predecessors", right: ["gia-lai", "binh-dinh", "phu-yen"] }];
  const add = () => successor.give("2025-07-02", "correct", { targetEventId: merger, changes, reason: "the resolution names three" });
  const withdraw = (id: string, targetEventId: string) => of(id).give("2025-07-03", "withdraw-event", { targetEventId, reason: "r" });
  t.match(add(), {
    rejection: {
      code: "not-succeeded",
      facts: { partyId: "phu-yen", successorId: "gia-lai-2025" },
      errors: [{ pointer: "#/changes/0/right", code: "not-succeeded" }],
    },
  });
  const succeeded = of("phu-yen").record("2025-07-02", "succeed", { successorId: "gia-lai-2025", occurredOn: "2025-07-01" });
  t.equal(refused(add()), "accepted");
  const added = successor.events.at(-1)?.id as string;
  t.equal(refused(of("another").give("2025-07-03", "merge", { ...quangNam, predecessors: ["phu-yen", "a"] })), "already-succeeded");
  t.match(withdraw("gia-lai-2025", added), {
    rejection: { code: "still-used", facts: { eventId: added, usedBy: [succeeded], usedIn: ["parties/phu-yen"] } },
  });
  t.equal(refused(withdraw("phu-yen", succeeded)), "accepted");
  t.equal(refused(withdraw("gia-lai-2025", added)), "accepted");
});

t.test("an alias is known on every day, and recorded once", async (t) => {
  const p = party();
  p.record("2023-09-15", "register", named("Attapeu"));
  p.record("2023-09-16", "record-alias", { alias: "Attapư", language: "vi" });
  p.record("2023-09-17", "record-alias", { alias: "Attapu" });
  t.match(p.at("1950-01-01")?.aliases, [{ alias: "Attapu" }, { alias: "Attapư", language: "vi" }]);
  t.equal(p.at("2023-09-15", "2023-09-15")?.aliases.length, 0);
  t.equal(refused(p.give("2023-09-18", "record-alias", { alias: "Attapư", language: "vi" })), "no-change");
  t.equal(refused(p.give("2023-09-18", "record-alias", { alias: "Attapư" })), "accepted", "in another language it is another");
});

t.test("a renamed party bears each name from its day, and the ones before stay known", async (t) => {
  const p = party();
  p.record("2024-12-01", "register", { ...quangNam, names: { vi: "tỉnh Thừa Thiên Huế", en: "Thừa Thiên Huế" } });
  const renamed = p.record("2024-12-02", "rename", { names: { vi: "thành phố Huế" }, occurredOn: "2025-01-01" });
  t.same(p.at("2024-12-31")?.names, { vi: "tỉnh Thừa Thiên Huế", en: "Thừa Thiên Huế" });
  t.same(p.at("2024-12-31")?.formerly, []);
  t.same(p.at("2025-01-01")?.names, { vi: "thành phố Huế" }, "a language that is not given has no name any more");
  t.same(p.at("2025-01-01")?.formerly, [
    { eventId: renamed, names: { vi: "tỉnh Thừa Thiên Huế", en: "Thừa Thiên Huế" }, until: "2025-01-01" },
  ]);
  t.same(p.history().at(-1)?.data.was, { vi: "tỉnh Thừa Thiên Huế", en: "Thừa Thiên Huế" });
});

t.test("a name that was replaced on its first day, or told twice, was never a former one", async (t) => {
  const p = party();
  p.record("2025-01-01", "register", named("a"));
  for (const vi of ["b", "c"]) p.record("2025-01-02", "rename", { names: { vi }, occurredOn: "2025-01-01" });
  p.record("2025-01-03", "rename", { names: { vi: "c" }, occurredOn: "2025-01-02" });
  t.match(p.at("2025-02-01"), { names: { vi: "c" }, formerly: [{ names: { vi: "a" } }] });
  t.equal(p.at("2025-02-01")?.formerly.length, 1);
});

t.test("a merger begins the successor on its day, and each predecessor ends then", async (t) => {
  const { of, at, merger } = mergedGiaLai();
  t.same(stateAt(timelines.party(of("gia-lai-2025").history()), "2025-06-30"), { firstValidAt: "2025-07-01" });
  t.match(at("gia-lai-2025", "2025-07-01"), {
    names: { vi: "tỉnh Gia Lai" },
    begun: { eventId: merger, predecessors: ["gia-lai", "binh-dinh"], since: "2025-07-01", instrument: "Resolution 202/2025/QH15" },
  });
  t.equal(at("gia-lai", "2025-06-30")?.ended, undefined);
  t.match(at("gia-lai", "2025-07-01")?.ended, { as: "merged", since: "2025-07-01", successors: ["gia-lai-2025"] });
  t.equal(at("gia-lai", "2025-07-01", "2025-06-23")?.ended, undefined, "as known before");
});

t.test("a merger whose day is not certain may have happened", async (t) => {
  const { at } = mergedGiaLai("2025-07");
  t.equal(at("gia-lai-2025", "2025-07-01")?.begun?.since, undefined);
  t.equal(at("gia-lai-2025", "2025-07-31")?.begun?.since, "2025-07-31");
  t.same(at("gia-lai", "2025-06-30")?.mayAlreadyBe, []);
  t.same(at("gia-lai", "2025-07-01")?.mayAlreadyBe, ["merged"]);
  t.match(at("gia-lai", "2025-07-31"), { mayAlreadyBe: [], ended: { as: "merged" } });
});

t.test("a merger names two parties at least, each once and none itself, under a new id", async (t) => {
  const { of } = parties("a", "b");
  const merge = (id: string, predecessors: string[]) => of(id).give("2025-07-01", "merge", { ...quangNam, predecessors });
  t.throws(() => merge("n", ["a"]));
  t.match(merge("n", ["a", "n"]), { rejection: { code: "names-itself", errors: [{ pointer: "#/predecessors/1" }] } });
  t.match(merge("n", ["a", "b", "a"]), { rejection: { code: "named-twice", errors: [{ pointer: "#/predecessors/2" }] } });
  t.match(merge("b", ["a", "c"]), { rejection: { code: "already-begun", facts: { eventId: of("b").events[0]?.id } } });
  t.match(merge("n", ["a", "c"]), {
    rejection: { code: "unknown-reference", errors: [{ pointer: "#/predecessors/1", code: "unknown-party" }] },
  });
  t.equal(refused(merge("n", ["a", "b"])), "accepted");
  t.equal(refused(merge("n", ["a", "b"])), "already-recorded");
  t.equal(refused(of("n").give("2025-07-02", "register", quangNam)), "already-begun");
});

t.test("a party goes into one other, once", async (t) => {
  const { of } = mergedGiaLai();
  const succession = of("gia-lai").events.at(-1)?.id;
  const again = { ...quangNam, predecessors: ["phu-yen", "gia-lai"] };
  t.match(of("another").give("2025-07-02", "merge", again), {
    rejection: {
      code: "already-succeeded",
      facts: { partyId: "gia-lai", successorId: "gia-lai-2025", eventId: succession },
      errors: [{ pointer: "#/predecessors/1" }],
    },
  });
  t.match(of("gia-lai").give("2025-07-02", "succeed", { successorId: "gia-lai-2025" }), {
    rejection: { code: "already-succeeded", facts: { successorId: "gia-lai-2025", eventId: succession } },
  });
});

t.test("a party is succeeded only by one that a merger began, and that does not come from it", async (t) => {
  const { of } = mergedGiaLai();
  of("a").record("2025-07-01", "register", named("a"));
  const succeed = (id: string, successorId: string) => of(id).give("2025-07-02", "succeed", { successorId });
  t.match(succeed("phu-yen", "a"), {
    rejection: { code: "not-merged", facts: { partyId: "phu-yen", successorId: "a" }, errors: [{ pointer: "#/successorId" }] },
  });
  t.equal(refused(succeed("phu-yen", "nobody")), "not-merged");
  of("region").record("2025-07-01", "merge", { ...quangNam, predecessors: ["gia-lai-2025", "a"], occurredOn: "2025-07-01" });
  of("gia-lai-2025").record("2025-07-01", "succeed", { successorId: "region", occurredOn: "2025-07-01" });
  t.match(succeed("region", "gia-lai-2025"), {
    rejection: { code: "lineage-cycle", facts: { partyId: "region" }, errors: [{ pointer: "#/successorId" }] },
  });
  t.equal(refused(succeed("phu-yen", "phu-yen")), "names-itself");
});

t.test("a merger is corrected to other predecessors, and theirs is asked anew", async (t) => {
  const { of, merger } = mergedGiaLai();
  const correct = (right: string[]) =>
    of("gia-lai-2025").give("2025-07-03", "correct", { targetEventId: merger, changes: [{ field: "/predecessors", right }], reason: "r" });
  of("phu-yen").record("2025-07-02", "dissolve", {});
  t.match(correct(["gia-lai", "phu-yen"]), {
    rejection: { code: "party-ended", facts: { partyId: "phu-yen", ended: "dissolved" }, errors: [{ pointer: "#/changes/0/right" }] },
  });
  of("dak-lak").record("2025-07-02", "register", quangNam);
  of("dak-lak").record("2025-07-02", "succeed", { successorId: "gia-lai-2025", occurredOn: "2025-07-01" });
  const lost = of("binh-dinh").events.at(-1)?.id as string;
  t.match(correct(["gia-lai", "dak-lak"]), {
    rejection: { code: "still-used", facts: { eventId: merger, usedBy: [lost], usedIn: ["parties/binh-dinh"] } },
  });
  of("binh-dinh").record("2025-07-03", "withdraw-event", { targetEventId: lost, reason: "it did not go into it" });
  t.equal(refused(correct(["gia-lai", "dak-lak"])), "accepted");
});

t.test("no party comes from its own successor", async (t) => {
  const { of } = parties("a", "b", "c");
  of("a").record("2030-01-01", "split", { successors: ["b", "c"], occurredOn: "2029-01-01" });
  t.match(of("b").give("2030-01-02", "split", { successors: ["a", "c"], occurredOn: "2028-01-01" }), {
    rejection: { code: "lineage-cycle", facts: { partyId: "b" }, errors: [{ pointer: "#/successors" }] },
  });
});

t.test("what was merged and is split again begins anew, under other ids", async (t) => {
  const { of, at } = mergedGiaLai();
  const split = (successors: string[], occurredOn: string) => of("gia-lai-2025").give("2031-01-01", "split", { successors, occurredOn });
  t.match(split(["gia-lai", "binh-dinh"], "2031-01-01"), {
    rejection: {
      code: "party-ended",
      facts: { partyId: "gia-lai", ended: "merged", since: "2025-07-01" },
      errors: [{ pointer: "#/successors/0" }],
    },
  });
  for (const id of ["gia-lai-2031", "binh-dinh-2031"]) of(id).record("2031-01-01", "register", named(id));
  t.equal(refused(split(["gia-lai-2031", "binh-dinh-2031"], "2031-01-01")), "accepted");
  t.match(at("gia-lai-2025", "2031-01-01")?.ended, { as: "split", successors: ["gia-lai-2031", "binh-dinh-2031"] });
});

t.test("a split allocates duties to those that go on", async (t) => {
  const { of, at } = parties("dak-lak", "dak-lak-2004", "dak-nong");
  const split = (more: object) =>
    of("dak-lak").give("2004-01-01", "split", { successors: ["dak-lak-2004", "dak-nong"], instrument: "Resolution 22/2003/QH11", ...more });
  t.throws(() => split({ successors: ["dak-nong"] }));
  t.match(split({ successors: ["dak-lak", "dak-nong"] }), { rejection: { code: "names-itself", errors: [{ pointer: "#/successors/0" }] } });
  t.equal(refused(split({ successors: ["dak-nong", "dak-nong"] })), "named-twice");
  t.match(split({ successors: ["dak-nong", "nobody"] }), {
    rejection: { code: "unknown-reference", errors: [{ pointer: "#/successors/1" }] },
  });
  const row = (commitmentId: string, successorId: string) => ({ commitmentId, successorId });
  t.match(split({ allocation: [row("road", "dak-nong"), row("school", "gia-lai")] }), {
    rejection: {
      code: "not-a-successor",
      facts: { successors: ["dak-lak-2004", "dak-nong"] },
      errors: [{ pointer: "#/allocation/1/successorId" }],
    },
  });
  t.match(split({ allocation: [row("road", "dak-nong"), row("road", "dak-lak-2004")] }), {
    rejection: { code: "named-twice", errors: [{ pointer: "#/allocation/1/commitmentId" }] },
  });
  t.equal(refused(split({ allocation: [row("road", "dak-nong")] })), "accepted");
  t.match(at("dak-lak", "2004-01-01")?.ended, {
    as: "split",
    allocation: [row("road", "dak-nong")],
    instrument: "Resolution 22/2003/QH11",
  });
});

t.test("a dissolved party has ended, without a successor", async (t) => {
  const p = party();
  p.record("2025-06-01", "register", { ...named("huyện Nam Giang"), level: "district" });
  p.record("2025-06-20", "dissolve", { reason: "the district level ended", occurredOn: "2025-07-01" });
  t.equal(p.at("2025-06-30")?.ended, undefined);
  t.match(p.at("2025-07-01")?.ended, { as: "dissolved", since: "2025-07-01", successors: [], reason: "the district level ended" });
});

t.test("a party ends once, whatever the days", async (t) => {
  const { of } = parties("a", "b", "c");
  const dissolved = of("a").record("2025-07-01", "dissolve", { occurredOn: "2025-07-01" });
  const facts = { partyId: "a", ended: "dissolved", since: "2025-07-01", eventId: dissolved };
  t.match(of("a").give("2025-07-02", "dissolve", { occurredOn: "2020-01-01" }), { rejection: { code: "party-ended", facts } });
  t.match(of("a").give("2025-07-02", "split", { successors: ["b", "c"] }), { rejection: { code: "party-ended", facts } });
  t.match(of("a").give("2025-07-02", "succeed", { successorId: "n" }), { rejection: { code: "party-ended", facts } });
  t.match(of("n").give("2025-07-02", "merge", { ...quangNam, predecessors: ["b", "a"] }), {
    rejection: { code: "party-ended", facts, errors: [{ pointer: "#/predecessors/1" }] },
  });
  const month = of("c").record("2025-07-01", "dissolve", { occurredOn: "2025-06" });
  t.match(of("c").give("2025-07-02", "dissolve", {}), {
    rejection: { detail: `c was dissolved (dated 2025-06, certain from 2025-06-30) (event ${month})` },
  });
});

t.test("after its end a party is neither renamed nor placed; late news of before is taken", async (t) => {
  const { of, at } = parties("a", "b");
  of("a").record("2025-07-01", "dissolve", { occurredOn: "2025-07-01" });
  t.match(factsOf(of("a").give("2025-08-01", "rename", { names: { vi: "x" } })), { ended: "dissolved", since: "2025-07-01" });
  t.equal(refused(of("a").give("2025-08-01", "place-under", { partOf: "b" })), "party-ended");
  t.equal(refused(of("a").give("2025-08-01", "rename", { names: { vi: "x" }, occurredOn: "2025" })), "accepted", "it may have been before");
  t.equal(refused(of("a").give("2025-08-01", "place-under", { partOf: "b", occurredOn: "2025-01-01" })), "accepted");
  t.equal(refused(of("a").give("2025-08-01", "record-alias", { alias: "y" })), "accepted");
  t.equal(at("a", "2025-08-01")?.partOf, "b");
});

t.test("a party is nowhere before the merger that begins it, and nothing happens to it then", async (t) => {
  const { of, merger } = mergedGiaLai();
  of("a").record("2025-07-02", "register", named("a"));
  const give = (command: string, body: object, occurredOn: string) =>
    of("gia-lai-2025").give("2025-08-01", command, { ...body, occurredOn });
  const early = { partyId: "gia-lai-2025", firstValidAt: "2025-07-01" };
  for (const [command, body] of [
    ["rename", { names: { vi: "x" } }],
    ["place-under", { partOf: "a" }],
    ["split", { successors: ["phu-yen", "a"] }],
    ["dissolve", {}],
    ["transfer-function", { to: { partyId: "phu-yen" } }],
  ] as const) {
    t.match(give(command, body, "2025-06-30"), { rejection: { code: "party-not-begun", facts: early } }, command);
    t.equal(refused(give(command, body, "2025-06")), "party-not-begun", `${command}, in the month before`);
  }
  t.match(of("region").give("2025-08-01", "merge", { ...quangNam, predecessors: ["a", "gia-lai-2025"], occurredOn: "2020-01-01" }), {
    rejection: { code: "party-not-begun", facts: early, errors: [{ pointer: "#/predecessors/1" }] },
  });
  t.equal(refused(give("rename", { names: { vi: "x" } }, "2025-07-15")), "accepted");
  const renamed = of("gia-lai-2025").events.at(-1)?.id as string;
  const correct = (targetEventId: string, right: string) =>
    of("gia-lai-2025").give("2025-08-02", "correct", { targetEventId, changes: [{ field: "/occurredOn", right }], reason: "misread" });
  t.match(correct(renamed, "2025-06-30"), { rejection: { code: "party-not-begun", facts: early } });
  t.match(correct(merger, "2025-07-20"), { rejection: { code: "still-used", facts: { usedBy: [renamed] } } });
  t.equal(refused(correct(renamed, "2025-07-25")), "accepted");
  t.equal(refused(correct(merger, "2025-07-20")), "accepted");
});

t.test("a history in which a name is older than the merger, as once was let through, finds the party from the merger on", async (t) => {
  const { of } = mergedGiaLai();
  of("gia-lai-2025").record("2025-07-02", "rename", { names: { vi: "x" }, occurredOn: "2025-07-10" });
  const early = of("gia-lai-2025")
    .history()
    .map(
      (event): Recorded => ({
        ...event,
        metadata: event.type === "PartyRenamed" ? { ...event.metadata, occurredOn: { edtf: "2020-01-01" } as never } : event.metadata,
      }),
    );
  t.same(stateAt(timelines.party(early), "2025-06-30"), { firstValidAt: "2025-07-01" });
  t.equal(stateOn(early, "2025-07-01")?.names.vi, "x");
});

t.test("a correction is asked what its command was", async (t) => {
  const { of } = parties("a", "b", "c");
  const correct = (targetEventId: string, field: string, right: unknown) =>
    of("a").give("2025-08-01", "correct", { targetEventId, changes: [{ field, right }], reason: "misread" });
  of("a").record("2025-01-01", "record-alias", { alias: "x" });
  const alias = of("a").record("2025-01-01", "record-alias", { alias: "y" });
  t.equal(refused(correct(alias, "/alias", "x")), "no-change");
  t.equal(refused(correct(alias, "/alias", "z")), "accepted");
  const renamed = of("a").record("2025-02-01", "rename", { names: { vi: "n" }, occurredOn: "2025-02-01" });
  const again = of("a").record("2025-03-01", "rename", { names: { vi: "o" }, occurredOn: "2025-03-01" });
  const dissolved = of("a").record("2025-07-01", "dissolve", { occurredOn: "2025-07-01" });
  t.match(correct(renamed, "/occurredOn", "2025-07-02"), {
    rejection: { code: "party-ended", facts: { partyId: "a", eventId: dissolved } },
  });
  t.match(correct(dissolved, "/occurredOn", "2025-02-15"), { rejection: { code: "still-used", facts: { usedBy: [again] } } });
  t.equal(refused(correct(dissolved, "/occurredOn", "2025-06-15")), "accepted");
  t.equal(refused(correct(again, "/occurredOn", "2025-01-15")), "accepted");
  t.match(of("a").events.at(-1)?.data, { recorded: { was: { vi: "a" } } }, "what it replaces by now is recorded anew");
});

t.test("a function goes to a party that lives on the day", async (t) => {
  const { of, at } = mergedGiaLai();
  of("ea-sup").record("2025-06-01", "register", { ...named("huyện Ea Súp"), level: "district" });
  of("ea-sup").record("2025-06-01", "dissolve", { occurredOn: "2025-07-01" });
  const transfer = (partyId: string, occurredOn: string, more: object = {}) =>
    of("ea-sup").give("2025-09-01", "transfer-function", { to: { partyId }, occurredOn, ...more });
  t.match(transfer("gia-lai", "2025-07-01"), {
    rejection: { code: "party-ended", facts: { partyId: "gia-lai", ended: "merged" }, errors: [{ pointer: "#/to/partyId" }] },
  });
  t.match(transfer("gia-lai-2025", "2025-06-30"), {
    rejection: { code: "party-not-begun", facts: { partyId: "gia-lai-2025", firstValidAt: "2025-07-01" } },
  });
  t.equal(refused(transfer("ea-sup", "2025-07-01")), "names-itself");
  t.equal(refused(transfer("nobody", "2025-07-01")), "unknown-reference");
  t.match(transfer("gia-lai-2025", "2025-07-01", { commitments: ["x", "x"] }), {
    rejection: { code: "named-twice", errors: [{ pointer: "#/commitments/1" }] },
  });
  t.equal(refused(transfer("gia-lai-2025", "2025-07-15", { commitments: ["x"], function: "border patrols" })), "accepted");
  t.equal(refused(transfer("phu-yen", "2025-07-02")), "accepted");
  t.equal(at("ea-sup", "2025-07-01")?.transfers.length, 0);
  t.match(at("ea-sup", "2025-08-01")?.transfers, [
    { since: "2025-07-02", to: { partyId: "phu-yen" } },
    { since: "2025-07-15", to: { partyId: "gia-lai-2025" }, commitments: ["x"], function: "border patrols" },
  ]);
});

t.test("an answer names other parties as parties, a list what became of each", async (t) => {
  const { at } = mergedGiaLai();
  const successor = at("gia-lai-2025", "2025-07-01") as PartyState;
  t.match(describeParty(successor), {
    begun: { predecessors: [{ partyId: "gia-lai" }, { partyId: "binh-dinh" }] },
    aliases: [],
    formerly: [],
  });
  const ended = describePartyItem(at("gia-lai", "2025-07-01") as PartyState);
  t.same(ended.ended, { as: "merged", since: "2025-07-01", successors: [{ partyId: "gia-lai-2025" }] });
  t.notOk("aliases" in describePartyItem(successor));
});

const always = holding(150);

const others = ["a", "b", "c"];
const dates = fc.nat(90).chain((n) => fc.constantFrom(day(n), day(n).slice(0, 7), `${day(n)}~`, `../${day(n)}`, `${day(n)}/..`, undefined));
const bodies: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  rename: fc.constantFrom("p", "q", "r").map((vi) => ({ names: { vi } })),
  "place-under": fc.constantFrom(...others).map((partOf) => ({ partOf })),
  succeed: fc.constant({ successorId: "z" }),
  split: fc.constant({ successors: ["a", "b"] }),
  dissolve: fc.constant({}),
  "transfer-function": fc.constantFrom(...others).map((partyId) => ({ to: { partyId } })),
};
const step = fc
  .constantFrom(...Object.keys(bodies))
  .chain((command) => fc.record({ command: fc.constant(command), body: bodies[command] as fc.Arbitrary<object>, occurredOn: dates }));

/** A party that goes into z, as far as its steps are accepted. */
function live(steps: readonly { command: string; body: object; occurredOn: string | undefined }[], begins: boolean): Recorder {
  const { of } = parties(...others, ...(begins ? ["x"] : []));
  if (!begins) of("x").record(day(0), "merge", { ...named("x"), predecessors: ["a", "b"], occurredOn: day(10) });
  of("z").record(day(0), "merge", { ...named("z"), predecessors: ["x", "c"], occurredOn: day(50) });
  for (const { command, body, occurredOn } of steps)
    of("x").give(day(60), command, { ...body, ...(occurredOn === undefined ? {} : { occurredOn }) });
  of("x").give(day(60), "record-alias", { alias: "y" });
  of("x").give(day(60), "record-alias", { alias: "w" });
  return of("x");
}
const states = (events: readonly Recorded[]) => Array.from({ length: 130 }, (_, n) => stateAt(timelines.party(renumbered(events)), day(n)));

t.test("evolve is total: the events of a party, in any order and with any gap, never make it throw", async (t) => {
  const shuffled = fc
    .tuple(fc.array(step, { maxLength: 12 }), fc.boolean())
    .chain(([steps, begins]) => fc.shuffledSubarray([...live(steps, begins).history()]));
  always(t, shuffled, (events) => {
    const segments = timelines.party(renumbered(events));
    for (const [i, { from }] of segments.entries()) if (i > 0) assert.ok(from > (segments[i - 1]?.from as string));
  });
});

t.test("order, first half: the same facts recorded in another order read the same on every day", async (t) => {
  // each on an exact day of its own, so that it keeps its certain day and shares it with none
  const twoOrders = fc
    .tuple(fc.uniqueArray(fc.nat(90), { maxLength: 10 }), fc.array(step, { minLength: 10, maxLength: 10 }), fc.boolean())
    .map(([days, steps, begins]) =>
      live(
        days.map((n, i) => ({ ...(steps[i] as (typeof steps)[number]), occurredOn: day(n) })),
        begins,
      ).history(),
    )
    .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })));
  always(t, twoOrders, ([one, other]) => assert.deepEqual(states(other), states(one)));
});

t.test("order, second half: of two names on one day the later recorded holds", async (t) => {
  always(t, fc.tuple(fc.nat(90), fc.shuffledSubarray(["p", "q", "r"], { minLength: 2 })), ([n, names]) => {
    const { of, at } = parties("x");
    for (const vi of names) of("x").record(day(100), "rename", { names: { vi }, occurredOn: day(n) });
    assert.equal(at("x", day(n))?.names.vi, names.at(-1));
  });
});

t.test("whatever is placed, corrected and withdrawn, no party is part of itself on any day", async (t) => {
  const placing = fc.record({
    who: fc.nat(3),
    under: fc.nat(3),
    occurredOn: dates,
    corrects: fc.option(fc.nat(9)),
    withdraws: fc.boolean(),
  });
  always(t, fc.array(placing, { maxLength: 20 }), (placings) => {
    const ids = ["a", "b", "c", "d"];
    const { of, at } = parties(...ids);
    for (const { who, under, occurredOn, corrects, withdraws } of placings) {
      const one = of(ids[who] as string);
      const [dated, partOf] = [occurredOn ?? day(95), ids[under] as string];
      const target = corrects === null ? undefined : one.events.slice(1)[corrects];
      const changes = [{ field: "/occurredOn", right: dated }];
      if (target && withdraws) one.give(day(100), "withdraw-event", { targetEventId: target.id, reason: "r" });
      else if (target) one.give(day(100), "correct", { targetEventId: target.id, changes, reason: "r" });
      else one.give(day(100), "place-under", { partOf, occurredOn: dated });
    }
    for (let n = 0; n < 130; n += 3)
      for (const id of ids) {
        const chain = [id];
        for (let above = at(id, day(n))?.partOf; above !== undefined; above = at(above, day(n))?.partOf) {
          assert.ok(!chain.includes(above), `${day(n)}: ${[...chain, above].join(" under ")}`);
          chain.push(above);
        }
      }
  });
});

t.test("whatever merges and splits, no line of successors comes back", async (t) => {
  const act = fc.record({
    splits: fc.boolean(),
    who: fc.nat(7),
    on: fc.nat(5),
    into: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 2, maxLength: 3 }),
  });
  always(t, fc.array(act, { maxLength: 12 }), (acts) => {
    const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const { of, at } = parties("a", "b", "c", "d");
    for (const { splits, who, on, into } of acts) {
      const id = ids[who] as string;
      const named = into.map((n) => ids[n] as string);
      if (splits) of(id).give(day(9), "split", { successors: named, occurredOn: day(on) });
      else if (refused(of(id).give(day(9), "merge", { ...quangNam, predecessors: named, occurredOn: day(on) })) === "accepted")
        for (const one of named) of(one).give(day(9), "succeed", { successorId: id, occurredOn: day(on) });
    }
    const successorsOf = (id: string) => at(id, day(200))?.ended?.successors ?? [];
    const walk = (id: string, line: readonly string[]): void => {
      assert.ok(!line.includes(id), [...line, id].join(" into "));
      for (const next of successorsOf(id)) walk(next, [...line, id]);
    };
    for (const id of ids) walk(id, []);
  });
});

t.test("a party gives away duties of its own, or of one that it goes on for, and no others", async (t) => {
  const { of } = parties("a", "b", "c", "d", "e", "f");
  const duty = (id: string, obligor: string, more: object = {}) =>
    of(id, "commitments").record("2020-02-01", "agree", {
      kind: "joint-task",
      title: { en: id },
      obligors: [{ partyId: obligor }],
      occurredOn: "2020-02-01",
      ...more,
    });
  duty("cash", "f");
  duty("road", "a");
  duty("school", "f", { beneficiaries: [{ partyId: "b" }] });
  const give = (id: string, to: string, ...commitments: string[]) =>
    of(id).give("2021-01-01", "transfer-function", { to: { partyId: to }, commitments });
  t.match(give("a", "c", "road", "cash"), {
    rejection: {
      code: "not-its-duty",
      facts: { commitments: [{ commitmentId: "cash", parties: ["f"] }] },
      errors: [{ pointer: "#/commitments/1" }],
    },
  });
  t.equal(refused(give("b", "c", "school")), "accepted", "who gets what is promised has a part in it");
  t.equal(refused(give("a", "c", "road")), "accepted");
  const split = (allocation: readonly string[]) =>
    of("c").give("2022-01-01", "split", {
      successors: ["d", "e"],
      allocation: allocation.map((commitmentId) => ({ commitmentId, successorId: "d" })),
    });
  t.match(split(["road", "cash"]), { rejection: { code: "not-its-duty", errors: [{ pointer: "#/allocation/1/commitmentId" }] } });
  t.equal(refused(split(["road"])), "accepted", "it was given to it");
  t.equal(refused(give("d", "e", "road")), "accepted", "and goes on to a successor");
  t.equal(refused(give("b", "e", "road")), "not-its-duty");
  const given = of("a").events.at(-1)?.id;
  const changes = [{ field: "/commitments", right: ["road", "cash"] }];
  t.match(of("a").give("2023-01-01", "correct", { targetEventId: given, changes, reason: "r" }), {
    rejection: { code: "not-its-duty", errors: [{ pointer: "#/changes/0/right" }] },
  });
});

t.test("however many duties are given away at once, what leads to them is asked for together", async (t) => {
  const predecessors = ["a", "b", "c", "d"];
  const { of } = parties(...predecessors, "to");
  for (const id of predecessors) {
    const promised = { kind: "joint-task", title: { en: id }, obligors: [{ partyId: id }] };
    of(`duty-of-${id}`, "commitments").record("2020-02-01", "agree", promised);
  }
  of("new").record("2025-06-24", "merge", { ...named("new"), predecessors });
  for (const id of predecessors) of(id).record("2025-06-24", "succeed", { successorId: "new" });
  const definition = commandNamed("parties", "transfer-function") as CommandDefinition;
  const turns = (...commitments: string[]): number => {
    const body = definition.body.parse({ to: { partyId: "to" }, commitments });
    const others = new Map<string, readonly LogEvent[]>();
    for (let turn = 1; ; turn++) {
      const made = decide({ definition, id: "new", body }, of("new").events, { recordedAt: "2025-07-02T05:00:00.000Z", timeZone, others });
      if ("rejection" in made) throw new Error(made.rejection.detail);
      if ("events" in made) return turn;
      for (const { thing, id } of made.asks) others.set(`${thing}/${id}`, of(id, thing as "parties").events);
    }
  };
  t.equal(turns(...predecessors.map((id) => `duty-of-${id}`)), turns("duty-of-a"));
});
