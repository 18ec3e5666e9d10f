// The client as a package that needs no other: its bundle, its types and those that they stand on, for programs that live elsewhere.
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import about from "../package.json" with { type: "json" };
import { bundle } from "./bundle.ts";

const source = fileURLToPath(new URL("../src/", import.meta.url));
const ownLicence = fileURLToPath(new URL("../../../LICENSE", import.meta.url));

const fetcher = fileURLToPath(import.meta.resolve("openapi-fetch"));
const helpers = createRequire(fetcher).resolve("openapi-typescript-helpers");
const fetcherLicence = createRequire(fetcher).resolve("openapi-fetch/LICENSE");

const { name, version, license } = about;
const exports = { types: "./index.d.ts", default: "./index.js" };
const manifest = { name, version, private: true, license: `${license} AND MIT`, type: "module", exports };

/** @returns the text of each file, by its name. All stand in one folder. */
export async function packageFiles(): Promise<Readonly<Record<string, string>>> {
  const modules = globSync("*.ts", { cwd: source, exclude: ["*.d.ts"] }).sort();
  const declared = modules.map(async (file) => [file.replace(/ts$/, "d.ts"), declarations(await readFile(source + file, "utf8"), file)]);
  return {
    "package.json": `${JSON.stringify(manifest, undefined, 2)}\n`,
    "index.js": await bundle(),
    ...Object.fromEntries(await Promise.all(declared)),
    "schema.d.ts": await readFile(`${source}schema.d.ts`, "utf8"),
    "openapi-fetch.d.ts": besideEachOther(await readFile(typesOf(fetcher), "utf8")),
    "openapi-typescript-helpers.d.ts": await readFile(typesOf(helpers), "utf8"),
    LICENSE: await readFile(ownLicence, "utf8"),
    // Its code is in the bundle and its types beside it, as those of its helpers, which bear the same licence.
    "LICENSE.openapi-fetch": await readFile(fetcherLicence, "utf8"),
  };
}

/** The types of a module, with what is said of them. */
function declarations(text: string, fileName: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.NodeNext, isolatedDeclarations: true, strict: true };
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, { fileName, compilerOptions });
  const [wrong] = diagnostics;
  if (wrong) throw new Error(`${basename(fileName)}: ${ts.flattenDiagnosticMessageText(wrong.messageText, " ")}`);
  return besideEachOther(outputText);
}

/** Names of modules as a folder of declarations has them: `./answer.ts` and `openapi-fetch` become `./answer.js` and `./openapi-fetch.js`. */
const besideEachOther = (text: string): string => text.replaceAll(/(?<=from ['"])(?:\.\/)?([a-z-]+)(?:\.d\.ts|\.ts)?(?=['"])/g, "./$1.js");

/** Of a module of a package, `index.mjs` or `index.cjs`. */
const typesOf = (module: string): string => module.replace(/\.([mc])js$/, ".d.$1ts");
