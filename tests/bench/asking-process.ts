// A process that asks an address without a pause until it is told to end; then it says how many answers came. Apart from whoever measures something else, who
// would wait for what it reads.
import { once } from "node:events";

const [address = ""] = process.argv.slice(2);

let isWanted = true;
void once(process, "message").then(() => {
  isWanted = false;
});
let answers = 0;
for (; isWanted; answers++) await (await fetch(address)).arrayBuffer();
process.send?.(answers);
process.disconnect?.();
