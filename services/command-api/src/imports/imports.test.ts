// Tables as officers send them: what is recorded, what a preview says, and what is refused, each problem at its cell.
import type { IncomingMessage } from "node:http";
import { PassThrough, Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { commands, things } from "@camket/domain";
import { tableTypes } from "@camket/platform";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import t from "tap";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { type CommandService, commandService } from "../under-test.ts";
import { gridOf } from "./grid-of.ts";
import {
  importBytesMax,
  importCellCharsMax,
  importCharsMax,
  importInPlaceBytesMax,
  importProblemsMax,
  importRowsMax,
  importsMax,
  importUnpackedBytesMax,
} from "./limits.ts";
import { plainDecimal, shownNumber } from "./numbers.ts";
import { readCell } from "./read-cell.ts";
import { kindOf } from "./read-formats.ts";
import { readRows } from "./read-rows.ts";
import { readTable } from "./read-table.ts";
import { tableReceiver } from "./receive-table.ts";

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
commitments/deliver,w,,,,,,,,,
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

  const after = "command,id,title.vi,kind\ncommitments/agree,w,Trụ sở,bridge\ncommitments/deliver,w,,\n";
  const { results } = (await send(service, after, { preview: true })).json;
  t.match(results, [
    { row: 2, code: "MALFORMED_TABLE" },
    { row: 3, code: "UNKNOWN_THING", misses: [2] },
  ]);
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
    value: "x",
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

t.test(
  "a template may be sent as it is: a column of another command stays empty, and is told at its cell where it is filled",
  async (t) => {
    const service = await begun(t);
    const header = "command,id,names.vi,level,country,ask,letterRef";
    t.match((await send(service, `${header}\nparties/register,x,X,province,VN\n`)).json, { accepted: 1, problems: [] });
    t.match((await send(service, `${header}\nparties/register,y,Y,province,VN,,17\n`)).json.errors, [
      { cell: "G2", code: "UNKNOWN_FIELD" },
    ]);
  },
);

t.test("a row's key is the table's: whoever sends it again, it is recorded once", async (t) => {
  const service = await begun(t);
  const table = "command,id,key,names.vi,level,country\nparties/register,x,row-1,X,province,VN\n";
  t.match((await send(service, table, { "camket-actor": "An" })).json, { accepted: 1, replayed: 0 });
  t.match((await send(service, table, { "camket-actor": "Binh" })).json, { accepted: 0, replayed: 1 });
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
    ["number", "12345678901234567.8", "WRONG_FORM"],
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
  for (const [text, shown] of [
    ["1.1000000000000001", "1.1"],
    ["0.30000000000000004", "0.3"],
    ["123456789012345.67", "123456789012346"],
    ["10.60", "10.60"],
    ["1e5x", undefined],
  ] as const)
    t.equal(shownNumber(text), shown, text);
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
  const parts = unzipSync(bytes);
  const xml = parts[part];
  if (!xml) throw new Error(`no part ${part}`);
  return packed({ ...parts, [part]: strToU8(change(strFromU8(xml))) });
};
const packed = (parts: Zippable, level: 0 | 1 = 0): Buffer => Buffer.from(zipSync(parts, { level }));
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
    header: { names: ["x", "2023-09-14", "2023-09-14", "true", "123456789012346000000"] },
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

/** A workbook with these cells in its second row, each with its attributes, its XML and, if need be, the code of its format. */
async function withCells(cells: readonly (readonly [attributes: string, inner: string, format?: string])[], change = (xml: string) => xml) {
  const good = await workbook({ sheet: "Thu", data: [["command"]] });
  const formats = cells.map(
    ([, , code = "General"], at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
  );
  const styles = cells.map((_, at) => `<xf numFmtId="${200 + at}"/>`);
  const row = cells.map(([attributes, inner], at) => `<c r="${"ABCDEFGHIJ"[at]}2" s="${at}" ${attributes}>${inner}</c>`).join("");
  const styled = changed(
    good,
    "xl/styles.xml",
    () => `<styleSheet><numFmts>${formats.join("")}</numFmts><cellXfs>${styles.join("")}</cellXfs></styleSheet>`,
  );
  return unread(
    changed(styled, sheet1, (xml) =>
      change(xml.replace("</sheetData>", `<row r="2">${row}</row></sheetData>`).replace(/ s="\d"( t=)/, "$1")),
    ),
  );
}

t.test("a cell that shows something else than it holds is refused: a percentage, a month, a day that no calendar has", async (t) => {
  const found = await withCells([
    ["", "<v>0.45</v>", "0%"],
    ["", "<v>45170</v>", "mmm-yy"],
    ["", "<v>59</v>", "dd/mm/yyyy"],
    ["", "<v>99999999</v>", "dd/mm/yyyy"],
    ["", "<v>0.5</v>", "h:mm"],
  ]);
  t.match(found, {
    code: "malformed-table",
    faults: [
      { cell: "A2", code: "PERCENT_FORMAT", detail: /write 45, not 45%/ },
      { cell: "B2", code: "DATE_FORMAT", detail: /mmm-yy/ },
      { cell: "C2", code: "DATE_RANGE" },
      { cell: "D2", code: "DATE_RANGE" },
      { cell: "E2", code: "DATE_FORMAT" },
    ],
  });
  const shown = await withCells([
    ["", "<v>1.1000000000000001</v>", '#,##0.0" tỷ đồng"'],
    ["", "<v>45183</v>", '[$-42A]dd" tháng "mm" năm "yyyy;@'],
    ["", "<v>12</v>", '0"%"'],
    ['t="d"', "<v>2023-09-14T00:00:00</v>"],
  ]);
  t.match(shown, { rows: [{ index: 1, cells: [{ number: "1.1" }, { day: "2023-09-14" }, { number: "12" }, { day: "2023-09-14" }] }] });
  for (const [code, kind] of [
    ["m/d/yyyy h:mm AM/PM", "day"],
    ["d/m/bbbb", "other-date"],
    ["dddd, mmmm yyyy", "other-date"],
    ["h:mm:ss yyyy d", "other-date"],
    ["[h]:mm", "other-date"],
    ["[Red]0.00E+00", "number"],
    ["_(* #,##0_);[$đ-42A]", "number"],
    ["0.0%;-0.0%", "percent"],
  ] as const)
    t.equal(kindOf(code), kind, code);
});

t.test("a workbook counts days from 1900 or from 1904, as it says", async (t) => {
  const good = await workbook({ sheet: "a", data: [["command", new Date(Date.UTC(2023, 8, 14))]] });
  const from1904 = changed(good, "xl/workbook.xml", (xml) => xml.replace("<sheets>", '<workbookPr date1904="true"/><sheets>'));
  t.match(await unread(good), { header: { names: ["command", "2023-09-14"] } });
  t.match(await unread(from1904), { header: { names: ["command", "2027-09-15"] } });
});

t.test(
  "what is hidden is not recorded: the first sheet that is shown is read, and a hidden row or column that is filled is refused",
  async (t) => {
    const two = await workbook(
      { sheet: "Secret", data: [["x"]] },
      {
        sheet: "Shown",
        data: [
          ["command", "id"],
          ["parties/dissolve", "a"],
        ],
      },
    );
    const hideFirst = (state: string) => changed(two, "xl/workbook.xml", (xml) => xml.replace("<sheet ", `<sheet state="${state}" `));
    for (const state of ["hidden", "veryHidden"])
      t.match(await unread(hideFirst(state)), { sheet: "Shown", otherSheets: ["Secret"], header: { names: ["command", "id"] } });
    const one = await workbook({
      sheet: "a",
      data: [
        ["command", "id"],
        ["parties/dissolve", "a"],
        ["parties/dissolve", "b"],
      ],
    });
    const hidden = changed(one, sheet1, (xml) =>
      xml
        .replace('<row r="2"', '<row hidden="1" r="2"')
        .replace("<sheetData>", '<cols><col min="2" max="9" hidden="true"/></cols><sheetData>'),
    );
    t.match(await unread(hidden), {
      code: "malformed-table",
      faults: [
        { cell: "B1", code: "HIDDEN_COLUMN" },
        { cell: "A2", code: "HIDDEN_ROW" },
      ],
    });
  },
);

t.test("what a workbook's XML can say in several ways is read in one, or refused", async (t) => {
  const text = (inner: string) => withCells([['t="inlineStr"', `<is><t>${inner}</t></is>`]]);
  t.match(await text("a &amp; b &#272;"), { rows: [{ cells: ["a & b Đ"] }] });
  for (const inner of ["<![CDATA[lost]]>", "one<!-- and -->two", "&#128512;", "&nbsp;"])
    t.match(await text(inner), { code: "table-unreadable" }, inner);
  const prefixed = await withCells([["x='>'", "<v>1</v>"]], (xml) =>
    xml.replaceAll(/<(\/?)(worksheet|sheetData|row|c|v|is|t)(?=[\s>/])/g, "<$1a-b:$2").replace("</a-b:c>", "<a-b:f>1+1</a-b:f></a-b:c>"),
  );
  t.match(prefixed, { code: "malformed-table", faults: [{ code: "FORMULA" }] });
  const good = await workbook({ sheet: "a", data: [["command"]] });
  const commented = changed(good, "xl/workbook.xml", (xml) => xml.replace("<sheets>", "<sheets><!-- <sheet name='no' sheetId='9'/> -->"));
  t.match(await unread(commented), { sheet: "a", otherSheets: [] });
  t.match(await unread(changed(good, sheet1, (xml) => xml.replace(/^(<\?[^>]*>)?/, "$1<!DOCTYPE a>"))), { code: "table-unreadable" });
});

t.test("a file that is damaged, guarded, old, or no table at all is told apart", async (t) => {
  const good = await workbook({ sheet: "a", data: [["command"]] });
  const damaged = packed(unzipSync(good));
  damaged.write("mm", damaged.indexOf("command"));
  for (const [what, bytes] of [
    ["cut off", good.subarray(0, good.length - 30)],
    ["damaged", damaged],
    ["without a sheet", changed(good, "xl/workbook.xml", (xml) => xml.replace(/<sheet [^>]*>/g, ""))],
    ["of a sheet that is missing", changed(good, "xl/_rels/workbook.xml.rels", (xml) => xml.replace("sheet1.xml", "sheet9.xml"))],
    ["of broken XML", changed(good, sheet1, (xml) => xml.slice(0, xml.indexOf("</row>")))],
  ] as const)
    t.match(await unread(bytes), { code: "table-unreadable" }, what);
  t.match(await unread(packed({ "word/document.xml": strToU8("<a/>") })), { code: "table-type-refused" });

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
    ["command\n", "text/csv; charset=utf-80", 415, /UTF-8/],
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
  t.match(formatted, { header: { names: ["1"] }, rows: [] }, "a format in an empty cell far below counts for nothing");
  t.match(await unread(rowsOf('<row><c r="A900000000"><v>1</v></c></row>')), { code: "table-too-large" });
  t.match(await unread(rowsOf('<row r="200000"><c r="A200000"><v>1</v></c></row>')), { code: "table-too-large" });

  const zeros = new Uint8Array(importUnpackedBytesMax + 1);
  const bomb = packed({ "xl/workbook.xml": zeros }, 1);
  t.match(await unread(bomb), { code: "table-too-large" });
  bomb.writeUInt32LE(1_000, bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  t.match(await unread(bomb), { code: "table-unreadable" }, "it says that it is small, and no more than that is unpacked");

  const long = changed(good, sheet1, (sheet) =>
    sheet.replace(/<row.*<\/row>/s, `<row r="1"><c r="A1" t="inlineStr"><is><t>${"x".repeat(importCellCharsMax + 1)}</t></is></c></row>`),
  );
  t.match(await unread(long), { code: "table-too-large", detail: /A1 has more than 32767/ });
  const text = "x".repeat(importCellCharsMax);
  const full = Array.from({ length: Math.ceil(importCharsMax / text.length) + 1 }, () => [text]);
  t.throws(() => gridOf([["command"], ...full]), /characters/);

  const csv = `command\n${"parties/dissolve\n".repeat(importRowsMax + 1)}`;
  t.match(await readTable(Buffer.from(csv), "csv"), { unread: { code: "table-too-large" } });
  t.match(await readTable(Buffer.from(`command${",x".repeat(600)}\n`), "csv"), { unread: { code: "table-too-large" } });
  const service = await begun(t);
  const answer = await send(service, Buffer.alloc(importBytesMax + 1, 0x61));
  t.match([answer.status, answer.json], [413, { code: "TABLE_TOO_LARGE", bytesMax: importBytesMax }]);
  t.equal((await send(service, "command\n")).status, 200, "and the next is taken");
});

t.test("while a long table is tried out, others are answered", async (t) => {
  const service = await begun(t);
  const rows = Array.from({ length: 1_000 }, (_, row) => `parties/register,p-${row},tỉnh,province,VN\n`);
  let turns = 0;
  const turning = setInterval(() => turns++, 1);
  const { json } = await send(service, `command,id,names.vi,level,country\n${rows.join("")}`, { preview: true });
  clearInterval(turning);
  t.equal(json.accepted, 1_000);
  t.ok(turns >= 5, `${turns} turns`);
});

t.test("two tables are taken at once, and a third is told to come back", async (t) => {
  const service = await begun(t);
  const long = `command,id\nparties/dissolve,x\n# ${"x".repeat(importInPlaceBytesMax)}\n`;
  const answers = await Promise.all(Array.from({ length: importsMax + 1 }, () => send(service, long)));
  t.strictSame(answers.map(({ status }) => status).sort(), [...Array(importsMax).fill(200), 503]);
  t.equal(answers.find(({ status }) => status === 503)?.headers["retry-after"], "1");
});

t.test("many items of a list in many rows are put together at once; a number that no list has is refused in the header", async (t) => {
  const items = (count: number) => Array.from({ length: count }, (_, item) => `claims.${item}.sourceId`);
  const { json } = await send(await begun(t), `command,${items(51)}\nparties/dissolve,${items(51)}\n`);
  t.match(json.errors, [{ cell: "AZ1", code: "ITEM_TOO_HIGH", detail: /at most 50 items/ }]);
  const names = ["command", "id", ...items(50).flatMap((name) => [name, name.replace("sourceId", "locator")])];
  const rows = Array.from({ length: 300 }, (_, row) => [
    "parties/dissolve",
    `p-${row}`,
    ...Array.from({ length: 100 }, (_, cell) => `s-${cell}`),
  ]);
  const began = performance.now();
  const { commands: read } = await readRows(gridOf([names, ...rows]));
  t.equal(read.length, 300);
  t.ok(performance.now() - began < 5_000);
  t.match(read.at(-1)?.body, { claims: { length: 50, 49: { sourceId: "s-98", locator: "s-99" } } });
});

t.test("a request's own key makes the keys of rows that have none, and a wrong one is refused", async (t) => {
  const service = await begun(t);
  const row = "command,names.vi,level,country\nparties/register,huyện Nam Giang,district,VN\n";
  const counts = async (key: string) => (await send(service, row, { "idempotency-key": key })).json;
  t.match(await counts("first"), { accepted: 1 });
  t.match(await counts('"first"'), { accepted: 0, replayed: 1 });
  t.match(await counts("second"), { accepted: 1 });
  t.match(await counts('"unterminated'), { code: "INVALID_HEADER", errors: [{ header: "Idempotency-Key" }] });
});

t.test("a table that is sent packed is refused with what is taken", async (t) => {
  const answer = await send(await begun(t), "command\n", { "content-encoding": "gzip" });
  t.match([answer.status, answer.headers["accept-encoding"]], [415, "identity"]);
  t.match(answer.json.detail, /gzip/);
});

t.test("while the service closes, the rows that are left are not given, and the answer tells which", async (t) => {
  const service = await begun(t);
  const rows = Array.from({ length: 2_000 }, (_, row) => `parties/register,p-${row},tỉnh,province,VN\n`);
  let closed: Promise<unknown> | undefined;
  const { append } = service.store;
  Object.assign(service.store, {
    append: (...given: Parameters<typeof append>) => {
      closed ??= service.app.close();
      return append(...given);
    },
  });
  const { status, json } = await send(service, `command,id,names.vi,level,country\n${rows.join("")}`);
  await closed;
  t.equal(status, 200);
  t.match([json.results[0], json.results[1_999]], [{ status: 201 }, { status: 503, code: "SHUTTING_DOWN" }]);
  t.equal(json.accepted + json.refused, 2_000);
});

t.test("a table that has not arrived yet keeps no place from others, and ends when the service closes", async (t) => {
  const receive = tableReceiver(10);
  const closing = new AbortController();
  const sending = Object.assign(new PassThrough(), {
    iterator: PassThrough.prototype[Symbol.asyncIterator],
  }) as unknown as IncomingMessage & PassThrough;
  const waiting = receive(sending, closing.signal, async (bytes) => bytes);
  sending.write("123456");
  await setImmediate();
  const other = (text: string) =>
    receive(Readable.from([Buffer.from(text)]) as IncomingMessage, closing.signal, async (bytes) => String(bytes));
  t.equal(await other("abcd"), "abcd");
  await t.rejects(other("abcde"), /BUSY/);
  closing.abort(new Error("closing"));
  await t.rejects(waiting, /closing/);
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
