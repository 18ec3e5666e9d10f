// POST /v1/parse over HTTP: readings that a command takes, refusals with where they begin, and nothing recorded.
import { readFileSync } from "node:fs";
import t from "tap";
import { building, commandService, withBuilding } from "./under-test.ts";

const service = await withBuilding(await commandService());
t.teardown(() => service.close());
const parse = (body: unknown) => service.post("/v1/parse", body);

t.test("an amount reads as money, with its bounds and its words", async (t) => {
  const { status, json } = await parse({ text: "trên 913 triệu USD", as: "money" });
  t.equal(status, 200);
  t.strictSame(json, {
    readings: [
      {
        as: "money",
        value: { amount: "913000000", currency: "USD", qualifier: "at-least", text: "trên 913 triệu USD" },
        lower: "913000000",
        text: "trên 913 triệu USD",
      },
    ],
  });
});

t.test("a date reads with the days that follow from it", async (t) => {
  const { status, json } = await parse({ text: "trước ngày 30/9/2023" });
  t.equal(status, 200);
  t.strictSame(json.readings, [
    {
      as: "date",
      value: { edtf: "2023-09-30", bound: "before", text: "trước ngày 30/9/2023" },
      described: {
        edtf: "2023-09-30",
        text: "trước ngày 30/9/2023",
        bound: "before",
        boundInclusive: "unknown",
        precision: "day",
        latestSure: "2023-09-29",
        latest: "2023-09-30",
      },
      text: "trước ngày 30/9/2023",
    },
  ]);
});

t.test("a quantity reads with the unit of the register", async (t) => {
  t.match(await parse({ text: "30 cán bộ" }), {
    status: 200,
    json: { readings: [{ as: "quantity", value: { value: "30", unit: "person", qualifier: "exact" } }] },
  });
});

t.test("what was read goes into a command as it stands", async (t) => {
  const [money, date, quantity] = await Promise.all(
    ["khoảng 20 tỷ đồng", "quý II/2024", "801 m²"].map(async (text) => (await parse({ text })).json.readings[0].value),
  );
  const agreed = await service.post("/v1/commitments/centre/agree", { ...building, value: money, due: date, quantity });
  t.equal(agreed.status, 201);
  t.match(agreed.json.events[0].data, { value: money, due: { edtf: "2024-34", text: "quý II/2024" }, quantity });
});

t.test("what is not understood is 422, with what and where", async (t) => {
  const { status, headers, json } = await parse({ text: "10,6 tỷ đồng và hơn" });
  t.equal(status, 422);
  t.match(headers["content-type"], /^application\/problem\+json/);
  t.match(json, {
    type: "/problems/not-understood",
    code: "NOT_UNDERSTOOD",
    rest: "và hơn",
    offset: 13,
    errors: [{ pointer: "#/text", code: "NOT_UNDERSTOOD" }],
  });
});

t.test(
  "a text that may be anything is told what it was tried as, each with why; one that is clearly of a kind is told of that alone",
  async (t) => {
    const { status, json } = await parse({ text: "23 cột" });
    t.equal(status, 422);
    t.match(json, {
      detail: /^this is neither an amount of money \(a currency .* is expected.*\) nor a quantity \(a unit .*\) nor a date \(/,
      rest: "cột",
      offset: 3,
      tried: [{ as: "money" }, { as: "quantity", detail: /^a unit .* is expected, not "cột"/, rest: "cột", offset: 3 }, { as: "date" }],
    });
    t.match((await parse({ text: "23 cột", as: "quantity" })).json, { detail: /^a unit/, tried: undefined });
    t.match((await parse({ text: "ngày 32/1/2023" })).json, { detail: /^month 1 of 2023 has no day 32/, tried: undefined });
    t.match((await parse({ text: " " })).json, { detail: "there is nothing to read: the text is empty", tried: undefined });
  },
);

t.test("a figure that says two things is 422, with both readings", async (t) => {
  const { status, json } = await parse({ text: "1.234 km", as: "quantity" });
  t.equal(status, 422);
  t.match(json, { code: "NOT_UNDERSTOOD", offset: 0, either: [{ value: { value: "1234" } }, { value: { value: "1.234" } }] });
});

t.test("a wrong body is told apart from a text that is not understood", async (t) => {
  const rows: [body: unknown, status: number, code: string, at?: string][] = [
    [{}, 422, "INVALID_BODY", "#/text"],
    [{ text: 5 }, 422, "INVALID_BODY", "#/text"],
    [{ text: "x", as: "colour" }, 422, "INVALID_BODY", "#/as"],
    [{ text: "x", lang: "vi" }, 422, "INVALID_BODY", "#/lang"],
    [{ text: "9".repeat(501) }, 422, "INVALID_BODY", "#/text"],
    [{ text: "\ud800" }, 422, "UNSTORABLE_TEXT", "#/text"],
    ["{", 400, "MALFORMED_JSON"],
    [undefined, 422, "INVALID_BODY", "#"],
    [{ text: "" }, 422, "NOT_UNDERSTOOD", "#/text"],
    [{ text: "sáu tháng", as: "date" }, 422, "NOT_UNDERSTOOD", "#/text"],
  ];
  for (const [body, status, code, at] of rows) {
    const answer = await parse(body);
    t.match(answer, { status, json: { code, ...(at && { errors: [{ pointer: at }] }) } }, JSON.stringify(body)?.slice(0, 40));
  }
  t.match(await service.post("/v1/parse?as=money", { text: "x" }), { status: 400, json: { code: "INVALID_QUERY" } });
});

t.test("reading records nothing", async (t) => {
  const before = await service.count("commitment-building");
  await parse({ text: "10,6 tỷ đồng" });
  t.equal(await service.count("commitment-building"), before);
});

t.test("the reference page says what is read and what is refused", async (t) => {
  const page = readFileSync(new URL("../../../docs/reference/reading-text.md", import.meta.url), "utf8");
  const [, read = "", refused = ""] = page.split(/^## /m);
  const rowsOf = (section: string) =>
    section
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .slice(1)
      .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")));
  const [readings, refusals] = [rowsOf(read), rowsOf(refused)];
  t.ok(readings.length > 20 && refusals.length > 10);
  for (const [, text = "", as, expected = ""] of readings) {
    const { json } = await parse({ text });
    const [{ as: kind, value }, ...more] = json.readings ?? [{}];
    const { text: kept = text, ...rest } = value ?? {};
    t.strictSame({ kind, value: rest, more, kept }, { kind: as, value: JSON.parse(expected), more: [], kept: text }, text);
  }
  for (const [, text = "", rest, why = ""] of refusals) {
    const { status, json } = await parse({ text });
    t.match({ status, code: json.code, rest: json.rest }, { status: 422, code: "NOT_UNDERSTOOD", rest }, text);
    t.equal(json.either !== undefined, why.includes("either"), text);
  }
});
