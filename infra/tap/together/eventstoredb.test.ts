// The specs of the adapter for EventStoreDB, but the port's contract.
import { together } from "../together.ts";

await together("packages/event-store-esdb/src/!(contract).test.ts");
