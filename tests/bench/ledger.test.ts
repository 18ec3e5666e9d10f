// The generated ledger on which the benches measure: the same seed gives the same ledger, and what it holds is what people could have recorded.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { commitmentKinds, decodeEvent, type LogEvent, parseStreamId, type StreamName, timelines } from "@camket/domain";
import t, { type Test } from "tap";
import { timeZone } from "./ledger/drafts.ts";
import { generateInto } from "./ledger/generate.ts";

async function generated(t: Test, seed: number, commitments: number) {
  const folder = mkdtempSync(join(tmpdir(), "camket-generated-"));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return generateInto(folder, { seed, commitments, eventsPerCommitment: 4 });
}

t.test("the same seed gives the same ledger, and another seed another", async (t) => {
  const [few, again, other] = [await generated(t, 7, 5), await generated(t, 7, 5), await generated(t, 8, 5)];
  t.equal(few.digest, again.digest);
  t.not(few.digest, other.digest);
});

t.test("it holds promises of every kind, and parties, agreements and requests that change, in the order of recording", async (t) => {
  const one = await generated(t, 7, 120);

  const db = new DatabaseSync(join(one.folder, "log.sqlite"), { readOnly: true });
  t.teardown(() => db.close());
  const rows = db.prepare("SELECT * FROM event ORDER BY position").all() as unknown as readonly Row[];
  t.equal(rows.length, one.events);

  const recordedAt = rows.map(({ metadata }) => JSON.parse(metadata).recordedAt as string);
  t.strictSame(recordedAt, recordedAt.toSorted());

  const kinds = new Set<unknown>();
  const empty: string[] = [];
  for (const [stream, its] of Map.groupBy(rows, ({ stream }) => stream)) {
    if (stream.startsWith("ledger-")) continue;
    const history = its.map((row) => decodeEvent(eventOf(row), timeZone));
    const folded = timelines[parseStreamId(stream)?.stream as StreamName](history);
    if (folded.length === 0) empty.push(stream);
    kinds.add(history[0]?.data.kind);
  }
  t.strictSame(empty, [], "every thing comes to something on some day");
  for (const kind of commitmentKinds) t.ok(kinds.has(kind), `a promise of the kind ${kind}`);
  for (const type of ["PartiesMerged", "PartyDissolved", "AgreementRenewed", "RequestAccepted", "FactCorrected", "HandoverAccepted"])
    t.ok(
      rows.some((row) => row.type === type),
      type,
    );
});

interface Row {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

const eventOf = ({ id, type, revision, data, metadata }: Row): LogEvent => ({
  id,
  type,
  revision,
  data: JSON.parse(data),
  metadata: JSON.parse(metadata),
});
