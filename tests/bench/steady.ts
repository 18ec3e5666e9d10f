// Commands at a steady pace, whether or not the last was answered: who waits for a slow service would not see how slow it is.
let given = 0;
const run = Date.now().toString(36);

/** Milliseconds from the moment at which each was due until it was answered. @throws Error where one was refused */
export async function commandsAtPace(base: string, perSecond: number, seconds: number): Promise<number[]> {
  const ms: Promise<number>[] = [];
  const began = performance.now();
  for (let n = 0; n < seconds * perSecond; n++) {
    const due = began + (n * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    ms.push(command(base, due));
  }
  return Promise.all(ms);
}

async function command(base: string, due: number): Promise<number> {
  const response = await fetch(`${base}/v1/parties/p-${run}-${++given}/register`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" }),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`a command was answered ${response.status}`);
  return performance.now() - due;
}
