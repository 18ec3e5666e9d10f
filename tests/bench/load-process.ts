// A process that gives commands at a steady pace until it is told to end; then it says how many a second were answered.
import { once } from "node:events";
import { loadAtPace } from "./load.ts";

const [base = "", perSecond = "1"] = process.argv.slice(2);

const all = await loadAtPace(base, Number(perSecond), once(process, "message"));
process.send?.(all.reduce((sum, one) => sum + one.perSecond, 0));
process.disconnect?.();
