// Styles, scripts and fonts, served by us: under an address that changes with their content, so that browsers keep them for ever. Scripts are
// sent as they are written; there is no build.
import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { fontFaces, fontFiles } from "./fonts.ts";

interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

const styles = new URL("./style/", import.meta.url);
const scripts = new URL("../../browser/", import.meta.url);

const styleSheet = (): string =>
  [
    fontFaces(),
    ...readdirSync(styles)
      .sort()
      .map((file) => readFileSync(new URL(file, styles), "utf8")),
  ]
    .map(squeezed)
    .join("\n");

/** Without comments and indents. */
const squeezed = (css: string): string =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\n\s*/g, "\n")
    .replaceAll(/\n+/g, "\n");

const modules = readdirSync(scripts).filter((file) => file.endsWith(".js"));

const all = new Map<string, Asset>([
  ["style.css", { type: "text/css; charset=utf-8", bytes: Buffer.from(styleSheet()) }],
  ["icon.svg", { type: "image/svg+xml", bytes: readFileSync(new URL("./icon.svg", import.meta.url)) }],
  ...modules.map((file): [string, Asset] => [
    file,
    { type: "text/javascript; charset=utf-8", bytes: readFileSync(new URL(file, scripts)) },
  ]),
  ...fontFiles().map(([name, bytes]): [string, Asset] => [`fonts/${name}`, { type: "font/woff2", bytes }]),
]);

const version = hash("sha256", Buffer.concat([...all.values()].map(({ bytes }) => bytes)), "hex").slice(0, 12);
const base = `/assets/${version}`;

/** Where they are. */
export const assets = { style: `${base}/style.css`, script: `${base}/main.js`, icon: `${base}/icon.svg` } as const;

/** How large they are, for the check of their budget: bytes by name. */
export const assetBytes = (): ReadonlyMap<string, Buffer> => new Map([...all].map(([name, { bytes }]) => [name, bytes]));

export function assetRoutes(app: FastifyInstance): void {
  for (const [name, { type, bytes }] of all)
    app.get(`${base}/${name}`, { schema: { hide: true } }, async (_request, reply) =>
      reply.header("cache-control", "public, max-age=31536000, immutable").type(type).send(bytes),
    );
}
