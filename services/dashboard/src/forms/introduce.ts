// Who takes a table from a page: the browser follows a link to the API and says no `Camket-Actor`, but brings the cookie with the name.
import type { IncomingHttpHeaders } from "node:http";
import { fastifyCookie } from "@fastify/cookie";
import { asHeader } from "../as-header.ts";
import { actorCookie, actorOf } from "./name-page.ts";

interface Asked {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** Of questions alone: whoever gives a command says so. */
export function introduce({ method, headers }: Asked): void {
  if (method !== "GET" || headers["camket-actor"] !== undefined || headers.cookie === undefined) return;
  const name = fastifyCookie.parse(headers.cookie)[actorCookie];
  if (name !== undefined) headers["camket-actor"] = asHeader(actorOf(name));
}
