// POST /v1/imports: a table in, CSV or a workbook, a command on each row. It is read whole before anything of it is given; a preview gives the same
// answer and leaves no trace.
import { atMost, edgeProblem, type Log, ProblemError, retryAfter, tableTypes } from "@camket/platform";
import type { FastifyInstance, FastifyRequest } from "fastify";
import * as z from "zod";
import { readCaller } from "../command-routes.ts";
import type { GiveCommand } from "../give-command.ts";
import { readIdempotencyKey } from "../headers.ts";
import { importBytesMax, importRowsMax, importsMax, retryAfterS } from "../limits.ts";
import { refused } from "../outcome.ts";
import { problemOfError } from "../problems.ts";
import { readValidateOnly } from "../query.ts";
import { problemAnswer } from "../route-schema.ts";
import { ImportAnswer } from "./import-answer.ts";
import { importTable } from "./import-table.ts";
import { tableReceiver } from "./receive-table.ts";
import type { TableKind } from "./table-kind.ts";

export interface ImportGivers {
  readonly give: GiveCommand;
  /** A way to give commands that keeps what they come to for itself, and begins where the register stands now. */
  readonly rehearse: () => GiveCommand;
  readonly log: Log;
}

export function importRoute(app: FastifyInstance, { give, rehearse, log }: ImportGivers): void {
  app.removeAllContentTypeParsers();
  for (const type of Object.values(tableTypes)) app.addContentTypeParser(type, (_request, _payload, done) => done(null));
  const begin = atMost(importsMax, "imports", retryAfterS.busy);
  const receive = tableReceiver();
  const closing = new AbortController();
  app.addHook("preClose", async () => closing.abort(new ProblemError(shuttingDown, retryAfter(retryAfterS.unavailable))));

  app.post("/v1/imports", { schema }, (request, reply) => {
    const preview = readValidateOnly(request.query as Record<string, unknown>);
    const caller = readCaller(request);
    const key = request.headers["idempotency-key"];
    const idempotencyKey = key === undefined ? undefined : readIdempotencyKey(String(key));
    const declared = declaredKind(request);
    return receive(request.raw, closing.signal, async (bytes) => {
      const end = begin();
      const began = performance.now();
      try {
        const way = steady(preview ? rehearse() : give, caller.requestId);
        const imported = await importTable({ bytes, declared, preview, idempotencyKey, caller, give: way, signal: closing.signal });
        if ("problem" in imported) throw new ProblemError(imported.problem);
        const { results: _, problems: __, ...counts } = imported.answer;
        log.info({ requestId: caller.requestId, ...counts, ms: Math.round(performance.now() - began) }, "import");
        return await reply.send(imported.answer);
      } finally {
        end();
      }
    });
  });

  /** A bug in one row is that row's answer; once the service is closing, the rows that are left are not given. */
  const steady =
    (way: GiveCommand, requestId: string): GiveCommand =>
    async (command) => {
      if (closing.signal.aborted) return refused(shuttingDown);
      try {
        return await way(command);
      } catch (error) {
        log.error({ err: error, requestId, command: `${command.definition.thing}/${command.definition.name}` }, "a bug in a row");
        const { problem } = problemOfError(error);
        return { status: problem.status, headers: {}, problem };
      }
    };
}

const shuttingDown = edgeProblem(
  "shutting-down",
  "the service is closing: send the whole table again when it is back, and what was recorded is recorded once",
);

function declaredKind({ headers }: FastifyRequest): TableKind {
  const coding = headers["content-encoding"];
  if (coding !== undefined && !/^\s*identity\s*$/i.test(coding))
    throw new ProblemError(
      edgeProblem("unsupported-media-type", `Content-Encoding is ${coding.slice(0, 50)}: a table is sent as it is, without a coding`),
      { "accept-encoding": "identity" },
    );
  const [type = "", ...parameters] = String(headers["content-type"] ?? "")
    .toLowerCase()
    .split(";")
    .map((one) => one.trim());
  const kind = (Object.keys(tableTypes) as TableKind[]).find((one) => tableTypes[one] === type);
  if (kind && parameters.every((one) => !/^charset\b/.test(one) || /^charset\s*=\s*"?utf-?8"?$/.test(one))) return kind;
  throw new ProblemError(edgeProblem("unsupported-media-type", `a table is sent as ${tableTypes.csv} in UTF-8 or as ${tableTypes.xlsx}`));
}

const schema = {
  operationId: "importsRecord",
  tags: ["imports"],
  summary: "Record a spreadsheet",
  description:
    "A command on each row. The first row names the columns: `command` (as `commitments/agree`), `id`, `key`, then fields by their JSON path: " +
    "`title.vi`, `due`, `claims.0.sourceId`. Amounts, quantities and dates are written as people write them (`10,6 tỷ đồng`, `trước ngày " +
    "30/9/2023`), several ids with `;` between them. `GET /v1/imports/templates/{thing}.xlsx` has the columns of a thing. A row whose first cell " +
    "begins with `#` is a note. Of a workbook the first sheet that is not hidden is read; it holds no formulas, no merged cells, nothing that is " +
    "hidden, no percentages, and no dates that do not show their day, month and year. While one cell cannot be read, " +
    "nothing is recorded and each such cell is told; what the rules of the register refuse is refused row by row, and the others are recorded. " +
    "With `validateOnly=true` nothing is recorded, and each row is tried out on top of those before it. The same file sent again, by whomever, " +
    `records nothing twice. At most ${importRowsMax} rows and ${importBytesMax} bytes.`,
  consumes: Object.values(tableTypes),
  headers: z.object({
    "idempotency-key": z
      .string()
      .optional()
      .meta({
        description:
          "Rows are told apart by their own keys. A row without a `key` has one made of its cells and of this one: under another, the same row is " +
          "recorded anew.",
      }),
    "camket-actor": z.string().optional().meta({ description: "Who gives the commands; `local` without it." }),
    traceparent: z.string().optional().meta({ description: "W3C trace context; its trace id is kept as the events' correlation id." }),
  }),
  querystring: z.object({
    validateOnly: z.enum(["true", "false"]).optional().meta({ description: "true: a preview; nothing is recorded." }),
  }),
  body: z.string().meta({
    description: "CSV in UTF-8 (RFC 4180, commas or semicolons), or an .xlsx workbook.",
    examples: ["command,id,occurredOn\ncommitments/deliver,dac-chung-police-building,14/9/2023\n"],
  }),
  response: {
    200: { description: "What each row came to, or would.", content: { "application/json": { schema: ImportAnswer } } },
    400: problemAnswer("Malformed: a header, a query parameter; or the table broke off.", [
      "invalid-header",
      "invalid-query",
      "malformed-request",
    ]),
    413: problemAnswer("Too large: bytes, unpacked bytes, rows, columns or cells. Nothing was recorded.", ["table-too-large"]),
    415: problemAnswer(
      "Neither CSV nor an .xlsx workbook, or not what its media type says: an old .xls, a password, UTF-16; or a coding, as gzip.",
      ["unsupported-media-type", "table-type-refused"],
    ),
    422: problemAnswer(
      "A wrong header, a formula, merged or hidden cells, cells that cannot be read, or a damaged file. Nothing was recorded; `errors` has each at its cell.",
      ["malformed-table", "table-unreadable"],
    ),
    503: problemAnswer("Too many imports at once, or the service is closing; `Retry-After` says when.", ["busy", "shutting-down"]),
  },
};
