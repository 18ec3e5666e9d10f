// The API's description as a source of requests: what it allows and what is a little wrong. `npm run fuzz` sends more of them, from other seeds.
import t from "tap";
import { documented } from "./documented.ts";
import { fuzz } from "./fuzz.ts";
import { fuzzOptions, usage } from "./fuzz-options.ts";

t.test("1,000 requests made from the description: no fault of ours, no answer that is not described, no connection dropped", async (t) => {
  const { findings, accepted, statuses } = await fuzz(1_000, 8);
  t.strictSame(findings, []);
  t.ok(accepted.size > 40, `${accepted.size} operations accepted one`);
  for (const status of ["200", "201", "400", "404", "405", "409", "412", "415", "422"])
    t.ok(statuses[status], `some are answered ${status}`);
});

t.test("what is not described is found: a status, a code, a field", (t) => {
  const { wrongOf } = documented();
  const alive = { method: "GET", route: "/livez", status: 200, mediaType: "application/json", body: '{"status":"alive"}' };
  const problem = { type: "/problems/x", title: "x", status: 404, detail: "x", code: "UNKNOWN_THING" };
  const missing = { ...alive, route: "/v1/parties/:id", status: 404, mediaType: "application/problem+json" };
  t.equal(wrongOf(alive), undefined);
  t.match(wrongOf({ ...alive, body: '{"status":"dead"}' }), /must be equal to one of the allowed values/);
  t.match(wrongOf({ ...alive, body: "{}" }), /must have required property 'status'/);
  t.match(wrongOf({ ...alive, status: 418 }), /status 418 is not documented/);
  t.match(wrongOf({ ...alive, mediaType: "text/html" }), /text\/html is not documented/);
  t.equal(wrongOf({ ...missing, body: JSON.stringify(problem) }), undefined);
  t.match(wrongOf({ ...missing, body: JSON.stringify({ ...problem, code: "BUSY" }) }), /must be equal to one of the allowed values/);
  t.end();
});

t.test("npm run fuzz tells how it is used: alone where that is asked for, else behind what is wrong", (t) => {
  t.strictSame(fuzzOptions([]), { requests: 10_000 });
  t.strictSame(fuzzOptions(["--requests", "20", "--seed=-3"]), { requests: 20, seed: -3 });
  t.strictSame(fuzzOptions(["--help"]), { told: usage, exitCode: 0 });
  for (const [args, why] of [
    [["--requests", "0"], /^--requests "0": give a whole number from 1\nusage: /],
    [["--seed", "x"], /^--seed "x": give a whole number\nusage: /],
    [["--seeds", "1"], /^Unknown option '--seeds'/],
    [["20"], /^Unexpected argument '20'/],
  ] as const)
    t.match(fuzzOptions(args), { told: why, exitCode: 2 });
  t.end();
});
