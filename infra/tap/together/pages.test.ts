// What each page shows, on the sample ledger.
import { together } from "../together.ts";

await together("tests/journey/pages-*.test.ts");
