// A process that gives commands at a steady pace until it is told to end; then it says how many a second were answered.
import { once } from "node:events";
import { loadAtPace } from "./load.ts";

const [base = "", perSecond = "1"] = process.argv.slice(2);

// Whoever wanted it may end without a word.
const ended = Promise.race([once(process, "message"), once(process, "disconnect")]);
const all = await loadAtPace(base, Number(perSecond), ended);
process.send?.(all.reduce((sum, one) => sum + one.perSecond, 0));
process.disconnect?.();
