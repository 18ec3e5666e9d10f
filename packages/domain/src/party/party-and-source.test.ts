// Parties and sources: registered once, there at every day, placed, corrected and withdrawn.
import { type Given, recorder } from "@camket/testkit";
import t from "tap";
import { stateAt, timelines } from "../index.ts";

const refused = (given: Given): string => ("rejection" in given ? given.rejection.code : "accepted");
const quangNam = { names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" };
const party = () => {
  const p = recorder("parties", "nam-giang");
  const at = (validAt: string, knownAt?: string) => {
    const found = stateAt(timelines.party(p.history(knownAt)), validAt);
    return found && "state" in found ? found.state : undefined;
  };
  return { ...p, at };
};

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

t.test("a source is registered once and corrected in any field", async (t) => {
  const s = recorder("sources", "nhandan-2023-09-15");
  const body = { type: "news", publisher: "Nhân Dân", title: { vi: "Hợp tác" }, language: "vi", publishedOn: "2023-09-15" };
  const registered = s.record("2023-09-15", "register", body);
  t.equal(refused(s.give("2023-09-15", "register", body)), "already-recorded");
  s.record("2023-09-16", "correct", {
    targetEventId: registered,
    changes: [
      { field: "/publishedOn", right: "2023-09-14" },
      { field: "/rank", right: 1 },
    ],
    reason: "r",
  });
  t.match(stateAt(timelines.source(s.history()), "2023-01-01"), { state: { publishedOn: { edtf: "2023-09-14" }, rank: 1 } });
  t.throws(() => s.give("2023-09-15", "register", { ...body, url: "javascript:alert(1)" }));
  t.throws(() => s.give("2023-09-15", "register", { ...body, sha256: "AB" }));
});
