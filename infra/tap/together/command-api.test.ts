// The specs of the command side.
import { together } from "../together.ts";

await together("services/command-api/src/**/*.test.ts");
