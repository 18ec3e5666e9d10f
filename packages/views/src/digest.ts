// audit: the ledger's tree, as far as digests need it: for each event the root of the largest complete subtree that ends with it, 32 bytes. From these
// the right edge at any size is put together, at most 64 of them, so that an answer has the digest of what was known at its moment without reading any
// event, and the same one for ever. It moves with the checkpoint, judges no event and so parks none.
import type { DatabaseSync } from "node:sqlite";
import { digestText, type Edge, edgeAt, envelopeOf, openTree, rootOf, type Tree } from "@camket/audit";
import type { RecordedEvent } from "@camket/event-store";
import type { View } from "@camket/projections";
import type { Moment } from "./knowledge.ts";
import { wrongParameter } from "./refused.ts";
import type { Sql } from "./statements.ts";

export const digestColumns = ["size", "subtree"] as const;

export const digestView: View = {
  name: "digest",
  keepsAll: true,
  takes: () => true,
  create(db) {
    db.exec("CREATE TABLE digest (size INTEGER PRIMARY KEY, subtree BLOB NOT NULL)");
  },
  index: () => undefined,
  open(db) {
    const insert = db.prepare("INSERT INTO digest (size, subtree) VALUES (?, ?)");
    let tree: Tree | undefined;
    return {
      // Of the store's own events, which do not count, no log gives any: the size is the event's sequence number.
      apply(event, seq) {
        tree ??= treeAt(db, seq - 1);
        insert.run(seq, tree.append(envelopeOf(event)));
      },
      forget() {
        tree = undefined;
      },
    };
  },
};

const treeAt = (db: DatabaseSync, size: number): Tree => openTree(edgeAtReader(db)(size));

function edgeAtReader(db: DatabaseSync): (size: number) => Edge {
  const read = db.prepare("SELECT subtree FROM digest WHERE size = ?");
  return (size) => edgeAt(size, (end) => read.get(end)?.subtree as Uint8Array);
}

/** What the view has to say of an event that comes after so many, by what it says of those. @throws TypeError where it lacks a row of theirs */
export function subtreeReader(db: DatabaseSync): (size: number, next: RecordedEvent) => Uint8Array {
  const edge = edgeAtReader(db);
  return (size, next) => openTree(edge(size)).append(envelopeOf(next));
}

/** Of a file, of its first so many events. @throws TypeError where it lacks a row of theirs */
export const digestIn = (db: DatabaseSync, size: number): string => digestText({ size, root: rootOf(edgeAtReader(db)(size)) });

/** Sizes whose digests a reader keeps: pages of one list ask again for that of its first. */
const keptMax = 100;

/** Of the first so many events. */
export function digestOf(sql: Sql, size: number): string {
  const kept = sql.kept("digests", () => new Map<number, string>());
  const known = kept.get(size);
  if (known !== undefined) return known;
  const subtree = (end: number) => sql.get("SELECT subtree FROM digest WHERE size = :end", { end })?.subtree as Uint8Array;
  const text = digestText({ size, root: rootOf(edgeAt(size, subtree)) });
  if (kept.size >= keptMax) kept.delete(kept.keys().next().value as number);
  kept.set(size, text);
  return text;
}

/** @throws Refused where the ledger had not that many events at K */
export function digestPage(sql: Sql, size: number | undefined, { seq, asOf }: Moment): Record<string, unknown> {
  if (size !== undefined && size > seq)
    throw wrongParameter("size", "TOO_LARGE", `there were ${seq} events by then, not ${size}: allowed is 1 to ${seq}`, { largest: seq });
  const digest = digestOf(sql, size ?? seq);
  return { size: size ?? seq, root: digest.slice(digest.indexOf(":") + 1), asOf };
}
