// A process that gives commands at a steady pace until it is told to end; then it says how many a second were answered. (Autocannon counts
// otherwise in a thread.)
import { load } from "./load.ts";

const [base = "", perSecond = "1"] = process.argv.slice(2);
const connections = 64;
const secondsEach = 2;

let isWanted = true;
process.once("message", () => {
  isWanted = false;
});
let [answered, seconds] = [0, 0];
while (isWanted) {
  const part = await load(base, secondsEach, connections, Number(perSecond));
  answered += part.answered;
  seconds += part.seconds;
}
process.send?.(answered / seconds);
process.disconnect?.();
