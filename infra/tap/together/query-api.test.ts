// The specs of the query side, but those that wait for processes.
import { together } from "../together.ts";

await together(
  "services/query-api/src/{across,boards,files,parties-and-sources,tables}.test.ts",
  "services/query-api/src/answers/*.test.ts",
);
