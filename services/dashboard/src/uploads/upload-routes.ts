// Tables and papers from a browser: forms with a file, passed on to the API as it came.
import { refuseOtherSites } from "@camket/command-api";
import multipart from "@fastify/multipart";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { refuseOnPage } from "../forms/not-taken.ts";
import type { Page } from "../page.ts";
import { keptFieldBytesMax, tableBytesMax } from "./limits.ts";
import { paperPage } from "./paper-page.ts";
import { sentTable } from "./sent-table.ts";
import { tablePage } from "./table-page.ts";

type Shown = (request: FastifyRequest, reply: FastifyReply, page: Page) => Promise<FastifyReply>;
const hidden = { schema: { hide: true } };

export const uploadRoutes =
  (shown: Shown): FastifyPluginAsync =>
  async (app) => {
    app.addHook("onRequest", async (request) => {
      if (request.method === "POST") refuseOtherSites(request);
    });
    await app.register(async (tables) => {
      refuseOnPage(tables, shown, "upload");
      tables.removeAllContentTypeParsers();
      await tables.register(multipart, { limits: { files: 1, fields: 4, fieldSize: keptFieldBytesMax, fileSize: tableBytesMax } });
      tables.get("/upload", hidden, (request, reply) => shown(request, reply, tablePage()));
      tables.post("/upload", hidden, async (request, reply) => shown(request, reply, tablePage(await sentTable(request))));
    });
    await app.register(async (papers) => {
      refuseOnPage(papers, shown, "papers");
      papers.removeAllContentTypeParsers();
      // It is read by the API's own route, as it arrives.
      papers.addContentTypeParser("multipart/form-data", (_request, _payload, done) => done(null));
      papers.get("/papers", hidden, (request, reply) => shown(request, reply, paperPage()));
      papers.post("/papers", hidden, (request, reply) =>
        shown(request, reply, paperPage({ form: request.raw, mediaType: String(request.headers["content-type"]) })),
      );
    });
  };
