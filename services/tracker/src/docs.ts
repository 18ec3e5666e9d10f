// The API's description: OpenAPI 3.1 at /openapi.json, made from the routes' schemas and so from the catalogue, and a page at /docs that
// works without any other host: Scalar's script is served from here, its fonts are left out, and its one inline script is allowed by hash.
import { hash } from "node:crypto";
import swagger from "@fastify/swagger";
import scalar from "@scalar/fastify-api-reference";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";

/** Call it before the first route is added. */
export async function docs(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Camket",
        version,
        description:
          "A register of commitments: who promised what to whom, when it moved, who said so, and on what paper. Commands become immutable " +
          "events; reads answer for today or for any past moment.",
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: "/" }],
      tags: [
        { name: "commitments", description: "Promises and their way from proposed to verified." },
        { name: "parties", description: "Who promises and who benefits." },
        { name: "sources", description: "The papers that say so." },
        { name: "commands", description: "Many commands at once." },
        { name: "service", description: "Probes and problem pages." },
      ],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });

  let text: string | undefined;
  app.get("/openapi.json", { schema: { hide: true } }, async (_request, reply) => {
    text ??= JSON.stringify(app.swagger());
    return reply.type("application/json").send(text);
  });

  await app.register(async (page) => {
    page.addHook("onSend", async (_request, reply, payload) => {
      if (typeof payload === "string" && payload.startsWith("<!doctype html>")) reply.header("content-security-policy", policyFor(payload));
      return payload;
    });
    await page.register(scalar, {
      routePrefix: "/docs",
      configuration: {
        url: "/openapi.json",
        pageTitle: "Camket API",
        withDefaultFonts: false,
        telemetry: false,
        agent: { disabled: true },
      },
    });
  });
}

/** Scalar writes its styles into the page as it runs; scripts are ours alone. */
function policyFor(html: string): string {
  const inline = [...html.matchAll(/<script[^>]*>([\s\S]+?)<\/script>/g)].map(
    ([, script = ""]) => `'sha256-${hash("sha256", script, "base64")}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${inline.join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
