// Packages whose specs are few.
import { together } from "../together.ts";

await together("packages/{audit,files,platform,projections,testkit}/src/**/*.test.ts");
