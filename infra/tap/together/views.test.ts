// The specs of the views.
import { together } from "../together.ts";

await together("packages/views/src/**/*.test.ts");
