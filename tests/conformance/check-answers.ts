// Holds every answer that a spec gets from a service in its own process against the description of the API. `.taprc` loads this before each spec
// file; it learns of services from fastify itself, so that neither they nor the specs know of it. What is not as described ends the spec.
import { subscribe } from "node:diagnostics_channel";
import type { buildApp } from "@camket/tracker";
import type { Documented } from "./documented.ts";

let known: Promise<Documented> | undefined;

subscribe("fastify.initialization", (message) => {
  const { fastify } = message as { fastify: Awaited<ReturnType<typeof buildApp>> };
  fastify.addHook("onSend", async (request, reply, payload) => {
    known ??= import("./documented.ts").then(({ documented }) => documented());
    const { wrongOf } = await known;
    const { method, url } = request;
    const wrong = wrongOf({
      method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      mediaType: mediaTypeOf(reply.getHeader("content-type")),
      body: method === "HEAD" ? undefined : textOf(payload),
    });
    if (wrong !== undefined) endSpec(new Error(`not as described: ${method} ${url.slice(0, 300)}: ${wrong}`));
    return payload;
  });
});

/** Outside of any promise that somebody might catch. */
const endSpec = (error: Error) =>
  setImmediate(() => {
    throw error;
  });

const mediaTypeOf = (header: unknown): string | undefined =>
  typeof header === "string" ? header.split(";", 1)[0]?.trim().toLowerCase() : undefined;

function textOf(payload: unknown): string | undefined {
  if (typeof payload === "string") return payload;
  return payload instanceof Uint8Array ? Buffer.from(payload).toString("utf8") : undefined;
}
