// What an office records a few times a minute: a word on how one commitment goes, told once it can be read.
let recorded = 0;

/** Commitments that a generated ledger has. */
const commitments = 50;

export async function recordOne(base: string): Promise<void> {
  recorded += 1;
  const commitment = `${base}/v1/commitments/c-${String(100 + (recorded % commitments)).padStart(6, "0")}`;
  const answer = await fetch(`${commitment}/report-progress`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ narrative: `Seen on the spot, for the ${recorded}. time` }),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const { position } = (await answer.json()) as { position: string };
  const read = await fetch(`${commitment}?after=${position}`, { headers: { prefer: "wait=5" } });
  await read.arrayBuffer();
  if (!read.ok) throw new Error(`${commitment} was not read within five seconds: ${read.status}`);
}
