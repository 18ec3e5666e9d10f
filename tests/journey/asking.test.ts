// The page on asking against the service: it names every read and every parameter of the API's description, and its examples, asked of the
// sample, answer as it prints. And the glossary against that description.
import { readFileSync } from "node:fs";
import { glossary } from "@camket/glossary";
import { viewLimits } from "@camket/views";
import t from "tap";
import { csvRecords } from "./csv.ts";
import { type Json, openSample } from "./register.ts";

const page = readFileSync(new URL("../../docs/reference/asking.md", import.meta.url), "utf8");
const sections = new Map(page.split(/^## /m).map((section) => [section.split("\n", 1)[0] as string, section]));

interface Row {
  readonly parameter: string;
  readonly address: string;
  readonly none: boolean;
}

const rowsOf = (section: string): readonly Row[] =>
  [...(sections.get(section) ?? "").matchAll(/^\| `(\w+)` \|.*?\|(?: `(\/v1\/[^`]+)`)?( \(none in the sample\))?[^|`]*\|$/gm)].map(
    ([, parameter = "", address = "", none]) => ({ parameter, address, none: none !== undefined }),
  );

const listed = {
  "/v1/commitments": "Commitments",
  "/v1/agreements": "Agreements",
  "/v1/requests": "Requests",
  "/v1/meetings": "Meetings",
  "/v1/parties": "Parties",
  "/v1/sources": "Sources",
  "/v1/indicators": "Indicators",
  "/v1/boards/overview": "The overview",
  "/v1/boards/corridors": "The corridor board",
  "/v1/boards/due": "The due window",
  "/v1/boards/agencies": "The board of agencies",
  "/v1/boards/slippage": "The slippage board",
  "/v1/boards/gifts": "Gifts, seats, permits and recurring duties",
  "/v1/boards/seats": "Gifts, seats, permits and recurring duties",
  "/v1/boards/permits": "Gifts, seats, permits and recurring duties",
  "/v1/boards/recurring": "Gifts, seats, permits and recurring duties",
  "/v1/boards/money": "The money board",
  "/v1/boards/requests": "The board of requests",
  "/v1/boards/agreements": "The renewal board",
  "/v1/boards/indicators": "The board of indicators",
  "/v1/boards/orphans": "The board of orphaned duties",
  "/v1/boards/evidence": "The board of evidence",
  "/v1/boards/conflicts": "The board of conflicts",
  "/v1/boards/corrections": "The board of corrections",
  "/v1/reports/agreements": "The report on agreements",
  "/v1/search": "Search",
  "/v1/calendar": "The calendar",
  "/v1/calendar.ics": "The calendar",
  "/v1/changes": "What changed since",
  "/v1/diff": "Two moments compared",
  "/v1/operations/parked": "Operations",
};

/** These take the filters of commitments, and the comparison those of what changed, too. */
const takesThemToo = [
  ...["corridors", "due", "agencies", "slippage", "gifts", "seats", "permits", "recurring", "money"].map((name) => `/v1/boards/${name}`),
  "/v1/diff",
];

/** Boards that take the filters of a list, too. */
const listOfBoard: Readonly<Record<string, string>> = {
  "/v1/boards/requests": "Requests",
  "/v1/boards/agreements": "Agreements",
  "/v1/boards/indicators": "Indicators",
  "/v1/boards/orphans": "Commitments",
  "/v1/boards/evidence": "Commitments",
};

const r = await openSample();
t.teardown(r.close);

t.test("it names every read and every query parameter", async (t) => {
  const { paths } = (await r.app.inject({ url: "/openapi.json" })).json();
  // Templates of tables to record from have their own page.
  const isRead = (path: string) => path.startsWith("/v1/") && !path.startsWith("/v1/imports/");
  const reads = Object.entries(paths as Json).filter(([path, { get }]: Json) => get && isRead(path)) as [string, Json][];
  for (const [path, { get }] of reads) {
    t.ok(page.includes(`\`${path}\``), `${path} is on the page`);
    const section = listed[path as keyof typeof listed] ?? (path === "/v1/events" ? "Changes" : undefined);
    const named = [
      "The moment",
      "Lists",
      ...(section ? [section] : []),
      ...(listOfBoard[path] === undefined ? [] : [listOfBoard[path]]),
      ...(takesThemToo.includes(path) ? ["Commitments", "What changed since"] : []),
    ]
      .flatMap(rowsOf)
      .map(({ parameter }) => parameter);
    const parameters = (get.parameters ?? []).filter((one: Json) => one.in === "query").map(({ name }: Json) => name);
    t.strictSame(
      parameters.filter((name: string) => !named.includes(name)),
      [],
      `${path}: each parameter has its row`,
    );
  }
  const known = new Set(reads.flatMap(([, { get }]) => (get.parameters ?? []).map(({ name }: Json) => name)));
  for (const { parameter } of [...sections.keys()].flatMap(rowsOf)) t.ok(known.has(parameter), `${parameter} is a parameter`);
});

t.test("it says up to where events are looked at and counted", async (t) => {
  const { changesFoundMax, changesCountedMax, changesScannedMax } = viewLimits;
  const [found, counted, scanned] = [changesFoundMax, changesCountedMax, changesScannedMax].map((n) => n.toLocaleString("en"));
  const said = sections.get("Changes")?.replaceAll(/\s+/g, " ") ?? "";
  for (const bound of [`up to ${found} events`, `looks at ${counted} events at most`, `after ${scanned} events looked at`])
    t.ok(said.includes(bound), bound);
});

t.test("its examples answer as printed", async (t) => {
  r.clock.set("2026-02-13T02:00:00Z");
  for (const { parameter, address, none } of [...sections.keys()].flatMap(rowsOf)) {
    if (address === "") continue;
    t.match(address, new RegExp(`[?&]${parameter}=`), `${address} shows ${parameter}`);
    const { status, json } = await r.read(address.replace("/v1/", ""));
    t.equal(status, 200, address);
    if (json.items) t.equal(json.items.length === 0, none, `${address} finds what the page says`);
  }
  for (const [, address = "", shown = ""] of page.matchAll(/```http\nGET \/v1\/(\S+)\n```\n\n```json\n([\s\S]*?)```/g)) {
    const { status, json } = await r.read(address);
    t.equal(status, 200, address);
    t.match(json, JSON.parse(shown), address);
  }
});

t.test("each list and the report are there as a table, with a row for each item", async (t) => {
  // Of conflicts and corrections a row is no item of an id of its own; in the sample no due date was moved.
  const others = [
    "/v1/boards/overview",
    "/v1/boards/corridors",
    "/v1/boards/agencies",
    "/v1/boards/slippage",
    "/v1/boards/money",
    "/v1/boards/conflicts",
    "/v1/boards/corrections",
    "/v1/events",
    "/v1/operations/parked",
    "/v1/search",
    "/v1/calendar.ics",
    "/v1/changes",
    "/v1/diff",
  ];
  for (const path of Object.keys(listed).filter((one) => !others.includes(one))) {
    const asked = path === "/v1/reports/agreements" ? "?from=2022-01-01&to=2025-12-31" : "?limit=500";
    const { json } = await r.read(`${path}${asked}`.replace("/v1/", ""));
    const { statusCode, body } = await r.app.inject({ url: `${path}.csv${asked}` });
    t.equal(statusCode, 200, path);
    const ids = csvRecords(body).map(({ id }) => id);
    t.ok(ids.length > 0, path);
    t.same(
      ids,
      json.items.map(({ id }: Json) => id),
      path,
    );
  }
});

t.test("the glossary has every word that the API takes or answers from a closed list", async (t) => {
  const { paths, components } = (await r.app.inject({ url: "/openapi.json" })).json();
  const words = new Set(glossary.flatMap((section) => [...section.words.keys()]));
  const mechanical = new Set(["true", "false", "1.0", "application/json"]);
  const ofV1 = Object.fromEntries(Object.entries(paths).filter(([path]) => path.startsWith("/v1/")));
  for (const list of new Set(listsIn([ofV1, components]).map((codes) => JSON.stringify(codes)))) {
    const codes = JSON.parse(list) as string[];
    // An order of a list goes by names of fields; the codes of problems have a page of their own.
    if (codes.some((code) => code.startsWith("-") || /^[A-Z_]+$/.test(code))) continue;
    t.strictSame(
      codes.filter((code) => !words.has(code) && !mechanical.has(code)),
      [],
      codes.slice(0, 8).join(" "),
    );
  }
  for (const { title, words } of glossary)
    for (const [code, [en, vi]] of words) t.ok(en.trim() && vi.trim() && vi === vi.normalize("NFC"), `${title}: ${code}`);
});

/** Each closed list of a description, wherever it stands; examples are none. */
function listsIn(value: Json): string[][] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value.enum) ? [value.enum.map(String)] : typeof value.const === "string" ? [[value.const]] : [];
  return [...own, ...Object.entries(value).flatMap(([key, of]) => (key === "example" || key === "examples" ? [] : listsIn(of)))];
}
