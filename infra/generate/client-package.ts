// `npm run client -- <folder>`: writes the typed client into a folder, as a package for a program that lives elsewhere.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { packageFiles } from "@camket/client/generate";

const [named, ...more] = process.argv.slice(2);
if (named === undefined || named.startsWith("-") || more.length > 0) {
  console.error("usage: npm run client -- <folder>");
  process.exit(2);
}
// npm runs it at the root of the project and says where it was typed.
const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env;
const folder = resolve((script === "client" && typedIn) || ".", named);
mkdirSync(folder, { recursive: true });
const files = Object.entries(await packageFiles());
for (const [name, text] of files) writeFileSync(join(folder, name), text);
console.log(`${files.length} files in ${folder}: npm install ${folder}`);
