// An officer writes the yearly report: the page on it, request by request, its table, and the workbook that is sent.
import { readFileSync } from "node:fs";
import readExcelFile from "read-excel-file/node";
import t from "tap";
import { csvRecords } from "./csv.ts";
import { exchangesIn } from "./exchanges.ts";
import { type Json, openRegister } from "./register.ts";

const page = "docs/how-to/yearly-report.md";

const r = await openRegister("2025-01-10");
t.teardown(r.close);

t.test("the page on the yearly report is answered as printed", async (t) => {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
  const printed = [...text.matchAll(/^\| .*\|$/gm)].map(([line]) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const [columns = [], ...rows] = printed;
  let shownTables = 0;
  for (const { method, path, body, shown } of exchangesIn(page)) {
    const name = `${method} ${path}`;
    if (method === "POST") {
      await r.record("2025-01-10", path.replace("/v1/", ""), JSON.parse(body));
    } else if (path.includes(".csv")) {
      const answered = csvRecords((await r.app.inject({ url: path })).body);
      t.same(
        answered.map((row) => columns.map((column) => row[column])),
        rows,
        name,
      );
      shownTables += 1;
    } else {
      const { status, json } = await r.read(path.replace("/v1/", ""));
      t.equal(status, 200, name);
      t.match(json, shown as object, name);
    }
  }
  t.equal(shownTables, 1);
});

t.test("the report that was sent comes back by its position, whatever was recorded since", async (t) => {
  const report = async (query = "") => (await r.read(`reports/agreements?from=2024-01-01&to=2024-12-31${query}`)).json;
  const sent = await report();
  await r.record("2025-03-01", "agreements/late/sign", {
    title: { vi: "Tin muộn" },
    parties: [{ partyId: "kon-tum" }, { partyId: "attapeu" }],
    occurredOn: "2024-11-11",
  });
  t.equal((await report()).totals.agreements, 4);
  t.same(await report(`&knownAt=${sent.asOf.position}`), sent);
});

t.test("the workbook has the same rows, days as dates, and a sheet that says as of when it is", async (t) => {
  const url = "/v1/reports/agreements.xlsx?from=2024-01-01&to=2024-12-31&party=kon-tum";
  const { rawPayload, headers } = await r.app.inject({ url });
  t.equal(headers["content-disposition"], 'attachment; filename="agreements-2024-01-01-2024-12-31.xlsx"');
  const [table, about] = (await readExcelFile(rawPayload)) as Json[];
  const csv = csvRecords((await r.app.inject({ url: url.replace(".xlsx", ".csv") })).body);
  const [header, ...rows] = table.data;
  t.same(header, Object.keys(csv[0] ?? {}));
  t.same(
    rows.map(([id]: Json) => id),
    csv.map(({ id }) => id),
  );
  const ended = rows.find(([id]: Json) => id === "exchange-of-students");
  t.same(ended[header.indexOf("endedEarliest")], new Date("2024-08-31T00:00:00Z"));
  t.equal(ended[header.indexOf("signedOn")], "2018-09-05", "as written: text");
  const said = Object.fromEntries(about.data);
  t.match(said, { address: `http://localhost:80${url}`, validAt: "2024-12-31", rows: "4", "asked: party": "kon-tum" });
  const same = new URL(said.sameAnswer);
  t.equal(same.searchParams.get("knownAt"), said.position);
  t.equal((await r.app.inject({ url: `${same.pathname}${same.search}` })).statusCode, 200);
});
