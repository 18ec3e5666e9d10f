// Journeys through the API within this process.
import { together } from "../together.ts";

await together(
  "tests/journey/{asking,documentation,events,golden*,review,sample,typed-client,yearly-report}.test.ts",
  "tests/golden/*.test.ts",
);
