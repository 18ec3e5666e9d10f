// An event of an old version: its upcasters bring it to the present one, step by step, and leave the stored event as it was.

import t from "tap";
import * as z from "zod";
import { type CommandEntry, defineCommand } from "./command.ts";
import { decode } from "./event.ts";

/** `seats` was once called `places`, and `places` once held a text. */
const grant: CommandEntry = {
  name: "grant",
  event: "SeatsGranted",
  summary: "Grant seats",
  description: "An example of an event that changed twice.",
  fields: { seats: z.int() },
  example: { seats: 30 },
  upcasters: {
    1: ({ places, ...rest }) => ({ ...rest, places: Number(places) }),
    2: ({ places, ...rest }) => ({ ...rest, seats: places }),
  },
};
const definition = defineCommand("commitment", "commitments", grant).event;
const stored = (schemaVersion: number, data: object) => ({
  id: "00000000-0000-4000-8000-000000000001",
  type: "SeatsGranted",
  revision: 0,
  data,
  metadata: { schemaVersion, recordedAt: "2023-09-15T02:00:00.000Z", claims: [] },
});

t.test("an event of each version reads as one of the present version", (t) => {
  t.equal(definition.schemaVersion, 3, "one more than there are steps");
  for (const event of [
    stored(1, { places: "30", intake: "a" }),
    stored(2, { places: 30, intake: "a" }),
    stored(3, { seats: 30, intake: "a" }),
  ]) {
    const before = JSON.stringify(event);
    t.strictSame(decode(event, definition, "Asia/Ho_Chi_Minh").data, { intake: "a", seats: 30 });
    t.equal(JSON.stringify(event), before, "the log's own event is never rewritten");
  }
  t.end();
});

t.test("a version that is none, or a newer one, is unreadable", (t) => {
  for (const version of [0, 1.5, -1, 4]) t.throws(() => decode(stored(version, {}), definition, "UTC"), { code: "unreadable-event" });
  t.end();
});
