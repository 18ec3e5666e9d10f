// Tables as officers send them: what is recorded, what a preview says, and what is refused, each problem at its cell.
import { deflateRawSync } from "node:zlib";
import { commands, things } from "@camket/domain";
import { tableTypes } from "@camket/platform";
import t from "tap";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { type CommandService, commandService } from "../under-test.ts";
import { importBytesMax, importProblemsMax, importRowsMax, importsMax, importUnpackedBytesMax } from "./limits.ts";
import { readCell } from "./read-cell.ts";
import { readRows } from "./read-rows.ts";
import { readTable } from "./read-table.ts";
import { plainDecimal } from "./read-workbook.ts";
import { storedZip, unzip } from "./unzip.ts";

const begun = async (t: { teardown(work: () => unknown): void }): Promise<CommandService> => {
  const service = await commandService();
  t.teardown(() => service.close());
  return service;
};
const send = (
  service: CommandService,
  body: string | Buffer,
  { preview = false, type = tableTypes.csv, ...headers }: Record<string, string | boolean> = {},
) =>
  service.post(`/v1/imports${preview ? "?validateOnly=true" : ""}`, body, {
    "content-type": String(type),
    ...(headers as Record<string, string>),
  });

const table = `command;id;names.vi;level;country;title.vi;kind;obligors;beneficiaries;value;due;occurredOn;claims.0.sourceId;claims.0.locator;type;publisher;language;publishedOn
parties/register;quang-nam;tỉnh Quảng Nam;province;VN
# what follows is the other side;
parties/register;sekong;tỉnh Sê Kông;province;LA
sources/register;nhandan;;;;Hợp tác;;;;;;;;;news;Nhân Dân;vi;15/9/2023

commitments/agree;building;;;;Trụ sở;construction-gift;quang-nam;sekong; 10,6 tỷ đồng ;trước 30/9/2023;14/9/2023;nhandan;đoạn 7
commitments/deliver;building;;;;;;;;;;2023-09-14
`;

t.test("a table is recorded row by row, with amounts and dates as people write them", async (t) => {
  const service = await begun(t);
  const { status, json } = await send(service, table);
  t.equal(status, 200);
  t.match(json, { rows: 5, accepted: 5, replayed: 0, refused: 0, malformed: 0, problems: [] });
  t.strictSame(
    json.results.map((row: { row: number; status: number; restsOn?: number[] }) => [row.row, row.status, row.restsOn]),
    [
      [2, 201, undefined],
      [4, 201, undefined],
      [5, 201, undefined],
      [7, 201, [2, 4, 5]],
      [8, 200, [7]],
    ],
    "blank rows and notes are passed over, and rows keep their numbers",
  );
  t.match(json.results[4], { command: "commitments/deliver", id: "building", revision: 1, position: "test.5" });
  const [agreed] = await service.store.readStream("commitment-building");
  t.match(agreed?.data, {
    value: { amount: "10600000000", currency: "VND", qualifier: "exact", text: "10,6 tỷ đồng" },
    due: { edtf: "2023-09-30", bound: "before", text: "trước 30/9/2023" },
    obligors: [{ partyId: "quang-nam" }],
  });
  t.match(agreed?.metadata, {
    occurredOn: { edtf: "2023-09-14", text: "14/9/2023" },
    claims: [{ sourceId: "nhandan", locator: "đoạn 7" }],
  });
});

t.test("the same file sent twice records once; a changed row is another, and a key says that two rows are not the same", async (t) => {
  const service = await begun(t);
  await send(service, table);
  t.match((await send(service, table)).json, { accepted: 0, replayed: 5 });
  t.equal(await service.count("commitment-building"), 2);
  const paid = `command,id,key,amount,provider,receiver,occurredOn
commitments/disburse-funds,building,,1 tỷ đồng,quang-nam,sekong,14/9/2023
`;
  t.match((await send(service, paid)).json, { accepted: 1, replayed: 0 });
  t.match((await send(service, paid.replaceAll(/$/gm, ","))).json, { accepted: 0, replayed: 1 }, "an empty column more");
  const row = paid.split("\n")[1] as string;
  t.match((await send(service, `${paid}${row}\n`)).json, { errors: [{ cell: "A3", code: "ROW_TWICE" }] });
  const keyed = `${paid}${row.replace(",,", ",a,")}\n${row.replace(",,", ",b,")}\n`;
  t.match((await send(service, keyed)).json, { accepted: 2, replayed: 1 });
  t.match((await send(service, keyed.replace(/b,1 tỷ/, "b,2 tỷ"))).json, {
    replayed: 2,
    refused: 1,
    problems: [{ cell: "A4", code: "IDEMPOTENCY_KEY_REUSED" }],
  });
  const chosen = "command,names.vi,level,country\nparties/register,huyện Nam Giang,district,VN\n";
  const first = (await send(service, chosen)).json.results[0];
  t.strictSame((await send(service, chosen)).json.results[0], { ...first, replayed: true }, "an id that is left to us is found again");
});

t.test("a preview says what recording then does, row by row, and leaves no trace", async (t) => {
  const service = await begun(t);
  const messy = `${table}commitments/deliver;building;;;;;;;;;;2023-09-14;nhandan;trang 1
commitments/resume;building
commitments/start;nothing-like-it
parties/register;quang-nam;tỉnh Quảng Nam;district;VN
commitments/agree;road;;;;Đường;construction-gift;quang-nam;attapeu
`;
  const preview = (await send(service, messy, { preview: true })).json;
  t.equal(await service.store.head(), undefined);
  t.match(preview, { validateOnly: true, rows: 10 });
  t.match(preview.results[3], { row: 7, status: 201, restsOn: [2, 4, 5], body: { value: { amount: "10600000000" } } });
  t.notOk(preview.results.some((row: { position?: string }) => row.position !== undefined));
  const done = (await send(service, messy)).json;
  const told = ({ results, problems, ...counts }: typeof done) => ({
    ...counts,
    validateOnly: undefined,
    problems,
    results: results.map(({ position: _, body: __, ...row }: Record<string, unknown>) => row),
  });
  t.strictSame(told(preview), told(done));
  t.ok(
    done.refused >= 3,
    "refused are a delivery twice, a resumption of what was not paused, a start of nothing and an unknown party at least",
  );
  t.match(
    done.problems.find(({ row }: { row: number }) => row === 13),
    { cell: "I13", column: "beneficiaries", pointer: "#/beneficiaries/0/partyId", code: "UNKNOWN_PARTY" },
  );
  t.match((await send(service, messy, { preview: true })).json, { accepted: 0, replayed: done.accepted });
});

t.test("while one cell cannot be read nothing is recorded, and each such cell is told", async (t) => {
  const service = await begun(t);
  const wrong = `command,id,key,title.vi,kind,value,value.amount,due,obligors,claims.0.sourceId,level
parties/register,quang-nam,,,,,,,,,
commitments/agre,x,,,,,,,,,
,y,,,,,,,,,
commitments/deliver,,,,,,,,,,
commitments/deliver,Not A Slug,é,,,,,,,,
commitments/agree,z,,Trụ sở,construction-gift,nhiều tiền,,31/2/2023,A B,nhandan,province
commitments/agree,w,,Trụ sở,bridge,1 tỷ đồng,5,,,,
`;
  const { status, json } = await send(service, wrong);
  t.equal(status, 422);
  t.equal(json.code, "MALFORMED_TABLE");
  t.equal(json.malformed, 7);
  const at = (cell: string) => json.errors.filter((error: { cell: string }) => error.cell === cell);
  t.match(at("A3"), [{ code: "UNKNOWN_COMMAND", detail: /did you mean "commitments\/agree"\?/ }]);
  t.match(at("A4"), [{ code: "MISSING" }]);
  t.match(at("B5"), [{ code: "MISSING", column: "id" }]);
  t.match(at("B6"), [{ code: "INVALID_ID" }]);
  t.match(at("C6"), [{ code: "WRONG_FORM", detail: /ASCII/ }]);
  t.match(at("F7"), [{ code: "NOT_UNDERSTOOD", pointer: "#/value", row: 7, column: "value" }]);
  t.match(at("H7"), [{ code: "NOT_UNDERSTOOD", detail: /31/ }]);
  t.match(at("I7"), [{ pointer: "#/obligors/0/partyId", detail: /id/i }]);
  t.match(at("A7"), [{ code: "MISSING", pointer: "#/claims/0/locator" }], "what no column says is told at the command");
  t.match(at("K7"), [{ code: "UNKNOWN_FIELD", detail: /commitments\/agree has no field "level"/ }]);
  t.match(at("E8"), [{ code: "NOT_ALLOWED", detail: /construction-gift/ }]);
  t.match(at("G8"), [{ code: "SAID_TWICE", detail: /"value" says this already/ }]);
  t.equal(await service.store.head(), undefined);

  const preview = await send(service, wrong, { preview: true });
  t.equal(preview.status, 200);
  t.match(preview.json, { malformed: 7, accepted: 0, problems: json.errors });
});

t.test("of a table with very many problems the first are told and the rest is counted", async (t) => {
  const service = await begun(t);
  const rows = Array.from({ length: importProblemsMax }, (_, row) => `parties/register,p-${row},,x`).join("\n");
  const { json } = await send(service, `command,id,names.vi,level\n${rows}\n`);
  t.equal(json.errors.length, importProblemsMax);
  t.equal(json.malformed, importProblemsMax);
  t.ok(json.problemsLeft >= importProblemsMax, "each row lacks a name and has a wrong level");
  t.strictSame(json.errors[0], {
    row: 2,
    cell: "D2",
    column: "level",
    pointer: "#/level",
    code: "NOT_ALLOWED",
    detail: json.errors[0].detail,
  });
});

t.test("a wrong header is refused with the cell and what was meant", async (t) => {
  const service = await begun(t);
  const codes = async (csv: string) =>
    (await send(service, csv)).json.errors.map(({ cell, code }: { cell: string; code: string }) => [cell, code]);
  t.strictSame(await codes("command,naems.vi,level,level\nparties/register,x,y,z,w\n"), [
    ["B1", "UNKNOWN_COLUMN"],
    ["D1", "COLUMN_TWICE"],
    ["E1", "NO_HEADER"],
  ]);
  t.match((await send(service, "command,naems.vi\nparties/register,x\n")).json.errors[0].detail, /did you mean "names\.vi"\?/);
  t.match((await send(service, "command,zzzzzzzzz\nparties/dissolve,x\n")).json.errors[0].detail, /there are command, id, key, /);
  t.strictSame(await codes("parties/register,quang-nam\n"), [
    ["A1", "UNKNOWN_COLUMN"],
    ["B1", "UNKNOWN_COLUMN"],
    ["A1", "NO_COMMAND_COLUMN"],
  ]);
  t.strictSame(await codes("# a note\n\ncommand,claims.00.sourceId\n"), [["B3", "UNKNOWN_COLUMN"]]);
});

t.test("a cell is read as its column says, or refused, and never guessed", (t) => {
  const allowed = ["province", "district"];
  for (const [form, cell, value] of [
    ["text", "  Đắc Chưng ", "Đắc Chưng"],
    ["text", { number: "2023" }, "2023"],
    ["text", "Province", "province"],
    ["number", "12.5", 12.5],
    ["boolean", "TRUE", true],
    ["boolean", false, false],
    ["day", "14/9/2023", "2023-09-14"],
    ["day", { day: "2023-09-14" }, "2023-09-14"],
    ["date", { day: "2023-09-14" }, "2023-09-14"],
    ["date", "../2023-09-14", "../2023-09-14"],
    ["date", "quý II/2024", { edtf: "2024-34", text: "quý II/2024" }],
    ["quantity", "30 cán bộ", { value: "30", unit: "person", qualifier: "exact" }],
    ["list", "15210; 15220;", ["15210", "15220"]],
    ["party", "sekong", { partyId: "sekong" }],
    ["parties", "sekong;attapeu", [{ partyId: "sekong" }, { partyId: "attapeu" }]],
    ["json", '"2022-08-29"', "2022-08-29"],
  ] as const)
    t.match(readCell(cell, { form, ...(value === "province" ? { allowed } : {}) }), { value }, `${form} ${JSON.stringify(cell)}`);
  for (const [form, cell, code] of [
    ["number", "1,5", "WRONG_FORM"],
    ["number", "0x10", "WRONG_FORM"],
    ["boolean", "yes", "WRONG_FORM"],
    ["day", "9/2023", "WRONG_FORM"],
    ["day", "trước 30/9/2023", "WRONG_FORM"],
    ["date", "2023-24", "NOT_UNDERSTOOD"],
    ["date", { day: "2023-09-14", hasTime: true }, "TIME_OF_DAY"],
    ["money", { number: "10600000000" }, "NOT_UNDERSTOOD"],
    ["money", "1 hoặc 2 tỷ đồng", "NOT_UNDERSTOOD"],
    ["json", "2022-08-29", "WRONG_FORM"],
    ["json", '{"a":1,"a":2}', "WRONG_FORM"],
  ] as const)
    t.match(readCell(cell, { form }), { wrong: { code } }, `${form} ${JSON.stringify(cell)}`);
  for (const [text, plain] of [
    ["1.06E10", "10600000000"],
    ["1.5e-3", "0.0015"],
    ["-2E0", "-2"],
    ["1.25E+1", "12.5"],
    ["10.6", "10.6"],
  ] as const)
    t.equal(plainDecimal(text), plain);
  t.end();
});

const workbook = (...sheets: readonly { sheet: string; data: SheetData }[]): Promise<Buffer> =>
  writeXlsxFile(sheets.map((one) => ({ ...one, dateFormat: "dd/mm/yyyy" }))).toBuffer();
const unread = async (bytes: Buffer) => {
  const read = await readTable(bytes, "xlsx");
  return "unread" in read ? read.unread : read.grid;
};
/** The workbook with one of its parts changed. */
const changed = (bytes: Buffer, part: string, change: (xml: string) => string): Buffer => {
  const parts = unzip(bytes, () => true);
  const xml = parts.get(part);
  if (!xml) throw new Error(`no part ${part}`);
  return storedZip(parts.set(part, Buffer.from(change(xml.toString()))));
};
const sheet1 = "xl/worksheets/sheet1.xml";

t.test("of a workbook the first sheet is read: days as days, numbers to their last digit", async (t) => {
  const service = await begun(t);
  const bytes = await workbook(
    {
      sheet: "Cam kết & quà",
      data: [
        ["command", "id", "names.vi", "level", "country", "occurredOn", "aliasFor"].slice(0, 5),
        ["parties/register", "quang-nam", 2023, "province", "VN"],
      ],
    },
    { sheet: "Sums", data: [[{ type: "Formula", value: "=1+1" }]] },
  );
  const { json } = await send(service, bytes, { type: tableTypes.xlsx, preview: true });
  t.match(json, { sheet: "Cam kết & quà", otherSheets: ["Sums"], accepted: 1, results: [{ body: { names: { vi: "2023" } } }] });

  const cells = await workbook({
    sheet: "a",
    data: [["x", new Date(Date.UTC(2023, 8, 14)), new Date(Date.UTC(2023, 8, 14, 8, 30)), true, 0.1]],
  });
  const huge = changed(cells, sheet1, (xml) => xml.replace("<v>0.1</v>", "<v>1.23456789012345678E20</v>"));
  t.match(await unread(huge), {
    rows: [["x", { day: "2023-09-14" }, { day: "2023-09-14", hasTime: true }, true, { number: "123456789012345678000" }]],
  });
});

t.test("formulas, errors and merged cells are refused at their cells", async (t) => {
  const formula = await workbook({ sheet: "Thu", data: [["command"], [null, { type: "Formula", value: "=A1" }]] });
  t.match(await unread(formula), { code: "malformed-table", sheet: "Thu", faults: [{ cell: "B2", code: "FORMULA" }] });
  const merged = await workbook({ sheet: "Thu", data: [[{ value: "command", columnSpan: 3 }, null, null]] as SheetData });
  t.match(await unread(merged), { code: "malformed-table", faults: [{ cell: "A1", code: "MERGED_CELLS", detail: /A1:C1/ }] });
  const plain = await workbook({ sheet: "Thu", data: [["command"], [1]] });
  const error = changed(plain, sheet1, (xml) => xml.replace(/<c r="A2"[^>]*><v>1<\/v>/, '<c r="A2" t="e"><v>#N/A</v>'));
  t.match(await unread(error), { code: "malformed-table", faults: [{ cell: "A2", code: "CELL_ERROR" }] });
  const service = await begun(t);
  const answer = await send(service, formula, { type: tableTypes.xlsx });
  t.equal(answer.status, 422);
  t.match(answer.json, { code: "MALFORMED_TABLE", errors: [{ sheet: "Thu", cell: "B2", code: "FORMULA" }] });
});

t.test("a file that is damaged, guarded, old, or no table at all is told apart", async (t) => {
  const good = await workbook({ sheet: "a", data: [["command"]] });
  const damaged = storedZip(unzip(good, () => true));
  damaged.write("mm", damaged.indexOf("command"));
  for (const [what, bytes] of [
    ["cut off", good.subarray(0, good.length - 30)],
    ["damaged", damaged],
    ["without a sheet", changed(good, "xl/workbook.xml", (xml) => xml.replace(/<sheet [^>]*>/g, ""))],
    ["of a sheet that is missing", changed(good, "xl/_rels/workbook.xml.rels", (xml) => xml.replace("sheet1.xml", "sheet9.xml"))],
    ["of broken XML", changed(good, sheet1, (xml) => xml.slice(0, xml.indexOf("</row>")))],
  ] as const)
    t.match(await unread(bytes), { code: "table-unreadable" }, what);
  t.match(await unread(storedZip(new Map([["word/document.xml", Buffer.from("<a/>")]]))), { code: "table-type-refused" });

  const service = await begun(t);
  const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(100)]);
  for (const [body, type, status, says] of [
    [ole, tableTypes.xlsx, 415, /old \.xls/],
    [Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]), tableTypes.xlsx, 415, /password/],
    [good, tableTypes.csv, 415, /Content-Type says text\/csv/],
    ["command\n", tableTypes.xlsx, 415, /the bytes are text\/csv/],
    [Buffer.from("\ufeffcommand\n", "utf16le"), tableTypes.csv, 415, /UTF-16/],
    [Buffer.from("command,\xe9\n", "latin1"), tableTypes.csv, 415, /UTF-8/],
    [Buffer.from("%PDF\0"), tableTypes.csv, 415, /neither/],
    ["x", "application/pdf", 415, /text\/csv/],
    ["command\n", "text/csv; charset=latin1", 415, /UTF-8/],
    ["", tableTypes.csv, 422, /no bytes/],
    ["\n\n# nothing\n", tableTypes.csv, 422, /empty/],
    ['command,id\n"parties/register,x\n', tableTypes.csv, 422, /cut off/],
  ] as const) {
    const answer = await send(service, body as string | Buffer, { type });
    t.equal(answer.status, status, String(says));
    t.match(answer.json.detail, says);
  }
  t.match(
    (await send(service, "\ufeffcommand;id\nparties/dissolve;x\n", { type: "text/csv; charset=UTF-8" })).json,
    { rows: 1, refused: 1 },
    "a byte order mark",
  );
  t.equal((await service.post("/v1/imports?dryRun=true", "command\n", { "content-type": tableTypes.csv })).json.code, "INVALID_QUERY");
});

t.test("what is too large is refused before memory grows: rows, columns, bytes, and what a zip bomb unpacks to", async (t) => {
  const filled = (rows: number) =>
    Array.from({ length: rows }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`).join("");
  const good = await workbook({ sheet: "a", data: [["command"]] });
  const rowsOf = (xml: string) => changed(good, sheet1, (sheet) => sheet.replace(/<row.*<\/row>/s, xml));
  t.match(await unread(rowsOf(filled(100_000))), { code: "table-too-large", detail: /10000 rows/ });
  t.match(await unread(rowsOf('<row r="1"><c r="XFD1"><v>1</v></c></row>')), { code: "table-too-large", detail: /columns/ });
  t.match(await unread(rowsOf('<row r="999999999"><c r="A999999999" s="0"/></row>')), { code: "table-too-large" });
  const formatted = await unread(rowsOf(`${filled(1)}<row r="200000"><c r="A200000" s="0"/></row>`));
  t.match(formatted, { rows: [[{ number: "1" }]] }, "a format in an empty cell far below counts for nothing");

  const zeros = Buffer.alloc(importUnpackedBytesMax + 1);
  for (const says of [zeros.length, 1_000])
    t.match(await unread(packed("xl/workbook.xml", deflateRawSync(zeros, { level: 1 }), says)), { code: "table-too-large" });

  const csv = `command\n${"parties/dissolve\n".repeat(importRowsMax + 1)}`;
  t.match(await readTable(Buffer.from(csv), "csv"), { unread: { code: "table-too-large" } });
  t.match(await readTable(Buffer.from(`command${",".repeat(600)}\n`), "csv"), { unread: { code: "table-too-large" } });
  const service = await begun(t);
  const answer = await send(service, Buffer.alloc(importBytesMax + 1, 0x61));
  t.match([answer.status, answer.json], [413, { code: "TABLE_TOO_LARGE", bytesMax: importBytesMax }]);
  t.equal((await send(service, "command\n")).status, 200, "and the next is taken");
});

/** One deflated part, which says of itself that it has so many bytes. */
function packed(name: string, deflated: Buffer, says: number): Buffer {
  const zip = storedZip(new Map([[name, deflated]]));
  const listed = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  zip.writeUInt16LE(8, listed + 10);
  zip.writeUInt32LE(says, listed + 24);
  return zip;
}

t.test("two tables are taken at once, and a third is told to come back", async (t) => {
  const service = await begun(t);
  const answers = await Promise.all(Array.from({ length: importsMax + 1 }, () => send(service, "command,id\nparties/dissolve,x\n")));
  t.strictSame(answers.map(({ status }) => status).sort(), [...Array(importsMax).fill(200), 503]);
  t.equal(answers.find(({ status }) => status === 503)?.headers["retry-after"], "1");
});

t.test("a template imports as it stands: each row reads back as its command's example", async (t) => {
  const service = await begun(t);
  for (const thing of things) {
    const expected = commands.filter((command) => command.thing === thing);
    for (const kind of ["xlsx", "csv"] as const) {
      const answer = await service.app.inject({ url: `/v1/imports/templates/${thing}.${kind}` });
      t.equal(answer.statusCode, 200);
      t.equal(answer.headers["content-disposition"], `attachment; filename="${thing}.${kind}"`);
      const read = await readTable(answer.rawPayload, kind);
      if ("unread" in read) throw new Error(read.unread.detail);
      const { commands: rows, problems } = await readRows(read.grid);
      t.strictSame(problems, []);
      t.strictSame(
        rows.map(({ definition }) => definition.name),
        expected.map(({ name }) => name),
      );
      for (const { definition, body } of rows)
        t.same(definition.body.parse(body), definition.body.parse(definition.example), `${thing}/${definition.name}`);
      if (kind === "xlsx") t.strictSame(read.grid.otherSheets, ["Guide"]);
    }
  }
  t.equal((await service.app.inject({ url: "/v1/imports/templates/parties.csv?x=1" })).statusCode, 400);
});
