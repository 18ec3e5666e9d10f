// The forms of the register: for each command of the catalogue a page that asks for its fields, and the route that takes what was filled in.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { Page } from "../page.ts";

type Shown = (request: FastifyRequest, reply: FastifyReply, page: Page) => Promise<FastifyReply>;

export const formRoutes =
  (_shown: Shown): FastifyPluginAsync =>
  async () => {};
