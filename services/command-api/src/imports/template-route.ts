// GET /v1/imports/templates/{thing}.xlsx and .csv: a table to fill in. They say what the program's schemas say, and no register is asked.
import { things } from "@camket/domain";
import { tableTypes } from "@camket/platform";
import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { refuseQuery } from "../query.ts";
import { problemAnswer } from "../route-schema.ts";
import { templateCsv, templateOf, templateXlsx } from "./template.ts";

export function templateRoutes(app: FastifyInstance): void {
  for (const thing of things)
    for (const kind of ["xlsx", "csv"] as const) {
      let made: Promise<Buffer> | undefined;
      app.get(`/v1/imports/templates/${thing}.${kind}`, { schema: schemaOf(thing, kind) }, async (request, reply) => {
        refuseQuery(request.query as Record<string, unknown>);
        made ??= make[kind](thing);
        reply.header("content-disposition", `attachment; filename="${thing}.${kind}"`).header("cache-control", "max-age=3600");
        return reply.type(kind === "csv" ? "text/csv; charset=utf-8" : tableTypes.xlsx).send(await made);
      });
    }
}

const make = {
  xlsx: (thing: (typeof things)[number]) => templateXlsx(templateOf(thing)),
  // With a byte order mark, by which spreadsheets know UTF-8.
  csv: async (thing: (typeof things)[number]) => Buffer.from(`\ufeff${templateCsv(templateOf(thing))}`),
};

const table = {
  xlsx: { schema: z.any().meta({ type: "string", format: "binary" }) },
  csv: { schema: z.string(), example: "command,id,occurredOn\ncommitments/deliver,dac-chung-police-building,../2023-09-14\n" },
};

const schemaOf = (thing: string, kind: keyof typeof tableTypes) => ({
  operationId: `importsTemplate${thing[0]?.toUpperCase()}${thing.slice(1)}${kind === "xlsx" ? "Xlsx" : "Csv"}`,
  tags: ["imports"],
  summary: `A table of ${thing} to fill in, as ${kind === "xlsx" ? "a workbook" : "CSV"}`,
  description:
    "The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV " +
    "as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.",
  response: {
    200: { description: "The table, as a download.", content: { [tableTypes[kind]]: table[kind] } },
    400: problemAnswer("A query parameter: there is none.", ["invalid-query"]),
  },
});
