// A process that asks an address without a pause until it is told to end; then it says how many answers came. Apart from whoever measures something else, who
// would wait for what it reads. It says when the first has come.
import { once } from "node:events";

const [address = ""] = process.argv.slice(2);

let isWanted = true;
void Promise.race([once(process, "message"), once(process, "disconnect")]).then(() => {
  isWanted = false;
});

async function ask(): Promise<void> {
  const answer = await fetch(address);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
}

await ask();
process.send?.("began");
let answers = 0;
for (; isWanted; answers++) await ask();
process.send?.(answers);
process.disconnect?.();
