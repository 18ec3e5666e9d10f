// Many commands in one request: lines of JSON and a workbook, 10,000 each, into a service with all roles. How long each takes, and what memory the
// process takes at its highest meanwhile and after it, since a table that is ten times as large must not be what ends it.
import { writeFileSync } from "node:fs";
import writeXlsxFile from "write-excel-file/node";
import { round } from "./compare.ts";
import { resident, startService } from "./service.ts";

const pledgesOf = (rows: number): number => rows / steps.length;
const steps = ["agree", "start", "deliver", "hand-over"] as const;
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface Imported {
  readonly seconds: number;
  readonly perSecond: number;
  readonly accepted: number;
  /** Of the service's process. */
  readonly residentBeforeMiB: number;
  readonly residentPeakMiB: number;
  readonly residentAfterMiB: number;
}

/** @param rows a multiple of 4 */
export async function importsOf(rows: number): Promise<Record<string, Imported>> {
  const service = await startService("all roles");
  try {
    await send(service.base, "/v1/commands", "application/x-ndjson", things.map((line) => JSON.stringify(line)).join("\n"));
    const workbook = (prefix: string) => writeXlsxFile(table(prefix, rows)).toBuffer();
    const [first, second] = [await workbook("first"), await workbook("second")];
    const lines = Array.from({ length: rows }, (_, row) => JSON.stringify(lineOf("line", row, rows))).join("\n");
    const took = (path: string, type: string, body: string | Buffer) =>
      measured(service.pid, rows, () => send(service.base, path, type, body));
    return {
      lines: await took("/v1/commands", "application/x-ndjson", lines),
      workbookPreview: await took("/v1/imports?validateOnly=true", xlsx, first),
      workbook: await took("/v1/imports", xlsx, first),
      workbookAgain: await took("/v1/imports", xlsx, first),
      anotherWorkbook: await took("/v1/imports", xlsx, second),
    };
  } finally {
    await service.stop();
  }
}

const things = [
  ...["bench-a", "bench-b"].map((id) => ({
    path: `parties/${id}/register`,
    body: { names: { en: id }, level: "province", country: "VN" },
  })),
  {
    path: "sources/bench-source/register",
    body: { type: "news", publisher: "Nhân Dân", title: { vi: "Hợp tác" }, language: "vi", publishedOn: "2023-09-15" },
  },
];

const claims = [{ sourceId: "bench-source", locator: "paragraph 7" }];
function bodyOf(step: (typeof steps)[number]): object {
  if (step === "start") return { occurredOn: "2022-08-29", claims };
  if (step === "deliver") return { occurredOn: "2023-09-14", claims };
  if (step === "hand-over") return { occurredOn: "2023-11-05", by: { partyId: "bench-a" }, to: { partyId: "bench-b" }, claims };
  return {
    kind: "construction-gift",
    title: { vi: "Trụ sở Công an huyện Đắc Chưng" },
    obligors: [{ partyId: "bench-a" }],
    beneficiaries: [{ partyId: "bench-b" }],
    value: { amount: "10600000000", currency: "VND", qualifier: "exact", text: "10,6 tỷ đồng" },
    due: "2023",
    occurredOn: "2022-01-05",
    claims,
  };
}

/** Steps of one pledge stand far apart, as in a table by years. */
const placeOf = (row: number, rows: number) => ({
  pledge: row % pledgesOf(rows),
  step: steps[Math.floor(row / pledgesOf(rows))] as (typeof steps)[number],
});

const lineOf = (prefix: string, row: number, rows: number) => {
  const { pledge, step } = placeOf(row, rows);
  return { path: `commitments/${prefix}-${pledge}/${step}`, key: `${prefix}-${row}`, body: bodyOf(step) };
};

const names = [
  "command",
  "id",
  "kind",
  "title.vi",
  "obligors",
  "beneficiaries",
  "value",
  "due",
  "occurredOn",
  "claims.0.sourceId",
  "claims.0.locator",
  "by",
  "to",
];
const cells: Readonly<Record<(typeof steps)[number], readonly string[]>> = {
  agree: ["construction-gift", "Trụ sở Công an huyện Đắc Chưng", "bench-a", "bench-b", "10,6 tỷ đồng", "2023", "5/1/2022"],
  start: ["", "", "", "", "", "", "29/8/2022"],
  deliver: ["", "", "", "", "", "", "14/9/2023"],
  "hand-over": ["", "", "", "", "", "", "5/11/2023"],
};

const table = (prefix: string, rows: number): (string | null)[][] => [
  names,
  ...Array.from({ length: rows }, (_, row) => {
    const { pledge, step } = placeOf(row, rows);
    const handed = step === "hand-over" ? ["bench-a", "bench-b"] : [];
    return [`commitments/${step}`, `${prefix}-${pledge}`, ...cells[step], "bench-source", "đoạn 7", ...handed].map((text) => text || null);
  }),
];

/** How many were accepted. */
async function send(base: string, path: string, type: string, body: string | Buffer): Promise<number> {
  const response = await fetch(`${base}${path}`, { method: "POST", headers: { "content-type": type }, body: body as string });
  const text = await response.text();
  if (!response.ok) throw new Error(text.slice(0, 1_000));
  if (type !== xlsx) return text.split("\n").filter((line) => line.includes('"answer"')).length;
  const { accepted, replayed, problems } = JSON.parse(text) as { accepted: number; replayed: number; problems: unknown[] };
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return accepted + replayed;
}

async function measured(pid: number, rows: number, work: () => Promise<number>): Promise<Imported> {
  // From now on the peak is counted anew (proc_pid_clear_refs(5)).
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
  const residentBeforeMiB = resident(pid, "VmRSS");
  const began = performance.now();
  const accepted = await work();
  const seconds = (performance.now() - began) / 1_000;
  if (accepted !== rows) throw new Error(`${accepted} of ${rows} were accepted`);
  return {
    seconds: round(seconds, 2),
    perSecond: Math.round(rows / seconds),
    accepted,
    residentBeforeMiB,
    residentPeakMiB: resident(pid, "VmHWM"),
    residentAfterMiB: resident(pid, "VmRSS"),
  };
}
