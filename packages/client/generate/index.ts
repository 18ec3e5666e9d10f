// What makes the client and measures it; nothing that runs imports it.

export { bundle } from "./bundle.ts";
export { areTypesOf, typesOf } from "./types-of.ts";
