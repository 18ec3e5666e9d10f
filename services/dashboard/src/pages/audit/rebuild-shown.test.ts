// What operators read of views that are built anew: how far they are, what they differed in, and that it came to nothing.
import { render } from "preact-render-to-string";
import t from "tap";
import { addressOf } from "../../address.ts";
import type { Visit } from "../../visit.ts";
import { rebuildShown } from "./rebuild-shown.ts";

const visit = {
  address: addressOf("/operations"),
  language: "en",
  timeZone: "Asia/Ho_Chi_Minh",
} as Visit;
const begun = {
  wantedBy: "00000000-0000-4000-8000-000000000001",
  reason: "the yearly comparison",
  beganAt: "2026-02-13T02:00:00.000Z",
  events: 1_200,
  of: 5_000,
};
const said = (rebuild: Parameters<typeof rebuildShown>[1]): string =>
  render(rebuildShown(visit, rebuild) as never)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

t.test("a rebuild tells how far it is, then what the old views had otherwise than the log, or why it came to nothing", async (t) => {
  const way = said({ ...begun, phase: "folding" });
  t.match(way, /things are put together .*the yearly comparison Begun 13 Feb 2026, 09:00 Events so far 1,200 of 5,000/);
  t.notMatch(way, /compared|waited/i);
  const told = [{ table: "commitment", row: "police-building", text: "stage is cancelled, by the log handed-over" }];
  const switched = { ...begun, phase: "switched", switchedAt: "2026-02-13T02:05:00.000Z", heldMs: 120 } as const;
  t.match(said({ ...switched, checked: { things: 300, rows: 4_000 } }), /against the log 300 things \(4,000 rows\) as the log has them/);
  t.match(said({ ...switched, checked: { things: 3, rows: 4, leftOut: 297 } }), /as the log has them; for 297 more there was no time/);
  const done = said({ ...switched, compared: { seq: 5_000, things: 300, rows: 4_000, differences: 1, told } });
  t.match(
    done,
    /the new ones serve .*1 differences? in 300 things \(4,000 rows\) The new ones are right.*commitment police-building : stage is cancelled/,
  );
  t.match(done, /In their place since 13 Feb 2026, 09:05 Seconds that questions waited 0\.12/);
  t.notMatch(said({ ...switched, compared: { seq: 1, things: 1, rows: 2, differences: 0, told: [] } }), /The new ones are right/);
  t.match(said({ ...switched, compared: { why: "they could not be read" } }), /compared they could not be read/);
  t.match(said({ ...begun, phase: "failed", failed: "EISDIR" }), /the old ones go on .*Why it failed EISDIR/);
});
