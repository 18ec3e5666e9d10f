// The double as a process of its own, so that a benchmark or a journey does not share its event loop with the server. It takes its options
// as one JSON text, the first argument or CAMKET_ESDB_DOUBLE (a position as decimal text), says on stdout where it listens, in one line,
// and ends at SIGTERM, at SIGINT, or when the process that started it is gone.
import { type DoubleOptions, startEventStoreDouble } from "./double.ts";

const { positionsFrom, ...given }: Omit<DoubleOptions, "positionsFrom"> & { positionsFrom?: string } = JSON.parse(
  process.argv[2] ?? process.env.CAMKET_ESDB_DOUBLE ?? "{}",
);
const double = await startEventStoreDouble({ ...given, ...(positionsFrom && { positionsFrom: BigInt(positionsFrom) }) });

const end = () => void double.stop().then(() => process.exit(0));
process.once("SIGTERM", end).once("SIGINT", end).once("disconnect", end);
process.stdout.write(`${double.connectionString}\n`);
