// A ledger of so many promises as a country's provinces might have gathered them in fourteen years: the same seed and size give the same events.
// It is kept from run to run in a temporary folder, with the views that a service built beside it.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ledgerEvent, ledgerStream } from "@camket/domain";
import type { EventStore, NewEvent } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { seededRandom } from "../../simulation/random.ts";
import { draftCommitments } from "./commitments.ts";
import { corridorsOf, draftAgreements, draftMeetings, draftRenewals, draftReviews } from "./corridors.ts";
import { firstDay, textOf } from "./days.ts";
import { type Drafts, openDrafts, timeZone } from "./drafts.ts";
import { draftConflicts, draftPapers } from "./papers.ts";
import { draftParties } from "./parties.ts";
import { draftIndicators, draftRequests } from "./requests.ts";

/** Raised when the same seed gives other events than before. */
const generatorVersion = 2;

export interface Size {
  readonly seed?: number;
  readonly commitments: number;
  /** Of a promise, on the average. */
  readonly eventsPerCommitment?: number;
}

export interface Generated {
  readonly folder: string;
  readonly events: number;
  /** SHA-256 over the events in their order, hex. */
  readonly digest: string;
  readonly seconds: number;
  /** Commands that the domain refused, by command and code. */
  readonly refused: Readonly<Record<string, number>>;
}

/** The ledger of that seed and size, made unless it is there. */
export async function generatedLedger(size: Size): Promise<Generated> {
  const { seed = 1, commitments, eventsPerCommitment = 4 } = size;
  const folder = join(tmpdir(), `camket-bench-ledger-v${generatorVersion}-${seed}-${commitments}-${eventsPerCommitment}`);
  const summary = join(folder, "generated.json");
  if (existsSync(summary)) return JSON.parse(readFileSync(summary, "utf8"));
  const unfinished = `${folder}.unfinished-${process.pid}`;
  mkdirSync(unfinished);
  try {
    const made = { ...(await generateInto(unfinished, { seed, commitments, eventsPerCommitment })), folder };
    writeFileSync(join(unfinished, "generated.json"), JSON.stringify(made, null, 2));
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
    return made;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** Writes `log.sqlite` into the folder. */
export async function generateInto(folder: string, size: Required<Size>): Promise<Generated> {
  const began = performance.now();
  const draftsFile = join(folder, "drafts.sqlite");
  const drafts = openDrafts(draftsFile);
  draftAll(drafts, size);
  const store = openSqliteStore({ file: join(folder, "log.sqlite") });
  try {
    const { events, digest } = await appendInOrder(drafts, store, size.seed);
    return {
      folder,
      events,
      digest,
      seconds: Math.round((performance.now() - began) / 1_000),
      refused: Object.fromEntries(drafts.refused),
    };
  } finally {
    await store.close();
    drafts.close();
    rmSync(draftsFile, { force: true });
  }
}

/** What others refer to is told first. */
function draftAll(drafts: Drafts, { seed, commitments, eventsPerCommitment }: Required<Size>): void {
  const random = seededRandom(seed);
  const partiesWanted = Math.min(3_000, Math.max(300, Math.round(commitments / 3)));
  const parties = draftParties(drafts, random.fork("parties"), partiesWanted);
  const papers = draftPapers(drafts, random.fork("papers"), Math.ceil(commitments / 20));
  const corridors = corridorsOf(parties, random.fork("corridors"));
  draftAgreements(drafts, random.fork("agreements"), papers, parties, corridors.of.slice(0, 5 + Math.ceil(commitments / 120)));
  draftMeetings(drafts, random.fork("meetings"), papers, parties, corridors, Math.ceil(commitments / 50));
  const world = { drafts, papers, parties, corridors };
  draftCommitments(world, random.fork("commitments"), commitments, eventsPerCommitment);
  draftRequests(world, random.fork("requests"), Math.ceil(commitments / 15));
  draftIndicators(world, random.fork("indicators"), Math.ceil(commitments / 500));
  for (const { promises } of corridors.of) promises.sort((one, other) => one.day - other.day);
  draftReviews(drafts, random.fork("reviews"), corridors.of);
  draftRenewals(drafts, random.fork("renewals"), corridors.of);
  const disputed = corridors.of.slice(0, 200).flatMap(({ promises }) => promises.slice(0, Math.ceil(commitments / 20_000)));
  disputed.sort((one, other) => one.day - other.day);
  draftConflicts(drafts, random.fork("conflicts"), papers, disputed);
}

/** Appends under way at the same time; each is of one event, as commands are. */
const appendsAtOnce = 1_000;

async function appendInOrder(drafts: Drafts, store: EventStore, seed: number): Promise<{ events: number; digest: string }> {
  const digest = createHash("sha256");
  let events = 0;
  const append = (stream: string, event: NewEvent, revision: number) => {
    digest.update(`${stream} ${revision} ${JSON.stringify(event)}\n`);
    events += 1;
    return store.append(stream, [event], { expectedRevision: revision === 0 ? "no-stream" : revision - 1 });
  };
  await append(ledgerStream, openingOf(seed), 0);
  let underWay: Promise<unknown>[] = [];
  for (const { stream, event, revision } of drafts.inOrder()) {
    underWay.push(append(stream, event, revision));
    if (underWay.length < appendsAtOnce) continue;
    await Promise.all(underWay);
    underWay = [];
  }
  await Promise.all(underWay);
  return { events, digest: digest.digest("hex") };
}

/** The event that opens the ledger, the same for the same seed. */
function openingOf(seed: number): NewEvent {
  const id = `00000000-0000-4000-8000-${String(seed).padStart(12, "0")}`;
  const metadata = {
    schemaVersion: ledgerEvent.schemaVersion,
    recordedAt: `${textOf(firstDay)}T00:30:00.000Z`,
    actor: { id: "local", assurance: "declared" },
    claims: [],
    commandId: id,
    bodyHash: "",
    correlationId: id,
  };
  return { id, type: ledgerEvent.type, data: { ledgerId: id, timeZone, tag: "bench" }, metadata };
}
