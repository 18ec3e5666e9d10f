// The types of the client from the API's description, and how to see without writing them whether they are those of a description.
import { hash } from "node:crypto";
import { type Description, saidOnce } from "./said-once.ts";

/** @returns the text of `src/schema.d.ts`: the same for the same API, whichever process described it. */
export async function typesOf(description: Description): Promise<string> {
  // Whoever only compares does not load it.
  const { astToString, default: openapiTS } = await import("openapi-typescript");
  const once = saidOnce(description);
  const types = astToString(await openapiTS(JSON.stringify(once), { silent: true }));
  return `${noticeOf(once)}\n\n${types.replace(/^(?: {2})+/gm, (indent) => indent.slice(indent.length / 2))}`;
}

/** Whether the types were written from this description, in a tenth of the time that writing them anew takes. */
export const areTypesOf = (types: string, description: Description): boolean => types.startsWith(noticeOf(saidOnce(description)));

const noticeOf = (once: Description): string =>
  [
    "// The API as types. Written by `npm run generate` from what the service answers at /openapi.json; do not edit.",
    `// Said once, that has the SHA-256 ${hash("sha256", JSON.stringify({ ...once, info: {} }))}.`,
  ].join("\n");
