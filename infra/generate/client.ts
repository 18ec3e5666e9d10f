// Writes the types of the client from the API's description. With --check it writes nothing and says whether they are stale.
import { readFileSync, writeFileSync } from "node:fs";
import { typesOf } from "@camket/client/generate";
import { describedApi } from "@camket/tracker";

const file = "packages/client/src/schema.d.ts";
const types = await typesOf(await describedApi());
if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== types) {
    console.error(`${file} is stale: run npm run generate`);
    process.exitCode = 1;
  }
} else writeFileSync(file, types);
