// Writes the reference pages in docs/reference. With --check it writes nothing and says which page is stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { stalePages } from "./pages.ts";

const stale = stalePages((file) => (existsSync(file) ? readFileSync(file, "utf8") : undefined));
for (const [file, page] of stale) {
  if (process.argv.includes("--check")) {
    console.error(`${file} is stale: run npm run generate`);
    process.exitCode = 1;
  } else writeFileSync(file, page);
}
