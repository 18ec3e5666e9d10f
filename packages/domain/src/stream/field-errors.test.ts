// What is wrong with a body, told to people who never saw a schema: what is allowed, with an example.
import t from "tap";
import { type CommandDefinition, commandNamed, commands, fieldErrors } from "../index.ts";

const told = ({ body, example }: CommandDefinition, fields: Readonly<Record<string, unknown>>, given: object = example) => {
  const whole = { ...given, ...fields };
  const parsed = body.safeParse(whole);
  return parsed.success ? [] : fieldErrors(body, parsed.error.issues, whole);
};
const command = (thing: string, name: string) => commandNamed(thing as "parties", name) as CommandDefinition;
const agree = command("commitments", "agree");

t.test("a title, a party or an amount as a bare text is told what it must be, with an example", async (t) => {
  const title = { vi: "Trụ sở" };
  const given = { kind: "construction-gift", title, obligors: [{ partyId: "quang-nam" }] };
  const detail = (fields: object) => told(agree, fields as Record<string, unknown>, given)[0]?.detail;
  t.match(
    detail({ title: "Office building" }),
    /^must be an object, not the text "Office building" \(a text in at least one of vi, en, lo, km\), for example \{"(vi|en)":/,
  );
  t.match(
    detail({ obligors: ["quang-nam"] }),
    'must be an object, not the text "quang-nam" (a registered party, and its name as the source writes it), for example {"partyId":"quang-nam"}',
  );
  t.match(
    detail({ obligors: "quang-nam" }),
    /^must be a list, not the text "quang-nam" \(who gave the word; a joint duty names both sides.*\), for example \[\{"partyId":"quang-nam"\}\]$/,
  );
  t.match(
    detail({ value: "10,6 tỷ đồng" }),
    /^must be an object, not the text "10,6 tỷ đồng" \(an amount of money.*\{"amount":"10600000000"/,
  );
  t.match(detail({ value: { amount: 10, currency: "VND", qualifier: "exact" } }), /^must be a text, not 10 \(decimal text in whole units/);
});

t.test("what is missing is told with what belongs there", async (t) => {
  const errors = told(agree, { claims: [{ sourceId: "nhandan-2023-09-15" }] });
  t.match(errors, [
    { pointer: "#/claims/0/locator", code: "missing", detail: 'is required (where in the source), for example "paragraph 7"' },
  ]);
  t.match(told(command("parties", "register"), { names: undefined }), [
    {
      pointer: "#/names",
      code: "missing",
      detail: /^is required \(a text in at least one of vi, en, lo, km\), for example \{"vi":"tỉnh Quảng Nam"/,
    },
  ]);
});

t.test("a list that is too short or too long is told how many it may have", async (t) => {
  const [few] = told(command("agreements", "sign"), { parties: [{ partyId: "kon-tum" }] });
  t.match(few, {
    pointer: "#/parties",
    code: "too-small",
    detail: /^must have at least 2 items, not 1 \(between whom, .*for example \[\{"partyId":/,
  });
  const [many] = told(agree, { obligors: Array.from({ length: 51 }, () => ({ partyId: "a" })) });
  t.match(many, { code: "too-large", detail: /^must have at most 50 items, not 51/ });
});

t.test("a value of the wrong type is told that alone", async (t) => {
  t.match(told(command("parties", "split"), { successors: "dak-nong" }), [{ pointer: "#/successors", code: "wrong-type" }]);
  t.equal(told(command("parties", "split"), { successors: "x" }).length, 1);
});

t.test("an id that is no event's is told where ids of events are found", async (t) => {
  t.match(told(command("commitments", "correct"), { targetEventId: "the-start" }), [
    {
      pointer: "#/targetEventId",
      code: "wrong-form",
      detail: /^must be a UUID, not the text "the-start" \(the id of an event of this thing, as its history .*\), for example "0b8f2c1e-/,
    },
  ]);
});

t.test("one fault is told once: an empty text, an address that is not whole", async (t) => {
  t.match(told(command("commitments", "cancel"), { reason: "" }), [{ pointer: "#/reason", detail: /^A text must not be empty/ }]);
  t.equal(told(command("commitments", "cancel"), { reason: "" }).length, 1);
  t.match(told(command("commitments", "cancel"), { reason: " " }), [{ detail: /^A text must not be blank/ }]);
  const register = command("sources", "register");
  for (const url of ["nhandan.vn", "ftp://nhandan.vn/x"]) {
    const errors = told(register, { url });
    t.match(errors, [
      { pointer: "#/url", code: "wrong-form", detail: `"${url}" is not a whole address: write it from https:// or http:// on` },
    ]);
    t.equal(errors.length, 1);
  }
});

t.test("a field that there is not is told with those that there are in its place", async (t) => {
  const [error] = told(agree, { valeu: {} });
  t.match(error, { pointer: "#/valeu", code: "unknown-field" });
  t.ok(error?.fields?.includes("value") && error.fields.includes("claims"));
  t.strictSame(told(agree, { obligors: [{ partyId: "a", name: "A" }] })[0]?.fields, ["partyId", "nameAsWritten"]);
});

t.test("a figure outside its bounds is told the bound", async (t) => {
  t.match(told(command("commitments", "enrol"), { count: 0 }), [{ code: "too-small", detail: /^must be at least 1, not 0/ }]);
  t.match(told(command("commitments", "enrol"), { count: 1.5 }), [{ code: "wrong-type", detail: /^must be a whole number, not 1.5/ }]);
});

t.test("whatever stands in a field of any command, no refusal speaks of schemas", async (t) => {
  const odd = [null, true, -1, 1.5, "", "x", "x".repeat(5_000), [], [[]], [null], ["x"], {}, { odd: 1 }];
  for (const definition of commands)
    for (const field of Object.keys(definition.example))
      for (const value of odd)
        for (const { pointer, detail } of told(definition, { [field]: value }))
          t.notMatch(
            detail,
            /^$|Invalid|Too (?:small|big)|expected|undefined|string|array/,
            `${definition.thing}/${definition.name} ${pointer}: ${detail}`,
          );
});
