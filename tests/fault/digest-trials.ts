// Damage done to copies of a log, each held against the digest that was taken before, as `camket verify --expect` does it. Used by the test and, with
// more trials, by digest-main.ts.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { digestText, ledgerDigest } from "@camket/audit";
import { copyLog, openSqliteReader } from "@camket/event-store-sqlite";
import { type VerifyLine, verifyTarget } from "../../services/tracker/src/cli/verify-target.ts";
import { type Random, seededRandom } from "../simulation/random.ts";

export interface Trial {
  readonly trial: number;
  readonly damage: string;
  /** The checks that found something; empty: it was missed. */
  readonly found: readonly string[];
}

export interface DigestTrials {
  /** A log that holds all that it should. */
  readonly log: string;
  /** For copies. */
  readonly folder: string;
  readonly trials: number;
  /** Chooses where each copy is damaged, and how. */
  readonly seed: number;
}

interface Row {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** @throws Error where the whole log is not found whole */
export async function* digestTrials({ log, folder, trials, seed }: DigestTrials): AsyncGenerator<Trial, void, undefined> {
  const [whole, damaged] = [join(folder, "whole.sqlite"), join(folder, "damaged.sqlite")];
  rmSync(whole, { force: true });
  // One file without a write-ahead log, so that each byte of it stands for itself.
  await copyLog({ file: log, to: whole });
  const digest = await digestOf(whole);
  const rows = rowsOf(whole);
  const fine = await checksThatDiffer(whole, digest);
  if (fine.length > 0) throw new Error(`the log is damaged already: ${fine.join(", ")}`);
  const random = seededRandom(seed);
  const damages = Object.entries(damagesOf(rows, random));
  for (let trial = 1; trial <= trials; trial++) {
    const [damage, harm] = damages[trial % damages.length] as (typeof damages)[number];
    do {
      for (const suffix of ["", "-wal", "-shm"]) rmSync(damaged + suffix, { force: true });
      copyFileSync(whole, damaged);
      harm(damaged);
      // A flip may say the same in other signs (1E3 for 1e3), or fall where SQLite keeps nothing any more: that is no damage.
    } while (saysTheSame(damaged, rows));
    yield { trial, damage, found: await checksThatDiffer(damaged, digest) };
  }
}

async function digestOf(file: string): Promise<string> {
  const log = openSqliteReader({ file });
  const of = ledgerDigest();
  for (const event of await log.readAll({ limit: 10_000 })) of.take(event);
  await log.close();
  return digestText(of.digest());
}

async function checksThatDiffer(file: string, digest: string): Promise<readonly string[]> {
  const lines: VerifyLine[] = [];
  const target = { place: { kind: "sqlite" as const, file }, expected: [{ text: digest, from: "--expect" }] };
  await verifyTarget(target, { line: (line) => lines.push(line), progress: () => undefined });
  return [...new Set(lines.flatMap((line) => (line.kind === "differs" ? [line.check] : [])))];
}

function rowsOf(file: string): readonly Row[] {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return db.prepare("SELECT * FROM event ORDER BY position").all() as unknown as Row[];
  } finally {
    db.close();
  }
}

function saysTheSame(file: string, rows: readonly Row[]): boolean {
  try {
    return JSON.stringify(rowsOf(file).map(meaning)) === JSON.stringify(rows.map(meaning));
  } catch {
    return false;
  }
}

const meaning = ({ data, metadata, ...names }: Row) => ({ ...names, data: JSON.parse(data), metadata: JSON.parse(metadata) });

type Harm = (file: string) => void;

/** Whoever edits with a tool of his own leaves no trace in the counter of positions either. */
function damagesOf(rows: readonly Row[], random: Random): Readonly<Record<string, Harm>> {
  const last = rows.length;
  const any = () => random.pick(rows);
  const edit =
    (statements: () => string): Harm =>
    (file) => {
      const db = new DatabaseSync(file);
      db.exec(statements());
      db.close();
    };
  const set = (change: (row: Row) => string): Harm =>
    edit(() => {
      const row = any();
      return `UPDATE event SET ${change(row)} WHERE position = ${row.position}`;
    });
  return {
    "a bit flipped in an event's data": (file) => flipBit(file, any().data, random),
    "a bit flipped in an event's metadata": (file) => flipBit(file, any().metadata, random),
    "data edited": set(() => `data = json_set(data, '$.note', 'never said ${random.between(1, 1_000_000)}')`),
    "metadata edited": set(() => `metadata = json_set(metadata, '$.actor.id', 'somebody else')`),
    "the end taken off": edit(() => {
      const left = random.between(1, last - 1);
      return `DELETE FROM event WHERE position > ${left}; UPDATE sqlite_sequence SET seq = ${left} WHERE name = 'event'`;
    }),
    "two rows swapped": edit(() => {
      const [a, b] = [any().position, any().position];
      return `UPDATE event SET position = -1 WHERE position = ${a}; UPDATE event SET position = ${a} WHERE position = ${b};
              UPDATE event SET position = ${b} WHERE position = -1`;
    }),
    "a type changed": set(({ type }) => `type = '${type}d'`),
    "a stream changed": set(({ stream }) => `stream = '${stream}-other'`),
    "a revision changed": set(({ revision }) => `revision = ${revision + 1_000}`),
    "an id changed": set(({ id }) => `id = '${id.replace(/.$/, (last) => (last === "0" ? "1" : "0"))}'`),
  };
}

/** In the file itself, where the text stands in it in one piece. */
function flipBit(file: string, text: string, random: Random): void {
  const bytes = readFileSync(file);
  const [from, length] = [bytes.indexOf(text), Buffer.byteLength(text)];
  if (from < 0) return;
  const at = from + random.between(0, length - 1);
  bytes[at] = (bytes[at] as number) ^ (1 << random.between(0, 7));
  writeFileSync(file, bytes);
}
