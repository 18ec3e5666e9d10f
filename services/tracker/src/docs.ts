// The API's description: OpenAPI 3.1 at /openapi.json, made from the routes' schemas and so from the catalogue, and a page at /docs that
// needs no other host: Scalar's script is served from here, its fonts are left out, and its one inline script is allowed by its hash.
import { hash } from "node:crypto";
import swagger from "@fastify/swagger";
import Fastify, { type FastifyInstance, type FastifyPluginAsync } from "fastify";
import { jsonSchemaTransformObject } from "fastify-type-provider-zod";
import { completeDescription, type Description } from "./complete-description.ts";
import { describeRoute } from "./describe-route.ts";

export interface DocsOptions {
  readonly version: string;
  /** The routes that other processes of this ledger play: whoever reads the description behind a front finds the whole API in it, from whichever process it comes. */
  readonly elsewhere: readonly FastifyPluginAsync[];
  /** Where `/` leads, where no page is there. */
  readonly front: string | undefined;
  /** Makes the description without holding up this thread; absent: it is made of the routes that are here. */
  readonly describeBeside?: (() => Promise<Buffer>) | undefined;
}

/** Call it before the first route is added. */
export async function docs(app: FastifyInstance, { version, elsewhere, front, describeBeside }: DocsOptions): Promise<void> {
  await describe(app, version);
  const schema = { hide: true };
  // As bytes: two megabytes of text would be written anew for each who asks, in the thread that takes commands.
  const describeHere = async () =>
    Buffer.from(JSON.stringify(completeDescription(together(app.swagger() as Description, await descriptionOf(elsewhere, version)))));
  let description: Promise<Buffer> | undefined;
  app.get("/openapi.json", { schema }, async (_request, reply) => {
    description ??= (describeBeside ?? describeHere)();
    try {
      return reply.type("application/json").send(await description);
    } catch (error) {
      // The next one who asks tries again.
      description = undefined;
      throw error;
    }
  });
  if (front !== undefined) app.get("/", { schema }, async (_request, reply) => reply.redirect(front));
  app.get("/docs/", { schema }, async (_request, reply) => reply.redirect("/docs", 308));
  let page: Promise<Page> | undefined;
  app.get("/docs", { schema }, async (_request, reply) => {
    page ??= renderPage();
    const { html, policy } = await page;
    return reply.header("content-security-policy", policy).type("text/html; charset=utf-8").send(html);
  });
  app.get(scriptPath, { schema }, async (_request, reply) => {
    page ??= renderPage();
    const { script } = await page;
    return reply.header("cache-control", "max-age=86400").type("text/javascript; charset=utf-8").send(script);
  });
}

/** Routes that are described here and never called. */
async function descriptionOf(plugins: readonly FastifyPluginAsync[], version: string): Promise<Description> {
  const app = Fastify();
  await describe(app, version);
  for (const plugin of plugins) await app.register(plugin);
  await app.ready();
  const description = app.swagger() as Description;
  await app.close();
  return description;
}

const together = (own: Description, other: Description): Description => ({
  ...own,
  paths: { ...other.paths, ...own.paths },
  components: { ...own.components, schemas: { ...other.components?.schemas, ...own.components?.schemas } },
});

async function describe(app: FastifyInstance, version: string): Promise<void> {
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
        { name: "agreements", description: "Memoranda and treaties, under which promises stand." },
        { name: "requests", description: "What one side asks of another, until it is answered." },
        { name: "meetings", description: "Sessions at which sides review what they promised each other." },
        { name: "parties", description: "Who promises and who benefits, and who goes on for whom." },
        { name: "sources", description: "The papers that say so, and where they contradict each other." },
        { name: "indicators", description: "Figures that are followed from period to period, estimates and finals apart." },
        { name: "files", description: "The papers themselves, by their SHA-256." },
        { name: "boards", description: "What many promises come to." },
        { name: "reports", description: "What fell into a period." },
        { name: "events", description: "What is recorded, as it is recorded." },
        { name: "ledger", description: "What stands for all that was recorded." },
        { name: "operations", description: "How the views do, and what waits in them for an operator." },
        { name: "commands", description: "Many commands at once, and texts as people write them." },
        { name: "imports", description: "Spreadsheets, a command on each row." },
        { name: "service", description: "Probes and problem pages." },
      ],
    },
    transform: describeRoute,
    transformObject: jsonSchemaTransformObject,
  });
}

interface Page {
  readonly html: string;
  readonly policy: string;
  readonly script: Buffer;
}

const scriptPath = "/docs/scalar.js";

/** On the first visit only: Scalar holds 5 MB of script as text, which a start, a test and a service without readers need not pay for. */
async function renderPage(): Promise<Page> {
  const { default: scalar } = await import("@scalar/fastify-api-reference");
  const inner = Fastify();
  await inner.register(scalar, {
    routePrefix: "/docs",
    configuration: {
      url: "/openapi.json",
      cdn: scriptPath,
      pageTitle: "Camket API",
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      showDeveloperTools: "never",
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  });
  const { body } = await inner.inject("/docs/");
  // Without one of its own a browser asks for /favicon.ico.
  const html = body.replace("</title>", '</title>\n    <link rel="icon" href="data:," />');
  const { rawPayload: script } = await inner.inject("/docs/js/scalar.js");
  await inner.close();
  return { html, policy: policyFor(html), script };
}

/** Scalar writes its styles into the page as it runs; scripts are ours alone. */
function policyFor(html: string): string {
  const inline = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, script = ""]) => script)
    .filter((script) => script !== "")
    .map((script) => `'sha256-${hash("sha256", script, "base64")}'`);
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
