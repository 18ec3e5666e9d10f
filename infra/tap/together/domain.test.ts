// The specs of the domain.
import { together } from "../together.ts";

await together("packages/domain/src/**/*.test.ts");
