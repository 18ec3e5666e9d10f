// The tables that lists, boards and reports answer, for the reference.
export { tables } from "@camket/query-api";
