// What makes the client's types and its package; nothing that runs imports it.

export { packageFiles } from "./package-files.ts";
export { areTypesOf, typesOf } from "./types-of.ts";
